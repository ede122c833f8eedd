"""`/privacy` says what is kept, `/forget` erases what is one's own, in all chats: asked first, carried out once."""

import logging
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import CallbackContext

from bot.privacy import FORGET, anything, render_forget_question, render_forgotten, render_privacy
from bot.reply import Kind, Reply
from bot.store.erasure import Erasure, Request
from bot.telegram.addressing import Asker
from bot.telegram.administrators import Administrators
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.sending import send

_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class Privacy:
    """Everybody's say over what is kept about them."""

    def __init__(
        self, erasure: Erasure, languages: Languages, administrators: Administrators, *, days: int, debugging: bool
    ) -> None:
        """`days` is how long things are kept, `debugging` whether the log may hold questions."""
        self._erasure = erasure
        self._languages = languages
        self._administrators = administrators
        self._days = days
        self._debugging = debugging

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.FORGET: self._decide}

    async def privacy(self, update: Update, context: _Context) -> None:
        """Says what is kept and for how long."""
        if (message := update.message) is not None:
            asker = Asker.of(message)
            kept = await self._erasure.kept(asker.conversation.user)
            texts = await self._languages.texts(asker)
            reply = render_privacy(texts, kept, days=self._days, debugging=self._debugging)
            await send(context.bot, asker.place, reply, answers=asker.message)

    async def forget(self, update: Update, context: _Context) -> None:
        """Asks whether to erase everything, if there is anything."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        user, texts = asker.conversation.user, await self._languages.texts(asker)
        kept = await self._erasure.kept(user)
        if anything(kept):
            request = await self._erasure.request(user, asker.place.chat)
            reply = render_forget_question(texts, kept, request)
        else:
            reply = Reply(texts("forget-nothing"))
        await send(context.bot, asker.place, reply, answers=asker.message)

    async def _decide(self, press: Press) -> None:
        request = await self._erasure.find(press.action.row)
        if request is None or request.chat != press.chat:
            await press.acknowledge(press.texts("forget-decided"))
            return
        if not await self._may_decide(press, request):
            await press.acknowledge(press.texts("forget-not-yours"))
            return
        await press.acknowledge()
        if press.action.place != FORGET:
            if await self._erasure.withdraw(press.action.row):
                await press.show(Reply(press.texts("forget-kept")))
            return
        erased = await self._erasure.carry_out(press.action.row)
        if erased is not None:
            _log.info("everything about a person was erased at their wish")
            await press.show(render_forgotten(press.texts, erased))

    async def _may_decide(self, press: Press, request: Request) -> bool:
        """Whoever asked; of what was said in the name of a group or channel, the administrators of the group.

        They write without a name, but Telegram names them when they press a button.
        """
        user = press.query.from_user.id
        if request.user > 0:
            return request.user == user
        try:
            return await self._administrators.has(press.bot, press.chat, user, fresh=True)
        except TelegramError as error:
            _log.info("the administrators of a group cannot be asked for: %s", error)
            return False
