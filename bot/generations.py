"""Which generation answers, and how another takes its place: by a rebuild, by a change, or by going back."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, copy_context
from typing import TypeVar

from bot.errors import BotError
from index.answerer import Answerer
from index.build import BuildReport, Progress
from index.changes import Change
from index.library import Library, Opened

_T = TypeVar("_T")


class RebuildingError(BotError):
    """The index is being rebuilt already; a second rebuild has to wait for the first to end."""


class Generations:
    """Goes over to another generation between two questions; safe to use from one loop, which it never holds up."""

    def __init__(self, library: Library, answerer: Answerer) -> None:
        """`answerer` is what `library.open()` gave."""
        self._library = library
        self._answerer = answerer
        self._builder = ThreadPoolExecutor(1, thread_name_prefix="rebuild")
        self._building = asyncio.Lock()
        self._closing = threading.Event()
        self._renewed: list[Callable[[], None]] = []

    @property
    def library(self) -> Library:
        """Where the generations come from."""
        return self._library

    @property
    def answerer(self) -> Answerer:
        """Who answers now."""
        return self._answerer

    @property
    def rebuilding(self) -> bool:
        """Whether a generation is being built, or takes the place of another."""
        return self._building.locked()

    def when_renewed(self, tell: Callable[[], None]) -> None:
        """Has `tell` called, from the event loop, each time another generation has taken over."""
        self._renewed.append(tell)

    async def rebuild(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> BuildReport | None:
        """Builds from the documents as they are now and goes over to the result.

        Questions are answered by the old generation until then, and after a failure (BelegError) too. None where
        nothing had to be built. RebuildingError if a rebuild is under way. `cancelled` ends it.
        """
        ends, serving = self._ends(cancelled), self._answerer
        opened = await self._alone(lambda: self._library.rebuild(progress, ends, serving))
        self._adopt(opened)
        return opened.report

    async def stage(
        self, change: Change, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Opened:
        """Builds with a change taken for made, beside what answers; waits for a rebuild, and fails as one does."""
        async with self._building:
            ends, serving = self._ends(cancelled), self._answerer
            return await self.aside(lambda: self._library.stage(change, progress, ends, serving))

    async def publish(self, change: Change) -> None:
        """Makes a change that was staged, and goes over to what was built with it; fails as a rebuild does."""
        serving = self._answerer
        self._adopt(await self._alone(lambda: self._library.publish(change, serving)))

    async def roll_back(self, generation: str) -> None:
        """Goes back to a generation that is kept; fails as a rebuild does."""
        self._adopt(await self._alone(lambda: self._library.roll_back(generation)))

    async def aside(self, work: Callable[[], _T]) -> _T:
        """Does what takes long beside the answers, one such thing after the other, a rebuild included."""
        return await asyncio.get_running_loop().run_in_executor(self._builder, copy_context().run, work)

    def stop(self) -> None:
        """Tells a rebuild that is under way to end."""
        self._closing.set()

    def close(self) -> None:
        """Ends a rebuild that is under way and does not wait for that."""
        self.stop()
        self._builder.shutdown(wait=False, cancel_futures=True)

    def _ends(self, cancelled: Callable[[], bool] | None) -> Callable[[], bool]:
        return lambda: self._closing.is_set() or (cancelled is not None and cancelled())

    async def _alone(self, work: Callable[[], Opened]) -> Opened:
        if self._building.locked():
            raise RebuildingError("the index is being rebuilt already: wait until that has ended")
        async with self._building:
            return await self.aside(work)

    def _adopt(self, opened: Opened) -> None:
        """Lets another generation answer from now on."""
        self._answerer = opened.answerer
        # What they send is no part of the update that had the index changed, and must not be noted as such.
        for tell in self._renewed:
            Context().run(tell)
