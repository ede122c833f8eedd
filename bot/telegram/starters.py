"""Starter questions, made of the corpus before anybody asks for them."""

import asyncio
import logging

from bot.knowledge import Knowledge
from bot.suggestions import STARTERS, phrase_in
from bot.texts import Texts

# A greeting waits no longer for them.
_PATIENCE = 1.0
_log = logging.getLogger(__name__)


class Starters:
    """Keeps the starter questions of the current generation, by language; made in the background, once."""

    def __init__(self, knowledge: Knowledge, *, patience: float = _PATIENCE) -> None:
        """`patience` is for how many seconds somebody may wait for them."""
        self._knowledge = knowledge
        self._patience = patience
        self._generation = ""
        self._wanted: dict[str, Texts] = {}
        self._made: dict[str, asyncio.Task[tuple[str, ...]]] = {}
        self._ahead: asyncio.Task[None] | None = None
        knowledge.when_renewed(self.prepare)

    async def of(self, texts: Texts) -> tuple[str, ...]:
        """Those in a language; none where there are none, or not yet."""
        task = self._task(texts)
        await asyncio.wait({task}, timeout=self._patience)
        return task.result() if task.done() and not task.cancelled() else ()

    def prepare(self) -> None:
        """Begins with what takes long, and with the languages asked for so far; to be called from the event loop."""
        self._ahead = asyncio.create_task(self._think_ahead(), name="starters")
        for texts in self._wanted.values():
            self._task(texts)

    def _task(self, texts: Texts) -> asyncio.Task[tuple[str, ...]]:
        generation = self._knowledge.answerer.generation
        if generation != self._generation:
            self._generation, self._made = generation, {}
        self._wanted.setdefault(texts.language, texts)
        if texts.language not in self._made:
            self._made[texts.language] = asyncio.create_task(self._make(texts), name=f"starters {texts.language}")
        return self._made[texts.language]

    async def _think_ahead(self) -> None:
        try:
            await self._knowledge.think_ahead()
        except Exception:
            _log.exception("nothing can be suggested")

    async def _make(self, texts: Texts) -> tuple[str, ...]:
        try:
            return await self._knowledge.starters(phrase_in(texts), texts.language, STARTERS)
        except Exception:
            # A greeting does without.
            _log.exception("starter questions cannot be made")
            return ()
