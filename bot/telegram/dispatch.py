"""The order in which updates are handled: one after the other within a chat and topic, side by side otherwise."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from bot.store.inbox import Waiting

MOST = 64
_log = logging.getLogger(__name__)
_Key = tuple[int, int]


class Dispatcher:
    """Hands updates to `handle`, at most `most` at once; each chat and topic gets its turn after one update.

    `handle` gives None, or for how many seconds this update, and what follows it in the same place, has to wait.
    Updates whose handling ended the process before are handled one at a time: if one of them does so again, it does
    not take others with it.
    """

    def __init__(self, handle: Callable[[Waiting], Awaitable[float | None]], *, most: int = MOST) -> None:
        self._handle = handle
        self._most = most
        self._lines: dict[_Key, deque[Waiting]] = {}
        self._ready: deque[_Key] = deque()
        self._suspects: deque[_Key] = deque()
        self._suspected = False
        self._loads: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._later: dict[_Key, asyncio.TimerHandle] = {}
        self._ending = False
        self._fewer = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many updates are under way or wait for their turn."""
        return self._loads.total()

    def load_of(self, user: int) -> int:
        """How many of them are somebody's."""
        return self._loads[user]

    def add(self, updates: Iterable[Waiting]) -> None:
        """Lines updates up, each behind those of its chat and topic."""
        for update in updates:
            key = (update.chat, update.thread)
            self._loads[update.user] += 1
            if key in self._lines:
                self._lines[key].append(update)
            else:
                self._lines[key] = deque([update])
                self._line_up(key)
        self._fill()

    async def room(self, most: int) -> None:
        """Waits until fewer than so many updates wait."""
        while self.waiting >= most:
            self._fewer.clear()
            await self._fewer.wait()

    async def finish(self, seconds: float) -> None:
        """Begins nothing more and waits for what is under way, but not for longer than that."""
        self._ending = True
        for timer in self._later.values():
            timer.cancel()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                _log.warning("%d updates were not finished in time; they are handled after the next start", len(late))
                await asyncio.wait(late, timeout=1.0)

    def _line_up(self, key: _Key) -> None:
        (self._suspects if self._lines[key][0].attempts else self._ready).append(key)

    def _fill(self) -> None:
        """Begins as many updates as may be under way."""
        while not self._ending and len(self._tasks) < self._most:
            if self._suspects and not self._suspected:
                key, suspect = self._suspects.popleft(), True
                self._suspected = True
            elif self._ready:
                key, suspect = self._ready.popleft(), False
            else:
                return
            task = asyncio.create_task(self._run(key), name=f"update {self._lines[key][0].update}")
            self._tasks.add(task)
            task.add_done_callback(partial(self._ended, key, suspect))

    async def _run(self, key: _Key) -> None:
        line = self._lines[key]
        pause = None
        try:
            pause = await self._handle(line[0])
        except Exception:
            _log.exception("update %d could not be handled", line[0].update)
        if pause is None:
            self._loads[line[0].user] -= 1
            if not self._loads[line[0].user]:
                del self._loads[line[0].user]
            line.popleft()
        else:
            self._later[key] = asyncio.get_running_loop().call_later(pause, self._resume, key)

    def _ended(self, key: _Key, suspect: bool, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._suspected = self._suspected and not suspect
        self._fewer.set()
        if key not in self._later and not self._ending:
            if self._lines[key]:
                self._line_up(key)
            else:
                del self._lines[key]
        self._fill()

    def _resume(self, key: _Key) -> None:
        del self._later[key]
        self._line_up(key)
        self._fill()
