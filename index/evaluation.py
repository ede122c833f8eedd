"""Golden questions about a corpus: read from a file, replayed against an answerer, counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.answers import Answer, Outcome, Quote, Turn
from index.errors import CorpusError
from index.language import detect

_AMONG = 3


@dataclass(frozen=True, slots=True)
class Golden:
    """A question and the words that the first quote must contain; `quote` is `None` where the corpus has no answer.

    `history` holds the questions asked before it, oldest first; `group` names what kind of question it is.
    """

    question: str
    quote: str | None
    history: tuple[str, ...] = ()
    language: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a golden question got: `rank` is the place of the first right quote, from 1, `None` where there is none."""

    golden: Golden
    outcome: Outcome
    score: float
    first: Quote | None
    rank: int | None
    verbatim: bool

    @property
    def right(self) -> bool:
        """Whether the first quote is the right one, or the question was rightly declined."""
        if self.golden.quote is None:
            return self.outcome is not Outcome.ANSWERED
        return self.rank == 1


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some replays: questions with an answer, those first right and right among three, those declined all
    the same; questions without an answer and those of them that were declined.
    """  # noqa: D205 - the list is one sentence

    answerable: int
    first: int
    among: int
    wrongly_declined: int
    unanswerable: int
    rightly_declined: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All replays, in the order of the golden questions."""

    replays: tuple[Replay, ...]

    @property
    def verbatim(self) -> bool:
        """Whether every quote was exactly the document's characters."""
        return all(replay.verbatim for replay in self.replays)

    @property
    def misses(self) -> tuple[Replay, ...]:
        """The replays that were not right."""
        return tuple(replay for replay in self.replays if not replay.right)

    def tally(self) -> Tally:
        """Count all replays."""
        return tally(self.replays)

    def by(self, key: Callable[[Golden], str]) -> dict[str, Tally]:
        """Count the replays by group, by language or by whatever `key` gives, in alphabetical order."""
        names = sorted({key(replay.golden) for replay in self.replays})
        return {name: tally(each for each in self.replays if key(each.golden) == name) for name in names}


class _Answerer(Protocol):
    def answer(self, question: str, history: Sequence[Turn] = (), top: int = 10) -> Answer: ...
    def verify(self, quote: Quote) -> bool: ...


def load_golden(path: Path) -> tuple[Golden, ...]:
    """Read golden questions, one JSON object a line; none where there is no such file.

    `question` is needed; `quote`, `history` (a list of earlier questions), `language` and `group` may be missing.
    Raises `CorpusError`, which names the line.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(
            f"{path.name} cannot be read ({error}); it has to be a file of JSON lines in UTF-8."
        ) from error
    return tuple(_golden(line, number, path.name) for number, line in enumerate(lines, start=1) if line.strip())


def evaluate(answerer: _Answerer, golden: Iterable[Golden]) -> Evaluation:
    """Ask every golden question and compare what is quoted."""
    return Evaluation(tuple(_replay(answerer, each) for each in golden))


def tally(replays: Iterable[Replay]) -> Tally:
    """Count replays."""
    found = tuple(replays)
    answerable = [each for each in found if each.golden.quote is not None]
    unanswerable = [each for each in found if each.golden.quote is None]
    return Tally(
        answerable=len(answerable),
        first=sum(each.rank == 1 for each in answerable),
        among=sum(each.rank is not None and each.rank <= _AMONG for each in answerable),
        wrongly_declined=sum(each.outcome is not Outcome.ANSWERED for each in answerable),
        unanswerable=len(unanswerable),
        rightly_declined=sum(each.outcome is not Outcome.ANSWERED for each in unanswerable),
    )


def _replay(answerer: _Answerer, golden: Golden) -> Replay:
    answer = answerer.answer(golden.question, [Turn(question) for question in golden.history], 10)
    rank = None
    if golden.quote is not None:
        rank = next((place for place, quote in enumerate(answer.quotes, 1) if golden.quote in quote.text), None)
    return Replay(
        golden=golden,
        outcome=answer.outcome,
        score=answer.score,
        first=answer.quotes[0] if answer.quotes else None,
        rank=rank,
        verbatim=all(answerer.verify(quote) for quote in answer.quotes),
    )


class _Row(BaseModel):
    """A line of a file of golden questions."""

    model_config = ConfigDict(strict=True, str_strip_whitespace=True)

    question: str = Field(min_length=1)
    quote: str | None = None
    history: list[str] = []
    language: str = ""
    group: str = ""


def _golden(line: str, number: int, name: str) -> Golden:
    try:
        row = _Row.model_validate_json(line)
    except ValidationError as error:
        raise CorpusError(
            f'{name}, line {number}, is no golden question; write {{"question": "...", "quote": "..."}} there,'
            " with null for a quote that is not in the corpus."
        ) from error
    language = row.language or detect(row.question).code
    return Golden(row.question, row.quote or None, tuple(row.history), language, row.group)
