"""Gradient-boosted trees (Friedman 2001), as `index.training.certainty` fits them and `weights.json` keeps them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from index.encoders import Matrix


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree as lists by node: at node `n`, `inputs[n] <= limits[n]` leads to `left[n]`, else to `right[n]`.

    A leaf has -1 for its input, and its value for its limit.
    """

    inputs: Sequence[int]
    limits: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]

    def __call__(self, row: Sequence[float]) -> float:
        """Give the value of the leaf that a row leads to."""
        node = 0
        while (number := self.inputs[node]) >= 0:
            node = self.left[node] if row[number] <= self.limits[node] else self.right[node]
        return self.limits[node]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose values, with the bias, add up to a logit."""

    bias: float
    trees: tuple[Tree, ...]

    @classmethod
    def read(cls, data: dict[str, Any], names: Sequence[str]) -> Self:
        """Read trees whose inputs are named in `data`; raises `ValueError` where they are others than `names`."""
        if data["inputs"] != list(names):
            raise ValueError("the trees were fitted to other inputs")
        return cls(float(data["bias"]), tuple(Tree(*each) for each in data["trees"]))

    def written(self, names: Sequence[str]) -> dict[str, Any]:
        """Give what `read` reads."""
        trees = [[list(tree.inputs), list(tree.limits), list(tree.left), list(tree.right)] for tree in self.trees]
        return {"inputs": list(names), "bias": self.bias, "trees": trees}

    def __call__(self, inputs: Matrix) -> float:
        """Give the logit of one row of inputs."""
        row = inputs.tolist()
        return self.bias + sum(tree(row) for tree in self.trees)
