"""Which update goes to which function, all in one place and in this order for the reasons given there."""

import logging
from functools import partial
from typing import Any

from telegram import Message, Update
from telegram.error import ChatMigrated, Forbidden, TelegramError
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.reply import Reply
from bot.telegram.addressing import FROM_PERSON, Asker, from_admin
from bot.telegram.languages import Languages
from bot.telegram.parts import Parts
from bot.telegram.sending import send

_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def register(application: AnyApplication, parts: Parts) -> None:
    """Registers every handler. An update goes to the first that takes it, so the order matters."""
    talk, admin, owner = parts.talk, parts.admin, from_admin(parts.admins)
    person, private, group = FROM_PERSON, filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    # Every filter begins with `person` or `owner`: without it, commands also match edits and channel posts.
    application.add_handlers(
        [
            # Known commands come before the text they are made of.
            CommandHandler("start", talk.start, person),
            CommandHandler("help", talk.help, person),
            CommandHandler("ask", talk.ask, person),
            CommandHandler("language", parts.choosing.language, person),
            # Admin commands are taken only from admins. From anybody else they fall through to the line below, which
            # is that for commands that do not exist: it tells nobody that these do.
            CommandHandler("status", admin.status, owner),
            CommandHandler("reindex", admin.reindex, owner),
            MessageHandler(person & private & filters.COMMAND, talk.help),
            MessageHandler(person & group & filters.COMMAND, talk.group_command),
            # What is left of text is questions; in groups only if they are put to the bot.
            MessageHandler(person & private & filters.TEXT, talk.private_text),
            MessageHandler(person & group & filters.TEXT, talk.group_text),
            MessageHandler(person & group & filters.CAPTION, talk.group_caption),
            # Last, everything that is not text; joining, pinning and the like are no messages of people.
            MessageHandler(person & private & ~filters.StatusUpdate.ALL, talk.not_text),
            CallbackQueryHandler(parts.buttons.press),
        ]
    )
    application.add_error_handler(partial(apologise, parts.languages))


async def apologise(languages: Languages, update: object, context: _Context) -> None:
    """Tells the asker that something went wrong, and the log what; never what they wrote."""
    error = context.error
    number = update.update_id if isinstance(update, Update) else 0
    if isinstance(error, (Forbidden, ChatMigrated)):
        _log.info("update %d cannot be answered: %s", number, error)
        return
    _log.error("update %d failed", number, exc_info=error)
    message = update.effective_message if isinstance(update, Update) else None
    if not isinstance(message, Message) or not isinstance(update, Update):
        return
    user = update.effective_user
    asker = Asker.of(message)
    try:
        texts = await (languages.texts_for(user) if user else languages.texts(asker))
        await send(context.bot, asker.place, Reply(texts("went-wrong")), answers=asker.message)
    except TelegramError as failure:
        _log.warning("the apology for update %d could not be sent either: %s", number, failure)
