"""Drops what was quoted from documents that are gone: nothing of a removed document stays in the database."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import JSON, BigInteger, String, Table, cast, column, delete, select, table, update
from sqlalchemy.orm import Session

from bot.store.database import Base, Database
from bot.store.erasure import Erasure

_ANSWERS = table(
    "answers",
    column("id", BigInteger),
    column("quotes", JSON(none_as_null=True)),
    column("unknown", JSON(none_as_null=True)),
    column("leads", JSON(none_as_null=True)),
)
# Whatever quotes one document a row.
_QUOTING = ("links", "golden")
_SOURCE = "source"


class Departures:
    """Knows what is kept of which documents, and drops it."""

    def __init__(self, database: Database, erasure: Erasure) -> None:
        self._database = database
        self._erasure = erasure

    async def quoted(self) -> frozenset[str]:
        """The sources of all documents that something was quoted from."""
        queries = [select(_table(name).c[_SOURCE]).distinct() for name in _QUOTING]

        def read(session: Session) -> frozenset[str]:
            return frozenset(source for query in queries for source in session.scalars(query))

        return await self._database.run(read)

    async def drop(self, sources: Collection[str]) -> None:
        """Drops what was quoted from these, also from the files of an SQLite database.

        Answers stay, with questions and outcomes; what they quoted of these documents is gone from them.
        """
        gone = frozenset(sources)

        def write(session: Session) -> None:
            for name in _QUOTING:
                session.execute(delete(_table(name)).where(_table(name).c[_SOURCE].in_(gone)))
            for source in gone:
                _empty_answers(session, source)

        await self._erasure.leave_traces()
        await self._database.run(write)
        await self._erasure.wipe()


def _empty_answers(session: Session, source: str) -> None:
    """Takes the words out of the quotes from a document, and what else its answers have of it."""
    holding = cast(_ANSWERS.c.quotes, String).contains(json.dumps(source), autoescape=True)
    for row in session.execute(select(_ANSWERS.c.id, _ANSWERS.c.quotes).where(holding)).all():
        quotes = [_emptied(quote) if quote[_SOURCE] == source else quote for quote in row.quotes]
        changed = {"quotes": quotes, "unknown": None, "leads": None}
        session.execute(update(_ANSWERS).where(_ANSWERS.c.id == row.id).values(changed))


def _emptied(quote: Mapping[str, Any]) -> dict[str, Any]:
    return {**quote, "text": "", "marks": []}


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
