"""Fetches updates, and goes on fetching whatever the server or the network do.

The library's own polling ends for good after a single 404, as a proxy may give it, and confirms updates without end
while they wait here; this one does neither.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import StartupError
from bot.telegram.limits import reason_of, seconds_of

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
_LONG_POLL = 25
_MARGIN = 10.0
_SHORTEST, _LONGEST = 1.0, 30.0
_REFUSALS = 8
_log = logging.getLogger(__name__)


class Poller:
    """Hands each update to `take`, in order; `take` makes it wait while too much is under way.

    An update is confirmed by the request after the one that brought it, once `take` has accepted it: what was not
    accepted stays with Telegram. After failures it pauses for at most `longest` seconds.
    """

    def __init__(self, bot: Bot, take: Callable[[Update], Awaitable[None]], *, longest: float = _LONGEST) -> None:
        self._bot = bot
        self._take = take
        self._longest = longest
        self._offset = 0
        self._failures = 0
        self._refusals = 0

    async def run(self) -> None:
        """Polls until cancelled; StartupError once the token has plainly been revoked."""
        while True:
            try:
                found = await self._fetch(_LONG_POLL)
            except TelegramError as error:
                await self._recover(error)
                continue
            if self._failures:
                _log.info("Telegram is reached again")
            self._failures = self._refusals = 0
            for raw in found:
                if (update := self._parsed(raw)) is not None:
                    await self._take(update)
                self._offset = raw["update_id"] + 1

    async def confirm(self) -> None:
        """Tells Telegram what was accepted, so that it does not come again after a restart."""
        if self._offset:
            try:
                await self._fetch(0)
            except TelegramError as error:
                _log.info("the last updates could not be confirmed: %s", reason_of(error))

    async def _fetch(self, seconds: int) -> list[dict[str, Any]]:
        # Not `get_updates`: it reads all updates or none, so a single odd one would come again for ever.
        found = await self._bot._post(
            "getUpdates",
            {"offset": self._offset, "timeout": seconds, "allowed_updates": list(UPDATES)},
            read_timeout=seconds + _MARGIN,
        )
        return found if isinstance(found, list) else []

    def _parsed(self, raw: dict[str, Any]) -> Update | None:
        """The update; None for one that cannot be read, lest it come again for ever."""
        try:
            return Update.de_json(raw, self._bot)
        except Exception as error:
            _log.warning("update %s cannot be read (%s) and is left out", raw.get("update_id"), type(error).__name__)
            return None

    async def _recover(self, error: TelegramError) -> None:
        """Waits before the next attempt, longer each time, and reports the first failure and every tenth."""
        self._failures += 1
        self._refusals = self._refusals + 1 if isinstance(error, InvalidToken) else 0
        if self._refusals >= _REFUSALS and "unauthorized" in str(error).lower():
            raise StartupError("Telegram no longer accepts TELEGRAM_BOT_TOKEN: copy the current one from @BotFather")
        pause = min(_SHORTEST * 2 ** min(self._failures - 1, 5), self._longest)
        if isinstance(error, RetryAfter):
            pause = max(pause, seconds_of(error))
        if self._failures % 10 == 1:
            hint = " (another process polls with this token: stop one of them)" if isinstance(error, Conflict) else ""
            _log.warning("no updates from Telegram: %s%s; trying again", reason_of(error), hint)
        await asyncio.sleep(pause)
