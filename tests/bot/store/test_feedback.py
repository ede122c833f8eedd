from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from bot.store.feedback import Feedback, Tally
from index.answers import Answer, Outcome, Quote

ANSWER = Answer(Outcome.NOTHING, 0.1, (Quote("Grüße", "köln.md", 1, 6, 0.1),), "generation-9")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


async def test_the_last_word_of_each_person_counts_and_can_be_taken_back(database: Database) -> None:
    row = await Conversations(database).add(Conversation(-5, 7), "Woher?", "de", ANSWER)
    feedback = Feedback(database)
    assert await feedback.tally(row) == Tally(0, 0)
    assert await feedback.give(row, 7, helpful=True)
    assert not await feedback.give(row, 7, helpful=True)
    assert await feedback.give(row, 8, helpful=True)
    assert await feedback.give(row, 8, helpful=False)
    assert await feedback.tally(row) == Tally(1, 1)
    assert [(await feedback.tally(row, user)).own for user in (7, 8, 9)] == [True, False, None]
    assert (await feedback.of(row, 7), await feedback.of(row, 8), await feedback.of(row, 9)) == (True, False, None)
    assert await feedback.give(row, 7, helpful=None)
    assert await feedback.tally(row) == Tally(0, 1)


async def test_it_is_kept_with_question_quotes_and_generation(database: Database) -> None:
    row = await Conversations(database).add(Conversation(7, 7), "Woher?", "de", ANSWER)
    await Feedback(database).give(row, 7, helpful=False)
    query = text("SELECT question, quotes, generation, helpful FROM feedback JOIN answers ON answers.id = answer")
    [found] = await database.run(lambda session: session.execute(query).all())
    assert found.question == "Woher?"
    assert '"text": "Gr\\u00fc\\u00dfe"' in found.quotes
    assert (found.generation, found.helpful) == ("generation-9", 0)


async def test_another_answer_in_its_place_starts_without_opinions(database: Database) -> None:
    conversations, feedback = Conversations(database), Feedback(database)
    rows = [await conversations.add(Conversation(7, 7), "Woher?", "de", ANSWER) for _ in range(2)]
    for row in rows:
        await feedback.give(row, 7, helpful=True)
    await conversations.replace(rows[0], "Wohin?", "de", ANSWER)
    assert [await feedback.tally(row) for row in rows] == [Tally(0, 0), Tally(1, 0)]
