"""`/settings` in a group: its administrators choose whom the bot answers there."""

import logging
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext

from bot.audience import Audience, render_settings
from bot.reply import Kind, Reply
from bot.store.groups import Groups
from bot.telegram.addressing import Asker, after_command
from bot.telegram.administrators import Administrators
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.patience import Patience
from bot.telegram.sending import send

_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class GroupSettings:
    """Shows and changes whom the bot answers; only for administrators, whoever opened the buttons."""

    def __init__(
        self, groups: Groups, administrators: Administrators, languages: Languages, patience: Patience
    ) -> None:
        """`patience` says whether somebody was refused lately: nobody is refused over and over."""
        self._groups = groups
        self._administrators = administrators
        self._languages = languages
        self._patience = patience

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.AUDIENCE: self._choose}

    async def settings(self, update: Update, context: _Context) -> None:
        """Shows the settings to an administrator, or changes them where the command is followed by a choice."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        if message.chat.type == ChatType.PRIVATE:
            await send(context.bot, asker.place, Reply(texts("group-settings-private")), answers=asker.message)
            return
        if not await self._administrators.wrote(context.bot, message, fresh=True):
            if self._patience.first(asker.conversation.chat, asker.conversation.user):
                await send(context.bot, asker.place, Reply(texts("group-settings-refused")), answers=asker.message)
            return
        chosen = Audience.named(after_command(message))
        if chosen is not None:
            await self._keep(message.chat.id, chosen)
        audience = await self._groups.audience(message.chat.id)
        shown = render_settings(texts, audience, anonymous=message.sender_chat is not None)
        await send(context.bot, asker.place, shown, answers=asker.message)

    async def _choose(self, press: Press) -> None:
        chosen = Audience.at(press.action.row)
        if chosen is None or press.chat > 0:
            await press.expired()
            return
        if not await self._administrators.has(press.bot, press.chat, press.query.from_user.id, fresh=True):
            await press.acknowledge(press.texts("group-settings-refused"))
            return
        await press.acknowledge()
        await self._keep(press.chat, chosen)
        await press.show(render_settings(press.texts, chosen))

    async def _keep(self, chat: int, audience: Audience) -> None:
        await self._groups.choose(chat, audience)
        _log.info("in group %d, %s may ask from now on", chat, audience.value)
