"""A part of a generation: some documents with all that is indexed of them, and how they lie on disk."""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.documents import Block, Document, Passage
from index.lexical import LexicalPart
from index.tokens import TokenLane
from index.vectors import Vectors

SENTENCE_LANE, PASSAGE_LANE = "sentence", "passage"
_DOCUMENTS, _SENTENCES, _PASSAGES, _HEADINGS = "documents.jsonl", "sentences.npy", "passages.npy", "headings.json"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of documents with all that is indexed of them, numbered as in the whole of the generation.

    What is written once may be part of many generations: `files` are the hashes of its files, by name, and `home` is
    a folder that they lie in, with what their names begin with there; `None` until it is written. `sentences` are int32
    rows of document, passage, start and end.
    """

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    sentences: NDArray[np.int32]
    vectors: Mapping[str, Vectors]
    lexical: LexicalPart
    tokens: TokenLane | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    home: tuple[Path, str] | None = None

    @classmethod
    def read(cls, folder: Path, prefix: str, files: Mapping[str, str], *, trusting: bool = False) -> "Part":
        """Read what `place` wrote, against the hashes of its `files` unless `trusting`.

        Raises `ValueError`, `KeyError`, `TypeError` or `OSError` where it is damaged.
        """
        for name, digest in files.items():
            if Path(name).name != name or (not trusting and _sha256(folder / f"{prefix}{name}") != digest):
                raise ValueError(f"{name} has changed")
        rows = [json.loads(line) for line in (folder / f"{prefix}{_DOCUMENTS}").read_bytes().split(b"\n") if line]
        headings = json.loads((folder / f"{prefix}{_HEADINGS}").read_bytes())
        passages = np.load(folder / f"{prefix}{_PASSAGES}", allow_pickle=False).tolist()
        lanes = {lane: vectors_file(lane) for lane in (SENTENCE_LANE, PASSAGE_LANE)}
        return cls(
            documents=tuple(_document(row) for row in rows),
            passages=tuple(_passage(row, heading) for row, heading in zip(passages, headings, strict=True)),
            sentences=np.load(folder / f"{prefix}{_SENTENCES}", allow_pickle=False),
            vectors={lane: Vectors.read(folder / f"{prefix}{name}", mapped=trusting) for lane, name in lanes.items()},
            lexical=LexicalPart.read(folder, prefix),
            tokens=TokenLane.read(folder, prefix) if TokenLane.FILE in files else None,
            files=files,
            home=(folder, prefix),
        )

    @classmethod
    def joined(cls, parts: Sequence["Part"]) -> "Part":
        """Make one part of several that follow each other, to be written anew."""
        tokens = [part.tokens for part in parts if part.tokens is not None]
        return cls(
            documents=tuple(chain.from_iterable(part.documents for part in parts)),
            passages=tuple(chain.from_iterable(part.passages for part in parts)),
            sentences=np.concatenate([part.sentences for part in parts]),
            vectors={lane: Vectors.joined([part.vectors[lane] for part in parts]) for lane in parts[0].vectors},
            lexical=LexicalPart.joined([part.lexical for part in parts]),
            tokens=TokenLane.joined(tokens) if len(tokens) == len(parts) else None,
        )

    def place(self, folder: Path, prefix: str) -> Mapping[str, str]:
        """Put the part's files into a folder, linked where they lie in another one; give their hashes by name.

        Raises `OSError`.
        """
        if self.home is None:
            before = set(folder.iterdir())
            self._write(folder, prefix)
            written = sorted(set(folder.iterdir()) - before)
            return {path.name.removeprefix(prefix): _sha256(path) for path in written}
        home, old = self.home
        for name in self.files:
            _link(home / f"{old}{name}", folder / f"{prefix}{name}")
        return self.files

    def _write(self, folder: Path, prefix: str) -> None:
        lines = (json.dumps(_document_row(document), ensure_ascii=False) for document in self.documents)
        (folder / f"{prefix}{_DOCUMENTS}").write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
        np.save(folder / f"{prefix}{_SENTENCES}", self.sentences, allow_pickle=False)
        rows = [(p.document, p.number, p.start, p.end, p.first, p.last) for p in self.passages]
        np.save(folder / f"{prefix}{_PASSAGES}", np.array(rows, dtype=np.int32).reshape(-1, 6), allow_pickle=False)
        headings = json.dumps([passage.heading for passage in self.passages], ensure_ascii=False)
        (folder / f"{prefix}{_HEADINGS}").write_bytes(headings.encode("utf-8"))
        for lane, vectors in self.vectors.items():
            vectors.write(folder / f"{prefix}{vectors_file(lane)}")
        self.lexical.write(folder, prefix)
        if self.tokens is not None:
            self.tokens.write(folder, prefix)


def vectors_file(lane: str) -> str:
    """Give the name of the file that holds the vectors of a lane."""
    return f"vectors-{lane}.faiss"


def _link(old: Path, new: Path) -> None:
    """Give a file a second name, or copy it where the file system knows none. Raises `OSError`."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)


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
        "access": document.access,
        "blocks": [(block.start, block.end, block.heading) for block in document.blocks],
        "text": document.text,
    }


def _document(row: dict[str, Any]) -> Document:
    if hashlib.sha256(row["text"].encode("utf-8")).hexdigest() != row.pop("sha256"):
        raise ValueError(f"the text of {row['source']} has changed")
    # Without this key a document would be open to all.
    access = tuple(row["access"]) if row["access"] is not None else None
    blocks, pages = tuple(Block(*block) for block in row["blocks"]), tuple(row["pages"])
    return Document(**{**row, "blocks": blocks, "pages": pages, "access": access})


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
