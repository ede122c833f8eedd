"""The child process of a build: `python -m index.builder`, a JSON request on stdin, JSON lines on stdout.

It ends when stdin does, built or not: whoever asked for the build is gone then.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index.access import is_declaration
from index.build import BuildReport, Progress, Step
from index.documents import Document
from index.encoders import fingerprint, load_document_encoder, resolve
from index.encoding import Model, encode
from index.errors import BelegError, GenerationError
from index.generation import SCHEMA, SENTENCE_LANE, Generation, Manifest, Part, load, write
from index.laying_out import lane_texts, lay_out
from index.lexical import Lexical
from index.publish import KEPT, GenerationStore, new_id
from index.readers import Corpus, Overlay, hash_corpus, read_additions, read_corpus

# An index of so many sentences is added to where only documents were added; a smaller one is soon made anew. What is
# added may come to this share of what was there, in so many parts: then they are put together.
_LARGE, _SHARE, _PARTS = 5_000, 0.2, 8


@dataclass(frozen=True, slots=True)
class _Built:
    """A generation that is not written yet, what the corpus holds, and how many texts had to be encoded."""

    generation: Generation
    corpus: Corpus
    encoded: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A corpus folder, and what is laid over it."""

    folder: Path
    overlay: Overlay | None


def update(
    corpus_folder: Path,
    data: Path,
    model: Model,
    progress: Progress,
    large: int = _LARGE,
    *,
    overlay: Overlay | None = None,
    keep: int = KEPT,
) -> BuildReport:
    """Bring the index up to date and publish it if anything has changed; says what was found.

    With an `overlay`, that change is taken for made, and what is built is staged instead. `keep` generations stay.
    An index of `large` sentences or more is added to where it can be. Raises `BelegError` and `OSError`; nothing is
    published then.
    """
    started = time.monotonic()
    store = GenerationStore(data, keep)
    with store.lock():
        old = _newest(store)
        built = None
        if old is not None and old.sentences >= large and old.fingerprint == model.fingerprint:
            built = _grown(_Place(corpus_folder, overlay), store.folder(old.id), model, progress)
            if built is not None and old.corpus == built.corpus.hashes and _alters_nothing(corpus_folder, old, overlay):
                return _report(old, old, built.corpus, 0, started)
        if built is None:
            before = _previous(store)
            old = before.manifest if before is not None else None
            known = _known_documents(before) if before is not None else {}
            corpus = read_corpus(corpus_folder, _reading(progress), known=known, overlay=overlay)
            if old is not None and _same(old, corpus, model) and _alters_nothing(corpus_folder, old, overlay):
                return _report(old, old, corpus, 0, started)
            built = _made(corpus, before, model, progress)
        progress(Step("writing", 0, 1))
        with store.building() as folder:
            write(folder, built.generation)
            (store.publish if overlay is None else store.stage)(folder, built.generation.id)
        progress(Step("writing", 1, 1))
        return _report(built.generation.manifest, old, built.corpus, built.encoded, started)


def _alters_nothing(corpus_folder: Path, old: Manifest, overlay: Overlay | None) -> bool:
    """Say whether the folder is as the index has it. Gone back to an earlier index, a change may lead to that one."""
    return overlay is None or hash_corpus(corpus_folder) == old.corpus


def _reading(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, total: progress(Step("reading", done, total))


def _newest(store: GenerationStore) -> Manifest | None:
    """Read what the published generation says of itself, if it can be read."""
    try:
        return Manifest.read(store.folder(store.current() or "none"))
    except GenerationError:
        return None


def _previous(store: GenerationStore) -> Generation | None:
    """Load the newest generation that is undamaged, whatever its model: it says what has changed."""
    for name in store.candidates():
        try:
            return load(store.folder(name))
        except GenerationError:
            continue
    return None


def _grown(place: _Place, folder: Path, model: Model, progress: Progress) -> _Built | None:
    """Add to a generation what was added to its corpus; `None` where more has changed than that, or too much."""
    try:
        # Who serves what is built here checks all of it before.
        before = load(folder, trusting=True)
    except GenerationError:
        return None
    old = before.manifest
    read = Corpus(before.documents, old.failed, old.corpus, 0, access=old.access)
    corpus = read_additions(place.folder, read, _reading(progress), overlay=place.overlay)
    if corpus is None:
        return None
    layout = lay_out(corpus.documents)
    first, *further = before.parts
    if sum(len(part.sentences) for part in further) + len(layout.sentences) > _SHARE * len(first.sentences):
        return None
    encoded = 0
    if corpus.documents:
        texts = lane_texts(corpus.documents, layout)
        lanes, tokens, encoded = encode(texts, None, model, progress)
        languages = [corpus.documents[number].language for number in layout.sentences.array[:, 0].tolist()]
        lexical = before.lexical.extended(texts[SENTENCE_LANE], languages).parts[-1]
        passages, sentences = layout.after(before)
        further.append(Part(corpus.documents, passages, sentences, lanes, lexical, tokens))
    parts = [first, *further] if len(further) < _PARTS else [first, Part.joined(further)]
    return _Built(Generation.of(_manifest(corpus, parts, model), parts), corpus, encoded)


def _made(corpus: Corpus, before: Generation | None, model: Model, progress: Progress) -> _Built:
    """Make a generation of a whole corpus. What `before` has by the same model is not encoded again."""
    layout = lay_out(corpus.documents, before)
    texts = lane_texts(corpus.documents, layout)
    lanes, tokens, encoded = encode(texts, before, model, progress, first=before is None)
    languages = [corpus.documents[number].language for number in layout.sentences.array[:, 0].tolist()]
    lexical = Lexical.of(texts[SENTENCE_LANE], languages).parts[0]
    part = Part(corpus.documents, layout.passages, layout.sentences.array, lanes, lexical, tokens)
    return _Built(Generation.of(_manifest(corpus, [part], model), [part]), corpus, encoded)


def _known_documents(before: Generation) -> dict[str, tuple[Document, ...]]:
    """Give the documents of each file that was read without fault, by the file's hash; they need no parsing again."""
    found: dict[str, list[Document]] = {}
    for document in before.documents:
        found.setdefault(before.manifest.file_of(document.source), []).append(document)
    faulty = {before.manifest.file_of(failed.source) for failed in before.manifest.failed}
    return {
        before.manifest.corpus[file]: tuple(documents)
        for file, documents in found.items()
        if file and file not in faulty
    }


def _same(old: Manifest, corpus: Corpus, model: Model) -> bool:
    found = (corpus.hashes, set(corpus.failed), model.fingerprint)
    return (old.corpus, set(old.failed), old.fingerprint) == found


def _manifest(corpus: Corpus, parts: Sequence[Part], model: Model) -> Manifest:
    return Manifest(
        schema=SCHEMA,
        id=new_id(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        model=model.name,
        fingerprint=model.fingerprint,
        dimension=parts[0].vectors[SENTENCE_LANE].dimension,
        documents=sum(len(part.documents) for part in parts),
        passages=sum(len(part.passages) for part in parts),
        sentences=sum(len(part.sentences) for part in parts),
        lanes={},
        parts=len(parts),
        corpus=corpus.hashes,
        failed=corpus.failed,
        access=corpus.access,
        files={},
    )


def _report(now: Manifest, old: Manifest | None, corpus: Corpus, encoded: int, started: float) -> BuildReport:
    before = _indexed(old) if old is not None else {}
    after = _indexed(now)
    limited = _limited_otherwise(now, old) if old is not None else set()
    return BuildReport(
        generation=now.id,
        added=tuple(source for source in after if source not in before),
        changed=tuple(
            source for source in after if source in before and (before[source] != after[source] or source in limited)
        ),
        removed=tuple(source for source in before if source not in after),
        failed=corpus.failed,
        unchanged=sum(before.get(source) == digest and source not in limited for source, digest in after.items()),
        sentences=now.sentences,
        seconds=round(time.monotonic() - started, 3),
        encoded=encoded,
        alike=corpus.alike,
    )


def _indexed(manifest: Manifest) -> dict[str, str]:
    failed = {file.source for file in manifest.failed}
    files = manifest.corpus.items()
    return {source: digest for source, digest in files if source not in failed and not is_declaration(source)}


def _limited_otherwise(now: Manifest, old: Manifest) -> set[str]:
    """Give the files with a document that is limited to others than before, or no more."""
    sources = now.access.keys() | old.access.keys()
    return {now.file_of(source) for source in sources if now.access.get(source) != old.access.get(source)}


def _end_with_stdin() -> None:
    """End this process at once when whoever holds the other end of stdin has ended, however that came about.

    A build may be silent for minutes, so that writing to a parent that was killed would tell too late: it would go on
    with all its memory, and its lock would keep the next build from starting. Ending anywhere harms no generation.
    """
    # Not `sys.stdin`, whose lock a thread that never returns would hold when the interpreter ends.
    while os.read(0, 1024):
        pass
    os._exit(1)


def _overlay(raw: dict[str, Any] | None) -> Overlay | None:
    if raw is None:
        return None
    return Overlay({source: Path(path) for source, path in raw["put"].items()}, frozenset(raw["removed"]))


def main() -> int:
    """Do what the request on stdin asks for; the last line on stdout is the report or the error."""
    # Whatever a library prints must not get between our lines.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    # Threads that wait for each other's part of a product must not burn a core that the bot could answer with.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

    def say(**message: Any) -> None:
        out.write(json.dumps(message) + "\n")

    try:
        request = json.loads(sys.stdin.readline())
        threading.Thread(target=_end_with_stdin, name="parent", daemon=True).start()
        name = resolve(request["model"])
        model = Model(name, fingerprint(name), lambda count: load_document_encoder(name, count))
        report = update(
            Path(request["corpus"]),
            Path(request["data"]),
            model,
            lambda step: say(step=[step.phase, step.done, step.total]),
            overlay=_overlay(request["overlay"]),
            keep=request["keep"],
        )
    except BelegError as error:
        say(error=type(error).__name__, message=str(error))
        return 1
    except OSError as error:
        about = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
        say(error="BuildError", message=f"The index could not be written ({about}); the one before it is still served.")
        return 1
    say(report=asdict(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
