"""Which passage somebody means who replies to an answer, or to a part of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pages import Passage
from index.answers import Quote


@dataclass(frozen=True, slots=True)
class Selection:
    """A part of a message's text, and about where in it that stands, in code points."""

    text: str
    position: int
    message: str


@dataclass(frozen=True, slots=True)
class Focus:
    """What is meant: the quote at `place` of the answer, and which part of its passage (the quote, if no other)."""

    place: int
    part: Quote


def focus_of(passages: Sequence[Passage], quotes: Sequence[Quote], selection: Selection | None = None) -> Focus | None:
    """What is meant among the passages that a message shows; None where it shows none.

    That is the part selected, where it stands in one of the passages (in several, or several times: nearest to where
    it was selected); else the quote that the selection is nearest to; without a selection the first quote.
    """
    if not passages:
        return None
    if selection is None or not selection.text.strip():
        return Focus(passages[0].place, quotes[passages[0].place])
    text = selection.text.strip()
    standing = [
        (_distance(passage, quotes[passage.place], at, selection), passage, at)
        for passage in passages
        for at in _places(text, passage.context.text)
    ]
    if standing:
        _, passage, at = min(standing, key=lambda one: one[0])
        start = passage.context.start + at
        score = quotes[passage.place].score
        return Focus(passage.place, Quote(text, passage.context.source, start, start + len(text), score))
    nearest = min(passages, key=lambda one: _away(quotes[one.place], selection))
    return Focus(nearest.place, quotes[nearest.place])


def _distance(passage: Passage, quote: Quote, at: int, selection: Selection) -> int:
    """How far from the selection the characters at `at` of a passage stand in the message."""
    context = passage.context
    if context.start <= quote.start < context.end:
        # The passage may be cut, but the quote never is; and it may stand above the passage as well.
        begins = [place - (quote.start - context.start) for place in _places(quote.text, selection.message)]
    else:
        begins = _places(context.text, selection.message)
    return min((abs(begin + at - selection.position) for begin in begins), default=len(selection.message))


def _away(quote: Quote, selection: Selection) -> int:
    """How far a quote is from the selection in the message; 0 where they meet."""
    end = selection.position + len(selection.text)
    gaps = (
        max(0, place - end, selection.position - place - len(quote.text))
        for place in _places(quote.text, selection.message)
    )
    return min(gaps, default=len(selection.message))


def _places(part: str, text: str) -> list[int]:
    """Everywhere that a part begins in a text."""
    found = []
    at = text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found
