"""What becomes of words that are put to the bot: they turn a page, or they are a question."""

from datetime import timedelta

from telegram import Message, Update
from telegram.ext import CallbackContext, ExtBot

from bot.questions import cleaned
from bot.store.conversations import Conversations
from bot.telegram.addressing import Asker, question_of
from bot.telegram.asking import Asking
from bot.telegram.replies import Replies
from bot.telegram.words import TypedWords

_EDITABLE = timedelta(minutes=10)
# How far apart the clocks of Telegram and of this machine may be.
_SKEW = timedelta(minutes=10)


class Hearing:
    """Hands words on to what serves them, with the answer that they reply to."""

    def __init__(self, conversations: Conversations, asking: Asking, replies: Replies, words: TypedWords) -> None:
        self._conversations = conversations
        self._asking = asking
        self._replies = replies
        self._words = words

    async def hear(self, bot: ExtBot[int], message: Message, text: str) -> None:
        """Answers the words of a message, or does what they say."""
        asker = Asker.of(message)
        about = await self._replies.about(message)
        unread = message.text is None
        if unread or not await self._words.serve(bot, asker, text, about):
            await self._asking.answer(bot, asker, text, about=about, unread=unread)

    async def edited(self, update: Update, context: CallbackContext) -> None:  # type: ignore[type-arg]  # PTB's default
        """Answers an edited question anew, in the place of the first answer.

        People put a question right soon after they have asked it, and look at the answer below; so whatever has been
        asked since, that answer changes. A text that was no question before, or was not put to the bot, is one now.
        Later they tidy up what they wrote and expect nothing to happen.
        """
        message = update.edited_message
        if message is None or message.edit_date is None or message.edit_date - message.date > _EDITABLE:
            return
        text = question_of(message, context.bot.id, context.bot.username)
        if text is None:
            return
        before = await self._conversations.answering(message.chat.id, message.message_id, message.date - _SKEW)
        if before is None:
            await self.hear(context.bot, message, text)
        elif cleaned(text).strip() != before.question:  # Telegram also reports what is no change of the words
            about = await self._replies.about(message)
            await self._asking.answer(
                context.bot, Asker.of(message), text, about=about, instead=before, unread=message.text is None
            )
