"""One complete, immutable build of the index: how it lies on disk, and how it is checked before it is served."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from index.access import Ids
from index.documents import Document, Passage, Sentence
from index.errors import GenerationError
from index.lexical import Lexical
from index.parts import PASSAGE_LANE, SENTENCE_LANE, Part, vectors_file
from index.readers import FailedFile
from index.tokens import TokenLane
from index.vectors import Vectors

# To be raised whenever the files below, or what is encoded for a lane, change their meaning.
SCHEMA = 4
MANIFEST = "manifest.json"
__all__ = [
    "MANIFEST",
    "PASSAGE_LANE",
    "SCHEMA",
    "SENTENCE_LANE",
    "Generation",
    "Manifest",
    "Part",
    "Sentences",
    "load",
    "write",
]
_NUMBERED = re.compile(r"([1-9]\d*)-")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation says about itself; `corpus` and `files` map sources and file names to SHA-256 hashes.

    `lanes` names the file of each lane's vectors, in every one of its `parts`. `access` holds, by source, whom
    documents are limited to: all others are open.
    """

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
    parts: int
    corpus: dict[str, str]
    failed: tuple[FailedFile, ...]
    access: dict[str, Ids]
    files: dict[str, str]

    def file_of(self, source: str) -> str:
        """Give the file that a document is from: itself, or the archive that it lies in; "" where there is none."""
        parts = source.split("/")
        paths = ("/".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((path for path in paths if path in self.corpus), "")

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
            access = {source: tuple(ids) for source, ids in raw["access"].items()}
            failed = tuple(FailedFile(**failed) for failed in raw["failed"])
            manifest = cls(**{**raw, "failed": failed, "access": access})
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
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

    `tokens` are those of the sentences, `None` with models that give no single tokens. `parts` are what it is made of.
    `hidden` are the numbers of documents that are there for the count only: see `index.sight`.
    """

    manifest: Manifest
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    sentences: Sentences
    vectors: Mapping[str, Vectors]
    lexical: Lexical
    tokens: TokenLane | None = None
    parts: tuple[Part, ...] = ()
    hidden: frozenset[int] = frozenset()

    @classmethod
    def of(cls, manifest: Manifest, parts: Sequence[Part]) -> "Generation":
        """Put a generation together from its parts, which follow each other; nothing large is copied."""
        tokens = [part.tokens for part in parts if part.tokens is not None]
        return cls(
            manifest=manifest,
            documents=tuple(chain.from_iterable(part.documents for part in parts)),
            passages=tuple(chain.from_iterable(part.passages for part in parts)),
            sentences=Sentences(np.concatenate([part.sentences for part in parts])),
            vectors={lane: Vectors.joined([part.vectors[lane] for part in parts]) for lane in parts[0].vectors},
            lexical=Lexical([part.lexical for part in parts]),
            tokens=TokenLane.joined(tokens) if len(tokens) == len(parts) else None,
            parts=tuple(parts),
        )

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

    Parts that lie in another generation's folder already are linked, not written again. `parts`, `lanes` and `files` of
    the given manifest are filled in here. Raises `OSError`.
    """
    files: dict[str, str] = {}
    for number, part in enumerate(generation.parts):
        prefix = _prefix(number)
        files |= {f"{prefix}{name}": digest for name, digest in part.place(folder, prefix).items()}
    lanes = {lane: vectors_file(lane) for lane in generation.vectors}
    own = {"lanes": lanes, "parts": len(generation.parts), "files": files}
    manifest = Manifest(**{**_shallow(generation.manifest), **own})
    (folder / MANIFEST).write_bytes(manifest.to_json().encode("utf-8"))


def load(folder: Path, fingerprint: str = "", known: Generation | None = None, *, trusting: bool = False) -> Generation:
    """Read a generation and check all of it: schema, model, hashes, counts, offsets. Raises `GenerationError`.

    `fingerprint` is that of the model whose questions it is to answer; empty means any. Parts that `known` was loaded
    with are taken from there. `trusting` leaves out the hashes of files, for a build that a load with them follows.
    """
    manifest = Manifest.read(folder)
    if fingerprint and manifest.fingerprint != fingerprint:
        raise GenerationError(f"Index {folder.name} was built with another model ({manifest.model}); it is rebuilt.")
    own = {_key(part.files): part for part in known.parts} if known is not None else {}
    try:
        parts = []
        for number in range(manifest.parts):
            prefix, files = _prefix(number), _files_of(manifest, number)
            part = own.get(_key(files)) or Part.read(folder, prefix, files, trusting=trusting)
            parts.append(replace(part, home=(folder, prefix)))
        generation = Generation.of(manifest, parts)
        _check(generation)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        reason = " ".join(str(error).split())
        raise GenerationError(f"Index {folder.name} is damaged ({reason}); it is rebuilt.") from error
    return generation


def _prefix(number: int) -> str:
    """Say what the names of a part's files begin with: nothing for the first part, its number for the others."""
    return f"{number}-" if number else ""


def _files_of(manifest: Manifest, number: int) -> dict[str, str]:
    """Give the hashes of a part's files, by their names in any generation."""
    files: dict[str, str] = {}
    for name, digest in manifest.files.items():
        found = _NUMBERED.match(name)
        if int(found[1] if found else 0) == number:
            files[name[found.end() :] if found else name] = digest
    return files


def _key(files: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(files.items())


def _check(generation: Generation) -> None:
    """Hold a generation against its own counts and offsets; raises `ValueError`."""
    manifest, table = generation.manifest, generation.sentences.array
    if sum(len(part.files) for part in generation.parts) != len(manifest.files):
        raise ValueError("its files belong to no part")
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


def _shallow(manifest: Manifest) -> dict[str, Any]:
    return {name: getattr(manifest, name) for name in Manifest.__slots__}
