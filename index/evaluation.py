"""Golden questions about a corpus: read from a file, replayed against an answerer, counted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import starmap, zip_longest
from pathlib import Path
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, ValidationError

from index.answers import Answer, Outcome, Quote, Turn
from index.calibration import Calibration, Claim, Decision, calibrate, separation
from index.errors import CorpusError
from index.language import detect

_AMONG = 3
# A file of another kind is told by its first lines.
_MOST_NAMED = 50


class Verdict(StrEnum):
    """What became of a golden question, as whoever asks it sees it."""

    RIGHT = "right"
    WRONG = "wrong"  # answered, but another quote came first
    DECLINED = "declined"  # though the corpus has an answer
    CLAIMED = "claimed"  # answered, though the corpus has no answer


@dataclass(frozen=True, slots=True)
class Golden:
    """A question and the words that the first quote must contain; `quote` is `None` where the corpus has no answer.

    `history` holds the questions asked before it, oldest first, and `answers` what was quoted to each, as far as it is
    known; `group` names what kind of question it is.
    """

    question: str
    quote: str | None
    history: tuple[str, ...] = ()
    language: str = ""
    group: str = ""
    answers: tuple[str, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The conversation before it."""
        return tuple(starmap(Turn, zip_longest(self.history, self.answers[: len(self.history)], fillvalue="")))


@dataclass(frozen=True, slots=True)
class Replay:
    """What a golden question got: `rank` is the place of the first right quote, from 1, `None` where there is none.

    `exact` of its `quotes` were exactly their document's characters. `known` is whether the wanted words stand in the
    corpus at all: where they do not, no quote can be right.
    """

    golden: Golden
    outcome: Outcome
    score: float
    first: Quote | None
    rank: int | None
    quotes: int
    exact: int
    known: bool = True

    @property
    def verdict(self) -> Verdict:
        """Whether this is what should have been shown, and else what is wrong with it."""
        answered = self.outcome is Outcome.ANSWERED
        if self.golden.quote is None:
            return Verdict.CLAIMED if answered else Verdict.RIGHT
        if not answered:
            return Verdict.DECLINED
        return Verdict.RIGHT if self.rank == 1 else Verdict.WRONG

    @property
    def right(self) -> bool:
        """Whether the right quote was given as the answer, or the question rightly declined."""
        return self.verdict is Verdict.RIGHT


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some replays.

    Of the `answerable` questions: the right quote came `first` or `among` the first three, answered or not, and those
    that were `wrongly_declined`. Of the `unanswerable`: those `rightly_declined`. Of all `quotes`: those `exact`.
    `scores` compares the scores of the first quotes with how often they were right.
    """

    answerable: int
    first: int
    among: int
    wrongly_declined: int
    unanswerable: int
    rightly_declined: int
    quotes: int
    exact: int
    scores: Calibration | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All replays, in the order of the golden questions."""

    replays: tuple[Replay, ...]

    @property
    def verbatim(self) -> bool:
        """Whether every quote was exactly the document's characters."""
        return all(replay.exact == replay.quotes for replay in self.replays)

    @property
    def misses(self) -> tuple[Replay, ...]:
        """The replays that were not right."""
        return tuple(replay for replay in self.replays if not replay.right)

    @property
    def certainty(self) -> Calibration | None:
        """How the answers' scores compare with whether the corpus has an answer."""
        return calibrate(self._claims())

    @property
    def separation(self) -> float | None:
        """How often a question with an answer scores above one without."""
        return separation(self._claims())

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What answering from another score on would decide."""
        return tuple(
            Decision(replay.score, replay.golden.quote is not None, replay.rank == 1) for replay in self.replays
        )

    def tally(self) -> Tally:
        """Count all replays."""
        return tally(self.replays)

    def by(self, key: Callable[[Golden], str]) -> dict[str, Tally]:
        """Count the replays by group, by language or by whatever `key` gives, in alphabetical order."""
        names = sorted({key(replay.golden) for replay in self.replays})
        return {name: tally(each for each in self.replays if key(each.golden) == name) for name in names}

    def _claims(self) -> Iterator[Claim]:
        return (Claim(replay.score, replay.golden.quote is not None) for replay in self.replays)


class _Answerer(Protocol):
    def answer(self, question: str, history: Sequence[Turn] = (), top: int = 10) -> Answer: ...
    def verify(self, quote: Quote) -> bool: ...
    def holds(self, text: str) -> bool: ...


def load_golden(path: Path) -> tuple[Golden, ...]:
    """Read golden questions, one JSON object a line; none where there is no such file.

    `question` and `quote` are needed; `history` (earlier questions, or objects of `question` and `answer`),
    `language` and `group` may be missing.
    The language is then told from the question; the group is then "no answer", "with history" or "single".
    Raises `CorpusError`, which names every wrong line and what is wrong with it.
    """
    try:
        # Not `splitlines`: a JSON text may hold characters, such as U+2028, that end a line elsewhere.
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error}); it has to be a file of JSON lines.") from error
    golden, wrong = [], []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                golden.append(_golden(line))
            except (ValidationError, UnicodeDecodeError) as error:
                wrong.append(f"line {number}: {_reason(error)}")
    if wrong:
        more = [f"and {len(wrong) - _MOST_NAMED} lines more"] if len(wrong) > _MOST_NAMED else []
        raise CorpusError(
            f"{path.name}, {'; '.join(wrong[:_MOST_NAMED] + more)}. A golden question is a line"
            ' {"question": "...", "quote": "..."}, with null for a quote where the corpus has no answer.'
        )
    return tuple(golden)


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
        quotes=sum(each.quotes for each in found),
        exact=sum(each.exact for each in found),
        scores=calibrate(Claim(each.first.score, each.rank == 1) for each in found if each.first is not None),
    )


def _replay(answerer: _Answerer, golden: Golden) -> Replay:
    answer = answerer.answer(golden.question, golden.turns, 10)
    rank = None
    if golden.quote is not None:
        rank = next((place for place, quote in enumerate(answer.quotes, 1) if golden.quote in quote.text), None)
    return Replay(
        golden=golden,
        outcome=answer.outcome,
        score=answer.score,
        first=answer.quotes[0] if answer.quotes else None,
        rank=rank,
        quotes=len(answer.quotes),
        exact=sum(answerer.verify(quote) for quote in answer.quotes),
        known=golden.quote is None or rank is not None or answerer.holds(golden.quote),
    )


class _Turn(BaseModel):
    """An earlier question and what was quoted, as in the lines of `belegbot ask --batch`."""

    model_config = ConfigDict(strict=True, str_strip_whitespace=True)

    question: str = Field(min_length=1)
    answer: str = ""


def _is_turn(value: Any) -> str:
    return "turn" if isinstance(value, dict | _Turn) else "text"


_Text = Annotated[str, Field(min_length=1)]
_Earlier = Annotated[Annotated[_Text, Tag("text")] | Annotated[_Turn, Tag("turn")], Discriminator(_is_turn)]


class _Row(BaseModel):
    """A line of a file of golden questions.

    A missing `quote` is not taken for null: it may as well be a misspelt one.
    """

    model_config = ConfigDict(strict=True, str_strip_whitespace=True)

    question: str = Field(min_length=1)
    quote: str | None = Field(min_length=1)
    history: list[_Earlier] = []
    language: str = ""
    group: str = ""


def _golden(line: bytes) -> Golden:
    row = _Row.model_validate_json(line.decode())
    language = row.language or detect(row.question).code
    kind = "no answer" if row.quote is None else "with history" if row.history else "single"
    turns = [each if isinstance(each, _Turn) else _Turn(question=each) for each in row.history]
    history, answers = tuple(turn.question for turn in turns), tuple(turn.answer for turn in turns)
    return Golden(row.question, row.quote, history, language, row.group or kind, answers if any(answers) else ())


def _reason(error: ValidationError | UnicodeDecodeError) -> str:
    """Say what is wrong with a line, in the words of its file."""
    if isinstance(error, UnicodeDecodeError):
        return "is not in UTF-8"
    reasons = []
    for each in error.errors():
        field, *entry = each["loc"] or ("",)
        name = f'"{field}"' + "".join(f", entry {number + 1}," for number in entry if isinstance(number, int))
        match each["type"]:
            case "json_invalid":
                reasons.append("is not JSON (" + each["ctx"]["error"].replace("at line 1 column", "at column") + ")")
            case "model_type":
                reasons.append("is no JSON object")
            case "missing":
                reasons.append(f"{name} is missing")
            case "string_too_short":
                reasons.append(f"{name} is empty")
            case _:
                reasons.append(each["msg"].replace("Input", name, 1))
    return ", ".join(reasons)
