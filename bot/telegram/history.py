"""`/undo` takes the last change back, `/rollback` goes back to an earlier generation; for admins."""

import asyncio
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from telegram import Update
from telegram.ext import CallbackContext

from bot.generations import Generations, RebuildingError
from bot.reply import Kind, Reply
from bot.reports import render_failure
from bot.revisions import number_of, render_generations
from bot.store.audit import Audit
from bot.telegram.addressing import Asker
from bot.telegram.buttons import Press, Serve
from bot.telegram.changing import Changing
from bot.telegram.delivery import claimed
from bot.telegram.languages import Languages
from bot.telegram.own_chat import OwnChat
from bot.telegram.preparing import Wanted
from bot.telegram.sending import Place, send
from index.errors import BelegError

_Context = CallbackContext[Any, Any, Any, Any]


class History:
    """Goes back. Whoever registers this sees to it that only admins get here."""

    def __init__(
        self, generations: Generations, changing: Changing, languages: Languages, audit: Audit, *, own_chat: OwnChat
    ) -> None:
        self._generations = generations
        self._changing = changing
        self._languages = languages
        self._audit = audit
        self._own_chat = own_chat

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.ROLLED_BACK: self._roll_back}

    async def undo(self, update: Update, context: _Context) -> None:
        """Prepares to take back the last change that was published."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        if await self._changing.waiting(context.bot, asker, texts):
            return
        change = await asyncio.to_thread(self._generations.library.last_change)
        if change is None:
            await send(context.bot, asker.place, Reply(texts("undo-none")), answers=asker.message)
        elif not await claimed("undo"):
            # It may have been carried out: begun anew, it would take back the change before, too.
            await send(context.bot, asker.place, Reply(texts("undo-interrupted")), answers=asker.message)
        else:
            self._changing.begin(context.bot, asker, texts, Wanted("/undo", undoes=change))

    async def rollback(self, update: Update, context: _Context) -> None:
        """Lists the generations that are kept."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        kept = await asyncio.to_thread(self._generations.library.generations)
        await send(context.bot, asker.place, render_generations(texts, kept), answers=asker.message)

    async def _roll_back(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        library, user = self._generations.library, press.query.from_user.id
        kept = await asyncio.to_thread(library.generations)
        wanted = next((one for one in kept if number_of(one.name) == press.action.row), None)
        if wanted is None:
            await press.expired()
            return
        await press.acknowledge()
        built = f"{wanted.built.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        try:
            await self._generations.roll_back(wanted.name)
            reply, outcome = Reply(press.texts("rollback-done", built=built)), "done"
        except RebuildingError:
            reply, outcome = Reply(press.texts("reindex-running")), "failed"
        except BelegError as error:
            reply, outcome = render_failure(press.texts, str(error)), "failed"
        await self._audit.note(user, press.chat, "/rollback", outcome)
        await press.show(render_generations(press.texts, await asyncio.to_thread(library.generations)))
        await send(press.bot, Place(press.chat), reply, answers=press.message)
