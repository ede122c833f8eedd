"""Gives an answerer for a corpus: from the index at hand where it fits, else from one that is built.

A change to the corpus can be built beside what is served, and made and published as a whole.
"""

import contextlib
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index.access import Ids, limited
from index.answerer import Answerer
from index.build import BuildReport, Progress, build
from index.changes import Change, Changes, State
from index.drafts import Drafts, disk
from index.encoders import DEFAULT_MODEL, QueryEncoder, fingerprint, load_query_encoder, resolve
from index.errors import BuildError, GenerationError, OutdatedChangeError
from index.generation import Generation, Manifest, load
from index.history import KeptGeneration, age, generations, recover
from index.publish import KEPT, GenerationStore
from index.ranking.ranker import Ranker
from index.readers import hash_corpus
from index.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Opened:
    """An answerer, the report of the build if there was one, and what went other than expected, in one line each."""

    answerer: Answerer
    report: BuildReport | None
    notes: tuple[str, ...]


class Library(Drafts):
    """A corpus folder, the data folder that its index lies in, and the model ("" is the built-in one).

    `keep` generations stay, the published one included.
    """

    def __init__(
        self,
        corpus: Path,
        data: Path,
        model: str = "",
        encoder: QueryEncoder | None = None,
        *,
        keep: int = KEPT,
        builder: Callable[..., BuildReport] = build,
    ) -> None:
        """`encoder` is that of the model, where it has been loaded before.

        `builder` is what builds: `build`, in a child process, unless somebody has the model in this one.
        """
        super().__init__(GenerationStore(data, keep), Changes(data))
        self._build = builder
        self._corpus = corpus
        self._data = data
        self._model = resolve(model)
        self._keep = keep
        self._encoder = encoder

    def open(self, progress: Progress | None = None) -> Opened:
        """Give an answerer; builds first where there is no index, the corpus has changed or the index is damaged.

        Where only the building fails, the index before it is served, and a note says so. Raises `CorpusError`,
        `ModelError`, or `BuildError` where there is nothing to serve. A change that was being made when its process
        ended is finished first.
        """
        self._recover()
        hashes = hash_corpus(self._corpus)
        notes: list[str] = []
        stale: Generation | None = None
        for name in self._store.candidates():
            try:
                generation = load(self._store.folder(name), self._query_encoder().fingerprint)
            except GenerationError as error:
                notes.append(str(error))
                continue
            if generation.manifest.corpus == hashes:
                return self._opened(generation, None, notes)
            if name == self._store.current() and self._store.held(_digest(hashes)):
                return self._opened(self._closed(generation), None, notes)
            stale = stale or generation
        if stale is not None:
            notes.append("The corpus has changed since the index was built; it is brought up to date.")
        try:
            report = self._build(self._corpus, self._data, self._model, progress, keep=self._keep)
            return self._opened(self._load(report.generation), report, notes)
        except (BuildError, GenerationError) as error:
            if stale is None:
                raise
            return self._opened(self._closed(stale), None, [*notes, f"{error} Answers come from index {stale.id}."])

    def rebuild(
        self,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        serving: Answerer | None = None,
    ) -> Opened:
        """Look at the corpus, publish a new generation if anything has changed, and give an answerer of the newest.

        What `serving` has of it in memory is not read again.
        Raises `CorpusError`, `ModelError` or `BuildError`; the generation before stays as it is then.
        """
        report = self._build(self._corpus, self._data, self._model, progress, cancelled, keep=self._keep)
        try:
            return self._opened(self._load(report.generation, known=_known(serving)), report, [])
        except GenerationError as error:
            raise BuildError(f"What was built cannot be served: {error}") from error

    def kept(self) -> frozenset[str]:
        """Give the files of the corpus in all generations that there are, the older ones too."""
        found: set[str] = set()
        for name in self._store.ids():
            with contextlib.suppress(GenerationError):
                found |= Manifest.read(self._store.folder(name)).corpus.keys()
        return frozenset(found)

    def is_behind(self) -> bool:
        """Say whether the corpus has changed since the published index was built or gone back to, by all its hashes.

        Raises `CorpusError`.
        """
        hashes = hash_corpus(self._corpus)
        try:
            served = Manifest.read(self._store.folder(self._store.current() or "none")).corpus
        except GenerationError:
            return True
        return served != hashes and not self._store.held(_digest(hashes))

    @property
    def corpus(self) -> Path:
        """The corpus folder."""
        return self._corpus

    def stage(
        self,
        change: Change,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        serving: Answerer | None = None,
    ) -> Opened:
        """Build with a change taken for made, and give an answerer of the result, which is not published.

        Where it would alter nothing, it is dropped, and the answerer is that of the published generation. Raises
        `CorpusError`, `ModelError` or `BuildError`; the change is dropped then.
        """
        overlay = self._changes.overlay(change)
        try:
            report = self._build(
                self._corpus, self._data, self._model, progress, cancelled, overlay=overlay, keep=self._keep
            )
            staged = self._store.staged(report.generation)
            if not staged.is_dir():
                self._changes.drop(change)
                return self._opened(self._load(report.generation), report, [])
            return self._opened(self._load(report.generation, staged, _known(serving)), report, [])
        except GenerationError as error:
            self.discard(change)
            raise BuildError(f"What was built cannot be served: {error}") from error
        except BaseException:
            self.discard(change)
            raise

    def publish(self, change: Change, serving: Answerer | None = None) -> Opened:
        """Make a staged change in the corpus folder, publish what was built with it, and give an answerer of it.

        Whatever ends the process meanwhile, it is finished by the next one, or was not begun. Raises `BuildError`,
        `OutdatedChangeError` where the documents have changed since.
        """
        self._recover()
        try:
            staged = self._load(change.generation, self._store.staged(change.generation), _known(serving))
        except GenerationError as error:
            raise OutdatedChangeError(f"The change has to be built again: {error}") from error
        with self._store.lock(), disk(f"The corpus folder {self._corpus} could not be changed"):
            if hash_corpus(self._corpus, overlay=self._changes.overlay(change)) != staged.manifest.corpus:
                raise OutdatedChangeError("The documents have changed since; the change has to be built again.")
            made = self._changes.make(change, self._corpus)
            self._store.publish_staged(made.generation)
            self._changes.finish(made)
        return self._opened(staged, None, [])

    def generations(self) -> tuple[KeptGeneration, ...]:
        """Give the generations that are kept, newest first."""
        return generations(self._store)

    def roll_back(self, name: str) -> Opened:
        """Publish a generation that is kept, and give an answerer of it; it stays until the corpus is indexed anew.

        Nobody sees more by it than the newest generation lets them. Raises `BuildError` or `CorpusError`.
        """
        digest = _digest(hash_corpus(self._corpus))
        with self._store.lock(), disk("The index could not be written"):
            try:
                generation = self._closed(self._load(name))
            except GenerationError as error:
                raise BuildError(f"That generation cannot be served: {error}") from error
            self._store.hold(name, digest)
        return self._opened(generation, None, [])

    def age(self, days: int) -> None:
        """Remove generations, and what changes have replaced, from when newer ones took their place so long ago.

        Raises `BuildError` where another build is at work.
        """
        age(self._store, self._changes, datetime.now(UTC) - timedelta(days=days))

    def is_current(self) -> bool:
        """Say whether the published index is whole and of this corpus as it is now, by the hashes of all their files.

        Raises `CorpusError`.
        """
        # Other models than the built-in one have to be loaded to tell their fingerprint: the name has to do.
        wanted = fingerprint(self._model) if self._model == DEFAULT_MODEL else ""
        try:
            manifest = load(self._store.folder(self._store.current() or "none"), wanted).manifest
        except GenerationError:
            return False
        return manifest.model == self._model and manifest.corpus == hash_corpus(self._corpus)

    def _recover(self) -> None:
        """Finish a change that was being made when its process ended, unless somebody is at work there."""
        unfinished = [one for one in self._changes.all() if one.state is State.MAKING]
        if unfinished:
            with contextlib.suppress(BuildError, OSError):
                recover(self._store, self._changes, self._corpus, unfinished)

    def _closed(self, generation: Generation) -> Generation:
        """Give an earlier generation, of which nobody sees what any later one closes to them."""
        access = generation.manifest.access
        for name in self._store.ids():
            if name > generation.id:
                with contextlib.suppress(GenerationError):
                    access = _both(access, Manifest.read(self._store.folder(name)).access)
        return replace(generation, manifest=replace(generation.manifest, access=access))

    def _load(self, name: str, folder: Path | None = None, known: Generation | None = None) -> Generation:
        return load(folder or self._store.folder(name), self._query_encoder().fingerprint, known)

    def _query_encoder(self) -> QueryEncoder:
        if self._encoder is None:
            self._encoder = load_query_encoder(self._model)
        return self._encoder

    def _opened(self, generation: Generation, report: BuildReport | None, notes: list[str]) -> Opened:
        encoder = self._query_encoder()
        spelling = Spelling(generation)
        ranker = Ranker(generation, encoder, spelling=spelling)
        return Opened(Answerer(generation, ranker, encoder, spelling), report, tuple(notes))


def _known(serving: Answerer | None) -> Generation | None:
    return serving.index if serving is not None else None


def _both(one: Mapping[str, Ids], other: Mapping[str, Ids]) -> dict[str, Ids]:
    found = {source: limited(one.get(source), other.get(source)) for source in one.keys() | other.keys()}
    return {source: ids for source, ids in found.items() if ids is not None}


def _digest(hashes: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(sorted(hashes.items())).encode()).hexdigest()
