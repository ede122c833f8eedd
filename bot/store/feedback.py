"""Who found which answer helpful or not: the answer's row has its question, quotes and generation."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, Boolean, DateTime, ForeignKey, Integer, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people found an answer helpful and how many did not; `own`: what the one who was named thinks."""

    up: int = 0
    down: int = 0
    own: bool | None = None


class _Row(Base):
    """What one person thinks of one answer; it goes with the answer."""

    __tablename__ = "feedback"
    personal = Personal(chat="")

    answer: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True
    )
    user: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    helpful: Mapped[bool] = mapped_column(Boolean)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Feedback:
    """What people think of answers: the last word of each person counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def give(self, answer: int, user: int, helpful: bool | None) -> bool:
        """Keeps what somebody thinks now, None for nothing; False where that is what they thought before."""

        def write(session: Session) -> bool:
            found = session.get(_Row, (answer, user))
            if (found.helpful if found else None) == helpful:
                return False
            if found is not None:
                session.delete(found)
                session.flush()
            if helpful is not None:
                session.add(_Row(answer=answer, user=user, helpful=helpful, created=datetime.now(UTC)))
            return True

        return await self._database.run(write)

    async def of(self, answer: int, user: int) -> bool | None:
        """What somebody thinks of an answer; None where they have not said."""

        def read(session: Session) -> bool | None:
            found = session.get(_Row, (answer, user))
            return found.helpful if found else None

        return await self._database.run(read)

    async def tally(self, answer: int, user: int = 0) -> Tally:
        """What everybody together thinks of an answer, and what this user does."""

        def count(session: Session) -> Tally:
            rows = session.execute(select(_Row.user, _Row.helpful).where(_Row.answer == answer))
            votes: dict[int, bool] = {row.user: row.helpful for row in rows}
            up = sum(votes.values())
            return Tally(up=up, down=len(votes) - up, own=votes.get(user))

        return await self._database.run(count)


def drop_opinions(session: Session, answer: int) -> None:
    """Drops what anybody thinks of an answer, as part of what else is done in this transaction."""
    session.execute(delete(_Row).where(_Row.answer == answer))
