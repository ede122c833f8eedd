"""What becomes of a damaged SQLite file: it is put aside, and each row that can still be read is taken over."""

import json
import logging
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, DateTime, MetaData, Table

_MAGIC = b"SQLite format 3\0"
_PAGE = 4096
_LONGEST = 2**32
_MENDED, _NEW, _DAMAGED = ".mended", ".new", ".damaged-"
_WHEN = "%Y%m%d-%H%M%S"
# Around damaged pages rows are looked for one by one, over so many numbers at most.
_GAP = 100_000
_OURS, _NAME = b"alembic_version", "belegbot"
_log = logging.getLogger(__name__)


class ForeignFileError(Exception):
    """A file is no database of Belegbot's, and so is left alone."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """Where a damaged file is kept, and how many rows were taken over from it."""

    kept: Path
    rows: int


def damage(file: Path) -> str:
    """What is wrong with an SQLite file, "" where nothing is; sqlite3.Error where that cannot be told."""
    if not file.exists() or not file.stat().st_size:
        return ""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=5.0)) as connection:
        try:
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        except sqlite3.OperationalError:
            raise  # locked, not readable, and the like
        except sqlite3.DatabaseError as error:
            return str(error)
    return "" if found == "ok" else " ".join(found.split())


def rescue(file: Path, make: Callable[[Path], None], tables: MetaData) -> Rescue:
    """Puts a new database, by `make`, in the place of a damaged one; the old file stays beside it.

    ForeignFileError where the file does not look like one of ours: nothing is touched.
    """
    content = file.read_bytes()
    if _OURS not in content and not file.name.startswith(_NAME):
        raise ForeignFileError
    kept = file.with_name(f"{file.name}{_DAMAGED}{time.strftime(_WHEN)}")
    new = file.with_name(f"{file.name}{_NEW}")
    new.unlink(missing_ok=True)
    make(new)
    rows = _take_over(_readable(file, content), new, tables)
    for suffix in ("-wal", "-shm"):
        beside = file.with_name(file.name + suffix)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + suffix))
    file.replace(kept)
    new.replace(file)
    return Rescue(kept, rows)


def erase_put_aside(file: Path, before: datetime) -> tuple[Path, ...]:
    """Erases what was put aside before that time, and what rescues that were cut off have left; gives the files.

    Not for use while a rescue is under way. Raises OSError.
    """
    erased = []
    for path in sorted(file.parent.glob(f"{file.name}.*")):
        what = path.name.removeprefix(file.name)
        if what.startswith((_MENDED, _NEW)) or (what.startswith(_DAMAGED) and _put_aside(what) < before):
            path.unlink(missing_ok=True)
            erased.append(path)
    return tuple(erased)


def _put_aside(suffix: str) -> datetime:
    """When a file was put aside, by its name; long ago where that does not say."""
    try:
        when = "-".join(suffix.removeprefix(_DAMAGED).split("-")[:2])
        return datetime.strptime(when, _WHEN).astimezone()
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def _readable(file: Path, content: bytes) -> Path:
    """The file, or a copy that SQLite opens: with its first bytes as they ought to be, and as long as they say."""
    length = int.from_bytes(content[28:32], "big") * _PAGE
    short = len(content) < length <= _LONGEST
    if content.startswith(_MAGIC) and not short:
        return file
    copy = file.with_name(f"{file.name}{_MENDED}")
    copy.write_bytes(_MAGIC + _PAGE.to_bytes(2, "big") + content[18:].ljust(length - 18 if short else 0, b"\0"))
    beside = file.with_name(f"{file.name}-wal")
    if beside.exists():
        shutil.copyfile(beside, copy.with_name(f"{copy.name}-wal"))
    return copy


def _take_over(old: Path, new: Path, tables: MetaData) -> int:
    count = 0
    with closing(sqlite3.connect(old)) as source, closing(sqlite3.connect(new)) as target:
        for table in tables.sorted_tables:
            try:
                found = [row[1] for row in source.execute(f'PRAGMA table_info("{table.name}")')]
            except sqlite3.Error as error:
                _log.warning("the table %s cannot be read (%s)", table.name, error)
                continue
            columns = [name for name in found if name in table.columns]
            if not columns:
                continue
            names = ", ".join(f'"{name}"' for name in columns)
            places = ", ".join("?" * len(columns))
            insert = f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608 - our own names
            for row in _rows(source, table.name, names):
                if _whole(table, dict(zip(columns, row, strict=True))):
                    count += target.execute(insert, row).rowcount
        target.commit()
    if old.suffix == _MENDED:
        for copy in old.parent.glob(f"{old.name}*"):
            copy.unlink()
    return count


def _rows(source: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[Any, ...]]:
    """The rows that can be read: from the first on, from the last back, and one by one in between."""
    query = f'SELECT rowid, {names} FROM "{table}"'  # noqa: S608 - our own names
    first = last = None
    try:
        for number, *row in source.execute(f"{query} ORDER BY rowid"):
            first = number
            yield tuple(row)
    except sqlite3.Error:
        pass
    else:
        return
    try:
        for number, *row in source.execute(f"{query} ORDER BY rowid DESC"):
            last = number
            yield tuple(row)
    except sqlite3.Error:
        pass
    if last is None:
        return
    for number in range(max(0 if first is None else first, last - _GAP) + 1, last):
        try:
            one = source.execute(f"{query} WHERE rowid = ?", (number,)).fetchone()
        except sqlite3.Error:
            continue
        if one:
            yield tuple(one[1:])


def _whole(table: Table, row: dict[str, Any]) -> bool:
    """Whether a row can be read as what its columns hold."""
    for name, value in row.items():
        column = table.columns[name]
        try:
            if value is None:
                if not column.nullable:
                    return False
            elif isinstance(column.type, JSON):
                json.loads(value)
            elif isinstance(column.type, DateTime):
                datetime.fromisoformat(value)
            elif not isinstance(value, _python(column.type)):
                return False
        except (ValueError, TypeError):
            return False
    return True


def _python(kind: Any) -> type | tuple[type, ...]:
    expected: type = kind.python_type
    return (int, float) if expected is float else int if expected is bool else expected
