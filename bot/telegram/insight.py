"""`/stats` and `/export`: what was asked, for admins; whoever registers them sees to it that only admins get here."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

from telegram import ReplyParameters, Update
from telegram.error import TelegramError
from telegram.ext import CallbackContext, ExtBot

from bot.charts import draw_days
from bot.gaps import golden_lines
from bot.insight import render_stats, table_head, table_rows
from bot.reply import Reply
from bot.store.asked import Questions
from bot.store.audit import Audit
from bot.store.gaps import Gaps
from bot.telegram.addressing import Asker
from bot.telegram.languages import Languages
from bot.telegram.sending import send

_WEEK, _MONTH = 7, 30
_MOST_BYTES = 20_000_000  # Telegram takes 50 MB; all of it is in memory at once
_log = logging.getLogger(__name__)
_Context = CallbackContext[Any, Any, Any, Any]


class Insight:
    """Counts and hands out what was asked."""

    def __init__(
        self, questions: Questions, gaps: Gaps, languages: Languages, audit: Audit, *, most_bytes: int = _MOST_BYTES
    ) -> None:
        """`most_bytes` is about how large an export gets: the newest questions that fit are in it."""
        self._questions = questions
        self._gaps = gaps
        self._languages = languages
        self._audit = audit
        self._most_bytes = most_bytes

    async def stats(self, update: Update, context: _Context) -> None:
        """Tells how much was asked, and draws it where that can be done."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        today = datetime.now(UTC).date()
        week, month = await self._questions.lately(_WEEK), await self._questions.lately(_MONTH)
        await send(context.bot, asker.place, render_stats(texts, week, month), answers=asker.message)
        picture = await asyncio.to_thread(draw_days, month.days, today, _MONTH) if month.questions else None
        if picture is None:
            return
        try:
            await context.bot.send_photo(
                asker.place.chat,
                picture,
                filename="questions.png",
                caption=texts("stats-chart"),
                reply_parameters=ReplyParameters(asker.message, allow_sending_without_reply=True),
            )
        except TelegramError as error:
            _log.warning("the chart cannot be sent: %s", error)

    async def export(self, update: Update, context: _Context) -> None:
        """Sends all questions as a table, newest first."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        table = bytearray(table_head())
        count, page = 0, await self._questions.page()
        while page and len(table) < self._most_bytes:
            table += await asyncio.to_thread(table_rows, page)
            count += len(page)
            page = await self._questions.page(before=page[-1].row)
        if not count:
            await send(context.bot, asker.place, Reply(texts("export-empty")), answers=asker.message)
            return
        name = f"questions-{datetime.now(UTC):%Y-%m-%d}.csv"
        await _hand_out(context.bot, asker, name, bytes(table), texts("export-caption", count=count))
        if golden := await self._gaps.golden():
            caption = texts("golden-caption", count=len(golden))
            await _hand_out(context.bot, asker, "golden.jsonl", golden_lines(golden), caption)
        await self._audit.note(asker.conversation.user, asker.place.chat, "/export", "done")


async def _hand_out(bot: ExtBot[int], asker: Asker, name: str, content: bytes, caption: str) -> None:
    """Sends a file."""
    below = ReplyParameters(asker.message, allow_sending_without_reply=True)
    await bot.send_document(asker.place.chat, content, filename=name, caption=caption, reply_parameters=below)
