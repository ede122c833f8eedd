"""Search by cosine is exact, held against brute force."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoders import Matrix
from index.vectors import Vectors


def unit(rows: list[list[float]]) -> Matrix:
    matrix = np.array(rows, dtype=np.float32)
    return np.asarray(matrix / np.linalg.norm(matrix, axis=1, keepdims=True), dtype=np.float32)


def test_the_nearest_come_first_with_their_cosines() -> None:
    vectors = Vectors.of(unit([[1, 0], [1, 1], [0, 1]]))
    ids, cosines = vectors.search(unit([[2, 0], [0, 3]]), 2)
    assert ids.tolist() == [[0, 1], [2, 1]]
    assert cosines == pytest.approx(np.array([[1, 2**-0.5], [1, 2**-0.5]]))


def test_all_scores_come_in_the_order_of_the_rows() -> None:
    vectors = Vectors.of(unit([[1, 0], [0, 1], [-1, 0]]))
    assert vectors.scores(unit([[1, 0]])[0]).tolist() == [1.0, 0.0, -1.0]
    assert vectors.rows(np.array([2, 0])).tolist() == [[-1, 0], [1, 0]]
    assert (len(vectors), vectors.dimension) == (3, 2)


def test_more_than_there_is_gives_all_there_is() -> None:
    assert Vectors.of(unit([[1, 0]])).search(unit([[0, 1]]), 10)[0].tolist() == [[0]]
    assert Vectors.of(np.zeros((0, 2), np.float32)).search(unit([[0, 1]]), 10)[0].tolist() == [[]]


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    rows = unit([[1, 2], [3, 4]])
    Vectors.of(rows).write(tmp_path / "v.faiss")
    assert np.array_equal(Vectors.read(tmp_path / "v.faiss").rows(slice(None)), rows)


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v.faiss").write_bytes(b"not an index")
    with pytest.raises(ValueError, match=r"v.faiss is no FAISS index"):
        Vectors.read(tmp_path / "v.faiss")


def test_rows_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        Vectors.of(unit([[1, 0]])).rows(slice(None))[0, 0] = 2


@given(st.integers(0, 2**32 - 1), st.integers(1, 30), st.integers(1, 12))
def test_search_agrees_with_brute_force(seed: int, count: int, top: int) -> None:
    random = np.random.default_rng(seed)
    rows = unit(random.normal(size=(count, 8)).tolist())
    query = unit(random.normal(size=(1, 8)).tolist())
    ids, cosines = Vectors.of(rows).search(query, top)
    expected = np.sort(rows.astype(np.float64) @ query[0].astype(np.float64))[::-1][:top]
    assert cosines[0] == pytest.approx(expected, abs=1e-5)
    assert (rows[ids[0]] @ query[0]) == pytest.approx(cosines[0], abs=1e-5)
