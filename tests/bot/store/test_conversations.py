import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.conversations import Conversation, Conversations, Memory
from bot.store.database import Database
from index.answers import Answer, Outcome, Quote, Reading, Turn, UnknownWord

QUOTE = Quote("Grüße aus 🇪🇺 Köln.", "reise/köln.md", 12, 30, 0.875)
ANSWER = Answer(Outcome.ANSWERED, 0.875, (QUOTE, Quote("Zweitens.", "b.txt", 0, 9, 0.5)), "generation-1")
NOTHING = Answer(Outcome.NOTHING, 0.1, (QUOTE,), "generation-1")
ADA = Conversation(chat=7, user=7)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Conversations]:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield Conversations(database)
    await database.close()


async def test_an_answer_comes_back_exactly_as_it_was_given(store: Conversations) -> None:
    row = await store.add(ADA, "Woher 🤔?", "de", ANSWER)
    stored = await store.find(row, chat=7)
    assert stored is not None
    assert (stored.row, stored.conversation, stored.question, stored.language) == (row, ADA, "Woher 🤔?", "de")
    assert stored.answer == ANSWER


async def test_what_explains_an_answer_is_kept_with_it(store: Conversations) -> None:
    unknown = (UnknownWord("Гру́шко", "Grushko", same=True), UnknownWord("Kabul"))
    reading = Reading(("Grushko", "NATO"), "Woher? Grushko NATO")
    given = replace(ANSWER, quotes=(replace(QUOTE, marks=((0, 5), (6, 9))),), unknown=unknown, reading=reading)
    stored = await store.find(await store.add(ADA, "Woher?", "de", given), chat=7)
    assert stored is not None
    assert stored.answer == given


async def test_an_answer_is_not_found_from_another_chat(store: Conversations) -> None:
    row = await store.add(ADA, "Woher?", "de", ANSWER)
    assert await store.find(row, chat=8) is None
    assert await store.find(row + 1, chat=7) is None
    assert await store.find(10**30, chat=7) is None


async def test_history_holds_the_last_turns_oldest_first(store: Conversations) -> None:
    for number in range(4):
        await store.add(ADA, f"Frage {number}", "de", ANSWER if number % 2 else NOTHING)
    assert await store.history(ADA, Memory(3)) == (
        Turn("Frage 1", QUOTE.text),
        Turn("Frage 2", ""),
        Turn("Frage 3", QUOTE.text),
    )
    assert await store.history(ADA, Memory(0)) == ()


async def test_history_never_leaves_its_chat_topic_and_user(store: Conversations) -> None:
    await store.add(Conversation(chat=-5, user=7, thread=3), "secret?", "en", ANSWER)
    for other in (Conversation(-5, 7, 4), Conversation(-5, 8, 3), Conversation(7, 7, 3), Conversation(-5, 7)):
        assert await store.history(other, Memory(5)) == ()
    assert await store.history(Conversation(-5, 7, 3), Memory(5)) == (Turn("secret?", QUOTE.text),)


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new folder' / 'b.sqlite3'}"
    first = Database.open(url)
    row = await Conversations(first).add(ADA, "Woher?", "de", ANSWER)
    await first.close()
    second = Database.open(url)
    stored = await Conversations(second).find(row, chat=7)
    assert stored is not None
    assert stored.answer == ANSWER
    assert await Conversations(second).count() == 1
    await second.close()


def age(tmp_path: Path, row: int, **ago: float) -> None:
    """Lets an answer have been given some time ago."""
    then = datetime.now(UTC) - timedelta(**ago)
    with closing(sqlite3.connect(tmp_path / "b.sqlite3")) as connection, connection:
        made = then.strftime("%Y-%m-%d %H:%M:%S.%f")
        assert connection.execute("UPDATE answers SET created = ? WHERE id = ?", (made, row)).rowcount == 1


async def test_turns_age_out_unless_memory_has_no_limit(store: Conversations, tmp_path: Path) -> None:
    rows = [await store.add(ADA, f"Frage {number}", "de", NOTHING) for number in range(3)]
    age(tmp_path, rows[0], minutes=30, seconds=1)
    age(tmp_path, rows[1], minutes=29)
    assert await store.history(ADA, Memory(5, minutes=30)) == (Turn("Frage 1"), Turn("Frage 2"))
    assert await store.history(ADA, Memory(5, minutes=0)) == (Turn("Frage 0"), Turn("Frage 1"), Turn("Frage 2"))


async def test_history_before_an_answer_ends_there(store: Conversations) -> None:
    rows = [await store.add(ADA, f"Frage {number}", "de", NOTHING) for number in range(3)]
    assert await store.history(ADA, Memory(5), before=rows[1]) == (Turn("Frage 0"),)


async def test_a_new_conversation_has_no_history_and_what_was_answered_can_still_be_read(store: Conversations) -> None:
    bob, elsewhere = Conversation(7, 8), Conversation(7, 7, thread=2)
    row = await store.add(ADA, "alt?", "de", ANSWER)
    for other in (bob, elsewhere):
        await store.add(other, "von anderen?", "de", NOTHING)
    await store.begin_anew(ADA)
    await store.add(ADA, "neu?", "de", NOTHING)

    assert await store.history(ADA, Memory(5)) == (Turn("neu?"),)
    assert await store.history(bob, Memory(5)) == await store.history(elsewhere, Memory(5)) == (Turn("von anderen?"),)
    stored = await store.find(row, chat=7)
    assert stored is not None
    assert (stored.answer, stored.closed) == (ANSWER, True)


async def test_an_answer_put_in_place_of_another_keeps_its_turn(store: Conversations) -> None:
    row = await store.add(ADA, "und er?", "de", replace(ANSWER, reading=Reading(("Grushko",), "und er? Grushko")))
    await store.add(ADA, "danach?", "de", NOTHING)
    other = replace(ANSWER, quotes=(replace(QUOTE, text="Anderes."),))
    await store.replace(row, "und sie?", "en", other)

    stored = await store.find(row, chat=7)
    assert stored is not None
    assert (stored.question, stored.language, stored.answer) == ("und sie?", "en", other)
    assert await store.history(ADA, Memory(5)) == (Turn("und sie?", "Anderes."), Turn("danach?"))


async def test_an_answer_is_found_by_the_message_that_asked(store: Conversations) -> None:
    await store.add(ADA, "von einem Knopf?", "de", ANSWER)
    row = await store.add(ADA, "Woher?", "de", ANSWER, asked=55)
    now = datetime.now(UTC)
    stored = await store.answering(7, 55, now - timedelta(minutes=1))
    assert stored is not None
    assert (stored.row, stored.asked) == (row, 55)
    assert await store.answering(8, 55, now - timedelta(minutes=1)) is None
    assert await store.answering(7, 0, now - timedelta(minutes=1)) is None
    assert await store.answering(7, 55, now + timedelta(minutes=1)) is None


async def test_questions_that_lead_on_are_kept_until_another_answer_takes_the_place(store: Conversations) -> None:
    row = await store.add(ADA, "Woher?", "de", ANSWER)
    await store.lead_on(row, ("Wohin?", "Wozu 🤔?"))
    stored = await store.find(row, chat=7)
    assert stored is not None
    assert stored.leads == ("Wohin?", "Wozu 🤔?")
    await store.replace(row, "Woher?", "de", NOTHING)
    replaced = await store.find(row, chat=7)
    assert replaced is not None
    assert replaced.leads == ()
