"""Groups that become supergroups, told by Telegram's own messages in the old chat and in the new one."""

import logging
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.store.moves import Moves

_log = logging.getLogger(__name__)


class Migration:
    """Takes along what is kept about a group that has become a supergroup."""

    def __init__(self, moves: Moves) -> None:
        self._moves = moves

    async def moved(self, update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        """Moves everything from the old id to the new one; either message is enough, both do no harm."""
        message = update.message
        if message is None:
            return
        old = message.migrate_from_chat_id or message.chat.id
        new = message.migrate_to_chat_id or message.chat.id
        await self._moves.move(old, new)
        _log.info("group %d is supergroup %d now; what is kept about it moved along", old, new)
