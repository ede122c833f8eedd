"""Questions without an answer, and what became of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from bot.store.feedback import Feedback
from bot.store.gaps import Gaps, GoldenQuestion
from index.answers import Answer, Outcome, Quote

QUOTE = Quote("Grüße aus Köln.", "reise/köln.md", 12, 27, 0.875)
ADA = Conversation(chat=7, user=7)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


async def ask(database: Database, question: str, outcome: Outcome = Outcome.NOTHING) -> int:
    return await Conversations(database).add(ADA, question, "de", Answer(outcome, 0.5, (QUOTE,), "generation-1"))


async def test_the_last_unanswered_questions_come_oldest_first(database: Database) -> None:
    await ask(database, "a")
    await ask(database, "b", Outcome.ANSWERED)
    await ask(database, "c", Outcome.RELATED)
    await ask(database, "d")

    last = await Gaps(database).last(2)

    assert [(one.asked.question, one.settled) for one in last] == [("c", False), ("d", False)]


async def test_an_answer_that_somebody_found_unhelpful_is_a_gap_too(database: Database) -> None:
    disliked, liked = await ask(database, "a", Outcome.ANSWERED), await ask(database, "b", Outcome.ANSWERED)
    feedback = Feedback(database)
    for user in (1, 2):
        await feedback.give(disliked, user, helpful=False)
    await feedback.give(liked, 1, helpful=True)

    assert [one.asked.row for one in await Gaps(database).last(9)] == [disliked]


async def test_what_is_settled_stays_so_and_the_same_question_asked_again_is_not(database: Database) -> None:
    row = await ask(database, "Woher?")
    gaps = Gaps(database)
    await gaps.settle([row])
    await gaps.settle([row])  # two admins at once
    await ask(database, "Woher?")

    assert [one.settled for one in await gaps.last(9)] == [True, False]


async def test_naming_a_passage_makes_a_golden_question_and_settles_the_gap(database: Database) -> None:
    first, second, other = await ask(database, "Woher?"), await ask(database, "Woher denn?"), await ask(database, "x")
    gaps = Gaps(database)

    await gaps.answer(second, [first, second], QUOTE)

    assert await gaps.golden() == (GoldenQuestion("Woher denn?", "Grüße aus Köln.", "reise/köln.md"),)
    assert [one.asked.row for one in await gaps.last(9) if not one.settled] == [other]


async def test_a_question_that_was_erased_meanwhile_becomes_no_golden_one(database: Database) -> None:
    await Gaps(database).answer(77, [77], QUOTE)

    assert await Gaps(database).golden() == ()
