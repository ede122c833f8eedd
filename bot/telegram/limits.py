"""What becomes of calls to the Bot API: they wait for their turn, and what cannot have arrived is tried again."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.telegram.delivery import Delivery, LostReplyError
from bot.telegram.pace import Clock, Pace, PausedError

# For `rate_limit_args`: how often a call is tried. Calls nobody waits for are tried once.
ONCE = 1
# Calls a second to all chats together: what Telegram allows a bot that does not pay for more.
OVERALL = 30
_ATTEMPTS = 3
_BRIEF, _LONG = 5.0, 60.0  # seconds that a call waits for a pause to end, for an update and otherwise
_AGAIN = 10.0  # seconds after which an update is handled anew where Telegram could not be reached
_CREATE = ("send", "copy", "forward", "answerGuest")
_FLEETING = frozenset({"sendChatAction", "sendMessageDraft"})
_REFUSALS = ("bad gateway", "service unavailable", "internal server error")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Call:
    """One call of a method. `creates`: making it twice would make two messages."""

    make: Callable[[], Awaitable[Any]]
    endpoint: str
    data: dict[str, Any]
    once: bool

    @property
    def chat(self) -> Any:
        return self.data.get("chat_id")

    @property
    def counts(self) -> bool:
        """Whether it is one of those whose rate Telegram limits."""
        return self.chat is not None and not self.endpoint.startswith("get") and self.endpoint not in _FLEETING

    @property
    def creates(self) -> bool:
        return self.endpoint.startswith(_CREATE) and self.endpoint not in _FLEETING


class PatientRateLimiter(BaseRateLimiter[int]):
    """Keeps to Telegram's rates; waits as long as a chat is refused, and tries again what cannot have arrived.

    A refusal pauses the chat that it is about and no other. A call waits for seconds only: where a pause is longer,
    RetryAfter is raised and, for an update, that is handled anew when the time has come. A message is sent again only
    if it was refused or never left; `Delivery` deals with those of which nobody knows.
    """

    def __init__(
        self,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
        *,
        overall: int = OVERALL,
        clock: Clock | None = None,
    ) -> None:
        """`moved` is told the old and the new id of a chat when a call finds that it has another one.

        `overall` is the number of calls a second, to all chats together.
        """
        self._clock = clock or Clock()
        self._pace = Pace(overall, self._clock)
        self._moved = moved

    async def initialize(self) -> None:
        """Nothing is to be done."""

    async def shutdown(self) -> None:
        """Nothing is to be done."""

    def pause_of(self, chat: int) -> float:
        """For how many seconds nothing may be sent to a chat."""
        return self._pace.pause_of(chat)

    def crowded(self, chat: int) -> bool:
        """Whether so much is sent, to a chat or in all, that what can be done without had better be."""
        return self._pace.crowded(chat)

    async def process_request(  # noqa: PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Makes the call; where `rate_limit_args` is ONCE, a single time."""
        call = _Call(lambda: callback(*args, **kwargs), endpoint, data, once=rate_limit_args == ONCE)
        delivery = Delivery.current()
        if delivery is None or not call.creates:
            return await self._insist(call)
        return await delivery.once(endpoint, call.chat, lambda: self._send(call))

    async def _send(self, call: _Call) -> Any:
        try:
            return await self._insist(call)
        except NetworkError as error:
            if _may_have_arrived(error):
                raise LostReplyError from error
            raise

    async def _insist(self, call: _Call) -> Any:
        """Makes a call until it succeeds, is refused for good, or no attempt is left."""
        attempt = 0
        while True:
            attempt += 1
            last = call.once or attempt == _ATTEMPTS
            await self._turn(call)
            try:
                return await call.make()
            except RetryAfter as error:
                self._pace.pause(_key(call), seconds_of(error))
                if last:
                    self._postpone(call, seconds_of(error))
                    raise
                _log.info("Telegram asks to wait %.0f s before %s", seconds_of(error), call.endpoint)
            except ChatMigrated as error:
                if self._moved is not None and isinstance(call.chat, int):
                    await self._moved(call.chat, error.new_chat_id)
                raise
            except NetworkError as error:
                if not _may_be_repeated(call, error):
                    raise
                if last:
                    self._postpone(call, _AGAIN)
                    raise
                await self._clock.sleep(attempt)

    async def _turn(self, call: _Call) -> None:
        """Waits for the call's turn; RetryAfter where that would take too long."""
        delivery = Delivery.current()
        longest = _LONG if delivery is None or delivery.background else _BRIEF
        try:
            await self._pace.turn(_key(call), longest, counts=call.counts)
        except PausedError as paused:
            self._postpone(call, paused.seconds)
            raise RetryAfter(int(paused.seconds) + 1) from None

    def _postpone(self, call: _Call, seconds: float) -> None:
        """Has the current update handled anew later, if the call matters to it."""
        delivery = Delivery.current()
        if delivery is not None and not call.once:
            delivery.postpone(seconds)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def reason_of(error: TelegramError) -> str:
    """What went wrong, in a few words: without the page that a proxy may have answered with."""
    return str(error).split(". Parsing the server response", maxsplit=1)[0][:200]


def _key(call: _Call) -> Any:
    return call.chat if call.chat is not None else call.endpoint


def _may_be_repeated(call: _Call, error: NetworkError) -> bool:
    """Whether making a call again cannot double a message."""
    if isinstance(error, BadRequest) or (call.chat is None and not call.endpoint.startswith("answer")):
        return False
    return _never_left(error) or _was_refused(error) or (not call.creates and _may_have_arrived(error))


def _never_left(error: NetworkError) -> bool:
    """Whether the server cannot have seen the call."""
    return isinstance(error.__cause__, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout))


def _was_refused(error: NetworkError) -> bool:
    """Whether a server or proxy said that it cannot deal with the call."""
    return error.message.lower().startswith(_REFUSALS)


def _may_have_arrived(error: NetworkError) -> bool:
    """Whether the connection broke, or time was up, before anybody said what became of the call."""
    lost = isinstance(error.__cause__, httpx.HTTPError) and not _never_left(error)
    return lost or error.message.lower().startswith("gateway time")
