"""The composition root of the Telegram bot: what is made of what, how it starts and how it ends."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable
from types import FrameType

import httpx
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application
from telegram.request import HTTPXRequest

from bot.errors import StartupError
from bot.knowledge import Knowledge
from bot.progress import shown_progress
from bot.settings import Settings
from bot.store.database import Database
from bot.store.links import Links
from bot.store.moves import Moves
from bot.store.ownership import Lease, lock_of
from bot.telegram.handlers import AnyApplication
from bot.telegram.limits import PatientRateLimiter, reason_of
from bot.telegram.service import Service
from bot.telegram.stopping import unless_stopped
from bot.web.metrics import Metrics
from index.encoders import QueryEncoder
from index.library import Library

_ATTEMPTS = 3
_CONNECTIONS, _IDLE = 64, 4
_log = logging.getLogger(__name__)


def run_bot(settings: Settings, encoder: QueryEncoder | None = None) -> int:
    """Runs the bot until it is told to stop; gives the exit code. `encoder` is the model's, where it is loaded already.

    What can be put right by whoever starts it is a StartupError or BelegError: a missing or refused token, a server
    that cannot be reached, a database or corpus that cannot be opened.
    """
    lock = lock_of(settings.database())
    settings.token()
    with asyncio.Runner() as runner:
        # The database is not even opened while another process works with it.
        if lock is not None and not runner.run(unless_stopped(lock.acquire())):
            return 0
        try:
            return _run(settings, runner, None if lock else Lease, encoder)
        finally:
            if lock is not None:
                lock.release()


def _run(
    settings: Settings,
    runner: asyncio.Runner,
    lease: Callable[[Database], Lease] | None,
    encoder: QueryEncoder | None,
) -> int:
    database = Database.open(settings.database())
    limiter = PatientRateLimiter(Moves(database).move, overall=settings.messages_per_second)
    application = _application(settings, limiter)
    try:
        # The token is tried before the index is built, which may take a while.
        runner.run(_connect(application, settings))
        metrics = Metrics()
        knowledge = _open_knowledge(settings, metrics, Links(database), encoder)
        try:
            service = Service(settings, application, limiter, knowledge, database, metrics=metrics)
            return runner.run(service.run(lease(database) if lease else None))
        finally:
            knowledge.close()
    finally:
        runner.run(_disconnect(application, database))


def _application(settings: Settings, limiter: PatientRateLimiter) -> AnyApplication:
    # A proxy's page of HTML is reported where it matters, in one line, and not as an error with a traceback.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    # Updates are fetched and put in order by our own poller and dispatcher, so the library's updater stays out.
    builder = Application.builder().token(settings.token()).updater(None).rate_limiter(limiter)
    if root := settings.telegram_api_url:
        builder = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    # Before and after each call every idle connection is looked at, so few are kept.
    limits = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_IDLE)
    request = HTTPXRequest(
        connect_timeout=5, read_timeout=15, write_timeout=10, pool_timeout=5, httpx_kwargs={"limits": limits}
    )
    return builder.request(request).build()


async def _connect(application: AnyApplication, settings: Settings) -> None:
    """Asks the server who the bot is; StartupError when it refuses or, after a few attempts, does not answer."""
    server = settings.telegram_api_url or "Telegram"
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            await application.initialize()
        except InvalidToken:
            root = ", and check TELEGRAM_API_URL" if settings.telegram_api_url else ""
            # Not chained: the library's message holds the token.
            raise StartupError(
                f"{server} refuses TELEGRAM_BOT_TOKEN: copy the current token from @BotFather into .env{root}"
            ) from None
        except (NetworkError, RetryAfter) as error:
            if attempt == _ATTEMPTS:
                raise StartupError(
                    f"{server} cannot be reached ({reason_of(error)}): check the network, a proxy, and TELEGRAM_API_URL"
                ) from None
            _log.info("%s cannot be reached; trying again", server)
            await asyncio.sleep(attempt)
        except TelegramError as error:
            raise StartupError(
                f"{server} does not answer as a Bot API server ({reason_of(error)}): check TELEGRAM_API_URL"
            ) from None
        else:
            return


def _open_knowledge(settings: Settings, metrics: Metrics, links: Links, encoder: QueryEncoder | None) -> Knowledge:
    """Loads or builds the index. No loop runs meanwhile: a signal ends it at once, and the build with it."""
    keep = settings.keep_generations
    library = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model, encoder, keep=keep)
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        with shown_progress() as progress:
            opened = library.open(progress)
            library.drop_drafts()
    finally:
        signal.signal(signal.SIGTERM, before)
    for note in opened.notes:
        _log.info("%s", note)
    for failure in opened.report.failed if opened.report else ():
        _log.warning("%s is left out: %s", failure.source, failure.reason)
    return Knowledge(library, opened.answerer, metrics=metrics, keep=links.keep)


def _interrupt(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


async def _disconnect(application: AnyApplication, database: Database) -> None:
    """Lets go of the network and the database, however far things got."""
    with contextlib.suppress(TelegramError):
        await application.shutdown()
    await application.bot.shutdown()
    await database.close()
