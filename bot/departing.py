"""Sees to it that nothing is kept of documents that are gone from every generation of the index."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreError
from bot.knowledge import Knowledge
from bot.store.departures import Departures
from index.access import OWNER
from index.checking import Standing

_log = logging.getLogger(__name__)


class Departing:
    """Looks whenever another generation has taken over. As long as an older one is kept, so is what it was quoted."""

    def __init__(self, knowledge: Knowledge, departures: Departures) -> None:
        self._knowledge = knowledge
        self._departures = departures
        self._task: asyncio.Task[None] | None = None
        knowledge.when_renewed(self.look)

    def look(self) -> None:
        """Begins to look; to be called from the event loop."""
        self._task = asyncio.create_task(self._look(), name="departing")

    def close(self) -> None:
        """Looks no further; what is left is looked for after the next start."""
        if self._task is not None:
            self._task.cancel()

    async def _look(self) -> None:
        try:
            kept = await self._knowledge.kept()
            for source in await self._departures.quoted():
                if not is_of(source, kept):
                    await self._drop(source)
        except (SQLAlchemyError, StoreError, OSError) as error:
            _log.warning("what was quoted from documents that are gone could not be dropped (%s)", type(error).__name__)

    async def _drop(self, source: str) -> None:
        """Drops what was quoted from a file that is gone, but for what stands, perhaps altered, in another one now."""
        gone = set()
        for quote in await self._departures.of(source):
            [finding] = (await self._knowledge.locate(quote, viewer=OWNER)).findings
            if finding.standing is Standing.MISSING:
                gone.add(quote.text)
        if gone:
            await self._departures.drop(source, gone)
            _log.info("%d quotes from a document that is gone were dropped", len(gone))


def is_of(source: str, files: frozenset[str]) -> bool:
    """Whether a document is one of these files, or lies in one."""
    parts = source.split("/")
    return any("/".join(parts[:count]) in files for count in range(len(parts), 0, -1))
