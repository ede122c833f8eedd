"""Which update goes to which function, all in one place and in this order for the reasons given there."""

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.telegram.addressing import FROM_GUEST, FROM_PERSON, from_admin
from bot.telegram.parts import Parts

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
# Handlers of a lower number come first; whichever of them stops an update ends it.
_FIRST, _BEFORE = -2, -1


def register(application: AnyApplication, parts: Parts) -> None:
    """Registers every handler. An update goes to the first that takes it, so the order matters."""
    talk, admin, places, owner = parts.talk, parts.admin, parts.places, from_admin(parts.admins)
    # What was sent by way of the bot's own inline mode is a quote, and no question to it.
    person = FROM_PERSON & ~filters.ViaBot(application.bot.id)
    private, group = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    commands = [
        CommandHandler("start", talk.start, person),
        CommandHandler("help", talk.help, person),
        CommandHandler("ask", talk.ask, person),
        CommandHandler("language", parts.choosing.language, person),
        CommandHandler("settings", places.settings.settings, person),
    ]
    places.admission.know({name for command in commands for name in command.commands})
    # Admin commands that have no effect are written down, whatever becomes of them.
    application.add_handler(TypeHandler(Update, parts.refusals.watch), _FIRST)
    # A group's administrators decide whom the bot answers there, whatever it is that was asked.
    application.add_handler(MessageHandler(person & group, places.admission.message), _BEFORE)
    # Every filter begins with `person` or `owner`: without it, commands also match edits and channel posts.
    application.add_handlers(
        [
            # Known commands come before the text they are made of.
            *commands,
            # Admin commands are taken only from admins. From anybody else they fall through to the line below, which
            # is that for commands that do not exist: it tells nobody that these do.
            CommandHandler("status", admin.status, owner),
            CommandHandler("reindex", admin.reindex, owner),
            CommandHandler("log", admin.log, owner),
            MessageHandler(person & private & filters.COMMAND, talk.help),
            MessageHandler(person & group & filters.COMMAND, talk.group_command),
            # What is left of text is questions; in groups only if they are put to the bot.
            MessageHandler(person & private & filters.TEXT, talk.private_text),
            MessageHandler(person & group & filters.TEXT, talk.group_text),
            MessageHandler(person & group & filters.CAPTION, talk.group_caption),
            # Telegram's own messages about chats; from whom is no matter.
            MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, places.migration.moved),
            # Last, everything that is not text; joining, pinning and the like are no messages of people.
            MessageHandler(person & private & ~filters.StatusUpdate.ALL, talk.not_text),
            CallbackQueryHandler(parts.buttons.press),
            # Chats that the bot is no member of.
            InlineQueryHandler(places.inline.offer),
            ChosenInlineResultHandler(places.inline.count),
            MessageHandler(FROM_GUEST, places.guest.answer),
        ]
    )
    application.add_error_handler(parts.failing.fail)
