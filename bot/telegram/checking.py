"""`/check`: whether what follows the command, or the message that it replies to, stands in the documents."""

from typing import Any

from telegram import Message, MessageEntity, Update
from telegram.ext import CallbackContext

from bot.findings import render_check
from bot.knowledge import Knowledge
from bot.questions import cleaned
from bot.reply import Reply
from bot.telegram.addressing import Asker
from bot.telegram.languages import Languages
from bot.telegram.sending import send, typing


class Checking:
    """Checks texts of anybody, in the language of whoever wants to know: the text is mostly that of the documents."""

    def __init__(self, knowledge: Knowledge, languages: Languages) -> None:
        self._knowledge = knowledge
        self._languages = languages

    async def check(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Says what became of a text; how to check one where there is none."""
        if (message := update.message) is None:
            return
        asker = Asker.of(message)
        texts = await self._languages.texts(asker)
        async with typing(context.bot, asker.place):
            text = cleaned(_text_to_check(message, context.bot.id))
            found = await self._knowledge.examine(text, viewer=asker.viewer)
            if found.findings:
                reply = render_check(found.findings, found.contexts, texts)
                await self._knowledge.check(found)
            else:
                reply = Reply(f"{texts('check-usage')}\n{texts('check-usage-reply')}")
        await send(context.bot, asker.place, reply, answers=asker.message)


def _text_to_check(message: Message, bot: int) -> str:
    """What follows the command, else the part that was chosen of the message replied to, else all of that.

    As it was typed, line breaks included: its typography is told from that of the documents.
    """
    if after := _after_command(message).strip():
        return after
    if message.quote is not None:
        return message.quote.text
    original = message.reply_to_message
    if original is None:
        return ""
    if original.from_user is not None and original.from_user.id == bot and (quoted := _quoted(original)):
        return quoted
    return original.text or original.caption or ""


def _after_command(message: Message) -> str:
    commands = message.parse_entities([MessageEntity.BOT_COMMAND])
    end = next((entity.offset + entity.length for entity in commands if entity.offset == 0), 0)
    return (message.text or "").encode("utf-16-le")[2 * end :].decode("utf-16-le", "replace")


def _quoted(message: Message) -> str:
    """The passages that a message of the bot's own quotes; what it says itself stands in no document."""
    quotes = message.parse_entities([MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE])
    return "\n\n".join(text for _, text in sorted(quotes.items(), key=lambda item: item[0].offset))
