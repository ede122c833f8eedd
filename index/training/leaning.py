"""Finds what speaks for a question that leans on those before it: `python -m index.training.leaning`.

Asked are documents that were written for Belegbot and kept from the encoder: their follow-ups, after the question that
they follow, and questions that stand on their own, and small talk, after others on the same document. What is logged
stands in `index.ranking.reading`.
"""

import logging
import random
import sys
from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from index.answers import Turn
from index.ranking.ranker import Ranker
from index.ranking.reading import SIGNS, signs
from index.training import validation, written
from index.training.corpora import indexed, query_encoder
from index.training.material import is_held
from index.training.smalltalk import SMALL_TALK

SEED = 3
# Of each document so many questions that stand alone are asked after up to so many others.
_ALONE, _TURNS = 6, 3
_log = logging.getLogger("index.training")


def main() -> int:
    """Log the weights, and how well they tell the two apart here and on the documents kept for validation."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    found, leaning = _signs([each for each in written.read() if is_held("written", each.id)])
    model = LogisticRegression(C=1.0, max_iter=5000, class_weight="balanced").fit(found, leaning)
    for name, weight in (*zip(SIGNS, model.coef_[0], strict=True), ("bias", model.intercept_[0])):
        _log.info("%s %.2f", name, weight)
    others, expected = _signs(list(written.read(validation.FOLDER)))
    for name, rows, wanted in (("fitted on", found, leaning), ("validation", others, expected)):
        sure = model.decision_function(rows)
        right = [float(((sure > 0) == wanted)[wanted == each].mean()) for each in (True, False)]
        _log.info("%s (%d): auroc %.3f, right %.3f of those that lean, %.3f of the others", name, len(rows),
                  roc_auc_score(wanted, sure), *right)  # fmt: skip
    return 0


def _signs(documents: Sequence[written.Written]) -> tuple[np.ndarray, np.ndarray]:
    rows = [
        row for document in documents if any(each.history for each in document.questions) for row in _asked(document)
    ]
    return np.array([signs for signs, _ in rows]), np.array([leaning for _, leaning in rows])


def _asked(document: written.Written) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Give the signs of each question, and whether it leans on what was asked before it."""
    ranker = Ranker(indexed({f"{document.id}.txt": document.text}), query_encoder())
    chance = random.Random(f"{SEED} {document.id}")  # noqa: S311 - a sample, no secret
    for text, history, leaning in _conversations(document, chance):
        yield signs(ranker.readings(text, tuple(map(Turn, history)))), leaning


def _conversations(document: written.Written, chance: random.Random) -> Iterator[tuple[str, list[str], bool]]:
    answered = [each for each in document.questions if each.start >= 0]
    alone = [each for each in answered if not each.history]
    for each in answered:
        if each.history:
            yield from ((text, [before for _, before in each.history], True) for _, text in each.asked)
    for each in chance.sample(alone, min(_ALONE, len(alone))):
        others = [other for other in alone if other.end <= each.start or each.end <= other.start]
        before = chance.sample(others, min(len(others), chance.randint(1, _TURNS)))
        history = [chance.choice(other.asked)[1] for other in before]
        yield chance.choice(each.asked)[1], history, False
        yield chance.choice(SMALL_TALK), history, False


if __name__ == "__main__":
    sys.exit(main())
