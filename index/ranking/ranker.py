"""Puts the sentences that answer a question first, and says how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.answers import Outcome, Reading, Turn
from index.encoders import Matrix, QueryEncoder
from index.generation import Generation
from index.ranking import plain
from index.ranking.candidates import choose
from index.ranking.certainty import Scored, certainty_features
from index.ranking.cohort import above, level
from index.ranking.features import features
from index.ranking.matching import match
from index.ranking.model import Model, load, sigmoid
from index.ranking.query import prepare
from index.ranking.runs import joins, runs
from index.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Hit:
    """Sentences `first` to before `last` of one passage, and the probability that they answer the question."""

    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """Hits, best first, with an outcome and the probability that the corpus answers the question.

    `reading` is what was read into the question, `None` where it was taken as it stands.
    """

    outcome: Outcome
    score: float
    hits: tuple[Hit, ...]
    reading: Reading | None = None


class Ranker:
    """Ranks the sentences of one generation. Does not change; any number of threads may use it."""

    def __init__(
        self,
        generation: Generation,
        encoder: QueryEncoder,
        model: Model | None = None,
        spelling: Spelling | None = None,
    ) -> None:
        self._generation = generation
        self._encoder = encoder
        self._model = model or load()
        self._spelling = spelling or Spelling(generation)
        self._usual = level(generation)

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        """Give up to `top` sentences, best first; `focus` are the sentences that the question is a reply to."""
        del focus
        if not len(self._generation.sentences):
            return Ranked(Outcome.NOTHING, 0.0, ())
        scored = self.score(question, history)
        certainty = self._certainty(scored)
        shares = _shares(scored.logits * self._model.sharpness)
        spans = self._generation.sentences.array[scored.candidates.sentences, 2:]
        found = runs(shares, joins(scored.candidates.sentences, self._generation), spans, top)
        sentences = scored.candidates.sentences
        hits = tuple(
            Hit(int(sentences[run.first]), int(sentences[run.last - 1]) + 1, certainty * run.share) for run in found
        )
        return Ranked(self._outcome(certainty), certainty, hits)

    def score(self, question: str, history: Sequence[Turn]) -> Scored:
        """Find candidates and score them, without deciding anything."""
        query = prepare(question, history, self._encoder, self._generation.lexical, self._spelling)
        candidates = choose(query, self._generation)
        matches = match(query.tokens, candidates, self._generation)
        found = features(query, self._model.wants(query.vector), candidates, matches, self._generation)
        fitted = self._generation.tokens is not None
        logits = self._model.fusion(found) if fitted else plain.logits(found)
        nearer = above(candidates, self._generation, self._usual)
        return Scored(query, candidates, matches, found, logits, nearer)

    def _certainty(self, scored: Scored) -> float:
        if self._generation.tokens is None:
            return plain.certainty(scored.features[int(np.argmax(scored.logits))])
        return float(sigmoid(np.array(self._model.certainty(certainty_features(scored)), dtype=np.float32)))

    def _outcome(self, certainty: float) -> Outcome:
        if certainty >= self._model.answered:
            return Outcome.ANSWERED
        return Outcome.RELATED if certainty >= self._model.related else Outcome.NOTHING


def _shares(logits: Matrix) -> Matrix:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)
