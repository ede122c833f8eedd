"""Links to quotes: `/start` with what a link carries opens the passage, for whoever follows it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge
from bot.links import number_in
from bot.opened import render_opened
from bot.reply import Kind, Reply
from bot.store.links import Links
from bot.telegram.addressing import Asker, viewer_in
from bot.telegram.buttons import Press, Serve
from bot.telegram.inline import START
from bot.telegram.languages import Languages
from bot.telegram.sending import send, typing
from bot.texts import Texts
from index.access import Viewer
from index.answers import Quote

# Sends the greeting below a line.
Greet = Callable[[ExtBot[int], Asker, str], Awaitable[None]]


class Opening:
    """Opens what links lead to, as it is now. Each opening goes through `_passage`, whoever asks for it and however."""

    def __init__(self, knowledge: Knowledge, links: Links, languages: Languages, greet: Greet) -> None:
        self._knowledge = knowledge
        self._links = links
        self._languages = languages
        self._greet = greet

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.PASSAGE: self._turn}

    async def start(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Opens the passage of a link; one that leads nowhere is told so, and greeted."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        payload = (context.args or [""])[0]
        if payload == START:
            await self._greet(context.bot, asker, "")
            return
        number = number_in(payload)
        quote = await self._links.find(number) if number is not None else None
        if quote is None or number is None:
            await self._greet(context.bot, asker, texts("link-unknown"))
            return
        async with typing(context.bot, asker.place):
            reply = await self._passage(quote, number, texts, asker.viewer)
        await send(context.bot, asker.place, reply, answers=asker.message)

    async def _turn(self, press: Press) -> None:
        """Shows the passages before or after."""
        quote = await self._links.find(press.action.row)
        if quote is None:
            await press.expired()
            return
        await press.acknowledge()
        viewer = viewer_in(press.chat)
        await press.show(await self._passage(quote, press.action.row, press.texts, viewer, press.action.step))

    async def _passage(self, quote: Quote, number: int, texts: Texts, viewer: Viewer, step: int = 0) -> Reply:
        """What a link leads to that was made for a quote."""
        found = await self._knowledge.locate(quote, viewer=viewer)
        [finding], [context] = found.findings, found.contexts
        reply = render_opened(finding, context, found.answerer.neighbour, texts, number=number, step=step)
        await self._knowledge.check(found)
        return reply
