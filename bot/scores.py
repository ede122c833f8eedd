"""How golden questions fared: as lines for people, and as one object for programs."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from index.evaluation import Evaluation, Replay, Tally


def scores_object(evaluation: Evaluation) -> dict[str, Any]:
    """All counts, and what each question got, in the order of the file."""
    return {
        **asdict(evaluation.tally()),
        "verbatim": evaluation.verbatim,
        "by_language": {name: asdict(each) for name, each in evaluation.by(lambda golden: golden.language).items()},
        "by_group": {name: asdict(each) for name, each in evaluation.by(lambda golden: golden.group).items()},
        "replays": [_replay_object(replay) for replay in evaluation.replays],
    }


def scores_lines(evaluation: Evaluation) -> Iterator[str]:
    """The counts as a table by language and group, then each question that was not answered right."""
    yield f"{'':<16}{'right first':>14}{'among three':>14}{'wrongly declined':>18}{'rightly declined':>18}"
    tallies = {**evaluation.by(lambda golden: golden.language), **evaluation.by(lambda golden: golden.group)}
    for name, tally in [*tallies.items(), ("all", evaluation.tally())]:
        if name:
            yield _row(name, tally)
    yield ""
    for replay in evaluation.misses:
        yield from _miss(replay)
    if not evaluation.verbatim:
        yield "A quote is not exactly its document's characters: rebuild the index (belegbot index)."


def _row(name: str, tally: Tally) -> str:
    cells = (
        f"{tally.first}/{tally.answerable}",
        f"{tally.among}/{tally.answerable}",
        f"{tally.wrongly_declined}/{tally.answerable}",
        f"{tally.rightly_declined}/{tally.unanswerable}",
    )
    return f"{name:<16}{cells[0]:>14}{cells[1]:>14}{cells[2]:>18}{cells[3]:>18}"


def _miss(replay: Replay) -> Iterator[str]:
    golden = replay.golden
    yield f"{' > '.join((*golden.history, golden.question))}"
    wanted = f"“{golden.quote}”" if golden.quote is not None else "no answer"
    place = f", which came at place {replay.rank}" if replay.rank is not None else ""
    got = f"“{replay.first.text}”" if replay.first else "no quote"
    yield f"  wanted: {wanted}{place}"
    yield f"  got: {got} ({replay.outcome.value}, {replay.score:.2f})"


def _replay_object(replay: Replay) -> dict[str, Any]:
    return {
        **asdict(replay.golden),
        "right": replay.right,
        "outcome": replay.outcome.value,
        "score": replay.score,
        "rank": replay.rank,
        "first": asdict(replay.first) if replay.first else None,
    }
