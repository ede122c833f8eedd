"""However slow the encoder is, the event loop is free: updates are fetched, and nobody waits for who is not asking."""

import asyncio
import time
from collections.abc import Sequence
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
from index.encoders import Matrix, QueryEncoder, load_query_encoder
from index.generation import load
from index.library import Library
from index.publish import GenerationStore
from index.ranking.ranker import Ranker

from .botapi import BotApi, Person
from .examples import QUESTION, WORDS


class SlowEncoder:
    """An encoder that takes its time, as a large model does, and keeps a processor busy meanwhile."""

    def __init__(self, inner: QueryEncoder) -> None:
        self._inner = inner
        self.model, self.fingerprint, self.dimension = inner.model, inner.fingerprint, inner.dimension

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        end = time.monotonic() + 1.0
        while time.monotonic() < end:
            sum(range(10_000))
        return self._inner.encode_query(questions)


def slow_knowledge(built: Path) -> Knowledge:
    encoder, store = load_query_encoder(), GenerationStore(built / "data")
    generation = load(store.folder(store.current() or ""), encoder.fingerprint)
    answerer = Answerer(generation, Ranker(generation, SlowEncoder(encoder)))
    return Knowledge(Library(built / "corpus", built / "data"), answerer)


async def longest_wait(until: asyncio.Event) -> float:
    """The longest time, in seconds, for which the loop kept somebody waiting who wanted to go on."""
    longest = 0.0
    while not until.is_set():
        before = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before - 0.01)
    return longest


async def test_a_slow_encoder_never_holds_up_the_loop_and_updates_go_on_being_fetched(
    built: Path, tmp_path: Path
) -> None:
    knowledge = slow_knowledge(built)
    settings = Settings(corpus_dir=built / "corpus", data_dir=tmp_path, _env_file=None)
    database, health, limiter = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}"), Health(), PatientRateLimiter()
    async with BotApi() as api:
        builder = Application.builder().token(api.bot.token).updater(None).rate_limiter(limiter)
        async with builder.base_url(f"{api.url}/bot").build() as application:
            parts = compose(settings, knowledge, database, health)
            register(application, parts)
            bot, inbox, languages = application.bot, Inbox(database), parts.own.languages
            handling = Handling(
                inbox, application, languages, health, Metrics(), patience=900, pause_of=limiter.pause_of
            )
            dispatcher = Dispatcher(handling)
            flood = Flood(bot, languages, dispatcher.load_of)
            intake = Intake(bot, inbox, dispatcher, flood, health, process=application.process_update)
            polling = asyncio.create_task(Poller(bot, intake.accept, health).run())
            answered = asyncio.Event()
            waits = asyncio.create_task(longest_wait(answered))
            asked = [api.world.say(Person(number), QUESTION) for number in range(4)]
            await api.until(lambda: api.called("getUpdates"))
            api.world.say(Person(9, language="tr"), "/start")
            await api.until(lambda: api.sent(9), 1.0)
            assert not any(api.replies(question) for question in asked)
            for question in asked:
                assert WORDS in (await api.reply(question))["text"]
            answered.set()
            assert await waits < 0.1
            polling.cancel()
            await dispatcher.finish(1.0)
            await asyncio.wait({polling})
    knowledge.close()
    await database.close()
