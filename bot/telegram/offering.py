"""Puts questions that lead on below an answer. An answer waits for them only where a second call would cost more."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.knowledge import Found, Knowledge
from bot.reply import Reply
from bot.store.conversations import Conversations
from bot.suggestions import phrase_in, shown_quotes, with_leads
from bot.telegram.limits import ONCE, reason_of
from bot.telegram.sending import keyboard
from bot.telegram.showing import Spot
from bot.telegram.thumbs import Thumbs
from bot.texts import Texts
from index.leads import Asked

# Telegram takes twenty messages and edits a minute in a group: there leads come with the answer or, if they take
# longer than this, not at all. Elsewhere they come later, but the chat's next message waits for them.
_PATIENCE, _PATIENCE_BELOW = 0.7, 1.5
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it is about to be given: to what question, and under which row it is kept."""

    question: str
    found: Found
    row: int
    texts: Texts
    reply: Reply
    chat: int


class Offering:
    """Finds leads, keeps them with the answer, and shows them below it."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        thumbs: Thumbs,
        *,
        count: int,
        crowded: Callable[[int], bool],
    ) -> None:
        """`count` is how many there are at most; none while `crowded` says that a chat's messages have to wait."""
        self._crowded = crowded
        self._knowledge = knowledge
        self._conversations = conversations
        self._thumbs = thumbs
        self._count = count

    async def before(self, given: Given) -> Reply:
        """The reply with its leads, if they are found in no time."""
        return await self._led(given, _PATIENCE)

    async def below(self, bot: ExtBot[int], given: Given, spot: Spot) -> None:
        """Adds leads to a reply where it is shown, by one edit; if that fails, they are done without."""
        reply = await self._led(given, _PATIENCE_BELOW)
        if reply == given.reply:
            return
        reply = await self._thumbs.below(reply, given.row, spot.chat)
        try:
            await bot.edit_message_reply_markup(
                spot.chat, spot.message, reply_markup=keyboard(reply), rate_limit_args=ONCE
            )
        except TelegramError as error:
            _log.info("no leads below an answer: %s", reason_of(error))

    async def _led(self, given: Given, patience: float) -> Reply:
        try:
            leads = await asyncio.wait_for(self._leads(given), patience)
        except TimeoutError:
            return given.reply
        except Exception:
            # The answer is what matters.
            _log.exception("leads cannot be found")
            return given.reply
        if leads:
            await self._conversations.lead_on(given.row, leads)
        return with_leads(given.reply, leads, given.row)

    async def _leads(self, given: Given) -> tuple[str, ...]:
        if not self._count or self._crowded(given.chat):
            return ()
        asked = Asked(given.question, given.found.answer)
        shown = shown_quotes(given.found.answer, given.reply)
        return await self._knowledge.leads(given.found, asked, phrase_in(given.texts), shown, self._count)
