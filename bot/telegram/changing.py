"""Changes to the documents: prepared beside what answers, shown with what they would do, published or discarded."""

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.generations import Generations, RebuildingError
from bot.reply import Kind, Reply
from bot.reports import render_failure
from bot.revisions import render_change, render_published, render_unread, render_waiting
from bot.store.audit import Audit
from bot.store.gaps import Gaps
from bot.telegram.addressing import Asker
from bot.telegram.board import PAUSE, Board, Boards
from bot.telegram.buttons import Press, Serve
from bot.telegram.delivery import background
from bot.telegram.own_chat import OwnChat
from bot.telegram.preparing import Preparing, Wanted
from bot.telegram.sending import Place, edit_buttons, send
from bot.texts import Texts
from index.changes import Change, State
from index.errors import BelegError, CancelledError, OutdatedChangeError

_LATE = 1  # hours between two looks at what is old
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """What publishes by itself (`safe`: what loses no answer), and for how many days what was replaced is kept."""

    safe: bool = False
    days: int = 7
    pause: float = PAUSE


@dataclass(slots=True, eq=False)
class _Waiting:
    """A wish that waits for its turn, by whom, and where its progress is shown; `reply` once it was taken along."""

    wanted: Wanted
    user: int
    board: Board
    reply: Reply | None = None


class Changing:
    """Prepares one change after the other; those that wait at the same time become one."""

    def __init__(
        self, generations: Generations, gaps: Gaps, audit: Audit, *, boards: Boards, own_chat: OwnChat, rules: Rules
    ) -> None:
        self._generations = generations
        self._library = generations.library
        self._preparing = Preparing(generations, gaps)
        self._audit = audit
        self._boards = boards
        self._own_chat = own_chat
        self._rules = rules
        self._turn = asyncio.Lock()
        self._waiting: list[_Waiting] = []
        self._offered: tuple[Place, int] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.CHANGE_PUBLISHED: self._publish, Kind.CHANGE_DISCARDED: self._discard}

    @property
    def until(self) -> datetime:
        """When what is replaced today will be gone."""
        return datetime.now(UTC) + timedelta(days=self._rules.days, hours=_LATE)

    def begin(self, bot: ExtBot[int], asker: Asker, texts: Texts, wanted: Wanted) -> None:
        """Starts to prepare a change; its progress and outcome are told below what the asker wrote."""
        self.start(self.propose(bot, asker, texts, wanted))

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Starts work that ends with a change prepared; the update that asked for it is done with only then."""
        task = background(work, "change")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def waiting(self, bot: ExtBot[int], asker: Asker, texts: Texts) -> bool:
        """Whether a change waits for a decision, which is asked for again then."""
        change = await asyncio.to_thread(self._library.pending)
        if change is not None:
            await send(bot, asker.place, render_waiting(texts, change), answers=asker.message)
        return change is not None

    async def close(self, seconds: float) -> None:
        """Waits for what is being prepared and was told to end, but not for longer than that."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()

    async def propose(self, bot: ExtBot[int], asker: Asker, texts: Texts, wanted: Wanted) -> None:
        """Prepares a change, tells how far that is, and shows what it would do."""
        async with self._boards.board(bot, asker.place, texts, self._rules.pause) as board:
            own = _Waiting(wanted, asker.conversation.user, board)
            self._waiting.append(own)
            await board.open(Reply(texts("change-started", names=wanted.names)), asker.message)
            async with self._turn:
                if own not in self._waiting:  # somebody else's turn took it along
                    await board.close(own.reply or Reply(texts("change-joined", names=wanted.names)))
                    return
                if board.cancelled():
                    self._waiting.remove(own)
                    await board.close(Reply(texts("build-cancelled")))
                    return
                together = self._taken_along(own)
                overtaken = await self._overtaken(texts, wanted.undoes) if wanted.undoes is not None else None
                reply, outcome = (
                    (overtaken, "failed")
                    if overtaken is not None
                    else await self._tried(bot, board, texts, [one.wanted for one in together])
                )
                for one in together:
                    one.reply = None if outcome == "done" else reply
                shown = await board.close(reply)
                if reply.buttons:
                    self._offered = (asker.place, shown)
            for one in together:
                await self._audit.note(one.user, asker.place.chat, one.wanted.action, outcome)

    def _taken_along(self, own: _Waiting) -> list[_Waiting]:
        """Takes from those that wait all that become one change with this one; a change is taken back by itself."""
        together = [own]
        if own.wanted.undoes is None:
            others = (one for one in self._waiting if one.wanted.undoes is None and not one.board.cancelled())
            together += [one for one in others if one is not own]
        self._waiting = [one for one in self._waiting if one not in together]
        return together

    async def _tried(self, bot: ExtBot[int], board: Board, texts: Texts, together: list[Wanted]) -> tuple[Reply, str]:
        """Prepares a change; gives what is said of it, and how it went."""
        try:
            prepared = await self._preparing.prepare(board, together)
            if prepared.change is None:
                failed = prepared.report.failed
                return (
                    (render_unread(texts, failed), "failed") if failed else (Reply(texts("reindex-unchanged")), "done")
                )
            await self._withdraw(bot)
            report, weighed = prepared.report, prepared.weighed
            if self._rules.safe and not weighed.lost and not report.failed:
                # Where a rebuild has come between, it is offered like any other.
                with contextlib.suppress(RebuildingError, OutdatedChangeError):
                    await self._generations.publish(prepared.change)
                    return render_change(texts, report, weighed, prepared.change.number, published=True), "done"
            return render_change(texts, report, weighed, prepared.change.number), "done"
        except CancelledError:
            return Reply(texts("build-cancelled")), "failed"
        except BelegError as error:
            _log.warning("a change could not be prepared: %s", error)
            return render_failure(texts, str(error)), "failed"
        except Exception as error:
            _log.exception("a change could not be prepared")
            return render_failure(texts, type(error).__name__), "failed"

    async def _overtaken(self, texts: Texts, undone: Change) -> Reply | None:
        """What is said to who wants a change taken back, where another one has come after it meanwhile."""
        if (pending := await asyncio.to_thread(self._library.pending)) is not None:
            return render_waiting(texts, pending)
        last = await asyncio.to_thread(self._library.last_change)
        return None if last is not None and last.number == undone.number else Reply(texts("undo-interrupted"))

    async def _withdraw(self, bot: ExtBot[int]) -> None:
        """Takes the buttons from below an earlier offer: a newer one has taken its place."""
        if self._offered is not None:
            (place, message), self._offered = self._offered, None
            try:
                await edit_buttons(bot, place.chat, message, Reply(""))
            except TelegramError as error:
                _log.info("an earlier offer keeps its buttons: %s", error)

    async def _publish(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        if await self._is_busy(press):
            return
        async with self._turn:
            await self._publish_now(press)

    async def _publish_now(self, press: Press) -> None:
        change = await asyncio.to_thread(self._library.change, press.action.row)
        if change is None or change.state not in {State.STAGED, State.MADE}:
            await press.expired()
            return
        await press.acknowledge()
        user, action = press.query.from_user.id, f"publish {change.number}"
        try:
            if change.state is State.STAGED:
                await self._generations.publish(change)
            reply, outcome = render_published(press.texts, change, self.until.date()), "done"
        except RebuildingError:
            await self._say(press, Reply(press.texts("reindex-running")))
            return
        except OutdatedChangeError:
            await self._audit.note(user, press.chat, action, "failed")
            if (asker := press.asker) is not None:
                await self._say(press, Reply(press.texts("change-outdated")))
                self.begin(press.bot, asker, press.texts, Wanted(action))
            return
        except BelegError as error:
            reply, outcome = render_failure(press.texts, str(error)), "failed"
        await self._audit.note(user, press.chat, action, outcome)
        await self._decided(press, reply, done=outcome == "done")

    async def _discard(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        if await self._is_busy(press):
            return
        async with self._turn:
            change = await asyncio.to_thread(self._library.change, press.action.row)
            if change is None or change.state is not State.STAGED:
                await press.expired()
                return
            await press.acknowledge()
            await asyncio.to_thread(self._library.discard, change)
        await self._audit.note(press.query.from_user.id, press.chat, f"discard {change.number}", "done")
        await self._decided(press, Reply(press.texts("change-discarded")), done=True)

    async def _is_busy(self, press: Press) -> bool:
        """Whether another change is being prepared or decided on, which this one may be part of; says so then."""
        if self._turn.locked():
            await press.acknowledge()
            await self._say(press, Reply(press.texts("reindex-running")))
            return True
        return False

    async def _decided(self, press: Press, reply: Reply, *, done: bool) -> None:
        """Says below the offer what became of it, which has no buttons from then on."""
        if done:
            self._offered = None
            await edit_buttons(press.bot, press.chat, press.message, Reply(""))
        await self._say(press, reply)

    async def _say(self, press: Press, reply: Reply) -> None:
        await send(press.bot, Place(press.chat), reply, answers=press.message)
