"""Where generations live: written beside the others, published by one rename, pruned, and guarded by a lock."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import BuildError
from index.generation import MANIFEST

_BUILDING = ".building-"
_CURRENT = "current"
_KEPT = 2


class GenerationStore:
    """The folder `generations` below a data folder. Readers need no lock; whoever publishes holds `lock()`."""

    def __init__(self, data: Path) -> None:
        self._root = data / "generations"

    def current(self) -> str:
        """Give the id of the published generation, "" where there is none."""
        try:
            name = (self._root / _CURRENT).read_text("utf-8").strip()
        except (OSError, ValueError):
            return ""
        return name if name in self.ids() else ""

    def ids(self) -> tuple[str, ...]:
        """Give the ids of all complete generations, newest first; half-built ones have no manifest and no name yet.

        What may not be read, for somebody else has built it, say, is not there.
        """
        try:
            found = [path.name for path in self._root.iterdir() if not path.name.startswith(".") and _complete(path)]
        except OSError:
            return ()
        return tuple(sorted(found, reverse=True))

    def candidates(self) -> tuple[str, ...]:
        """Give the ids to try in turn: the published one, then the others, newest first."""
        current = self.current()
        return ((current,) if current else ()) + tuple(name for name in self.ids() if name != current)

    def folder(self, name: str) -> Path:
        """Give the folder of a generation."""
        return self._root / name

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Let one builder work at a time, in whatever process; what dead ones left behind is removed.

        Raises `BuildError` where another one is at work, or the folder cannot be written.
        """
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._root / ".lock")
            lock.acquire(timeout=0)
        except Timeout as error:
            raise BuildError("Another build of this index is running; wait until it has ended.") from error
        except OSError as error:
            raise BuildError(
                f"The data folder {self._root.parent} cannot be written ({error.strerror}); check permissions or choose"
                " another one (DATA_DIR, --data)."
            ) from error
        try:
            for left in self._root.glob(f"{_BUILDING}*"):
                shutil.rmtree(left, ignore_errors=True)
            yield
        finally:
            lock.release()

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Give an empty folder to build in; it is removed unless it was published."""
        folder = self._root / f"{_BUILDING}{os.getpid()}-{secrets.token_hex(4)}"
        folder.mkdir()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self, folder: Path, name: str) -> None:
        """Make a written folder the generation `name` and the published one; a crash at any point harms nothing.

        Raises `OSError`.
        """
        for path in folder.iterdir():
            _sync(path)
        _sync(folder)
        folder.rename(self._root / name)
        _sync(self._root)
        self._point(name)
        self._prune()

    def _point(self, name: str) -> None:
        pointer = self._root / f"{_BUILDING}{_CURRENT}"
        pointer.write_text(name + "\n", "utf-8")
        _sync(pointer)
        pointer.replace(self._root / _CURRENT)
        _sync(self._root)

    def _prune(self) -> None:
        for name in self.candidates()[_KEPT:]:
            doomed = self._root / f"{_BUILDING}{name}"
            # Renamed first: a half-removed generation must not look like one.
            try:
                self.folder(name).rename(doomed)
            except OSError:
                continue
            shutil.rmtree(doomed, ignore_errors=True)


def new_id() -> str:
    """Give a new generation its name: the time, so that names sort by age, and some chance."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"[:-3] + f"Z-{secrets.token_hex(3)}"


def _complete(folder: Path) -> bool:
    try:
        return (folder / MANIFEST).is_file()
    except OSError:
        return False


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
