"""What was quoted before tells where a question that follows is answered."""

import numpy as np
import pytest

from index.answers import Turn
from index.generation import Generation
from index.ranking.following import following, quoted_to_others
from tests.index.conftest import Bench

REPORT = [f"{name} sprach lange und ausführlich." for name in ("Anna", "Bernd", "Carla", "Doris", "Emil", "Frida")]
OTHER = "Gerda hat gar nichts gesagt."


@pytest.fixture
def report(bench: Bench) -> Generation:
    """Sentences 0 to 5 of one document and 6 of another."""
    bench.write({"a.txt": " ".join(REPORT) + "\n", "b.txt": OTHER + "\n"})
    bench.build()
    return bench.current()


def told(report: Generation, quoted: list[str], leaning: float) -> list[float]:
    found = following(np.arange(7), quoted, report, leaning)
    return [round(float(each), 2) for each in found]


def test_the_next_three_sentences_gain_and_what_was_quoted_or_lies_above_it_loses(report: Generation) -> None:
    assert told(report, [REPORT[1]], 1.0) == [-0.6, -0.7, 1.0, 1.0, 1.0, 0.0, 0.0]
    assert told(report, [" ".join(REPORT[1:3])], 1.0) == [-0.6, -0.7, -0.7, 1.0, 1.0, 1.0, 0.0]


def test_what_stands_on_its_own_may_be_answered_anywhere_but_in_what_was_quoted(report: Generation) -> None:
    assert told(report, [REPORT[1]], 0.0) == [0.0, -0.7, 0.0, 0.0, 0.0, 0.0, 0.0]


def test_an_older_quote_loses_and_only_the_last_one_says_where_to_go_on(report: Generation) -> None:
    assert told(report, [REPORT[4], OTHER], 1.0) == [0.0, 0.0, 0.0, 0.0, -0.7, 0.0, -0.7]
    assert told(report, [OTHER, ""], 1.0) == [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.7]
    assert told(report, ["", "Nobody wrote this."], 1.0) == [0.0] * 7


def test_the_very_same_question_is_answered_the_same_way_again() -> None:
    history = [Turn("Was sagte Anna?", "A."), Turn("Und Bernd?", "B.")]

    assert quoted_to_others("was sagte ANNA", history) == ("", "B.")
    assert quoted_to_others("Was sagte Carla?", history) == ("A.", "B.")
