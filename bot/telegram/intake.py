"""Takes updates in: each is committed to the inbox before Telegram is told to forget it, then waits for its turn."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Bot, CallbackQuery, Message, Update

from bot.log import handling
from bot.store.inbox import Arrival, Inbox
from bot.telegram.dispatch import Dispatcher
from bot.telegram.flood import Flood
from bot.telegram.health import Health

# Beyond so many nothing is fetched: it stays with Telegram.
MOST = 1_000
# Queries are sent while somebody types, and expire within seconds.
_PASSING = frozenset({"inline_query", "chosen_inline_result"})
_MOST_PASSING = 32
_log = logging.getLogger(__name__)


class Intake:
    """The one way in, whether updates are fetched or brought."""

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        dispatcher: Dispatcher,
        flood: Flood,
        health: Health,
        *,
        process: Callable[[Update], Awaitable[None]],
    ) -> None:
        """`process` handles what is not worth keeping."""
        self._bot = bot
        self._process = process
        self._passing: set[asyncio.Task[None]] = set()
        self._inbox = inbox
        self._dispatcher = dispatcher
        self._flood = flood
        self._health = health

    async def resume(self) -> None:
        """Lines up what an earlier process has left."""
        left = await self._inbox.waiting()
        if left:
            _log.info("%d updates from before are handled now", len(left))
        self._dispatcher.add(left)

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        """Takes updates in, once there is room; they are safe when this returns. StoreError where they are not."""
        await self._dispatcher.room(MOST)
        self._flood.begin()
        lasting = [raw for raw in updates if not self._passes(raw)]
        known = await self._inbox.known([raw["update_id"] for raw in lasting])
        arrivals = [self._arrived(raw) for raw in lasting if raw["update_id"] not in known]
        fresh = await self._inbox.add([arrival for arrival in arrivals if arrival is not None])
        if updates:
            _log.debug("%d updates taken in, %d of them known", len(updates), len(known))
        self._dispatcher.add(fresh)

    def _passes(self, raw: dict[str, Any]) -> bool:
        """Whether an update is of those that are worth nothing a moment later; it is then handled at once, or not.

        Nothing of them is stored: what somebody types elsewhere is no conversation.
        """
        if not _PASSING & raw.keys():
            return False
        if len(self._passing) < _MOST_PASSING:
            task = asyncio.create_task(self._pass(raw), name=f"update {raw.get('update_id')}")
            self._passing.add(task)
            task.add_done_callback(self._passing.discard)
        return True

    async def _pass(self, raw: dict[str, Any]) -> None:
        try:
            with handling(raw["update_id"]):
                await self._process(Update.de_json(raw, self._bot))
        except Exception as error:
            _log.warning("update %s could not be handled (%s)", raw.get("update_id"), type(error).__name__)

    def _arrived(self, raw: dict[str, Any]) -> Arrival | None:
        with handling(raw["update_id"]):
            return self._arrival(raw)

    def _arrival(self, raw: dict[str, Any]) -> Arrival | None:
        """What the inbox holds of an update; None for one that cannot be read, lest it come again for ever."""
        try:
            update = Update.de_json(raw, self._bot)
            chat, user, message = update.effective_chat, update.effective_user, update.effective_message
            asked = _asked(update)
            refused = not self._flood.admits(update, asked)
            self._health.refused += refused
        except Exception as error:
            _log.warning("update %s cannot be read (%s) and is left out", raw.get("update_id"), type(error).__name__)
            return None
        number = user.id if user else 0
        place, thread = chat.id if chat else 0, getattr(message, "message_thread_id", None) or 0
        if update.guest_message is not None:
            # The bot is no member of that chat, whose id may even be another chat's: nobody waits for it there.
            place, thread = 0, -update.update_id
        text = json.dumps(raw, ensure_ascii=False)
        return Arrival(update.update_id, place, thread, number, asked, text, refused)


def _asked(update: Update) -> float:
    """When it was written, in seconds since 1970; now for what says nothing about that."""
    message = update.effective_message
    if isinstance(message, Message) and not isinstance(update.callback_query, CallbackQuery):
        return (message.edit_date or message.date).timestamp()
    return time.time()
