"""How near a corpus lies to questions that it does not answer: what the nearness of a question is measured against.

The nearest of many sentences is nearer to any question than the nearest of few, so that a cosine alone tells little
of an answer. As in speaker recognition (Auckenthaler, Carey, Lloyd-Thomas: Score normalization, 2000), a cohort of
questions on other matters is asked once: what they find is what a question finds by chance. `index.training.cohort`
chooses them.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from index.encoders import Matrix
from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation, Part
from index.ranking.candidates import Candidates
from index.vectors import Vectors

COHORT = Path(__file__).with_name("cohort.npy")
# The nearest fifth of the cohort is left out: the corpus may answer some of it.
_KEPT = 0.8
# Sentences that are compared with the cohort at a time.
_AT_ONCE = 8192


@dataclass(frozen=True, slots=True)
class Level:
    """What a question on another matter finds: the highest cosine of a sentence, of a passage, of both added up."""

    sentence: float
    passage: float
    both: float


def level(generation: Generation) -> Level:
    """Ask the cohort; nothing is told of an empty corpus or of another model's vectors."""
    asked, lane = _cohort(), generation.vectors[SENTENCE_LANE]
    if not len(lane) or lane.dimension != asked.shape[1]:
        return Level(0.0, 0.0, 0.0)
    highest = np.max([_highest(part) for part in generation.parts], axis=0)
    return Level(_usual(highest[0]), _usual(highest[1]), _usual(highest[2]))


def above(candidates: Candidates, generation: Generation, usual: Level) -> Matrix:
    """Give how far what a question finds lies above what others find, of shape (3,): as in `Level`."""
    both = candidates.cosines + candidates.passage_cosines[generation.sentences.array[:, 1]]
    found = candidates.cosines.max(), candidates.passage_cosines.max(), both.max()
    return np.array(found, dtype=np.float32) - np.array([usual.sentence, usual.passage, usual.both], dtype=np.float32)


def _usual(found: Matrix) -> float:
    return float(np.sort(found)[: max(1, int(_KEPT * len(found)))].mean())


def _highest(part: Part) -> Matrix:
    """Give the highest cosines of each question of the cohort, of shape (3, questions): in the order of `Level`.

    A part does not change, and is asked once however many generations hold it.
    """
    lane = part.vectors[SENTENCE_LANE]
    if lane in _asked:
        return _asked[lane]
    asked = _cohort()
    passages = asked @ part.vectors[PASSAGE_LANE].rows(slice(None)).T
    owner = part.sentences[:, 1] - part.sentences[0, 1]
    highest = np.full((3, len(asked)), -2.0, dtype=np.float32)
    highest[1] = passages.max(axis=1)
    for first in range(0, len(lane), _AT_ONCE):
        rows = slice(first, first + _AT_ONCE)
        found = asked @ lane.rows(rows).T
        both = found + passages[:, owner[rows]]
        highest[[0, 2]] = np.maximum(highest[[0, 2]], [found.max(axis=1), both.max(axis=1)])
    _asked[lane] = highest
    return highest


# By the vectors of parts that are served.
_asked: WeakKeyDictionary[Vectors, Matrix] = WeakKeyDictionary()


@cache
def _cohort() -> Matrix:
    return np.asarray(np.load(COHORT, allow_pickle=False), dtype=np.float32)
