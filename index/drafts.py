"""Changes to a corpus that are not made yet: drafted, offered, dropped."""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from index.changes import Change, Changes, State
from index.errors import BuildError
from index.history import drop
from index.publish import GenerationStore
from index.readers import Overlay


class Drafts:
    """What a library knows of changes without building or loading anything."""

    def __init__(self, store: GenerationStore, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def pending(self) -> Change | None:
        """Give the change that was built and waits to be published or discarded."""
        return self._changes.pending()

    def change(self, number: int) -> Change | None:
        """Give a change by its number, `None` where it is gone."""
        return self._changes.find(number)

    def last_change(self) -> Change | None:
        """Give the last change that was published and can be taken back."""
        return self._changes.last()

    def draft(
        self,
        put: Mapping[str, Path],
        removed: frozenset[str] = frozenset(),
        *,
        without: frozenset[str] = frozenset(),
    ) -> Change:
        """Keep a change, together with the one that is pending; nothing is built yet. Raises `BuildError`.

        What is said of the sources `without` in the pending one is dropped.
        """
        before = self._changes.pending()
        base = self._changes.overlay(before) if before is not None else Overlay()
        files = {source: path for source, path in base.put.items() if source not in removed | without} | dict(put)
        gone = (base.removed | removed) - put.keys() - without
        with disk("The change cannot be kept"):
            undoes = before.undoes if before is not None and not (put or removed) else 0
            return self._changes.draft(files, gone, undoes)

    def draft_undoing(self, change: Change) -> Change:
        """Keep a change that takes back one that was published. Raises `BuildError`."""
        put, removed = self._changes.reversal(change)
        with disk("The change cannot be kept"):
            return self._changes.draft(put, removed, undoes=change.number)

    def offer(self, change: Change, generation: str) -> Change:
        """Have a change, built as this generation, wait for a decision, in the place of the one that did so before.

        Raises `BuildError`.
        """
        before = self._changes.pending()
        with disk("The change cannot be kept"):
            offered = self._changes.save(change, state=State.STAGED, generation=generation)
        if before is not None:
            self._changes.drop(before)
        self._store.unstage(keep=generation)
        return offered

    def drop_drafts(self) -> None:
        """Drop the changes that were being prepared when their process ended; to be called before any are."""
        for change in self._changes.all():
            if change.state is State.DRAFT:
                self.discard(change)

    def discard(self, change: Change) -> None:
        """Drop a change that was not published, and what was built with it."""
        now = self._changes.find(change.number)
        if now is not None and now.state in {State.DRAFT, State.STAGED}:
            drop(self._store, self._changes, now)


@contextlib.contextmanager
def disk(what: str) -> Iterator[None]:
    """Say of what the system refuses what could not be done."""
    try:
        yield
    except OSError as error:
        raise BuildError(f"{what} ({error.strerror}); check permissions and room on the disk.") from error
