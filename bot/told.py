"""Tells somebody that a question of theirs, which had no answer, has one now."""

from bot.rendering import render_quote
from bot.reply import Reply, shorten
from bot.texts import Texts
from index.answers import Context, Quote

_MAX_QUESTION = 400


def render_told(texts: Texts, question: str, quote: Quote, context: Context) -> Reply:
    """What was asked, and the quote that answers it by now."""
    return render_quote(quote, context, texts, opening=texts("told", question=shorten(question, _MAX_QUESTION)))
