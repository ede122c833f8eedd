"""The real bot within the test's own process, over a real index, with a ranker that says what it was asked."""

import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.knowledge import Knowledge
from bot.settings import Settings
from bot.store.database import Database
from bot.store.links import Links
from bot.telegram.handlers import AnyApplication, register
from bot.telegram.health import Health
from bot.telegram.limits import PatientRateLimiter
from bot.telegram.parts import compose
from index.answerer import Answerer
from index.answers import Reading, Turn
from index.encoders import load_query_encoder
from index.generation import Generation, load
from index.library import Library
from index.publish import GenerationStore
from index.ranking.ranker import Ranked, Ranker
from index.spelling import Spelling

from .botapi import BotApi
from .botapi.checks import Json


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it reached the ranker: with which turns, and the text that it was to be about first."""

    question: str
    turns: tuple[Turn, ...]
    focus: str


@dataclass(slots=True)
class Listening:
    """Ranks as the real ranker does, `delay` seconds later, and keeps what it was asked.

    `readings` are read into questions with history.
    """

    inner: Ranker
    generation: Generation
    readings: Mapping[str, Reading]
    asked: list[Asked] = field(default_factory=list)
    delay: float = 0.0

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        self.asked.append(Asked(question, tuple(history), self._text(focus)))
        time.sleep(self.delay)
        ranked = self.inner.rank(question, history, top, focus=focus)
        return replace(ranked, reading=self.readings.get(question) if history else None)

    def within(self, generation: Generation, spelling: Spelling) -> "Listening":
        return replace(self, inner=self.inner.within(generation, spelling), generation=generation)

    def _text(self, focus: range | None) -> str:
        if not focus:
            return ""
        first, last = self.generation.sentences[focus[0]], self.generation.sentences[focus[-1]]
        return self.generation.documents[first.document].text[first.start : last.end]


@dataclass(slots=True)
class Bench:
    """`api.world` is where people write; `hear` lets the bot handle what they wrote; its database is in `home`."""

    api: BotApi
    application: AnyApplication
    ranker: Listening
    knowledge: Knowledge
    home: Path

    @property
    def last(self) -> Asked:
        """What was asked last."""
        return self.ranker.asked[-1]

    async def hear(self, message: Json) -> Json:
        """Handles all that waits; gives the bot's reply to the message, as later edits change it."""
        waiting, self.api.world.updates[:] = list(self.api.world.updates), []
        for raw in waiting:
            await self.application.process_update(Update.de_json(raw, self.application.bot))
        return next(iter(self.api.replies(message)), {})


@asynccontextmanager
async def bench(
    built: Path,
    home: Path,
    api: BotApi,
    readings: Mapping[str, Reading] | None = None,
    library: Library | None = None,
    **settings: Any,
) -> AsyncIterator[Bench]:
    """A bot over the built index that keeps its database in `home`; opened again there, it has been restarted.

    `library` is where changes are made, if any.
    """
    store, encoder = GenerationStore(built / "data"), load_query_encoder()
    generation = load(store.folder(store.current() or ""), encoder.fingerprint)
    ranker = Listening(Ranker(generation, encoder), generation, readings or {})
    database = Database.open(f"sqlite:///{home / 'b.sqlite3'}")
    library = library or Library(built / "corpus", built / "data")
    knowledge = Knowledge(library, Answerer(generation, ranker, encoder), keep=Links(database).keep)
    builder = Application.builder().token(api.bot.token).updater(None).rate_limiter(PatientRateLimiter())
    try:
        async with builder.base_url(f"{api.url}/bot").base_file_url(f"{api.url}/file/bot").build() as application:
            # No buttons that lead on: what they would ask is tried out, and is not what was asked.
            given = Settings(_env_file=None, corpus_dir=built / "corpus", data_dir=home, **{"leads": 0} | settings)
            register(application, compose(given, knowledge, database, Health()))
            yield Bench(api, application, ranker, knowledge, home)
    finally:
        knowledge.close()
        await database.close()
