"""Questions without an answer, which of them admins are done with, and the golden questions that came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, Boolean, DateTime, Integer, String, column, or_, select, table
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.asked import ANSWERS, Asked, asked_of
from bot.store.database import Base, Database, Personal
from index.answers import Outcome, Quote

# Whose a question is, for the one row that is copied from there.
_ASKED = table(
    "answers",
    column("id", BigInteger),
    column("user", BigInteger),
    column("chat", BigInteger),
    column("question", String),
)

_RATED = table("feedback", column("answer", BigInteger), column("helpful", Boolean))
_LIKED = select(_RATED.c.answer).where(_RATED.c.helpful.is_(True))
_DISLIKED = select(_RATED.c.answer).where(_RATED.c.helpful.is_(False))


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that got no answer; `settled` says that an admin is done with it."""

    asked: Asked
    settled: bool


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question and the passage that answers it, as an admin has named it."""

    question: str
    quote: str
    source: str


class _Settled(Base):
    """A row of the answers that admins do not want to see as a gap any more."""

    __tablename__ = "settled_questions"

    answer: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)


class _Golden(Base):
    """A golden question. It does not age, but whoever asked it can have it erased."""

    __tablename__ = "golden"
    personal = Personal(created="")

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    question: Mapped[str] = mapped_column(String)
    quote: Mapped[str] = mapped_column(String)
    source: Mapped[str] = mapped_column(String)
    added: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Gaps:
    """What was asked in vain."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, most: int) -> tuple[Unanswered, ...]:
        """The last questions that got no answer, or one that somebody found unhelpful, oldest first."""
        query = (
            select(ANSWERS, _Settled.answer)
            .join(_Settled, _Settled.answer == ANSWERS.c.id, isouter=True)
            .where(or_(ANSWERS.c.outcome != Outcome.ANSWERED.value, ANSWERS.c.id.in_(_DISLIKED)))
            .order_by(ANSWERS.c.id.desc())
            .limit(most)
        )

        def read(session: Session) -> tuple[Unanswered, ...]:
            found = [Unanswered(asked_of(row), row.answer is not None) for row in session.execute(query)]
            return tuple(reversed(found))

        return await self._database.run(read)

    async def liked(self, most: int) -> tuple[Asked, ...]:
        """The last answers that somebody found helpful and nobody did not, newest first, where they quote something."""
        query = (
            select(ANSWERS)
            .where(ANSWERS.c.outcome == Outcome.ANSWERED.value)
            .where(ANSWERS.c.id.in_(_LIKED), ANSWERS.c.id.not_in(_DISLIKED))
            .order_by(ANSWERS.c.id.desc())
            .limit(most)
        )

        def read(session: Session) -> tuple[Asked, ...]:
            return tuple(found for found in map(asked_of, session.execute(query)) if found.quote)

        return await self._database.run(read)

    async def settle(self, rows: Iterable[int]) -> None:
        """Keeps that admins are done with these questions; asked again, they are new ones."""
        settled = tuple(rows)
        await self._database.run(lambda session: _settle(session, settled))

    async def answer(self, row: int, rows: Iterable[int], quote: Quote) -> None:
        """Makes the question of `row` a golden one that this quote answers; with that, all `rows` are settled."""
        settled = tuple(rows)

        def write(session: Session) -> None:
            asked = session.execute(select(_ASKED).where(_ASKED.c.id == row)).one_or_none()
            if asked is not None:  # it may have been erased meanwhile
                golden = _Golden(user=asked.user, chat=asked.chat, question=asked.question, added=datetime.now(UTC))
                golden.quote, golden.source = quote.text, quote.source
                session.add(golden)
            _settle(session, settled)

        await self._database.run(write)

    async def golden(self) -> tuple[GoldenQuestion, ...]:
        """All golden questions that admins have named, oldest first."""

        def read(session: Session) -> tuple[GoldenQuestion, ...]:
            rows = session.scalars(select(_Golden).order_by(_Golden.id))
            return tuple(GoldenQuestion(row.question, row.quote, row.source) for row in rows)

        return await self._database.run(read)


def _settle(session: Session, rows: Iterable[int]) -> None:
    for row in rows:
        session.merge(_Settled(answer=row))
