"""Reading on below an answer, in the same message: further quotes, context, closest passages, the way back."""

from collections.abc import Mapping

from bot.knowledge import Found, Knowledge, OutdatedError
from bot.rendering import render_answer, render_closest, render_context, render_more
from bot.reply import Kind, Reply
from bot.store.conversations import Conversations, StoredAnswer
from bot.store.messages import Messages
from bot.telegram.addressing import place_of
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.sending import send
from bot.texts import Texts


class Paging:
    """Shows other parts of an answer in its place. In groups anybody may: it is what the chat was told."""

    def __init__(
        self, knowledge: Knowledge, conversations: Conversations, messages: Messages, languages: Languages
    ) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._messages = messages
        self._languages = languages

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return dict.fromkeys((Kind.MORE, Kind.CONTEXT, Kind.BACK, Kind.CLOSEST), self._turn)

    async def _turn(self, press: Press) -> None:
        stored = await self._conversations.find(press.action.row, press.chat)
        if stored is None or press.action.place >= max(1, len(stored.answer.quotes)):
            await press.expired()
            return
        await press.acknowledge()
        texts = await self._languages.recalling(stored)
        try:
            found = await self._knowledge.recall(stored.answer)
            reply = await self._reply(press, stored, found, texts)
            await self._knowledge.check(found)
        except OutdatedError:
            if press.shown is not None:
                gone = Reply(texts("button-expired"))
                await send(press.bot, place_of(press.shown), gone, answers=press.message)
            return
        await press.show(reply)
        await self._messages.turned(press.chat, press.message, press.action)

    async def _reply(self, press: Press, stored: StoredAnswer, found: Found, texts: Texts) -> Reply:
        action = press.action
        answer, contexts, row = found.answer, found.contexts, stored.row
        if action.kind is Kind.MORE:
            return render_more(answer, contexts, texts, row=row, place=action.place)
        if action.kind is Kind.CLOSEST:
            return render_closest(answer, contexts, texts, row=row)
        if action.kind is Kind.CONTEXT and answer.quotes:
            window = await self._knowledge.window(found, action.place, action.step)
            quote = answer.quotes[action.place]
            return render_context(quote, window, texts, row=row, place=action.place, step=action.step)
        return render_answer(answer, contexts, texts, row=row)
