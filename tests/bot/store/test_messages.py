from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.reply import Action, Kind
from bot.store.conversations import Conversation
from bot.store.database import Database
from bot.store.messages import Messages, ShownPage

ADA, BOB = Conversation(chat=-5, user=7, thread=3), Conversation(chat=-5, user=8, thread=3)
SENT = datetime(2026, 1, 12, 10, 0, tzinfo=UTC)
FIRST, MORE, CONTEXT = Action(Kind.BACK, 12), Action(Kind.MORE, 12, 3), Action(Kind.CONTEXT, 12, 1, -2)


@pytest.fixture
async def messages(tmp_path: Path) -> AsyncIterator[Messages]:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield Messages(database)
    await database.close()


async def test_a_message_is_known_with_the_page_that_it_shows_now(messages: Messages) -> None:
    await messages.remember(ADA, 100, SENT, FIRST)
    assert await messages.find(-5, 100, SENT) == ShownPage(ADA, 100, FIRST, lowest=True)
    await messages.turned(-5, 100, CONTEXT)
    assert await messages.find(-5, 100, SENT) == ShownPage(ADA, 100, CONTEXT, lowest=True)
    assert await messages.find(-5, 101, SENT) is None
    assert await messages.find(-6, 100, SENT) is None


async def test_a_message_with_the_number_of_an_older_one_is_another(messages: Messages) -> None:
    await messages.remember(ADA, 100, SENT, FIRST)
    later = SENT.replace(hour=11)
    assert await messages.find(-5, 100, later) is None
    await messages.remember(BOB, 100, later, Action(Kind.BACK, 13))
    assert await messages.find(-5, 100, later) == ShownPage(BOB, 100, Action(Kind.BACK, 13), lowest=True)
    assert await messages.find(-5, 100, SENT) is None


async def test_the_last_page_of_somebody_is_not_that_of_others(messages: Messages) -> None:
    assert await messages.last(ADA) is None
    await messages.remember(ADA, 100, SENT, FIRST)
    await messages.remember(ADA, 110, SENT, MORE)
    await messages.remember(BOB, 120, SENT, Action(Kind.BACK, 13))
    await messages.remember(Conversation(-5, 7, 4), 130, SENT, Action(Kind.BACK, 14))
    assert await messages.last(ADA) == ShownPage(ADA, 110, MORE, lowest=False)
    assert await messages.last(BOB) == ShownPage(BOB, 120, Action(Kind.BACK, 13), lowest=True)


async def test_the_newest_message_of_an_answer_is_found(messages: Messages) -> None:
    await messages.remember(ADA, 100, SENT, FIRST)
    await messages.remember(ADA, 110, SENT, MORE)
    await messages.remember(ADA, 120, SENT, Action(Kind.BACK, 13))
    assert await messages.showing(12) == ShownPage(ADA, 110, MORE, lowest=False)
    assert await messages.showing(11) is None


async def test_a_page_stays_lowest_below_words_that_turned_it_and_no_longer(messages: Messages) -> None:
    await messages.remember(ADA, 100, SENT, FIRST)
    await messages.bury(-5, 3, 99)
    await messages.bury(-5, 4, 500)
    await messages.turned(-5, 100, MORE, word=105)
    await messages.bury(-5, 3, 105)
    assert await messages.last(ADA) == ShownPage(ADA, 100, MORE, lowest=True)
    await messages.bury(-5, 3, 106)
    assert await messages.last(ADA) == ShownPage(ADA, 100, MORE, lowest=False)


async def test_pages_are_there_after_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    await Messages(first).remember(ADA, 100, SENT, CONTEXT)
    await first.close()
    second = Database.open(url)
    assert await Messages(second).find(-5, 100, SENT) == ShownPage(ADA, 100, CONTEXT, lowest=True)
    await second.close()
