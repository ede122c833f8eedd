"""Buttons below answers: further quotes, context, closest passages, the way back; and sample questions.

Whatever is pressed is acknowledged before anything is looked for, and what cannot be served any more is said in the
acknowledgement itself, which only the one who pressed sees.
"""

import logging

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackContext, ExtBot

from bot.conversations import Conversations, StoredAnswer
from bot.knowledge import Found, Knowledge, OutdatedError
from bot.rendering import render_answer, render_closest, render_context, render_more
from bot.reply import Action, Kind, Reply, Span, Style
from bot.telegram.addressing import Asker, place_of
from bot.telegram.asking import Asking
from bot.telegram.sending import edit, send
from bot.texts import Texts

_CUT = "…"
_GONE = "message to edit not found"
_log = logging.getLogger(__name__)


class Buttons:
    """What happens when a button is pressed. In groups anybody may: all that is shown is what the chat was told."""

    def __init__(self, knowledge: Knowledge, conversations: Conversations, asking: Asking) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._asking = asking

    async def press(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Serves one press of a button."""
        query = update.callback_query
        if query is None:
            return
        bot: ExtBot[int] = context.bot
        action = Action.parse(query.data or "")
        message = query.message
        if action is None or message is None:
            await self._expired(query)
        elif action.kind is Kind.SAMPLE:
            await self._sample(bot, query)
        else:
            await self._answer(bot, query, action, message.chat.id, message.message_id)

    async def _answer(self, bot: ExtBot[int], query: CallbackQuery, action: Action, chat: int, message: int) -> None:
        """Edits the answer to show another part of it."""
        stored = await self._conversations.find(action.row, chat)
        if stored is None or action.place >= max(1, len(stored.answer.quotes)):
            await self._expired(query)
            return
        await _acknowledge(query)
        texts = Texts.get(stored.language)
        try:
            found = await self._knowledge.recall(stored.answer)
            reply = await self._reply(action, stored, found, texts)
            await self._knowledge.check(found)
        except OutdatedError:
            reply = Reply(texts("button-expired"))
            place = place_of(query.message) if isinstance(query.message, Message) else None
            if place is not None:
                await send(bot, place, reply, answers=message)
            return
        try:
            await edit(bot, chat, message, reply)
        except BadRequest as error:
            if _GONE not in str(error).lower():
                raise
            _log.info("an answer was deleted while its button was served")

    async def _reply(self, action: Action, stored: StoredAnswer, found: Found, texts: Texts) -> Reply:
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

    async def _sample(self, bot: ExtBot[int], query: CallbackQuery) -> None:
        """Writes the sample question down and answers it: the chat shall see what was asked."""
        message = query.message
        question = _label(message, query.data) if isinstance(message, Message) else ""
        if not isinstance(message, Message) or not question or question.endswith(_CUT):
            await self._expired(query)
            return
        await _acknowledge(query)
        asked = await send(bot, place_of(message), Reply(question, (Span(0, len(question), Style.ITALIC),)))
        await self._asking.answer(bot, Asker.pressing(query.from_user, asked), question)

    async def _expired(self, query: CallbackQuery) -> None:
        await _acknowledge(query, Texts.get(query.from_user.language_code)("button-expired"))


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Lets the button stop waiting; too late is no error."""
    try:
        await query.answer(text)
    except BadRequest as error:
        _log.info("a button was acknowledged too late: %s", error)


def _label(message: Message, data: str | None) -> str:
    """What a button says, as the message itself has it; "" where there is no such button."""
    markup = message.reply_markup or InlineKeyboardMarkup([])
    buttons = (button for row in markup.inline_keyboard for button in row)
    return next((button.text for button in buttons if button.callback_data == data), "")
