"""Decides whether a question is read with what came before it, and puts what both readings find together.

The subject of a conversation says which document is meant even where a question stands on its own; which sentence of
it answers is left to the subject only where the question leans on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.answers import Reading
from index.cues import Cues
from index.encoders import Matrix
from index.generation import Generation
from index.ranking.carrying import Carried
from index.ranking.certainty import Scored
from index.ranking.following import following

# What speaks for a question that leans on those before it, in logits; by `python -m index.training.leaning`.
SIGNS = ("pronouns", "pointing", "opens", "asks", "addresses", "none", "one", "two", "names", "words", "known", "gap")
_WEIGHTS = (2.69, 1.90, 5.12, 3.82, -2.55, 0.03, 0.91, 1.21, -0.52, -0.09, 0.47, 0.51)
_BIAS = -5.45
# Beyond so many words or names a question does not stand on its own any better; beyond such a gap it is as clear.
_MOST_WORDS, _MOST_NAMES, _WIDEST = 12, 3, 6.0
_EVEN = 0.5
# How much the subject counts when a document is chosen for a question that stands on its own.
_SUBJECT = 0.7
# Where so many of the first sentences are the same without it, nothing was read into a question.
_SHOWN = 3


@dataclass(frozen=True)
class Readings:
    """What was found for a question as it stands, and with `carried` words; `read` is `None` where there are none.

    `whole` is the question that was read instead, where it is a part of one only.
    """

    cues: Cues
    bare: Scored
    read: Scored | None = None
    carried: tuple[Carried, ...] = ()
    whole: str | None = None

    @cached_property
    def leaning(self) -> float:
        """How probably the question leans on what came before it: 0 to 1."""
        if self.read is None:
            return 0.0
        if self.whole is not None and not self.cues.content:
            return 1.0  # A bare question word asks nothing on its own.
        return float(1 / (1 + np.exp(-_BIAS - float(np.dot(_WEIGHTS, signs(self))))))

    @property
    def part(self) -> bool:
        """Whether it asks the same as the one before it, of another."""
        return self.whole is not None and bool(self.cues.content)

    @property
    def leans(self) -> bool:
        """Whether the question rather leans on what came before it than not."""
        return self.leaning > _EVEN

    @property
    def preferred(self) -> Scored:
        """What was found by the more probable reading."""
        return self.read if self.read is not None and self.leans else self.bare


@dataclass(frozen=True, slots=True)
class Weighed:
    """Sentences, in order, and the share of each in what is probable; `reading` is what was read into the question."""

    sentences: NDArray[np.int64]
    shares: Matrix
    reading: Reading | None


def signs(readings: Readings) -> tuple[float, ...]:
    """Give what a question is told by, in the order of `SIGNS`."""
    asked, query = readings.cues, readings.bare.query
    count = len(asked.content)
    gap = float(readings.read.logits.max() - readings.bare.logits.max()) if readings.read is not None else 0.0
    return (
        float(asked.pronouns > 0),
        float(asked.pointing > 0),
        float(asked.opens),
        float(asked.asks),
        float(asked.addresses),
        float(count == 0 and asked.asks and not asked.addresses),
        float(count == 1),
        float(count == 2),  # noqa: PLR2004 - two words
        float(min(sum(word.name for word in asked.content), _MOST_NAMES)),
        float(min(asked.words, _MOST_WORDS)),
        float(query.known.any()),
        min(max(gap, -_WIDEST), _WIDEST),
    )


def weigh_readings(readings: Readings, sharpness: float, generation: Generation, quoted: Sequence[str] = ()) -> Weighed:
    """Put together what both readings find, each as far as it is probable; `quoted` is what answered earlier turns."""
    bare, read = readings.bare, readings.read
    alone = shares = _shares(bare.logits * sharpness)
    sentences = bare.candidates.sentences
    documents = generation.sentences.array[sentences, 0]
    if read is not None:
        with_it = _shares(read.logits * sharpness)
        sentences = np.union1d(sentences, read.candidates.sentences)
        documents = generation.sentences.array[sentences, 0]
        alone, with_it = _spread(alone, bare, sentences), _spread(with_it, read, sentences)
        standing = _in_its_document(alone, with_it, documents)
        if readings.part:
            # What is new in it has to fit by itself, too.
            with_it = _within(with_it, with_it * np.maximum(alone, alone[alone > 0].min()), documents)
        shares = readings.leaning * with_it + (1 - readings.leaning) * standing
    # A part asks the same of another, and what says nothing itself asks about the quote: both may be answered by it.
    if readings.cues.content and not readings.part:
        follows = following(sentences, quoted, generation, readings.leaning)
        shares = _within(shares, shares * np.exp(follows), documents)
    needed = readings.leans or _first(shares, sentences) != _first(alone, sentences)
    return Weighed(sentences, shares, _reading(readings) if read is not None and needed else None)


def certain(readings: Readings, bare: float, read: float) -> float:
    """Say how sure it is that there is an answer, by how sure both readings are of it.

    A part of a question says too little on its own to be judged by.
    """
    if readings.whole is not None:
        return read
    return readings.leaning * read + (1 - readings.leaning) * bare


def _in_its_document(alone: Matrix, with_it: Matrix, documents: NDArray[np.int32]) -> Matrix:
    """Share out by the question alone within each document, and by the subject too between documents."""
    _, place = np.unique(documents, return_inverse=True)
    own, other = np.bincount(place, alone), np.bincount(place, with_it)
    both = (1 - _SUBJECT) * own + _SUBJECT * other
    # A document that only the subject finds is as the subject has it.
    within = np.where(own[place] > 0, alone / np.maximum(own, 1e-30)[place], with_it / np.maximum(other, 1e-30)[place])
    return np.asarray(within * both[place], dtype=np.float32)


def _within(shares: Matrix, anew: Matrix, documents: NDArray[np.int32]) -> Matrix:
    """Share out anew within each document what it has."""
    _, place = np.unique(documents, return_inverse=True)
    have, new = np.bincount(place, shares), np.bincount(place, anew)
    return np.asarray(anew * (have / np.maximum(new, 1e-30))[place], dtype=np.float32)


def _spread(shares: Matrix, scored: Scored, sentences: NDArray[np.int64]) -> Matrix:
    """Give the shares of all sentences, none for those that were no candidates."""
    found = np.zeros(len(sentences), dtype=np.float32)
    found[np.searchsorted(sentences, scored.candidates.sentences)] = shares
    return found


def _first(shares: Matrix, sentences: NDArray[np.int64]) -> list[int]:
    found: list[int] = sentences[np.argsort(-shares, kind="stable")[:_SHOWN]].tolist()
    return found


def _reading(readings: Readings) -> Reading:
    if readings.whole is not None:
        return Reading((readings.whole,), readings.whole)
    words = tuple(chain.from_iterable(each.words for each in readings.carried))
    return Reading(words, " ".join((readings.bare.query.text, *words)))


def _shares(logits: Matrix) -> Matrix:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)
