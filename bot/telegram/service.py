"""The bot at work: updates come in, wait for their turn and are handled, until it is told to stop."""

import asyncio
import contextlib
import logging
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.errors import StoreError
from bot.knowledge import Knowledge
from bot.settings import Settings
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.inbox import Inbox
from bot.store.ownership import Lease
from bot.telegram import menus
from bot.telegram.dispatch import Dispatcher
from bot.telegram.flood import Flood
from bot.telegram.handlers import AnyApplication, register
from bot.telegram.handling import Handling
from bot.telegram.health import Health
from bot.telegram.intake import Intake
from bot.telegram.limits import ONCE, PatientRateLimiter
from bot.telegram.parts import compose
from bot.telegram.places import switched_off
from bot.telegram.polling import Poller
from bot.telegram.stopping import until_signal
from bot.telegram.webhook import Webhook
from bot.web.metrics import Metrics
from bot.web.serving import Hook, serving

_GRACE, _BRIEF = 3.5, 1.5
_PRUNED = 3600.0
_TAKEN_OVER = 75  # as in sysexits.h: try again
_log = logging.getLogger(__name__)


class Service:
    """What runs between the start and the end; made before the loop runs."""

    def __init__(
        self,
        settings: Settings,
        application: AnyApplication,
        limiter: PatientRateLimiter,
        knowledge: Knowledge,
        database: Database,
        *,
        metrics: Metrics,
    ) -> None:
        self._application = application
        self._bot: ExtBot[int] = application.bot
        self._knowledge = knowledge
        self._settings = settings
        self._health = Health()
        self._inbox = Inbox(database)
        self._metrics = metrics
        metrics.watch(self._health, lambda: _facts(knowledge))
        self._parts = compose(settings, knowledge, database, self._health, crowded=limiter.crowded)
        self._handling = Handling(
            self._inbox,
            application,
            self._parts.own.languages,
            self._health,
            metrics,
            patience=settings.patience_minutes * 60,
            pause_of=limiter.pause_of,
        )

    async def run(self, lease: Lease | None = None) -> int:
        """Works until SIGTERM or SIGINT, then finishes what is under way, within seconds; gives the exit code.

        With a lease it stands by until it gets that, and stops where another process takes it.
        """
        register(self._application, self._parts)
        # Every further thread keeps memory of its own; two for small work besides those that search are enough.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2, thread_name_prefix="aside"))
        async with until_signal() as stop:
            if lease is None:
                return await self._work(stop, None)
            acquiring = asyncio.create_task(lease.acquire(), name="lease")
            await asyncio.wait({acquiring, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not acquiring.done():
                acquiring.cancel()
                return 0
            acquiring.result()
            keeping = asyncio.create_task(lease.keep(), name="lease")
            try:
                return await self._work(stop, keeping)
            finally:
                keeping.cancel()
                await lease.release()

    async def _work(self, stop: asyncio.Task[bool], keeping: asyncio.Task[None] | None) -> int:
        bot, health = self._bot, self._health
        dispatcher = Dispatcher(self._handling)
        health.count = lambda: dispatcher.waiting
        flood = Flood(bot, self._parts.own.languages, dispatcher.load_of)
        intake = Intake(bot, self._inbox, dispatcher, flood, health, process=self._application.process_update)
        source, hook = await self._source(intake)
        await intake.resume()
        async with serving(self._settings.listen, health, self._metrics, hook):
            return await self._serve(stop, keeping, dispatcher, source)

    async def _source(self, intake: Intake) -> tuple[Poller | Webhook, Hook | None]:
        """Where updates come from: the settings' webhook, else polling."""
        url = self._settings.webhook_url
        if not url:
            await _drop_webhook(self._bot)
            return Poller(self._bot, intake.accept, self._health), None
        secret = self._settings.hook_secret()
        webhook = Webhook(self._bot, url, secret, self._health)
        return webhook, Hook(urlsplit(url).path, secret, intake.accept)

    async def _serve(
        self,
        stop: asyncio.Task[bool],
        keeping: asyncio.Task[None] | None,
        dispatcher: Dispatcher,
        source: Poller | Webhook,
    ) -> int:
        """Lets updates come until it is told to stop, then ends in order."""
        bot = self._bot
        polling = asyncio.create_task(source.run(), name="updates")
        minor = {
            asyncio.create_task(_publish(bot, self._parts.facts, self._parts.admins), name="menus"),
            asyncio.create_task(self._prune(), name="pruning"),
            asyncio.create_task(self._parts.own.ageing.run(), name="ageing"),
            asyncio.create_task(self._parts.revising.age(self._look), name="ageing of generations"),
            asyncio.create_task(self._parts.revising.follow(), name="following the folder"),
        }
        self._parts.starters.prepare()
        self._parts.telling.look()
        documents = self._knowledge.answerer.summary.documents
        _log.info("@%s answers questions about %d documents", bot.username, documents)
        for note in switched_off(bot.bot):
            _log.info("%s", note)
        await asyncio.wait({polling, stop, *({keeping} if keeping else ())}, return_when=asyncio.FIRST_COMPLETED)
        _log.info("stopping")
        for task in (polling, *minor):
            task.cancel()
        self._knowledge.stop()
        parts = self._parts
        parts.departing.close()
        await asyncio.wait({polling, *minor})
        await asyncio.gather(
            dispatcher.finish(_GRACE), parts.admin.close(_GRACE), parts.revising.changing.close(_GRACE)
        )
        await self._handling.close(_BRIEF)
        if keeping is not None and keeping.done():
            _log.error("another process has taken over; ending")
            return _TAKEN_OVER
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(source.confirm(), _BRIEF)
        if not polling.cancelled() and (error := polling.exception()):
            raise error
        return 0

    def _look(self) -> None:
        """Begins to look whether what is kept of documents still stands in any generation; at the start too."""
        self._parts.departing.look()
        self._parts.pinning.look()

    async def _prune(self) -> None:
        while True:
            try:
                await self._inbox.prune()
            except StoreError as error:
                _log.warning("the inbox cannot be pruned: %s", error)
            await asyncio.sleep(_PRUNED)


def _facts(knowledge: Knowledge) -> dict[str, str]:
    answerer = knowledge.answerer
    summary = answerer.summary
    counts = {"documents": str(summary.documents), "sentences": str(summary.sentences)}
    return {"generation": answerer.generation, "model": summary.model, **counts}


async def _drop_webhook(bot: ExtBot[int]) -> None:
    """Updates go to a webhook as long as there is one."""
    try:
        await bot.delete_webhook(rate_limit_args=ONCE)
    except TelegramError as error:
        _log.info("a webhook could not be removed (%s)", error)


async def _publish(bot: ExtBot[int], facts: Facts, admins: frozenset[int]) -> None:
    try:
        await menus.publish(bot, facts, tuple(sorted(admins)))
    except Exception:
        _log.exception("menus could not be set; the bot does without")
