"""What shares a commit with work that fails is kept all the same: it is then done a second time."""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy.orm import Session

from bot.store.conversations import Conversation, StoredAnswer
from bot.store.database import Database
from bot.store.erasure import Erasure, Request
from bot.store.facts import Facts
from bot.store.wishes import Wishes
from index.answers import Answer, Outcome

_T = TypeVar("_T")
STORED = StoredAnswer(3, Conversation(-5, 7, 2), "Woher?", "de", Answer(Outcome.NOTHING, 0.1, (), "generation-9"), 4)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


async def beside_a_failure(database: Database, work: Awaitable[_T]) -> _T:
    """What work gives that shares its commit with work that fails after it."""
    free = threading.Event()

    def fail(_: Session) -> None:
        raise LookupError

    held = asyncio.create_task(database.run(lambda _: free.wait(10)))
    await asyncio.sleep(0.05)
    done = asyncio.ensure_future(work)
    await asyncio.sleep(0)
    failing = asyncio.create_task(database.run(fail))
    await asyncio.sleep(0)
    free.set()
    with pytest.raises(LookupError):
        await failing
    assert await held
    return await done


async def test_a_wish_is_kept(database: Database) -> None:
    wishes = Wishes(database)
    assert await beside_a_failure(database, wishes.turn(7, STORED))
    assert [(wish.chat, wish.user, wish.question) for wish in await wishes.all()] == [(-5, 7, "Woher?")]


async def test_a_request_to_be_forgotten_is_kept(database: Database) -> None:
    erasure = Erasure(database, Facts(database))
    number = await beside_a_failure(database, erasure.request(7, -5))
    assert await erasure.find(number) == Request(7, -5)
