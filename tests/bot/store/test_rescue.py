"""Files that are damaged for real: bytes flipped, pages overwritten, ends cut off, first bytes lost."""

import asyncio
import logging
import random
import sqlite3
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.inbox import Arrival, Inbox
from index.answers import Answer, Outcome, Quote

ANSWER = Answer(Outcome.ANSWERED, 0.5, (Quote("Grüße " * 40, "köln.md", 12, 30, 0.875),), "generation-1")
PAGE = 4096
COUNT = 400


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """A database with many rows, closed."""
    file = tmp_path / "belegbot.sqlite3"
    database = Database.open(f"sqlite:///{file}")
    conversations = Conversations(database)
    asked = (conversations.add(Conversation(one, one), f"Frage {one}?", "de", ANSWER) for one in range(COUNT))
    await asyncio.gather(*asked)
    await Facts(database).remember("menus", "abc")
    await Inbox(database).add([Arrival(1, 7, 0, 7, 0.0, "{}")])
    await database.close()
    return file


async def found(file: Path) -> tuple[int, str, int]:
    """How many answers, which fact and how many updates a database has; it is sound."""
    database = Database.open(f"sqlite:///{file}")
    counts = await Conversations(database).count(), await Facts(database).read("menus")
    waiting = len(await Inbox(database).waiting())
    await database.close()
    with sqlite3.connect(file) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    other.close()
    return *counts, waiting


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - nothing is kept secret


def overwrite(file: Path, words: bytes) -> None:
    """Destroys the page that holds these bytes."""
    content = bytearray(file.read_bytes())
    start = content.index(words) // PAGE * PAGE
    content[start : start + PAGE] = chance(1).randbytes(PAGE)
    file.write_bytes(content)


def overwrite_all_but_the_first(file: Path) -> None:
    content = file.read_bytes()
    with file.open("r+b") as raw:
        raw.write(content[:PAGE] + chance(3).randbytes(len(content) - PAGE))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def lose_first_bytes(file: Path) -> None:
    file.write_bytes(b"\0" * 18 + file.read_bytes()[18:])


def flip(file: Path, whole: bytes, seed: int) -> None:
    """Writes the bytes with three bits flipped, and removes what was put aside before."""
    for other in file.parent.glob("belegbot.sqlite3[-.]*"):
        other.unlink()
    content = bytearray(whole)
    for _ in range(3):
        content[chance(seed).randrange(len(content))] ^= 1 << chance(seed + 1000).randrange(8)
        seed += 7919
    file.write_bytes(content)


def lose(file: Path) -> None:
    file.write_bytes(chance(1).randbytes(20_000))


def put_aside(file: Path) -> list[Path]:
    return list(file.parent.glob("belegbot.sqlite3.damaged-*"))


async def test_a_destroyed_page_costs_its_rows_and_no_others(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    overwrite(file, b"Frage 200?")
    with caplog.at_level(logging.WARNING):
        answers, fact, waiting = await found(file)
    assert COUNT - 12 <= answers < COUNT
    assert (fact, waiting) == ("abc", 1)
    [kept] = put_aside(file)
    [record] = caplog.records
    assert "was damaged" in record.message
    assert str(kept) in record.message
    assert "Frage" not in record.message


async def test_lost_first_bytes_cost_nothing(file: Path) -> None:
    lose_first_bytes(file)
    assert await found(file) == (COUNT, "abc", 1)


async def test_of_a_file_that_was_cut_off_is_kept_what_is_left(file: Path) -> None:
    cut(file)
    answers, _, _ = await found(file)
    assert answers >= COUNT // 4


async def test_a_file_that_is_lost_altogether_is_put_aside_and_a_new_one_made(file: Path) -> None:
    lose(file)
    assert await found(file) == (0, "", 0)
    assert len(put_aside(file)) == 1


async def test_random_bit_flips_never_keep_the_bot_from_starting_nor_lose_what_is_whole(file: Path) -> None:
    whole = await asyncio.to_thread(file.read_bytes)
    for seed in range(25):
        flip(file, whole, seed)
        answers, _, _ = await found(file)
        assert answers >= COUNT // 2


async def test_damage_that_shows_while_running_is_named_with_its_remedy(file: Path) -> None:
    database = Database.open(f"sqlite:///{file}")
    overwrite_all_but_the_first(file)
    with pytest.raises(StoreError, match="damaged: start again") as caught:
        await Conversations(database).find(COUNT // 2, 0)
    assert caught.value.damaged
    await database.close()


async def test_a_database_that_another_process_locks_is_named_with_its_remedy(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    database = Database.open(url, patience=0.1)
    other = sqlite3.connect(tmp_path / "b.sqlite3")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked by another process: end that") as caught:
        await Facts(database).remember("menus", "abc")
    assert not caught.value.damaged
    other.close()
    await Facts(database).remember("menus", "abc")
    assert await Facts(database).read("menus") == "abc"
    await database.close()


async def test_a_full_disk_is_named_and_loses_nothing_that_was_committed(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    inbox = Inbox(database)
    await inbox.add([Arrival(1, 7, 0, 7, 0.0, "small")])
    await database.run(lambda session: session.connection().exec_driver_sql("PRAGMA max_page_count=1") and None)
    with pytest.raises(StoreError, match="no room left on the disk: make some"):
        await inbox.add([Arrival(2, 7, 0, 7, 0.0, "large" * 100_000)])
    await database.run(lambda session: session.connection().exec_driver_sql("PRAGMA max_page_count=100000") and None)
    await inbox.add([Arrival(3, 7, 0, 7, 0.0, "small")])
    assert [one.update for one in await inbox.waiting()] == [1, 3]
    await database.close()


async def test_work_that_fails_takes_nothing_along_that_is_committed_with_it(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    facts = Facts(database)

    def fail(_: object) -> None:
        raise ValueError("mine")

    works = (facts.remember("a", "1"), database.run(fail), facts.remember("b", "2"))
    results = await asyncio.gather(*works, return_exceptions=True)
    assert [str(result) for result in results] == ["None", "mine", "None"]
    assert (await facts.read("a"), await facts.read("b")) == ("1", "2")
    await database.close()
