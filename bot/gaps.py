"""What was asked in vain, grouped, and as admins see it: one gap a page, with what can be done about it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from bot.knowledge import Found
from bot.rendering import source_line
from bot.reply import Action, Button, Draft, Kind, Reply, Style, shorten, units
from bot.store.asked import Asked
from bot.store.gaps import GoldenQuestion, Unanswered
from bot.texts import Texts

NEAREST = 3
_MAX_QUESTION, _WORDINGS, _MAX_QUOTE = 600, 3, 700


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that are much the same and got no answer, oldest first."""

    asked: tuple[Asked, ...]

    @property
    def row(self) -> int:
        """The row by which buttons name it: that of its first question."""
        return self.asked[0].row

    @property
    def last(self) -> Asked:
        """The question as it was put last."""
        return self.asked[-1]

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of all its questions."""
        return tuple(one.row for one in self.asked)


def open_gaps(questions: Sequence[Unanswered], groups: Sequence[Sequence[int]]) -> tuple[Gap, ...]:
    """The groups of which something was asked that no admin is done with: the most frequent first, then the latest."""
    gaps = [
        Gap(tuple(questions[place].asked for place in places))
        for places in groups
        if not all(questions[place].settled for place in places)
    ]
    return tuple(sorted(gaps, key=lambda gap: (-len(gap.asked), -gap.last.row)))


def render_gap(texts: Texts, gaps: Sequence[Gap], place: int, found: Found) -> Reply:
    """One gap: the question, how often and since when, other wordings, and what comes nearest to an answer."""
    gap, draft = gaps[place], Draft()
    draft.write(texts("gap-heading", number=place + 1, count=len(gaps)), Style.BOLD)
    draft.write(f"\n\n{texts.isolated(shorten(gap.last.question, _MAX_QUESTION))}\n\n")
    first, last = (f"{one.created.astimezone(UTC):%Y-%m-%d}" for one in (gap.asked[0], gap.last))
    draft.write(texts("gap-asked", count=len(gap.asked), first=first, last=last))
    others = list(dict.fromkeys(shorten(one.question, _MAX_QUESTION) for one in reversed(gap.asked)))[1:]
    if others:
        draft.write("\n\n" + texts("gap-wordings"))
        for text in others[:_WORDINGS]:
            draft.write(f"\n• {texts.isolated(text)}")
    numbers = _write_nearest(draft, texts, found)
    answers = [
        Button(texts("button-gap-answers", number=number), _action(Kind.GAP_ANSWERED, gap, found, number - 1))
        for number in numbers
    ]
    turn = [
        Button(texts(key), str(Action(Kind.GAP, gaps[other].row)))
        for key, other in (("button-gap-previous", place - 1), ("button-gap-next", place + 1))
        if 0 <= other < len(gaps)
    ]
    dismiss = Button(texts("button-gap-dismiss"), str(Action(Kind.GAP_DISMISSED, gap.row)))
    return draft.reply((*((one,) for one in answers), (dismiss,), tuple(turn)))


def named_passage(action: Action, found: Found) -> int | None:
    """Which quote a button meant that was made by `render_gap`; None where the documents have changed since."""
    quotes = found.answer.quotes
    if action.place >= min(NEAREST, len(quotes)) or quotes[action.place].start != action.step:
        return None
    return action.place


def golden_lines(golden: Sequence[GoldenQuestion]) -> bytes:
    """Golden questions as `belegbot eval` reads them."""
    lines = [json.dumps({"question": one.question, "quote": one.quote}, ensure_ascii=False) for one in golden]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _write_nearest(draft: Draft, texts: Texts, found: Found) -> list[int]:
    """Writes the nearest quotes with their sources, as far as they fit; gives their numbers."""
    numbers: list[int] = []
    pairs = zip(found.answer.quotes[:NEAREST], found.contexts, strict=False)
    for number, (quote, context) in enumerate(pairs, start=1):
        source = f"{number}. {source_line(context, texts)}"
        head = "" if numbers else "\n\n" + texts("gap-nearest")
        whole = units(quote.text) <= _MAX_QUOTE
        text = quote.text if whole else texts("quote-too-long")
        if units(head) + units(text) + units(source) + 3 > draft.room:
            break
        draft.write(f"{head}\n\n")
        draft.write(text, Style.QUOTE if whole else None)
        draft.write(f"\n{source}")
        numbers.append(number)
    return numbers


def _action(kind: Kind, gap: Gap, found: Found, place: int) -> str:
    return str(Action(kind, gap.row, place, found.answer.quotes[place].start))
