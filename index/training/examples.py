"""Turns questions with known answers into what the ranking sees of them: the features of their candidates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.generation import Generation
from index.ranking.features import FEATURES
from index.ranking.model import Linear, Model
from index.ranking.ranker import Ranker, Scored
from index.training import xquad
from index.training.corpora import indexed, query_encoder

FOLDS = 4
# Languages of documents and questions: the same, and across families and scripts.
PAIRS = (
    "de-de", "de-en", "de-ru", "de-es", "de-tr", "de-ar", "de-zh", "en-en", "en-de", "en-ru", "es-es", "ru-de", "zh-de",
    "tr-tr",
)  # fmt: skip
_FLAT = Linear(np.zeros(1, np.float32), np.ones(1, np.float32), np.zeros(len(FEATURES), np.float32), 0.0)


@dataclass(frozen=True, slots=True)
class Example:
    """One question on one corpus, and the features of its candidates, of shape (candidates, len(FEATURES)).

    `gold` says which candidates overlap the answer, `document` which stand in the document that holds it; both of
    shape (candidates,).
    """

    pair: str
    article: int
    features: Matrix
    gold: NDArray[np.bool_]
    document: NDArray[np.bool_]


def collect(folder: Path, wanted: Sequence[Matrix]) -> Iterator[Example]:
    """Ask all questions of all pairs of languages; `wanted` was fitted without the articles of the fold it stands at.

    A corpus holds all articles of its language, each paragraph a document.
    """
    for documents_in in dict.fromkeys(pair.split("-")[0] for pair in PAIRS):
        texts = xquad.paragraphs(folder, documents_in)
        generation = indexed({xquad.source(*place): text for place, text in texts.items()})
        rankers = [Ranker(generation, query_encoder(), Model(_FLAT, _FLAT, each, 1.0, 0.5, 0.2)) for each in wanted]
        for pair in (each for each in PAIRS if each.startswith(documents_in + "-")):
            for asked in xquad.questions(folder, pair.split("-")[1], documents_in):
                scored = rankers[asked.article % FOLDS].score(asked.question, ())
                yield _example(pair, asked, scored, generation)


def _example(pair: str, asked: xquad.Asked, scored: Scored, generation: Generation) -> Example:
    rows = generation.sentences.array[scored.candidates.sentences]
    sources = [generation.documents[number].source for number in rows[:, 0]]
    inside = np.array([source == asked.source for source in sources])
    gold = inside & (rows[:, 2] < asked.end) & (asked.start < rows[:, 3])
    return Example(pair, asked.article, scored.features, gold, inside)
