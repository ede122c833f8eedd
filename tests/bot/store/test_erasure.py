"""Nothing of what was erased can be found in any byte of the data folder, and nothing else is gone."""

import random
import shutil
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, text
from sqlalchemy.orm import Session

from bot.reply import Action, Kind
from bot.store.conversations import Conversation, Conversations, Memory
from bot.store.database import Base, Database
from bot.store.erasure import Erasure, Kept, Request
from bot.store.facts import Facts
from bot.store.feedback import Feedback
from bot.store.messages import Messages
from bot.store.preferences import Preferences
from index.answers import Answer, Outcome, Quote, UnknownWord

CANARY = "Kanarienvogel"
ADA, BOB = 7, 8
GROUP = -1001234567890


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = open_(tmp_path)
    yield opened
    await opened.close()


def open_(folder: Path) -> Database:
    return Database.open(f"sqlite:///{folder / 'b.sqlite3'}")


def erasure_of(database: Database) -> Erasure:
    return Erasure(database, Facts(database))


def bytes_of(folder: Path) -> bytes:
    """Every byte of every file: database, write-ahead log, free pages."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def answer_with(word: str, chance: random.Random) -> Answer:
    """An answer that holds a word wherever it may hold one, of a size that spreads over pages as it happens."""
    quotes = tuple(Quote(word * chance.choice([1, 30, 900]), "a.md", 0, 9, 0.5) for _ in range(3))
    return Answer(Outcome.ANSWERED, 0.5, quotes, "generation-1", (UnknownWord(word, word),))


async def talk(database: Database, seed: int) -> dict[int, list[int]]:
    """Ada's words hold the canary, Bob's do not; the rows of their answers."""
    chance = random.Random(seed)  # noqa: S311 - to vary sizes, no secret
    rows = {ADA: list[int](), BOB: list[int]()}
    conversations, feedback, messages = Conversations(database), Feedback(database), Messages(database)
    for number in range(chance.randint(40, 120)):
        user = chance.choice([ADA, BOB, BOB, BOB])
        word = f"{CANARY}{number}" if user == ADA else f"Spatz{number}"
        conversation = Conversation(chance.choice([user, GROUP]), user, chance.choice([0, 3]))
        row = await conversations.add(conversation, word, "de", answer_with(word, chance), asked=number)
        await messages.remember(conversation, 1000 + number, datetime.now(UTC), Action(Kind.BACK, row))
        rows[user].append(row)
        for voter in (ADA, BOB):
            await feedback.give(row, voter, helpful=bool(number % 2))
    return rows


@pytest.mark.parametrize("seed", range(8))
async def test_what_was_erased_is_in_no_byte_of_the_data_folder_before_and_after_a_restart(
    tmp_path: Path, seed: int
) -> None:
    database = open_(tmp_path)
    rows = await talk(database, seed)
    erasure = erasure_of(database)
    request = await erasure.request(ADA, ADA)
    assert CANARY.encode() in bytes_of(tmp_path)
    await erasure.carry_out(request)
    assert CANARY.encode() not in bytes_of(tmp_path)
    await database.close()
    again = open_(tmp_path)
    assert await Conversations(again).count() == len(rows[BOB])
    assert CANARY.encode() not in bytes_of(tmp_path)
    await again.close()
    assert CANARY.encode() not in bytes_of(tmp_path)
    assert b"Spatz" in bytes_of(tmp_path)


async def test_everything_of_a_person_goes_in_all_chats_and_nothing_of_anybody_else(database: Database) -> None:
    rows = await talk(database, 1)
    conversations, feedback, preferences = Conversations(database), Feedback(database), Preferences(database)
    erasure = erasure_of(database)
    for user in (ADA, BOB):
        await preferences.fix_language(user, "de")
    erased = await erasure.carry_out(await erasure.request(ADA, GROUP))

    counts = {known.table: known.rows for known in erased or ()}
    both = len(rows[ADA]) + len(rows[BOB])
    assert {name: counts[name] for name in ("answers", "feedback", "preferences", "pages")} == {
        "answers": len(rows[ADA]),
        "feedback": both,
        "preferences": 1,
        "pages": len(rows[ADA]),
    }
    assert [known for known in await erasure.kept(ADA) if known.rows] == []
    assert await preferences.language(ADA) == ""
    assert await preferences.language(BOB) == "de"
    assert await conversations.count() == len(rows[BOB])
    for row in rows[BOB]:
        assert await feedback.of(row, ADA) is None
        assert await feedback.of(row, BOB) is not None
    # What others thought of her answers has gone with these.
    assert [await feedback.of(row, BOB) for row in rows[ADA]] == [None] * len(rows[ADA])
    for chat in (ADA, GROUP):
        assert await conversations.history(Conversation(chat, ADA), Memory(20)) == ()
    assert {known.table: known.rows for known in await erasure.kept(BOB)}["answers"] == len(rows[BOB])


async def test_a_request_is_carried_out_once_and_only_while_it_is_undecided(database: Database) -> None:
    erasure, preferences = erasure_of(database), Preferences(database)
    await preferences.fix_language(ADA, "de")
    first, second, others = [await erasure.request(user, GROUP) for user in (ADA, ADA, BOB)]
    assert await erasure.find(first) == Request(ADA, GROUP)
    assert await erasure.withdraw(first)
    assert not await erasure.withdraw(first)
    assert await erasure.carry_out(first) is None
    assert await preferences.language(ADA) == "de"

    assert await erasure.carry_out(second) is not None
    await preferences.fix_language(ADA, "fr")
    assert await erasure.carry_out(second) is None
    assert await preferences.language(ADA) == "fr"
    assert await erasure.find(second) is None
    assert await erasure.find(others) == Request(BOB, GROUP)
    assert await erasure.find(10**30) is None


async def test_what_is_older_than_so_many_days_goes_and_is_in_no_byte_either(tmp_path: Path) -> None:
    database = open_(tmp_path)
    rows = await talk(database, 2)
    await Preferences(database).fix_language(ADA, "de")
    erasure = erasure_of(database)
    long_ago = datetime.now(UTC) - timedelta(days=90, minutes=1)
    lately = datetime.now(UTC) - timedelta(days=90, minutes=-1)

    statements = [
        text("UPDATE answers SET created = :w WHERE user = :u"),
        text("UPDATE feedback SET created = :w WHERE user = :u"),
    ]

    def backdate(session: Session) -> None:
        for user, when in ((ADA, long_ago), (BOB, lately)):
            for statement in statements:
                session.execute(statement, {"w": when, "u": user})
        session.execute(text("UPDATE pages SET sent = :w WHERE user = :u"), {"w": long_ago, "u": ADA})

    await database.run(backdate)
    assert await erasure.age(0) == 0
    assert await erasure.age(91) == 0
    both = len(rows[ADA]) + len(rows[BOB])
    assert await erasure.age(90) == both + 2 * len(rows[ADA])
    assert await erasure.age(90) == 0
    assert await Conversations(database).count() == len(rows[BOB])
    assert await Preferences(database).language(ADA) == "de"  # it holds until it is chosen anew
    assert [known for known in await erasure.kept(ADA) if known.rows] == [Kept("preferences", 1, ages=False)]
    assert CANARY.encode() not in bytes_of(tmp_path)
    await database.close()
    assert CANARY.encode() not in bytes_of(tmp_path)


async def test_traces_that_a_run_had_no_time_to_wipe_are_wiped_by_the_next(tmp_path: Path) -> None:
    database = open_(tmp_path / "before")
    await talk(database, 5)
    await Facts(database).remember("traces", "to be wiped")
    await database.run(lambda session: session.execute(text("DELETE FROM answers WHERE user = 7")))
    # A process that is killed leaves the write-ahead log as it was.
    shutil.copytree(tmp_path / "before", tmp_path / "after")
    await database.close()
    assert CANARY.encode() in bytes_of(tmp_path / "after")
    again = open_(tmp_path / "after")
    await erasure_of(again).wipe()
    assert CANARY.encode() not in bytes_of(tmp_path / "after")
    await again.close()


async def damaged(folder: Path) -> tuple[Database, Path]:
    """A database over rows of a damaged file, and that file, which was put aside; the canary is in both."""
    database, chance = open_(folder), random.Random(6)  # noqa: S311 - to vary sizes, no secret
    for user, word in ((ADA, CANARY), (BOB, "Amsel"), (BOB, "Spatz")) * 3:
        await Conversations(database).add(Conversation(user, user), word, "de", answer_with(word, chance))
    await database.close()
    file = folder / "b.sqlite3"
    content = bytearray(file.read_bytes())
    page = content.index(b"Amsel") // 4096 * 4096
    content[page : page + 4096] = bytes(4096)
    file.write_bytes(content)
    # What a rescue leaves that a kill has cut off.
    for left in ("new", "new-wal", "mended"):
        (folder / f"b.sqlite3.{left}").write_text(CANARY)
    database = open_(folder)
    [aside] = folder.glob("b.sqlite3.damaged-*")  # noqa: ASYNC240 - of the test's own
    assert CANARY.encode() in aside.read_bytes()
    assert CANARY.encode() in file.read_bytes()
    return database, aside


async def test_whoever_asks_to_be_forgotten_is_not_kept_in_a_damaged_file_that_was_put_aside_either(
    tmp_path: Path,
) -> None:
    database, _ = await damaged(tmp_path)
    erasure = erasure_of(database)
    await erasure.carry_out(await erasure.request(ADA, ADA))
    assert CANARY.encode() not in bytes_of(tmp_path)
    assert b"Spatz" in bytes_of(tmp_path)
    await database.close()
    assert names(tmp_path) == ["b.sqlite3"]


@pytest.mark.parametrize("days", [90, 0])
async def test_a_damaged_file_that_was_put_aside_is_kept_for_a_day_whether_things_age_or_not(
    tmp_path: Path, days: int
) -> None:
    database, aside = await damaged(tmp_path)
    erasure = erasure_of(database)
    await erasure.age(days)
    assert aside.exists()
    yesterday = datetime.now().astimezone() - timedelta(days=1, seconds=1)
    old = aside.rename(aside.with_name(f"b.sqlite3.damaged-{yesterday:%Y%m%d-%H%M%S}"))
    beside = old.with_name(f"{old.name}-wal")
    beside.write_text(CANARY)
    await erasure.age(days)
    assert (old.exists(), beside.exists()) == (False, False)
    await database.close()


async def test_a_database_of_a_version_that_did_not_overwrite_is_wiped_as_well(tmp_path: Path) -> None:
    database = open_(tmp_path)
    await talk(database, 3)
    await database.close()
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        other.execute("PRAGMA secure_delete=OFF")
        other.execute("DELETE FROM answers WHERE user = 7 AND id < 60")
    other.close()
    again = open_(tmp_path)
    erasure = erasure_of(again)
    await erasure.carry_out(await erasure.request(ADA, ADA))
    await again.close()
    assert CANARY.encode() not in bytes_of(tmp_path)


def test_every_table_that_names_a_person_is_erased_by_that_name() -> None:
    """What names a user must say so, else `/forget` would pass it over."""
    for mapper in Base.registry.mappers:
        numbers = {name for name, column in mapper.columns.items() if isinstance(column.type, BigInteger)}
        if numbers & {"user", "asker", "person", "owner"}:
            assert mapper.class_.personal is not None, mapper.class_.__tablename__
            assert mapper.class_.personal.user in numbers
