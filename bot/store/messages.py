"""Which message of the bot shows which page of which answer, so that replies and typed words can be about it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, DateTime, Index, Integer, Select, UniqueConstraint, false, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.reply import Action, Kind
from bot.store.conversations import Conversation
from bot.store.database import Base, Database, Personal


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A message that shows somebody a page of an answer; `view` is the press of a button that leads to that page.

    `lowest` says that nothing stands below it in its chat and topic but words that turned its pages.
    """

    conversation: Conversation
    message: int
    view: Action
    lowest: bool


class _Row(Base):
    """One message; `until` is the last message below it that only turned its pages, `buried` says that others came."""

    __tablename__ = "pages"
    personal = Personal(created="sent")
    __table_args__ = (
        UniqueConstraint("chat", "message"),
        Index("pages_by_conversation", "chat", "thread", "user", "id"),
        Index("pages_by_answer", "answer"),
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    message: Mapped[int] = mapped_column(BigInteger)
    answer: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str]
    place: Mapped[int]
    step: Mapped[int] = mapped_column(BigInteger)
    until: Mapped[int] = mapped_column(BigInteger)
    buried: Mapped[bool] = mapped_column(Boolean, server_default=false(), default=False)
    sent: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Messages:
    """What the bot's messages show, by chat and number of the message."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember(self, conversation: Conversation, message: int, sent: datetime, view: Action) -> None:
        """Keeps which page a new message shows to somebody, and when Telegram says that it was sent."""

        def write(session: Session) -> None:
            # A group that has become a supergroup counts its messages anew.
            if (old := _at(session, conversation.chat, message)) is not None:
                session.delete(old)
                session.flush()
            row = _Row(chat=conversation.chat, thread=conversation.thread, user=conversation.user, message=message)
            row.until, row.sent = message, sent
            _turn(row, view)
            session.add(row)

        await self._database.run(write)

    async def turned(self, chat: int, message: int, view: Action, *, word: int = 0) -> None:
        """Keeps which page a message shows now; `word` is the message that turned it, where no button did."""

        def write(session: Session) -> None:
            if (row := _at(session, chat, message)) is not None:
                _turn(row, view)
                row.until = max(row.until, word)

        await self._database.run(write)

    async def find(self, chat: int, message: int, sent: datetime) -> ShownPage | None:
        """What the message shows that was sent then; None where it shows no answer."""

        def find(session: Session) -> ShownPage | None:
            row = _at(session, chat, message)
            return _page(session, row) if row is not None and _utc(row.sent) == _utc(sent) else None

        return await self._database.run(find)

    async def at(self, chat: int, message: int) -> ShownPage | None:
        """What a message shows, as far as its number tells, for where nothing says when it was sent."""

        def find(session: Session) -> ShownPage | None:
            row = _at(session, chat, message)
            return _page(session, row) if row is not None else None

        return await self._database.run(find)

    async def last(self, conversation: Conversation) -> ShownPage | None:
        """What was shown to somebody last."""
        newest = _newest(conversation.chat, conversation.thread).where(_Row.user == conversation.user)
        return await self._first(newest)

    async def showing(self, answer: int) -> ShownPage | None:
        """The newest message that shows a page of this answer."""
        return await self._first(select(_Row).where(_Row.answer == answer).order_by(_Row.id.desc()).limit(1))

    async def bury(self, chat: int, thread: int, message: int) -> None:
        """Notes that this message, which turns no page, was written in a chat and topic."""

        def write(session: Session) -> None:
            row = session.scalars(_newest(chat, thread)).first()
            if row is not None and row.until < message:
                row.buried = True

        await self._database.run(write)

    async def _first(self, query: Select[Any]) -> ShownPage | None:
        def find(session: Session) -> ShownPage | None:
            row = session.scalars(query).first()
            return _page(session, row) if row is not None else None

        return await self._database.run(find)


def _at(session: Session, chat: int, message: int) -> _Row | None:
    return session.scalars(select(_Row).where(_Row.chat == chat, _Row.message == message)).first()


def _newest(chat: int, thread: int) -> Select[Any]:
    return select(_Row).where(_Row.chat == chat, _Row.thread == thread).order_by(_Row.id.desc()).limit(1)


def _turn(row: _Row, view: Action) -> None:
    row.answer, row.kind, row.place, row.step = view.row, view.kind.value, view.place, view.step


def _page(session: Session, row: _Row) -> ShownPage:
    newest = session.scalars(_newest(row.chat, row.thread)).one()
    view = Action(Kind(row.kind), row.answer, row.place, row.step)
    lowest = newest.id == row.id and not row.buried
    return ShownPage(Conversation(row.chat, row.user, row.thread), row.message, view, lowest)


def _utc(time: datetime) -> datetime:
    """The time with its zone, which SQLite drops."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)
