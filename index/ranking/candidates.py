"""Chooses the passages worth a closer look: by sentence, by passage and by words."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation
from index.ranking.query import Query

# How many sentences each lane may name, and in how many passages at most all sentences are then looked at.
_NEAREST, _PASSAGES, _LEXICAL, _MOST = 60, 15, 30, 60
# In a large corpus: of how many sentences and passages the true cosines are looked at, to find those.
_FURTHER, _FURTHER_PASSAGES = 1_000, 200


@dataclass(frozen=True, slots=True)
class Candidates:
    """All sentences of the chosen passages, in order.

    `sentences` are their numbers; `passages` the passage of each, as a place in `chosen`; `cosines` and `lexical` the
    scores of all sentences of the generation, `passage_cosines` of all its passages.
    """

    sentences: NDArray[np.int64]
    passages: NDArray[np.int64]
    chosen: NDArray[np.int64]
    cosines: Matrix
    passage_cosines: Matrix
    lexical: Matrix


def choose(query: Query, generation: Generation) -> Candidates:
    """Look the question up in every lane and gather the passages that any of them names."""
    passage_cosines = generation.vectors[PASSAGE_LANE].scores(query.vector)
    lexical = generation.lexical.scores_of(query.words)
    cosines = _cosines(query, generation, passage_cosines, lexical)
    owner = generation.sentences.array[:, 1]
    near = cosines + 0.5 * passage_cosines[owner]
    words = lexical / max(float(lexical.max(initial=0.0)), 1e-9)
    ranked: list[NDArray[np.integer]] = [
        owner[_best(near + 0.3 * words, _NEAREST)],
        _best(passage_cosines, _PASSAGES),
        owner[_best(words, _LEXICAL)],
    ]
    visible = generation.vectors[PASSAGE_LANE].visible
    if visible is not None:
        ranked = [lane[visible[lane]] for lane in ranked]
    # Each lane's first come first, so that none is cut off by another.
    order = sorted((place, int(passage)) for lane in ranked for place, passage in enumerate(lane))
    chosen = np.sort(np.array(list(dict.fromkeys(passage for _, passage in order))[:_MOST], dtype=np.int64))
    spans = [(generation.passages[number].first, generation.passages[number].last) for number in chosen]
    sentences = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(first, last) for first, last in spans)])
    places = np.repeat(np.arange(len(chosen)), [last - first for first, last in spans])
    if generation.vectors[SENTENCE_LANE].is_large:
        cosines[sentences] = generation.vectors[SENTENCE_LANE].rows(sentences) @ query.vector.reshape(-1)
    return Candidates(sentences, places, chosen, cosines, passage_cosines, lexical)


def _cosines(query: Query, generation: Generation, passages: Matrix, lexical: Matrix) -> Matrix:
    """Give the cosine of every sentence; in a large corpus, of all that may be chosen, and -1 for the others."""
    lane = generation.vectors[SENTENCE_LANE]
    if not lane.is_large:
        return lane.scores(query.vector)
    spans = (generation.passages[number] for number in _best(passages, _FURTHER_PASSAGES))
    inside = [np.arange(passage.first, passage.last) for passage in spans]
    ids = np.unique(np.concatenate([lane.nearest(query.vector, _FURTHER), _best(lexical, _FURTHER), *inside]))
    cosines = np.full(len(lane), -1.0, dtype=np.float32)
    cosines[ids] = lane.rows(ids) @ query.vector.reshape(-1)
    if lane.visible is not None:
        cosines[~lane.visible] = -1.0
    return cosines


def _best(scores: Matrix, count: int) -> NDArray[np.int64]:
    """Give the places of the highest scores, best first."""
    count = min(count, len(scores))
    part = np.argpartition(-scores, count - 1)[:count] if count < len(scores) else np.arange(len(scores))
    found: NDArray[np.int64] = part[np.argsort(-scores[part], kind="stable")]
    return found
