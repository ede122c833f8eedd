"""Writes a quote: in bold within its passage as far as that fits, with its source below, which is a link to it.

Nothing here knows what shows the message. The surroundings of a quote are cut only between sentences, the quote never,
and InexactQuoteError is raised rather than a quote shown that is not in its passage.
"""

from collections.abc import Sequence

from bot.excerpts import ELLIPSIS, Excerpt, excerpt_around, position_in
from bot.explanations import underline
from bot.links import payload_of
from bot.reply import Draft, Style, units
from bot.texts import Texts
from index.answers import Context, Quote

# Telegram folds a block quote after three lines, and this many characters are sure to be seen on a telephone.
FOLD = 90
_MAX_LEAD = 1000
_MAX_NAME = 80


def source_line(context: Context, texts: Texts, *, position: str = "") -> str:
    """Where a passage stands: title, heading, page, position in its document, author and date as far as is known."""
    title = _name(context.title) or _name(context.source)
    heading = _name(context.heading)
    where = position or _position(context.number, context.through or context.number, context.count, texts)
    page = texts("page", number=context.page) if context.page else ""
    names = [title, heading if heading != title else "", page, where, _name(context.author), _name(context.date)]
    return " · ".join(texts.isolated(name) for name in names if name)


def _position(first: int, last: int, count: int, texts: Texts) -> str:
    if first == last:
        return texts("passage-position", number=first, count=count)
    return texts("passages-position", first=first, last=last, count=count)


def _name(text: str) -> str:
    """A title or the like as part of one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _MAX_NAME else flat[: _MAX_NAME - 1].rstrip() + ELLIPSIS


def write_quote(
    draft: Draft, quote: Quote, context: Context, texts: Texts, *, number: int = 0, fold: int = FOLD
) -> bool:
    """Writes a quote in its passage below what was written; False, and nothing more written, where it does not fit.

    `number` is shown where it is not 0. A quote that begins more than `fold` characters into its passage, where folding
    may hide it, is also written above the passage.
    """
    source = source_line(context, texts)
    gap = "" if draft.empty else "\n\n"
    excerpt, lead = _excerpt(quote, context, fold, draft.room - units(gap + _sign(number) + source) - 1)
    if excerpt is None:
        return False
    draft.write(gap)
    if lead:
        draft.write(quote.text, Style.BOLD)
        underline(draft, quote, len(quote.text))
        draft.write("\n")
    _write_excerpt(draft, excerpt, quote, block=Style.QUOTE)
    write_source(draft, quote, source, number)
    return True


def write_too_long(draft: Draft, quote: Quote, context: Context, texts: Texts, *, number: int = 0) -> None:
    """Writes where a quote stands that is too long for one message."""
    draft.write(("" if draft.empty else "\n\n") + texts("quote-too-long"))
    write_source(draft, quote, source_line(context, texts), number)


def write_source(draft: Draft, quote: Quote, source: str, number: int = 0) -> None:
    """Writes where a quote stands, on a line of its own, as a link to it."""
    draft.write(f"\n{_sign(number)}")
    draft.link(source, payload_of(quote))


def write_window(draft: Draft, quote: Quote, window: Sequence[Context], texts: Texts) -> None:
    """Writes neighbouring passages as far as they fit, below where they stand, the quote in bold if it is in them."""
    first, last = window[0], window[-1]
    position = _position(first.number, last.through or last.number, last.count, texts)
    source = source_line(first, texts, position=position)
    draft.link(source, payload_of(quote))
    draft.overlay(len(source), 0, Style.ITALIC)
    draft.write("\n\n")
    joined = "\n\n".join(context.text for context in window)
    anchor, bold = _anchor(quote, window)
    excerpt = excerpt_around(joined, *(bold or (anchor, anchor)), draft.room)
    if excerpt is None:
        draft.write(texts("quote-too-long"))
    else:
        _write_excerpt(draft, excerpt, quote if bold else None, block=None)


def _excerpt(quote: Quote, context: Context, fold: int, room: int) -> tuple[Excerpt | None, bool]:
    """What fits of a passage within `room` units, and whether its quote is written above it as well."""
    start, end = position_in(quote, context)
    if start > fold and quote.text != context.text and units(quote.text) <= _MAX_LEAD:
        excerpt = excerpt_around(context.text, start, end, room - units(quote.text) - 1)
        if excerpt is not None:
            return excerpt, excerpt.start > fold and excerpt.text != quote.text
    return excerpt_around(context.text, start, end, room), False


def _sign(number: int) -> str:
    return f"{number}. " if number else "— "


def _write_excerpt(draft: Draft, excerpt: Excerpt, quote: Quote | None, *, block: Style | None) -> None:
    """Writes an excerpt, and in it in bold the quote where it is there, with what matched underlined."""
    if excerpt.cut_before:
        draft.write(f"{ELLIPSIS}\n")
    draft.write(excerpt.text, block)
    if quote is not None:
        draft.overlay(len(excerpt.text) - excerpt.start, len(excerpt.text) - excerpt.end, Style.BOLD)
        underline(draft, quote, len(excerpt.text) - excerpt.start)
    if excerpt.cut_after:
        draft.write(f"\n{ELLIPSIS}")


def _anchor(quote: Quote, window: Sequence[Context]) -> tuple[int, tuple[int, int] | None]:
    """Where to keep text when passages are joined by an empty line: the middle passage's start, and the quote."""
    offset, middle, bold = 0, 0, None
    for index, context in enumerate(window):
        if index == len(window) // 2:
            middle = offset
        if quote.source == context.source and context.start <= quote.start < context.end:
            start, end = position_in(quote, context)
            bold = (offset + start, offset + end)
        offset += len(context.text) + 2
    return middle, bold
