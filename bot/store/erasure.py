"""Erasing what is personal: all of one person's at their wish, and everybody's once it is old.

Which columns say whose a row is and when it was made, each table declares itself (`Base.personal`). Nothing of what was
erased stays in the files of an SQLite database: deleted rows are overwritten, and the file is then written anew without
the traces that this leaves on pages that rows have moved from. A damaged file that was put aside cannot be searched for
the rows of one person, so it goes as a whole: when somebody asks to be forgotten, else after a day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Column, CursorResult, DateTime, Integer, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal
from bot.store.facts import Facts

_FACT = "traces"
_DUE = "to be wiped"
_PUT_ASIDE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that holds something personal: how many rows of it are somebody's, and whether they age."""

    table: str
    rows: int
    ages: bool


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody's question to be forgotten, which they have not decided yet."""

    user: int
    chat: int


class _Request(Base):
    """Asked whether to erase everything: it goes with the decision, which is therefore carried out once."""

    __tablename__ = "forget_requests"
    personal = Personal()

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table and those of its columns that matter here; None where it has no such column."""

    name: str
    rows: Any
    user: Column[Any] | None
    created: Column[Any] | None


class Erasure:
    """Erases what is personal, in whatever tables there are."""

    def __init__(self, database: Database, facts: Facts) -> None:
        self._database = database
        self._facts = facts
        self._tell: list[Callable[[], None]] = []

    def when_erased(self, tell: Callable[[], None]) -> None:
        """Has `tell` called each time somebody's rows have been erased: what is known of them in memory is then old."""
        self._tell.append(tell)

    async def kept(self, user: int) -> tuple[Kept, ...]:
        """What is kept about somebody, table by table; also those that hold nothing of theirs now."""
        return await self._database.run(lambda session: _kept(session, user))

    async def request(self, user: int, chat: int) -> int:
        """Notes that somebody was asked whether to erase everything; gives the number of that request."""

        def insert(session: Session) -> int:
            row = _Request(user=user, chat=chat, created=datetime.now(UTC))
            session.add(row)
            session.flush()
            return row.id

        return await self._database.run(insert)

    async def find(self, request: int) -> Request | None:
        """A request that is not decided yet."""

        def find(session: Session) -> Request | None:
            found = session.get(_Request, request) if request < 2**63 else None
            return Request(found.user, found.chat) if found else None

        return await self._database.run(find)

    async def withdraw(self, request: int) -> bool:
        """Drops a request; False where it was decided already."""
        statement = delete(_Request).where(_Request.id == request)
        return bool(await self._database.run(lambda session: _deleted(session, statement)))

    async def carry_out(self, request: int) -> tuple[Kept, ...] | None:
        """Erases all that is its asker's, the request included; what that was, or None where it was decided already."""

        def erase(session: Session) -> tuple[Kept, ...] | None:
            asked = session.get(_Request, request)
            if asked is None:
                return None
            user, erased = asked.user, _kept(session, asked.user)
            session.expunge(asked)
            for table in _tables():
                if table.user is not None:
                    session.execute(delete(table.rows).where(table.user == user))
            return erased

        await self._facts.remember(_FACT, _DUE)
        try:
            erased = await self._database.run(erase)
        finally:  # also where nobody waits for it any more
            for tell in self._tell:
                tell()
        await self.wipe()
        return erased

    async def age(self, days: int) -> int:
        """Erases what is older than that, whose ever it is; gives the number of rows. 0 days: no row ages.

        Damaged files that were put aside go after a day either way.
        """
        await self._database.discard(datetime.now(UTC) - _PUT_ASIDE)
        if not days:
            return 0
        before = datetime.now(UTC) - timedelta(days=days)

        def erase(session: Session) -> int:
            old = ((table.rows, table.created < before) for table in _tables() if table.created is not None)
            return sum(_deleted(session, delete(rows).where(condition)) for rows, condition in old)

        await self._facts.remember(_FACT, _DUE)
        erased = await self._database.run(erase)
        if erased:
            await self._database.wipe()
        await self._facts.remember(_FACT, "")
        return erased

    async def leave_traces(self) -> None:
        """Notes that something is about to be erased, so that its traces are wiped even after a crash."""
        await self._facts.remember(_FACT, _DUE)

    async def wipe(self) -> None:
        """Wipes the traces of what was erased, if there may be some: also those that an earlier run had no time for.

        Raises OSError where a damaged file that was put aside cannot be erased.
        """
        if await self._facts.read(_FACT):
            await self._database.wipe()
            await self._database.discard(datetime.now(UTC) + _PUT_ASIDE)
            await self._facts.remember(_FACT, "")


def _tables() -> Iterator[_Table]:
    """The tables that hold something personal; those that refer to others come before these."""
    order = {table: place for place, table in enumerate(reversed(Base.metadata.sorted_tables))}
    mappers = sorted(Base.registry.mappers, key=lambda mapper: order[mapper.local_table])
    for mapper in mappers:
        personal: Personal | None = mapper.class_.personal
        if personal is not None:
            columns = mapper.columns
            user = columns[personal.user] if personal.user else None
            created = columns[personal.created] if personal.created else None
            yield _Table(mapper.class_.__tablename__, mapper.class_, user, created)


def _kept(session: Session, user: int) -> tuple[Kept, ...]:
    return tuple(
        Kept(
            table.name,
            session.scalar(select(func.count()).select_from(table.rows).where(table.user == user)) or 0,
            table.created is not None,
        )
        for table in _tables()
        if table.user is not None
    )


def _deleted(session: Session, statement: Any) -> int:
    """How many rows a statement has deleted."""
    result = session.execute(statement)
    return result.rowcount if isinstance(result, CursorResult) else 0
