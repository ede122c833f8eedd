"""What everybody asked, counted by the database."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.asked import DayCount, LanguageCount, Period, Questions
from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from index.answers import Answer, Outcome, Quote

QUOTE = Quote("Grüße aus Köln.", "reise/köln.md", 12, 27, 0.875)
ANSWERED = Answer(Outcome.ANSWERED, 0.875, (QUOTE,), "generation-1")
NOTHING = Answer(Outcome.NOTHING, 0.125, (), "generation-1")
NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


async def ask(database: Database, question: str, language: str, answer: Answer, when: datetime) -> int:
    """Keeps a question as if it had been asked then."""
    row = await Conversations(database).add(Conversation(chat=7, user=99), question, language, answer)
    moved = text("update answers set created = :when where id = :row")
    given = {"when": f"{when:%Y-%m-%d %H:%M:%S.%f}", "row": row}
    await database.run(lambda session: session.execute(moved, given))
    return row


async def test_questions_are_counted_by_outcome_language_hour_and_day_from_a_moment_on(database: Database) -> None:
    await ask(database, "too old", "fr", ANSWERED, NOON - timedelta(days=8))
    await ask(database, "a", "de", ANSWERED, NOON - timedelta(days=1))
    await ask(database, "b", "en", NOTHING, NOON)
    await ask(database, "c", "en", ANSWERED, NOON + timedelta(hours=11, minutes=59))

    hours = [0] * 24
    hours[12], hours[23] = 2, 1
    assert await Questions(database).since(NOON - timedelta(days=7)) == Period(
        questions=3,
        answered=2,
        languages=(LanguageCount("en", 2), LanguageCount("de", 1)),
        hours=tuple(hours),
        days=(DayCount(date(2026, 1, 30), 1, 1), DayCount(date(2026, 1, 31), 2, 1)),
    )


async def test_where_nothing_was_asked_everything_is_zero(database: Database) -> None:
    assert await Questions(database).lately(7) == Period(0, 0, (), (0,) * 24, ())
    assert await Questions(database).page() == ()


async def test_questions_are_read_newest_first_a_page_at_a_time(database: Database) -> None:
    first = await ask(database, "Woher?", "de", ANSWERED, NOON)
    rows = [first] + [await ask(database, f"q{number}", "en", NOTHING, NOON) for number in range(501)]
    questions = Questions(database)

    page = await questions.page()
    rest = await questions.page(before=page[-1].row)

    assert [one.row for one in (*page, *rest)] == rows[::-1]
    assert len(page) == 500
    last = rest[-1]
    assert (last.created, last.language, last.question, last.outcome) == (NOON, "de", "Woher?", "answered")
    assert (last.score, last.source, last.quote) == (0.875, "reise/köln.md", "Grüße aus Köln.")
    assert (page[0].source, page[0].quote) == ("", "")
