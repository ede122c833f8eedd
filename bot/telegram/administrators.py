"""Who administers a group, as Telegram says it."""

import time
from dataclasses import dataclass

from telegram import Message
from telegram.ext import ExtBot

_SECONDS = 60.0
_MOST = 1000


@dataclass(frozen=True, slots=True)
class _Known:
    """The administrators of a group, and until when (monotonic) that is taken for granted."""

    ids: frozenset[int]
    until: float


class Administrators:
    """Asks Telegram who administers a group, and takes that for granted for `seconds`.

    The list is asked for, not the single member: a bot that is no administrator itself is told only the list.
    """

    def __init__(self, *, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._known: dict[int, _Known] = {}

    async def wrote(self, bot: ExtBot[int], message: Message, *, fresh: bool = False) -> bool:
        """Whether a message of a group is an administrator's; who writes as the group itself is one.

        `fresh` asks anew. Raises TelegramError where Telegram does not say.
        """
        if message.sender_chat is not None:
            return message.sender_chat.id == message.chat.id
        return message.from_user is not None and await self.has(bot, message.chat.id, message.from_user.id, fresh=fresh)

    async def has(self, bot: ExtBot[int], chat: int, user: int, *, fresh: bool = False) -> bool:
        """Whether somebody administers a group; `fresh` asks anew. Raises TelegramError where Telegram does not say."""
        known = self._known.get(chat)
        if fresh or known is None or known.until < time.monotonic():
            members = await bot.get_chat_administrators(chat)
            known = _Known(frozenset(member.user.id for member in members), time.monotonic() + self._seconds)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[chat] = known
        return user in known.ids
