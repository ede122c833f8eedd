"""How golden questions fared: as lines for people, and as one object for programs."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.cells import cell_len

from index.calibration import Calibration, trade
from index.evaluation import Evaluation, Replay, Tally, Verdict

_COLUMNS = (
    "right first", "among three", "wrongly declined", "rightly declined", "verbatim", "mean score", "were right",
)  # fmt: skip
_HEADINGS = {
    Verdict.WRONG: "Another quote came first",
    Verdict.DECLINED: "Declined, though the corpus has an answer",
    Verdict.CLAIMED: "Answered, though the corpus has no answer",
}


def scores_object(evaluation: Evaluation) -> dict[str, Any]:
    """All counts, and what each question got, in the order of the file; `read_earlier` reads it again."""
    certainty = evaluation.certainty
    return {
        **asdict(evaluation.tally()),
        "verbatim": evaluation.verbatim,
        "certainty": asdict(certainty) if certainty else None,
        "separation": evaluation.separation,
        "trade": [asdict(each) for each in trade(evaluation.decisions)],
        "by_language": {name: asdict(each) for name, each in evaluation.by(lambda golden: golden.language).items()},
        "by_group": {name: asdict(each) for name, each in evaluation.by(lambda golden: golden.group).items()},
        "replays": [_replay_object(replay) for replay in evaluation.replays],
    }


def scores_lines(evaluation: Evaluation) -> Iterator[str]:
    """The counts by language and group, how far the scores can be trusted, then each question that went wrong."""
    yield from _table(evaluation)
    yield ""
    yield from _trust(evaluation)
    for verdict, heading in _HEADINGS.items():
        missed = [replay for replay in evaluation.misses if replay.verdict is verdict]
        if missed:
            yield ""
            yield f"{heading} ({len(missed)}):"
            for replay in missed:
                yield from _miss(replay)
    if not evaluation.verbatim:
        yield ""
        yield "A quote is not exactly its document's characters: rebuild the index (belegbot index)."


def asked(replay: Replay) -> str:
    """The question, after those asked before it, and of what language and group it is."""
    golden = replay.golden
    return f"{_flat(' > '.join((*golden.history, golden.question)))} [{golden.language or '?'}, {_flat(golden.group)}]"


def got(replay: Replay) -> str:
    """The first quote with its source, and the outcome with the score of the answer."""
    quote = f"“{_flat(replay.first.text)}” ({replay.first.source}), " if replay.first else "no quote, "
    return f"{quote}{replay.outcome.value} {replay.score:.2f}"


def first_object(replay: Replay) -> dict[str, Any] | None:
    """The first quote for programs."""
    quote = replay.first
    return {key: getattr(quote, key) for key in ("text", "source", "start", "end", "score")} if quote else None


def _table(evaluation: Evaluation) -> Iterator[str]:
    languages = {name or "?": each for name, each in evaluation.by(lambda golden: golden.language).items()}
    groups = {_flat(name): each for name, each in evaluation.by(lambda golden: golden.group).items()}
    width = max(11, *(cell_len(name) for name in (*languages, *groups))) + 1
    for heading, tallies in (("by language", languages), ("by group", groups), ("", {"all": evaluation.tally()})):
        if heading:
            yield _row(heading, _COLUMNS, width)
        for name, tally in tallies.items():
            yield _row(name, _cells(tally), width)
        if heading:
            yield ""


def _row(name: str, cells: tuple[str, ...], width: int) -> str:
    # Names may be in scripts whose characters take two columns.
    padded = name + " " * (width - cell_len(name))
    return padded + "".join(f"{cell:>{len(column) + 2}}" for cell, column in zip(cells, _COLUMNS, strict=True))


def _cells(tally: Tally) -> tuple[str, ...]:
    return (
        f"{tally.first}/{tally.answerable}",
        f"{tally.among}/{tally.answerable}",
        f"{tally.wrongly_declined}/{tally.answerable}",
        f"{tally.rightly_declined}/{tally.unanswerable}",
        f"{tally.exact}/{tally.quotes}",
        f"{tally.scores.score:.2f}" if tally.scores else "-",
        f"{tally.scores.true:.2f}" if tally.scores else "-",
    )


def _trust(evaluation: Evaluation) -> Iterator[str]:
    """The calibration of both scores, each bin with its count."""
    certainty, scores = evaluation.certainty, evaluation.tally().scores
    if certainty:
        yield from _calibration("Score of an answer: has the corpus one?", certainty)
        if evaluation.separation is not None:
            yield f"  a question with an answer scores above one without: {evaluation.separation:.3f} of the pairs"
    if scores:
        yield from _calibration("Score of a first quote: is it right?", scores)


def _calibration(heading: str, calibration: Calibration) -> Iterator[str]:
    yield heading
    yield f"  calibration error {calibration.error:.3f}, Brier score {calibration.brier:.3f} (0 is best)"
    for each in calibration.bins:
        yield (
            f"  {each.low:.1f} to {each.high:.1f}: {each.count:>4} with a mean score of {each.score:.2f},"
            f" {each.true:.2f} of them rightly"
        )


def _miss(replay: Replay) -> Iterator[str]:
    golden = replay.golden
    yield asked(replay)
    wanted = f"“{_flat(golden.quote)}”" if golden.quote is not None else "no answer"
    if not replay.known:
        wanted += ", which stands nowhere in the corpus: correct this golden question"
    elif replay.rank is not None:
        wanted += ", which came first" if replay.rank == 1 else f", which came at place {replay.rank}"
    yield f"  wanted: {wanted}"
    yield f"  got: {got(replay)}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _replay_object(replay: Replay) -> dict[str, Any]:
    return {
        **asdict(replay.golden),
        "right": replay.right,
        "verdict": replay.verdict.value,
        "outcome": replay.outcome.value,
        "score": replay.score,
        "rank": replay.rank,
        "known": replay.known,
        "quotes": replay.quotes,
        "exact": replay.exact,
        "first": first_object(replay),
    }
