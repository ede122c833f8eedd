"""Texts that say much the same are grouped."""

import numpy as np

from index.encoders import load_query_encoder
from index.likeness import group


def at(*degrees: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Vectors in the plane."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_each_joins_the_nearest_first_of_a_group_that_is_near_enough() -> None:
    # 40 is near both 0 and 50, and nearer to 50; 65 is near 50, the first of its group; 115 is near 65 only.
    assert group(at(0, 50, 40, 65, 115, 1), least=0.7) == ((0, 5), (1, 2, 3), (4,))


def test_what_comes_later_changes_nothing_in_what_came_before() -> None:
    rows = at(*range(0, 360, 17))
    for count in range(len(rows)):
        shorter = group(rows[:count], least=0.8)
        longer = group(rows[: count + 1], least=0.8)
        assert tuple(tuple(row for row in one if row < count) for one in longer)[: len(shorter)] == shorter


def test_of_nothing_there_are_no_groups() -> None:
    assert group(np.empty((0, 2), dtype=np.float32)) == ()


def test_a_question_is_found_again_in_another_language_and_in_other_words() -> None:
    questions = [
        "Who won the football world cup in 1990?",
        "How many people live in Madagascar?",
        "Wie viele Menschen leben auf Madagaskar?",
        "What is the population of Madagascar?",
        "Wer gewann 1990 die Fußballweltmeisterschaft?",
        "When was the bridge built?",
    ]
    assert group(load_query_encoder().encode_query(questions)) == ((0, 4), (1, 2, 3), (5,))
