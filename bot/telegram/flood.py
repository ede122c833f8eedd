"""Keeps one person from filling the inbox, and tells them: their questions are answered one after the other."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable

from telegram import Message, Update, User
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.reply import Reply
from bot.telegram.addressing import place_of, speaks_to
from bot.telegram.languages import Languages
from bot.telegram.sending import Place, send

# So many of somebody's updates may wait; they are told when the first number is exceeded.
TOLD, MOST = 10, 100
_OLD = 60.0
_log = logging.getLogger(__name__)


class Flood:
    """Admits what somebody sends until too much of it waits; they are told once, until all of it is done."""

    def __init__(
        self,
        bot: ExtBot[int],
        languages: Languages,
        load_of: Callable[[int], int],
        *,
        told: int = TOLD,
        most: int = MOST,
    ) -> None:
        """`load_of` gives how many updates of a user wait."""
        self._bot = bot
        self._languages = languages
        self._load_of = load_of
        self._at = told
        self._most = most
        self._told: set[int] = set()
        self._coming: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """Begins a batch: what was admitted before is waiting now."""
        self._coming.clear()
        self._told = {user for user in self._told if self._load_of(user)}

    def admits(self, update: Update, asked: float) -> bool:
        """Whether an update, written at that time, may wait.

        What is not for the bot, as most that is said in a group, always may. What waited because the bot did not run
        is no flood.
        """
        user, message = update.effective_user, update.effective_message
        if user is None or not self._is_for_bot(update):
            return True
        load = self._load_of(user.id) + self._coming[user.id]
        news = user.id not in self._told and time.time() - asked < _OLD
        if load >= self._at and news and isinstance(message, Message):
            self._told.add(user.id)
            self._tell(user, place_of(message))
        if load >= self._most:
            return False
        self._coming[user.id] += 1
        return True

    def _is_for_bot(self, update: Update) -> bool:
        message = update.message
        if message is None or message.chat.type == ChatType.PRIVATE:
            return True
        return speaks_to(message, self._bot.id, self._bot.username)

    def _tell(self, user: User, place: Place) -> None:
        async def tell() -> None:
            texts = await self._languages.texts_for(user)
            try:
                await send(self._bot, place, Reply(texts("flood", limit=self._most)))
            except TelegramError as error:
                _log.info("user %d floods and cannot be told: %s", user.id, error)

        _log.info("user %d has more than %d updates waiting", user.id, self._at)
        task = asyncio.create_task(tell(), name=f"flood of user {user.id}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
