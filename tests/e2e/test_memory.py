"""Which turns reach the ranking with a question: those of the same person in the same chat and topic."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from telegram import Update
from telegram.ext import Application

from bot.knowledge import Knowledge
from bot.store.conversations import Conversations, Memory
from bot.store.database import Database
from bot.store.feedback import Feedback
from bot.store.messages import Messages
from bot.store.preferences import Preferences
from bot.telegram.addressing import Asker
from bot.telegram.asking import Asking
from bot.telegram.handlers import AnyApplication
from bot.telegram.languages import Languages
from bot.telegram.limits import PatientRateLimiter
from bot.telegram.offering import Offering
from bot.telegram.showing import Showing
from bot.telegram.thumbs import Thumbs
from index.answerer import Answerer
from index.answers import Turn
from index.encoders import load_query_encoder
from index.generation import Generation, load
from index.library import Library
from index.publish import GenerationStore
from index.ranking.ranker import Ranked, Ranker
from index.spelling import Spelling

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .examples import QUESTION, WORDS


class Listening:
    """A ranker that notes with which turns it was asked."""

    def __init__(self, inner: Ranker) -> None:
        self._inner = inner
        self.turns: list[tuple[Turn, ...]] = []

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        self.turns.append(tuple(history))
        return self._inner.rank(question, history, top, focus=focus)

    def within(self, generation: Generation, spelling: Spelling) -> Ranker:
        return self._inner.within(generation, spelling)


@pytest.fixture
async def application(server: BotApi) -> AsyncIterator[AnyApplication]:
    builder = Application.builder().token(server.bot.token).updater(None).rate_limiter(PatientRateLimiter())
    async with builder.base_url(f"{server.url}/bot").build() as made:
        yield made


async def test_the_last_turns_of_the_same_conversation_are_handed_on(
    built: Path, tmp_path: Path, server: BotApi, application: AnyApplication
) -> None:
    store, encoder = GenerationStore(built / "data"), load_query_encoder()
    generation = load(store.folder(store.current() or ""), encoder.fingerprint)
    ranker = Listening(Ranker(generation, encoder))
    knowledge = Knowledge(Library(built / "corpus", built / "data"), Answerer(generation, ranker))
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    conversations = Conversations(database)
    languages = Languages(Preferences(database))
    messages = Messages(database)
    thumbs = Thumbs(Feedback(database))
    offering = Offering(knowledge, conversations, thumbs, count=0, crowded=lambda _: False)
    showing, memory = Showing(messages, thumbs), Memory(turns=2)
    asking = Asking(knowledge, conversations, messages, languages, showing, offering=offering, memory=memory)
    ada, bob, group = Person(1), Person(2), Chat(-5, "supergroup", forum=True)

    async def ask(message: Json) -> tuple[str, ...]:
        """The questions among the turns that came with this one."""
        update = Update.de_json({"update_id": 1, "message": message}, application.bot)
        assert update.message is not None
        await asking.answer(application.bot, Asker.of(update.message), update.message.text or "")
        return tuple(turn.question for turn in ranker.turns[-1])

    assert await ask(server.world.say(ada, QUESTION)) == ()
    assert await ask(server.world.say(ada, "second")) == (QUESTION,)
    assert ranker.turns[-1][0].answer.startswith(WORDS)
    assert await ask(server.world.say(ada, "third")) == (QUESTION, "second")
    assert await ask(server.world.say(ada, "fourth")) == ("second", "third")
    assert await ask(server.world.say(bob, "other person")) == ()
    assert await ask(server.world.say(ada, "in a group", chat=group, thread=3)) == ()
    assert await ask(server.world.say(bob, "same topic, other person", chat=group, thread=3)) == ()
    assert await ask(server.world.say(ada, "other topic", chat=group, thread=4)) == ()
    assert await ask(server.world.say(ada, "again", chat=group, thread=3)) == ("in a group",)
    knowledge.close()
    await database.close()
