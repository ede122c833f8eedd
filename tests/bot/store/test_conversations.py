from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from index.answers import Answer, Outcome, Quote, Turn, UnknownWord

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
    given = replace(ANSWER, quotes=(replace(QUOTE, marks=((0, 5), (6, 9))),), unknown=unknown)
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
    first = Database.open(url)
    row = await Conversations(first).add(ADA, "Woher?", "de", ANSWER)
    await first.close()
    second = Database.open(url)
    stored = await Conversations(second).find(row, chat=7)
    assert stored is not None
    assert stored.answer == ANSWER
    assert await Conversations(second).count() == 1
    await second.close()
