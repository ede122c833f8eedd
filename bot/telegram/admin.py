"""What only admins may do: look at the index, and have it rebuilt."""

import asyncio
import logging

from telegram import Update
from telegram.ext import CallbackContext, ExtBot

from bot.generations import RebuildingError
from bot.knowledge import Knowledge
from bot.reply import Reply
from bot.reports import (
    Status,
    render_failure,
    render_interrupted,
    render_log,
    render_report,
    render_status,
)
from bot.store.audit import Audit
from bot.store.conversations import Conversations
from bot.store.facts import Facts
from bot.telegram.addressing import Asker
from bot.telegram.board import PAUSE, Board, Boards
from bot.telegram.delivery import background, claimed
from bot.telegram.health import Health
from bot.telegram.inline import CHOSEN
from bot.telegram.languages import Languages
from bot.telegram.sending import send
from bot.texts import Texts
from index.errors import BelegError, CancelledError

_DEEDS = 20
_log = logging.getLogger(__name__)


class Admin:
    """`/status`, `/reindex` and `/log`; whoever registers them sees to it that only admins get here."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        facts: Facts,
        languages: Languages,
        *,
        audit: Audit,
        health: Health,
        boards: Boards,
        pause: float = PAUSE,
    ) -> None:
        """`pause` is the number of seconds between two edits of the progress."""
        self._knowledge = knowledge
        self._conversations = conversations
        self._facts = facts
        self._audit = audit
        self._languages = languages
        self._health = health
        self._boards = boards
        self._pause = pause
        self._tasks: set[asyncio.Task[None]] = set()

    async def status(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Tells what index is served."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        summary = self._knowledge.answerer.summary
        status = Status(
            documents=summary.documents,
            passages=summary.passages,
            sentences=summary.sentences,
            generation=self._knowledge.answerer.generation,
            built=summary.built,
            model=summary.model,
            questions=await self._conversations.count(),
            inline=int(await self._facts.read(CHOSEN) or 0),
            uptime=self._health.uptime,
            polled=self._health.age,
            waiting=self._health.waiting,
        )
        texts = await self._languages.texts(asker)
        await send(context.bot, asker.place, render_status(texts, status), answers=asker.message)

    async def reindex(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Starts a rebuild in the background, or says that there is one."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        if self._knowledge.rebuilding or self._tasks:
            await send(context.bot, asker.place, Reply(texts("reindex-running")), answers=asker.message)
            return
        if not await claimed("reindex"):
            await self._interrupted(context.bot, asker, texts)
            return
        _log.info("admin %d has the index rebuilt", asker.conversation.user)
        await self._audit.note(asker.conversation.user, asker.place.chat, "/reindex", "started")
        task = background(self._rebuild(context.bot, asker, texts), "rebuild")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def log(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Tells what admins did last, and what others tried."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        deeds = await self._audit.last(_DEEDS)
        texts = await self._languages.texts(asker)
        await send(context.bot, asker.place, render_log(texts, deeds), answers=asker.message)

    async def close(self, seconds: float) -> None:
        """Waits for a rebuild that was told to end, but not for longer than that."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()

    async def _interrupted(self, bot: ExtBot[int], asker: Asker, texts: Texts) -> None:
        """Says that a rebuild was begun, that the process ended meanwhile, and what is served now."""
        board = Board(bot, asker.place, texts, self._pause)
        await board.open(Reply(texts("reindex-started")), asker.message)
        await board.close(render_interrupted(texts, self._knowledge.answerer.summary.built))

    async def _rebuild(self, bot: ExtBot[int], asker: Asker, texts: Texts) -> None:
        """Rebuilds, and keeps one message saying how far that is and how it ended."""
        async with self._boards.board(bot, asker.place, texts, self._pause) as board:
            await board.open(Reply(texts("reindex-started")), asker.message)
            outcome = "failed"
            try:
                report = await self._knowledge.rebuild(board.note, board.cancelled)
                reply = render_report(texts, report) if report else Reply(texts("reindex-unchanged"))
                outcome = "done"
            except RebuildingError:
                reply = Reply(texts("reindex-running"))
            except CancelledError:
                reply = Reply(texts("build-cancelled"))
            except BelegError as error:
                _log.warning("rebuilding the index failed: %s", error)
                reply = render_failure(texts, str(error))
            except Exception as error:
                _log.exception("rebuilding the index failed")
                reply = render_failure(texts, type(error).__name__)
            await self._audit.note(asker.conversation.user, asker.place.chat, "/reindex", outcome)
            await board.close(reply)
