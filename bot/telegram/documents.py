"""`/documents`: lists, shows, renames and removes documents, for admins."""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from telegram import Message, MessageEntity, Update
from telegram.ext import CallbackContext, filters

from bot.filing import is_archive
from bot.knowledge import Checked, Knowledge
from bot.listing import (
    OPENING,
    asks_for_title,
    render_document,
    render_documents,
    render_removal,
    render_renaming,
)
from bot.reply import Kind, Reply
from bot.reports import render_failure
from bot.revisions import number_of
from bot.telegram.addressing import Asker
from bot.telegram.buttons import Press, Serve
from bot.telegram.changing import Changing
from bot.telegram.languages import Languages
from bot.telegram.own_chat import OwnChat
from bot.telegram.preparing import Wanted
from bot.telegram.sending import Place, send
from bot.texts import Texts
from bot.titles import beside, write_title
from index.access import OWNER, SUFFIX
from index.answerer import Answerer
from index.checking import Finding, Standing
from index.listing import Listed, list_documents, opening_of

_Context = CallbackContext[Any, Any, Any, Any]


class _Renames(filters.MessageFilter):
    """Replies to what asks for a title."""

    def filter(self, message: Message) -> bool:
        original = message.reply_to_message
        by_bot = original is not None and original.from_user is not None and original.from_user.is_bot
        return by_bot and asks_for_title(original.text or "" if original else "")


RENAMES = _Renames()


class Documents:
    """Shows the documents that are served. Whoever registers this sees to it that only admins get here."""

    def __init__(self, knowledge: Knowledge, changing: Changing, languages: Languages, own_chat: OwnChat) -> None:
        self._knowledge = knowledge
        self._changing = changing
        self._languages = languages
        self._own_chat = own_chat

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {
            Kind.DOCUMENTS: self._turn,
            Kind.DOCUMENT: self._view,
            Kind.DOCUMENT_RENAMED: self._rename,
            Kind.DOCUMENT_REMOVED: self._remove,
            Kind.DOCUMENT_REMOVED_SURELY: self._remove_surely,
        }

    async def list(self, update: Update, context: _Context) -> None:
        """Shows the first page of the list."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        reply = await self._page(texts, 0)
        await send(context.bot, asker.place, reply, answers=asker.message)

    async def renamed(self, update: Update, context: _Context) -> None:
        """Gives a document another title, as a reply to `render_renaming` says."""
        message = update.message
        original = message.reply_to_message if message else None
        if message is None or original is None or original.from_user is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        source = next(iter(original.parse_entities([MessageEntity.CODE]).values()), "")
        listed = await self._listed(number_of(source))
        title = " ".join((message.text or "").split())
        if original.from_user.id != context.bot.id or listed is None or listed.file != source:
            await send(context.bot, asker.place, Reply(texts("document-gone")), answers=asker.message)
            return
        self._changing.start(self._retitle(context, asker, texts, source, title))

    async def _retitle(self, context: _Context, asker: Asker, texts: Texts, source: str, title: str) -> None:
        with tempfile.TemporaryDirectory(prefix="belegbot-") as folder:
            about = Path(folder, "about")
            try:
                await asyncio.to_thread(write_title, self._knowledge.generations.library.corpus, source, title, about)
            except OSError as error:
                reply = render_failure(texts, error.strerror or "")
                await send(context.bot, asker.place, reply, answers=asker.message)
                return
            wanted = Wanted(f"rename {source[:60]}", {beside(source): about})
            await self._changing.propose(context.bot, asker, texts, wanted)

    async def _turn(self, press: Press) -> None:
        if await self._own_chat.admits(press):
            await press.acknowledge()
            await press.show(await self._page(press.texts, press.action.row))

    async def _view(self, press: Press) -> None:
        if (listed := await self._named(press)) is None:
            return
        answerer = self._knowledge.answerer
        opening = await asyncio.to_thread(opening_of, answerer.index, listed.source, OPENING)
        if opening is None:
            await press.expired()
            return
        await press.acknowledge()
        shown = Finding(opening.text, Standing.VERBATIM, opening, 1)
        await self._knowledge.check(Checked((shown,), (None,), answerer, OWNER))
        await press.show(render_document(press.texts, listed, opening, press.action.place))

    async def _rename(self, press: Press) -> None:
        listed = await self._named(press)
        if listed is None:
            return
        if listed.file != listed.source or is_archive(listed.file):
            await press.expired()
            return
        await press.acknowledge()
        await send(press.bot, Place(press.chat), render_renaming(press.texts, listed), answers=press.message)

    async def _remove(self, press: Press) -> None:
        if (listed := await self._named(press)) is not None:
            await press.acknowledge()
            until = f"{self._changing.until:%Y-%m-%d}"
            await press.show(render_removal(press.texts, listed, press.action.place, until))

    async def _remove_surely(self, press: Press) -> None:
        listed = await self._named(press)
        asker = press.asker
        if listed is None or asker is None:
            return
        await press.acknowledge()
        await press.show(await self._page(press.texts, press.action.place))
        corpus = self._knowledge.generations.library.corpus
        removed = await asyncio.to_thread(_with_what_is_beside, corpus, listed.file)
        wanted = Wanted(f"− {listed.file[:60]}", removed=removed)
        self._changing.begin(press.bot, asker, press.texts, wanted)

    async def _named(self, press: Press) -> Listed | None:
        """The document that a button names; the presser is told where there is none any more."""
        if not await self._own_chat.admits(press):
            return None
        listed = await self._listed(press.action.row)
        if listed is None:
            await press.expired()
        return listed

    async def _listed(self, number: int) -> Listed | None:
        answerer = self._knowledge.answerer
        return await asyncio.to_thread(_by_number, answerer, number)

    async def _page(self, texts: Texts, first: int) -> Reply:
        documents = await asyncio.to_thread(list_documents, self._knowledge.answerer.index)
        return render_documents(texts, documents, first)


def _by_number(answerer: Answerer, number: int) -> Listed | None:
    return next((one for one in list_documents(answerer.index) if number_of(one.source) == number), None)


def _with_what_is_beside(corpus: Path, file: str) -> frozenset[str]:
    """A file, and what says something about it alone: neither would mean anything without it."""
    beside_it = (beside(file), f"{file}{SUFFIX}")
    return frozenset({file, *(one for one in beside_it if (corpus / one).is_file())})
