"""Messages that people write: questions, greetings, and what is neither."""

import asyncio
import logging
from pathlib import Path
from typing import Any

from telegram import Message, Update
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge
from bot.reply import Reply
from bot.reports import render_help, render_start
from bot.samples import sample_questions
from bot.telegram.addressing import Asker, after_command, group_question, speaks_to
from bot.telegram.asking import Asking
from bot.telegram.languages import Languages
from bot.telegram.sending import send
from bot.texts import Texts
from index.errors import BelegError

_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class Talk:
    """Answers what people write."""

    def __init__(self, knowledge: Knowledge, asking: Asking, languages: Languages, corpus: Path) -> None:
        """`corpus` is where sample questions come from."""
        self._knowledge = knowledge
        self._asking = asking
        self._languages = languages
        self._corpus = corpus
        self._album = ""

    async def start(self, update: Update, context: _Context) -> None:
        """Greets, and offers sample questions."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            texts = await self._languages.texts(asker)
            titles = self._knowledge.answerer.summary.titles
            reply = render_start(texts, titles, await self._samples(texts))
            await send(context.bot, asker.place, reply, answers=asker.message)

    async def help(self, update: Update, context: _Context) -> None:
        """Says how to ask; also what an unknown command gets, whoever sends it."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            texts = await self._languages.texts(asker)
            reply = render_help(texts, await self._samples(texts))
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
            await self._say(context.bot, asker, "ask-usage")

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
        await self._say(context.bot, Asker.of(message), "text-only")

    async def _say(self, bot: ExtBot[int], asker: Asker, key: str) -> None:
        texts = await self._languages.texts(asker)
        await send(bot, asker.place, Reply(texts(key)), answers=asker.message)

    async def _samples(self, texts: Texts) -> tuple[str, ...]:
        holds = self._knowledge.answerer.holds
        try:
            return await asyncio.to_thread(sample_questions, self._corpus, texts.language, holds)
        except (BelegError, ValueError, KeyError, OSError) as error:
            _log.warning("the sample questions cannot be read (%s): see golden.jsonl", type(error).__name__)
            return ()


def _command(message: Message) -> str:
    """The command that a message begins with, with the bot it names."""
    return (message.text or "").split(maxsplit=1)[0] if message.text else ""
