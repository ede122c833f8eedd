"""Cuts the surroundings of a quote to what fits, only between sentences, and the quote never."""

import re
from dataclasses import dataclass

from bot.errors import InexactQuoteError
from bot.reply import units
from index.answers import Context, Quote

ELLIPSIS = "…"
_PARAGRAPH = re.compile(r"[^\n](?:.|\n(?!\s*\n))*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a passage: its text, the quote within it, and whether sentences before and after it were left out."""

    text: str
    start: int
    end: int
    cut_before: bool
    cut_after: bool


def position_in(quote: Quote, context: Context) -> tuple[int, int]:
    """Where the quote stands in its passage's text; InexactQuoteError unless it does, character by character."""
    start, end = quote.start - context.start, quote.end - context.start
    if quote.source != context.source or start < 0 or not quote.text or context.text[start:end] != quote.text:
        raise InexactQuoteError(f"a quote is not in its passage of {quote.source}: rebuild the index (belegbot index)")
    return start, end


def excerpt_around(text: str, start: int, end: int, room: int) -> Excerpt | None:
    """The longest run of whole sentences around `text[start:end]` within `room` units; None where not even that fits.

    Sentences are taken from before and after in turns, so that the quote stays in the middle.
    """
    if units(text) <= room:
        return Excerpt(text, start, end, cut_before=False, cut_after=False)
    room -= units(text[start:end]) + 2 * (units(ELLIPSIS) + 1)
    if room < 0:
        return None
    spans = _sentences(text)
    before = [first for first, _ in spans if first < start]
    after = [last for _, last in spans if last > end]
    low, high = start, end
    while before or after:
        if before:
            size = units(text[before[-1] : low])
            low, room, before = (before[-1], room - size, before[:-1]) if size <= room else (low, room, [])
        if after:
            size = units(text[high : after[0]])
            high, room, after = (after[0], room - size, after[1:]) if size <= room else (high, room, [])
    return Excerpt(text[low:high], start - low, end - low, bool(text[:low].strip()), bool(text[high:].strip()))


def _sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, paragraph by paragraph."""
    from index.language import detect  # noqa: PLC0415 - seldom needed, and both load what they work with
    from index.sentences import sentences  # noqa: PLC0415

    language = detect(text).code
    paragraphs = (match.span() for match in _PARAGRAPH.finditer(text))
    return [span for start, end in paragraphs for span in sentences(text, start, end, language)]
