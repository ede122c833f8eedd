"""The composition root of the Telegram bot: what is made of what, how it starts and how it ends."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator
from types import FrameType

from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, ExtBot

from bot.errors import StartupError
from bot.knowledge import Knowledge
from bot.progress import shown_progress
from bot.settings import Settings
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.moves import Moves
from bot.telegram import menus
from bot.telegram.dispatch import Dispatcher
from bot.telegram.handlers import AnyApplication, register
from bot.telegram.limits import ONCE, PatientRateLimiter, reason_of
from bot.telegram.parts import Parts, compose
from bot.telegram.places import switched_off
from bot.telegram.polling import Poller
from index.library import Library

_ATTEMPTS = 3
_GRACE = 4.0
_log = logging.getLogger(__name__)


def run_bot(settings: Settings) -> int:
    """Runs the bot until it is told to stop; gives the exit code.

    What can be put right by whoever starts it is a StartupError or BelegError: a missing or refused token, a server
    that cannot be reached, a database or corpus that cannot be opened.
    """
    token = settings.token()
    database = Database.open(settings.database())
    application = _application(settings, token, Moves(database))
    with asyncio.Runner() as runner:
        try:
            # The token is tried before the index is built, which may take a while.
            runner.run(_connect(application, settings))
            knowledge = _open_knowledge(settings)
            try:
                runner.run(_serve(application, knowledge, compose(settings, knowledge, database)))
            finally:
                knowledge.close()
        finally:
            runner.run(_disconnect(application, database))
    return 0


def _application(settings: Settings, token: str, moves: Moves) -> AnyApplication:
    # A proxy's page of HTML is reported where it matters, in one line, and not as an error with a traceback.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    # Updates are fetched and put in order by our own poller and dispatcher, so the library's updater stays out.
    builder = Application.builder().token(token).updater(None).rate_limiter(PatientRateLimiter(moves.move))
    if root := settings.telegram_api_url:
        builder = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    return builder.connect_timeout(5).read_timeout(15).write_timeout(10).pool_timeout(5).build()


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


def _open_knowledge(settings: Settings) -> Knowledge:
    """Loads or builds the index. No loop runs meanwhile: a signal ends it at once, and the build with it."""
    library = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model)
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        with shown_progress() as progress:
            opened = library.open(progress)
    finally:
        signal.signal(signal.SIGTERM, before)
    for note in opened.notes:
        _log.info("%s", note)
    for failure in opened.report.failed if opened.report else ():
        _log.warning("%s is left out: %s", failure.source, failure.reason)
    return Knowledge(library, opened.answerer)


def _interrupt(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


async def _serve(application: AnyApplication, knowledge: Knowledge, parts: Parts) -> None:
    """Handles updates until SIGTERM or SIGINT, then finishes what it has accepted, within seconds."""
    bot: ExtBot[int] = application.bot
    register(application, parts)
    dispatcher = Dispatcher(application.process_update)
    poller = Poller(bot, dispatcher.take)
    await _drop_webhook(bot)
    async with _until_signal() as stop:
        polling = asyncio.create_task(poller.run(), name="polling")
        menu = asyncio.create_task(_publish(bot, parts.facts, parts.admins), name="menus")
        parts.starters.prepare()
        _log.info("@%s answers questions about %d documents", bot.username, knowledge.answerer.summary.documents)
        for note in switched_off(bot.bot):
            _log.info("%s", note)
        await asyncio.wait({polling, stop}, return_when=asyncio.FIRST_COMPLETED)
        _log.info("stopping")
        menu.cancel()
        polling.cancel()
        knowledge.stop()
        await asyncio.wait({polling, menu})
        await asyncio.gather(dispatcher.finish(_GRACE), parts.admin.close(_GRACE))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(poller.confirm(), _GRACE / 2)
    if not polling.cancelled() and (error := polling.exception()):
        raise error


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


@contextlib.asynccontextmanager
async def _until_signal() -> AsyncIterator[asyncio.Task[bool]]:
    """A task that ends with SIGTERM or SIGINT."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    waiting = asyncio.create_task(stop.wait(), name="stop")
    try:
        yield waiting
    finally:
        waiting.cancel()
        for number in signals:
            loop.remove_signal_handler(number)


async def _disconnect(application: AnyApplication, database: Database) -> None:
    """Lets go of the network and the database, however far things got."""
    with contextlib.suppress(TelegramError):
        await application.shutdown()
    await application.bot.shutdown()
    await database.close()
