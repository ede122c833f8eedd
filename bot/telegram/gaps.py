"""`/gaps`: what was asked in vain, for admins; each gap can be dismissed, or answered by naming a passage."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from telegram import Update
from telegram.ext import CallbackContext

from bot.gaps import Gap, named_passage, open_gaps, render_gap
from bot.knowledge import Knowledge
from bot.reply import Kind, Reply
from bot.store.audit import Audit
from bot.store.gaps import Gaps
from bot.telegram.addressing import Asker
from bot.telegram.buttons import Press, Serve
from bot.telegram.languages import Languages
from bot.telegram.own_chat import OwnChat
from bot.telegram.pinning import Pinning
from bot.telegram.sending import send, typing
from bot.texts import Texts
from index.access import OWNER
from index.encoders import Matrix
from index.likeness import group

_MOST = 2000
_BATCH = 32  # questions of people are answered between two batches
_Context = CallbackContext[Any, Any, Any, Any]


class AskedInVain:
    """Shows gaps a page at a time. Buttons serve admins only, in their private chat, whoever shows them."""

    def __init__(
        self,
        knowledge: Knowledge,
        gaps: Gaps,
        languages: Languages,
        audit: Audit,
        admins: frozenset[int],
        *,
        pinning: Pinning,
    ) -> None:
        self._knowledge = knowledge
        self._pinning = pinning
        self._gaps = gaps
        self._languages = languages
        self._audit = audit
        self._own_chat = OwnChat(admins)
        self._vectors: dict[str, Matrix] = {}

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.GAP: self._turn, Kind.GAP_DISMISSED: self._dismiss, Kind.GAP_ANSWERED: self._answer}

    async def gaps(self, update: Update, context: _Context) -> None:
        """Shows the gap that was met most often; whoever registers this sees to it that only admins get here."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        async with typing(context.bot, asker.place):  # the first time, all questions are encoded
            reply = await self._page(await self._languages.texts(asker), await self._open(), 0)
        await send(context.bot, asker.place, reply, answers=asker.message)

    async def _turn(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        await press.acknowledge()
        gaps = await self._open()
        await press.show(await self._page(press.texts, gaps, max(0, _place(gaps, press.action.row))))

    async def _dismiss(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        gaps = await self._open()
        if (place := _place(gaps, press.action.row)) < 0:
            await press.expired()
            return
        await self._gaps.settle(gaps[place].rows)
        await self._audit.note(press.query.from_user.id, press.chat, "/gaps −", "done")
        await press.acknowledge(press.texts("gap-dismissed"))
        await self._show_rest(press, place)

    async def _answer(self, press: Press) -> None:
        if not await self._own_chat.admits(press):
            return
        gaps = await self._open()
        if (place := _place(gaps, press.action.row)) < 0:
            await press.expired()
            return
        gap = gaps[place]
        found = await self._knowledge.ask(gap.last.question, viewer=OWNER)
        if (named := named_passage(press.action, found)) is None:
            await press.expired()
            return
        await self._knowledge.check(found)
        await self._gaps.answer(gap.last.row, gap.rows, found.answer.quotes[named])
        await self._pinning.add(gap.last.row, gap.last.question, found.answer.quotes[named])
        await self._audit.note(press.query.from_user.id, press.chat, "/gaps +", "done")
        await press.acknowledge(press.texts("gap-answered"))
        await self._show_rest(press, place)

    async def _show_rest(self, press: Press, place: int) -> None:
        """Shows the gap that has taken the place of one that is closed."""
        gaps = await self._open()
        await press.show(await self._page(press.texts, gaps, min(place, len(gaps) - 1)))

    async def _page(self, texts: Texts, gaps: Sequence[Gap], place: int) -> Reply:
        if not gaps:
            return Reply(texts("gaps-none"))
        found = await self._knowledge.ask(gaps[place].last.question, viewer=OWNER)
        reply = render_gap(texts, gaps, place, found)
        await self._knowledge.check(found)
        return reply

    async def _open(self) -> tuple[Gap, ...]:
        """The gaps as they are now; encoding and grouping happen in other threads."""
        questions = await self._gaps.last(_MOST)
        if not questions:
            return ()
        vectors = await self._encoded([one.asked.question for one in questions])
        return open_gaps(questions, await asyncio.to_thread(group, vectors))

    async def _encoded(self, questions: Sequence[str]) -> Matrix:
        """Vectors of questions. They are kept until the next time, and no longer than the questions themselves."""
        known = dict(self._vectors)
        new = [text for text in dict.fromkeys(questions) if text not in known]
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            known.update(zip(batch, await self._knowledge.encode(batch), strict=True))
        self._vectors = {text: known[text] for text in questions}
        return np.stack([known[text] for text in questions])


def _place(gaps: Sequence[Gap], row: int) -> int:
    """Where the gap of a row is among the others; -1 where it is closed."""
    return next((place for place, gap in enumerate(gaps) if row in gap.rows), -1)
