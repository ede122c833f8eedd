"""Presses of buttons: each goes to what serves its kind, and is acknowledged before anything is looked for.

What cannot be served any more is said in the acknowledgement itself, which only the one who pressed sees.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import CallbackContext, ExtBot

from bot.reply import Action, Kind, Reply
from bot.store.moves import Moves
from bot.telegram.addressing import Asker
from bot.telegram.languages import Languages
from bot.telegram.sending import Place, edit, send
from bot.texts import Texts

_GONE = "message to edit not found"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button: what it asks for, and below which message of which chat. Acknowledge it first.

    `chat` is the chat by the id that it has now, under which things are kept. `texts` are those of the presser's
    language.
    """

    bot: ExtBot[int]
    query: CallbackQuery
    action: Action
    chat: int
    message: int
    texts: Texts

    @property
    def shown(self) -> Message | None:
        """The message as it is; None where it is too old for Telegram to say."""
        return self.query.message if isinstance(self.query.message, Message) else None

    @property
    def asker(self) -> Asker | None:
        """Who pressed, as somebody who speaks below the message; None where that is too old."""
        return Asker.pressing(self.query.from_user, self.shown) if self.shown else None

    @property
    def label(self) -> str:
        """What the button says, as the message itself has it; "" where there is no such button."""
        markup = (self.shown.reply_markup if self.shown else None) or InlineKeyboardMarkup([])
        buttons = (button for row in markup.inline_keyboard for button in row)
        return next((button.text for button in buttons if button.callback_data == self.query.data), "")

    async def acknowledge(self, text: str | None = None) -> None:
        """Lets the button stop waiting, with a note to the presser if there is one; too late is no error."""
        await _acknowledge(self.query, text)

    async def expired(self) -> None:
        """Says that the button cannot be served any more."""
        await self.acknowledge(self.texts("button-expired"))

    async def show(self, reply: Reply) -> None:
        """Makes the message say something else, if it is still there; a new one where its chat has another id now."""
        where = self.query.message.chat.id if self.query.message else self.chat
        try:
            await edit(self.bot, where, self.message, reply)
        except ChatMigrated as error:
            await send(self.bot, Place(error.new_chat_id), reply)
        except BadRequest as error:
            if _GONE not in str(error).lower():
                raise
            _log.info("a message was deleted while its button was served")


Serve = Callable[[Press], Awaitable[None]]
Admit = Callable[[Press], Awaitable[bool]]


class Buttons:
    """Hands each press to the one that serves its kind."""

    def __init__(self, serve: Mapping[Kind, Serve], languages: Languages, moves: Moves, admit: Admit) -> None:
        """`admit` says whether a press may be served, and acknowledges it where not."""
        self._serve = serve
        self._languages = languages
        self._moves = moves
        self._admit = admit

    async def press(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Serves one press; what is none of ours, for it may be forged, has expired."""
        query = update.callback_query
        if query is None:
            return
        action = Action.parse(query.data or "")
        texts = await self._languages.texts_for(query.from_user)
        if action is None or action.kind not in self._serve or query.message is None:
            await _acknowledge(query, texts("button-expired"))
            return
        chat = await self._moves.current(query.message.chat.id)
        press = Press(context.bot, query, action, chat, query.message.message_id, texts)
        if await self._admit(press):
            await self._serve[action.kind](press)


async def _acknowledge(query: CallbackQuery, text: str | None) -> None:
    try:
        await query.answer(text)
    except BadRequest as error:
        _log.info("a button was acknowledged too late: %s", error)
