import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.ownership import FileOwnership, Lease, lock_of


@pytest.fixture
async def databases(tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    both = (Database.open(url), Database.open(url))
    yield both
    for one in both:
        await one.close()


async def granted(waiting: "asyncio.Task[None]", seconds: float) -> bool:
    done, _ = await asyncio.wait({waiting}, timeout=seconds)
    return bool(done)


async def test_a_second_process_waits_until_the_first_lets_go(databases: tuple[Database, Database]) -> None:
    first, second = (Lease(one, beat=0.05, dead=30.0) for one in databases)
    await first.acquire()
    waiting = asyncio.create_task(second.acquire())
    assert not await granted(waiting, 0.3)
    await first.release()
    assert await granted(waiting, 2.0)


async def test_a_process_that_shows_no_life_is_replaced_and_learns_it(databases: tuple[Database, Database]) -> None:
    first, second = (Lease(one, beat=0.05, dead=0.4) for one in databases)
    await first.acquire()
    alive = asyncio.create_task(first.keep())
    waiting = asyncio.create_task(second.acquire())
    assert not await granted(waiting, 0.8)
    alive.cancel()
    assert await granted(waiting, 2.0)
    revived = asyncio.create_task(first.keep())
    assert await granted(revived, 1.0)
    kept = asyncio.create_task(second.keep())
    assert not await granted(kept, 0.3)
    kept.cancel()


async def test_of_two_that_find_it_free_one_gets_it(databases: tuple[Database, Database]) -> None:
    leases = [Lease(one, beat=0.05, dead=30.0) for one in databases]
    waiting = [asyncio.create_task(lease.acquire()) for lease in leases]
    await asyncio.sleep(0.5)
    assert sorted(one.done() for one in waiting) == [False, True]
    for one in waiting:
        one.cancel()


async def test_a_file_is_locked_once(tmp_path: Path) -> None:
    first, second = (FileOwnership(tmp_path / "data" / "b.sqlite3") for _ in range(2))
    await first.acquire()
    waiting = asyncio.create_task(second.acquire())
    assert not await granted(waiting, 0.2)
    first.release()
    assert await granted(waiting, 3.0)
    second.release()


def test_only_a_database_that_is_a_file_has_a_lock() -> None:
    assert isinstance(lock_of("sqlite:////tmp/b.sqlite3"), FileOwnership)
    assert lock_of("sqlite://") is None
    assert lock_of("postgresql+psycopg://user@host/name") is None
    assert lock_of("no url") is None
