"""Trees lead each row to a leaf, add up, and are read back as they were written."""

import json

import numpy as np
import pytest

from index.ranking.forest import Forest, Tree

# Node 0 asks for the first input, node 2 for the second.
TREE = Tree([0, -1, 1, -1, -1], [0.5, -1.0, 2.0, 4.0, 8.0], [1, 0, 3, 0, 0], [2, 0, 4, 0, 0])
LEAF = Tree([-1], [0.25], [0], [0])


@pytest.mark.parametrize(
    ("row", "value"),
    [((0.5, 9.0), -1.0), ((0.6, 2.0), 4.0), ((0.6, 2.1), 8.0), ((-3.0, 2.1), -1.0)],
)
def test_a_row_goes_left_where_it_is_not_more_than_the_limit(row: tuple[float, float], value: float) -> None:
    assert TREE(row) == value


def test_trees_and_bias_add_up() -> None:
    assert Forest(-0.5, (TREE, LEAF, TREE))(np.array([0.6, 2.0], dtype=np.float32)) == pytest.approx(7.75)
    assert Forest(-0.5, ())(np.zeros(2, dtype=np.float32)) == -0.5


def test_what_is_written_is_read_back() -> None:
    forest = Forest(0.125, (TREE, LEAF))

    again = Forest.read(json.loads(json.dumps(forest.written(("cosine", "words")))), ("cosine", "words"))

    assert again == forest


@pytest.mark.parametrize("names", [("words", "cosine"), ("cosine",), ("cosine", "words", "bm25")])
def test_trees_fitted_to_other_inputs_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="fitted to other inputs"):
        Forest.read(Forest(0.0, (TREE,)).written(("cosine", "words")), names)
