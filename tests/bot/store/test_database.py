import importlib
import json
import pkgutil
import sqlite3
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import bot.store
from bot.errors import StartupError
from bot.store import migrations
from bot.store.conversations import Conversation, Conversations
from bot.store.database import Base, Database
from bot.store.facts import Facts
from bot.store.migrations import newest
from index.answers import Answer, Outcome, Quote

QUOTE = Quote("Grüße aus 🇪🇺 Köln.", "reise/köln.md", 12, 30, 0.875)
ANSWER = Answer(Outcome.ANSWERED, 0.875, (QUOTE, Quote("Zweitens.", "b.txt", 0, 9, 0.5)), "generation-1")
ADA = Conversation(chat=7, user=7)
# Tables are declared by importing their stores.
for store in pkgutil.iter_modules(bot.store.__path__):
    importlib.import_module(f"bot.store.{store.name}")


# A table is declared once its store has been imported.
for module in pkgutil.iter_modules(bot.store.__path__, "bot.store."):
    importlib.import_module(module.name)


async def test_migrations_make_exactly_the_tables_that_the_stores_declare(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    await Database.open(url).close()
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_the_newest_schema_is_known_without_the_tool_that_makes_it(tmp_path: Path) -> None:
    assert newest() == ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head()


def test_a_database_that_is_up_to_date_is_opened_without_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    opens = "import sys; from bot.store.database import Database; Database.open(sys.argv[1])"
    code = f"{opens}; print('alembic' in sys.modules)"

    def opened() -> str:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", code, url], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    assert [opened(), opened()] == ["True", "False"]


def test_every_table_says_which_of_its_columns_are_personal() -> None:
    """What names a user can be erased; what is made for a chat moves with it."""
    for mapper in Base.registry.mappers:
        personal, columns = mapper.class_.personal, set(mapper.columns.keys())
        if personal is None:
            assert not columns & {"user", "chat", "question"}, mapper.class_.__tablename__
        else:
            assert {personal.user, personal.chat, personal.created} - {""} <= columns


async def test_facts_are_kept_by_name(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    await Facts(first).remember("menus", "abc")
    await Facts(first).remember("menus", "def")
    await first.close()
    second = Database.open(url)
    assert await Facts(second).read("menus") == "def"
    assert await Facts(second).read("unknown") == ""
    await second.close()


async def test_a_database_from_before_answers_were_explained_still_serves(tmp_path: Path) -> None:
    quotes = [{name: value for name, value in asdict(quote).items() if name != "marks"} for quote in ANSWER.quotes]
    answer = (1, 7, 0, 7, "Woher?", "de", "answered", 0.875, json.dumps(quotes), "generation-1", "2026-01-12 10:00:00")
    with sqlite3.connect(tmp_path / "b.sqlite3") as connection:
        connection.execute(
            "CREATE TABLE answers (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, chat BIGINT NOT NULL, "
            "thread BIGINT NOT NULL, user BIGINT NOT NULL, question VARCHAR NOT NULL, language VARCHAR NOT NULL, "
            "outcome VARCHAR NOT NULL, score FLOAT NOT NULL, quotes JSON NOT NULL, generation VARCHAR NOT NULL, "
            "created DATETIME NOT NULL)"
        )
        connection.execute("CREATE INDEX answers_by_conversation ON answers (chat, thread, user, id)")
        connection.execute("CREATE TABLE facts (name VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)")
        connection.execute("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", answer)
    connection.close()

    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    database = Database.open(url)
    conversations = Conversations(database)
    stored = await conversations.find(1, chat=7)
    again = await conversations.find(await conversations.add(ADA, "Und?", "de", ANSWER), chat=7)
    await database.close()
    assert stored is not None
    assert again is not None
    assert stored.answer == again.answer == ANSWER
    engine = create_engine(url)
    with engine.connect() as now:
        assert compare_metadata(MigrationContext.configure(now), Base.metadata) == []
    engine.dispose()


async def test_sqlite_writes_ahead_and_syncs_every_commit(tmp_path: Path) -> None:
    store = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    await Conversations(store).add(ADA, "Woher?", "de", ANSWER)
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
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
        Database.open(url)
    assert "DATABASE_URL" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("these are my notes" * 100)
    with pytest.raises(StartupError, match="file is not a database"):
        Database.open(f"sqlite:///{file}")
    assert file.read_text() == "these are my notes" * 100


async def test_a_database_of_another_schema_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    store = Database.open(url)
    await store.close()
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    with pytest.raises(StartupError, match="has schema 9999, which this version of Belegbot does not know"):
        Database.open(url)


async def test_errors_of_the_database_do_not_repeat_what_people_wrote(tmp_path: Path) -> None:
    store = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    with sqlite3.connect(tmp_path / "b.sqlite3") as other:
        other.execute("DROP TABLE answers")
    other.close()
    with pytest.raises(Exception, match="no such table") as caught:
        await Conversations(store).add(ADA, "my secret question", "en", ANSWER)
    assert "my secret question" not in str(caught.value)
    await store.close()
