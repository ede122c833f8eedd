"""Finds documents that say the same as another one, or nearly the same."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from index.documents import Block, Document

# Two documents that share this part of their lines say nearly the same; shorter ones than this say too little to tell.
_NEARLY, _FEWEST = 0.8, 5
# A line that so many documents have is a form's, and tells nothing.
_COMMON = 20
# So many letters tell most lines apart.
_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Alike:
    """A document that says nearly what another one says: the `share` of its paragraphs, 0..1, stands there too."""

    source: str
    other: str
    share: float


def same(
    documents: Iterable[Document],
    before: Iterable[Document] = (),
    access: Mapping[str, tuple[int, ...]] = MappingProxyType({}),
) -> tuple[tuple[Document, ...], tuple[Alike, ...]]:
    """Part documents from those whose whole text one before them, or in `before`, has, whatever its white space.

    `access` says by source whom documents are limited to. What others may see is another document: whoever may see one
    of the two shall.
    """
    documents = list(documents)
    begins = {_first_word(document, document.blocks[:1]) for document in documents}
    alike_at_first = (document for document in before if _first_word(document, document.blocks[:1]) in begins)
    first = {(_digest(_quotable(each)), access.get(each.source)): each.source for each in alike_at_first}
    kept: list[Document] = []
    doubles: list[Alike] = []
    for document in documents:
        key = (_digest(_quotable(document)), access.get(document.source))
        if key in first:
            doubles.append(Alike(document.source, first[key], 1.0))
        else:
            first[key] = document.source
            kept.append(document)
    return tuple(kept), tuple(doubles)


def alike(documents: Sequence[Document], before: Sequence[Document] = ()) -> tuple[Alike, ...]:
    """Name each document most of whose paragraphs stand in one before it, with the one that has most of them.

    Those in `before` come before all others, and are not named.
    """
    places: defaultdict[bytes, list[str]] = defaultdict(list)
    begins = {_first_word(document, [block]) for document in documents for block in document.blocks}
    for document in before:
        # What begins otherwise is another line; to look at all of it would take a second for some thousand documents.
        blocks = [block for block in document.blocks if _first_word(document, [block]) in begins]
        for line in _lines(document, blocks):
            places[line].append(document.source)
    found: list[Alike] = []
    for document in documents:
        lines = _lines(document, document.blocks)
        shared = Counter(other for line in lines if len(places[line]) < _COMMON for other in places[line])
        if shared and len(lines) >= _FEWEST:
            other, count = shared.most_common(1)[0]
            if count >= _NEARLY * len(lines):
                found.append(Alike(document.source, other, count / len(lines)))
        for line in lines:
            places[line].append(document.source)
    return tuple(found)


def _lines(document: Document, blocks: Iterable[Block]) -> set[bytes]:
    return {_digest(document.text[block.start : block.end].split()) for block in blocks}


def _first_word(document: Document, blocks: Sequence[Block]) -> str:
    """Give the first letters of the first word of the first of some blocks."""
    text = document.text[blocks[0].start : blocks[0].end][:_LETTERS] if blocks else ""
    return next(iter(text.split(None, 1)), "")


def _quotable(document: Document) -> list[str]:
    return [word for block in document.blocks for word in document.text[block.start : block.end].split()]


def _digest(words: Iterable[str]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
