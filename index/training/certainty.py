"""Fits how sure it is that a corpus answers a question at all, and from where on to say so."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from index.encoders import Matrix
from index.ranking.model import Linear, Model, sigmoid
from index.ranking.ranker import Ranker, Scored, certainty_features
from index.training import fusion
from index.training.corpora import query_encoder
from index.training.examples import FOLDS, Example
from index.training.smalltalk import SMALL_TALK

_log = logging.getLogger("index.training")


@dataclass(frozen=True, slots=True)
class Certainty:
    """The model, and the least probabilities of the outcomes."""

    model: Linear
    sharpness: float
    answered: float
    related: float


@dataclass(frozen=True, slots=True)
class _Cases:
    """Inputs (cases, len(CERTAINTY)), whether each is answered, of what kind and in which fold it is."""

    inputs: Matrix
    answered: NDArray[np.bool_]
    kinds: NDArray[np.str_]
    folds: NDArray[np.int64]


def fit(examples: Sequence[Example], ranking: Linear, seed: int) -> Certainty:
    """Fit on all; the thresholds are set on folds that the models were not fitted on."""
    inputs, values = [], []
    for fold in range(FOLDS):
        inside = [each for each in examples if each.article % FOLDS != fold]
        outside = [each for each in examples if each.article % FOLDS == fold]
        own = fusion.fit(inside, seed)
        seen, unseen = _cases(inside, own), _cases(outside, own)
        model = _fitted(seen)
        inputs.append(unseen)
        values.append(sigmoid(model(unseen.inputs)))
    answered = np.concatenate([each.answered for each in inputs])
    kinds = np.concatenate([each.kinds for each in inputs])
    found = np.concatenate(values)
    for kind in np.unique(kinds[~answered]):
        small = kind.endswith("small corpus")
        chosen = (kinds == kind) | (answered & (np.char.endswith(kinds, "small corpus") == small))
        _log.info("auroc, %s: %.3f", kind, roc_auc_score(answered[chosen], found[chosen]))
    grid = np.arange(0.02, 0.98, 0.01)
    balance = [np.mean(found[answered] >= t) + np.mean(found[~answered] < t) for t in grid]
    threshold = float(grid[int(np.argmax(balance))])
    answers, declines = np.mean(found[answered] >= threshold), np.mean(found[~answered] < threshold)
    _log.info("from %.2f on: answered %.3f, abstained %.3f", threshold, answers, declines)
    return Certainty(_fitted(_cases(examples, ranking)), 1.0, round(threshold, 2), round(threshold * 0.4, 2))


def _fitted(cases: _Cases) -> Linear:
    mean, scale = cases.inputs.mean(axis=0), cases.inputs.std(axis=0) + 1e-6
    weight = np.where(cases.answered, 1.0 / cases.answered.mean(), 1.0 / (1 - cases.answered.mean()))
    model = LogisticRegression(C=1.0, max_iter=1000).fit((cases.inputs - mean) / scale, cases.answered, weight)
    return Linear(mean, scale, model.coef_[0].astype(np.float32), float(model.intercept_[0]))


def _cases(examples: Sequence[Example], ranking: Linear) -> _Cases:
    """Ask each question with what answers it; without its document; without its article; and ask small talk."""
    inputs, kinds, folds = [], [], []
    for each in examples:
        everything = np.ones(len(each.gold), dtype=bool)
        for kind, keep in (
            ("answer", everything),
            ("same topic", ~each.document),
            ("other topic", each.articles != each.article),
            ("answer, small corpus", each.articles == each.article),
            ("same topic, small corpus", (each.articles == each.article) & ~each.document),
        ):
            if not keep.any() or (kind.startswith("answer") and not each.gold[keep].any()):
                continue
            inputs.append(certainty_features(_hidden(each.scored, keep, ranking)))
            kinds.append(kind)
            folds.append(each.article % FOLDS)
    model = Model(ranking, ranking, np.zeros((4, 513), dtype=np.float32), 1.0, 0.5, 0.2)
    for generation in {id(each.generation): each.generation for each in examples}.values():
        ranker = Ranker(generation, query_encoder(), model)
        for text in SMALL_TALK:
            inputs.append(certainty_features(ranker.score(text, ())))
            kinds.append("small talk")
            folds.append(0)
    found = np.array(kinds)
    return _Cases(np.array(inputs), np.char.startswith(found, "answer"), found, np.array(folds))


def _hidden(scored: Scored, keep: NDArray[np.bool_], ranking: Linear) -> Scored:
    """Give what would have been found, had the candidates that are not kept not been there."""
    candidates = replace(
        scored.candidates, sentences=scored.candidates.sentences[keep], passages=scored.candidates.passages[keep]
    )
    matches = scored.matches[keep] if scored.matches is not None else None
    return Scored(scored.query, candidates, matches, scored.features[keep], ranking(scored.features[keep]))
