"""The database: one connection in a thread of its own, tables made by migrations, and what is personal in them.

The event loop never waits for a disk, and SQLite never sees two writers. Messages of database errors are kept free of
what people wrote.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Session

from bot.errors import StartupError
from bot.store.migrations import UnknownSchemaError, migrate

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Personal:
    """Which columns of a table say whose a row is, in which chat it belongs and when it was made.

    From this follows what `/forget` erases, what ages out and what moves with a chat that Telegram gives another id.
    `""` where there is no such column.
    """

    user: str = "user"
    chat: str = "chat"
    created: str = "created"


class Base(DeclarativeBase):
    """The tables. Each says what is personal in it; None: nothing that anybody wrote or did."""

    personal: ClassVar[Personal | None] = None


class Database:
    """Open it, hand it to the stores, and close it in the end."""

    def __init__(self, engine: Engine, worker: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._worker = worker

    @classmethod
    def open(cls, url: str) -> "Database":
        """Connects and brings the tables up to date; StartupError where that cannot be."""
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        try:
            return cls(worker.submit(_connect, url).result(), worker)
        except BaseException:
            worker.shutdown()
            raise

    async def run(self, work: Callable[[Session], _T]) -> _T:
        """Does `work` in one transaction, in the database's thread."""

        def transact() -> _T:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                return work(session)

        return await asyncio.get_running_loop().run_in_executor(self._worker, transact)

    async def wipe(self) -> None:
        """Leaves no trace of deleted rows in the files of an SQLite database; queries wait while it is written anew."""
        if self._engine.dialect.name == "sqlite":
            await asyncio.get_running_loop().run_in_executor(self._worker, self._write_anew)

    def _write_anew(self) -> None:
        # Rows are overwritten as they are deleted, yet pages that others moved from keep copies. Neither statement may
        # stand in a transaction, hence the driver's own connection.
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                cursor.execute(statement)
            cursor.close()
        finally:
            connection.close()

    async def close(self) -> None:
        """Finishes what is under way and lets go of the database."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._engine.dispose)
        self._worker.shutdown()


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
        with engine.begin() as connection:
            migrate(connection)
    except UnknownSchemaError as error:
        engine.dispose()
        raise StartupError(
            f"the database {shown} has schema {error}, which this version of Belegbot does not know: "
            "use the version that wrote it, or move the database away"
        ) from None
    except (SQLAlchemyError, ImportError, OSError) as error:
        engine.dispose()
        reason = " ".join(str(getattr(error, "orig", None) or type(error).__name__).split())
        raise StartupError(
            f"the database {shown} cannot be opened ({reason}): check DATABASE_URL, that its folder or server "
            "can be reached and written to, and move the file away if it is damaged"
        ) from None
    return engine


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
