"""The whole way of an update within the test's own process: polled, kept in the inbox, lined up, handled and done."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from telegram.ext import Application

from bot.knowledge import Knowledge
from bot.settings import Settings
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.telegram.dispatch import Dispatcher
from bot.telegram.flood import Flood
from bot.telegram.handlers import register
from bot.telegram.handling import Handling
from bot.telegram.health import Health
from bot.telegram.intake import Intake
from bot.telegram.limits import PatientRateLimiter
from bot.telegram.parts import compose
from bot.telegram.polling import Poller
from bot.web.metrics import Metrics
from index.answerer import Answerer
from index.encoders import QueryEncoder, load_query_encoder
from index.generation import load
from index.library import Library
from index.publish import GenerationStore
from index.ranking.ranker import Ranker

from .botapi import BotApi


@dataclass(frozen=True, slots=True)
class Whole:
    """The server that it polls, and what waits within it."""

    api: BotApi
    dispatcher: Dispatcher

    @property
    def under_way(self) -> int:
        """How many updates have a task of their own."""
        return sum(task.get_name().startswith("update ") for task in asyncio.all_tasks())


@asynccontextmanager
async def whole(
    built: Path,
    home: Path,
    wrap: Callable[[QueryEncoder], QueryEncoder] = lambda encoder: encoder,
    *,
    patience: float = 900.0,
    admins: Sequence[int] = (),
) -> AsyncIterator[Whole]:
    """A bot at work over the built index, with its database in `home`.

    `wrap` gives the encoder that it uses; what is older than `patience` seconds is late.
    """
    encoder, store = load_query_encoder(), GenerationStore(built / "data")
    generation = load(store.folder(store.current() or ""), encoder.fingerprint)
    answerer = Answerer(generation, Ranker(generation, wrap(encoder)))
    knowledge = Knowledge(Library(built / "corpus", built / "data"), answerer)
    settings = Settings(corpus_dir=built / "corpus", data_dir=home, admin_ids=list(admins), leads=0, _env_file=None)
    database, health, limiter = Database.open(f"sqlite:///{home / 'b.sqlite3'}"), Health(), PatientRateLimiter()
    async with BotApi() as api:
        builder = Application.builder().token(api.bot.token).updater(None).rate_limiter(limiter)
        async with builder.base_url(f"{api.url}/bot").build() as application:
            parts = compose(settings, knowledge, database, health)
            register(application, parts)
            bot, inbox, languages = application.bot, Inbox(database), parts.own.languages
            handling = Handling(
                inbox, application, languages, health, Metrics(), patience=patience, pause_of=limiter.pause_of
            )
            dispatcher = Dispatcher(handling)
            flood = Flood(bot, languages, dispatcher.load_of)
            intake = Intake(bot, inbox, dispatcher, flood, health, process=application.process_update)
            await intake.resume()
            polling = asyncio.create_task(Poller(bot, intake.accept, health).run())
            try:
                yield Whole(api, dispatcher)
            finally:
                polling.cancel()
                await dispatcher.finish(0.1)
                await asyncio.wait({polling})
    knowledge.close()
    await database.close()
