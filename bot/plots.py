"""Draws how far scores can be trusted, and how much was asked: the only module with matplotlib, the extra `plot`."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from bot.store.asked import DayCount
from index.answers import Outcome
from index.calibration import BINS, Calibration, trade
from index.evaluation import Evaluation

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's colours, which colour-blind readers can tell apart.
_BLUE, _ORANGE, _GREEN, _GREY, _PALE = "#0072B2", "#D55E00", "#009E73", "#666666", "#88B8D8"
_STEPS = 200
_WEEK = 7


def draw(evaluation: Evaluation, path: Path) -> None:
    """Writes a PNG: for both scores a reliability diagram with counts, and the trade of answering and abstaining.

    OSError where it cannot be written.
    """
    figure = figure_of(evaluation)
    figure.savefig(path, format="png", dpi=120)


def figure_of(evaluation: Evaluation) -> Figure:
    """The figure, for `draw` and for whoever wants it otherwise."""
    tally = evaluation.tally()
    figure = Figure(figsize=(16, 6.4), layout="constrained")
    figure.suptitle(
        f"{tally.answerable + tally.unanswerable} golden questions: {tally.answerable} with an answer in the corpus,"
        f" {tally.unanswerable} without",
        fontsize=14,
    )
    grid = figure.add_gridspec(2, 3, height_ratios=(4, 1))
    for column, (calibration, title, claim) in enumerate(
        (
            (evaluation.certainty, "Score of an answer: has the corpus one?", "questions that have an answer"),
            (tally.scores, "Score of a first quote: is it right?", "first quotes that are right"),
        )
    ):
        upper = figure.add_subplot(grid[0, column])
        lower = figure.add_subplot(grid[1, column], sharex=upper)
        _draw_reliability(upper, calibration, title, claim)
        _draw_counts(lower, calibration)
    # Within the diagrams it would cover some interval or other.
    figure.legend(*figure.axes[0].get_legend_handles_labels(), loc="outside lower left", ncols=3, fontsize=9)
    _draw_trade(figure.add_subplot(grid[:, 2]), evaluation)
    return figure


def days_of(days: Sequence[DayCount], last: date, count: int) -> bytes:
    """A PNG of the questions of `count` days up to `last`: a bar a day, its answered part in blue below.

    It holds no words, for no font has the letters of all languages.
    """
    shown = [last - timedelta(days=back) for back in reversed(range(count))]
    found = {one.day: one for one in days}
    asked = [found.get(day, DayCount(day, 0, 0)) for day in shown]
    answered, others = [one.answered for one in asked], [one.questions - one.answered for one in asked]
    figure = Figure(figsize=(8, 3), layout="constrained")
    axes = figure.add_subplot()
    places = list(range(count))
    axes.bar(places, answered, color=_BLUE)
    axes.bar(places, others, bottom=answered, color=_ORANGE)
    ticks = places[(count - 1) % _WEEK :: _WEEK]
    axes.set_xticks(ticks, [f"{shown[tick]:%m-%d}" for tick in ticks])
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=100)
    return picture.getvalue()


def _draw_reliability(axes: "Axes", calibration: Calibration | None, title: str, claim: str) -> None:
    axes.plot((0, 1), (0, 1), color=_GREY, linestyle="--", linewidth=1, label="perfectly calibrated")
    if calibration:
        # Not joined by a line: a bin with a single question would draw the eye more than one with a hundred.
        largest = max(each.count for each in calibration.bins)
        for each in calibration.bins:
            axes.plot((each.score, each.score), (each.least, each.most), color=_PALE, linewidth=2, zorder=1.5)
        axes.scatter(
            [each.score for each in calibration.bins],
            [each.true for each in calibration.bins],
            [30 + 150 * each.count / largest for each in calibration.bins],
            color=_BLUE,
            label="measured (larger: more questions)",
            clip_on=False,
            zorder=3,
        )
        axes.plot((), (), color=_PALE, linewidth=2, label="where it may be by chance, 95%")
        title += f"\ncalibration error {calibration.error:.3f}, Brier score {calibration.brier:.3f}"
    axes.set_title(title)
    axes.set_ylabel(f"share of {claim}")
    axes.set_ylim(-0.03, 1.03)
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    axes.tick_params(labelbottom=False)
    axes.grid(alpha=0.3)


def _draw_counts(axes: "Axes", calibration: Calibration | None) -> None:
    bins = calibration.bins if calibration else ()
    lows, counts = [each.low for each in bins], [each.count for each in bins]
    bars = axes.bar(lows, counts, 1 / BINS, align="edge", color=_PALE, edgecolor="white")
    axes.bar_label(bars, fontsize=9)
    axes.set_xlim(-0.02, 1.02)
    axes.set_xticks([number / BINS for number in range(0, BINS + 1, 2)])
    axes.set_xlabel("score")
    axes.set_ylabel("questions")
    axes.margins(y=0.25)
    axes.yaxis.set_major_locator(MaxNLocator(3, integer=True))


def _draw_trade(axes: "Axes", evaluation: Evaluation) -> None:
    points = trade(evaluation.decisions, _STEPS)
    thresholds = [each.threshold for each in points]
    answered, declined, right = _now(evaluation)
    for label, now, values, colour, style in (
        ("questions with an answer: answered", answered, [each.answered for each in points], _BLUE, "-"),
        ("questions without: declined", declined, [each.declined for each in points], _ORANGE, "-"),
        ("answers given: right quote first", right, [each.right for each in points], _GREEN, "-."),
    ):
        known = [float("nan") if value is None else value for value in values]
        axes.step(thresholds, known, where="pre", color=colour, linestyle=style, linewidth=2, label=f"{label} {now}")
    border = _border(evaluation)
    if border is not None:
        label = f"answers are given from about {border:.2f} on"
        axes.axvline(border, color=_GREY, linestyle=":", linewidth=1.5, label=label)
    axes.set_title("What answering from another score on would mean")
    axes.set_xlabel("least score of an answer")
    axes.set_ylabel("share")
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(-0.03, 1.03)
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    axes.grid(alpha=0.3)
    axes.legend(loc="lower center", fontsize=9)


def _now(evaluation: Evaluation) -> tuple[str, str, str]:
    """The three shares as they are: answered, declined, right."""
    tally = evaluation.tally()
    answered = [replay for replay in evaluation.replays if replay.outcome is Outcome.ANSWERED]
    return (
        f"(now {tally.answerable - tally.wrongly_declined} of {tally.answerable})",
        f"(now {tally.rightly_declined} of {tally.unanswerable})",
        f"(now {sum(replay.right for replay in answered)} of {len(answered)})",
    )


def _border(evaluation: Evaluation) -> float | None:
    """Between what was declined and what was answered; `None` where the score alone does not tell these apart."""
    answered = [replay.score for replay in evaluation.replays if replay.outcome is Outcome.ANSWERED]
    declined = [replay.score for replay in evaluation.replays if replay.outcome is not Outcome.ANSWERED]
    if not answered or not declined or max(declined) >= min(answered):
        return None
    return (max(declined) + min(answered)) / 2
