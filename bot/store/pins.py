"""Passages that admins have pinned to questions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Integer, String, column, delete, select, table, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal
from index.answers import Quote

_ASKED = table("answers", column("id", BigInteger), column("user", BigInteger), column("chat", BigInteger))


@dataclass(frozen=True, slots=True)
class Pin:
    """A question and what is to be quoted first where it is asked, as it stood when that was last looked at."""

    row: int
    question: str
    quote: Quote


class _Pin(Base):
    """A pin. It does not age, but whoever asked the question can have it erased."""

    __tablename__ = "pins"
    personal = Personal(created="")

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    question: Mapped[str] = mapped_column(String)
    source: Mapped[str] = mapped_column(String)
    start: Mapped[int] = mapped_column(Integer)
    text: Mapped[str] = mapped_column(String)
    added: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Pins:
    """What is pinned, by number; kept in memory, for each question is held against all of it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[Pin, ...] | None = None
        self._changes = 0

    async def add(self, answer: int, question: str, quote: Quote) -> None:
        """Pins a quote to the question of an answer, in these words, in place of what was pinned to them before.

        Nothing is pinned where the answer has been erased meanwhile.
        """

        def write(session: Session) -> None:
            asked = session.execute(select(_ASKED).where(_ASKED.c.id == answer)).one_or_none()
            if asked is None:
                return
            session.execute(delete(_Pin).where(_Pin.question == question))
            place = {"source": quote.source, "start": quote.start, "text": quote.text}
            session.add(_Pin(user=asked.user, chat=asked.chat, question=question, added=datetime.now(UTC), **place))

        await self._change(write)

    async def all(self) -> tuple[Pin, ...]:
        """All pins, oldest first."""

        def read(session: Session) -> tuple[Pin, ...]:
            return tuple(map(_pin, session.scalars(select(_Pin).order_by(_Pin.id))))

        if self._known is not None:
            return self._known
        changes, found = self._changes, await self._database.run(read)
        if changes == self._changes:
            self._known = found
        return found

    def refresh(self) -> None:
        """Has pins read anew: they were changed otherwise than through this object."""
        self._known = None
        self._changes += 1

    async def move(self, row: int, quote: Quote) -> None:
        """Notes where the quote of a pin stands now."""
        place = {"source": quote.source, "start": quote.start, "text": quote.text}
        statement = update(_Pin).where(_Pin.id == row).values(**place)
        await self._change(lambda session: session.execute(statement))

    async def remove(self, row: int) -> None:
        """Removes a pin, if it is still there."""
        statement = delete(_Pin).where(_Pin.id == row)
        await self._change(lambda session: session.execute(statement))

    async def _change(self, work: Callable[[Session], object]) -> None:
        try:
            await self._database.run(work)
        finally:  # also where nobody waits for it any more
            self.refresh()


def _pin(row: _Pin) -> Pin:
    return Pin(row.id, row.question, Quote(row.text, row.source, row.start, row.start + len(row.text), 1.0))
