"""Marks the words of a quote that a question in another language was matched by, so that a reader sees why.

Each telling word of the question marks the word whose token is nearest to one of its own: the tokens are those that
rank (see `index.ranking.matching`), so what is marked is what counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from index.encoders import Matrix, QueryEncoder
from index.encoders.pieces import PieceCutter, Pieces
from index.encoders.tokens import from_bytes
from index.encoders.use import UseQueryEncoder
from index.generation import Generation
from index.words import is_unspaced

# Tokens as rare as this carry meaning; what lies below are articles, prepositions and endings.
_PLAIN = 9.0
# A word of a question is telling by its rarest token beyond the commonest words, of which the most telling one sets the
# measure for the others; so are the tokens within a word.
_COMMON, _LEAST, _SHARE = 6.0, 3.0, 0.5
# Tokens that mean the same are this near, by what is seen on pairs of languages; those that only have to do with each
# other ("demand" and "answer") mostly are not.
NEAR = 0.5
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its characters, and its first and (exclusive) last token."""

    start: int
    end: int
    first: int
    last: int
    rareness: float


@dataclass(frozen=True, slots=True)
class AskedWords:
    """The words of a question with the vectors of its tokens, of shape (tokens, 128), and how rare each token is."""

    words: tuple[Word, ...]
    vectors: Matrix
    rareness: Matrix

    def telling_tokens(self, word: Word) -> list[int]:
        """Give the tokens that make up most of a word's meaning: its ending is none of them."""
        own = self.rareness[word.first : word.last]
        heavy = own - _COMMON >= _SHARE * (float(own.max()) - _COMMON)
        return [word.first + int(place) for place in np.flatnonzero(heavy)]

    def telling(self) -> list[Word]:
        """Give the words that the question is about."""
        most = max((word.rareness for word in self.words), default=0.0) - _COMMON
        return [word for word in self.words if word.rareness - _COMMON >= max(_LEAST, _SHARE * most)]


class Marker:
    """Compares the words of questions with those of sentences. Does not change; any number of threads may use it."""

    def __init__(self, generation: Generation, encoder: UseQueryEncoder) -> None:
        self._generation = generation
        self._encoder = encoder
        self._cutter = PieceCutter.of(encoder)

    @classmethod
    def of(cls, generation: Generation, encoder: QueryEncoder | None) -> "Marker | None":
        """Give the marker of a generation; `None` where its model has no tokens to compare."""
        if generation.tokens is None or not isinstance(encoder, UseQueryEncoder):
            return None
        return cls(generation, encoder)

    def rareness(self, word: str) -> float:
        """Say how rare a word is, by its rarest token."""
        return float(self._cutter.cut(word).rareness.max(initial=0.0))

    def asked(self, question: str) -> AskedWords:
        """Encode the words of a question."""
        pieces, tokens = self._cutter.cut(question), self._encoder.encode_question_tokens(question)
        if len(pieces.spans) != len(tokens.vectors):  # another tokeniser than the encoder's would mark at random
            return AskedWords((), np.zeros((0, tokens.vectors.shape[1]), dtype=np.float32), np.zeros(0, np.float32))
        return AskedWords(tuple(_words(question, pieces)), tokens.vectors, pieces.rareness)

    def marks(self, asked: AskedWords, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Give the characters of up to four words of a quote, the sentences `first` to before `last`, in order.

        Offsets are those within the quote.
        """
        start = self._generation.sentences[first].start
        best: dict[tuple[int, int], float] = {}
        for number in range(first, last):
            rows, words = self._sentence(number)
            offset = self._generation.sentences[number].start - start
            for word, nearness in _nearest(asked, rows, words):
                span = (offset + word.start, offset + word.end)
                best[span] = max(best.get(span, 0.0), nearness)
        return tuple(sorted(sorted(best, key=lambda span: -best[span])[:_MOST_WORDS]))

    def nearest(self, asked: AskedWords, start: int, end: int, sentences: Iterable[int]) -> float:
        """Say how near the nearest token of these sentences comes to the word at `start` to `end` of a question."""
        tokens = [
            token for word in asked.words if word.start < end and word.end > start
            for token in asked.telling_tokens(word)
        ]  # fmt: skip
        lane = self._generation.tokens
        rows = [] if lane is None else [lane.sentence(number) for number in sentences]
        if not tokens or not sum(map(len, rows)):
            return 0.0
        return float((from_bytes(np.concatenate(rows)) @ asked.vectors[tokens].T).max(initial=0.0))

    def _sentence(self, number: int) -> tuple[Matrix, list[Word]]:
        """Give the vectors of a sentence's own tokens, and its words.

        What it leans on was put before it when it was encoded, so its own tokens are the last ones.
        """
        lane, text = self._generation.tokens, self._generation.text(number)
        pieces = self._cutter.cut(text)
        rows = np.zeros((0, 0), dtype=np.int8) if lane is None else lane.sentence(number)
        if not 0 < len(pieces.spans) <= len(rows):
            return np.zeros((0, 0), dtype=np.float32), []
        return from_bytes(rows[-len(pieces.spans) :]), _words(text, pieces)


def _nearest(asked: AskedWords, rows: Matrix, words: Sequence[Word]) -> list[tuple[Word, float]]:
    """Give for each telling word of a question the word that is nearest to it, where one is near."""
    worth = [word for word in words if word.rareness >= _PLAIN]
    telling = asked.telling()
    if not worth or not telling:
        return []
    tokens = np.concatenate([rows[word.first : word.last] for word in worth])
    starts = np.cumsum([0, *(word.last - word.first for word in worth[:-1])])
    cosines = np.maximum.reduceat(tokens @ asked.vectors.T, starts, axis=0)
    found: list[tuple[Word, float]] = []
    for each in telling:
        best = cosines[:, asked.telling_tokens(each)].max(axis=1)
        place = int(best.argmax())
        if best[place] >= NEAR:
            found.append((worth[place], float(best[place])))
    return found


def _words(text: str, pieces: Pieces) -> list[Word]:
    """Put tokens together to words: what follows on letters or digits without a gap, but in unspaced scripts."""
    found: list[Word] = []
    for place, (start, end) in enumerate(pieces.spans):
        while start < end and not text[start].isalnum():
            start += 1  # noqa: PLW2901 - the space before a word, or a mark
        while end > start and not text[end - 1].isalnum():
            end -= 1  # noqa: PLW2901 - the same
        if start == end:
            continue
        rareness = float(pieces.rareness[place])
        before = found[-1] if found else None
        if before and before.end == start and before.last == place and not is_unspaced(text[before.start : end]):
            found[-1] = Word(before.start, end, before.first, place + 1, max(before.rareness, rareness))
        else:
            found.append(Word(start, end, place, place + 1, rareness))
    return found
