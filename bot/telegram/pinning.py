"""`/pin` and `/pins`: what admins want to be quoted first where a question is asked, in whatever words."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import numpy as np
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.departing import is_of
from bot.knowledge import Found, Knowledge
from bot.pins import render_pin_gone, render_pins, with_pinned
from bot.reply import Kind, Reply
from bot.store.audit import Audit
from bot.store.pins import Pin, Pins
from bot.telegram.addressing import Asker, after_command
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.replies import Replies
from bot.telegram.sending import Place, send
from index.access import OWNER
from index.answers import Quote
from index.checking import Standing
from index.encoders import Matrix

_Context = CallbackContext[Any, Any, Any, Any]
_log = logging.getLogger(__name__)


class Pinning:
    """Keeps pins, applies them to answers, and looks whether their passages are still there when the index changes."""

    def __init__(
        self,
        knowledge: Knowledge,
        pins: Pins,
        replies: Replies,
        languages: Languages,
        audit: Audit,
        *,
        admins: frozenset[int],
    ) -> None:
        self._knowledge = knowledge
        self._pins = pins
        self._replies = replies
        self._languages = languages
        self._audit = audit
        self._admins = admins
        self._bot: ExtBot[int] | None = None
        # Vectors of the pinned questions, by their words and the model's generation.
        self._vectors: dict[str, Matrix] = {}
        self._looking: asyncio.Task[None] | None = None
        knowledge.prefer_by(self.prefer)
        knowledge.when_renewed(self.look)

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.PIN_REMOVED: self._remove}

    def speak_by(self, bot: ExtBot[int]) -> None:
        """Whose voice tells admins of pins that have gone."""
        self._bot = bot

    def look(self) -> None:
        """Begins to look at all pins; to be called from the event loop."""
        self._looking = asyncio.create_task(self._look_at_all(self._looking), name="pins")

    async def pin(self, update: Update, context: _Context) -> None:
        """Pins the passage of the answer that an admin replies to; its question is that of the answer, or what follows.

        Whoever registers this sees to it that only admins get here.
        """
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        about = await self._replies.about(message)
        if about is None or about.focus is None:
            await send(context.bot, asker.place, Reply(texts("pin-usage")), answers=asker.message)
            return
        quote = about.stored.answer.quotes[about.focus.place]
        await self.add(about.stored.row, after_command(message) or about.stored.question, quote)
        await self._audit.note(asker.conversation.user, asker.place.chat, "/pin", "done")
        await send(context.bot, asker.place, Reply(texts("pin-done")), answers=asker.message)

    async def add(self, row: int, question: str, quote: Quote) -> None:
        """Pins a quote to the question of an answer."""
        await self._pins.add(row, question, quote)

    async def pins(self, update: Update, context: _Context) -> None:
        """Lists what is pinned; whoever registers this sees to it that only admins get here."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        await send(context.bot, asker.place, render_pins(texts, await self._pins.all()), answers=asker.message)

    async def prefer(self, question: str, found: Found) -> Found:
        """An answer with what is pinned to its question first; one that was read into is left as it is."""
        pins = await self._pins.all()
        if not pins or found.answer.reading is not None:
            return found
        vectors = await self._encoded([question, *(pin.question for pin in pins)])
        cosines = (vectors[1:] @ vectors[0]).tolist()
        return await asyncio.to_thread(with_pinned, found, question, pins, cosines)

    async def _remove(self, press: Press) -> None:
        user = press.query.from_user.id
        if user not in self._admins or press.chat != user:
            await press.expired()
            return
        await self._pins.remove(press.action.row)
        await self._audit.note(user, press.chat, "/pins −", "done")
        await press.acknowledge(press.texts("pin-removed"))
        await press.show(render_pins(press.texts, await self._pins.all()))

    async def _encoded(self, questions: list[str]) -> Matrix:
        """Vectors of questions; those of pins are kept for the next time."""
        known = {text: self._vectors[text] for text in questions[1:] if text in self._vectors}
        new = [text for text in dict.fromkeys(questions) if text not in known]
        known |= dict(zip(new, await self._knowledge.encode(new), strict=True))
        self._vectors = {text: known[text] for text in questions[1:]}
        return np.stack([known[text] for text in questions])

    async def _look_at_all(self, before: asyncio.Task[None] | None) -> None:
        """Finds the pinned passages again, wherever they stand by now, and drops those that are gone, with notice.

        As long as any generation has its file, a pin stays: documents can be gone back to.
        """
        if before is not None:  # so that nobody is told twice
            await asyncio.wait({before})
        try:
            kept = await self._knowledge.kept()
            for pin in await self._pins.all():
                [finding] = (await self._knowledge.locate(pin.quote, viewer=OWNER)).findings
                if finding.quote is not None and finding.standing in {Standing.VERBATIM, Standing.TYPOGRAPHY}:
                    if finding.quote != pin.quote:
                        await self._pins.move(pin.row, finding.quote)
                elif not is_of(pin.quote.source, kept):
                    await self._pins.remove(pin.row)
                    await self._tell(pin)
        except Exception:
            _log.exception("pins could not be looked at")

    async def _tell(self, pin: Pin) -> None:
        if self._bot is None:
            return
        for admin in sorted(self._admins):
            texts = await self._languages.texts_of(admin)
            try:
                await send(self._bot, Place(admin), render_pin_gone(texts, pin))
            except TelegramError as error:
                _log.info("an admin could not be told of a pin: %s", error)
