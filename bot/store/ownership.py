"""Who works, where several processes are started for one database: one of them, and the others stand by."""

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import make_url, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.errors import StoreError
from bot.store.database import Base, Database, file_of

_GLANCE = 1.0
# A holder shows that it is alive every `_BEAT` seconds; after `_DEAD` seconds without that it is taken for dead.
_BEAT, _DEAD = 5.0, 20.0
_log = logging.getLogger(__name__)


class FileOwnership:
    """For SQLite: a lock beside the file, which the system drops when its holder ends, however that happens."""

    def __init__(self, database: Path) -> None:
        self._lock = FileLock(database.with_name(f"{database.name}.lock"))

    async def acquire(self) -> None:
        """Waits until no other process works with the database."""
        waits = False
        while True:
            try:
                Path(self._lock.lock_file).parent.mkdir(parents=True, exist_ok=True)
                self._lock.acquire(blocking=False)
            except Timeout:
                if not waits:
                    _log.warning("standing by, for another process works with %s", self._lock.lock_file)
                waits = True
                await asyncio.sleep(_GLANCE)
            except (OSError, NotImplementedError) as error:
                _log.warning("%s cannot be locked (%s): start one bot only", self._lock.lock_file, error)
                return
            else:
                if waits:
                    _log.warning("the other process has ended: taking over")
                return

    def release(self) -> None:
        """Lets another process work."""
        self._lock.release()


def lock_of(url: str) -> FileOwnership | None:
    """The lock for a database that is a file; None for one that is none, or cannot be told."""
    try:
        file = file_of(make_url(url))
    except SQLAlchemyError:
        return None
    return FileOwnership(file) if file else None


class _Row(Base):
    """Who works under a name; `beat` changes for as long as it is alive."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    beat: Mapped[int]


class Lease:
    """For a database that several machines share: a row that its holder keeps changing.

    Nobody's clock is compared with another's: who stands by measures for how long the row has not changed.
    """

    def __init__(
        self,
        database: Database,
        name: str = "bot",
        *,
        beat: float = _BEAT,
        dead: float = _DEAD,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._name = name
        self._beat = beat
        self._dead = dead
        self._now = now
        self._me = secrets.token_hex(8)

    async def acquire(self) -> None:
        """Waits until the one who works has ended, or is taken for dead."""
        seen: tuple[str, int] | None = None
        since = self._now()
        while True:
            found = await self._database.run(self._look)
            if found != seen:
                if seen is None and found is not None and found[0]:
                    _log.warning("standing by, for another process works with this database")
                seen, since = found, self._now()
            free = found is None or not found[0] or self._now() - since > self._dead
            if free and await self._take(found):
                return
            await asyncio.sleep(self._beat / 5)

    async def keep(self) -> None:
        """Shows that this process is alive, for as long as it may work; ends when another one has taken over."""
        last = self._now()
        while True:
            await asyncio.sleep(self._beat)
            try:
                if not await self._database.run(self._show):
                    return
                last = self._now()
            except StoreError as error:
                _log.warning("the lease cannot be kept: %s", error)
                if self._now() - last > self._dead:
                    return

    async def release(self) -> None:
        """Lets another process work at once."""
        with contextlib.suppress(StoreError):
            await self._database.run(
                lambda session: session.execute(
                    update(_Row).where(_Row.name == self._name, _Row.holder == self._me).values(holder="")
                )
            )

    def _look(self, session: Session) -> tuple[str, int] | None:
        row = session.get(_Row, self._name)
        return (row.holder, row.beat) if row else None

    async def _take(self, found: tuple[str, int] | None) -> bool:
        """Takes the lease if it still is as it was found."""

        def take(session: Session) -> bool:
            if found is None:
                session.add(_Row(name=self._name, holder=self._me, beat=0))
                return True
            holder, beat = found
            same = (_Row.name == self._name, _Row.holder == holder, _Row.beat == beat)
            statement = update(_Row).where(*same).values(holder=self._me, beat=beat + 1).returning(_Row.beat)
            return session.scalar(statement) is not None

        try:
            return await self._database.run(take)
        except IntegrityError:
            return False

    def _show(self, session: Session) -> bool:
        mine = (_Row.name == self._name, _Row.holder == self._me)
        statement = update(_Row).where(*mine).values(beat=_Row.beat + 1).returning(_Row.beat)
        return session.scalar(statement) is not None
