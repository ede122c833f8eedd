"""How calls to the Bot API wait: below Telegram's rates, and after a refusal for as long as it asks."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import ChatMigrated, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter

# For `rate_limit_args`: how often a call is tried. Calls nobody waits for are tried once.
ONCE = 1
_ATTEMPTS = 4
_LONGEST = 60.0
_log = logging.getLogger(__name__)


class PatientRateLimiter(AIORateLimiter):
    """Keeps to Telegram's rates; waits as long as a chat is refused, and tries again what cannot have arrived.

    Unlike the class it extends, a refusal pauses the chat that it is about and no other, and nobody waits for longer
    than a minute: then the RetryAfter is raised. A
    message is sent again only if it was refused or never left; whoever makes other calls decides about them.
    """

    def __init__(self, moved: Callable[[int, int], Awaitable[None]] | None = None) -> None:
        """`moved` is told the old and the new id of a chat when a call finds that it has another one."""
        super().__init__(max_retries=0)
        self._moved = moved
        self._not_before: dict[Any, float] = {}
        # It would report every refusal as an error, with a traceback.
        logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)

    async def process_request(  # noqa: PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Makes the call, at most `rate_limit_args` times."""
        chat = data.get("chat_id")
        attempts = rate_limit_args or _ATTEMPTS
        for attempt in range(1, attempts + 1):
            await self._wait(chat)
            try:
                return await super().process_request(callback, args, kwargs, endpoint, data, None)
            except RetryAfter as error:
                seconds = seconds_of(error)
                if chat is not None:
                    self._not_before[chat] = _now() + seconds + 0.1
                if attempt == attempts or seconds > _LONGEST:
                    raise
                _log.info("Telegram asks to wait %.0f s before %s", seconds, endpoint)
                if chat is None:
                    await asyncio.sleep(seconds + 0.1)
            except ChatMigrated as error:
                if self._moved is not None and isinstance(chat, int):
                    await self._moved(chat, error.new_chat_id)
                raise
            except NetworkError as error:
                if chat is None or attempt == attempts or not _never_left(error):
                    raise
                await asyncio.sleep(attempt)
        raise AssertionError("the last attempt returns or raises")

    async def _wait(self, chat: Any) -> None:
        """Waits while a chat may not be called; raises at once if that takes too long."""
        left = self._not_before.get(chat, 0.0) - _now()
        if left > _LONGEST:
            raise RetryAfter(int(left) + 1)
        if left > 0:
            await asyncio.sleep(left)
        self._not_before.pop(chat, None)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def reason_of(error: TelegramError) -> str:
    """What went wrong, in a few words: without the page that a proxy may have answered with."""
    return str(error).split(". Parsing the server response", maxsplit=1)[0][:200]


def _never_left(error: NetworkError) -> bool:
    """Whether the server cannot have seen the call: then, and only then, sending it again cannot double a message."""
    return isinstance(error.__cause__, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout))


def _now() -> float:
    return asyncio.get_running_loop().time()
