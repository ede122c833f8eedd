"""Puts pages of answers into chats, and keeps which message shows which."""

from dataclasses import dataclass, replace

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot.reply import Action, Reply
from bot.store.messages import Messages, ShownPage
from bot.telegram.addressing import Asker, place_of
from bot.telegram.buttons import Press
from bot.telegram.sending import edit, send
from bot.telegram.thumbs import Thumbs

_UNEDITABLE = ("message to edit not found", "message can't be edited")


@dataclass(frozen=True, slots=True)
class Spot:
    """Which message of which chat."""

    chat: int
    message: int


class Showing:
    """Shows pages in new messages, or in those that show the answer already."""

    def __init__(self, messages: Messages, thumbs: Thumbs) -> None:
        self._messages = messages
        self._thumbs = thumbs

    async def anew(self, bot: ExtBot[int], asker: Asker, view: Action, reply: Reply) -> Spot:
        """Shows a page below the message that asked for it."""
        reply = await self._thumbs.below(reply, view.row, asker.place.chat)
        sent = await send(bot, asker.place, reply, answers=asker.message)
        conversation = replace(asker.conversation, chat=sent.chat.id)  # it may just have become a supergroup
        await self._messages.remember(conversation, sent.message_id, sent.date, view)
        return Spot(sent.chat.id, sent.message_id)

    async def instead(self, bot: ExtBot[int], asker: Asker, page: ShownPage, view: Action, reply: Reply) -> Spot:
        """Shows a page in the place of another one; anew where that message is gone or cannot be changed."""
        changed = await self._thumbs.below(reply, view.row, asker.place.chat)
        try:
            await edit(bot, asker.place.chat, page.message, changed)
        except BadRequest as error:
            if not any(words in str(error).lower() for words in _UNEDITABLE):
                raise
            return await self.anew(bot, asker, view, reply)
        await self._messages.turned(asker.place.chat, page.message, view, word=asker.message)
        return Spot(asker.place.chat, page.message)

    async def pressed(self, press: Press, view: Action, reply: Reply) -> None:
        """Shows a page in the message whose button was pressed."""
        await press.show(await self._thumbs.below(reply, view.row, press.chat))
        await self._messages.turned(press.chat, press.message, view)

    async def note(self, update: Update, _: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Takes note of a message, after it was handled: what stands above it is not the last thing in the chat."""
        if (message := update.message) is not None:
            place = place_of(message)
            await self._messages.bury(place.chat, place.thread or 0, message.message_id)
