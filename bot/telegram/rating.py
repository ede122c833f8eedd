"""What people think of answers: by the thumbs below them, or by a reaction where Telegram tells of it."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import ReactionType, ReactionTypeEmoji, Update
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import OutdatedError
from bot.rating import UP, opinion, thanks
from bot.reply import Kind, Reply
from bot.store.conversations import Conversations
from bot.store.feedback import Feedback
from bot.store.messages import Messages
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.paging import Paging
from bot.telegram.sending import Place, edit_buttons, send
from bot.telegram.thumbs import Thumbs

_log = logging.getLogger(__name__)


class Rating:
    """Keeps the last word of each person about each answer; in groups everybody has one."""

    def __init__(
        self,
        feedback: Feedback,
        conversations: Conversations,
        messages: Messages,
        paging: Paging,
        thumbs: Thumbs,
        *,
        languages: Languages,
    ) -> None:
        self._feedback = feedback
        self._conversations = conversations
        self._messages = messages
        self._paging = paging
        self._thumbs = thumbs
        self._languages = languages

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.RATE: self._press}

    async def reacted(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Takes a reaction for a press of a thumb; one that says nothing of the answer changes nothing.

        An anonymous administrator's counts for nothing: Telegram does not say whose it is, so that it could neither
        be told from another's nor be forgotten. (Presses of buttons have the person behind them.)
        """
        change = update.message_reaction
        page = await self._messages.at(change.chat.id, change.message_id) if change else None
        if change is None or change.user is None or page is None:
            return
        before, now = opinion(_emojis(change.old_reaction)), opinion(_emojis(change.new_reaction))
        row, user = page.view.row, change.user.id
        # What was pressed since a reaction was given is not taken back with it.
        if now is None and (before is None or await self._feedback.of(row, user) != before):
            return
        changed = await self._feedback.give(row, user, now)
        # A group sees the reaction itself. In private, nothing but a message can say what helps.
        if not changed or change.chat.type != ChatType.PRIVATE:
            return
        await self._refresh(context.bot, change.chat.id, change.message_id, row)
        if now is False:
            texts = await self._languages.texts_for(change.user)
            await send(context.bot, Place(change.chat.id), Reply(texts(thanks(now))), answers=change.message_id)

    async def _press(self, press: Press) -> None:
        row, user = press.action.row, press.query.from_user.id
        if await self._conversations.find(row, press.chat) is None:
            await press.expired()
            return
        pressed = press.action.place == UP
        helpful = None if await self._feedback.of(row, user) == pressed else pressed
        await self._feedback.give(row, user, helpful)
        await press.acknowledge(press.texts(thanks(helpful)))
        await self._refresh(press.bot, press.chat, press.message, row)

    async def _refresh(self, bot: ExtBot[int], chat: int, message: int, row: int) -> None:
        """Lets the thumbs below a message show what is thought now, whatever page of the answer it shows."""
        page, stored = await self._messages.at(chat, message), await self._conversations.find(row, chat)
        if page is None or page.view.row != row or stored is None:
            return
        try:
            reply = await self._thumbs.below(await self._paging.page(stored, page.view), row, chat)
            await edit_buttons(bot, chat, message, reply)
        except OutdatedError:
            _log.info("thumbs of an answer from documents that have changed stay as they were")
        except BadRequest as error:
            _log.info("thumbs cannot be shown: %s", error)


def _emojis(reactions: Sequence[ReactionType]) -> list[str]:
    return [reaction.emoji for reaction in reactions if isinstance(reaction, ReactionTypeEmoji)]
