"""Questions and answers as JSON lines: the format of `ask --batch` and, without an id, of `ask --json`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from bot.errors import StartupError
from bot.questions import cleaned
from index.answers import Answer, Turn

if TYPE_CHECKING:
    from index.answerer import Answerer

# What a quote is to programs; what else it carries is for people.
_QUOTE = ("text", "source", "start", "end", "score")


@dataclass(frozen=True, slots=True)
class Query:
    """One line of a batch: a question with what was asked and answered before it, oldest first."""

    id: str
    question: str
    history: tuple[Turn, ...]


def answer_lines(answerer: "Answerer", lines: Iterable[bytes], out: BinaryIO, *, top: int) -> None:
    """Answers line after line, each at once; a line that cannot be read ends it with a StartupError naming the line.

    Empty lines are skipped.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        query = read_query(line, number)
        answer = answerer.answer(query.question, query.history, top)
        write_line(out, {"id": query.id} | answer_object(answer))


def answer_object(answer: Answer) -> dict[str, Any]:
    """An answer as JSON knows it."""
    return {
        "outcome": answer.outcome.value,
        "answered": answer.answered,
        "score": answer.score,
        "quotes": [{name: getattr(quote, name) for name in _QUOTE} for quote in answer.quotes],
    }


def write_line(out: BinaryIO, value: dict[str, Any]) -> None:
    """Writes one line of JSON as UTF-8, at once; what UTF-8 cannot hold is escaped."""
    try:
        line = json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        line = json.dumps(value).encode()
    out.write(line + b"\n")
    out.flush()


def read_query(line: bytes, number: int) -> Query:
    """One line of a batch; StartupError saying what is wrong with which line."""
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise StartupError(
            f'line {number} is not JSON: write {{"id": "1", "question": "..."}} on a line of its own'
        ) from None
    if not isinstance(value, dict):
        raise StartupError(f'line {number} is no JSON object: write {{"id": "1", "question": "..."}}')
    turns = value.get("history") or []
    if not isinstance(turns, list):
        raise StartupError(f'line {number}: "history" must be a list of {{"question": ..., "answer": ...}}')
    return Query(_text(value, "id", number), _question(value, number), tuple(_turn(turn, number) for turn in turns))


def _turn(value: Any, number: int) -> Turn:
    if not isinstance(value, dict):
        raise StartupError(f'line {number}: "history" must hold objects {{"question": ..., "answer": ...}}')
    answer = value.get("answer") or ""
    if not isinstance(answer, str):
        raise StartupError(f'line {number}: the "answer" of a turn must be text')
    return Turn(_question(value, number), cleaned(answer))


def _question(value: dict[str, Any], number: int) -> str:
    return cleaned(_text(value, "question", number))


def _text(value: dict[str, Any], key: str, number: int) -> str:
    text = value.get(key)
    if not isinstance(text, str):
        raise StartupError(f'line {number}: "{key}" is missing or no text')
    return text
