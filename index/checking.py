"""Checks whether a text stands in the documents: verbatim, the same but for typography, altered, or not at all."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from index.alignment import Alignment, Piece, align
from index.answers import Quote
from index.generation import Generation
from index.language import detect
from index.sentences import sentences
from index.skeletons import Place, Skeletons
from index.typography import skeleton, tokens, trimmed

# More places than this are not counted.
MOST_PLACES = 100
# An altered text shares this much with the document, by weight of its words (see `index.alignment`), and both are alike
# to this degree; so do nearly all sentences with some words changed, and hardly any two that merely say alike things.
_COVERED, _LIKE = 0.6, 0.55
# Below this nothing of a text is recognised: what comes closest to it is then no longer a matter of its words.
_CLOSE = 0.4
# Where it is known to have stood in a document, less is enough to tell what has become of it there.
_REWRITTEN = 0.2
# Each sentence of a text must be recognised to this degree for all of it to be one altered passage.
_RECOGNISED = 0.5
# What is beyond so many sentences is checked as one.
_MOST_PARTS = 100
# So many candidates are aligned, fewer where the text is long: about as many characters of documents as this.
_MOST_ALIGNED, _LEAST_ALIGNED, _ALIGNED_CHARACTERS = 30, 4, 40_000
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


class Standing(StrEnum):
    """Whether a text stands in the documents. TYPOGRAPHY: the same but for spaces, quotation marks and the like."""

    VERBATIM = "verbatim"
    TYPOGRAPHY = "typography"
    ALTERED = "altered"
    MISSING = "missing"


_SAME = frozenset({Standing.VERBATIM, Standing.TYPOGRAPHY})


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a text, or of one sentence of it.

    `quote` is where it stands: the first of `places` places (`MOST_PLACES`: or more), the words in place of which it
    has others, or the sentence that comes closest; `None` where none does. Its score is 0, for nothing was asked.
    `pieces` compare an altered text with the quote, word by word; their offsets are those in `text` and the document.
    """

    text: str
    standing: Standing
    quote: Quote | None = None
    places: int = 0
    pieces: tuple[Piece, ...] = ()


class Checker:
    """Checks texts against one generation. Does not change; any number of threads may use it."""

    def __init__(self, generation: Generation, whole: "Checker | None" = None) -> None:
        """`whole` checks against the generation that this is a part of."""
        self._generation = generation
        self._skeletons: Skeletons = Skeletons(generation, whole._skeletons if whole is not None else None)
        self._documents = {document.source: number for number, document in enumerate(generation.documents)}
        self._languages = tuple(dict.fromkeys(generation.languages))

    def check(self, text: str, sources: Collection[str] | None = None) -> tuple[Finding, ...]:
        """Check a text against all documents, or those of `sources`: as a whole, else sentence by sentence.

        Nothing is found in a text without a letter or digit. Blocking, for some 10 ms in 10,000 sentences.
        """
        allowed = self._allowed(sources)
        whole = self._same(text, allowed)
        if whole is not None or not _says_something(text):
            return (whole,) if whole is not None else ()
        best = self._nearest(text, allowed)
        parts = list(_parts(text))
        if len(parts) > _MOST_PARTS:
            parts[_MOST_PARTS - 1 :] = [(parts[_MOST_PARTS - 1][0], parts[-1][1])]
        if len(parts) == 1 or _is_recognised(best, parts):
            return (self._altered(text, best),)
        return tuple(self._by_parts(text, parts, allowed))

    def locate(self, quote: Quote, sources: Collection[str] | None = None) -> Finding:
        """Find what was quoted from an earlier generation: at its place, else anywhere, else what it has become.

        ALTERED and MISSING quotes are looked for in the same document first; a `MISSING` one has a quote where that
        document still has something of it.
        """
        allowed = self._allowed(sources)
        own = self._documents.get(quote.source)
        if own is not None and (allowed is None or own in allowed):
            there = self._quote(Place(own, quote.start, quote.end))
            if there.text == quote.text:
                return Finding(quote.text, Standing.VERBATIM, there, 1)
        else:
            own = None
        same = self._same(quote.text, allowed, own, quote.start)
        if same is not None:
            return same
        near = None if own is None else self._nearest(quote.text, frozenset({own}))
        if not _is_altered(near):
            elsewhere = self._nearest(quote.text, allowed)
            near = elsewhere if near is None or _is_altered(elsewhere) else near
        return self._altered(quote.text, near, _CLOSE if near is None or near.document != own else _REWRITTEN)

    @property
    def generation(self) -> Generation:
        """What texts are checked against."""
        return self._generation

    def _allowed(self, sources: Collection[str] | None) -> frozenset[int] | None:
        if sources is None:
            return None
        return frozenset(number for source, number in self._documents.items() if source in sources)

    def _quote(self, place: Place) -> Quote:
        document = self._generation.documents[place.document]
        return Quote(document.text[place.start : place.end], document.source, place.start, place.end, 0.0)

    def _by_parts(self, text: str, parts: Sequence[tuple[int, int]], allowed: frozenset[int] | None) -> list[Finding]:
        """Check each sentence; those that stand side by side, here and in a document, stay together."""
        findings: list[Finding] = []
        first = 0
        for start, end in parts:
            if findings and findings[-1].standing in _SAME:
                joined = self._same(text[first:end], allowed)
                if joined is not None:
                    findings[-1] = joined
                    continue
            part = text[start:end]
            findings.append(self._same(part, allowed) or self._altered(part, self._nearest(part, allowed)))
            first = start
        return findings

    def _same(
        self, text: str, allowed: frozenset[int] | None, own: int | None = None, start: int = 0
    ) -> Finding | None:
        """Find the places where a text stands, the first of them first, or the one nearest to `start` in `own`."""
        every = tokens(text)
        for wanted in dict.fromkeys((tuple(every), tuple(trimmed(every)))):
            if not any(token.is_word for token in wanted):
                return None
            raw = text[wanted[0].start : wanted[-1].end]
            found = self._skeletons.places(wanted, skeleton(raw), MOST_PLACES, allowed)
            verbatim = [place for place in found if self._quote(place).text == raw]
            if found:
                chosen = verbatim or found
                first = min(chosen, key=lambda place: (place.document != own, abs(place.start - start), place))
                first = first if first.document == own else chosen[0]
                standing = Standing.VERBATIM if verbatim else Standing.TYPOGRAPHY
                return Finding(text, standing, self._quote(first), len(chosen))
        return None

    def _nearest(self, text: str, allowed: frozenset[int] | None) -> "_Near | None":
        """Align a text with the sentences that share most of its words, and give what is most like it."""
        every = tokens(text)
        wanted = trimmed(every) or every
        best: _Near | None = None
        seen: set[tuple[int, int, int]] = set()
        for number in self._candidates(text, allowed):
            document, start, end = self._window(number, len(text))
            if (document, start, end) in seen:
                continue
            seen.add((document, start, end))
            found = align(wanted, tokens(self._generation.documents[document].text, start, end))
            if found is not None and (best is None or found.likeness > best.alignment.likeness):
                best = _Near(document, found)
        return best

    def _candidates(self, text: str, allowed: frozenset[int] | None) -> list[int]:
        lexical = self._generation.lexical
        wanted = [token for language in self._languages for token in lexical.tokens(text, language)]
        scores = lexical.scores_of(wanted)
        if allowed is not None:
            scores[~np.isin(self._generation.sentences.array[:, 0], list(allowed))] = 0
        most = max(_LEAST_ALIGNED, min(_MOST_ALIGNED, _ALIGNED_CHARACTERS // (3 * len(text) + 300)))
        best = np.argpartition(-scores, most)[:most] if len(scores) > most else np.arange(len(scores))
        return [int(number) for number in best[np.argsort(-scores[best], kind="stable")] if scores[number] > 0]

    def _window(self, sentence: int, length: int) -> tuple[int, int, int]:
        """Give the sentences around one, for about the length of a text to either side, as document, start and end."""
        table = self._generation.sentences.array
        document, _, start, end = (int(value) for value in table[sentence])
        first = last = sentence
        reach = length + 100
        while first > 0 and table[first - 1, 0] == document and start - table[first - 1, 2] <= reach:
            first -= 1
        while last + 1 < len(table) and table[last + 1, 0] == document and table[last + 1, 3] - end <= reach:
            last += 1
        return document, int(table[first, 2]), int(table[last, 3])

    def _altered(self, text: str, near: "_Near | None", least: float = _CLOSE) -> Finding:
        if near is None or near.alignment.likeness < least:
            return Finding(text, Standing.MISSING)
        found = near.alignment
        place = Place(near.document, found.start, found.end)
        if all(piece.same for piece in found.pieces):  # 1 000 for 1000
            return Finding(text, Standing.TYPOGRAPHY, self._quote(place), 1)
        if _is_altered(near):
            return Finding(text, Standing.ALTERED, self._quote(place), 1, found.pieces)
        return Finding(text, Standing.MISSING, self._quote(self._whole(place)))

    def _whole(self, place: Place) -> Place:
        """Give the sentences that a place lies in."""
        table = self._generation.sentences.array
        own = table[table[:, 0] == place.document]
        first = int(np.searchsorted(own[:, 3], place.start, side="right"))
        last = int(np.searchsorted(own[:, 2], place.end, side="left"))
        return Place(place.document, int(own[first, 2]), int(own[last - 1, 3]))


@dataclass(frozen=True, slots=True)
class _Near:
    """What is most like a text, and in which document."""

    document: int
    alignment: Alignment


def _says_something(text: str) -> bool:
    return any(token.is_word for token in tokens(text))


def _is_altered(near: _Near | None) -> bool:
    return near is not None and near.alignment.covered >= _COVERED and near.alignment.likeness >= _LIKE


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Give the sentences of a text that have a word."""
    language = detect(text).code
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in sentences(text, *paragraph.span(), language):
            if _says_something(text[start:end]):
                yield start, end


def _is_recognised(near: _Near | None, parts: Sequence[tuple[int, int]]) -> bool:
    """Say whether every sentence of a text has to do with what is most like it."""
    if not _is_altered(near) or near is None:
        return False
    same = [piece for piece in near.alignment.pieces if piece.same]
    shared = (
        sum(max(0, min(end, piece.text_end) - max(start, piece.text_start)) for piece in same) / (end - start)
        for start, end in parts
    )
    return min(shared, default=0.0) >= _RECOGNISED
