"""Guest mode: a question put to the bot in a chat that it is no member of is answered there, once.

Nothing of that chat is kept: not even its id, which may be that of another chat that the bot knows.
"""

import logging
from typing import Any

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge
from bot.offers import Offer, notice, single_offer
from bot.questions import MAX_QUESTION, cleaned
from bot.reply import Reply
from bot.telegram.addressing import Asker, mentions, pointed_at, without
from bot.telegram.articles import article, came_late
from bot.telegram.languages import Languages
from bot.telegram.limits import ONCE

_log = logging.getLogger(__name__)


class Guest:
    """Answers by one quote, without a memory."""

    def __init__(self, knowledge: Knowledge, languages: Languages) -> None:
        self._knowledge = knowledge
        self._languages = languages

    async def answer(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Answers a guest message."""
        message = update.guest_message
        if message is None or not message.guest_query_id:
            return
        offer = await self._offer(context.bot, message)
        try:
            await context.bot.answer_guest_query(
                message.guest_query_id, article(offer, context.bot.username), rate_limit_args=ONCE
            )
        except BadRequest as error:
            if not came_late(error):
                raise
            _log.debug("a guest query was answered too late")

    async def _offer(self, bot: ExtBot[int], message: Message) -> Offer:
        asker = Asker.of(message)
        question = cleaned(_question(message, bot)).strip()
        texts = await self._languages.answering(asker, question)
        if not question:
            return notice(Reply(texts("question-empty")), texts)
        if len(question) > MAX_QUESTION:
            return notice(Reply(texts("question-too-long", limit=MAX_QUESTION)), texts)
        found = await self._knowledge.ask(question)
        offer = single_offer(found.answer, found.contexts, texts)
        await self._knowledge.check(found)
        return offer


def _question(message: Message, bot: ExtBot[int]) -> str:
    """What is asked: the words beside the mention or, where there are none, those that the message replies to."""
    text = message.text or message.caption or ""
    return without(text, mentions(message, bot.id, bot.username)) or pointed_at(message, bot.id)
