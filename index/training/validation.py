"""Asks documents that nothing was trained or fitted on: `python -m index.training.validation`.

They lie in `index/training/written/validation`, each a corpus of its own, in the format of `index.training.written`.
"""

import logging
import sys
from collections.abc import Iterator

import numpy as np
from sklearn.metrics import roc_auc_score

from index.answers import Turn
from index.ranking.model import load
from index.ranking.ranker import Ranker
from index.training import written
from index.training.corpora import indexed, query_encoder

FOLDER = written.FOLDER / "validation"
_AMONG = 3
_log = logging.getLogger("index.training")


def main() -> int:
    """Log how often the first quote and one of the first three hold the answer, and how answers are told from none."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rows = np.array([row for document in written.read(FOLDER) for row in _asked(document)])
    answerable, score = rows[:, 0] > 0, rows[:, 1]
    first, among = rows[answerable, 2:].mean(axis=0)
    _log.info("%d questions with an answer: quote@1 %.3f, quote@3 %.3f", answerable.sum(), first, among)
    auroc, least = roc_auc_score(answerable, score), load().answered
    answered, abstained = (score[answerable] >= least).mean(), (score[~answerable] < least).mean()
    _log.info(
        "%d near misses: auroc %.3f, answered %.3f, abstained %.3f", (~answerable).sum(), auroc, answered, abstained
    )
    return 0


def _asked(document: written.Written) -> Iterator[tuple[float, float, float, float]]:
    """Give for each question whether it has an answer, the score, and whether the first and the first three hold it."""
    generation = indexed({f"{document.id}.txt": document.text})
    ranker = Ranker(generation, query_encoder())
    spans = generation.sentences.array[:, 2:]
    for each in document.questions:
        history = tuple(Turn(text) for _, text in each.history)
        for _, text in each.asked:
            ranked = ranker.rank(text, history, _AMONG)
            held = [spans[hit.first, 0] < each.end and each.start < spans[hit.last - 1, 1] for hit in ranked.hits]
            yield float(each.start >= 0), ranked.score, float(held[0]), float(any(held))


if __name__ == "__main__":
    sys.exit(main())
