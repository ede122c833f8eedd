"""Pins are read from the database once, and are right all the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from bot.store.erasure import Erasure
from bot.store.facts import Facts
from bot.store.pins import Pins
from index.answers import Answer, Outcome, Quote

QUOTE = Quote("Grüße", "köln.md", 1, 6, 1.0)
ANSWER = Answer(Outcome.ANSWERED, 0.9, (QUOTE,), "generation-9")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


async def places(pins: Pins) -> list[tuple[str, int]]:
    return [(pin.question, pin.quote.start) for pin in await pins.all()]


async def test_what_is_added_moved_and_removed_is_seen_at_once(database: Database) -> None:
    pins, row = Pins(database), await Conversations(database).add(Conversation(7, 7), "Woher?", "de", ANSWER)
    assert await places(pins) == []
    await pins.add(row, "Woher?", QUOTE)
    assert await places(pins) == [("Woher?", 1)]
    [pin] = await pins.all()
    await pins.move(pin.row, Quote("Grüße", "köln.md", 5, 10, 1.0))
    assert await places(pins) == [("Woher?", 5)]
    await pins.remove(pin.row)
    assert await places(pins) == []


async def test_whoever_is_forgotten_has_no_pin_left_in_memory(database: Database) -> None:
    pins, erasure = Pins(database), Erasure(database, Facts(database))
    erasure.when_erased(pins.refresh)
    for user in (7, 8):
        row = await Conversations(database).add(Conversation(user, user), f"Woher {user}?", "de", ANSWER)
        await pins.add(row, f"Woher {user}?", QUOTE)
    assert await places(pins) == [("Woher 7?", 1), ("Woher 8?", 1)]
    await erasure.carry_out(await erasure.request(7, 7))
    assert await places(pins) == [("Woher 8?", 1)]


async def test_no_question_waits_for_the_database_once_pins_are_known(database: Database) -> None:
    pins, row = Pins(database), await Conversations(database).add(Conversation(7, 7), "Woher?", "de", ANSWER)
    await pins.add(row, "Woher?", QUOTE)
    known = await pins.all()
    await database.run(lambda session: session.execute(text("DELETE FROM pins")))
    assert await pins.all() == known
