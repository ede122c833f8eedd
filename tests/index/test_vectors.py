"""Search by cosine is exact, held against brute force."""

import gc
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


def some(count: int, seed: int = 7) -> np.ndarray:
    return unit(np.random.default_rng(seed).normal(size=(count, 16)).tolist())


def test_lanes_are_joined_without_copying_and_found_as_one(tmp_path: Path) -> None:
    rows = some(50)
    lane = Vectors.joined([Vectors.of(rows[:20]), Vectors.of(rows[20:21]), Vectors.of(rows[21:])])
    whole = Vectors.of(rows)
    ids = np.array([49, 0, 20, 19, 21, 0])
    assert len(lane) == 50
    assert np.array_equal(lane.rows(slice(None)), rows)
    for run in (slice(0, 5), slice(18, 23), slice(20, 21), slice(30, 30), slice(45, 99)):
        assert np.array_equal(lane.rows(run), rows[run])
    assert np.array_equal(lane.rows(ids), rows[ids])
    assert lane.scores(rows[3]) == pytest.approx(whole.scores(rows[3]), abs=1e-6)
    found, cosines = lane.search(rows[[3, 30]], 5)
    expected, known = whole.search(rows[[3, 30]], 5)
    assert found.tolist() == expected.tolist()
    assert cosines == pytest.approx(known, abs=1e-6)
    lane.write(tmp_path / "joined.faiss")
    assert np.array_equal(Vectors.read(tmp_path / "joined.faiss").rows(slice(None)), rows)


def test_in_a_large_lane_the_nearest_are_found_by_bytes_and_its_rows_stay_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.vectors._LARGE", 400)
    monkeypatch.setattr("index.vectors._ROW_BYTES", 1)
    rows, query = some(2_000), some(1, seed=8)[0]
    Vectors.of(rows[:1_900]).write(tmp_path / "large.faiss")
    lane = Vectors.joined([Vectors.read(tmp_path / "large.faiss"), Vectors.of(rows[1_900:])])
    assert lane.is_large
    assert not Vectors.of(rows[:300]).is_large
    true = np.argsort(-(rows @ query))
    assert set(true[:60]) <= set(lane.nearest(query, 120).tolist())
    assert len(lane.nearest(query, 120)) == 120
    assert np.array_equal(lane.rows(true[:9]), rows[true[:9]])
    assert np.array_equal(lane.rows(slice(1_890, 1_910)), rows[1_890:1_910])


def test_rows_outlive_their_lane() -> None:
    expected = some(4_000)
    rows = Vectors.of(expected).rows(slice(None))
    gc.collect()
    others = [Vectors.of(some(4_000, seed)) for seed in range(5)]  # what was freed would be taken for these
    assert np.array_equal(rows, expected)
    assert len(others) == 5
