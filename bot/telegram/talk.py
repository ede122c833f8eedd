"""Messages that people write: questions, greetings, and what is neither."""

from typing import Any

from telegram import Message, Update
from telegram.ext import CallbackContext, ExtBot

from bot.knowledge import Knowledge
from bot.reply import Reply, below
from bot.reports import render_help, render_start
from bot.store.conversations import Conversations
from bot.telegram.addressing import Asker, after_command, group_question
from bot.telegram.hearing import Hearing
from bot.telegram.languages import Languages
from bot.telegram.not_text import NotText
from bot.telegram.sending import send
from bot.telegram.starters import Starters

_Context = CallbackContext[Any, Any, Any, Any]


class Talk:
    """Answers what people write."""

    def __init__(
        self,
        knowledge: Knowledge,
        conversations: Conversations,
        hearing: Hearing,
        not_text: NotText,
        languages: Languages,
        *,
        starters: Starters,
    ) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._hearing = hearing
        self._not_text = not_text
        self._languages = languages
        self._starters = starters

    async def start(self, update: Update, context: _Context) -> None:
        """Greets, and offers questions to begin with."""
        if (message := update.message) is not None:
            await self.greet(context.bot, Asker.of(message))

    async def greet(self, bot: ExtBot[int], asker: Asker, line: str = "") -> None:
        """Greets, below a line where there is one."""
        texts = await self._languages.texts(asker)
        titles = self._knowledge.titles(asker.viewer)
        reply = render_start(texts, titles, await self._starters.of(texts))
        await send(bot, asker.place, below(line, reply) if line else reply, answers=asker.message)

    async def help(self, update: Update, context: _Context) -> None:
        """Says how to ask; also what an unknown command gets, whoever sends it."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            texts = await self._languages.texts(asker)
            reply = render_help(texts, await self._starters.of(texts))
            await send(context.bot, asker.place, reply, answers=asker.message)

    async def ask(self, update: Update, context: _Context) -> None:
        """Answers what follows `/ask`."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        question = after_command(message)
        if question:
            await self._heard(context.bot, message, question)
        else:
            await self._say(context.bot, asker, "ask-usage")

    async def new(self, update: Update, context: _Context) -> None:
        """Begins a new conversation: what was asked before no longer counts."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            await self._conversations.begin_anew(asker.conversation)
            await self._say(context.bot, asker, "conversation-cleared")

    async def private_text(self, update: Update, context: _Context) -> None:
        """Answers any text, also that below a picture or the like."""
        if (message := update.message) is not None:
            await self._heard(context.bot, message, message.text or message.caption or "")

    async def group_text(self, update: Update, context: _Context) -> None:
        """Answers what speaks to the bot, and is silent about everything else."""
        if (message := update.message) is None:
            return
        question = group_question(message, context.bot.id, context.bot.username)
        if question:
            await self._heard(context.bot, message, question)
        elif question is not None and message.text is None:
            await self._not_text.private(update, context)
        elif question is not None:
            await self._say(context.bot, Asker.of(message), "question-empty")

    async def group_command(self, update: Update, context: _Context) -> None:
        """Answers an unknown command only if it names this bot: it may be another's."""
        message = update.message
        if message is not None and f"@{context.bot.username}".casefold() in _command(message).casefold():
            await self.help(update, context)

    async def _heard(self, bot: ExtBot[int], message: Message, text: str) -> None:
        self._not_text.is_seen(message)  # the pictures that follow belong to these words
        await self._hearing.hear(bot, message, text)

    async def _say(self, bot: ExtBot[int], asker: Asker, key: str) -> None:
        texts = await self._languages.texts(asker)
        await send(bot, asker.place, Reply(texts(key)), answers=asker.message)


def _command(message: Message) -> str:
    """The command that a message begins with, with the bot it names."""
    return (message.text or "").split(maxsplit=1)[0] if message.text else ""
