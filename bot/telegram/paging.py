"""Reading on below an answer, by buttons or by words: further quotes, context, closest passages, the way back."""

from collections.abc import Mapping

from telegram.ext import ExtBot

from bot.knowledge import Found, Knowledge, OutdatedError
from bot.pages import Pages
from bot.reply import Action, Kind, Reply
from bot.store.conversations import Conversations, StoredAnswer
from bot.telegram.addressing import Asker, place_of, viewer_in
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.replies import About
from bot.telegram.sending import send
from bot.telegram.showing import Showing
from bot.words import Word


class Paging:
    """Shows other parts of an answer in its place. In groups anybody may: it is what the chat was told."""

    def __init__(
        self, knowledge: Knowledge, conversations: Conversations, languages: Languages, showing: Showing
    ) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._languages = languages
        self._showing = showing

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return dict.fromkeys((Kind.MORE, Kind.CONTEXT, Kind.BACK, Kind.CLOSEST), self._turn)

    async def turn(self, bot: ExtBot[int], asker: Asker, word: Word, about: About) -> None:
        """Goes from a page to where a word leads, as its button would.

        The message changes if it still is the last thing in the chat; else nobody would see it, and a new one comes.
        """
        try:
            pages, found = await self._open(about.stored)
        except OutdatedError:
            texts = await self._languages.texts(asker)
            await send(bot, asker.place, Reply(texts("answer-outdated")), answers=asker.message)
            return
        page = about.page
        view = pages.turned(page.view, word, about.place)
        if view is None:
            await send(bot, asker.place, pages.end(page.view, word), answers=asker.message)
            return
        reply = pages.show(view)
        await self._knowledge.check(found)
        if page.lowest and view != page.view:
            await self._showing.instead(bot, asker, page, view, reply)
        else:
            await self._showing.anew(bot, asker, view, reply)

    async def _turn(self, press: Press) -> None:
        stored = await self._conversations.find(press.action.row, press.chat)
        if stored is None or press.action.place >= max(1, len(stored.answer.quotes)):
            await press.expired()
            return
        await press.acknowledge()
        try:
            pages, found = await self._open(stored)
        except OutdatedError:
            if press.shown is not None:
                gone = Reply((await self._languages.recalling(stored))("button-expired"))
                await send(press.bot, place_of(press.shown), gone, answers=press.message)
            return
        view = pages.settled(press.action)
        reply = pages.show(view)
        await self._knowledge.check(found)
        await self._showing.pressed(press, view, reply)

    async def page(self, stored: StoredAnswer, view: Action) -> Reply:
        """What a page of an answer says now; OutdatedError where its documents have changed."""
        pages, found = await self._open(stored)
        reply = pages.show(pages.settled(view))
        await self._knowledge.check(found)
        return reply

    async def _open(self, stored: StoredAnswer) -> tuple[Pages, Found]:
        found = await self._knowledge.recall(stored.answer, viewer_in(stored.conversation.chat))
        return Pages.of(found, await self._languages.recalling(stored), stored.row, stored.leads), found
