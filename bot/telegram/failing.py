"""What becomes of an update that fails: the asker is told that something went wrong, and the log what."""

import logging
from typing import Any

from telegram import Message, Update
from telegram.error import Forbidden, TelegramError
from telegram.ext import ApplicationHandlerStop, CallbackContext

from bot.errors import StoreError
from bot.reply import Reply
from bot.telegram.addressing import Asker
from bot.telegram.delivery import Delivery
from bot.telegram.health import Health
from bot.telegram.languages import Languages
from bot.telegram.patience import Patience
from bot.telegram.sending import send

_AGAIN = 5.0  # seconds
_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class Failing:
    """Ends updates that failed; what the asker wrote never goes into the log."""

    def __init__(self, languages: Languages, patience: Patience, health: Health) -> None:
        """`patience` says which chats were lately found closed to the bot: the log names each once."""
        self._health = health
        self._languages = languages
        self._patience = patience

    async def fail(self, update: object, context: _Context) -> None:
        """Says what happened where that can be said. Nothing else handles the update."""
        error, known = context.error, update if isinstance(update, Update) else None
        number = known.update_id if known else 0
        if _is_put_off(error):
            raise ApplicationHandlerStop
        if isinstance(error, Forbidden):
            chat = known.effective_chat.id if known and known.effective_chat else 0
            if self._patience.first(chat, 0):
                _log.info("chat %d cannot be answered any more: %s", chat, error)
            raise ApplicationHandlerStop
        _log.error("update %d failed", number, exc_info=error)
        self._health.failed += 1
        message = known.effective_message if known else None
        if known is not None and isinstance(message, Message) and known.guest_message is None:
            await self._apologise(known, message, context)
        raise ApplicationHandlerStop

    async def _apologise(self, update: Update, message: Message, context: _Context) -> None:
        user = update.effective_user
        asker = Asker.of(message)
        try:
            texts = await (self._languages.texts_for(user) if user else self._languages.texts(asker))
            await send(context.bot, asker.place, Reply(texts("went-wrong")), answers=asker.message)
        except TelegramError as failure:
            _log.warning("the apology for update %d could not be sent either: %s", update.update_id, failure)


def _is_put_off(error: Exception | None) -> bool:
    """Whether the update is handled anew later: when a chat may be written to, or the database be used, again."""
    delivery = Delivery.current()
    if delivery is not None and isinstance(error, StoreError):
        return delivery.postpone(_AGAIN)
    return delivery is not None and delivery.put_off is not None
