"""Handles one update from the inbox: begun, handed to the application, and marked as done with what was sent."""

import asyncio
import json
import logging
import time
from collections.abc import Callable

from telegram import Message, Update
from telegram.error import TelegramError

from bot.errors import StoreError
from bot.log import handling
from bot.reply import Reply
from bot.store.inbox import Inbox, Waiting
from bot.telegram.addressing import place_of
from bot.telegram.delivery import Delivery
from bot.telegram.handlers import AnyApplication
from bot.telegram.health import Health
from bot.telegram.languages import Languages
from bot.telegram.sending import send
from bot.web.metrics import Metrics

_BRIEF = 5.0  # seconds; what has to wait for longer does so in the inbox
_LIMIT = 120.0  # seconds after which a handler is taken to be stuck
_AGAIN = 5.0
_ADMITTED = 4
_log = logging.getLogger(__name__)


class Handling:
    """Does all that belongs to one update; what it raises is a mistake in the program.

    Until an update is done it stays in the inbox, whatever ends the process, and is begun anew after the next start.
    """

    def __init__(
        self,
        inbox: Inbox,
        application: AnyApplication,
        languages: Languages,
        health: Health,
        metrics: Metrics,
        *,
        patience: float,
        pause_of: Callable[[int], float],
    ) -> None:
        """A question older than `patience` seconds is late; `pause_of` says how long a chat is not to be written to."""
        self._inbox = inbox
        self._application = application
        self._languages = languages
        self._health = health
        self._metrics = metrics
        self._patience = patience
        self._pause_of = pause_of
        self._finishing: set[asyncio.Task[None]] = set()

    async def __call__(self, waiting: Waiting) -> float | None:
        """Handles an update; gives the seconds after which it is to be handled anew, None where it is done."""
        with handling(waiting.update):
            return await self._handle(waiting)

    async def close(self, seconds: float) -> None:
        """Waits until what goes on in the background has been marked as done, but not for longer than that."""
        if self._finishing:
            await asyncio.wait(self._finishing, timeout=seconds)

    async def _handle(self, waiting: Waiting) -> float | None:
        pause = self._pause_of(waiting.chat)
        if pause > _BRIEF:
            return pause
        try:
            begun = await self._inbox.begin(waiting.update)
        except StoreError as error:
            _log.warning("update %d has to wait: %s", waiting.update, error)
            return _AGAIN
        if begun is None:
            return None
        delivery = Delivery(self._inbox, begun, late=time.time() - begun.asked > self._patience)
        delivery.enter()
        update = self._parsed(begun.raw)
        if update is None or delivery.hopeless:
            _log.error("update %d is given up", waiting.update)
            await self._finish(delivery, "given up")
            return None
        with self._metrics.stage("handle"):
            outcome = await self._process(update)
        if delivery.put_off is None and delivery.doubtful:
            await self._admit(update)
        if delivery.put_off is not None:
            return await self._put_off(delivery, delivery.put_off)
        _log.debug("update %d: handled", delivery.number)
        if delivery.background:
            self._later(delivery, outcome)
        else:
            await self._finish(delivery, outcome)
        return None

    def _parsed(self, raw: str) -> Update | None:
        try:
            return Update.de_json(json.loads(raw), self._application.bot)
        except Exception as error:
            _log.warning("an update cannot be read (%s)", type(error).__name__)
            return None

    async def _process(self, update: Update) -> str:
        """Lets the application handle it, which tells the asker where that fails."""
        try:
            async with asyncio.timeout(_LIMIT):
                await self._application.process_update(update)
        except TimeoutError as error:
            await self._application.process_error(update, error)
            return "stuck"
        return "handled"

    async def _put_off(self, delivery: Delivery, seconds: float) -> float:
        _log.info("update %d is put off for %.0f s", delivery.number, seconds)
        self._health.put_off += 1
        try:
            await self._inbox.put_off(delivery.number, delivery.steps)
        except StoreError as error:
            _log.warning("update %d: %s", delivery.number, error)
        return seconds

    async def _admit(self, update: Update) -> None:
        """Says that an answer may not have arrived: it is not sent again, for then it might stand there twice.

        This line is, where it may not have arrived itself: to be said twice does it no harm.
        """
        message, user = update.effective_message, update.effective_user
        if not isinstance(message, Message) or user is None:
            return
        texts = await self._languages.texts_for(user)
        try:
            for _ in range(_ADMITTED):
                said = await send(self._application.bot, place_of(message), Reply(texts("perhaps-lost")))
                if said.message_id:  # else nobody knows of it
                    return
        except TelegramError as error:
            _log.warning("update %d: that an answer may be lost could not be said: %s", update.update_id, error)

    def _later(self, delivery: Delivery, outcome: str) -> None:
        async def finish() -> None:
            await asyncio.wait(delivery.background)
            await self._finish(delivery, outcome)

        task = asyncio.create_task(finish(), name=f"rest of update {delivery.number}")
        self._finishing.add(task)
        task.add_done_callback(self._finishing.discard)

    async def _finish(self, delivery: Delivery, outcome: str) -> None:
        """Marks the update as done, however long the database takes: it must not be handled anew."""
        while True:
            try:
                await self._inbox.finish(delivery.number, delivery.steps, outcome)
            except StoreError as error:
                _log.warning("update %d cannot be marked as done yet: %s", delivery.number, error)
                await asyncio.sleep(_AGAIN)
            else:
                self._health.handled += 1
                _log.debug("update %d: done", delivery.number)
                return
