"""Reads the documents and questions that were written for Belegbot to learn from: `*.txt` beside this file.

A document begins with `=== ID | KIND | LANGUAGE | TITLE`, its text follows. Then come its questions: lines `xx? ...`,
the same question in several languages, after lines `xx< ...` with what was asked before it, and a line `= ...` with
some characters of the sentence that answers; `= -` where the document does not answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
_HEADER = re.compile(r"=== (\S+) \| ([a-z-]+) \| ([a-z]{2}) \| (.+)")
_LINE = re.compile(r"([a-z]{2})([?<]) (.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """One question in several languages, as pairs of language and text; `text[start:end]` of the document answers it.

    `start` is -1 where the document does not answer. `history` is what was asked before.
    """

    asked: tuple[tuple[str, str], ...]
    history: tuple[tuple[str, str], ...]
    start: int
    end: int


@dataclass(slots=True)
class Written:
    """A document with its questions."""

    id: str
    kind: str
    language: str
    title: str
    text: str = ""
    questions: list[Question] = field(default_factory=list)


def read(folder: Path = FOLDER) -> Iterator[Written]:
    """Read all files of a folder, in the order of their names. Raises `ValueError` if an answer is not found once."""
    for path in sorted(folder.glob("*.txt")):
        for part in re.split(r"(?m)^(?==== )", path.read_text("utf-8"))[1:]:
            yield _document(part)


def _document(part: str) -> Written:
    lines = part.split("\n")
    header = _HEADER.fullmatch(lines[0])
    if header is None:
        raise ValueError(f"no header: {lines[0]}")
    first = next((place for place, line in enumerate(lines) if place and _LINE.fullmatch(line)), len(lines))
    name, kind, language, title = header.groups()
    document = Written(name, kind, language, title, "\n".join(lines[1:first]).strip() + "\n")
    asked: list[tuple[str, str]] = []
    history: list[tuple[str, str]] = []
    for line in lines[first:]:
        if found := _LINE.fullmatch(line):
            (asked if found[2] == "?" else history).append((found[1], found[3].strip()))
        elif line.startswith("= "):
            document.questions.append(Question(tuple(asked), tuple(history), *_span(document, line[2:].strip())))
            asked, history = [], []
    return document


def _span(document: Written, quote: str) -> tuple[int, int]:
    if quote == "-":
        return -1, -1
    if document.text.count(quote) != 1:
        raise ValueError(f"{document.id}: not found once: {quote}")
    start = document.text.index(quote)
    return start, start + len(quote)
