"""One complete, immutable build of the index: how it lies on disk, and how it is checked before it is served."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from index.documents import Block, Document, Passage, Sentence
from index.errors import GenerationError
from index.lexical import Lexical
from index.readers import FailedFile
from index.tokens import TokenLane
from index.vectors import Vectors

# To be raised whenever the files below, or what is encoded for a lane, change their meaning.
SCHEMA = 2
MANIFEST = "manifest.json"
_DOCUMENTS, _SENTENCES, _PASSAGES, _HEADINGS = "documents.jsonl", "sentences.npy", "passages.npy", "headings.json"
SENTENCE_LANE, PASSAGE_LANE = "sentence", "passage"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation says about itself; `corpus` and `files` map sources and file names to SHA-256 hashes."""

    schema: int
    id: str
    created: str
    model: str
    fingerprint: str
    dimension: int
    documents: int
    passages: int
    sentences: int
    lanes: dict[str, str]
    corpus: dict[str, str]
    failed: tuple[FailedFile, ...]
    files: dict[str, str]

    def to_json(self) -> str:
        """Give the text of the manifest file, which carries a hash of itself."""
        facts = asdict(self)
        checksum = hashlib.sha256(json.dumps(facts).encode()).hexdigest()
        return json.dumps({"checksum": checksum, **facts}, ensure_ascii=False, indent=1)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read the manifest of a generation's folder. Raises `GenerationError`."""
        try:
            data = (folder / MANIFEST).read_bytes()
            raw = json.loads(data)
            del raw["checksum"]
            if raw["schema"] != SCHEMA:
                raise GenerationError(f"Index {folder.name} has schema {raw['schema']}, not {SCHEMA}; it is rebuilt.")
            manifest = cls(**{**raw, "failed": tuple(FailedFile(**failed) for failed in raw["failed"])})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise GenerationError(f"Index {folder.name} has no readable manifest; it is rebuilt.") from error
        # Written anew it must give the same bytes, the hash of itself included.
        if manifest.id != folder.name or manifest.to_json().encode("utf-8") != data:
            raise GenerationError(f"Index {folder.name} is damaged ({MANIFEST} has changed); it is rebuilt.")
        return manifest


class Sentences(Sequence[Sentence]):
    """All sentences of a generation; `array` holds them as int32 rows of document, passage, start and end."""

    def __init__(self, array: NDArray[np.int32]) -> None:
        self.array = array

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self.array)

    @overload
    def __getitem__(self, number: int) -> Sentence: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, number: int | slice) -> Sentence | tuple[Sentence, ...]:
        """Give one sentence, or several."""
        if isinstance(number, slice):
            return tuple(Sentence(*row) for row in self.array[number].tolist())
        return Sentence(*self.array[number].tolist())

    def __iter__(self) -> Iterator[Sentence]:
        """Go through the sentences in order."""
        return (Sentence(*row) for row in self.array.tolist())


@dataclass(frozen=True, slots=True)
class Generation:
    """Everything that answers questions. `vectors` maps lanes ("sentence", "passage") to their vectors.

    `tokens` are those of the sentences, `None` with models that give no single tokens.
    """

    manifest: Manifest
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    sentences: Sentences
    vectors: Mapping[str, Vectors]
    lexical: Lexical
    tokens: TokenLane | None = None

    @property
    def id(self) -> str:
        """The generation's name, that of its folder."""
        return self.manifest.id

    @property
    def created(self) -> datetime:
        """When it was built (UTC)."""
        return datetime.fromisoformat(self.manifest.created)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language of each document."""
        return tuple(document.language for document in self.documents)

    def text(self, sentence: int) -> str:
        """Give the characters of a sentence."""
        found = self.sentences[sentence]
        return self.documents[found.document].text[found.start : found.end]

    def passage_text(self, passage: int) -> str:
        """Give the characters of a passage."""
        found = self.passages[passage]
        return self.documents[found.document].text[found.start : found.end]


def write(folder: Path, generation: Generation) -> None:
    """Write a generation to an empty folder, its manifest last, with the hashes of all that was written before.

    Lanes and hashes of the given manifest are filled in here. Raises `OSError`.
    """
    lines = (json.dumps(_document_row(document), ensure_ascii=False) for document in generation.documents)
    (folder / _DOCUMENTS).write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
    np.save(folder / _SENTENCES, generation.sentences.array, allow_pickle=False)
    rows = [(p.document, p.number, p.start, p.end, p.first, p.last) for p in generation.passages]
    np.save(folder / _PASSAGES, np.array(rows, dtype=np.int32).reshape(-1, 6), allow_pickle=False)
    headings = json.dumps([passage.heading for passage in generation.passages], ensure_ascii=False)
    (folder / _HEADINGS).write_bytes(headings.encode("utf-8"))
    lanes = {lane: f"vectors-{lane}.faiss" for lane in generation.vectors}
    for lane, vectors in generation.vectors.items():
        vectors.write(folder / lanes[lane])
    generation.lexical.write(folder)
    if generation.tokens is not None:
        generation.tokens.write(folder)
    files = {path.name: _sha256(path) for path in sorted(folder.iterdir())}
    manifest = Manifest(**{**_shallow(generation.manifest), "lanes": lanes, "files": files})
    (folder / MANIFEST).write_bytes(manifest.to_json().encode("utf-8"))


def load(folder: Path, fingerprint: str = "") -> Generation:
    """Read a generation and check all of it: schema, model, hashes, counts, offsets. Raises `GenerationError`.

    `fingerprint` is that of the model whose questions it is to answer; empty means any.
    """
    manifest = Manifest.read(folder)
    if fingerprint and manifest.fingerprint != fingerprint:
        raise GenerationError(f"Index {folder.name} was built with another model ({manifest.model}); it is rebuilt.")
    try:
        for name, digest in manifest.files.items():
            if Path(name).name != name or _sha256(folder / name) != digest:
                raise GenerationError(f"Index {folder.name} is damaged ({name} has changed); it is rebuilt.")
        generation = _read(folder, manifest)
        _check(generation)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        reason = " ".join(str(error).split())
        raise GenerationError(f"Index {folder.name} is damaged ({reason}); it is rebuilt.") from error
    return generation


def _read(folder: Path, manifest: Manifest) -> Generation:
    rows = [json.loads(line) for line in (folder / _DOCUMENTS).read_bytes().split(b"\n") if line]
    headings = json.loads((folder / _HEADINGS).read_bytes())
    passages = np.load(folder / _PASSAGES, allow_pickle=False).tolist()
    return Generation(
        manifest=manifest,
        documents=tuple(_document(row) for row in rows),
        passages=tuple(_passage(row, heading) for row, heading in zip(passages, headings, strict=True)),
        sentences=Sentences(np.load(folder / _SENTENCES, allow_pickle=False)),
        vectors={lane: Vectors.read(folder / name) for lane, name in manifest.lanes.items()},
        lexical=Lexical.read(folder),
        tokens=TokenLane.read(folder) if TokenLane.FILE in manifest.files else None,
    )


def _check(generation: Generation) -> None:
    """Hold a generation against its own counts and offsets; raises `ValueError`."""
    manifest, table = generation.manifest, generation.sentences.array
    counts = (len(generation.documents), len(generation.passages), len(table), len(generation.lexical))
    if counts != (manifest.documents, manifest.passages, manifest.sentences, manifest.sentences):
        raise ValueError("its parts have other counts than its manifest")
    expected = {SENTENCE_LANE: manifest.sentences, PASSAGE_LANE: manifest.passages}
    for lane, count in expected.items():
        if len(generation.vectors[lane]) != count or generation.vectors[lane].dimension != manifest.dimension:
            raise ValueError(f"the vectors of its {lane} lane have another shape than its manifest says")
    if generation.tokens is not None and len(generation.tokens) != manifest.sentences:
        raise ValueError("its token lane has another count than its manifest says")
    lengths = np.array([len(document.text) for document in generation.documents], dtype=np.int64)
    _inside(table, 0, (2, 3), lengths)
    rows = np.array([(p.document, p.start, p.end, p.first, p.last) for p in generation.passages], dtype=np.int64)
    _inside(rows.reshape(-1, 5), 0, (1, 2), lengths)
    owners = np.repeat(np.arange(len(rows)), rows[:, 4] - rows[:, 3]) if len(rows) else np.zeros(0)
    if not np.array_equal(owners, table[:, 1]) or not np.array_equal(rows[table[:, 1], 0], table[:, 0]):
        raise ValueError("its sentences do not belong to its passages")
    if not np.array_equal(np.unique(rows[:, 0]), np.arange(len(lengths))) or (np.diff(rows[:, 0]) < 0).any():
        raise ValueError("its passages do not belong to its documents")


def _inside(table: NDArray[np.integer], owner: int, span: tuple[int, int], lengths: NDArray[np.int64]) -> None:
    owners, starts, ends = table[:, owner], table[:, span[0]], table[:, span[1]]
    if not ((starts >= 0) & (starts < ends) & (owners >= 0)).all() or not (ends <= lengths[owners]).all():
        raise ValueError("its offsets lie outside its documents")


def _passage(row: list[int], heading: str) -> Passage:
    document, number, start, end, first, last = row
    return Passage(document, number, start, end, first, last, heading)


def _document_row(document: Document) -> dict[str, Any]:
    return {
        "source": document.source,
        "sha256": hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
        "title": document.title,
        "language": document.language,
        "author": document.author,
        "date": document.date,
        "url": document.url,
        "pages": document.pages,
        "blocks": [(block.start, block.end, block.heading) for block in document.blocks],
        "text": document.text,
    }


def _document(row: dict[str, Any]) -> Document:
    if hashlib.sha256(row["text"].encode("utf-8")).hexdigest() != row.pop("sha256"):
        raise ValueError(f"the text of {row['source']} has changed")
    return Document(**{**row, "blocks": tuple(Block(*block) for block in row["blocks"]), "pages": tuple(row["pages"])})


def _shallow(manifest: Manifest) -> dict[str, Any]:
    return {name: getattr(manifest, name) for name in Manifest.__slots__}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
