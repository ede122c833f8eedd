"""Files that admins send: each is fetched, checked and becomes a change to the documents."""

import asyncio
import logging
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Document, Update
from telegram.ext import CallbackContext, ExtBot

from bot.filing import destination, is_archive, safe_name
from bot.generations import Generations
from bot.reply import Reply
from bot.reports import render_failure
from bot.store.audit import Audit
from bot.telegram.addressing import Asker
from bot.telegram.changing import Changing
from bot.telegram.downloads import MOST_BYTES, LostFileError, TooLargeError, fetch
from bot.telegram.languages import Languages
from bot.telegram.preparing import Wanted
from bot.telegram.sending import send
from bot.texts import Texts
from bot.titles import beside, write_title
from index.listing import list_files
from index.readers import SUFFIXES

_MEGABYTE = 1024 * 1024
_Context = CallbackContext[Any, Any, Any, Any]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _File:
    """A file that was sent, by a name that is safe, and the title that it is to have, "" for its own."""

    document: Document
    name: str
    title: str


class Uploading:
    """Takes files; whoever registers it sees to it that only admins get here."""

    def __init__(
        self, generations: Generations, changing: Changing, languages: Languages, audit: Audit, *, own_server: bool
    ) -> None:
        self._generations = generations
        self._changing = changing
        self._languages = languages
        self._audit = audit
        self._own_server = own_server

    async def take(self, update: Update, context: _Context) -> None:
        """Starts to take a file in, or says why not."""
        message = update.message
        if message is None or message.document is None:
            return
        asker, document = Asker.of(message), message.document
        texts = await self._languages.texts(asker)
        name = safe_name(document.file_name, document.mime_type)
        if not name:
            await self._refuse(context.bot, asker, "?", texts("upload-kind", kinds=" ".join(SUFFIXES)))
        elif (document.file_size or 0) > MOST_BYTES:
            await self._refuse(context.bot, asker, name, texts("upload-too-large", limit=MOST_BYTES // _MEGABYTE))
        else:
            title = " ".join((message.caption or "").split())
            self._changing.start(self._take(context.bot, asker, texts, _File(document, name, title)))

    async def _take(self, bot: ExtBot[int], asker: Asker, texts: Texts, sent: _File) -> None:
        name, title = sent.name, sent.title
        source = destination(name, list_files(self._generations.answerer.index))
        with tempfile.TemporaryDirectory(prefix="belegbot-") as folder:
            fetched, about = Path(folder, "file"), Path(folder, "about")
            try:
                await fetch(bot, sent.document, fetched, own_server=self._own_server)
                put = {source: fetched}
                if title and not is_archive(name):
                    corpus = self._generations.library.corpus
                    await asyncio.to_thread(write_title, corpus, source, title, about)
                    put[beside(source)] = about
            except TooLargeError:
                await self._refuse(bot, asker, name, texts("upload-too-large", limit=MOST_BYTES // _MEGABYTE))
            except LostFileError as error:
                _log.warning("a file could not be fetched: %s", error)
                await self._refuse(bot, asker, name, texts("upload-lost"))
            except OSError as error:
                await self._refuse(bot, asker, name, render_failure(texts, error.strerror or "").text)
            else:
                await self._changing.propose(bot, asker, texts, Wanted(f"+ {source[:60]}", put))

    async def _refuse(self, bot: ExtBot[int], asker: Asker, name: str, text: str) -> None:
        await self._audit.note(asker.conversation.user, asker.place.chat, f"+ {name[:60]}", "failed")
        await send(bot, asker.place, Reply(text), answers=asker.message)
