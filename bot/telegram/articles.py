"""Offers as Telegram's inline results, and the refusals that come of answering too late."""

from telegram import InlineQueryResultArticle, InputTextMessageContent
from telegram.error import BadRequest

from bot.offers import Offer
from bot.telegram.sending import NO_PREVIEW, entities

_LATE = ("query is too old", "query_id_invalid", "query id is invalid")


def article(offer: Offer, username: str) -> InlineQueryResultArticle:
    """One result to choose, or the answer to a guest; its links lead to the bot of this name."""
    marks = entities(offer.reply, username)
    text = InputTextMessageContent(offer.reply.text, entities=marks, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(offer.key, offer.title, text, description=offer.preview or None)


def came_late(error: BadRequest) -> bool:
    """Whether Telegram takes no answer to a query any more: nobody waits for it."""
    return any(words in str(error).lower() for words in _LATE)
