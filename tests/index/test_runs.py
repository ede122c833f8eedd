"""Runs of neighbouring sentences, worked out by hand: who joins whom, how long they get, and in which order."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.runs import Run, joins, runs
from tests.index.conftest import Bench


def found(
    shares: Sequence[float], passages: Sequence[int] | None = None, *, top: int = 10, length: int = 50
) -> list[tuple[int, int, float]]:
    """Give runs of sentences of `length` characters, with one between any two; all in one passage if not given."""
    starts = np.arange(len(shares)) * (length + 1)
    spans = np.stack([starts, starts + length], axis=1).astype(np.int32)
    places = np.array(passages if passages is not None else [0] * len(shares), dtype=np.int64)
    joined = np.append(False, places[1:] == places[:-1])[: len(places)]
    made = runs(np.array(shares, dtype=np.float32), joined, spans, top)
    return [(run.first, run.last, round(run.share, 5)) for run in made]


def test_a_neighbour_that_is_nearly_as_probable_joins() -> None:
    assert found([0.05, 0.6, 0.3, 0.05], top=1) == [(1, 3, 0.9)]


def test_a_neighbour_before_the_best_joins_too() -> None:
    assert found([0.3, 0.6, 0.05, 0.05], top=1) == [(0, 2, 0.9)]


def test_a_neighbour_joins_from_a_quarter_of_the_best_share() -> None:
    assert found([0.5, 0.125, 0.375], top=1) == [(0, 3, 1.0)]
    assert found([0.5, 0.124, 0.376], top=1) == [(0, 1, 0.5)]


def test_neighbours_are_measured_by_the_best_one_not_by_each_other() -> None:
    assert found([0.6, 0.3, 0.1], top=1) == [(0, 2, 0.9)]


def test_no_run_crosses_from_one_passage_into_the_next() -> None:
    assert found([0.3, 0.4, 0.3], [0, 1, 1]) == [(1, 3, 0.7), (0, 1, 0.3)]
    assert found([0.3, 0.4, 0.3], [0, 0, 1]) == [(0, 2, 0.7), (2, 3, 0.3)]


def test_a_run_has_three_sentences_at_most() -> None:
    assert found([0.25] * 4) == [(0, 3, 0.75), (3, 4, 0.25)]


def test_of_two_neighbours_the_more_probable_one_joins_first() -> None:
    assert found([0.1, 0.2, 0.3, 0.25, 0.15], top=1) == [(1, 4, 0.75)]
    assert found([0.1, 0.14, 0.3, 0.22, 0.24], top=1) == [(2, 5, 0.76)]


@pytest.mark.parametrize(("length", "expected"), [(149, (0, 3)), (150, (0, 2)), (224, (0, 2)), (225, (0, 1))])
def test_a_run_is_not_longer_than_450_characters(length: int, expected: tuple[int, int]) -> None:
    first, last, _ = found([0.4, 0.3, 0.3], top=1, length=length)[0]
    assert (first, last) == expected
    assert last * (length + 1) - 1 <= 450


def test_a_sentence_longer_than_that_is_a_run_all_the_same() -> None:
    assert found([0.6, 0.4], length=2000) == [(0, 1, 0.6), (1, 2, 0.4)]


def test_a_longer_neighbour_does_not_keep_a_shorter_one_from_joining() -> None:
    spans = np.array([[0, 50], [51, 101], [102, 900]], dtype=np.int32)
    shares = np.array([0.25, 0.4, 0.35], dtype=np.float32)

    (run,) = runs(shares, np.array([False, True, True]), spans, 1)

    assert run == Run(0, 2, run.share)
    assert run.share == pytest.approx(0.65)


def test_what_was_taken_is_not_taken_again_and_stops_a_later_run() -> None:
    # 2 takes 1 and 3; of what is left 0 and 4 stand alone, for what lies between them is gone.
    assert found([0.15, 0.2, 0.3, 0.2, 0.15]) == [(1, 4, 0.7), (0, 1, 0.15), (4, 5, 0.15)]


def test_runs_come_in_the_order_of_their_best_sentence_and_shares_do_not_rise() -> None:
    assert found([0.4, 0.3, 0.3], [0, 1, 1]) == [(0, 1, 0.4), (1, 3, 0.4)]
    assert found([0.4, 0.3, 0.3], [0, 1, 1], top=1) == [(0, 1, 0.4)]


def test_of_equally_probable_sentences_the_first_in_the_documents_comes_first() -> None:
    assert found([0.5, 0.5], [0, 1]) == [(0, 1, 0.5), (1, 2, 0.5)]


def test_there_are_no_more_runs_than_asked_for_and_none_of_nothing() -> None:
    assert found([0.4, 0.3, 0.3], [0, 1, 2], top=2) == [(0, 1, 0.4), (1, 2, 0.3)]
    assert found([0.4, 0.6], top=0) == []
    assert found([]) == []


@given(st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 3)), min_size=1, max_size=30), st.integers(20, 500))
def test_all_runs_together_are_every_sentence_once_and_shares_do_not_rise(
    drawn: list[tuple[int, int]], length: int
) -> None:
    weights = np.array([weight for weight, _ in drawn], dtype=np.float64)
    passages = sorted(place for _, place in drawn)

    made = found((weights / weights.sum()).tolist(), passages, top=len(drawn), length=length)

    covered = [number for first, last, _ in sorted(made) for number in range(first, last)]
    assert covered == list(range(len(drawn)))
    assert [share for *_, share in made] == sorted((share for *_, share in made), reverse=True)
    assert all(len(set(passages[first:last])) == 1 for first, last, _ in made)


def test_only_neighbours_on_one_line_of_one_passage_may_be_quoted_together(bench: Bench) -> None:
    text = "Reinigung\n\nDas Mahlwerk ist zu reinigen. Danach trocknet es.\n\nEine Bürste liegt bei."
    bench.write({"muehle.txt": text})
    bench.build()
    generation = bench.current()
    assert [generation.text(number) for number in range(4)] == [
        "Reinigung",
        "Das Mahlwerk ist zu reinigen.",
        "Danach trocknet es.",
        "Eine Bürste liegt bei.",
    ]
    assert joins(np.arange(4), generation).tolist() == [False, False, True, False]
    assert joins(np.array([0, 2, 3]), generation).tolist() == [False, False, False]
