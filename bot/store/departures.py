"""Drops what was quoted from documents that are gone: nothing of a removed document stays in the database."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import JSON, BigInteger, String, Table, cast, column, delete, select, table, update
from sqlalchemy.orm import Session

from bot.store.database import Base, Database
from bot.store.erasure import Erasure
from index.answers import Quote

_ANSWERS = table(
    "answers",
    column("id", BigInteger),
    column("quotes", JSON(none_as_null=True)),
    column("unknown", JSON(none_as_null=True)),
    column("leads", JSON(none_as_null=True)),
)
# Whatever quotes one document a row, and the column with the words.
_QUOTING = {"links": "text", "golden": "quote"}
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
            return frozenset(source for query in queries for source in session.scalars(query)) - {""}

        return await self._database.run(read)

    async def of(self, source: str) -> tuple[Quote, ...]:
        """What was quoted from a document, as its links have it: all that was ever sent."""
        links = _table("links")
        query = select(links.c.start, links.c.text).where(links.c.source == source)

        def read(session: Session) -> tuple[Quote, ...]:
            rows = session.execute(query).all()
            return tuple(Quote(row.text, source, row.start, row.start + len(row.text), 0.0) for row in rows)

        return await self._database.run(read)

    async def drop(self, source: str, texts: Collection[str]) -> None:
        """Drops these quotes from a document, also from the files of an SQLite database.

        Answers stay, with questions and outcomes; these words are gone from them.
        """
        gone = frozenset(texts)

        def write(session: Session) -> None:
            for name, words in _QUOTING.items():
                found = _table(name)
                quoted = select(found.c.id, found.c[words]).where(found.c[_SOURCE] == source)
                rows = [row[0] for row in session.execute(quoted) if row[1] in gone]
                # A link is still known to have led somewhere, but no more to what.
                emptied = update(found).where(found.c.id.in_(rows)).values({_SOURCE: "", words: ""})
                session.execute(emptied if name == "links" else delete(found).where(found.c.id.in_(rows)))
            _empty_answers(session, source, gone)

        await self._erasure.leave_traces()
        await self._database.run(write)
        await self._erasure.wipe()


def _empty_answers(session: Session, source: str, gone: Collection[str]) -> None:
    """Takes the words out of the quotes from a document, and what else its answers have of it."""
    holding = cast(_ANSWERS.c.quotes, String).contains(json.dumps(source), autoescape=True)
    for row in session.execute(select(_ANSWERS.c.id, _ANSWERS.c.quotes).where(holding)).all():
        affected = [quote[_SOURCE] == source and quote["text"] in gone for quote in row.quotes]
        if not any(affected):
            continue
        pairs = zip(row.quotes, affected, strict=True)
        quotes = [_emptied(quote) if empty else quote for quote, empty in pairs]
        changed = {"quotes": quotes, "unknown": None, "leads": None}
        session.execute(update(_ANSWERS).where(_ANSWERS.c.id == row.id).values(changed))


def _emptied(quote: Mapping[str, Any]) -> dict[str, Any]:
    return {**quote, "text": "", "marks": []}


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
