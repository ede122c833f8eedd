"""Tells somebody that a question of theirs, which had no answer, has one now."""

from bot.rendering import render_quote
from bot.reply import Reply, units
from bot.texts import Texts
from index.answers import Context, Quote

_MAX_QUESTION = 400
_ELLIPSIS = "…"


def render_told(texts: Texts, question: str, quote: Quote, context: Context) -> Reply:
    """What was asked, and the quote that answers it by now."""
    flat = " ".join(question.split())
    asked = flat if units(flat) <= _MAX_QUESTION else flat[: _MAX_QUESTION // 2].rstrip() + _ELLIPSIS
    return render_quote(quote, context, texts, opening=texts("told", question=asked))
