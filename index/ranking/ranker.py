"""Puts the sentences that answer a question first, and says how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.answers import Outcome, Turn
from index.encoders import Matrix, QueryEncoder
from index.generation import Generation
from index.ranking import plain
from index.ranking.candidates import Candidates, choose
from index.ranking.features import FEATURES, features
from index.ranking.matching import Matches, match
from index.ranking.model import CERTAINTY, Model, load, sigmoid
from index.ranking.query import Query, prepare

# Where a question names nobody: about what names that are in the corpus are matched with.
_UNNAMED = 0.8


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


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates with their matches, their features and the logits of the fusion, as training needs them too."""

    query: Query
    candidates: Candidates
    matches: Matches | None
    features: Matrix
    logits: Matrix


class Ranker:
    """Ranks the sentences of one generation. Does not change; any number of threads may use it."""

    def __init__(self, generation: Generation, encoder: QueryEncoder, model: Model | None = None) -> None:
        self._generation = generation
        self._encoder = encoder
        self._model = model or load()

    def rank(self, question: str, history: Sequence[Turn], top: int) -> Ranked:
        """Give up to `top` sentences, best first."""
        if not len(self._generation.sentences):
            return Ranked(Outcome.NOTHING, 0.0, ())
        scored = self.score(question, history)
        certainty = self._certainty(scored)
        shares = _shares(scored.logits * self._model.sharpness)
        order = np.argsort(-scored.logits, kind="stable")[:top]
        hits = tuple(
            Hit(int(scored.candidates.sentences[i]), int(scored.candidates.sentences[i]) + 1, certainty * shares[i])
            for i in order
        )
        return Ranked(self._outcome(certainty), certainty, hits)

    def score(self, question: str, history: Sequence[Turn]) -> Scored:
        """Find candidates and score them, without deciding anything."""
        query = prepare(question, history, self._encoder, self._generation.lexical)
        candidates = choose(query, self._generation)
        matches = match(query.tokens, candidates, self._generation)
        found = features(query, self._model.wants(query.vector), candidates, matches, self._generation)
        fitted = self._generation.tokens is not None
        return Scored(query, candidates, matches, found, self._model.fusion(found) if fitted else plain.logits(found))

    def _certainty(self, scored: Scored) -> float:
        if self._generation.tokens is None:
            return plain.certainty(scored.features[int(np.argmax(scored.logits))])
        return float(sigmoid(self._model.certainty(certainty_features(scored)[None]))[0])

    def _outcome(self, certainty: float) -> Outcome:
        if certainty >= self._model.answered:
            return Outcome.ANSWERED
        return Outcome.RELATED if certainty >= self._model.related else Outcome.NOTHING


def certainty_features(scored: Scored) -> Matrix:
    """Give what tells an answer from a coincidence, of the best candidate, of shape (len(CERTAINTY),)."""
    query, passages = scored.query, scored.candidates.passages
    best = int(np.argmax(scored.logits))
    elsewhere = scored.logits[passages != passages[best]]
    own = dict(zip(FEATURES, scored.features[best], strict=True))
    top = scored.logits[best]
    weakest, named = _weakest(scored, best), _named(scored, best)
    same = float(own["match_same"] > 0)
    known = query.weight / max(float(query.idf.sum()), 1e-9)
    values = {
        "logit": top,
        "lead": top - (elsewhere.max() if len(elsewhere) else scored.logits.min()),
        "spread": top - scored.logits.mean(),
        "weakest": weakest[0],
        "weakest_anywhere": weakest[1],
        "names": named[0],
        "names_anywhere": named[1],
        "known_same": known * same,
        "known_other": known * (1 - same),
        "same": same,
        "words": own["words"] + own["words_other"],
    }
    names = ("match", "match_passage", "rare", "rare_passage", "cosine", "cosine_passage", "words_passage")
    values |= {name: own[name] for name in names}
    return np.array([values[name] for name in CERTAINTY], dtype=np.float32)


def _weakest(scored: Scored, best: int) -> tuple[float, float]:
    """Say how well the worst matched of the question's telling tokens is matched: in the passage, in all candidates.

    Telling are the rarer half of its tokens.
    """
    if scored.matches is None:
        return 0.0, 0.0
    passages, rare = scored.candidates.passages, scored.matches.weights
    telling = rare >= np.median(rare)
    here = scored.matches.own[passages == passages[best]].max(axis=0)
    return float(here[telling].min()), float(scored.matches.own.max(axis=0)[telling].min())


def _named(scored: Scored, best: int) -> tuple[float, float]:
    """Say how well the question's names are matched: in the passage of the best candidate, in all candidates."""
    if scored.matches is None or not scored.matches.names.any():
        return _UNNAMED, _UNNAMED
    passages, names = scored.candidates.passages, scored.matches.names
    here = scored.matches.own[passages == passages[best]].max(axis=0)
    return float(here[names].mean()), float(scored.matches.own.max(axis=0)[names].mean())


def _shares(logits: Matrix) -> list[float]:
    powers = np.exp(logits - logits.max())
    return [float(share) for share in powers / powers.sum()]
