"""Typed words that turn pages: they do what the buttons below the last answer do, or below the one replied to."""

from telegram.ext import ExtBot

from bot.reply import Kind, Reply
from bot.store.conversations import Conversations
from bot.store.messages import Messages
from bot.telegram.addressing import Asker
from bot.telegram.languages import Languages
from bot.telegram.paging import Paging
from bot.telegram.readings import Readings
from bot.telegram.replies import About
from bot.telegram.sending import send
from bot.words import Word, word_of


class TypedWords:
    """Serves what is a word and leaves the rest alone."""

    def __init__(
        self, conversations: Conversations, messages: Messages, languages: Languages, paging: Paging, readings: Readings
    ) -> None:
        self._conversations = conversations
        self._messages = messages
        self._languages = languages
        self._paging = paging
        self._readings = readings

    async def serve(self, bot: ExtBot[int], asker: Asker, text: str, about: About | None) -> bool:
        """Does what a word asks for; False where the text is none, or none here, and so is a question."""
        word = word_of(text)
        if word is None:
            return False
        about = about or await self._last(asker)
        if word.is_label and (about is None or about.page.view.kind is not Kind.CONTEXT):
            return False
        if about is None:
            await self._say(bot, asker, "no-answer-yet")
        elif word is not Word.BARE or about.stored.answer.reading is None:
            await self._paging.turn(bot, asker, word, about)
        elif not await self._readings.take_back(bot, asker, about):
            await self._say(bot, asker, "bare-not-yours")
        return True

    async def _last(self, asker: Asker) -> About | None:
        """What was shown to the asker last in this conversation; None before the first question of a new one."""
        page = await self._messages.last(asker.conversation)
        stored = await self._conversations.find(page.view.row, asker.place.chat) if page else None
        return About(page, stored, None) if page and stored and not stored.closed else None

    async def _say(self, bot: ExtBot[int], asker: Asker, key: str) -> None:
        texts = await self._languages.texts(asker)
        await send(bot, asker.place, Reply(texts(key)), answers=asker.message)
