"""Watches for admin commands from where they have no effect, and writes them down."""

import logging
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, CallbackContext

from bot.reply import Reply
from bot.store.audit import Audit
from bot.telegram.addressing import Asker, from_admin
from bot.telegram.delivery import excused, repeated_since
from bot.telegram.languages import Languages
from bot.telegram.sending import send

_FILE = "+"
_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class Refusals:
    """Sees every update before all handlers, and stops none but an admin's that waited for too long."""

    def __init__(self, audit: Audit, languages: Languages, admins: frozenset[int], commands: frozenset[str]) -> None:
        self._audit = audit
        self._languages = languages
        self._allowed = from_admin(admins)
        self._commands = commands

    async def watch(self, update: Update, context: _Context) -> None:
        """Notes an admin command or a file that has no effect: not by an admin, fresh, direct, in private."""
        message = update.effective_message
        if update.callback_query is not None or not isinstance(message, Message):
            return
        tried = _tried(message, context.bot.username, self._commands)
        allowed = bool(tried) and bool(self._allowed.check_update(update))
        # What was begun before is not begun again, but reported on, however late.
        late = allowed and excused() == "too-late" and repeated_since() is None
        if not tried or (allowed and not late):
            return
        user = message.from_user
        number = user.id if user else 0
        await self._audit.note(number, message.chat.id, tried, "refused")
        _log.warning("update %d: %s of %d in chat %d is refused", update.update_id, tried, number, message.chat.id)
        if late:
            asker = Asker.of(message)
            texts = await self._languages.texts(asker)
            await send(context.bot, asker.place, Reply(texts("too-late")), answers=asker.message)
            raise ApplicationHandlerStop


def _tried(message: Message, username: str, commands: frozenset[str]) -> str:
    """What would have an effect if an admin had written it: a command, or a file in private; "" for all else."""
    command = _command(message, username)
    if command in commands:
        return f"/{command}"
    return _FILE if message.document is not None and message.chat.type == ChatType.PRIVATE else ""


def _command(message: Message, username: str) -> str:
    words = (message.text or message.caption or "").split(maxsplit=1)
    if not words or not words[0].startswith("/"):
        return ""
    name, _, bot = words[0][1:].partition("@")
    return name.lower() if bot.lower() in {"", username.lower()} else ""
