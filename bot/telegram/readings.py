"""Taking back what was read into a question: it is asked again, on its own, and that answer takes the other's place."""

from collections.abc import Mapping

from telegram.ext import ExtBot

from bot.knowledge import Knowledge
from bot.rendering import render_answer
from bot.reply import Action, Kind, Reply
from bot.store.conversations import Conversations, StoredAnswer
from bot.telegram.addressing import Asker, place_of, viewer_in
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.replies import About
from bot.telegram.sending import Place, typing
from bot.telegram.showing import Showing


class Readings:
    """Asks the bare question, for whoever asked it and nobody else.

    It changes what their next question leans on, and replaces what they may be reading; others in the group can ask.
    """

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
        return {Kind.BARE: self._press}

    async def take_back(self, bot: ExtBot[int], asker: Asker, about: About) -> bool:
        """Asks the bare question for whoever asked it; False, and nothing done, where it is somebody else's."""
        if not _may(asker.conversation.user, about.stored):
            return False
        async with typing(bot, asker.place):
            reply = await self._bare(about.stored)
        view = Action(Kind.BACK, about.stored.row)
        if about.page.lowest:
            await self._showing.instead(bot, asker, about.page, view, reply)
        else:
            await self._showing.anew(bot, asker, view, reply)
        return True

    async def _press(self, press: Press) -> None:
        stored = await self._conversations.find(press.action.row, press.chat)
        if stored is None:
            await press.expired()
            return
        if not _may(press.query.from_user.id, stored):
            await press.acknowledge(press.texts("bare-not-yours"))
            return
        await press.acknowledge()
        if stored.answer.reading is None:  # pressed twice: it has been taken back already
            return
        async with typing(press.bot, place_of(press.shown) if press.shown else Place(press.chat)):
            reply = await self._bare(stored)
        await self._showing.pressed(press, Action(Kind.BACK, stored.row), reply)

    async def _bare(self, stored: StoredAnswer) -> Reply:
        """Asks, and keeps the answer: the history shall hold what is shown."""
        texts = await self._languages.recalling(stored)
        found = await self._knowledge.ask(stored.question, viewer=viewer_in(stored.conversation.chat))
        await self._knowledge.check(found)
        await self._conversations.replace(stored.row, stored.question, stored.language, found.answer)
        return render_answer(found.answer, found.contexts, texts, row=stored.row)


def _may(user: int, stored: StoredAnswer) -> bool:
    """Whether it is theirs to take back. Who asks as a group or channel presses as somebody else: there anybody may."""
    return stored.conversation.user in {user, 0} or stored.conversation.user < 0
