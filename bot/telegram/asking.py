"""Answers a question in a chat: remembers, finds, checks, sends."""

from dataclasses import replace

from telegram.ext import ExtBot

from bot.knowledge import Knowledge
from bot.questions import MAX_QUESTION, cleaned
from bot.rendering import render_answer
from bot.reply import Action, Kind, Reply
from bot.store.conversations import Conversations, Memory
from bot.store.messages import Messages
from bot.telegram.addressing import Asker
from bot.telegram.languages import Languages
from bot.telegram.sending import send, typing


class Asking:
    """Everything between a question and the message that answers it."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        messages: Messages,
        languages: Languages,
        *,
        memory: Memory,
    ) -> None:
        """`memory` is how much of a conversation is handed on with each question."""
        self._knowledge = knowledge
        self._conversations = conversations
        self._messages = messages
        self._languages = languages
        self._memory = memory

    async def answer(self, bot: ExtBot[int], asker: Asker, question: str) -> None:
        """Answers in the language of the question, below the message that asked."""
        question = cleaned(question).strip()
        texts = await self._languages.texts(asker)
        if not question:
            await send(bot, asker.place, Reply(texts("question-empty")), answers=asker.message)
            return
        if len(question) > MAX_QUESTION:
            too_long = Reply(texts("question-too-long", limit=MAX_QUESTION))
            await send(bot, asker.place, too_long, answers=asker.message)
            return
        async with typing(bot, asker.place):
            texts = await self._languages.answering(asker, question)
            history = await self._conversations.history(asker.conversation, self._memory)
            found = await self._knowledge.ask(question, history)
            row = await self._conversations.add(
                asker.conversation, question, texts.language, found.answer, asked=asker.message
            )
            reply = render_answer(found.answer, found.contexts, texts, row=row)
            await self._knowledge.check(found)
        sent = await send(bot, asker.place, reply, answers=asker.message)
        conversation = replace(asker.conversation, chat=sent.chat.id)  # it may just have become a supergroup
        await self._messages.remember(conversation, sent.message_id, sent.date, Action(Kind.BACK, row))
