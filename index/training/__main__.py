"""Fits the ranking and writes `index/ranking/weights.json`.

    python -m index.training --data DATA [--dry]

DATA holds `xquad-r` and `mtrag-un.jsonl`. Fitted is on what was kept from the encoder; it is left out in turns (four
folds) for the figures that are printed; what is written is fitted on all of it. The seed is fixed: the same data give
the same weights.
"""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.ranking.certainty import CERTAINTY
from index.ranking.features import FEATURES
from index.ranking.model import WEIGHTS, Linear
from index.ranking.runs import runs
from index.training import certainty, fusion, wanted
from index.training.cases import FOLDS, Case, collect

SEED = 20
# From these certainties on, what was found is called an answer, and related.
_ANSWERED, _RELATED = 0.43, 0.16
_EVERY = 2000
_log = logging.getLogger("index.training")


def main() -> int:
    """Fit, log the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds xquad-r and mtrag-un.jsonl")
    parser.add_argument("--dry", action="store_true", help="log the figures, write nothing")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    kinds = wanted.fit(arguments.data / "xquad-r")
    cases: list[Case] = []
    for each in collect(arguments.data, kinds):
        cases.append(each)
        if len(cases) % _EVERY == 0:
            _log.info("%d asked", len(cases))
    folds = [fusion.fit([each for each in cases if each.fold != fold], SEED) for fold in range(FOLDS)]
    _log_folds(cases, folds)
    found = fusion.fit(cases, SEED)
    sure = certainty.fit(cases, folds, _ANSWERED)
    weights = {
        "seed": SEED,
        "fusion": _named(found, FEATURES),
        "certainty": sure.written(CERTAINTY),
        "sharpness": 1.0,
        "answered": _ANSWERED,
        "related": _RELATED,
        "wanted": np.round(kinds, 4).tolist(),
    }
    if not arguments.dry:
        WEIGHTS.write_text(json.dumps(weights) + "\n", "utf-8")
    return 0


def _log_folds(cases: Sequence[Case], folds: Sequence[Linear]) -> None:
    """Log how often the best sentence answers, how often the first quote does, and how long that is."""
    hits: dict[str, list[tuple[bool, bool, bool, int]]] = {}
    for each in cases:
        if each.answerable:
            hits.setdefault(f"{each.kind} {each.pair}", []).append(_judged(each, folds[each.fold]))
    for name, found in sorted(hits.items()):
        sentence, quote, document, _ = np.mean(found, axis=0)
        length = float(np.median([each[3] for each in found]))
        _log.info(
            "%s (%d): sentence@1 %.3f, quote@1 %.3f, doc@1 %.3f, %d characters",
            *(name, len(found), sentence, quote, document, length),
        )


def _judged(case: Case, ranking: Linear) -> tuple[bool, bool, bool, int]:
    logits = ranking(case.scored.features)
    powers = np.exp(logits - logits.max())
    run = runs(powers / powers.sum(), case.joined, case.spans, 1)[0]
    best, length = int(np.argmax(logits)), int(case.spans[run.last - 1, 1] - case.spans[run.first, 0])
    return bool(case.gold[best]), bool(case.gold[run.first : run.last].any()), bool(case.document[best]), length


def _named(model: Linear, names: Sequence[str]) -> dict[str, object]:
    rows = np.stack([model.mean, model.scale, model.weights], axis=1)
    inputs = {name: [round(float(x), 5) for x in row] for name, row in zip(names, rows, strict=True)}
    return {"inputs": inputs, "bias": round(model.bias, 5)}


if __name__ == "__main__":
    sys.exit(main())
