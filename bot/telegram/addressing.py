"""Who speaks to the bot, where, and which of their words are the question."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext import filters

from bot.store.conversations import Conversation
from bot.telegram.sending import Place
from index.access import Viewer

if TYPE_CHECKING:
    from telegram import User

_LOOSE = " \t\n,:;–-—"


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who wrote: their conversation, where to answer, which message, and the language of their Telegram."""

    conversation: Conversation
    place: Place
    message: int
    language: str | None

    @property
    def viewer(self) -> Viewer:
        """Who will see what is answered: everybody in the chat."""
        return viewer_in(self.conversation.chat)

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.conversation.chat < 0

    @classmethod
    def of(cls, message: Message) -> "Asker":
        """The sender of a message; who writes as a group or channel is known by that."""
        user = message.from_user
        voice = message.sender_chat or user
        place = place_of(message)
        conversation = Conversation(message.chat.id, voice.id if voice else 0, place.thread or 0)
        return cls(conversation, place, message.message_id, user.language_code if user else None)

    @classmethod
    def pressing(cls, user: "User", message: Message) -> "Asker":
        """Who pressed a button below a message of the bot."""
        place = place_of(message)
        conversation = Conversation(message.chat.id, user.id, place.thread or 0)
        return cls(conversation, place, message.message_id, user.language_code)


def viewer_in(chat: int) -> Viewer:
    """Who sees what is said in a chat: its user, in private, and else all who are in it."""
    return Viewer.of(chat)


def place_of(message: Message) -> Place:
    """Chat and topic of a message. Threads of replies in plain groups have a number too, but cannot be written to."""
    return Place(message.chat.id, message.message_thread_id if message.is_topic_message else None)


class _FromPerson(filters.MessageFilter):
    """New messages of people, anonymous ones included; not of other bots, nor posts that a channel hands on."""

    def filter(self, message: Message) -> bool:
        user = message.from_user
        if user is None or message.is_automatic_forward:
            return False
        return not user.is_bot or message.sender_chat is not None


class _FromAdmin(filters.MessageFilter):
    """Fresh private messages, written by one of the admins themselves in their own chat with the bot."""

    def __init__(self, admins: frozenset[int]) -> None:
        super().__init__()
        self._admins = admins

    def filter(self, message: Message) -> bool:
        user = message.from_user
        if user is None or user.is_bot or user.id not in self._admins:
            return False
        own = message.chat.type == ChatType.PRIVATE and message.chat.id == user.id
        relayed = message.sender_chat or message.forward_origin or message.via_bot or message.sender_business_bot
        return own and relayed is None and message.edit_date is None


# `UpdateType.MESSAGE`: new messages only. Without it edits, channel posts and guest messages would pass as well.
FROM_PERSON = filters.UpdateType.MESSAGE & _FromPerson()
# What people say to the bot in chats that it is no member of.
FROM_GUEST = filters.UpdateType.GUEST_MESSAGE & _FromPerson()
EDITED_BY_PERSON = filters.UpdateType.EDITED_MESSAGE & _FromPerson()


def from_admin(admins: frozenset[int]) -> filters.BaseFilter:
    """What an admin command must be to have any effect."""
    return filters.UpdateType.MESSAGE & _FromAdmin(admins)


def mentions(message: Message, bot: int, username: str) -> list[MessageEntity]:
    """The entities that mention the bot, by name or by link, in a text or below a picture or the like."""
    wanted = f"@{username}".casefold()
    parse = message.parse_caption_entities if message.caption else message.parse_entities
    parts = parse([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    return [
        entity
        for entity, text in parts.items()
        if (entity.user.id == bot if entity.user else text.casefold() == wanted)
    ]


def is_reply_to(message: Message, bot: int) -> bool:
    """Whether a message replies to words of the bot's; the first message of a topic "replies" to the topic."""
    original = message.reply_to_message
    if original is None or original.from_user is None or original.from_user.id != bot:
        return False
    return original.text is not None


def speaks_to(message: Message, bot: int, username: str) -> bool:
    """Whether a group's message, a text or something with a caption, is for the bot."""
    return bool(mentions(message, bot, username)) or is_reply_to(message, bot)


def group_question(message: Message, bot: int, username: str) -> str | None:
    """What a group's message asks the bot, without the mention; None where it does not speak to the bot."""
    found = mentions(message, bot, username)
    if not found and not is_reply_to(message, bot):
        return None
    return without(message.text or message.caption or "", found) or pointed_at(message, bot)


def pointed_at(message: Message, bot: int) -> str:
    """The words of somebody else that a message replies to: a mention alone asks what they ask."""
    original = message.reply_to_message
    if original is None or original.from_user is None or original.from_user.id == bot:
        return ""
    return (original.text or original.caption or "").strip()


def question_of(message: Message, bot: int, username: str) -> str | None:
    """What a message of any kind asks the bot, as a text, below a picture or after `/ask`; None where it does not."""
    command = _command(message)
    if command.startswith("/"):
        return after_command(message) if command in {"/ask", f"/ask@{username}".casefold()} else None
    if message.chat.type == ChatType.PRIVATE:
        return message.text or message.caption
    return group_question(message, bot, username)


def _command(message: Message) -> str:
    entities = message.parse_entities([MessageEntity.BOT_COMMAND]) if message.text else {}
    return next((text.casefold() for entity, text in entities.items() if entity.offset == 0), "")


def without(text: str, cuts: list[MessageEntity]) -> str:
    """The text without the characters of some entities and what joined them to the rest."""
    raw = text.encode("utf-16-le")
    for entity in sorted(cuts, key=lambda one: one.offset, reverse=True):
        raw = raw[: entity.offset * 2] + raw[(entity.offset + entity.length) * 2 :]
    left = raw.decode("utf-16-le")
    return " ".join(left.split()).strip(_LOOSE) if cuts else left.strip()


def after_command(message: Message) -> str:
    """The text that follows a command."""
    command = next(iter(message.parse_entities([MessageEntity.BOT_COMMAND])), None)
    text = message.text or ""
    return without(text, [command]) if command else text.strip()
