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
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.build import BuildReport, Progress, Step
from index.documents import Document, Passage
from index.encoders import DocumentEncoder, Matrix, fingerprint, load_document_encoder, resolve
from index.encoders.tokens import DocumentTokenEncoder
from index.errors import BelegError, GenerationError
from index.generation import PASSAGE_LANE, SCHEMA, SENTENCE_LANE, Generation, Manifest, Sentences, load, write
from index.leaning import lead_ins
from index.lexical import Lexical
from index.passages import passages
from index.publish import GenerationStore, new_id
from index.readers import Corpus, read_corpus
from index.tokens import TokenLane
from index.vectors import Vectors


@dataclass(frozen=True, slots=True)
class Model:
    """The model of a build. `encoder` loads it, and is called only if there is something to encode."""

    name: str
    fingerprint: str
    encoder: Callable[[], DocumentEncoder]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Passages and sentences of all documents, numbered."""

    passages: tuple[Passage, ...]
    sentences: Sentences


def update(corpus_folder: Path, data: Path, model: Model, progress: Progress) -> BuildReport:
    """Bring the index up to date and publish it if anything has changed; says what was found.

    Raises `BelegError` and `OSError`; nothing is published then.
    """
    started = time.monotonic()
    store = GenerationStore(data)
    with store.lock():
        before = _previous(store)
        known = _known_documents(before) if before is not None else {}
        corpus = read_corpus(corpus_folder, lambda done, total: progress(Step("reading", done, total)), known=known)
        old = before.manifest if before is not None else None
        if old is not None and _same(old, corpus, model):
            return _report(old, old, corpus, 0, started)
        layout = _laid_out(corpus.documents)
        lanes, tokens, encoded = _encoded(corpus.documents, layout, before, model, progress)
        progress(Step("writing", 0, 1))
        generation = _generation(corpus, layout, lanes, tokens, model)
        with store.building() as folder:
            write(folder, generation)
            store.publish(folder, generation.id)
        progress(Step("writing", 1, 1))
        return _report(generation.manifest, old, corpus, encoded, started)


def _previous(store: GenerationStore) -> Generation | None:
    """Load the newest generation that is undamaged, whatever its model: it says what has changed."""
    for name in store.candidates():
        try:
            return load(store.folder(name))
        except GenerationError:
            continue
    return None


def _known_documents(before: Generation) -> dict[str, tuple[Document, ...]]:
    """Give the documents of each file that was read without fault, by the file's hash; they need no parsing again."""
    found: dict[str, list[Document]] = {}
    for document in before.documents:
        found.setdefault(_file_of(document.source, before.manifest), []).append(document)
    faulty = {_file_of(failed.source, before.manifest) for failed in before.manifest.failed}
    return {
        before.manifest.corpus[file]: tuple(documents)
        for file, documents in found.items()
        if file and file not in faulty
    }


def _file_of(source: str, manifest: Manifest) -> str:
    """Give the file that a document is from: itself, or the archive that it lies in."""
    parts = source.split("/")
    paths = ("/".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((path for path in paths if path in manifest.corpus), "")


def _same(old: Manifest, corpus: Corpus, model: Model) -> bool:
    return (old.corpus, old.failed, old.fingerprint) == (corpus.hashes, corpus.failed, model.fingerprint)


def _laid_out(documents: Sequence[Document]) -> _Layout:
    found: list[Passage] = []
    rows: list[tuple[int, int, int, int]] = []
    for number, document in enumerate(documents):
        for count, draft in enumerate(passages(document), start=1):
            first = len(rows)
            rows += [(number, len(found), start, end) for start, end in draft.sentences]
            found.append(Passage(number, count, draft.start, draft.end, first, len(rows), draft.heading))
    return _Layout(tuple(found), Sentences(np.array(rows, dtype=np.int32).reshape(-1, 4)))


def _encoded(
    documents: Sequence[Document], layout: _Layout, before: Generation | None, model: Model, progress: Progress
) -> tuple[dict[str, Vectors], TokenLane | None, int]:
    """Give the vectors of each lane, the tokens of the sentences, and how many texts had to be encoded.

    A text that the generation before has a vector for, by the same model, is not encoded again.
    """
    texts = _lane_texts(documents, layout)
    known = _known(before, model)
    known_tokens = _known_tokens(before, model)
    new = {lane: list(dict.fromkeys(text for text in texts[lane] if text not in known[lane])) for lane in texts}
    total = sum(map(len, new.values()))
    encoder = model.encoder() if total else None
    lanes: dict[str, Vectors] = {}
    done = 0
    for lane, missing in new.items():
        if encoder is not None and missing:
            report = _from(done, total, progress)
            if lane == SENTENCE_LANE and isinstance(encoder, DocumentTokenEncoder):
                vectors, rows = encoder.encode_with_tokens(missing, report)
                known_tokens |= zip(missing, rows, strict=True)
            else:
                vectors = encoder.encode_document(missing, report)
            known[lane] |= zip(missing, vectors, strict=True)
            done += len(missing)
        lanes[lane] = Vectors.of(np.stack([known[lane][text] for text in texts[lane]]))
    has_tokens = all(text in known_tokens for text in texts[SENTENCE_LANE])
    tokens = TokenLane.of([known_tokens[text] for text in texts[SENTENCE_LANE]]) if has_tokens else None
    return lanes, tokens, total


def _from(start: int, total: int, progress: Progress) -> Callable[[int], None]:
    return lambda done: progress(Step("encoding", start + done, total))


def _lane_texts(documents: Sequence[Document], layout: _Layout) -> dict[str, list[str]]:
    """Give what is encoded for each sentence and passage: what is quoted, after what tells whom or what it is about."""
    sentences: list[tuple[str, str]] = []
    passages: list[str] = []
    for number, found in groupby(layout.sentences, key=attrgetter("document")):
        document = documents[number]
        own = [document.text[sentence.start : sentence.end] for sentence in found]
        sentences += zip(lead_ins(own, document.language), own, strict=True)
    for passage in layout.passages:
        document = documents[passage.document]
        about = (document.title, passage.heading, sentences[passage.first][0])
        passages.append(_told(about, document.text[passage.start : passage.end]))
    return {SENTENCE_LANE: [_told((about,), own) for about, own in sentences], PASSAGE_LANE: passages}


def _told(about: Sequence[str], text: str) -> str:
    return ". ".join([*(part.rstrip(". ") for part in about if part), text])


def _known(before: Generation | None, model: Model) -> dict[str, dict[str, Matrix]]:
    """Give the vectors of the texts of the generation before, by lane and text."""
    if before is None or before.manifest.fingerprint != model.fingerprint:
        return {SENTENCE_LANE: {}, PASSAGE_LANE: {}}
    texts = _lane_texts(before.documents, _Layout(before.passages, before.sentences))
    return {lane: dict(zip(texts[lane], before.vectors[lane].rows(slice(None)), strict=True)) for lane in texts}


def _known_tokens(before: Generation | None, model: Model) -> dict[str, NDArray[np.int8]]:
    """Give the tokens of the sentences of the generation before, by text."""
    if before is None or before.tokens is None or before.manifest.fingerprint != model.fingerprint:
        return {}
    texts = _lane_texts(before.documents, _Layout(before.passages, before.sentences))[SENTENCE_LANE]
    return {text: before.tokens.sentence(number) for number, text in enumerate(texts)}


def _generation(
    corpus: Corpus, layout: _Layout, lanes: dict[str, Vectors], tokens: TokenLane | None, model: Model
) -> Generation:
    texts = _lane_texts(corpus.documents, layout)[SENTENCE_LANE]
    languages = [corpus.documents[document].language for document in layout.sentences.array[:, 0].tolist()]
    manifest = Manifest(
        schema=SCHEMA,
        id=new_id(),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        model=model.name,
        fingerprint=model.fingerprint,
        dimension=lanes[SENTENCE_LANE].dimension,
        documents=len(corpus.documents),
        passages=len(layout.passages),
        sentences=len(layout.sentences),
        lanes={},
        corpus=corpus.hashes,
        failed=corpus.failed,
        files={},
    )
    lexical = Lexical.of(texts, languages)
    return Generation(manifest, corpus.documents, layout.passages, layout.sentences, lanes, lexical, tokens)


def _report(now: Manifest, old: Manifest | None, corpus: Corpus, encoded: int, started: float) -> BuildReport:
    before = _indexed(old) if old is not None else {}
    after = _indexed(now)
    return BuildReport(
        generation=now.id,
        added=tuple(source for source in after if source not in before),
        changed=tuple(source for source in after if source in before and before[source] != after[source]),
        removed=tuple(source for source in before if source not in after),
        failed=corpus.failed,
        unchanged=sum(before.get(source) == digest for source, digest in after.items()),
        sentences=now.sentences,
        seconds=round(time.monotonic() - started, 3),
        encoded=encoded,
        alike=corpus.alike,
    )


def _indexed(manifest: Manifest) -> dict[str, str]:
    failed = {file.source for file in manifest.failed}
    return {source: digest for source, digest in manifest.corpus.items() if source not in failed}


def _end_with_stdin() -> None:
    """End this process at once when whoever holds the other end of stdin has ended, however that came about.

    A build may be silent for minutes, so that writing to a parent that was killed would tell too late: it would go on
    with all its memory, and its lock would keep the next build from starting. Ending anywhere harms no generation.
    """
    # Not `sys.stdin`, whose lock a thread that never returns would hold when the interpreter ends.
    while os.read(0, 1024):
        pass
    os._exit(1)


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
        model = Model(name, fingerprint(name), lambda: load_document_encoder(name))
        corpus, data = Path(request["corpus"]), Path(request["data"])
        report = update(corpus, data, model, lambda step: say(step=[step.phase, step.done, step.total]))
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
