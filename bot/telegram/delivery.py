"""What is known about the update that is being handled: how often that was tried, and what was sent for it.

Every call passes here (see `limits`), so that handlers need not know of it: a message that Telegram accepted is noted
before anything else happens, and is not sent again when a crash has the handler run anew; one that may have been
accepted is sent once more at most. Outside of an update nothing is noted.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.errors import BotError, StoreError
from bot.store.inbox import Begun, Inbox

_CURRENT: ContextVar["Delivery | None"] = ContextVar("delivery", default=None)
# How often handling an update is tried while that ends the process; then it is apologised for.
TRIES = 3
_MOST_SENDS = 2
_SKEW = timedelta(minutes=5)  # by which the clock here may differ from Telegram's
_KEPT = ("message_id", "inline_message_id", "date", "message_thread_id", "is_topic_message")
_log = logging.getLogger(__name__)


class LostReplyError(BotError):
    """Telegram may have accepted a message or not: the connection broke before it said so."""


class Delivery:
    """One attempt at an update. `late`: its question waited for too long to be answered still."""

    def __init__(self, inbox: Inbox, begun: Begun, *, late: bool) -> None:
        self._inbox = inbox
        self._begun = begun
        self._counts: dict[str, int] = {}
        self._background: set[asyncio.Task[None]] = set()
        self.steps = dict(begun.steps)
        self.late = late
        self.put_off: float | None = None

    @staticmethod
    def current() -> "Delivery | None":
        """That of the update which the running task, or the one that started it, handles."""
        return _CURRENT.get()

    def enter(self) -> None:
        """Makes this the current one for the running task and those that it starts."""
        _CURRENT.set(self)

    @property
    def number(self) -> int:
        """The update's number."""
        return self._begun.update

    @property
    def written(self) -> datetime:
        """When it was written, by Telegram's clock."""
        return datetime.fromtimestamp(self._begun.asked, UTC)

    @property
    def repeated(self) -> bool:
        """Whether an earlier attempt got anywhere, for all that is known."""
        return self._begun.attempt > 1 or bool(self._begun.steps)

    @property
    def exhausted(self) -> bool:
        """Whether handling this update has ended the process so often that it is not tried any more."""
        return self._begun.attempt > TRIES

    @property
    def hopeless(self) -> bool:
        """Whether not even an apology could be made."""
        return self._begun.attempt > TRIES + 1

    @property
    def doubtful(self) -> bool:
        """Whether a message for this update may not have arrived."""
        return any(isinstance(step, dict) and step.get("doubtful") for step in self.steps.values())

    @property
    def background(self) -> frozenset["asyncio.Task[None]"]:
        """Work that goes on although the handler has ended; the update is not done before."""
        return frozenset(self._background)

    def start(self, work: Coroutine[Any, Any, None], name: str) -> "asyncio.Task[None]":
        """Starts work that the update is done with only when that has ended."""
        task = asyncio.create_task(work, name=name)
        self._background.add(task)
        return task

    def postpone(self, seconds: float) -> bool:
        """Has the update handled anew after that time; False where it cannot be, for its work goes on already."""
        if self._background:
            return False
        self.put_off = max(self.put_off or 0.0, seconds)
        self.steps["put off"] = True
        return True

    async def claim(self, effect: str) -> bool:
        """Whether an effect may be had now: True once for an update, crashes included. It is noted before."""
        if effect in self.steps:
            return False
        self.steps[effect] = True
        await self._inbox.note(self.number, self.steps)
        return True

    async def once(self, method: str, chat: object, call: Callable[[], Awaitable[Any]]) -> Any:
        """Makes a call that creates a message, unless it is known to have been made; gives what Telegram gave.

        The n-th such call to a chat is taken for the n-th of the attempt before.
        """
        name = f"{method} {chat}"
        self._counts[name] = place = self._counts.get(name, 0) + 1
        key = f"{name} {place}"
        known = self.steps.get(key, {})
        if "message_id" in known:
            return _result(known)
        # The first attempt may have sent it: only from the second on it is noted beforehand.
        sends = known.get("sends", 1 if self._begun.attempt > 1 else 0)
        if sends >= _MOST_SENDS:
            _log.warning("update %d: a message may have been sent twice already; it is not sent again", self.number)
            return await self._doubt(key, chat)
        if sends:
            self.steps[key] = {"sends": sends + 1}
            await self._inbox.note(self.number, self.steps)
        _log.debug("update %d: sends", self.number)
        try:
            result = await call()
        except LostReplyError:
            _log.warning("update %d: a message may not have arrived; it is not sent again", self.number)
            return await self._doubt(key, chat)
        _log.debug("update %d: was sent", self.number)
        self.steps[key] = _essence(result, chat)
        await self._note()
        return result

    async def _doubt(self, key: str, chat: object) -> Any:
        """Notes that a message may not have arrived, and stands in for it, so that what follows it is still sent."""
        self.steps[key] = _essence({}, chat) | {"doubtful": True}
        await self._note()
        return _result(self.steps[key])

    async def _note(self) -> None:
        """Notes what happened; where that fails, it is noted with what happens next."""
        try:
            await self._inbox.note(self.number, self.steps)
        except StoreError as error:
            _log.warning("update %d: what was sent could not be noted yet: %s", self.number, error)


def _essence(result: Any, chat: object) -> dict[str, Any]:
    """What handlers may need of a message that was sent, without what it says."""
    message = result if isinstance(result, dict) else {}
    kept = {name: message[name] for name in _KEPT if name in message}
    place = message.get("chat", {})
    number = place.get("id", chat)
    kind = place.get("type") or ("private" if isinstance(number, int) and number > 0 else "supergroup")
    return {"message_id": 0, "date": int(time.time()), **kept, "chat": {"id": number, "type": kind}}


def _result(step: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in step.items() if name != "doubtful"}


async def claimed(effect: str) -> bool:
    """Whether the current update may have this effect now; see `Delivery.claim`."""
    current = Delivery.current()
    return current is None or await current.claim(effect)


def background(work: Coroutine[Any, Any, None], name: str) -> "asyncio.Task[None]":
    """Starts work that outlasts the handler; the current update is done with only when that has ended."""
    current = Delivery.current()
    return current.start(work, name) if current else asyncio.create_task(work, name=name)


def repeated_since() -> datetime | None:
    """When the current update was written, if it may have been handled in part before; else None."""
    current = Delivery.current()
    return current.written - _SKEW if current is not None and current.repeated else None


def excused() -> str | None:
    """The text with which the current update's question is apologised for; None where it is to be answered."""
    current = Delivery.current()
    if current is None:
        return None
    return "unanswerable" if current.exhausted else "too-late" if current.late else None
