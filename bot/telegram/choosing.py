"""`/language`: each person fixes the language that they are spoken to in, for themselves and in all chats."""

from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext

from bot.choices import pressed_language, render_chosen, render_languages, typed_language
from bot.reply import Kind
from bot.store.preferences import Preferences
from bot.telegram.addressing import Asker, after_command
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.sending import send


class Choosing:
    """Shows the languages and keeps what is chosen. In groups each press counts for the one who pressed."""

    def __init__(self, preferences: Preferences, languages: Languages) -> None:
        self._preferences = preferences
        self._languages = languages

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.LANGUAGE: self._press}

    async def language(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Fixes the language that follows the command; offers all of them where none that is known does."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        user = asker.conversation.user
        chosen = typed_language(after_command(message))
        if chosen is None:
            reply = render_languages(await self._languages.texts(asker), await self._preferences.language(user))
        else:
            await self._preferences.fix_language(user, chosen)
            reply = render_chosen(await self._languages.texts(asker), chosen)
        await send(context.bot, asker.place, reply, answers=asker.message)

    async def _press(self, press: Press) -> None:
        chosen = pressed_language(press.action.row)
        if chosen is None:
            await press.expired()
            return
        user = press.query.from_user
        await self._preferences.fix_language(user.id, chosen)
        texts = await self._languages.texts_for(user)
        await press.acknowledge(render_chosen(texts, chosen).text)
        if press.shown is not None and press.shown.chat.type == ChatType.PRIVATE:
            await press.show(render_languages(texts, chosen))
