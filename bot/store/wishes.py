"""Who wants to be told when a question that had no answer has one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Integer, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.conversations import StoredAnswer
from bot.store.database import Base, Database, Personal


@dataclass(frozen=True, slots=True)
class Wish:
    """A question that somebody wants to hear the answer to, below which message (0: not known), in which language.

    `answer` is the row of the answer that was none: in a group several people may wish for another one.
    """

    answer: int
    chat: int
    thread: int
    user: int
    message: int
    question: str
    language: str


class _Wish(Base):
    """One person's wish about one answer: it goes when it is fulfilled, taken back or old."""

    __tablename__ = "wishes"
    personal = Personal()

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    answer: Mapped[int] = mapped_column(BigInteger)
    message: Mapped[int] = mapped_column(BigInteger)
    question: Mapped[str] = mapped_column(String)
    language: Mapped[str] = mapped_column(String)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Wishes:
    """What is wished for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def turn(self, user: int, stored: StoredAnswer) -> bool:
        """Keeps the wish of somebody to be told, or takes it back where it is kept; says whether it is kept now."""
        where = (_Wish.user == user, _Wish.answer == stored.row)
        reading = stored.answer.reading

        def write(session: Session) -> bool:
            if session.scalars(select(_Wish.id).where(*where)).first() is not None:
                session.execute(delete(_Wish).where(*where))
                return False
            wish = _Wish(
                chat=stored.conversation.chat,
                thread=stored.conversation.thread,
                user=user,
                answer=stored.row,
                message=stored.asked,
                question=reading.text if reading else stored.question,
                language=stored.language,
                created=datetime.now(UTC),
            )
            session.add(wish)
            return True

        return await self._database.run(write)

    async def all(self) -> tuple[Wish, ...]:
        """All wishes, oldest first."""

        def read(session: Session) -> tuple[Wish, ...]:
            return tuple(map(_wish, session.scalars(select(_Wish).order_by(_Wish.id))))

        return await self._database.run(read)

    async def take(self, wish: Wish) -> bool:
        """Takes a wish out, and all that say the same in its chat; False where none is there: nobody is told twice."""
        same = (_Wish.chat == wish.chat, _Wish.answer == wish.answer, _Wish.question == wish.question)

        def write(session: Session) -> bool:
            return bool(session.scalars(delete(_Wish).where(*same).returning(_Wish.id)).all())

        return await self._database.run(write)

    async def end(self, chat: int) -> None:
        """Drops all wishes of a chat that cannot be written to any more."""
        statement = delete(_Wish).where(_Wish.chat == chat)
        await self._database.run(lambda session: session.execute(statement))


def _wish(row: _Wish) -> Wish:
    return Wish(row.answer, row.chat, row.thread, row.user, row.message, row.question, row.language)
