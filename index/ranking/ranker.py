"""Ranks sentences by the cosine of their vectors with that of the question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.answers import Outcome, Turn
from index.encoders import QueryEncoder
from index.generation import SENTENCE_LANE, Generation


@dataclass(frozen=True, slots=True)
class Hit:
    """Sentences `first` to before `last` of one passage, and the probability that they answer the question."""

    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Hits, best first, with an outcome and the probability that the corpus answers the question."""

    outcome: Outcome
    score: float
    hits: tuple[Hit, ...]


class Ranker:
    """Finds the sentences of a generation that are nearest to a question."""

    def __init__(self, generation: Generation, encoder: QueryEncoder) -> None:
        self._generation = generation
        self._encoder = encoder

    def rank(self, question: str, history: Sequence[Turn], top: int) -> Ranked:
        """Give up to `top` sentences, nearest first."""
        del history  # not used yet
        vectors = self._generation.vectors[SENTENCE_LANE]
        ids, cosines = vectors.search(self._encoder.encode_query([question]), top)
        found = zip(ids[0].tolist(), np.clip(cosines[0], 0, 1).tolist(), strict=True)
        hits = tuple(Hit(number, number + 1, score) for number, score in found)
        return Ranked(Outcome.ANSWERED if hits else Outcome.NOTHING, hits[0].score if hits else 0.0, hits)
