"""How fast calls may follow each other: Telegram's rates per chat and overall, and the pauses it asks for."""

import asyncio
from collections import deque
from typing import Any

# Telegram allows one message a second per chat with short bursts, and twenty a minute per group: (calls, seconds).
_PRIVATE, _GROUP = ((10, 10.0),), ((10, 10.0), (20, 60.0))
_MARGIN = 0.05
_MOST = 2_000


class Clock:
    """The time that passes, in seconds."""

    def now(self) -> float:
        """The time since some moment."""
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        """Lets that time pass."""
        await asyncio.sleep(seconds)


class PausedError(Exception):
    """A chat may not be called for that many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"for {seconds:.0f} s")
        self.seconds = seconds


class Pace:
    """Lets each call wait for its turn: in order per chat, and whatever other chats do."""

    def __init__(self, overall: int, clock: Clock) -> None:
        """`overall` is the number of calls a second, to all chats together."""
        self._clock = clock
        self._overall = _Window(overall, 1.0)
        self._chats: dict[Any, tuple[_Window, ...]] = {}
        self._pauses: dict[Any, float] = {}

    def pause(self, key: Any, seconds: float) -> None:
        """Lets no call with this key, a chat or the name of a method, pass for that time."""
        self._pauses[key] = max(self._pauses.get(key, 0.0), self._clock.now() + seconds + _MARGIN)

    def pause_of(self, key: Any) -> float:
        """For how many seconds there may be no call with this key."""
        return max(0.0, self._pauses.get(key, 0.0) - self._clock.now())

    def crowded(self, chat: Any) -> bool:
        """Whether half of the calls that a chat, or all together, may get have been made: the rest is for answers."""
        now = self._clock.now()
        return any(window.crowded(now) for window in (self._overall, *self._windows(chat, now)))

    async def turn(self, key: Any, longest: float, *, counts: bool) -> None:
        """Waits until a call may be made; PausedError at once where a pause is longer than `longest` seconds.

        `counts`: the call is one of those whose rate Telegram limits.
        """
        await self._pass(key, longest)
        if counts:
            time = now = self._clock.now()
            for window in self._windows(key, now):
                time = window.reserve(time)
            await self._until(time)
            await self._until(self._overall.reserve(self._clock.now()))
            await self._pass(key, longest)  # there may be a pause since

    async def _pass(self, key: Any, longest: float) -> None:
        while (left := self.pause_of(key)) > 0:
            if left > longest:
                raise PausedError(left)
            await self._clock.sleep(left)

    async def _until(self, time: float) -> None:
        if (left := time - self._clock.now()) > 0:
            await self._clock.sleep(left)

    def _windows(self, chat: Any, now: float) -> "tuple[_Window, ...]":
        found = self._chats.get(chat)
        if found is None:
            if len(self._chats) >= _MOST:
                self._chats = {key: kept for key, kept in self._chats.items() if not all(one.idle(now) for one in kept)}
                self._pauses = {key: end for key, end in self._pauses.items() if end > now}
            private = isinstance(chat, int) and chat > 0
            found = self._chats[chat] = tuple(_Window(*rate) for rate in (_PRIVATE if private else _GROUP))
        return found


class _Window:
    """At most so many calls within so many seconds, whichever seconds one looks at."""

    def __init__(self, most: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=most)

    def reserve(self, earliest: float) -> float:
        """Takes the next place from `earliest` on, and gives its time."""
        full = len(self._times) == self._times.maxlen
        time = max(earliest, self._times[0] + self._seconds) if full else earliest
        self._times.append(time)
        return time

    def crowded(self, now: float) -> bool:
        """Whether half of the places of the last seconds are taken."""
        half = ((self._times.maxlen or 0) + 1) // 2
        return len(self._times) >= half and self._times[-half] + self._seconds > now

    def idle(self, now: float) -> bool:
        """Whether what was called has no effect any more."""
        return not self._times or self._times[-1] + self._seconds < now
