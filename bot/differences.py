"""Writes how a text differs from a document, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.excerpts import ELLIPSIS
from bot.reply import Draft, Style, units
from bot.texts import Texts
from index.answers import Quote
from index.checking import Finding

# What is the same is left out, but for so many characters on either side of a change, where all of it is too long.
_AROUND = 60
# Each may take two styles, and a message holds 100.
_MOST_CHANGES = 40
# What only the text has, and only the document, where styles cannot be seen.
_SIGNS = {Style.STRIKE: ("[-", "-]"), Style.UNDERLINE: ("{+", "+}")}


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words: of both texts, of the checked one only (STRIKE) or of the document only (UNDERLINE).

    `apart` says that a space stands before them.
    """

    text: str
    style: Style | None
    apart: bool


def write_differences(draft: Draft, finding: Finding, quote: Quote, texts: Texts, room: int, *, bare: bool) -> None:
    """Writes an altered text and what the document has instead, in about `room` units, below what is which.

    Struck through is what only the text has, underlined what only the document has; both are put in signs if `bare`.
    """
    draft.write("\n")
    _write(draft, _Part(texts("check-only-text"), Style.STRIKE, apart=False), bare=bare)
    draft.write(" · ")
    _write(draft, _Part(texts("check-only-document"), Style.UNDERLINE, apart=False), bare=bare)
    draft.write("\n\n")
    parts = list(_parts(finding, quote))
    if sum(units(part.text) + 1 for part in parts) > room:
        parts = [_shortened(part, first=at == 0, last=at == len(parts) - 1) for at, part in enumerate(parts)]
    changes = 0
    for at, part in enumerate(parts):
        changes += part.style is not None
        room -= units(part.text) + 5
        if at and (room < 0 or changes > _MOST_CHANGES):
            draft.write(f" {ELLIPSIS}")
            return
        _write(draft, replace(part, apart=part.apart and at > 0), bare=bare)


def _write(draft: Draft, part: _Part, *, bare: bool) -> None:
    before, after = _SIGNS[part.style] if bare and part.style else ("", "")
    draft.write(" " if part.apart else "")
    draft.write(f"{before}{part.text}{after}", part.style)


def _parts(finding: Finding, quote: Quote) -> Iterator[_Part]:
    """The words of both texts in order. What is the same is written as the document has it, on one line."""
    for piece in finding.pieces:
        mine = _slice(finding.text, piece.text_start, piece.text_end)
        theirs = _slice(quote.text, piece.start - quote.start, piece.end - quote.start)
        if piece.same:
            yield replace(theirs, style=None)
            continue
        if mine.text:
            yield replace(mine, style=Style.STRIKE)
        if theirs.text:
            yield replace(theirs, style=Style.UNDERLINE)


def _slice(text: str, start: int, end: int) -> _Part:
    return _Part(" ".join(text[start:end].split()), None, apart=text[start - 1 : start].isspace())


def _shortened(part: _Part, *, first: bool, last: bool) -> _Part:
    """The part with its middle left out, or what is before the first change or after the last one."""
    if part.style is not None or len(part.text) <= 3 * _AROUND:
        return part
    head = "" if first else part.text[:_AROUND].rsplit(" ", 1)[0] + " "
    tail = "" if last else " " + part.text[-_AROUND:].split(" ", 1)[-1]
    return replace(part, text=f"{head}{ELLIPSIS}{tail}")
