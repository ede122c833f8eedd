"""Groups that become supergroups: Telegram gives them another id, and all that is kept about them goes along."""

from collections.abc import Iterator

from sqlalchemy import BigInteger, ColumnElement, Table, UniqueConstraint, delete, exists, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database


class _Move(Base):
    """One chat's old id and its new one: buttons below old messages still name the old."""

    __tablename__ = "moved_chats"

    old: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    new: Mapped[int] = mapped_column(BigInteger)


class Moves:
    """Which chats have another id by now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def move(self, old: int, new: int) -> None:
        """Moves every row of the chat `old` to `new`; may be repeated.

        Where both have a row that can be there only once, such as settings, the new chat's stays.
        """

        def work(session: Session) -> None:
            session.merge(_Move(old=old, new=new))
            for mapper in Base.registry.mappers:
                personal, table = mapper.class_.personal, mapper.local_table
                if personal is not None and personal.chat and isinstance(table, Table):
                    _move_rows(session, table, personal.chat, old, new)

        await self._database.run(work)

    async def current(self, chat: int) -> int:
        """The id that a chat has now."""

        def read(session: Session) -> int:
            found = session.get(_Move, chat)
            return found.new if found else chat

        return await self._database.run(read)


def _move_rows(session: Session, table: Table, chat: str, old: int, new: int) -> None:
    column = table.c[chat]
    for key in _keys(table):
        if column.name in key:
            other = table.alias()
            same: list[ColumnElement[bool]] = [other.c[name] == table.c[name] for name in key if name != column.name]
            session.execute(delete(table).where(column == old, exists().where(other.c[chat] == new, *same)))
    session.execute(update(table).where(column == old).values({chat: new}))


def _keys(table: Table) -> Iterator[list[str]]:
    """The columns of each key that no two rows may share."""
    yield [column.name for column in table.primary_key.columns]
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]
    for index in table.indexes:
        if index.unique:
            yield [column.name for column in index.columns]
