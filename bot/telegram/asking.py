"""Answers a question in a chat: remembers, finds, checks, sends."""

import asyncio

from telegram.ext import ExtBot

from bot.knowledge import Knowledge
from bot.questions import MAX_QUESTION, cleaned
from bot.rendering import render_answer
from bot.reply import Reply
from bot.store.conversations import Conversations
from bot.telegram.addressing import Asker
from bot.telegram.sending import send, typing
from bot.texts import Texts, language_of


class Asking:
    """Everything between a question and the message that answers it."""

    def __init__(self, knowledge: Knowledge, conversations: Conversations, *, turns: int) -> None:
        """`turns` of a conversation are handed on with each question."""
        self._knowledge = knowledge
        self._conversations = conversations
        self._turns = turns

    async def answer(self, bot: ExtBot[int], asker: Asker, question: str) -> None:
        """Answers in the language of the question, below the message that asked."""
        question = cleaned(question).strip()
        texts = Texts.get(asker.language)
        if not question:
            await send(bot, asker.place, Reply(texts("question-empty")), answers=asker.message)
            return
        if len(question) > MAX_QUESTION:
            too_long = Reply(texts("question-too-long", limit=MAX_QUESTION))
            await send(bot, asker.place, too_long, answers=asker.message)
            return
        async with typing(bot, asker.place):
            language = await asyncio.to_thread(language_of, question, asker.language)
            history = await self._conversations.history(asker.conversation, self._turns)
            found = await self._knowledge.ask(question, history)
            row = await self._conversations.add(asker.conversation, question, language, found.answer)
            reply = render_answer(found.answer, found.contexts, Texts.get(language), row=row)
            await self._knowledge.check(found)
        await send(bot, asker.place, reply, answers=asker.message)
