"""What is kept of earlier days: generations that can be gone back to, and what changes have replaced."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from index.changes import Changes, State
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
