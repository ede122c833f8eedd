"""Passages pinned to questions: how they are put first in an answer, and how admins see them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.knowledge import Found
from bot.reply import Action, Button, Draft, Kind, Reply, Style, shorten
from bot.store.pins import Pin
from bot.texts import Texts
from index.answers import Outcome, Quote
from index.checking import Standing
from index.pinning import asks_the_same

_MOST = 10
_MAX_QUESTION, _MAX_QUOTE, _MAX_SOURCE = 120, 160, 80


def with_pinned(found: Found, question: str, pins: Sequence[Pin], cosines: Sequence[float]) -> Found:
    """An answer with what is pinned to its question first, as long as its viewer may see that. Blocking.

    `cosines[i]` is that of the question with the one of `pins[i]`; the most alike of those that ask the same counts.
    """
    for pin, cosine in sorted(zip(pins, cosines, strict=True), key=lambda each: -each[1]):
        finding = found.answerer.locate(pin.quote)
        quote = finding.quote
        if quote is None or finding.standing not in {Standing.VERBATIM, Standing.TYPOGRAPHY}:
            continue
        place = next((at for at, each in enumerate(found.quotes) if _overlap(each, quote)), None)
        if asks_the_same(pin.question, question, cosine, place):
            return _put_first(found, replace(quote, score=1.0, marks=(), pinned=True))
    return found


def render_pins(texts: Texts, pins: Sequence[Pin]) -> Reply:
    """The last pins, each with its question and the beginning of its passage, and a button to remove it."""
    if not pins:
        return Reply(texts("pins-none"))
    draft = Draft()
    draft.write(texts("pins-heading", count=len(pins)), Style.BOLD)
    shown = pins[-_MOST:]
    for number, pin in enumerate(shown, start=1):
        draft.write(f"\n\n{number}. {texts.isolated(shorten(pin.question, _MAX_QUESTION))}\n")
        draft.write(shorten(pin.quote.text, _MAX_QUOTE), Style.QUOTE)
        draft.write(f"\n— {texts.isolated(shorten(pin.quote.source, _MAX_SOURCE))}")
    remove = [
        Button(texts("button-pin-remove", number=number), str(Action(Kind.PIN_REMOVED, pin.row)))
        for number, pin in enumerate(shown, start=1)
    ]
    return draft.reply(tuple(tuple(remove[at : at + 2]) for at in range(0, len(remove), 2)))


def render_pin_gone(texts: Texts, pin: Pin) -> Reply:
    """Tells an admin that what was pinned is no longer in the documents, and the pin with it."""
    draft = Draft()
    draft.write(texts("pin-gone", question=shorten(pin.question, _MAX_QUESTION)))
    draft.write("\n")
    draft.write(shorten(pin.quote.text, _MAX_QUOTE), Style.QUOTE)
    return draft.reply()


def _put_first(found: Found, pinned: Quote) -> Found:
    others = [pair for pair in zip(found.quotes, found.contexts, strict=True) if not _overlap(pair[0], pinned)]
    quotes = (pinned, *(quote for quote, _ in others))
    contexts = (found.answerer.context(pinned), *(context for _, context in others))
    answer = replace(found.answer, outcome=Outcome.ANSWERED, score=1.0, quotes=quotes)
    return replace(found, answer=answer, contexts=contexts)


def _overlap(one: Quote, other: Quote) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
