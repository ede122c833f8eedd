"""The database: one connection in a thread of its own, tables made by migrations, and what is personal in them.

The event loop never waits for a disk, and SQLite never sees two writers: with one connection that writes and makes the
checkpoints, the fault by which versions up to 3.51.2 may damage a write-ahead log cannot occur. Messages of database
errors are kept free of what people wrote.
"""

import asyncio
import logging
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeVar

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Session

from bot.errors import StartupError, StoreError
from bot.store.migrations import UnknownSchemaError, migrate
from bot.store.rescue import ForeignFileError, damage, erase_put_aside, rescue

_T = TypeVar("_T")
# What SQLite says, and what that means to whoever runs the bot.
_TROUBLES = {
    "locked": "it is locked by another process: end that",
    "full": "there is no room left on the disk: make some",
    "disk i/o error": "the disk cannot be read or written: check it, and how much room is left",
    "readonly": "it may not be written: check its permissions",
    "unable to open": "it cannot be opened: check that its folder is there and can be written",
}
_DAMAGES = ("malformed", "not a database")
_PATIENCE = 5.0
_log = logging.getLogger(__name__)


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


@dataclass(frozen=True, slots=True)
class _Job:
    """Some work that waits for its turn, and where its outcome goes."""

    work: Callable[[Session], Any]
    outcome: "Future[Any]"


class Database:
    """Open it, hand it to the stores, and close it in the end."""

    def __init__(self, engine: Engine, worker: ThreadPoolExecutor) -> None:
        self._engine = engine
        self._worker = worker
        self._jobs: deque[_Job] = deque()

    @classmethod
    def open(cls, url: str, *, patience: float = _PATIENCE) -> "Database":
        """Connects and brings the tables up to date; StartupError where that cannot be.

        `patience` is for how many seconds each statement waits for an SQLite file that another process has locked.
        """
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        try:
            return cls(worker.submit(_connect, url, patience).result(), worker)
        except BaseException:
            worker.shutdown()
            raise

    async def run(self, work: Callable[[Session], _T]) -> _T:
        """Does `work`, in the database's thread; it has been committed when this returns.

        What waits at the same time shares one commit, for a commit waits for the disk; each fails alone, so `work`
        may be done twice: it must change nothing but the session. StoreError where the database is locked, full,
        damaged or cannot be reached.
        """
        context = copy_context()  # so that what is logged there names the update that it is for
        job = _Job(lambda session: context.run(work, session), Future())
        self._jobs.append(job)
        self._worker.submit(self._transact)
        done: _T = await asyncio.wrap_future(job.outcome)
        return done

    def _transact(self) -> None:
        """Does all that waits in one transaction."""
        waiting = [self._jobs.popleft() for _ in range(len(self._jobs))]
        jobs = [job for job in waiting if job.outcome.set_running_or_notify_cancel()]
        if not jobs:
            return
        try:
            done = self._together([job.work for job in jobs])
        except BaseException as error:
            for job in jobs:
                job.outcome.set_exception(_explained(error))
            return
        for job, (result, failure) in zip(jobs, done, strict=True):
            if failure is None:
                job.outcome.set_result(result)
            else:
                job.outcome.set_exception(_explained(failure))

    def _together(self, works: Sequence[Callable[[Session], Any]]) -> list[tuple[Any, Exception | None]]:
        """Does all of them in one transaction; as long as none fails without savepoints, which cost more than the work.

        Where one does, nothing has been done, and each is done anew within a savepoint of its own.
        """
        try:
            with self._engine.begin() as connection:
                return [(_done(connection, work, "rollback_only"), None) for work in works]
        except Exception:
            if len(works) == 1:
                raise
        with self._engine.begin() as connection:
            return [_attempt(connection, work) for work in works]

    async def wipe(self) -> None:
        """Leaves no trace of deleted rows in the files of an SQLite database; queries wait while it is written anew."""
        if self._engine.dialect.name == "sqlite":
            await asyncio.get_running_loop().run_in_executor(self._worker, self._write_anew)

    async def discard(self, before: datetime) -> None:
        """Erases files of SQLite that were damaged and put aside before that time: what they hold cannot be searched.

        Raises OSError.
        """
        if (file := file_of(self._engine.url)) is not None:
            erase = partial(erase_put_aside, file, before)
            for path in await asyncio.get_running_loop().run_in_executor(self._worker, erase):
                _log.info("%s, put aside when the database was damaged, was erased", path)

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


def _attempt(connection: Connection, work: Callable[[Session], Any]) -> tuple[Any, Exception | None]:
    """Does one piece of work within the transaction, and undoes that alone where it fails; gives result and failure."""
    try:
        return _done(connection, work, "create_savepoint"), None
    except Exception as error:
        # After some errors, a full disk among them, SQLite has undone the whole transaction.
        if connection.invalidated or not getattr(connection.connection.driver_connection, "in_transaction", True):
            raise
        return None, error


def _done(
    connection: Connection, work: Callable[[Session], _T], mode: Literal["rollback_only", "create_savepoint"]
) -> _T:
    session = Session(connection, expire_on_commit=False, join_transaction_mode=mode)
    with session, session.begin():
        return work(session)


def _explained(error: BaseException) -> BaseException:
    """A StoreError for what is wrong with the database itself; any other error as it is."""
    within: BaseException | None = error
    while within is not None:  # what went wrong first may have made undoing it fail as well
        if isinstance(within, DBAPIError) and (trouble := _trouble(within)) is not None:
            return trouble
        within = within.__context__
    return error


def _trouble(error: DBAPIError) -> StoreError | None:
    said = str(error.orig).lower()
    if any(words in said for words in _DAMAGES):
        return StoreError("the database is damaged: start again, what is whole is then taken over", damaged=True)
    for words, meaning in _TROUBLES.items():
        if words in said:
            return StoreError(f"the database cannot be used: {meaning}")
    if error.connection_invalidated or (
        isinstance(error, (OperationalError, InterfaceError)) and not isinstance(error.orig, sqlite3.Error)
    ):
        return StoreError("the database cannot be reached: check its server and DATABASE_URL")
    return None


def _connect(address: str, patience: float) -> Engine:
    """An engine whose tables are there and of this version."""
    try:
        url = make_url(address)
        engine = _engine(url, patience)
    except (SQLAlchemyError, ImportError, ValueError, OSError) as error:
        raise StartupError(
            f"DATABASE_URL cannot be used ({type(error).__name__}): give an SQLAlchemy URL whose driver is installed "
            "and whose folder is writable, or leave it empty for SQLite in the data folder"
        ) from None
    shown = url.render_as_string(hide_password=True)
    try:
        if (file := file_of(url)) is not None:
            _mend(file)
        with engine.begin() as connection:
            migrate(connection)
    except UnknownSchemaError as error:
        engine.dispose()
        raise StartupError(
            f"the database {shown} has schema {error}, which this version of Belegbot does not know: "
            "use the version that wrote it, or move the database away"
        ) from None
    except (SQLAlchemyError, sqlite3.Error, ImportError, OSError) as error:
        engine.dispose()
        said = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
        reason = " ".join(str(said or type(error).__name__).split())
        raise StartupError(
            f"the database {shown} cannot be opened ({reason}): check DATABASE_URL, that its folder or server "
            "can be reached and written to, and move the file away if it is damaged"
        ) from None
    return engine


def file_of(url: URL) -> Path | None:
    """The file of an SQLite database; None where there is none."""
    name = url.database if url.get_backend_name() == "sqlite" else None
    return Path(name) if name and name != ":memory:" and not name.startswith("file:") else None


def _mend(file: Path) -> None:
    """Looks whether an SQLite file is whole and, where it is not, takes over what is."""
    if not (found := damage(file)):
        return
    try:
        rescued = rescue(file, _make, Base.metadata)
    except ForeignFileError:
        raise sqlite3.DatabaseError(found) from None
    _log.warning(
        "the database %s was damaged (%s): %d rows that can be read were taken over; the damaged file is kept as %s "
        "for a day, or until somebody asks to be forgotten",
        file, found, rescued.rows, rescued.kept,
    )  # fmt: skip


def _make(file: Path) -> None:
    """Makes a new database."""
    engine = _engine(make_url(f"sqlite:///{file.as_posix()}"))
    try:
        with engine.begin() as connection:
            migrate(connection)
    finally:
        engine.dispose()


def _engine(url: URL, patience: float = _PATIENCE) -> Engine:
    # Errors would otherwise print the parameters: what people asked.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=1, max_overflow=0)
    if (file := file_of(url)) is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True, poolclass=QueuePool, pool_size=1, max_overflow=0)
    event.listen(engine, "connect", partial(_set_pragmas, patience))
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _set_pragmas(patience: float, connection: Any, _: object) -> None:
    """Write-ahead log, every commit on disk even after a power loss, and deleted rows overwritten."""
    connection.isolation_level = None  # Python would begin transactions too late for savepoints
    cursor = connection.cursor()
    wait = f"busy_timeout={int(patience * 1000)}"
    for pragma in (wait, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
