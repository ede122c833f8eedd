import json
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from bot.conversations import Conversation, Conversations
from bot.errors import StartupError
from index.answers import Answer, Outcome, Quote, Turn, UnknownWord

QUOTE = Quote("Grüße aus 🇪🇺 Köln.", "reise/köln.md", 12, 30, 0.875)
ANSWER = Answer(Outcome.ANSWERED, 0.875, (QUOTE, Quote("Zweitens.", "b.txt", 0, 9, 0.5)), "generation-1")
NOTHING = Answer(Outcome.NOTHING, 0.1, (QUOTE,), "generation-1")
ADA = Conversation(chat=7, user=7)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Conversations]:
    conversations = Conversations.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield conversations
    await conversations.close()


async def test_an_answer_comes_back_exactly_as_it_was_given(store: Conversations) -> None:
    row = await store.add(ADA, "Woher 🤔?", "de", ANSWER)
    stored = await store.find(row, chat=7)
    assert stored is not None
    assert (stored.row, stored.conversation, stored.question, stored.language) == (row, ADA, "Woher 🤔?", "de")
    assert stored.answer == ANSWER


async def test_what_explains_an_answer_is_kept_with_it(store: Conversations) -> None:
    unknown = (UnknownWord("Гру́шко", "Grushko", same=True), UnknownWord("Kabul"))
    given = replace(ANSWER, quotes=(replace(QUOTE, marks=((0, 5), (6, 9))),), unknown=unknown)
    stored = await store.find(await store.add(ADA, "Woher?", "de", given), chat=7)
    assert stored is not None
    assert stored.answer == given


async def test_a_database_from_before_answers_were_explained_still_serves(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Conversations.open(url)
    row = await first.add(ADA, "Woher?", "de", ANSWER)
    await first.close()
    with sqlite3.connect(tmp_path / "b.sqlite3") as connection:
        connection.execute("ALTER TABLE answers DROP COLUMN unknown")
        quotes = [{name: value for name, value in asdict(quote).items() if name != "marks"} for quote in ANSWER.quotes]
        connection.execute("UPDATE answers SET quotes = ?", (json.dumps(quotes),))
    connection.close()

    second = Conversations.open(url)
    stored = await second.find(row, chat=7)
    again = await second.find(await second.add(ADA, "Und?", "de", ANSWER), chat=7)
    await second.close()
    assert stored is not None
    assert again is not None
    assert stored.answer == again.answer == ANSWER


async def test_an_answer_is_not_found_from_another_chat(store: Conversations) -> None:
    row = await store.add(ADA, "Woher?", "de", ANSWER)
    assert await store.find(row, chat=8) is None
    assert await store.find(row + 1, chat=7) is None
    assert await store.find(10**30, chat=7) is None


async def test_history_holds_the_last_turns_oldest_first(store: Conversations) -> None:
    for number in range(4):
        await store.add(ADA, f"Frage {number}", "de", ANSWER if number % 2 else NOTHING)
    assert await store.history(ADA, 3) == (
        Turn("Frage 1", QUOTE.text),
        Turn("Frage 2", ""),
        Turn("Frage 3", QUOTE.text),
    )
    assert await store.history(ADA, 0) == ()


async def test_history_never_leaves_its_chat_topic_and_user(store: Conversations) -> None:
    await store.add(Conversation(chat=-5, user=7, thread=3), "secret?", "en", ANSWER)
    for other in (Conversation(-5, 7, 4), Conversation(-5, 8, 3), Conversation(7, 7, 3), Conversation(-5, 7)):
        assert await store.history(other, 5) == ()
    assert await store.history(Conversation(-5, 7, 3), 5) == (Turn("secret?", QUOTE.text),)


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new folder' / 'b.sqlite3'}"
    first = Conversations.open(url)
    row = await first.add(ADA, "Woher?", "de", ANSWER)
    await first.remember("menus", "abc")
    await first.remember("menus", "def")
    await first.close()
    second = Conversations.open(url)
    stored = await second.find(row, chat=7)
    assert stored is not None
    assert stored.answer == ANSWER
    assert await second.fact("menus") == "def"
    assert await second.fact("unknown") == ""
    assert await second.count() == 1
    await second.close()


async def test_sqlite_writes_ahead_and_syncs_every_commit(tmp_path: Path) -> None:
    store = Conversations.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    await store.add(ADA, "Woher?", "de", ANSWER)
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert other.execute("SELECT value FROM facts WHERE name = 'schema'").fetchone() == ("1",)
    other.close()
    await store.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("no url at all", "DATABASE_URL cannot be used"),
        ("nosuchdatabase://host/name", "DATABASE_URL cannot be used"),
        ("sqlite:////dev/null/nowhere/b.sqlite3", "DATABASE_URL cannot be used"),
        ("sqlite:////", "cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_opened_is_one_line_with_a_remedy(url: str, words: str) -> None:
    with pytest.raises(StartupError, match=words) as caught:
        Conversations.open(url)
    assert "DATABASE_URL" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("these are my notes" * 100)
    with pytest.raises(StartupError, match="file is not a database"):
        Conversations.open(f"sqlite:///{file}")
    assert file.read_text() == "these are my notes" * 100


async def test_a_database_of_another_schema_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    store = Conversations.open(url)
    await store.remember("schema", "2")
    await store.close()
    with pytest.raises(StartupError, match="has schema 2, this version of Belegbot needs 1"):
        Conversations.open(url)


async def test_errors_of_the_database_do_not_repeat_what_people_wrote(tmp_path: Path) -> None:
    store = Conversations.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        other.execute("DROP TABLE answers")
    other.close()
    with pytest.raises(Exception, match="no such table") as caught:
        await store.add(ADA, "my secret question", "en", ANSWER)
    assert "my secret question" not in str(caught.value)
    await store.close()
