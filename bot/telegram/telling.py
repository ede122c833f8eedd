"""Telling askers, who agreed to it, that later documents answer what they asked in vain: once, where they asked."""

import asyncio
import logging
from collections.abc import Mapping

from telegram.error import Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.audience import Audience
from bot.errors import BotError
from bot.knowledge import Knowledge
from bot.reply import Kind
from bot.store.conversations import Conversations
from bot.store.facts import Facts
from bot.store.groups import Groups
from bot.store.wishes import Wish, Wishes
from bot.telegram.addressing import viewer_in
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.limits import reason_of
from bot.telegram.sending import Place, send
from bot.told import render_told

_FACT = "asked again in"
_log = logging.getLogger(__name__)


class Telling:
    """Keeps who wants to be told, and asks their questions again whenever there is another generation."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        wishes: Wishes,
        groups: Groups,
        facts: Facts,
        *,
        languages: Languages,
    ) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._wishes = wishes
        self._groups = groups
        self._facts = facts
        self._languages = languages
        self._bot: ExtBot[int] | None = None
        self._looking: asyncio.Task[None] | None = None
        knowledge.when_renewed(self.look)

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.TELL: self._press}

    def speak_by(self, bot: ExtBot[int]) -> None:
        """Whose voice tells askers."""
        self._bot = bot

    def look(self) -> None:
        """Begins to ask again, unless that was done in this generation; to be called from the event loop."""
        self._looking = asyncio.create_task(self._look(self._looking), name="telling")

    async def _press(self, press: Press) -> None:
        """Keeps the presser's wish, or takes it back; in groups everybody has their own."""
        stored = await self._conversations.find(press.action.row, press.chat)
        if stored is None or stored.answer.answered:
            await press.expired()
            return
        wished = await self._wishes.turn(press.query.from_user.id, stored)
        await press.acknowledge(press.texts("telling-agreed" if wished else "telling-withdrawn"))

    async def _look(self, before: asyncio.Task[None] | None) -> None:
        # An earlier look is not cut off: what it has taken out and not yet sent would never be told.
        if before is not None:
            await asyncio.wait({before})
        try:
            generation = self._knowledge.answerer.generation
            if self._bot is None or await self._facts.read(_FACT) == generation:
                return
            # Of those who wish for the same in one chat, one is spoken to for all.
            same = {(wish.chat, wish.answer, wish.question): wish for wish in reversed(await self._wishes.all())}
            for wish in reversed(same.values()):
                await self._ask_again(self._bot, wish)
            await self._facts.remember(_FACT, generation)
        except Exception:
            _log.exception("questions could not be asked again")

    async def _ask_again(self, bot: ExtBot[int], wish: Wish) -> None:
        """Asks for the eyes of the chat where it was asked, and tells the answer there if there is one."""
        if wish.chat < 0 and await self._groups.audience(wish.chat) is Audience.NOBODY:
            return
        found = await self._knowledge.ask(wish.question, viewer=viewer_in(wish.chat))
        if not found.answer.answered:
            return
        texts = await self._languages.texts_of(wish.user, wish.language)
        reply = render_told(texts, wish.question, found.quotes[0], found.contexts[0])
        try:
            await self._knowledge.check(found)
        except BotError as error:
            _log.info("an answer changed before its asker could be told: %s", error)
            return
        # Taken out first: whoever is told is told once, even if this process ends in between.
        if not await self._wishes.take(wish):
            return
        try:
            await send(bot, Place(wish.chat, wish.thread or None), reply, answers=wish.message or None)
        except Forbidden:
            await self._wishes.end(wish.chat)
            _log.info("a chat that cannot be written to any more is told nothing more")
        except TelegramError as error:
            _log.warning("an asker could not be told: %s", reason_of(error))
