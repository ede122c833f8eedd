"""What only admins may do: look at the index, and have it rebuilt."""

import asyncio
import contextlib
import logging

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge, RebuildingError
from bot.reply import Reply
from bot.reports import (
    Status,
    render_failure,
    render_interrupted,
    render_log,
    render_progress,
    render_report,
    render_status,
)
from bot.store.audit import Audit
from bot.store.conversations import Conversations
from bot.store.facts import Facts
from bot.telegram.addressing import Asker
from bot.telegram.delivery import background, claimed
from bot.telegram.health import Health
from bot.telegram.inline import CHOSEN
from bot.telegram.languages import Languages
from bot.telegram.sending import Place, edit, send
from bot.texts import Texts
from index.build import Step
from index.errors import BelegError

# Telegram takes about one message a second per chat, edits included.
_PAUSE = 2.0
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
        pause: float = _PAUSE,
    ) -> None:
        """`pause` is the number of seconds between two edits of the progress."""
        self._knowledge = knowledge
        self._conversations = conversations
        self._facts = facts
        self._audit = audit
        self._languages = languages
        self._health = health
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
        board = _Board(bot, asker.place, texts, self._pause)
        await board.open(asker.message)
        await board.close(render_interrupted(texts, self._knowledge.answerer.summary.built))

    async def _rebuild(self, bot: ExtBot[int], asker: Asker, texts: Texts) -> None:
        """Rebuilds, and keeps one message saying how far that is and how it ended."""
        board = _Board(bot, asker.place, texts, self._pause)
        await board.open(asker.message)
        shown = asyncio.create_task(board.follow())
        outcome = "failed"
        try:
            report = await self._knowledge.rebuild(board.note)
            reply = render_report(texts, report) if report else Reply(texts("reindex-unchanged"))
            outcome = "done"
        except RebuildingError:
            reply = Reply(texts("reindex-running"))
        except BelegError as error:
            _log.warning("rebuilding the index failed: %s", error)
            reply = render_failure(texts, str(error))
        except Exception as error:
            _log.exception("rebuilding the index failed")
            reply = render_failure(texts, type(error).__name__)
        finally:
            shown.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await shown
        await self._audit.note(asker.conversation.user, asker.place.chat, "/reindex", outcome)
        await board.close(reply)


class _Board:
    """The one message that shows how far a rebuild is. `note` may be called from any thread."""

    def __init__(self, bot: ExtBot[int], place: Place, texts: Texts, pause: float) -> None:
        self._bot = bot
        self._place = place
        self._texts = texts
        self._pause = pause
        self._step: Step | None = None
        self._message: Message | None = None

    def note(self, step: Step) -> None:
        self._step = step

    async def open(self, answers: int) -> None:
        try:
            self._message = await send(self._bot, self._place, Reply(self._texts("reindex-started")), answers=answers)
        except TelegramError as error:
            _log.warning("the progress of the rebuild cannot be shown: %s", error)

    async def follow(self) -> None:
        """Edits the message now and then while there is news."""
        shown: Step | None = None
        while True:
            await asyncio.sleep(self._pause)
            step = self._step
            if step is None or step == shown or self._message is None:
                continue
            shown = step
            with contextlib.suppress(TelegramError):  # the next edit may pass
                await edit(self._bot, self._place.chat, self._message.message_id, render_progress(self._texts, step))

    async def close(self, reply: Reply) -> None:
        """Puts the outcome there; in a new message where the old one has gone."""
        if self._message is not None:
            try:
                await edit(self._bot, self._place.chat, self._message.message_id, reply)
            except TelegramError as error:
                _log.info("the progress message cannot be edited: %s", error)
            else:
                return
        try:
            await send(self._bot, self._place, reply)
        except TelegramError as error:
            _log.warning("the outcome of the rebuild cannot be shown: %s", error)
