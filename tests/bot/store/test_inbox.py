import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.inbox import Arrival, Inbox, Waiting


def arrival(number: int, text: str = "a private question", *, refused: bool = False) -> Arrival:
    return Arrival(number, chat=-7, thread=3, user=5, asked=1_700_000_000.5, raw=text, refused=refused)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield database
    await database.close()


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


async def test_what_was_taken_in_waits_in_order_until_it_is_done(inbox: Inbox) -> None:
    assert await inbox.add([arrival(9), arrival(7)]) == (Waiting(9, -7, 3, 5), Waiting(7, -7, 3, 5))
    assert [one.update for one in await inbox.waiting()] == [7, 9]
    await inbox.finish(7, {}, "handled")
    assert [one.update for one in await inbox.waiting()] == [9]
    assert await inbox.begin(7) is None


async def test_nothing_is_taken_in_twice_even_when_it_is_done(inbox: Inbox) -> None:
    await inbox.add([arrival(1), arrival(1), arrival(2)])
    await inbox.finish(1, {}, "handled")
    assert await inbox.known([1, 2, 3]) == {1, 2}
    assert [one.update for one in await inbox.add([arrival(1), arrival(2), arrival(3)])] == [3]
    assert [one.update for one in await inbox.waiting()] == [2, 3]


async def test_attempts_are_counted_and_what_is_put_off_takes_its_attempt_back(inbox: Inbox) -> None:
    await inbox.add([arrival(1, "what?")])
    first = await inbox.begin(1)
    assert first is not None
    assert (first.attempt, first.raw, first.asked, first.steps) == (1, "what?", 1_700_000_000.5, {})
    await inbox.note(1, {"sendMessage -7 1": {"message_id": 12}})
    second = await inbox.begin(1)
    assert second is not None
    assert (second.attempt, second.steps) == (2, {"sendMessage -7 1": {"message_id": 12}})
    assert await inbox.waiting() == (Waiting(1, -7, 3, 5, attempts=2),)
    await inbox.put_off(1, {"put off": True})
    third = await inbox.begin(1)
    assert third is not None
    assert (third.attempt, third.steps) == (2, {"put off": True})


async def test_the_text_is_erased_when_the_update_is_done_and_what_was_sent_is_kept(
    tmp_path: Path,
) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    inbox = Inbox(database)
    await inbox.add([arrival(1, "a secret question"), arrival(2, "another secret", refused=True)])
    await inbox.finish(1, {"sendMessage -7 1": {"message_id": 12}}, "handled")
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        rows = other.execute("SELECT id, raw, outcome, steps FROM inbox").fetchall()
    other.close()
    assert rows == [(1, "", "handled", '{"sendMessage -7 1": {"message_id": 12}}'), (2, "", "refused", "{}")]
    await database.close()
    assert b"secret" not in await asyncio.to_thread((tmp_path / "b.sqlite3").read_bytes)


async def test_what_telegram_cannot_send_again_is_dropped(inbox: Inbox, tmp_path: Path) -> None:
    await inbox.add([arrival(1), arrival(2), arrival(3)])
    await inbox.finish(1, {}, "handled")
    await inbox.finish(2, {}, "handled")
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        old = datetime.now(UTC) - timedelta(days=3)
        other.execute("UPDATE inbox SET done = ? WHERE id = 1", (old.isoformat(" "),))
        other.execute("UPDATE inbox SET created = ? WHERE id = 3", (old.isoformat(" "),))
    other.close()
    assert await inbox.prune() == 1
    assert await inbox.known([1, 2, 3]) == {2, 3}


async def test_what_was_erased_meanwhile_is_not_handled(inbox: Inbox, tmp_path: Path) -> None:
    await inbox.add([arrival(1)])
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        other.execute("DELETE FROM inbox")
    other.close()
    assert await inbox.begin(1) is None
    await inbox.finish(1, {}, "handled")
