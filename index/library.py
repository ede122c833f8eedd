"""Gives an answerer for a corpus: from the index at hand where it fits, else from one that is built."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from index.answerer import Answerer
from index.build import BuildReport, Progress, build
from index.encoders import DEFAULT_MODEL, QueryEncoder, fingerprint, load_query_encoder, resolve
from index.errors import BuildError, GenerationError
from index.generation import Generation, Manifest, load
from index.publish import GenerationStore
from index.ranking.ranker import Ranker
from index.readers import hash_corpus
from index.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Opened:
    """An answerer, the report of the build if there was one, and what went other than expected, in one line each."""

    answerer: Answerer
    report: BuildReport | None
    notes: tuple[str, ...]


class Library:
    """A corpus folder, the data folder that its index lies in, and the model ("" is the built-in one)."""

    def __init__(self, corpus: Path, data: Path, model: str = "", encoder: QueryEncoder | None = None) -> None:
        """`encoder` is that of the model, where it has been loaded before."""
        self._corpus = corpus
        self._data = data
        self._model = resolve(model)
        self._store = GenerationStore(data)
        self._encoder = encoder

    def open(self, progress: Progress | None = None) -> Opened:
        """Give an answerer; builds first where there is no index, the corpus has changed or the index is damaged.

        Where only the building fails, the index before it is served, and a note says so. Raises `CorpusError`,
        `ModelError`, or `BuildError` where there is nothing to serve.
        """
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
            stale = stale or generation
        if stale is not None:
            notes.append("The corpus has changed since the index was built; it is brought up to date.")
        try:
            report = build(self._corpus, self._data, self._model, progress)
            return self._opened(self._load(report.generation), report, notes)
        except (BuildError, GenerationError) as error:
            if stale is None:
                raise
            return self._opened(stale, None, [*notes, f"{error} Answers come from index {stale.id}."])

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
        report = build(self._corpus, self._data, self._model, progress, cancelled)
        try:
            return self._opened(
                self._load(report.generation, serving.index if serving is not None else None), report, []
            )
        except GenerationError as error:
            raise BuildError(f"What was built cannot be served: {error}") from error

    def kept(self) -> frozenset[str]:
        """Give the files of the corpus in all generations that there are, the older ones too."""
        found: set[str] = set()
        for name in self._store.ids():
            with contextlib.suppress(GenerationError):
                found |= Manifest.read(self._store.folder(name)).corpus.keys()
        return frozenset(found)

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

    def _load(self, name: str, known: Generation | None = None) -> Generation:
        return load(self._store.folder(name), self._query_encoder().fingerprint, known)

    def _query_encoder(self) -> QueryEncoder:
        if self._encoder is None:
            self._encoder = load_query_encoder(self._model)
        return self._encoder

    def _opened(self, generation: Generation, report: BuildReport | None, notes: list[str]) -> Opened:
        encoder = self._query_encoder()
        spelling = Spelling(generation)
        ranker = Ranker(generation, encoder, spelling=spelling)
        return Opened(Answerer(generation, ranker, encoder, spelling), report, tuple(notes))
