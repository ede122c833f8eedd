"""What everybody asked, for admins: counted, and line by line. Whose a question is, is never read here."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Float,
    Row,
    String,
    case,
    column,
    extract,
    func,
    select,
    table,
)
from sqlalchemy.orm import Session

from bot.store.database import Database
from index.answers import Outcome

_PAGE = 500
# The columns of the answers that are no person's.
ANSWERS = table(
    "answers",
    column("id", BigInteger),
    column("question", String),
    column("language", String),
    column("outcome", String),
    column("score", Float),
    column("quotes", JSON),
    column("created", DateTime(timezone=True)),
)


@dataclass(frozen=True, slots=True)
class LanguageCount:
    """How many questions were answered in a language."""

    language: str
    questions: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many questions were asked on a day (UTC), and how many of them were answered."""

    day: date
    questions: int
    answered: int


@dataclass(frozen=True, slots=True)
class Period:
    """What was asked within some days: languages with the most questions first, `hours[h]` from h o'clock on (UTC).

    `days` are those on which something was asked, oldest first.
    """

    questions: int
    answered: int
    languages: tuple[LanguageCount, ...]
    hours: tuple[int, ...]
    days: tuple[DayCount, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what it got; `source` and `quote` are those of the first quote, "" where there is none."""

    row: int
    created: datetime
    language: str
    question: str
    outcome: str
    score: float
    source: str
    quote: str


class Questions:
    """What everybody asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def since(self, moment: datetime) -> Period:
        """Counts what was asked from a moment on; the database does the counting."""
        return await self._database.run(lambda session: _period(session, moment))

    async def lately(self, days: int) -> Period:
        """Counts what was asked within the last so many days of 24 hours."""
        return await self.since(datetime.now(UTC) - timedelta(days=days))

    async def page(self, before: int | None = None) -> tuple[Asked, ...]:
        """Up to 500 questions, newest first, from those `before` a row; others may use the database in between."""
        query = select(ANSWERS).order_by(ANSWERS.c.id.desc()).limit(_PAGE)
        if before is not None:
            query = query.where(ANSWERS.c.id < before)

        def read(session: Session) -> tuple[Asked, ...]:
            return tuple(map(asked_of, session.execute(query)))

        return await self._database.run(read)


def asked_of(row: Row[Any]) -> Asked:
    """A row of the answers as it is shown to admins; SQLite forgets the zone, which is UTC."""
    created = row.created if row.created.tzinfo else row.created.replace(tzinfo=UTC)
    first: dict[str, Any] = row.quotes[0] if row.quotes else {}
    source, quote = first.get("source", ""), first.get("text", "")
    return Asked(row.id, created, row.language, row.question, row.outcome, row.score, source, quote)


def _period(session: Session, moment: datetime) -> Period:
    # PostgreSQL would tell hours and days in the time zone of its server.
    postgres = session.get_bind().dialect.name == "postgresql"
    created = func.timezone("UTC", ANSWERS.c.created) if postgres else ANSWERS.c.created
    answered = func.sum(case((ANSWERS.c.outcome == Outcome.ANSWERED.value, 1), else_=0))

    def count(what: Any) -> list[tuple[Any, int, int]]:
        query = select(what, func.count(), answered).where(ANSWERS.c.created >= moment).group_by(what).order_by(what)
        return [(row[0], row[1], row[2]) for row in session.execute(query)]

    days = tuple(DayCount(_day(day), questions, right) for day, questions, right in count(func.date(created)))
    languages = [LanguageCount(language, questions) for language, questions, _ in count(ANSWERS.c.language)]
    hours = {int(hour): questions for hour, questions, _ in count(extract("hour", created))}
    return Period(
        questions=sum(day.questions for day in days),
        answered=sum(day.answered for day in days),
        languages=tuple(sorted(languages, key=lambda one: -one.questions)),
        hours=tuple(hours.get(hour, 0) for hour in range(24)),
        days=days,
    )


def _day(value: Any) -> date:
    """A day as a database says it: SQLite as text."""
    return value if isinstance(value, date) else date.fromisoformat(value)
