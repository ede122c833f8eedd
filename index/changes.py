"""Changes to a corpus folder that come from elsewhere: kept beside it, put into it as a whole, and taken back.

Each has a folder of its own in the data folder: `new/` holds the files that it puts there, `old/` what it replaced.
What happens to the corpus folder is noted before it happens, so that it can be finished after a crash.
"""

import filecmp
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath

from index.readers import Overlay

_RECORD = "change.json"
_GONE = ".gone-"


class State(StrEnum):
    """How far a change has come. What is being made when its process ends is finished by the next one."""

    DRAFT = "draft"
    STAGED = "staged"
    MAKING = "making"
    MADE = "made"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Edit:
    """One file of a change, by its source: it is put there, or `removed`."""

    source: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A change: `generation` is the one that was built with it, `undoes` the number of the change that it takes back.

    `when` is the time (UTC) of its last step.
    """

    number: int
    edits: tuple[Edit, ...]
    state: State = State.DRAFT
    generation: str = ""
    undoes: int = 0
    when: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """What it is about."""
        return tuple(edit.source for edit in self.edits)


class Changes:
    """The folder `changes` below a data folder. One process at a time writes there; it holds the lock of the builds."""

    def __init__(self, data: Path) -> None:
        self._root = data / "changes"

    def all(self) -> tuple[Change, ...]:
        """Give all changes that can be read, oldest first."""
        try:
            names = sorted(int(path.name) for path in self._root.iterdir() if path.name.isdecimal())
        except OSError:
            return ()
        return tuple(found for name in names if (found := self.find(name)) is not None)

    def find(self, number: int) -> Change | None:
        """Give a change by its number, `None` where there is no such change any more."""
        try:
            raw = json.loads((self._root / str(number) / _RECORD).read_bytes())
            edits = tuple(Edit(**edit) for edit in raw.pop("edits"))
            return Change(**{**raw, "edits": edits, "state": State(raw["state"])})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def pending(self) -> Change | None:
        """Give the change that was built and waits to be decided on."""
        return next((change for change in reversed(self.all()) if change.state is State.STAGED), None)

    def last(self) -> Change | None:
        """Give the last change that was made and can be taken back."""
        made = (change for change in reversed(self.all()) if change.state is State.MADE and not change.undoes)
        return next(made, None)

    def draft(self, put: Mapping[str, Path], removed: frozenset[str] = frozenset(), undoes: int = 0) -> Change:
        """Keep a change, not yet made: files are copied from where they lie. Raises `OSError`."""
        number = max((change.number for change in self.all()), default=0) + 1
        while (self._root / str(number)).exists():
            number += 1
        folder = self._root / str(number)
        (folder / "new").mkdir(parents=True)
        edits = [Edit(source) for source in sorted(put)]
        try:
            for place, edit in enumerate(edits):
                _copy(put[edit.source], folder / "new" / str(place))
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        edits += [Edit(source, removed=True) for source in sorted(removed - put.keys())]
        change = Change(number, tuple(edits), undoes=undoes)
        self.save(change)
        return change

    def save(self, change: Change, **altered: object) -> Change:
        """Write a change down, altered so. Raises `OSError`."""
        change = replace(change, when=datetime.now(UTC).isoformat(timespec="seconds"), **altered)  # type: ignore[arg-type]  # names of its fields
        path = self._root / str(change.number) / _RECORD
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(change)), "utf-8")
        _sync(beside)
        beside.replace(path)
        _sync(path.parent)
        return change

    def drop(self, change: Change) -> None:
        """Remove all that is kept of a change."""
        gone = self._root / f"{_GONE}{change.number}"
        try:
            (self._root / str(change.number)).rename(gone)
        except OSError:
            return
        shutil.rmtree(gone, ignore_errors=True)

    def overlay(self, change: Change) -> Overlay:
        """Give the change as it can be laid over the corpus folder."""
        put = {edit.source: self._new(change, place) for place, edit in enumerate(change.edits) if not edit.removed}
        return Overlay(put, frozenset(edit.source for edit in change.edits if edit.removed))

    def make(self, change: Change, corpus: Path) -> Change:
        """Change the corpus folder, or finish doing so. Raises `OSError`; the folder is as it was before then.

        What somebody else has changed since it was begun stays as they left it.
        """
        if self.find(change.number) is None:
            raise OSError(0, "what was to be changed is no longer kept", str(change.number))
        begun = change.state is State.MAKING
        if change.state is not State.MAKING:
            self._remember(change, corpus)
            change = self.save(change, state=State.MAKING)
        try:
            for place, edit in enumerate(change.edits):
                target = _target(corpus, edit.source)
                if begun and not self._is_untouched(change, place, target):
                    continue
                if edit.removed:
                    target.unlink(missing_ok=True)
                else:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    _copy(self._new(change, place), target)
        except OSError:
            self._restore(change, corpus)
            self.save(change, state=State.STAGED)
            raise
        return change

    def finish(self, change: Change) -> Change:
        """Note that a change was made; what it undid is taken back with that."""
        if change.undoes and (undone := self.find(change.undoes)) is not None:
            self.save(undone, state=State.UNDONE)
        change = self.save(change, state=State.MADE)
        shutil.rmtree(self._root / str(change.number) / "new", ignore_errors=True)
        return change

    def reversal(self, change: Change) -> tuple[dict[str, Path], frozenset[str]]:
        """Give what takes a change back: the files to put, and the sources to remove."""
        kept = {edit.source: self._old(change, place) for place, edit in enumerate(change.edits)}
        put = {source: path for source, path in kept.items() if path.is_file()}
        return put, frozenset(kept.keys() - put.keys())

    def _remember(self, change: Change, corpus: Path) -> None:
        folder = self._root / str(change.number) / "old"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for place, edit in enumerate(change.edits):
            target = _target(corpus, edit.source)
            if target.is_file():
                _copy(target, self._old(change, place))
            else:
                self._absent(change, place).touch()

    def _is_untouched(self, change: Change, place: int, target: Path) -> bool:
        """Say whether a file is still what it was when a change of it was begun."""
        old = self._old(change, place)
        return filecmp.cmp(old, target, shallow=False) if old.is_file() and target.is_file() else not target.exists()

    def _restore(self, change: Change, corpus: Path) -> None:
        for place, edit in enumerate(change.edits):
            old, target = self._old(change, place), _target(corpus, edit.source)
            try:
                if old.is_file():
                    _copy(old, target)
                elif self._absent(change, place).exists():
                    target.unlink(missing_ok=True)
            except OSError:
                continue  # what could not be changed needs no restoring

    def _new(self, change: Change, place: int) -> Path:
        return self._root / str(change.number) / "new" / str(place)

    def _old(self, change: Change, place: int) -> Path:
        return self._root / str(change.number) / "old" / str(place)

    def _absent(self, change: Change, place: int) -> Path:
        """What says that there was no such file: to unlink whatever has no copy would lose files with the copies."""
        return self._old(change, place).with_suffix(".absent")


def _target(corpus: Path, source: str) -> Path:
    """Where a source lies; raises `OSError` where that is not within the corpus folder."""
    parts = PurePosixPath(source).parts
    target = corpus.joinpath(*parts)
    inside = parts and ".." not in parts and not PurePosixPath(source).is_absolute()
    if not inside or not target.parent.resolve().is_relative_to(corpus.resolve()):
        raise OSError(0, "leads out of the corpus folder", source)
    return target


def _copy(path: Path, target: Path) -> None:
    """Copy a file, whole or not at all."""
    # Always the same name: what a killed process left half-written is written anew.
    beside = target.with_name(f".{target.name[:60]}.new")
    try:
        shutil.copyfile(path, beside)
        _sync(beside)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
