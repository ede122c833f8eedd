"""A quote that turns out not to be its document's characters is not sent elsewhere either."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from telegram import Update
from telegram.ext import Application

from bot.errors import InexactQuoteError
from bot.knowledge import Knowledge
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.preferences import Preferences
from bot.telegram.guest import Guest
from bot.telegram.handlers import AnyApplication
from bot.telegram.inline import Inline
from bot.telegram.languages import Languages
from index.access import Viewer
from index.answerer import Answerer
from index.answers import Answer, Context, Quote, Turn
from index.library import Library

from .botapi import BotApi, Chat, Person
from .examples import QUESTION


class Rotting(Answerer):
    """Finds quotes that are no longer exact when they are about to be sent."""

    def __init__(self, inner: Answerer) -> None:
        self._inner = inner

    def answer(
        self, question: str, history: Sequence[Turn] = (), top: int = 10, *, focus: Quote | None = None
    ) -> Answer:
        return self._inner.answer(question, history, top, focus=focus)

    def seen_by(self, viewer: Viewer) -> "Rotting":
        return self

    @property
    def restricted(self) -> bool:
        return False

    def context(self, quote: Quote) -> Context:
        return self._inner.context(quote)

    def verify(self, quote: Quote) -> bool:
        return False


@pytest.fixture
async def application(server: BotApi) -> AsyncIterator[AnyApplication]:
    async with (
        Application.builder().token(server.bot.token).base_url(f"{server.url}/bot").updater(None).build() as made
    ):
        yield made


async def test_neither_an_inline_query_nor_a_guest_is_given_a_quote_that_is_not_exact(
    built: Path, tmp_path: Path, server: BotApi, application: AnyApplication
) -> None:
    library = Library(built / "corpus", built / "data")
    knowledge = Knowledge(library, Rotting(library.open().answerer))
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    languages = Languages(Preferences(database))
    context = application.context_types.context.from_update(None, application)
    ada, bot = Person(7), application.bot
    inline = {"update_id": 1, "inline_query": server.world.typed(ada, QUESTION)}
    guest = {"update_id": 2, "guest_message": server.world.summon(ada, f"@belegtestbot {QUESTION}", chat=Chat(-5))}
    with pytest.raises(InexactQuoteError):
        await Inline(knowledge, languages, Facts(database), pause=0).offer(Update.de_json(inline, bot), context)
    with pytest.raises(InexactQuoteError):
        await Guest(knowledge, languages).answer(Update.de_json(guest, bot), context)
    assert {call.method for call in server.calls} == {"getMe"}
    knowledge.close()
    await database.close()
