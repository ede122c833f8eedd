"""What holds no words: one friendly line that says what works, once for an album."""

from collections import deque

from telegram import Message, Update
from telegram.ext import CallbackContext

from bot.reply import Reply
from bot.telegram.addressing import Asker, is_reply_to
from bot.telegram.languages import Languages
from bot.telegram.sending import send

# An album arrives as messages that follow each other, with those of other chats between them.
_ALBUMS = 1000


class NotText:
    """Says that only text is understood."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._albums: deque[str] = deque(maxlen=_ALBUMS)

    async def private(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Answers whatever it is."""
        message = update.message
        if message is None or self.is_seen(message):
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        await send(context.bot, asker.place, Reply(texts(_line(message))), answers=asker.message)

    async def group(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Answers what replies to the bot, and is silent about everything else."""
        if (message := update.message) is not None and is_reply_to(message, context.bot.id):
            await self.private(update, context)

    def is_seen(self, message: Message) -> bool:
        """Whether another message of the same album was seen before; takes note of this one."""
        album = message.media_group_id
        if album is None or album in self._albums:
            return album is not None
        self._albums.append(album)
        return False


def _line(message: Message) -> str:
    """Which text fits."""
    if message.voice or message.audio:
        return "text-only-sound"
    if message.photo or message.video or message.video_note or message.animation:
        return "text-only-picture"
    return "text-only"
