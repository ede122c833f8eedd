"""What is kept of earlier days: generations that can be gone back to, what changes have replaced, and what was left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from index.changes import Change, Changes, State
from index.errors import GenerationError
from index.generation import Manifest
from index.publish import GenerationStore


@dataclass(frozen=True, slots=True)
class KeptGeneration:
    """A generation that is kept: its name, when it was built (UTC), its counts, and whether it is the published one."""

    name: str
    built: datetime
    documents: int
    sentences: int
    published: bool


def generations(store: GenerationStore) -> tuple[KeptGeneration, ...]:
    """Give the generations that are kept and whole, newest first."""
    current, found = store.current(), []
    for name in store.ids():
        try:
            manifest = Manifest.read(store.folder(name))
        except GenerationError:
            continue
        built = datetime.fromisoformat(manifest.created)
        found.append(KeptGeneration(name, built, manifest.documents, manifest.sentences, name == current))
    return tuple(found)


def age(store: GenerationStore, changes: Changes, before: datetime) -> None:
    """Remove what newer generations and changes took the place of before that time; what is served stays.

    Raises `BuildError` where a build is at work.
    """
    with store.lock():
        for newer, older in pairwise(generations(store)):
            if newer.built < before:
                store.remove(older.name)
        for change in changes.all():
            over = change.state in {State.MADE, State.UNDONE}
            if over and datetime.fromisoformat(change.when) < before:
                changes.drop(change)


def drop(store: GenerationStore, changes: Changes, change: Change) -> None:
    """Drop a change that was not published, and what was built with it."""
    changes.drop(change)
    pending = changes.pending()
    store.unstage(keep=pending.generation if pending else "")


def recover(store: GenerationStore, changes: Changes, corpus: Path, unfinished: Iterable[Change]) -> None:
    """Finish changes that were being made when their process ended.

    Raises `BuildError` where a build is at work, or `OSError`.
    """
    with store.lock():
        for found in unfinished:
            # Whoever made it may have come to its end while this one waited.
            change = changes.find(found.number)
            if change is None or change.state is not State.MAKING:
                continue
            made = changes.make(change, corpus)
            if store.staged(made.generation).is_dir() or made.generation in store.ids():
                store.publish_staged(made.generation)
            changes.finish(made)
