"""What admins did, and what others tried: kept apart from conversations, for admins to look at."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Integer, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done or refused: by whom (0 where Telegram does not say), in which chat, when (UTC)."""

    user: int
    chat: int
    action: str
    outcome: str
    created: datetime


class _Row(Base):
    """One deed. No text of a message is in it."""

    __tablename__ = "audit"
    personal = Personal()

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    user: Mapped[int] = mapped_column(BigInteger)
    chat: Mapped[int] = mapped_column(BigInteger)
    action: Mapped[str]
    outcome: Mapped[str]
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Audit:
    """The trail."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, user: int, chat: int, action: str, outcome: str) -> None:
        """Adds a deed."""
        columns = {"user": user, "chat": chat, "action": action, "outcome": outcome, "created": datetime.now(UTC)}
        await self._database.run(lambda session: session.add(_Row(**columns)))

    async def last(self, count: int) -> tuple[Deed, ...]:
        """The last deeds, newest first."""

        def read(session: Session) -> tuple[Deed, ...]:
            rows = session.scalars(select(_Row).order_by(_Row.id.desc()).limit(count))
            return tuple(map(_deed, rows))

        return await self._database.run(read)


def _deed(row: _Row) -> Deed:
    # SQLite forgets the zone, which is UTC.
    return Deed(row.user, row.chat, row.action, row.outcome, row.created.replace(tzinfo=UTC))
