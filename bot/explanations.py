"""Writes what helps to understand an answer: how it was read, what is not in the documents, and what matched."""

from functools import reduce

from bot.excerpts import ELLIPSIS
from bot.reply import Draft, Style
from bot.texts import Texts
from index.answers import Answer, Outcome, Quote, UnknownWord

_MAX_NAME = 60


def write_opening(draft: Draft, answer: Answer, texts: Texts) -> None:
    """Writes what stands above the quotes of an answer: how it was read and spelt, and whether it comes close only."""
    _write_reading(draft, answer, texts)
    _write_unknown(draft, answer, texts)
    if answer.outcome is Outcome.RELATED:
        _write_line(draft, texts("related"))
    if answer.quotes and answer.quotes[0].pinned:
        _write_line(draft, texts("pinned"), Style.ITALIC)


def write_nothing(draft: Draft, answer: Answer, texts: Texts) -> None:
    """Writes that there is no answer, and which words may be why."""
    _write_reading(draft, answer, texts)
    _write_line(draft, texts("nothing"))
    _write_unknown(draft, answer, texts)


def underline(draft: Draft, quote: Quote, back: int) -> None:
    """Underlines what matched in a quote that begins `back` characters before the end of what was written."""
    for start, end in quote.marks:
        if 0 <= start < end <= len(quote.text):
            draft.overlay(back - start, back - end, Style.UNDERLINE)


def _write_reading(draft: Draft, answer: Answer, texts: Texts) -> None:
    if answer.reading is None:
        return
    names = (name if len(name) <= _MAX_NAME else name[: _MAX_NAME - 1] + ELLIPSIS for name in answer.reading.carried)
    carried = reduce(lambda first, second: texts("carried-joint", first=first, second=second), names)
    _write_line(draft, texts("read-as", carried=carried), Style.ITALIC)


def _write_unknown(draft: Draft, answer: Answer, texts: Texts) -> None:
    if answer.unknown:
        _write_line(draft, "\n".join(_line(word, texts) for word in answer.unknown), Style.ITALIC)


def _write_line(draft: Draft, text: str, style: Style | None = None) -> None:
    if not draft.empty:
        draft.write("\n")
    draft.write(text, style)


def _line(unknown: UnknownWord, texts: Texts) -> str:
    if unknown.same:
        return texts("word-spelt", word=unknown.word, nearest=unknown.nearest)
    if unknown.nearest:
        return texts("word-unknown-nearest", word=unknown.word, nearest=unknown.nearest)
    return texts("word-unknown", word=unknown.word)
