"""Turns replies into messages: styles become entities counted in UTF-16 units, never markup to be parsed."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError
from telegram.ext import ExtBot
from telegram.helpers import create_deep_linked_url

from bot.reply import Reply, Span, Style
from bot.telegram.limits import ONCE

_ENTITIES = {
    Style.BOLD: MessageEntity.BOLD,
    Style.QUOTE: MessageEntity.EXPANDABLE_BLOCKQUOTE,
    Style.ITALIC: MessageEntity.ITALIC,
    Style.UNDERLINE: MessageEntity.UNDERLINE,
    Style.CODE: MessageEntity.CODE,
    Style.STRIKE: MessageEntity.STRIKETHROUGH,
    Style.LINK: MessageEntity.TEXT_LINK,
}
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = "message is not modified"
_PATIENCE = 1.0  # what is faster needs no "typing"
_TYPING_LASTS = 4.5
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes: a chat and, in forums, the topic."""

    chat: int
    thread: int | None = None


def entities(reply: Reply, username: str = "") -> list[MessageEntity]:
    """The reply's styles as Telegram counts them; its links open in the chat with the bot of this name."""
    points = [_entity(span, username) for span in reply.spans if span.style is not Style.LINK or username]
    return list(MessageEntity.adjust_message_entities_to_utf_16(reply.text, points))


def _entity(span: Span, username: str) -> MessageEntity:
    url = create_deep_linked_url(username, span.link) if span.style is Style.LINK else None
    return MessageEntity(_ENTITIES[span.style], span.start, span.end - span.start, url=url)


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """The reply's buttons; None where there are none."""
    if not reply.buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.action) for button in row] for row in reply.buttons]
    )


async def send(bot: Bot, place: Place, reply: Reply, *, answers: int | None = None) -> Message:
    """Sends a reply, below the message it `answers` if that is still there; a chat that has another id is found there.

    If Telegram does not take its entities, the text is sent without them: it is what matters.
    """
    try:
        return await _send_marked(bot, place, reply, answers)
    except ChatMigrated as error:
        # Topics and messages of the old chat mean nothing in the new one.
        return await _send_marked(bot, Place(error.new_chat_id), reply, None)


async def _send_marked(bot: Bot, place: Place, reply: Reply, answers: int | None) -> Message:
    marks = entities(reply, bot.username)
    try:
        return await _send(bot, place, reply, marks, answers)
    except BadRequest as error:
        if not marks or "entit" not in str(error).lower():
            raise
        _log.warning("Telegram refused the entities of a message (%s); it is sent without", error)
        return await _send(bot, place, reply, [], answers)


async def _send(bot: Bot, place: Place, reply: Reply, marks: list[MessageEntity], answers: int | None) -> Message:
    return await bot.send_message(
        place.chat,
        reply.text,
        entities=marks,
        reply_markup=keyboard(reply),
        link_preview_options=NO_PREVIEW,
        message_thread_id=place.thread,
        reply_parameters=ReplyParameters(answers, allow_sending_without_reply=True) if answers else None,
    )


async def edit(bot: Bot, chat: int, message: int, reply: Reply) -> None:
    """Makes a message say something else; nothing happens where it says so already."""
    try:
        await bot.edit_message_text(
            reply.text,
            chat_id=chat,
            message_id=message,
            entities=entities(reply, bot.username),
            reply_markup=keyboard(reply),
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        if _UNCHANGED not in str(error).lower():
            raise


async def edit_buttons(bot: Bot, chat: int, message: int, reply: Reply) -> None:
    """Gives a message the buttons of a reply and leaves its text; nothing happens where it has them already."""
    try:
        await bot.edit_message_reply_markup(chat, message, reply_markup=keyboard(reply))
    except BadRequest as error:
        if _UNCHANGED not in str(error).lower():
            raise


@contextlib.asynccontextmanager
async def typing(bot: ExtBot[int], place: Place, *, patience: float = _PATIENCE) -> AsyncIterator[None]:
    """Shows "typing" for as long as the block takes, once that is longer than `patience` seconds."""
    task = asyncio.create_task(_type(bot, place, patience))
    try:
        yield
    finally:
        task.cancel()


async def _type(bot: ExtBot[int], place: Place, patience: float) -> None:
    await asyncio.sleep(patience)
    with contextlib.suppress(TelegramError):  # it is a courtesy
        while True:
            await bot.send_chat_action(
                place.chat, ChatAction.TYPING, message_thread_id=place.thread, rate_limit_args=ONCE
            )
            await asyncio.sleep(_TYPING_LASTS)
