"""Writes answers as messages: the quote in bold within its passage, its source below, buttons for the rest.

Nothing here knows what shows the message. Each function keeps Telegram's limits, cuts the surroundings of a quote only
between sentences and the quote never, and raises InexactQuoteError rather than show a quote that is not in its passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.excerpts import ELLIPSIS, Excerpt, excerpt_around, position_in
from bot.explanations import underline, write_nothing, write_opening
from bot.reply import Action, Button, Draft, Kind, Reply, Span, Style, units
from bot.texts import Texts
from index.answers import Answer, Context, Outcome, Quote

__all__ = [
    "Action",
    "Button",
    "Kind",
    "Reply",
    "Span",
    "Style",
    "render_answer",
    "render_closest",
    "render_context",
    "render_more",
    "render_quote",
    "source_line",
]

# Quotes on one page: the best one and up to two more.
PAGE = 3
# A further quote is good enough to be shown unasked at this probability, and at this share of the best one's.
_GOOD = 0.4
_GOOD_SHARE = 0.6
# Telegram folds a block quote after three lines, and this many characters are sure to be seen on a telephone.
FOLD = 90
_MAX_LEAD = 1000
_MAX_NAME = 80


def render_answer(
    answer: Answer, contexts: Sequence[Context], texts: Texts, *, row: int = 0, fold: int = FOLD, note: str = ""
) -> Reply:
    """The answer's first message. `contexts[i]` is that of `answer.quotes[i]`, for all or for the first few quotes.

    `row` is where the caller keeps the answer, for its buttons. A quote that begins more than `fold` characters
    into its passage, where folding may hide it, is also written above the passage. `note` stands above everything.
    """
    draft = Draft()
    draft.write(note, Style.ITALIC)
    if answer.outcome is Outcome.NOTHING or not contexts:
        closest = Button(texts("button-closest"), str(Action(Kind.CLOSEST, row)))
        write_nothing(draft, answer, texts)
        return draft.reply((*(((closest,),) if answer.quotes and contexts else ()), _bare(answer, texts, row)))
    places = _worth_showing(answer, contexts)
    write_opening(draft, answer, texts)
    if answer.outcome is Outcome.RELATED:
        places = places[:1]
    bare = _bare(answer, texts, row)
    return _page(draft, answer, contexts, places, texts, row=row, fold=fold, below=(bare,))


def render_quote(quote: Quote, context: Context, texts: Texts, *, opening: str = "", fold: int = FOLD) -> Reply:
    """One quote by itself, below a line that says what it is; without buttons, for places where nobody serves them."""
    draft = Draft()
    draft.write(opening)
    alone = Answer(Outcome.ANSWERED, quote.score, (quote,), "")
    return replace(_page(draft, alone, (context,), [0], texts, row=0, fold=fold), buttons=())


def render_more(
    answer: Answer, contexts: Sequence[Context], texts: Texts, *, row: int = 0, place: int, fold: int = FOLD
) -> Reply:
    """The next page of quotes, from the one at `place` on; a line that says so where there are none left."""
    places = list(range(place, min(len(contexts), len(answer.quotes))))[:PAGE]
    if not places:
        return Reply(texts("end-of-results"), buttons=(_back(texts, row),))
    return _page(Draft(), answer, contexts, places, texts, row=row, fold=fold, below=(_back(texts, row),))


def render_closest(
    answer: Answer, contexts: Sequence[Context], texts: Texts, *, row: int = 0, fold: int = FOLD
) -> Reply:
    """The first page of quotes of an answer that claims nothing, under a heading that says so."""
    places = list(range(min(len(contexts), len(answer.quotes), PAGE)))
    if not places:
        return Reply(texts("nothing"))
    draft = Draft()
    draft.write(texts("closest-heading"))
    return _page(draft, answer, contexts, places, texts, row=row, fold=fold, below=(_back(texts, row),))


def render_context(
    quote: Quote, window: Sequence[Context], texts: Texts, *, row: int = 0, place: int = 0, step: int = 0
) -> Reply:
    """Neighbouring passages in full, with the quote in bold where it is among them, and buttons to go on reading.

    `window` holds, in order, the passage `step` passages after the quote's own, with the one before and the one after
    it where there are such. The buttons' `step` is that of the window they lead to.
    """
    first, last = window[0], window[-1]
    position = texts("passages-position", first=first.number, last=last.number, count=last.count)
    draft = Draft()
    draft.write(source_line(first, texts, position=position if first != last else ""), Style.ITALIC)
    draft.write("\n\n")
    joined = "\n\n".join(context.text for context in window)
    anchor, bold = _anchor(quote, window)
    excerpt = (
        excerpt_around(joined, anchor, anchor, draft.room)
        if bold is None
        else excerpt_around(joined, *bold, draft.room)
    )
    if excerpt is None:
        draft.write(texts("quote-too-long"))
    else:
        _write_excerpt(draft, excerpt, quote if bold else None, block=None)
    go = []
    if first.number > 1:
        go.append(Button(texts("button-earlier"), str(Action(Kind.CONTEXT, row, place, step - 2))))
    if last.number < last.count:
        go.append(Button(texts("button-later"), str(Action(Kind.CONTEXT, row, place, step + 2))))
    return draft.reply((tuple(go), _back(texts, row)))


def source_line(context: Context, texts: Texts, *, position: str = "") -> str:
    """Where a passage stands: title, heading, page, position in its document, author and date as far as is known."""
    title = _name(context.title) or _name(context.source)
    heading = _name(context.heading)
    where = position or texts("passage-position", number=context.number, count=context.count)
    page = texts("page", number=context.page) if context.page else ""
    names = [title, heading if heading != title else "", page, where, _name(context.author), _name(context.date)]
    return " · ".join(texts.isolated(name) for name in names if name)


def _back(texts: Texts, row: int) -> tuple[Button, ...]:
    """The way back to the answer, for whoever shows other parts of it in its place."""
    return (Button(texts("button-back"), str(Action(Kind.BACK, row))),)


def _bare(answer: Answer, texts: Texts, row: int) -> tuple[Button, ...]:
    """The way to take back what was read into the question, where something was."""
    return (Button(texts("button-bare"), str(Action(Kind.BARE, row))),) if answer.reading else ()


def _name(text: str) -> str:
    """A title or the like as part of one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _MAX_NAME else flat[: _MAX_NAME - 1].rstrip() + ELLIPSIS


def _worth_showing(answer: Answer, contexts: Sequence[Context]) -> list[int]:
    """The first quote and the good ones after it whose passage is not shown already."""
    best = answer.quotes[0].score
    places = [0]
    for place, quote in enumerate(answer.quotes[: len(contexts)]):
        seen = any(_same(contexts[place], contexts[shown]) for shown in places)
        if not seen and quote.score >= max(_GOOD, best * _GOOD_SHARE) and len(places) < PAGE:
            places.append(place)
    return places


def _same(one: Context, other: Context) -> bool:
    """Whether two contexts are the same passage."""
    return (one.source, one.start) == (other.source, other.start)


def _page(
    draft: Draft,
    answer: Answer,
    contexts: Sequence[Context],
    places: Sequence[int],
    texts: Texts,
    *,
    row: int,
    fold: int,
    below: tuple[tuple[Button, ...], ...] = (),
) -> Reply:
    """Writes as many of these quotes as fit, the first in any case, their buttons, and the buttons `below` these."""
    shown: list[int] = []
    for place in places:
        number = len(shown) + 1 if len(places) > 1 else 0
        quote, context = answer.quotes[place], contexts[place]
        if any(_same(context, contexts[other]) for other in shown):  # its passage stands above already
            context = replace(context, text=quote.text, start=quote.start, end=quote.end)
        block = _block(quote, context, texts, number=number, fold=fold, room=draft.room - 2)
        if block is None and shown:
            break
        if not draft.empty:
            draft.write("\n\n")
        _write_block(draft, block or _Block(quote, None, _signed(contexts[place], texts, number), lead=False), texts)
        shown.append(place)
    in_context = [
        Button(
            texts("button-context-number", number=number) if len(shown) > 1 else texts("button-context"),
            str(Action(Kind.CONTEXT, row, place)),
        )
        for number, place in enumerate(shown, start=1)
    ]
    after = shown[-1] + 1
    left = after < min(len(answer.quotes), len(contexts))
    more = [Button(texts("button-more"), str(Action(Kind.MORE, row, after)))] if left else []
    own = (tuple(in_context + more),) if len(shown) == 1 else (tuple(in_context), tuple(more))
    return draft.reply(own + below)


@dataclass(frozen=True, slots=True)
class _Block:
    """A quote as it is written: its passage as far as it fits (None where not even the quote does) and its source."""

    quote: Quote
    excerpt: Excerpt | None
    source: str
    lead: bool


def _signed(context: Context, texts: Texts, number: int) -> str:
    return (f"{number}. " if number else "— ") + source_line(context, texts)


def _block(quote: Quote, context: Context, texts: Texts, *, number: int, fold: int, room: int) -> _Block | None:
    """The quote's block within `room` units; None where it does not fit."""
    start, end = position_in(quote, context)
    source = _signed(context, texts, number)
    room -= units(source) + 1
    lead = start > fold and quote.text != context.text and units(quote.text) <= _MAX_LEAD
    if lead:
        excerpt = excerpt_around(context.text, start, end, room - units(quote.text) - 1)
        if excerpt is not None:
            return _Block(quote, excerpt, source, lead=excerpt.start > fold and excerpt.text != quote.text)
    excerpt = excerpt_around(context.text, start, end, room)
    return _Block(quote, excerpt, source, lead=False) if excerpt else None


def _write_block(draft: Draft, block: _Block, texts: Texts) -> None:
    excerpt = block.excerpt
    if excerpt is None:
        draft.write(texts("quote-too-long"))
    else:
        if block.lead:
            draft.write(excerpt.text[excerpt.start : excerpt.end], Style.BOLD)
            underline(draft, block.quote, excerpt.end - excerpt.start)
            draft.write("\n")
        _write_excerpt(draft, excerpt, block.quote, block=Style.QUOTE)
    draft.write(f"\n{block.source}")


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
