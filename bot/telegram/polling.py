"""Fetches updates, and goes on fetching whatever the server or the network do.

The library's own polling ends for good after a single 404, as a proxy may give it, and confirms updates without end
while they wait here; this one does neither.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.errors import StartupError, StoreError
from bot.telegram.health import Health
from bot.telegram.limits import ONCE, reason_of, seconds_of

# Asked for by name, so that what is not handled is not even sent.
UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "guest_message",
    "message_reaction",
)
# A fault may have begun just after a question to the server: it takes the first two, and a pause, to notice its end.
LONG_POLL, MARGIN = 25, 10.0
_SHORTEST, LONGEST = 1.0, 15.0
_REFUSALS = 8
# Another process that works fetches what waits at once: it is taken for dead when that grows at so many glances.
_GLANCE, _GLANCES = 3.0, 8
_log = logging.getLogger(__name__)


class Poller:
    """Hands updates to `accept`, in order; what that has not accepted stays with Telegram.

    They are confirmed by the request that follows. After failures it pauses for at most `longest` seconds. Where
    another process polls with the same token, one of the two stands by: the one whose polling the other has ended.
    """

    def __init__(
        self,
        bot: ExtBot[int],
        accept: Callable[[Sequence[dict[str, Any]]], Awaitable[None]],
        health: Health,
        *,
        wait: float = LONG_POLL,
        margin: float = MARGIN,
        longest: float = LONGEST,
        glance: float = _GLANCE,
    ) -> None:
        """All times are in seconds.

        `wait` is for how long the server may keep a question open, `margin` what its answer may take beyond that,
        `glance` the time between two looks at what a standing-by process would take over.
        """
        self._bot = bot
        self._accept = accept
        self._health = health
        self._wait = wait
        self._margin = margin
        self._longest = longest
        self._glance = glance
        self._offset = 0
        self._failures = 0
        self._refusals = 0

    async def run(self) -> None:
        """Polls until cancelled; StartupError once the token has plainly been revoked or the database is damaged."""
        while True:
            try:
                await self._step(self._wait)
            except Conflict as error:
                await self._stand_by(error)
            except (TelegramError, StoreError) as error:
                await self._recover(error)
            except Exception as error:
                _log.exception("fetching updates failed")
                await self._recover(error)

    async def confirm(self) -> None:
        """Tells Telegram what was accepted, so that it does not come again after a restart."""
        if self._offset and not self._health.standing_by:
            try:
                await self._fetch(0)
            except TelegramError as error:
                _log.info("the last updates could not be confirmed: %s", reason_of(error))

    async def _step(self, seconds: float) -> None:
        found = await self._fetch(seconds)
        if self._failures:
            _log.info("Telegram is reached again")
        self._failures = self._refusals = 0
        self._health.polled = time.monotonic()
        if found:
            _log.debug("%d updates fetched", len(found))
            await self._accept(found)
            self._offset = found[-1]["update_id"] + 1

    async def _fetch(self, seconds: float) -> list[dict[str, Any]]:
        # Not `get_updates`: it reads all updates or none, so a single odd one would come again for ever.
        found = await self._bot._post(
            "getUpdates",
            {"offset": self._offset, "timeout": int(seconds), "allowed_updates": list(UPDATES)},
            read_timeout=seconds + self._margin,
        )
        return found if isinstance(found, list) else []

    async def _recover(self, error: Exception) -> None:
        """Waits before the next attempt, longer each time, and reports the first failure and every tenth."""
        self._failures += 1
        self._refusals = self._refusals + 1 if isinstance(error, InvalidToken) else 0
        if self._refusals >= _REFUSALS and "unauthorized" in str(error).lower():
            raise StartupError("Telegram no longer accepts TELEGRAM_BOT_TOKEN: copy the current one from @BotFather")
        if isinstance(error, StoreError) and error.damaged:
            raise StartupError(str(error))
        pause = min(_SHORTEST * 2 ** min(self._failures - 1, 5), self._longest)
        if isinstance(error, RetryAfter):
            pause = max(pause, seconds_of(error))
        if self._failures % 10 == 1:
            reason = reason_of(error) if isinstance(error, TelegramError) else str(error)
            _log.warning("no updates are taken in: %s; trying again", reason)
        await asyncio.sleep(pause)

    async def _stand_by(self, conflict: Conflict) -> None:
        """Lets another process do the work for as long as it does, which is seen without disturbing it."""
        _log.warning("standing by, for another process works with this token (%s)", reason_of(conflict))
        self._health.standing_by = True
        grown, before = 0, 0
        while grown < _GLANCES:
            await asyncio.sleep(self._glance)
            try:
                info = await self._bot.get_webhook_info(rate_limit_args=ONCE)
            except TelegramError as error:
                _log.info("standing by: Telegram cannot be asked (%s)", reason_of(error))
                continue
            count = 0 if info.url else info.pending_update_count
            grown = grown + 1 if count and count >= before else 0
            before = count
        _log.warning("the other process does not fetch what waits: taking over")
        self._health.standing_by = False
