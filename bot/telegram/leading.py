"""Buttons that lead on from an answer: whoever presses one asks its question."""

from collections.abc import Mapping

from bot.reply import Kind
from bot.store.conversations import Conversations
from bot.telegram.asking import Asking
from bot.telegram.buttons import Press, Serve
from bot.telegram.samples import ask_for
from bot.telegram.sending import Place


class Leading:
    """Asks the question that is kept with the answer: a button has no room for it."""

    def __init__(self, conversations: Conversations, asking: Asking) -> None:
        self._conversations = conversations
        self._asking = asking

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.LEAD: self._ask}

    async def _ask(self, press: Press) -> None:
        stored = await self._conversations.find(press.action.row, press.chat)
        if stored is None or press.action.place >= len(stored.leads):
            await press.expired()
            return
        await press.acknowledge()
        place = Place(press.chat, stored.conversation.thread or None)
        await ask_for(press, self._asking, stored.leads[press.action.place], place)
