"""What golden questions gained and lost since an earlier `belegbot eval --json`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.errors import StartupError
from bot.scores import asked, first_object, got
from index.answers import Outcome, Quote
from index.evaluation import Evaluation, Golden, Replay

_MADE_BY = "belegbot eval FILE --json"


@dataclass(frozen=True, slots=True)
class Change:
    """A golden question that fares otherwise than before."""

    before: Replay
    after: Replay


@dataclass(frozen=True, slots=True)
class Comparison:
    """Questions by what became of them.

    `gained` are right now and were not, `lost` were right and are not; `changed` are as right or as wrong as before but
    by another outcome or another first quote; `same` counts the rest. `new` are asked only now, `gone` only before: a
    question of which something else is wanted is another question.
    """

    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    changed: tuple[Change, ...]
    same: int
    new: tuple[Replay, ...]
    gone: tuple[Replay, ...]


def read_earlier(path: Path) -> Evaluation:
    """Reads what `belegbot eval FILE --json` printed; StartupError where it is something else."""
    try:
        rows = _Earlier.model_validate_json(path.read_bytes()).replays
    except OSError as error:
        raise StartupError(f"{path} cannot be read ({error.strerror}): give what {_MADE_BY} printed") from None
    except ValidationError:
        raise StartupError(f"{path} holds no earlier result: make one with {_MADE_BY} > EARLIER.json") from None
    return Evaluation(tuple(_replay(row) for row in rows))


def compare(before: Evaluation, after: Evaluation) -> Comparison:
    """Compares question by question, in the order of the later evaluation."""
    earlier = {_key(replay): replay for replay in before.replays}
    later = {_key(replay): replay for replay in after.replays}
    pairs = [Change(earlier[key], replay) for key, replay in later.items() if key in earlier]
    alike = [pair for pair in pairs if pair.before.right == pair.after.right]
    changed = tuple(pair for pair in alike if _shown(pair.before) != _shown(pair.after))
    return Comparison(
        gained=tuple(pair for pair in pairs if pair.after.right and not pair.before.right),
        lost=tuple(pair for pair in pairs if pair.before.right and not pair.after.right),
        changed=changed,
        same=len(alike) - len(changed),
        new=tuple(replay for key, replay in later.items() if key not in earlier),
        gone=tuple(replay for key, replay in earlier.items() if key not in later),
    )


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """The counts in one line, then each question that changed, with what it got before and now."""
    kinds = {"gained": comparison.gained, "lost": comparison.lost, "changed": comparison.changed}
    counts = [f"{len(changes)} {kind}" for kind, changes in kinds.items()]
    counts += [f"{comparison.same} as before", f"{len(comparison.new)} new", f"{len(comparison.gone)} no longer asked"]
    yield f"Compared with the earlier result: {', '.join(counts)}."
    for kind, changes in kinds.items():
        for change in changes:
            yield f"{kind}: {asked(change.after)}"
            yield f"  before: {got(change.before)}"
            yield f"  now: {got(change.after)}"


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """The same for programs."""
    return {
        **{
            kind: [_change_object(change) for change in changes]
            for kind, changes in (
                ("gained", comparison.gained),
                ("lost", comparison.lost),
                ("changed", comparison.changed),
            )
        },
        "same": comparison.same,
        "new": [_question_object(replay) for replay in comparison.new],
        "gone": [_question_object(replay) for replay in comparison.gone],
    }


class _Row(BaseModel):
    """What is needed of a replay in an earlier result."""

    question: str
    quote: str | None
    history: tuple[str, ...]
    language: str = ""
    group: str = ""
    outcome: Outcome
    score: float
    rank: int | None
    first: Quote | None


class _Earlier(BaseModel):
    replays: list[_Row]


def _replay(row: _Row) -> Replay:
    golden = Golden(row.question, row.quote, row.history, row.language, row.group)
    return Replay(golden, row.outcome, row.score, row.first, row.rank, quotes=0, exact=0)


def _key(replay: Replay) -> tuple[tuple[str, ...], str, str | None]:
    return replay.golden.history, replay.golden.question, replay.golden.quote


def _shown(replay: Replay) -> tuple[Outcome, str, str]:
    """What tells answers apart; offsets do not, as an edit further up in the document moves them."""
    return replay.outcome, replay.first.source if replay.first else "", replay.first.text if replay.first else ""


def _question_object(replay: Replay) -> dict[str, Any]:
    return {"question": replay.golden.question, "history": replay.golden.history, "quote": replay.golden.quote}


def _change_object(change: Change) -> dict[str, Any]:
    return _question_object(change.after) | {"before": _got_object(change.before), "now": _got_object(change.after)}


def _got_object(replay: Replay) -> dict[str, Any]:
    return {
        "verdict": replay.verdict.value,
        "outcome": replay.outcome.value,
        "score": replay.score,
        "rank": replay.rank,
        "first": first_object(replay),
    }
