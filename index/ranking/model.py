"""The learnt part of the ranking: small models over features, read from one file.

`weights.json` is made by `index.training`; nothing in it depends on a corpus.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np

from index.encoders import Matrix
from index.ranking.certainty import CERTAINTY
from index.ranking.features import FEATURES, Wanted
from index.ranking.forest import Forest

WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear model over standardised inputs: `((x - mean) / scale) @ weights + bias`."""

    mean: Matrix
    scale: Matrix
    weights: Matrix
    bias: float

    @classmethod
    def read(cls, data: dict[str, Any], names: Sequence[str]) -> Self:
        """Read a model whose inputs are named, in the order of `names`; raises `KeyError` where one is missing."""
        rows = np.array([data["inputs"][name] for name in names], dtype=np.float32)
        return cls(rows[:, 0], rows[:, 1], rows[:, 2], float(data["bias"]))

    def __call__(self, inputs: Matrix) -> Matrix:
        """Give the value of each row, of shape (rows,)."""
        return np.asarray(((inputs - self.mean) / self.scale) @ self.weights + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Model:
    """Ranks (`fusion`), says whether the corpus answers at all (`certainty`) and what is asked for (`wanted`).

    `wanted` has shape (4, dimension + 1), a bias last. `answered` and `related` are the least certainties of these
    outcomes; `sharpness` makes of logits the share of each candidate.
    """

    fusion: Linear
    certainty: Forest
    wanted: Matrix
    sharpness: float
    answered: float
    related: float

    def wants(self, vector: Matrix) -> Wanted:
        """Say what a question asks for, by its vector; nothing in particular with a model of another dimension."""
        if self.wanted.shape[1] != len(vector) + 1:
            return Wanted(0.25, 0.1, 0.4, 0.3)
        logits = self.wanted[:, :-1] @ vector + self.wanted[:, -1]
        return Wanted(*(float(p) for p in sigmoid(logits)))


@cache
def load(path: Path = WEIGHTS) -> Model:
    """Read the weights that come with the package."""
    data = json.loads(path.read_text("utf-8"))
    return Model(
        fusion=Linear.read(data["fusion"], FEATURES),
        certainty=Forest.read(data["certainty"], CERTAINTY),
        wanted=np.array(data["wanted"], dtype=np.float32),
        sharpness=float(data["sharpness"]),
        answered=float(data["answered"]),
        related=float(data["related"]),
    )


def sigmoid(x: Matrix) -> Matrix:
    """The logistic function."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(x, -30, 30))), dtype=np.float32)
