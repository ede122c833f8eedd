"""Writes answers as messages: the quote in bold within its passage, its source below, buttons for the rest.

Nothing here knows what shows the message. Each function keeps Telegram's limits; how quotes are written, and what is
never done to them, is said in `bot.quoting`.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.explanations import write_nothing, write_opening
from bot.quoting import FOLD, source_line, write_quote, write_too_long, write_window
from bot.reply import Action, Button, Draft, Kind, Reply, Span, Style
from bot.texts import Texts
from index.answers import Answer, Context, Outcome, Quote

__all__ = [
    "FOLD",
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
        near = (closest,) if answer.quotes and contexts else ()
        return draft.reply((near, _bare(answer, texts, row), _tell(answer, texts, row)))
    places = _worth_showing(answer, contexts)
    write_opening(draft, answer, texts)
    if answer.outcome is Outcome.RELATED:
        places = places[:1]
    below = (_bare(answer, texts, row), _tell(answer, texts, row))
    return _page(draft, answer, contexts, places, texts, row=row, fold=fold, below=below)


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
    draft = Draft()
    write_window(draft, quote, window, texts)
    go = []
    if first.number > 1:
        go.append(Button(texts("button-earlier"), str(Action(Kind.CONTEXT, row, place, step - 2))))
    if (last.through or last.number) < last.count:
        go.append(Button(texts("button-later"), str(Action(Kind.CONTEXT, row, place, step + 2))))
    return draft.reply((tuple(go), _back(texts, row)))


def _back(texts: Texts, row: int) -> tuple[Button, ...]:
    """The way back to the answer, for whoever shows other parts of it in its place."""
    return (Button(texts("button-back"), str(Action(Kind.BACK, row))),)


def _bare(answer: Answer, texts: Texts, row: int) -> tuple[Button, ...]:
    """The way to take back what was read into the question, where something was."""
    return (Button(texts("button-bare"), str(Action(Kind.BARE, row))),) if answer.reading else ()


def _tell(answer: Answer, texts: Texts, row: int) -> tuple[Button, ...]:
    """The way to be told when there is an answer, where there is none."""
    return () if answer.answered else (Button(texts("button-tell-me"), str(Action(Kind.TELL, row))),)


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
        if not write_quote(draft, quote, context, texts, number=number, fold=fold):
            if shown:
                break
            write_too_long(draft, quote, contexts[place], texts, number=number)
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
