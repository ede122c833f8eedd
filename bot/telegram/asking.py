"""Answers a question in a chat: remembers, finds, checks, sends."""

import logging
from dataclasses import replace

from telegram.ext import ExtBot

from bot.knowledge import Knowledge
from bot.questions import MAX_QUESTION, cleaned
from bot.rendering import render_answer
from bot.reply import Action, Kind, Reply
from bot.store.conversations import Conversations, Memory, StoredAnswer
from bot.store.messages import Messages
from bot.telegram.addressing import Asker
from bot.telegram.delivery import excused, repeated_since
from bot.telegram.languages import Languages
from bot.telegram.offering import Given, Offering
from bot.telegram.replies import About
from bot.telegram.sending import send, typing
from bot.telegram.showing import Showing
from bot.texts import Texts
from index.answers import Turn

_log = logging.getLogger(__name__)


class Asking:
    """Everything between a question and the message that answers it."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        messages: Messages,
        languages: Languages,
        showing: Showing,
        *,
        offering: Offering,
        memory: Memory,
    ) -> None:
        """`memory` is how much of a conversation is handed on with each question."""
        self._knowledge = knowledge
        self._conversations = conversations
        self._messages = messages
        self._languages = languages
        self._showing = showing
        self._offering = offering
        self._memory = memory

    async def answer(
        self,
        bot: ExtBot[int],
        asker: Asker,
        question: str,
        *,
        about: About | None = None,
        instead: StoredAnswer | None = None,
        unread: bool = False,
        alone: bool = False,
    ) -> None:
        """Answers in the language of the question, below the message that asked.

        `about` is the answer that it replies to, `instead` that to what stood in the message before it was edited:
        the new one is then shown and remembered in its place. `unread` says that the message holds more than words,
        `alone` that the question leans on nothing.
        """
        question = cleaned(question).strip()
        if not _can_be_asked(question):
            refusal = _refusal(question, await self._languages.texts(asker))
            await send(bot, asker.place, refusal, answers=asker.message)
            return
        if (excuse := excused()) is not None:
            texts = await self._languages.answering(asker, question)
            await send(bot, asker.place, Reply(texts(excuse)), answers=asker.message)
            return
        async with typing(bot, asker.place):
            texts = await self._languages.answering(asker, question)
            if instead is None and (since := repeated_since()) is not None:
                instead = await self._conversations.answering(asker.conversation.chat, asker.message, since)
            history = () if alone else await self._history(asker, about, instead)
            focus = about.part if about else None
            found = await self._knowledge.ask(question, history, focus=focus, viewer=asker.viewer)
            await self._knowledge.check(found)
            if instead is None:
                row = await self._conversations.add(
                    asker.conversation, question, texts.language, found.answer, asked=asker.message
                )
            else:
                row = instead.row
                await self._conversations.replace(row, question, texts.language, found.answer)
            note = texts("attachment-unread") if unread else ""
            reply = render_answer(found.answer, found.contexts, texts, row=row, note=note)
            given = Given(question, found, row, texts, reply, asker.place.chat)
            if asker.in_group:
                reply = await self._offering.before(given)
        _log.debug("found")
        page = await self._messages.showing(row) if instead else None
        if page is None:
            spot = await self._showing.anew(bot, asker, Action(Kind.BACK, row), reply)
        else:
            spot = await self._showing.instead(bot, asker, page, Action(Kind.BACK, row), reply)
        if not asker.in_group:
            await self._offering.below(bot, given, spot)

    async def _history(self, asker: Asker, about: About | None, instead: StoredAnswer | None) -> tuple[Turn, ...]:
        """The turns that a question may lean on; what it replies to is the last one, however old that is."""
        if about is None:
            before = instead.row if instead else None
            return await self._conversations.history(asker.conversation, self._memory, before=before)
        if not self._memory.turns:
            return ()
        # What somebody else was answered is the subject now; what one asked oneself before has nothing to do with it.
        if about.stored.conversation != asker.conversation:
            return (about.turn,)
        memory = replace(self._memory, turns=self._memory.turns - 1)
        earlier = await self._conversations.history(asker.conversation, memory, before=about.stored.row)
        return (*earlier, about.turn)


def _can_be_asked(question: str) -> bool:
    return len(question) <= MAX_QUESTION and any(map(str.isalnum, question))


def _refusal(question: str, texts: Texts) -> Reply:
    """What is said to a text that can be no question."""
    if len(question) > MAX_QUESTION:
        return Reply(texts("question-too-long", limit=MAX_QUESTION))
    return Reply(texts("question-empty"))
