"""Where generations live: written beside the others, published by one rename, pruned, and guarded by a lock."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import BuildError
from index.generation import MANIFEST

_BUILDING = ".building-"
_CURRENT = "current"
_HELD = "held"
# Hidden, and so no generation yet: it is complete all the same, and waits to be published.
_STAGED = ".staged"
KEPT = 2


class GenerationStore:
    """The folder `generations` below a data folder. Readers need no lock; whoever publishes holds `lock()`."""

    def __init__(self, data: Path, keep: int = KEPT) -> None:
        """`keep` is how many generations stay, the published one included."""
        self._root = data / "generations"
        self._keep = max(1, keep)

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

    @contextlib.contextmanager
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

    @contextlib.contextmanager
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
        _sync_all(folder)
        folder.rename(self._root / name)
        _sync(self._root)
        self.point(name)
        self._prune()

    def stage(self, folder: Path, name: str) -> None:
        """Keep a written folder as what `publish_staged` can publish. Raises `OSError`."""
        _sync_all(folder)
        (self._root / _STAGED).mkdir(exist_ok=True)
        folder.rename(self.staged(name))
        _sync(self._root / _STAGED)

    def staged(self, name: str) -> Path:
        """Give the folder of a generation that is built and not published."""
        return self._root / _STAGED / name

    def publish_staged(self, name: str) -> None:
        """Publish what was staged, or finish doing so. Raises `OSError`."""
        if self.staged(name).is_dir():
            self.staged(name).rename(self._root / name)
            _sync(self._root)
        self.point(name)
        self._prune()

    def unstage(self, keep: str = "") -> None:
        """Remove all that is staged but one."""
        with contextlib.suppress(OSError):
            for path in (self._root / _STAGED).iterdir():
                if path.name != keep:
                    shutil.rmtree(path, ignore_errors=True)

    def point(self, name: str) -> None:
        """Make a generation the published one. Raises `OSError`."""
        self._write(_CURRENT, name)

    def hold(self, name: str, corpus: str) -> None:
        """Publish an earlier generation and keep to it for as long as the corpus is as it is now, by its hash.

        Raises `OSError`.
        """
        self._write(_HELD, f"{name} {corpus}")
        self.point(name)

    def held(self, corpus: str) -> bool:
        """Say whether the published generation is kept to with this corpus, although it was built from another."""
        try:
            return (self._root / _HELD).read_text("utf-8").split() == [self.current() or "none", corpus]
        except (OSError, ValueError):
            return False

    def remove(self, name: str) -> None:
        """Remove a generation that is not the published one."""
        doomed = self._root / f"{_BUILDING}{name}"
        # Renamed first: a half-removed generation must not look like one.
        if name != self.current():
            with contextlib.suppress(OSError):
                self.folder(name).rename(doomed)
                shutil.rmtree(doomed, ignore_errors=True)

    def _write(self, file: str, text: str) -> None:
        beside = self._root / f"{_BUILDING}{file}"
        beside.write_text(text + "\n", "utf-8")
        _sync(beside)
        beside.replace(self._root / file)
        _sync(self._root)

    def _prune(self) -> None:
        for name in self.candidates()[self._keep :]:
            self.remove(name)


def new_id() -> str:
    """Give a new generation its name: the time, so that names sort by age, and some chance."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"[:-3] + f"Z-{secrets.token_hex(3)}"


def _complete(folder: Path) -> bool:
    try:
        return (folder / MANIFEST).is_file()
    except OSError:
        return False


def _sync_all(folder: Path) -> None:
    for path in folder.iterdir():
        _sync(path)
    _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
