"""Inline mode: `@bot question` in any chat offers quotes to send there.

Nothing of it is stored but the number of quotes that were sent: a question typed elsewhere is no conversation.
"""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import InlineQuery, InlineQueryResultsButton, Update
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge
from bot.offers import Offer, offers_of
from bot.questions import cleaned
from bot.store.facts import Facts
from bot.telegram.articles import article, came_late
from bot.telegram.languages import Languages
from bot.telegram.limits import ONCE
from index.access import Viewer

CHOSEN = "inline-chosen"
# What opens the private chat from above the results: `/start inline`.
START = "inline"
# Telegram sends a query at every halt while somebody types; only the one they come to rest on is looked up.
_PAUSE = 0.25
_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Caching:
    """How long, in seconds, Telegram may give the same results again, and whether only to whom they were given."""

    seconds: int
    personal: bool


def caching(*, own_language: bool, restricted: bool = False) -> Caching:
    """What may be cached for whom.

    `own_language` says that the results are in the asker's language and not in the question's, `restricted` that they
    come from documents which not everybody may read. A rebuilt index shows after a minute at the latest.
    """
    return Caching(seconds=60, personal=own_language or restricted)


class Inline:
    """Offers quotes for a question that is typed behind the bot's name, in whatever chat."""

    def __init__(self, knowledge: Knowledge, languages: Languages, facts: Facts, *, pause: float = _PAUSE) -> None:
        """`pause` is how many seconds a question has to stand before it is looked up."""
        self._knowledge = knowledge
        self._languages = languages
        self._facts = facts
        self._pause = pause
        self._typing: dict[int, asyncio.Event] = {}

    async def offer(self, update: Update, context: _Context) -> None:
        """Answers a query, unless its author types on meanwhile."""
        query = update.inline_query
        if query is None:
            return
        user, newer = query.from_user.id, asyncio.Event()
        if (older := self._typing.get(user)) is not None:
            older.set()
        self._typing[user] = newer
        try:
            await self._answer(context.bot, query, newer)
        finally:
            if self._typing.get(user) is newer:
                del self._typing[user]

    async def count(self, update: Update, _: _Context) -> None:
        """Counts a quote that was sent."""
        if update.chosen_inline_result is not None:
            await self._facts.count(CHOSEN)

    async def _answer(self, bot: ExtBot[int], query: InlineQuery, newer: asyncio.Event) -> None:
        question = cleaned(query.query).strip()
        if not question:
            await self._invite(bot, query)
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(newer.wait(), self._pause)
        if newer.is_set():
            return
        spoken = await self._languages.elsewhere(query.from_user, question)
        found = await self._knowledge.ask(question, viewer=Viewer.of(query.from_user.id))
        offers = offers_of(question, found.answer, found.contexts, spoken.texts)
        await self._knowledge.check(found)
        if newer.is_set():
            return
        label = "" if offers else spoken.texts("inline-nothing")
        # Asked before the answer was found, this could be of an index that is open to all, and the answer not.
        restricted = found.answerer is not self._knowledge.answerer or self._knowledge.restricted
        await _send(bot, query, offers, label, caching(own_language=spoken.own, restricted=restricted))

    async def _invite(self, bot: ExtBot[int], query: InlineQuery) -> None:
        texts = await self._languages.texts_for(query.from_user)
        await _send(bot, query, (), texts("inline-empty"), caching(own_language=True))


async def _send(bot: ExtBot[int], query: InlineQuery, offers: Sequence[Offer], label: str, allowed: Caching) -> None:
    """Sends the results, below a button that leads to the private chat where there is a `label` for it."""
    try:
        await bot.answer_inline_query(
            query.id,
            [article(offer, bot.username) for offer in offers],
            cache_time=allowed.seconds,
            is_personal=allowed.personal,
            next_offset="",
            button=InlineQueryResultsButton(label, start_parameter=START) if label else None,
            rate_limit_args=ONCE,
        )
    except BadRequest as error:
        if not came_late(error):
            raise
        _log.debug("an inline query was answered too late")
