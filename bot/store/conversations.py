"""What was asked and answered, per chat, thread and user: the bot's memory, and what its buttons are about."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ColumnElement,
    DateTime,
    Float,
    Index,
    Integer,
    false,
    func,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal
from bot.store.feedback import drop_opinions
from index.answers import Answer, Outcome, Quote, Reading, Turn, UnknownWord


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who talks where: history never leaves it. `thread` is 0 outside of topics."""

    chat: int
    user: int
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """How much of a conversation counts: at most so many turns, none older than so many minutes (0: however old)."""

    turns: int
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it was given; `row` is what buttons name, `asked` the message that asked (0: not known).

    `closed` says that its asker has begun a new conversation since. `leads` are the questions that lead on from it.
    """

    row: int
    conversation: Conversation
    question: str
    language: str
    answer: Answer
    asked: int = 0
    closed: bool = False
    leads: tuple[str, ...] = ()


class _Row(Base):
    """One question and its answer."""

    __tablename__ = "answers"
    personal = Personal()
    __table_args__ = (
        Index("answers_by_conversation", "chat", "thread", "user", "id"),
        Index("answers_by_question", "chat", "asked"),
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    question: Mapped[str]
    language: Mapped[str]
    outcome: Mapped[str]
    score: Mapped[float] = mapped_column(Float)
    quotes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    generation: Mapped[str]
    unknown: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON)
    reading: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    leads: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    asked: Mapped[int | None] = mapped_column(BigInteger)
    closed: Mapped[bool] = mapped_column(Boolean, server_default=false(), default=False)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Conversations:
    """What was asked and answered."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def history(
        self, conversation: Conversation, memory: Memory, *, before: int | None = None
    ) -> tuple[Turn, ...]:
        """The last turns of a conversation that are remembered, oldest first; `before` a row, where one is given."""
        return await self._database.run(lambda session: _history(session, conversation, memory, before))

    async def add(
        self, conversation: Conversation, question: str, language: str, answer: Answer, *, asked: int = 0
    ) -> int:
        """Keeps the answer to a question, `asked` in that message; gives its row."""
        columns = _columns(question, language, answer)

        def insert(session: Session) -> int:
            row = _Row(
                chat=conversation.chat,
                thread=conversation.thread,
                user=conversation.user,
                asked=asked or None,
                created=datetime.now(UTC),
                **columns,
            )
            session.add(row)
            session.flush()
            return row.id

        return await self._database.run(insert)

    async def replace(self, row: int, question: str, language: str, answer: Answer) -> None:
        """Keeps another answer in place of that of a row: the conversation went on from there all the same.

        What people thought of the one before says nothing of this one, and goes.
        """
        columns = _columns(question, language, answer)

        def write(session: Session) -> None:
            session.execute(update(_Row).where(_Row.id == row).values(**columns))
            drop_opinions(session, row)

        await self._database.run(write)

    async def lead_on(self, row: int, leads: Sequence[str]) -> None:
        """Keeps the questions that lead on from an answer."""
        statement = update(_Row).where(_Row.id == row).values(leads=list(leads))
        await self._database.run(lambda session: session.execute(statement))

    async def begin_anew(self, conversation: Conversation) -> None:
        """Forgets what was said as far as new questions are concerned; what was answered can still be read."""
        statement = update(_Row).where(*_of(conversation)).values(closed=True)
        await self._database.run(lambda session: session.execute(statement))

    async def answering(self, chat: int, asked: int, since: datetime) -> StoredAnswer | None:
        """The answer, given since then, to the question of a message; None where there is none.

        A group that has become a supergroup counts its messages anew: an older answer is that to another message.
        """
        answers = select(_Row).where(_Row.chat == chat, _Row.asked == asked, _Row.created >= since)
        newest = answers.order_by(_Row.id.desc()).limit(1)

        def find(session: Session) -> StoredAnswer | None:
            found = session.scalars(newest).first()
            return _stored(found) if found else None

        return await self._database.run(find)

    async def find(self, row: int, chat: int) -> StoredAnswer | None:
        """The answer of a row, if it was given in this chat: a button never shows what another chat was told."""
        return await self._database.run(lambda session: _find(session, row, chat))

    async def count(self) -> int:
        """How many questions were answered."""
        return await self._database.run(lambda session: session.scalar(select(func.count()).select_from(_Row)) or 0)


def _columns(question: str, language: str, answer: Answer) -> dict[str, Any]:
    """What the table holds of a question and its answer."""
    return {
        "question": question,
        "language": language,
        "outcome": answer.outcome.value,
        "score": answer.score,
        "quotes": [asdict(quote) for quote in answer.quotes],
        "generation": answer.generation,
        "unknown": [asdict(word) for word in answer.unknown],
        "reading": asdict(answer.reading) if answer.reading else None,
        "leads": None,
    }


def _of(conversation: Conversation) -> tuple[ColumnElement[bool], ...]:
    """What is true of the rows of a conversation."""
    return (_Row.chat == conversation.chat, _Row.thread == conversation.thread, _Row.user == conversation.user)


def _history(session: Session, conversation: Conversation, memory: Memory, before: int | None) -> tuple[Turn, ...]:
    newest = select(_Row).where(*_of(conversation), ~_Row.closed)
    if before is not None:
        newest = newest.where(_Row.id < before)
    if memory.minutes:
        newest = newest.where(_Row.created >= datetime.now(UTC) - timedelta(minutes=memory.minutes))
    rows = session.scalars(newest.order_by(_Row.id.desc()).limit(memory.turns)).all() if memory.turns else []
    return tuple(Turn(row.question, claimed(_answer(row))) for row in reversed(rows))


def claimed(answer: Answer) -> str:
    """The text that answered a question; "" where nothing was claimed to."""
    return answer.quotes[0].text if answer.answered and answer.quotes else ""


def _find(session: Session, row: int, chat: int) -> StoredAnswer | None:
    found = session.get(_Row, row) if row < 2**63 else None
    return None if found is None or found.chat != chat else _stored(found)


def _stored(row: _Row) -> StoredAnswer:
    conversation = Conversation(row.chat, row.user, row.thread)
    return StoredAnswer(
        row=row.id,
        conversation=conversation,
        question=row.question,
        language=row.language,
        answer=_answer(row),
        asked=row.asked or 0,
        closed=row.closed,
        leads=tuple(row.leads or ()),
    )


def _answer(row: _Row) -> Answer:
    quotes = tuple(Quote(**{**quote, "marks": tuple(map(tuple, quote.get("marks", ())))}) for quote in row.quotes)
    unknown = tuple(UnknownWord(**word) for word in row.unknown or ())
    reading = Reading(tuple(row.reading["carried"]), row.reading["text"]) if row.reading else None
    return Answer(Outcome(row.outcome), row.score, quotes, row.generation, unknown, reading)
