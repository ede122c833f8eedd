"""Updates that were taken in and not yet dealt with: they outlive a crash, and none of them is taken twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Float, Index, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal

# Telegram keeps an update for a day, so what is older than this cannot come again.
_KEPT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it came: where it belongs, when it was written (seconds since 1970), its JSON.

    `refused`: it is not to be handled, only to be known should it come again.
    """

    update: int
    chat: int
    thread: int
    user: int
    asked: float
    raw: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is to be handled; `attempts` is how often that was begun and, by a crash, not ended."""

    update: int
    chat: int
    thread: int
    user: int
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Begun:
    """An update whose handling begins for the `attempt`th time; `steps` are what is known to be done already."""

    update: int
    asked: float
    raw: str
    attempt: int
    steps: Mapping[str, Any]


class _Row(Base):
    """One update. When it is done its text is erased and its number kept."""

    __tablename__ = "inbox"
    personal = Personal()
    __table_args__ = (Index("inbox_by_done", "done"),)

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    asked: Mapped[float] = mapped_column(Float)
    raw: Mapped[str]
    attempts: Mapped[int]
    steps: Mapped[dict[str, Any]] = mapped_column(JSON)
    outcome: Mapped[str]
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    done: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class Inbox:
    """The updates, in the order of their numbers, which is Telegram's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, numbers: Sequence[int]) -> frozenset[int]:
        """Which of these updates were taken in before."""
        return await self._database.run(lambda session: frozenset(_known(session, numbers)))

    async def add(self, arrivals: Sequence[Arrival]) -> tuple[Waiting, ...]:
        """Takes updates in, all in one transaction; gives those that are to be handled and were not known before."""
        return await self._database.run(lambda session: _add(session, arrivals))

    async def waiting(self) -> tuple[Waiting, ...]:
        """All that are to be handled, oldest first."""

        def read(session: Session) -> tuple[Waiting, ...]:
            columns = (_Row.id, _Row.chat, _Row.thread, _Row.user, _Row.attempts)
            found = session.execute(select(*columns).where(_Row.done.is_(None)).order_by(_Row.id))
            return tuple(Waiting(*row) for row in found)

        return await self._database.run(read)

    async def begin(self, number: int) -> Begun | None:
        """Counts another attempt and gives the update; None where it is done, or was erased meanwhile."""

        def write(session: Session) -> Begun | None:
            row = session.get(_Row, number)
            if row is None or row.done is not None:
                return None
            row.attempts += 1
            return Begun(row.id, row.asked, row.raw, row.attempts, dict(row.steps))

        return await self._database.run(write)

    async def note(self, number: int, steps: Mapping[str, Any]) -> None:
        """Remembers what was done so far."""
        await self._change(number, steps=dict(steps))

    async def put_off(self, number: int, steps: Mapping[str, Any]) -> None:
        """Takes the last attempt back, for it is to be made again later."""
        await self._change(number, steps=dict(steps), attempts=_Row.attempts - 1)

    async def finish(self, number: int, steps: Mapping[str, Any], outcome: str) -> None:
        """Marks an update as done, with what was done, and erases its text."""
        await self._change(number, steps=dict(steps), outcome=outcome, raw="", done=datetime.now(UTC))

    async def prune(self) -> int:
        """Drops what was done so long ago that Telegram cannot send it again; gives how many."""
        before = datetime.now(UTC) - _KEPT

        def write(session: Session) -> int:
            old = select(_Row.id).where(_Row.done < before)
            count = len(session.scalars(old).all())
            session.execute(delete(_Row).where(_Row.done < before))
            return count

        return await self._database.run(write)

    async def _change(self, number: int, **values: Any) -> None:
        await self._database.run(
            lambda session: session.execute(update(_Row).where(_Row.id == number).values(**values)) and None
        )


def _add(session: Session, arrivals: Sequence[Arrival]) -> tuple[Waiting, ...]:
    seen = _known(session, [arrival.update for arrival in arrivals])
    now = datetime.now(UTC)
    fresh = []
    for one in arrivals:
        if one.update in seen:
            continue
        seen.add(one.update)
        session.add(
            _Row(
                id=one.update,
                chat=one.chat,
                thread=one.thread,
                user=one.user,
                asked=one.asked,
                raw="" if one.refused else one.raw,
                attempts=0,
                steps={},
                outcome="refused" if one.refused else "",
                created=now,
                done=now if one.refused else None,
            )
        )
        if not one.refused:
            fresh.append(Waiting(one.update, one.chat, one.thread, one.user))
    return tuple(fresh)


def _known(session: Session, numbers: Sequence[int]) -> set[int]:
    return set(session.scalars(select(_Row.id).where(_Row.id.in_(numbers)))) if numbers else set()
