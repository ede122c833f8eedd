"""Decides in which language somebody is spoken to; nothing else in this package does.

The language that they have fixed; else, for answers, that of the question where it is clear; else that of their
Telegram; else English.
"""

import asyncio
import logging
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError
from telegram import User

from bot.errors import StoreError
from bot.store.conversations import StoredAnswer
from bot.store.preferences import Preferences
from bot.telegram.addressing import Asker
from bot.texts import Texts, language_of

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Texts for an answer; `own` says that their language is the asker's and not told by the question alone."""

    texts: Texts
    own: bool


class Languages:
    """Gives the texts for what is said to somebody, wherever they are."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def texts(self, asker: Asker) -> Texts:
        """For what is said to somebody who wrote."""
        return Texts.get(await self._fixed(asker.conversation.user) or asker.language)

    async def texts_for(self, user: User) -> Texts:
        """For what is said to somebody who pressed a button or the like."""
        return Texts.get(await self._fixed(user.id) or user.language_code)

    async def texts_of(self, user: int, language: str = "") -> Texts:
        """For what is said to somebody of whom only the number is known, and perhaps the language of what they said."""
        return Texts.get(await self._fixed(user) or language)

    async def answering(self, asker: Asker, question: str) -> Texts:
        """For an answer to a question."""
        fixed = await self._fixed(asker.conversation.user)
        return Texts.get(fixed or await asyncio.to_thread(language_of, question, asker.language))

    async def elsewhere(self, user: User, question: str) -> Spoken:
        """For an answer that Telegram may give to others as well."""
        if fixed := await self._fixed(user.id):
            return Spoken(Texts.get(fixed), own=True)
        language = await asyncio.to_thread(language_of, question, user.language_code)
        return Spoken(Texts.get(language), own=not await asyncio.to_thread(_is_clear, question))

    async def recalling(self, stored: StoredAnswer) -> Texts:
        """For an earlier answer: it stays in its language unless its asker has fixed another one since."""
        return Texts.get(await self._fixed(stored.conversation.user) or stored.language)

    async def _fixed(self, user: int) -> str:
        """What somebody has fixed; "" also where the database fails: then an apology must still be possible."""
        try:
            return await self._preferences.language(user)
        except (SQLAlchemyError, StoreError) as error:
            _log.warning("a language cannot be looked up (%s)", type(error).__name__)
            return ""


def _is_clear(question: str) -> bool:
    """Whether a question is answered in the same language whoever asks it."""
    return len({language_of(question, preferred) for preferred in ("de", "ja", "zh-TW")}) == 1
