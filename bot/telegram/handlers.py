"""Which update goes to which function, all in one place and in this order for the reasons given there."""

import asyncio
import logging
from pathlib import Path
from typing import Any

from telegram import Message, Update
from telegram.error import ChatMigrated, Forbidden, TelegramError
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.knowledge import Knowledge
from bot.reply import Reply
from bot.reports import render_help, render_start
from bot.samples import sample_questions
from bot.telegram.addressing import FROM_PERSON, Asker, after_command, from_admin, group_question, speaks_to
from bot.telegram.admin import Admin
from bot.telegram.asking import Asking
from bot.telegram.buttons import Buttons
from bot.telegram.sending import send
from bot.texts import DEFAULT_LANGUAGE, Texts, supported
from index.errors import BelegError

_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class Talk:
    """Messages that people write: questions, greetings, and what is neither."""

    def __init__(self, knowledge: Knowledge, asking: Asking, corpus: Path) -> None:
        """`corpus` is where sample questions come from."""
        self._knowledge = knowledge
        self._asking = asking
        self._corpus = corpus
        self._album = ""

    async def start(self, update: Update, context: _Context) -> None:
        """Greets, and offers sample questions."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            titles = self._knowledge.answerer.summary.titles
            reply = render_start(Texts.get(asker.language), titles, await self._samples(asker))
            await send(context.bot, asker.place, reply, answers=asker.message)

    async def help(self, update: Update, context: _Context) -> None:
        """Says how to ask; also what an unknown command gets, whoever sends it."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            reply = render_help(Texts.get(asker.language), await self._samples(asker))
            await send(context.bot, asker.place, reply, answers=asker.message)

    async def ask(self, update: Update, context: _Context) -> None:
        """Answers what follows `/ask`."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        question = after_command(message)
        if question:
            await self._asking.answer(context.bot, asker, question)
        else:
            await send(context.bot, asker.place, Reply(Texts.get(asker.language)("ask-usage")), answers=asker.message)

    async def private_text(self, update: Update, context: _Context) -> None:
        """Answers any text."""
        if (message := update.message) is not None:
            await self._asking.answer(context.bot, Asker.of(message), message.text or "")

    async def group_text(self, update: Update, context: _Context) -> None:
        """Answers what speaks to the bot, and is silent about everything else."""
        if (message := update.message) is None:
            return
        question = group_question(message, context.bot.id, context.bot.username)
        if question is not None:
            await self._asking.answer(context.bot, Asker.of(message), question)

    async def group_command(self, update: Update, context: _Context) -> None:
        """Answers an unknown command only if it names this bot: it may be another's."""
        message = update.message
        if message is not None and f"@{context.bot.username}".casefold() in _command(message).casefold():
            await self.help(update, context)

    async def group_caption(self, update: Update, context: _Context) -> None:
        """Says that only text is understood where a picture or the like speaks to the bot."""
        message = update.message
        if message is not None and speaks_to(message, context.bot.id, context.bot.username):
            await self.not_text(update, context)

    async def not_text(self, update: Update, context: _Context) -> None:
        """Says that only text is understood; once for an album."""
        message = update.message
        if message is None or (message.media_group_id and message.media_group_id == self._album):
            return
        self._album = message.media_group_id or ""
        asker = Asker.of(message)
        await send(context.bot, asker.place, Reply(Texts.get(asker.language)("text-only")), answers=asker.message)

    async def _samples(self, asker: Asker) -> tuple[str, ...]:
        language = supported(asker.language) or DEFAULT_LANGUAGE
        try:
            return await asyncio.to_thread(sample_questions, self._corpus, language, self._knowledge.answerer.holds)
        except (BelegError, ValueError, KeyError, OSError) as error:
            _log.warning("the sample questions cannot be read (%s): see golden.jsonl", type(error).__name__)
            return ()


def register(application: AnyApplication, talk: Talk, admin: Admin, buttons: Buttons, admins: frozenset[int]) -> None:
    """Registers every handler. An update goes to the first that takes it, so the order matters."""
    person, private, group = FROM_PERSON, filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    # Every filter begins with `person` or `from_admin`: without it, commands also match edits and channel posts.
    application.add_handlers(
        [
            # Known commands come before the text they are made of.
            CommandHandler("start", talk.start, person),
            CommandHandler("help", talk.help, person),
            CommandHandler("ask", talk.ask, person),
            # Admin commands are taken only from admins. From anybody else they fall through to the line below, which
            # is that for commands that do not exist: it tells nobody that these do.
            CommandHandler("status", admin.status, from_admin(admins)),
            CommandHandler("reindex", admin.reindex, from_admin(admins)),
            MessageHandler(person & private & filters.COMMAND, talk.help),
            MessageHandler(person & group & filters.COMMAND, talk.group_command),
            # What is left of text is questions; in groups only if they are put to the bot.
            MessageHandler(person & private & filters.TEXT, talk.private_text),
            MessageHandler(person & group & filters.TEXT, talk.group_text),
            MessageHandler(person & group & filters.CAPTION, talk.group_caption),
            # Last, everything that is not text; joining, pinning and the like are no messages of people.
            MessageHandler(person & private & ~filters.StatusUpdate.ALL, talk.not_text),
            CallbackQueryHandler(buttons.press),
        ]
    )
    application.add_error_handler(apologise)


async def apologise(update: object, context: _Context) -> None:
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
        line = Texts.get(user.language_code if user else None)("went-wrong")
        await send(context.bot, asker.place, Reply(line), answers=asker.message)
    except TelegramError as failure:
        _log.warning("the apology for update %d could not be sent either: %s", number, failure)


def _command(message: Message) -> str:
    """The command that a message begins with, with the bot it names."""
    return (message.text or "").split(maxsplit=1)[0] if message.text else ""
