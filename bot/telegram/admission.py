"""Comes before everything else in groups: lets through what their administrators allow.

Whoever may not ask is told so once in a while and not each time; an administrator is never met with silence.
"""

from collections.abc import Collection
from typing import Any

from telegram import Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, CallbackContext, ExtBot

from bot.audience import Audience
from bot.reply import Kind, Reply
from bot.store.groups import Groups
from bot.telegram.addressing import Asker, speaks_to
from bot.telegram.administrators import Administrators
from bot.telegram.buttons import Press
from bot.telegram.languages import Languages
from bot.telegram.patience import Patience
from bot.telegram.sending import send
from bot.texts import Texts

# What is everybody's right, whatever a group has set.
_ALWAYS = frozenset({"settings", "privacy", "forget"})
# Buttons that ask a question. The others only turn the pages of what the group was told.
_ASKING = frozenset({Kind.SAMPLE, Kind.BARE, Kind.LEAD})
_Context = CallbackContext[Any, Any, Any, Any]


class Admission:
    """Stops what a group's settings do not allow; fails closed, for an error stops an update as well."""

    def __init__(
        self, groups: Groups, administrators: Administrators, languages: Languages, patience: Patience
    ) -> None:
        """`patience` says whether somebody was refused lately."""
        self._groups = groups
        self._administrators = administrators
        self._languages = languages
        self._patience = patience
        self._commands: frozenset[str] = frozenset()

    def know(self, commands: Collection[str]) -> None:
        """Names the commands that are the bot's even where its name does not follow them."""
        self._commands = frozenset(commands) - _ALWAYS

    async def message(self, update: Update, context: _Context) -> None:
        """Stops a message to the bot from whom it may not answer; others' messages are none of its business."""
        message = update.message or update.edited_message
        if message is None or not self._addressed(message, context.bot):
            return
        audience = await self._groups.audience(message.chat.id)
        if audience is Audience.EVERYONE:
            return
        administers = await self._administrators.wrote(context.bot, message)
        if administers and audience is Audience.ADMINISTRATORS:
            return
        asker = Asker.of(message)
        line = _refusal(audience, await self._languages.texts(asker), administers=administers)
        if line and (administers or self._patience.first(asker.conversation.chat, asker.conversation.user)):
            await send(context.bot, asker.place, Reply(line), answers=asker.message)
        raise ApplicationHandlerStop

    async def press(self, press: Press) -> bool:
        """Whether a button may be served; where not, says why to the one who pressed it."""
        if press.action.kind not in _ASKING or press.chat > 0:
            return True
        audience = await self._groups.audience(press.chat)
        if audience is Audience.EVERYONE:
            return True
        administers = await self._administrators.has(press.bot, press.chat, press.query.from_user.id)
        if administers and audience is Audience.ADMINISTRATORS:
            return True
        await press.acknowledge(_refusal(audience, press.texts, administers=administers) or None)
        return False

    def _addressed(self, message: Message, bot: ExtBot[int]) -> bool:
        """Whether a message asks the bot for something that a group may reserve."""
        command = _command(message)
        if not command:
            return speaks_to(message, bot.id, bot.username)
        name, _, to = command.casefold().partition("@")
        return name in self._commands if not to else to == bot.username.casefold() and name not in _ALWAYS


def _command(message: Message) -> str:
    """The command that a message begins with, without its slash."""
    first = next(iter(message.entities), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return ""
    return message.parse_entity(first)[1:]


def _refusal(audience: Audience, texts: Texts, *, administers: bool) -> str:
    """What to say to whom is not answered; "" where silence is what was chosen."""
    if audience is Audience.ADMINISTRATORS:
        return texts("group-refused")
    return texts("group-silent") if administers else ""
