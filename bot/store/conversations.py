"""What was asked and answered, per chat, thread and user: the bot's memory, and what its buttons are about."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Float, Index, Integer, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal
from index.answers import Answer, Outcome, Quote, Turn, UnknownWord


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who talks where: history never leaves it. `thread` is 0 outside of topics."""

    chat: int
    user: int
    thread: int = 0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it was given; `row` is what buttons name."""

    row: int
    conversation: Conversation
    question: str
    language: str
    answer: Answer


class _Row(Base):
    """One question and its answer."""

    __tablename__ = "answers"
    personal = Personal()
    __table_args__ = (Index("answers_by_conversation", "chat", "thread", "user", "id"),)

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
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Conversations:
    """What was asked and answered."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def history(self, conversation: Conversation, turns: int) -> tuple[Turn, ...]:
        """The last turns of a conversation, oldest first."""
        return await self._database.run(lambda session: _history(session, conversation, turns))

    async def add(self, conversation: Conversation, question: str, language: str, answer: Answer) -> int:
        """Keeps an answer; gives its row."""
        row = _Row(
            chat=conversation.chat,
            thread=conversation.thread,
            user=conversation.user,
            question=question,
            language=language,
            outcome=answer.outcome.value,
            score=answer.score,
            quotes=[asdict(quote) for quote in answer.quotes],
            generation=answer.generation,
            unknown=[asdict(word) for word in answer.unknown],
            created=datetime.now(UTC),
        )

        def insert(session: Session) -> int:
            session.add(row)
            session.flush()
            return row.id

        return await self._database.run(insert)

    async def find(self, row: int, chat: int) -> StoredAnswer | None:
        """The answer of a row, if it was given in this chat: a button never shows what another chat was told."""
        return await self._database.run(lambda session: _find(session, row, chat))

    async def count(self) -> int:
        """How many questions were answered."""
        return await self._database.run(lambda session: session.scalar(select(func.count()).select_from(_Row)) or 0)


def _history(session: Session, conversation: Conversation, turns: int) -> tuple[Turn, ...]:
    newest = (
        select(_Row)
        .where(_Row.chat == conversation.chat, _Row.thread == conversation.thread, _Row.user == conversation.user)
        .order_by(_Row.id.desc())
        .limit(turns)
    )
    rows = session.scalars(newest).all() if turns else []
    return tuple(Turn(row.question, _claimed(_answer(row))) for row in reversed(rows))


def _claimed(answer: Answer) -> str:
    """The text that answered a question; "" where nothing was claimed to."""
    return answer.quotes[0].text if answer.answered and answer.quotes else ""


def _find(session: Session, row: int, chat: int) -> StoredAnswer | None:
    found = session.get(_Row, row) if row < 2**63 else None
    if found is None or found.chat != chat:
        return None
    conversation = Conversation(found.chat, found.user, found.thread)
    return StoredAnswer(found.id, conversation, found.question, found.language, _answer(found))


def _answer(row: _Row) -> Answer:
    quotes = tuple(Quote(**{**quote, "marks": tuple(map(tuple, quote.get("marks", ())))}) for quote in row.quotes)
    unknown = tuple(UnknownWord(**word) for word in row.unknown or ())
    return Answer(Outcome(row.outcome), row.score, quotes, row.generation, unknown)
