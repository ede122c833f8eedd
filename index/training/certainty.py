"""Fits how sure it is that a corpus answers a question at all."""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from index.encoders import Matrix
from index.ranking.certainty import CERTAINTY, Scored, certainty_features
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
    "mtrag, answer left out": ("mtrag", "mtrag other"),
}  # fmt: skip
# Kinds weigh as their size to this power. Conversations are few here: answers in them count twice, what has none in
# them a little less.
_POWER = -0.5
_SPOKEN = {"mtrag": 2.0, "mtrag topic": 0.6, "mtrag other": 0.6}
# Half of the trees see nothing else: what tells answers in data sets that nothing was fitted on. The other half sees
# all and learns the habits of those that it is fitted on, too.
_GENERAL = (
    "logit", "share", "lead", "cosine", "cosine_passage", "match_passage", "rare_passage", "match_most", "same",
    "known_same", "known_other", "unknown_names", "unknown_words", "unknown_numbers", "sentence_above",
    "passage_above", "both_above", "size",
)  # fmt: skip
# In that half, more of anything else never makes an answer less certain, and more of these never more certain.
_EITHER, _AGAINST = ("same", "size"), ("unknown_names", "unknown_words", "unknown_numbers")
_log = logging.getLogger("index.training")


@dataclass(frozen=True, slots=True)
class _Half:
    """What one half of the trees sees, and how it is fitted.

    Near misses are few in practice, and little tells them from answers: given their full weight (`near` is 1) they make
    everything else uncertain.
    """

    inputs: tuple[str, ...]
    leaves: int
    near: float
    monotonic: tuple[int, ...] | None


_HALVES = (
    _Half(CERTAINTY, 12, 0.8, None),
    _Half(_GENERAL, 10, 0.3, tuple(0 if n in _EITHER else -1 if n in _AGAINST else 1 for n in _GENERAL)),
)


def fit(cases: Sequence[Case], rankings: Sequence[Linear], answered: float) -> Forest:
    """Fit on all cases, each ranked by the model of its fold; logs figures of folds that were not fitted on.

    `answered` is the least certainty of an answer, for these figures.
    """
    inputs = np.array([certainty_features(_ranked(case, rankings)) for case in cases])
    answerable = np.array([case.answerable for case in cases])
    folds = np.array([case.fold for case in cases])
    weights = [_weights(cases, each.near) for each in _HALVES]
    found = np.zeros(len(cases), dtype=np.float32)
    for fold in range(FOLDS):
        inside = folds != fold
        forest = _fitted(inputs[inside], answerable[inside], [each[inside] for each in weights])
        found[~inside] = sigmoid(np.array([forest(row) for row in inputs[~inside]], dtype=np.float32))
    _report(cases, answerable, found, answered)
    return _fitted(inputs, answerable, weights)


def _ranked(case: Case, rankings: Sequence[Linear]) -> Scored:
    return replace(case.scored, logits=rankings[case.fold](case.scored.features))


def _weights(cases: Sequence[Case], near: float) -> Matrix:
    """Weigh kinds by the square root of their size, near misses less, and both outcomes alike."""
    counts = Counter(case.kind for case in cases)
    worth = {kind: _SPOKEN.get(kind, near if kind.endswith("topic") else 1.0) for kind in counts}
    weights = np.array([counts[case.kind] ** _POWER * worth[case.kind] for case in cases])
    answerable = np.array([case.answerable for case in cases])
    for side in (answerable, ~answerable):
        weights[side] /= weights[side].sum()
    return np.asarray(weights * len(cases) / 2, dtype=np.float32)


def _fitted(inputs: Matrix, answerable: NDArray[np.bool_], weights: Sequence[Matrix]) -> Forest:
    """Fit both halves and join them to the mean of their logits."""
    bias, trees = 0.0, []
    for half, weight in zip(_HALVES, weights, strict=True):
        columns = [CERTAINTY.index(name) for name in half.inputs]
        model = HistGradientBoostingClassifier(
            max_iter=150,
            learning_rate=0.06,
            max_leaf_nodes=half.leaves,
            min_samples_leaf=60,
            l2_regularization=5.0,
            monotonic_cst=half.monotonic,
            random_state=0,
        ).fit(inputs[:, columns], answerable, sample_weight=weight)
        bias += float(model._baseline_prediction.item()) / len(_HALVES)
        trees += [_tree(each.nodes, columns) for (each,) in model._predictors]
    return Forest(bias, tuple(trees))


def _tree(nodes: NDArray[np.void], columns: Sequence[int]) -> Tree:
    """Give a fitted tree, its values shared out over the halves; `columns` says which inputs it has seen."""
    leaf = nodes["is_leaf"].astype(bool)
    limits = np.where(leaf, nodes["value"] / len(_HALVES), nodes["num_threshold"])
    return Tree(
        np.where(leaf, -1, np.array(columns)[nodes["feature_idx"]]).tolist(),
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
