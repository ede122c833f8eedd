"""What was asked and answered, per chat, thread and user: the bot's memory, and what its buttons are about.

All work is done by one thread of its own with one connection, so the event loop never waits for a disk, and SQLite
never sees two writers. Messages of database errors are kept free of what people wrote.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Engine,
    Index,
    Integer,
    create_engine,
    event,
    func,
    inspect,
    select,
    text,
)
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from bot.errors import StartupError
from index.answers import Answer, Outcome, Quote, Turn, UnknownWord

SCHEMA = 1
_SCHEMA_FACT = "schema"
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


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


class _Base(DeclarativeBase):
    """The tables."""


class _Row(_Base):
    """One question and its answer."""

    __tablename__ = "answers"
    __table_args__ = (Index("answers_by_conversation", "chat", "thread", "user", "id"),)

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger)
    user: Mapped[int] = mapped_column(BigInteger)
    question: Mapped[str]
    language: Mapped[str]
    outcome: Mapped[str]
    score: Mapped[float]
    quotes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    generation: Mapped[str]
    unknown: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class _Fact(_Base):
    """One thing to remember that is no conversation, such as the schema's version."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Conversations:
    """The store; `open` it, and `close` it in the end."""

    def __init__(self, engine: Engine, worker: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._worker = worker

    @classmethod
    def open(cls, url: str) -> "Conversations":
        """Connects and creates the tables where there are none; StartupError where that cannot be."""
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        try:
            return cls(worker.submit(_connect, url).result(), worker)
        except BaseException:
            worker.shutdown()
            raise

    async def history(self, conversation: Conversation, turns: int) -> tuple[Turn, ...]:
        """The last turns of a conversation, oldest first."""
        return await self._run(lambda session: _history(session, conversation, turns))

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

        return await self._run(insert)

    async def find(self, row: int, chat: int) -> StoredAnswer | None:
        """The answer of a row, if it was given in this chat: a button never shows what another chat was told."""
        return await self._run(lambda session: _find(session, row, chat))

    async def count(self) -> int:
        """How many questions were answered."""
        return await self._run(lambda session: session.scalar(select(func.count()).select_from(_Row)) or 0)

    async def fact(self, name: str) -> str:
        """What was remembered under a name, "" where nothing was."""

        def read(session: Session) -> str:
            found = session.get(_Fact, name)
            return found.value if found else ""

        return await self._run(read)

    async def remember(self, name: str, value: str) -> None:
        """Remembers a value under a name, in place of what was there."""

        def write(session: Session) -> None:
            session.merge(_Fact(name=name, value=value))

        await self._run(write)

    async def close(self) -> None:
        """Finishes what is under way and lets go of the database."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._engine.dispose)
        self._worker.shutdown()

    async def _run(self, work: Callable[[Session], _T]) -> _T:
        """Does `work` in one transaction, in the store's thread."""

        def transact() -> _T:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                return work(session)

        return await asyncio.get_running_loop().run_in_executor(self._worker, transact)


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


def _connect(address: str) -> Engine:
    """An engine whose tables are there and of this version."""
    try:
        url = make_url(address)
        engine = _engine(url)
    except (SQLAlchemyError, ImportError, ValueError, OSError) as error:
        raise StartupError(
            f"DATABASE_URL cannot be used ({type(error).__name__}): give an SQLAlchemy URL whose driver is installed "
            "and whose folder is writable, or leave it empty for SQLite in the data folder"
        ) from None
    shown = url.render_as_string(hide_password=True)
    try:
        _Base.metadata.create_all(engine)
        _add_unknown(engine)
        with Session(engine) as session, session.begin():
            found = session.get(_Fact, _SCHEMA_FACT)
            if found is None:
                session.add(_Fact(name=_SCHEMA_FACT, value=str(SCHEMA)))
            version = found.value if found else str(SCHEMA)
    except (SQLAlchemyError, ImportError, OSError) as error:
        engine.dispose()
        reason = " ".join(str(getattr(error, "orig", None) or type(error).__name__).split())
        raise StartupError(
            f"the database {shown} cannot be opened ({reason}): check DATABASE_URL, that its folder or server "
            "can be reached and written to, and move the file away if it is damaged"
        ) from None
    if version != str(SCHEMA):
        engine.dispose()
        raise StartupError(
            f"the database {shown} has schema {version}, this version of Belegbot needs {SCHEMA}: "
            "use the version that wrote it, or move the database away"
        )
    return engine


def _add_unknown(engine: Engine) -> None:
    """Adds the column that tables made before it lack; what they hold stays."""
    table = _Row.__tablename__
    if all(column["name"] != "unknown" for column in inspect(engine).get_columns(table)):
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE {table} ADD COLUMN unknown JSON"))


def _engine(url: URL) -> Engine:
    # Errors would otherwise print the parameters: what people asked.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=1, max_overflow=0)
    if url.database and url.database != ":memory:" and not url.database.startswith("file:"):
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _: object) -> None:
    """Write-ahead log, every commit on disk even after a power loss, and deleted rows overwritten."""
    cursor = connection.cursor()
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
