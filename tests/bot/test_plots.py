from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bot.plots import draw, figure_of
from index.answers import Outcome
from index.evaluation import Evaluation, Golden, evaluate
from tests.bot.answers_by_hand import DEMAND, DENIAL, GAP, AnswererByHand, answer_of, quote_of

GOLDEN = (
    Golden("Was forderte er?", "schriftliche Antworten", language="de", group="single"),
    Golden("And then?", "Kluft", language="en", group="single"),
    Golden("Was kam?", "Kluft", language="de", group="single"),
    Golden("Who pays?", None, language="en", group="no answer"),
    Golden("Was kostet Milch?", None, language="de", group="no answer"),
)
ANSWERER = AnswererByHand(
    {
        "Was forderte er?": answer_of(quote_of(DEMAND, 0.95)),
        "And then?": answer_of(quote_of(DENIAL, 0.7), quote_of(GAP, 0.6)),
        "Was kam?": answer_of(quote_of(GAP, 0.3), outcome=Outcome.RELATED),
        "Who pays?": answer_of(quote_of(GAP, 0.75)),
        "Was kostet Milch?": answer_of(outcome=Outcome.NOTHING),
    }
)


@pytest.fixture
def evaluation() -> Evaluation:
    return evaluate(ANSWERER, GOLDEN)


def panels(evaluation: Evaluation) -> dict[str, Axes]:
    """The five diagrams by the first words of their titles; the counts by those of the diagram above them."""
    answers, answer_counts, quotes, quote_counts, traded = figure_of(evaluation).axes
    assert answers.get_title().startswith("Score of an answer: has the corpus one?\n")
    assert quotes.get_title().startswith("Score of a first quote: is it right?\n")
    assert traded.get_title() == "What answering from another score on would mean"
    return {
        "answers": answers,
        "answer counts": answer_counts,
        "quotes": quotes,
        "quote counts": quote_counts,
        "trade": traded,
    }


def points(axes: Axes) -> list[list[float]]:
    return [[round(float(value), 3) for value in point] for point in np.asarray(axes.collections[0].get_offsets())]


def bars(axes: Axes) -> list[tuple[float, float]]:
    return [(bar.get_x(), bar.get_height()) for bar in axes.patches if isinstance(bar, Rectangle)]


def test_reliability_diagrams_show_each_bin_at_its_mean_score_and_share(evaluation: Evaluation) -> None:
    found = panels(evaluation)

    # 0.70 has an answer and 0.75 has none; 0.30 and 0.95 have one.
    assert points(found["answers"]) == [[0.0, 0.0], [0.3, 1.0], [0.725, 0.5], [0.95, 1.0]]
    # Of the first quotes, 0.30 and 0.95 are right; the question without a quote is not counted.
    assert points(found["quotes"]) == [[0.3, 1.0], [0.725, 0.0], [0.95, 1.0]]
    # (0.0 + 0.7 + 2 * |0.725 - 0.5| + 0.05) / 5
    assert "calibration error 0.240" in found["answers"].get_title()


def test_counts_stand_below_each_bin(evaluation: Evaluation) -> None:
    found = panels(evaluation)

    assert bars(found["answer counts"]) == [(0.0, 1), (0.3, 1), (0.7, 2), (0.9, 1)]
    assert bars(found["quote counts"]) == [(0.3, 1), (0.7, 2), (0.9, 1)]
    assert [text.get_text() for text in found["answer counts"].texts] == ["1", "1", "2", "1"]


def test_trade_shows_what_each_threshold_answers_and_declines_and_where_it_stands(evaluation: Evaluation) -> None:
    axes = panels(evaluation)["trade"]

    answered, declined, right, border = axes.lines
    at = {round(float(x), 3): number for number, x in enumerate(np.asarray(answered.get_xdata()))}
    shares = [[float(np.asarray(line.get_ydata())[at[x]]) for line in (answered, declined, right)] for x in (0.5, 0.72)]
    assert shares[0] == pytest.approx([2 / 3, 1 / 2, 1 / 3])
    assert shares[1] == pytest.approx([1 / 3, 1 / 2, 1 / 2])
    assert [line.get_label() for line in axes.lines] == [
        "questions with an answer: answered (now 2 of 3)",
        "questions without: declined (now 1 of 2)",
        "answers given: right quote first (now 1 of 3)",
        "answers are given from about 0.50 on",
    ]
    assert np.asarray(border.get_xdata())[0] == pytest.approx(0.5)  # between 0.30, declined, and 0.70, answered


def test_border_is_left_out_where_the_score_alone_does_not_decide() -> None:
    answers = {
        "a": answer_of(quote_of(GAP, 0.4)),
        "b": answer_of(quote_of(GAP, 0.6), outcome=Outcome.RELATED),
    }
    golden = [Golden("a", "Kluft"), Golden("b", None)]

    assert len(panels(evaluate(AnswererByHand(answers), golden))["trade"].lines) == 3


@pytest.mark.parametrize("golden", [GOLDEN[:1], GOLDEN[4:], GOLDEN], ids=["one answer", "no quote at all", "all"])
def test_a_png_is_written_also_for_few_questions(tmp_path: Path, golden: tuple[Golden, ...]) -> None:
    draw(evaluate(ANSWERER, golden), tmp_path / "scores.png")

    written = (tmp_path / "scores.png").read_bytes()
    assert written.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(written[16:20], "big") == 1920
