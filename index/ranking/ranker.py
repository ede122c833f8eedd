"""Puts the sentences that answer a question first, and says how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.answers import Outcome, Reading, Turn
from index.cues import cues, spoken
from index.encoders import Matrix, QueryEncoder
from index.generation import Generation
from index.ranking import plain
from index.ranking.candidates import choose
from index.ranking.carrying import Carried, carry
from index.ranking.certainty import Scored, certainty_features
from index.ranking.cohort import Level, above, level
from index.ranking.completing import complete
from index.ranking.features import features
from index.ranking.following import quoted_to_others
from index.ranking.matching import match
from index.ranking.model import Model, load, sigmoid
from index.ranking.query import prepare
from index.ranking.reading import Readings, Weighed, certain, weigh_readings
from index.ranking.runs import joins, runs
from index.spelling import Spelling

# How many times more a sentence counts in the passage that a question replies to, and in the ones beside it.
_INSIDE, _BESIDE = 20.0, 5.0


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
        *,
        usual: Level | None = None,
    ) -> None:
        """`usual` is what questions on other matters find here; they are asked where it is None."""
        self._generation = generation
        self._encoder = encoder
        self._model = model or load()
        self._spelling = spelling or Spelling(generation)
        self._usual = usual or level(generation)

    def within(self, generation: Generation, spelling: Spelling) -> "Ranker":
        """Give one that ranks only what is to be seen of the same generation."""
        return Ranker(generation, self._encoder, self._model, spelling, usual=self._usual)

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        """Give up to `top` sentences, best first; `focus` are the sentences that the question is a reply to."""
        if len(self._generation.hidden) == len(self._generation.documents):
            return Ranked(Outcome.NOTHING, 0.0, ())
        readings = self.readings(question, history)
        weighed = weigh_readings(readings, self._model.sharpness, self._generation, quoted_to_others(question, history))
        certainty = self._certainty(readings)
        shares = weighed.shares if focus is None else self._near(weighed, focus)
        spans = self._generation.sentences.array[weighed.sentences, 2:]
        found = runs(shares, joins(weighed.sentences, self._generation), spans, top)
        sentences = weighed.sentences
        hits = tuple(
            Hit(int(sentences[run.first]), int(sentences[run.last - 1]) + 1, certainty * run.share) for run in found
        )
        outcome = self._outcome(certainty)
        # A question that stands on its own and has no answer was not answered by what came before it either.
        told = weighed.reading if readings.leans or outcome is not Outcome.NOTHING else None
        return Ranked(outcome, certainty, hits, told)

    def _near(self, weighed: Weighed, focus: range) -> Matrix:
        """Share out anew, sentences in the passages of these and next to them counting for more."""
        table = self._generation.sentences.array
        own = table[focus[0], 1], table[focus[-1], 1]
        passages, documents = table[weighed.sentences, 1], table[weighed.sentences, 0]
        here = documents == table[focus[0], 0]
        inside = here & (passages >= own[0]) & (passages <= own[1])
        beside = here & (passages >= own[0] - 1) & (passages <= own[1] + 1)
        shares = weighed.shares * np.where(inside, _INSIDE, np.where(beside, _BESIDE, 1.0))
        return np.asarray(shares / max(float(shares.sum()), 1e-9), dtype=np.float32)

    def readings(self, question: str, history: Sequence[Turn]) -> Readings:
        """Find candidates and score them, for the question as it stands and with what it may take from before."""
        carried = carry(question, history, self._spelling)
        bare = self._scored(question, ())
        asked = cues(bare.query.text, spoken(question, history[-1].question if history else ""))
        whole = complete(question, history, self._encoder, self._spelling)
        if whole is not None:
            return Readings(asked, bare, self._scored(whole, ()), carried, whole)
        return Readings(asked, bare, self._scored(question, carried) if carried else None, carried)

    def score(self, question: str, history: Sequence[Turn]) -> Scored:
        """Find candidates and score them by the more probable reading, without deciding anything else."""
        return self.readings(question, history).preferred

    def _scored(self, question: str, carried: Sequence[Carried]) -> Scored:
        query = prepare(question, carried, self._encoder, self._generation.lexical, self._spelling)
        candidates = choose(query, self._generation)
        matches = match(query.tokens, candidates, self._generation)
        found = features(query, self._model.wants(query.vector), candidates, matches, self._generation)
        fitted = self._generation.tokens is not None
        logits = self._model.fusion(found) if fitted else plain.logits(found)
        nearer = above(candidates, self._generation, self._usual)
        return Scored(query, candidates, matches, found, logits, nearer)

    def _certainty(self, readings: Readings) -> float:
        bare = self._sure(readings.bare)
        return bare if readings.read is None else certain(readings, bare, self._sure(readings.read))

    def _sure(self, scored: Scored) -> float:
        if self._generation.tokens is None:
            return plain.certainty(scored.features[int(np.argmax(scored.logits))])
        return float(sigmoid(np.array(self._model.certainty(certainty_features(scored)), dtype=np.float32)))

    def _outcome(self, certainty: float) -> Outcome:
        if certainty >= self._model.answered:
            return Outcome.ANSWERED
        return Outcome.RELATED if certainty >= self._model.related else Outcome.NOTHING
