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
    MessageReactionHandler,
    TypeHandler,
    filters,
)

from bot.telegram.addressing import EDITED_BY_PERSON, FROM_GUEST, FROM_PERSON, from_admin
from bot.telegram.documents import RENAMES
from bot.telegram.parts import Parts

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
# Handlers of a lower number come first; whichever of them stops an update ends it.
_FIRST, _BEFORE, _AFTER = -2, -1, 1


def register(application: AnyApplication, parts: Parts) -> None:
    """Registers every handler. An update goes to the first that takes it, so the order matters."""
    parts.pinning.speak_by(application.bot)
    parts.telling.speak_by(application.bot)
    talk, admin, places, owner = parts.talk, parts.admin, parts.places, from_admin(parts.admins)
    # What was sent by way of the bot's own inline mode is a quote, and no question to it.
    typed = ~filters.ViaBot(application.bot.id)
    person, edited = FROM_PERSON & typed, EDITED_BY_PERSON & typed
    private, group, words = filters.ChatType.PRIVATE, filters.ChatType.GROUPS, filters.TEXT | filters.CAPTION
    commands = [
        # With what a link carries; a bare one is a greeting.
        CommandHandler("start", parts.opening.start, person, has_args=True),
        CommandHandler("start", talk.start, person),
        CommandHandler("help", talk.help, person),
        CommandHandler("ask", talk.ask, person),
        CommandHandler("new", talk.new, person),
        CommandHandler("check", parts.checking.check, person),
        CommandHandler("language", parts.own.choosing.language, person),
        CommandHandler("privacy", parts.own.privacy.privacy, person),
        CommandHandler("forget", parts.own.privacy.forget, person),
        CommandHandler("settings", places.settings.settings, person),
    ]
    places.admission.know({name for command in commands for name in command.commands})
    # Admin commands that have no effect are written down, whatever becomes of them.
    application.add_handler(TypeHandler(Update, parts.refusals.watch), _FIRST)
    # A group's administrators decide whom the bot answers there, whatever it is that was asked.
    application.add_handler(MessageHandler((person | edited) & group, places.admission.message), _BEFORE)
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
            CommandHandler("stats", parts.insight.stats, owner),
            CommandHandler("gaps", parts.vain.gaps, owner),
            CommandHandler("pin", parts.pinning.pin, owner),
            CommandHandler("pins", parts.pinning.pins, owner),
            CommandHandler("export", parts.insight.export, owner),
            CommandHandler("documents", parts.revising.documents.list, owner),
            CommandHandler("undo", parts.revising.history.undo, owner),
            CommandHandler("rollback", parts.revising.history.rollback, owner),
            # What an admin sends as a file is a document, and words below it its title: no question.
            MessageHandler(owner & filters.Document.ALL, parts.revising.uploading.take),
            MessageHandler(owner & RENAMES & filters.TEXT & ~filters.COMMAND, parts.revising.documents.renamed),
            MessageHandler(person & private & filters.COMMAND, talk.help),
            MessageHandler(person & group & filters.COMMAND, talk.group_command),
            # What is left of text is questions; in groups only if they are put to the bot.
            MessageHandler(person & private & words, talk.private_text),
            MessageHandler(person & group & words, talk.group_text),
            # Telegram's own messages about chats; from whom is no matter.
            MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, places.migration.moved),
            # Last, everything that is not text; joining, pinning and the like are no messages of people.
            MessageHandler(person & private & ~filters.StatusUpdate.ALL, parts.not_text.private),
            MessageHandler(person & group & ~filters.StatusUpdate.ALL, parts.not_text.group),
            # Commands that are edited are obeyed no more: nothing but a question is put right afterwards.
            MessageHandler(edited, parts.hearing.edited),
            CallbackQueryHandler(parts.buttons.press),
            # Chats that the bot is no member of.
            InlineQueryHandler(places.inline.offer),
            ChosenInlineResultHandler(places.inline.count),
            MessageHandler(FROM_GUEST, places.guest.answer),
            MessageReactionHandler(
                parts.rating.reacted, message_reaction_types=MessageReactionHandler.MESSAGE_REACTION_UPDATED
            ),
        ]
    )
    # Last, and also after one of those above has taken the message, whatever became of that.
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, parts.showing.note), _AFTER)
    application.add_error_handler(parts.failing.fail)
