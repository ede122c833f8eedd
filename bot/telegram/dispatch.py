"""The order in which updates are handled: one after the other within a chat and topic, side by side otherwise."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Update

_MOST = 64
_log = logging.getLogger(__name__)
_Key = tuple[int, int]


class Dispatcher:
    """Hands updates to `handle`; at most `most` are under way or waiting their turn, further ones are not accepted."""

    def __init__(self, handle: Callable[[Update], Awaitable[None]], *, most: int = _MOST) -> None:
        self._handle = handle
        self._slots = asyncio.Semaphore(most)
        self._last: dict[_Key, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def take(self, update: Update) -> None:
        """Accepts an update as soon as there is room."""
        await self._slots.acquire()
        key = _conversation(update)
        task = asyncio.create_task(self._run(update, self._last.get(key)), name=f"update {update.update_id}")
        self._last[key] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._forget(key, done))

    async def finish(self, seconds: float) -> None:
        """Waits for what was accepted, but not for longer than that."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                _log.warning("%d updates were not finished in time", len(late))
                await asyncio.wait(late, timeout=1.0)

    async def _run(self, update: Update, previous: asyncio.Task[None] | None) -> None:
        if previous is not None:
            await asyncio.wait({previous})
        try:
            await self._handle(update)
        except Exception:
            _log.exception("update %d could not be handled", update.update_id)

    def _forget(self, key: _Key, task: asyncio.Task[None]) -> None:
        self._slots.release()
        self._tasks.discard(task)
        if self._last.get(key) is task:
            del self._last[key]


def _conversation(update: Update) -> _Key:
    """Chat and topic; updates without a chat share one line.

    Inline and guest queries wait for nothing and nobody waits for them; a guest's chat may have the id of another chat.
    """
    if update.inline_query or update.guest_message:
        return (-update.update_id, -1)
    message = update.effective_message
    chat = update.effective_chat
    thread = getattr(message, "message_thread_id", None)  # an inaccessible message has none
    return (chat.id if chat else 0, thread or 0)
