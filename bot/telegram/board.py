"""The one message that shows how far something is that takes long, with a button that cancels it."""

import asyncio
import contextlib
import itertools
import logging
import threading
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.reply import Action, Button, Kind, Reply
from bot.reports import render_progress, render_replaying
from bot.store.audit import Audit
from bot.telegram.buttons import Press, Serve
from bot.telegram.own_chat import OwnChat
from bot.telegram.sending import Place, edit, send
from bot.texts import Texts
from index.build import Step

if TYPE_CHECKING:
    from telegram import Message

# Telegram takes about one message a second per chat, edits included.
PAUSE = 2.0
_SOON = 5.0  # seconds before which the time left is a guess
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Replaying:
    """How many questions of how many were replayed."""

    done: int
    total: int


class Board:
    """Shows steps now and then; `note` and `cancelled` may be called from any thread."""

    def __init__(self, bot: ExtBot[int], place: Place, texts: Texts, pause: float, number: int = 0) -> None:
        """`number` is that of the button which cancels; 0: there is none."""
        self._bot = bot
        self._place = place
        self._texts = texts
        self._pause = pause
        cancel = Button(texts("button-cancel"), str(Action(Kind.BUILD_CANCELLED, number)))
        self._buttons = ((cancel,),) if number else ()
        self._step: Step | _Replaying | None = None
        self._phase, self._began, self._first = "", 0.0, 0
        self._cancelled = threading.Event()
        self._writing = asyncio.Lock()
        self._closed = False
        self._message: Message | None = None

    @property
    def message(self) -> int:
        """The message's number; 0 where none could be sent."""
        return self._message.message_id if self._message else 0

    def note(self, step: Step) -> None:
        """Takes note of a step of a build."""
        self._time(step.phase, step.done)
        self._step = step

    def replaying(self, done: int, total: int) -> None:
        """Takes note of how many questions were replayed."""
        self._time("replaying", done)
        self._step = _Replaying(done, total)

    def cancel(self) -> None:
        """Has `cancelled` say so from now on."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether somebody has cancelled."""
        return self._cancelled.is_set()

    async def open(self, reply: Reply, answers: int) -> None:
        """Sends the message."""
        try:
            shown = replace(reply, buttons=self._buttons)
            self._message = await send(self._bot, self._place, shown, answers=answers)
        except TelegramError as error:
            _log.warning("the progress of a rebuild cannot be shown: %s", error)

    async def follow(self) -> None:
        """Edits the message now and then while there is news."""
        shown: Step | _Replaying | None = None
        while True:
            await asyncio.sleep(self._pause)
            step = self._step
            if step is None or step == shown or self._message is None:
                continue
            shown = step
            async with self._writing:
                if self._closed:
                    return
                with contextlib.suppress(TelegramError):  # the next edit may pass
                    await edit(self._bot, self._place.chat, self._message.message_id, self._render(step))

    async def close(self, reply: Reply) -> int:
        """Puts the outcome there, in a new message where the old one has gone; gives the message's number."""
        # An edit that is on its way must not arrive after this one.
        async with self._writing:
            self._closed = True
        if self._message is not None:
            try:
                await edit(self._bot, self._place.chat, self._message.message_id, reply)
            except TelegramError as error:
                _log.info("the progress message cannot be edited: %s", error)
            else:
                return self._message.message_id
        try:
            return (await send(self._bot, self._place, reply)).message_id
        except TelegramError as error:
            _log.warning("the outcome of a rebuild cannot be shown: %s", error)
            return 0

    def _time(self, phase: str, done: int) -> None:
        if phase != self._phase:
            self._phase, self._began, self._first = phase, time.monotonic(), done

    def _left(self, done: int, total: int) -> float:
        """The seconds that this phase will still take; 0 where that cannot be said yet."""
        past = time.monotonic() - self._began
        if past < _SOON or done <= self._first:
            return 0.0
        return past / (done - self._first) * (total - done)

    def _render(self, step: Step | _Replaying) -> Reply:
        left = self._left(step.done, step.total)
        if isinstance(step, Step):
            reply = render_progress(self._texts, step, left)
        else:
            reply = render_replaying(self._texts, step.done, step.total, left)
        return replace(reply, buttons=() if self.cancelled() else self._buttons)


class Boards:
    """The boards that are shown now. Their buttons serve admins only, in their private chat."""

    def __init__(self, audit: Audit, own_chat: OwnChat) -> None:
        self._audit = audit
        self._own_chat = own_chat
        self._numbers = itertools.count(int(time.time()))  # not those of the process before
        self._shown: dict[int, Board] = {}

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.BUILD_CANCELLED: self._cancel}

    @contextlib.asynccontextmanager
    async def board(self, bot: ExtBot[int], place: Place, texts: Texts, pause: float = PAUSE) -> AsyncIterator[Board]:
        """A board that follows what it is told for as long as the block takes."""
        number = next(self._numbers)
        self._shown[number] = board = Board(bot, place, texts, pause, number)
        following = asyncio.create_task(board.follow())
        try:
            yield board
        finally:
            self._shown.pop(number, None)
            following.cancel()

    async def _cancel(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        if (board := self._shown.get(press.action.row)) is None:
            await press.expired()
            return
        board.cancel()
        await press.acknowledge(press.texts("build-cancelling"))
        await self._audit.note(press.query.from_user.id, press.chat, "cancel", "done")
