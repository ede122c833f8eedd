"""Fits how sure it is that a corpus answers a question at all."""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from index.encoders import Matrix
from index.ranking.certainty import Scored, certainty_features
from index.ranking.forest import Forest, Tree
from index.ranking.model import Linear, sigmoid
from index.training.cases import FOLDS, Case

# Kinds of questions, those that are answered first, whose separation is logged: what a corpus of that sort meets.
_SETS = {
    "xquad": ("xquad", "xquad other", "small talk"),
    "xquad, answer left out": ("xquad", "xquad topic"),
    "written, alone": (
        "written alone", "written alone history", "written alone topic", "alone other", "small talk alone",
    ),
    "written, near misses": ("written alone", "written alone topic"),
    "written, other topics": ("written alone", "alone other", "small talk alone"),
    "written, together": ("written together", "written together topic"),
    "mtrag": ("mtrag", "mtrag topic"),
}  # fmt: skip
# Near misses are few in practice, and little tells them from answers: given their full weight they make everything else
# uncertain.
_POWER, _NEAR = -0.5, 0.3
_log = logging.getLogger("index.training")


def fit(cases: Sequence[Case], rankings: Sequence[Linear], answered: float) -> Forest:
    """Fit on all cases, each ranked by the model of its fold; logs figures of folds that were not fitted on.

    `answered` is the least certainty of an answer, for these figures.
    """
    inputs = np.array([certainty_features(_ranked(case, rankings)) for case in cases])
    answerable = np.array([case.answerable for case in cases])
    folds = np.array([case.fold for case in cases])
    weights = _weights(cases)
    found = np.zeros(len(cases), dtype=np.float32)
    for fold in range(FOLDS):
        inside = folds != fold
        forest = _fitted(inputs[inside], answerable[inside], weights[inside])
        found[~inside] = sigmoid(np.array([forest(row) for row in inputs[~inside]], dtype=np.float32))
    _report(cases, answerable, found, answered)
    return _fitted(inputs, answerable, weights)


def _ranked(case: Case, rankings: Sequence[Linear]) -> Scored:
    return replace(case.scored, logits=rankings[case.fold](case.scored.features))


def _weights(cases: Sequence[Case]) -> Matrix:
    """Weigh kinds by the square root of their size, near misses less, and both outcomes alike."""
    counts = Counter(case.kind for case in cases)
    near = np.array([case.kind.endswith("topic") for case in cases])
    weights = np.array([counts[case.kind] ** _POWER for case in cases]) * np.where(near, _NEAR, 1.0)
    answerable = np.array([case.answerable for case in cases])
    for side in (answerable, ~answerable):
        weights[side] /= weights[side].sum()
    return np.asarray(weights * len(cases) / 2, dtype=np.float32)


def _fitted(inputs: Matrix, answerable: NDArray[np.bool_], weights: Matrix) -> Forest:
    model = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=60, l2_regularization=5.0, random_state=0
    ).fit(inputs, answerable, sample_weight=weights)
    return Forest(float(model._baseline_prediction.item()), tuple(_tree(each.nodes) for (each,) in model._predictors))


def _tree(nodes: NDArray[np.void]) -> Tree:
    leaf = nodes["is_leaf"].astype(bool)
    limits = np.where(leaf, nodes["value"], nodes["num_threshold"])
    return Tree(
        np.where(leaf, -1, nodes["feature_idx"]).tolist(),
        [float(f"{limit:.6g}") for limit in limits],
        nodes["left"].tolist(),
        nodes["right"].tolist(),
    )


def _report(cases: Sequence[Case], answerable: NDArray[np.bool_], found: Matrix, threshold: float) -> None:
    kinds = np.array([case.kind for case in cases])
    pairs = np.array([case.pair for case in cases])
    same = np.array([len(set(pair.split("-"))) == 1 for pair in pairs])
    parts = {"all": np.ones(len(kinds), dtype=bool), "within": same, "across": ~same | (pairs == "")}
    for name, chosen in _SETS.items():
        for part, among in parts.items():
            inside = np.isin(kinds, chosen) & among
            if answerable[inside].all() or not answerable[inside].any():
                continue
            said = found[inside] >= threshold
            auroc = roc_auc_score(answerable[inside], found[inside])
            yes, no = said[answerable[inside]].mean(), (~said)[~answerable[inside]].mean()
            _log.info("%s, %s: auroc %.3f, answered %.3f, abstained %.3f", name, part, auroc, yes, no)
