"""Fits the ranking and writes `index/ranking/weights.json`.

    python -m index.training --data DATA [--dry]

DATA holds the folder `xquad-r`. Articles are left out in turns (four folds) for the figures that are printed; what is
written is fitted on all of them. The seed is fixed: the same data give the same weights.
"""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.ranking.features import FEATURES
from index.ranking.model import CERTAINTY, WEIGHTS, Linear, Model
from index.training import certainty, fusion, wanted
from index.training.examples import FOLDS, Example, collect

SEED = 20
_log = logging.getLogger("index.training")


def main() -> int:
    """Fit, log the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds xquad-r")
    parser.add_argument("--dry", action="store_true", help="log the figures, write nothing")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    folder = arguments.data / "xquad-r"
    examples: list[Example] = []
    asked = [wanted.fit(folder, fold) for fold in range(FOLDS)]
    for each in collect(folder, asked):
        if each.pair not in {known.pair for known in examples[-1:]}:
            _log.info("asking %s", each.pair)
        examples.append(each)
    folds = [fusion.fit([each for each in examples if each.article % FOLDS != fold], SEED) for fold in range(FOLDS)]
    _log_folds(examples, folds)
    found = fusion.fit(examples, SEED)
    rankings = [Model(ranking, ranking, kinds, 1.0, 0.5, 0.2) for ranking, kinds in zip(folds, asked, strict=True)]
    sure = certainty.fit(folder, rankings)
    weights = {
        "seed": SEED,
        "fusion": _named(found, FEATURES),
        "certainty": _named(sure.model, CERTAINTY),
        "sharpness": sure.sharpness,
        "answered": sure.answered,
        "related": sure.related,
        "wanted": np.round(wanted.fit(folder, None), 4).tolist(),
    }
    if not arguments.dry:
        WEIGHTS.write_text(json.dumps(weights) + "\n", "utf-8")
    return 0


def _log_folds(examples: Sequence[Example], folds: Sequence[Linear]) -> None:
    """Log how often the best candidate answers, and stands in the right document, on articles left out."""
    hits: dict[str, list[tuple[bool, bool]]] = {}
    for each in examples:
        best = int(np.argmax(folds[each.article % FOLDS](each.features)))
        hits.setdefault(each.pair, []).append((bool(each.gold[best]), bool(each.document[best])))
    for pair, found in hits.items():
        quote, document = np.mean(found, axis=0)
        _log.info("%s: quote@1 %.3f, doc@1 %.3f", pair, quote, document)


def _named(model: Linear, names: Sequence[str]) -> dict[str, object]:
    rows = np.stack([model.mean, model.scale, model.weights], axis=1)
    inputs = {name: [round(float(x), 5) for x in row] for name, row in zip(names, rows, strict=True)}
    return {"inputs": inputs, "bias": round(model.bias, 5)}


if __name__ == "__main__":
    sys.exit(main())
