from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from bot.audience import Audience
from bot.reply import Action, Kind
from bot.store.conversations import Conversation, Conversations, Memory
from bot.store.database import Base, Database
from bot.store.groups import Groups
from bot.store.messages import Messages
from bot.store.moves import Moves
from index.answers import Answer, Outcome, Quote, Turn

OLD, NEW, OTHER = -5, -1005, -6
ANSWER = Answer(Outcome.ANSWERED, 0.9, (Quote("Ja.", "a.md", 0, 3, 0.9),), "generation-1")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    yield opened
    await opened.close()


def chat_tables() -> list[tuple[Table, str]]:
    """Every table whose rows belong to a chat, with the column that says to which."""
    found = []
    for mapper in Base.registry.mappers:
        personal, table = mapper.class_.personal, mapper.local_table
        if personal is not None and personal.chat and isinstance(table, Table):
            found.append((table, personal.chat))
    return sorted(found, key=lambda pair: pair[0].name)


def filler(table: Table, number: int, **given: Any) -> dict[str, Any]:
    """A row with something, of its own where that is a number or text, in each column that needs it."""
    values = {int: number, str: f"x{number}", datetime: datetime.now(UTC), float: 0.5, bool: False}
    needed = [column for column in table.columns if not column.nullable and column.autoincrement is not True]
    return {column.name: values.get(column.type.python_type, []) for column in needed} | given


@pytest.mark.parametrize(
    ("table", "chat"),
    chat_tables(),
    ids=lambda value: getattr(value, "name", ""),
)
async def test_rows_of_every_table_move_with_their_chat_and_those_of_others_stay(
    database: Database, table: Table, chat: str
) -> None:
    def write(session: Session) -> None:
        for number, where in enumerate((OLD, OTHER), start=3):
            session.execute(insert(table).values(**filler(table, number, **{chat: where})))

    await database.run(write)
    await Moves(database).move(OLD, NEW)
    chats = await database.run(lambda session: session.scalars(select(table.c[chat])).all())
    assert sorted(chats) == [NEW, OTHER]


async def test_history_buttons_and_settings_go_on_in_the_new_chat(database: Database) -> None:
    conversations, groups, moves = Conversations(database), Groups(database), Moves(database)
    row = await conversations.add(Conversation(OLD, 7), "Ist es so?", "de", ANSWER)
    await groups.choose(OLD, Audience.NOBODY)
    await moves.move(OLD, NEW)
    assert await conversations.history(Conversation(NEW, 7), Memory(4)) == (Turn("Ist es so?", "Ja."),)
    assert await conversations.history(Conversation(OLD, 7), Memory(4)) == ()
    found = await conversations.find(row, await moves.current(OLD))
    assert found is not None
    assert found.answer == ANSWER
    assert await groups.audience(NEW) is Audience.NOBODY
    assert (await moves.current(OTHER), await moves.current(NEW)) == (OTHER, NEW)


async def test_what_was_set_in_the_new_chat_meanwhile_stays(database: Database) -> None:
    groups, moves = Groups(database), Moves(database)
    await groups.choose(OLD, Audience.NOBODY)
    await groups.choose(NEW, Audience.ADMINISTRATORS)
    await moves.move(OLD, NEW)
    assert await groups.audience(NEW) is Audience.ADMINISTRATORS
    assert await groups.audience(OLD) is Audience.EVERYONE


async def test_a_message_of_the_same_number_in_the_new_chat_stays(database: Database) -> None:
    messages, moves = Messages(database), Moves(database)
    first, later = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    await messages.remember(Conversation(OLD, 7), 11, first, Action(Kind.BACK, 1))
    await messages.remember(Conversation(OLD, 7), 12, first, Action(Kind.BACK, 2))
    await messages.remember(Conversation(NEW, 7), 11, later, Action(Kind.BACK, 3))
    await moves.move(OLD, NEW)
    kept = await messages.find(NEW, 11, later)
    moved = await messages.find(NEW, 12, first)
    assert kept is not None
    assert moved is not None
    assert (kept.view.row, moved.view.row) == (3, 2)


async def test_moving_again_brings_along_what_came_late(database: Database) -> None:
    conversations, moves = Conversations(database), Moves(database)
    await moves.move(OLD, NEW)
    await conversations.add(Conversation(OLD, 7), "Ist es so?", "de", ANSWER)
    await moves.move(OLD, NEW)
    assert len(await conversations.history(Conversation(NEW, 7), Memory(4))) == 1
