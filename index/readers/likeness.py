"""Finds documents that say the same as another one, or nearly the same."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.documents import Document

# Two documents that share this part of their lines say nearly the same; shorter ones than this say too little to tell.
_NEARLY, _FEWEST = 0.8, 5
# A line that so many documents have is a form's, and tells nothing.
_COMMON = 20


@dataclass(frozen=True, slots=True)
class Alike:
    """A document that says nearly what another one says: the `share` of its paragraphs, 0..1, stands there too."""

    source: str
    other: str
    share: float


def same(documents: Iterable[Document]) -> tuple[tuple[Document, ...], tuple[Alike, ...]]:
    """Part documents from those whose whole text another one before them has, whatever its white space."""
    first: dict[bytes, str] = {}
    kept: list[Document] = []
    doubles: list[Alike] = []
    for document in documents:
        key = _digest(_quotable(document))
        if key in first:
            doubles.append(Alike(document.source, first[key], 1.0))
        else:
            first[key] = document.source
            kept.append(document)
    return tuple(kept), tuple(doubles)


def alike(documents: Sequence[Document]) -> tuple[Alike, ...]:
    """Name each document most of whose paragraphs stand in one before it, with the one that has most of them."""
    places: defaultdict[bytes, list[int]] = defaultdict(list)
    found: list[Alike] = []
    for number, document in enumerate(documents):
        lines = {_digest(document.text[block.start : block.end].split()) for block in document.blocks}
        shared = Counter(other for line in lines if len(places[line]) < _COMMON for other in places[line])
        if shared and len(lines) >= _FEWEST:
            other, count = shared.most_common(1)[0]
            if count >= _NEARLY * len(lines):
                found.append(Alike(document.source, documents[other].source, count / len(lines)))
        for line in lines:
            places[line].append(number)
    return tuple(found)


def _quotable(document: Document) -> list[str]:
    return [word for block in document.blocks for word in document.text[block.start : block.end].split()]


def _digest(words: Iterable[str]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
