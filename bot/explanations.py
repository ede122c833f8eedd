"""Writes what helps to understand an answer: words that the documents lack, and what matched across languages."""

from bot.reply import Draft, Style
from bot.texts import Texts
from index.answers import Answer, Outcome, Quote, UnknownWord


def write_opening(draft: Draft, answer: Answer, texts: Texts) -> None:
    """Writes what stands above the quotes of an answer: what its words are here, and whether it comes close only."""
    _write_unknown(draft, answer, texts)
    if answer.outcome is Outcome.RELATED:
        draft.write(texts("related") if draft.empty else "\n" + texts("related"))


def write_nothing(draft: Draft, answer: Answer, texts: Texts) -> None:
    """Writes that there is no answer, and which words may be why."""
    draft.write(texts("nothing"))
    if answer.unknown:
        draft.write("\n")
        _write_unknown(draft, answer, texts)


def underline(draft: Draft, quote: Quote, back: int) -> None:
    """Underlines what matched in a quote that begins `back` characters before the end of what was written."""
    for start, end in quote.marks:
        if 0 <= start < end <= len(quote.text):
            draft.overlay(back - start, back - end, Style.UNDERLINE)


def _write_unknown(draft: Draft, answer: Answer, texts: Texts) -> None:
    draft.write("\n".join(_line(word, texts) for word in answer.unknown), Style.ITALIC)


def _line(unknown: UnknownWord, texts: Texts) -> str:
    if unknown.same:
        return texts("word-spelt", word=unknown.word, nearest=unknown.nearest)
    if unknown.nearest:
        return texts("word-unknown-nearest", word=unknown.word, nearest=unknown.nearest)
    return texts("word-unknown", word=unknown.word)
