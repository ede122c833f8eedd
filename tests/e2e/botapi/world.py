"""People, chats and what they send, as the JSON that Telegram sends to a bot."""

import itertools
import mimetypes
import re
import time
from dataclasses import dataclass
from typing import Any

from .checks import units

Json = dict[str, Any]
_MARKS = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w+)?|(?<!\w)@\w{3,32}")
GROUP_ANONYMOUS_BOT = 1087968824


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes; `is_bot` for other bots."""

    id: int
    first_name: str = "Ada"
    username: str = ""
    language: str = "en"
    is_bot: bool = False

    def json(self) -> Json:
        """Telegram's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        return user if self.is_bot else {**user, "language_code": self.language}


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat, group, supergroup (a forum where it has topics) or channel."""

    id: int
    kind: str = "private"
    title: str = ""
    forum: bool = False

    def json(self) -> Json:
        """Telegram's Chat."""
        chat: Json = {"id": self.id, "type": self.kind}
        chat |= {"title": self.title or "Group"} if self.kind != "private" else {"first_name": "Ada"}
        return {**chat, "is_forum": True} if self.forum else chat


@dataclass(frozen=True, slots=True)
class Bot:
    """The bot that a token belongs to."""

    token: str = "123456789:AAF-made_up_for_the_tests_0123456789a"
    username: str = "belegtestbot"
    name: str = "Belegbot"

    @property
    def id(self) -> int:
        """The number before the colon."""
        return int(self.token.split(":")[0])

    def json(self) -> Json:
        """Telegram's User, as getMe gives it."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }

    def user(self) -> Json:
        """Telegram's User, as it stands in messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that can be fetched below a path, of a size that may be a lie."""

    path: str
    content: bytes
    size: int


class World:
    """All messages there are, and the updates that wait for the bot."""

    def __init__(self, bot: Bot) -> None:
        """The world of one bot; update ids start anywhere, as Telegram's do."""
        self.bot = bot
        self.messages: dict[tuple[int, int], Json] = {}
        self.chats: dict[int, Chat] = {}
        self.updates: list[Json] = []
        self.queries: set[str] = set()
        self.blocked: set[int] = set()
        self.kicked: set[int] = set()
        self.migrated: dict[int, int] = {}
        self.members: dict[tuple[int, int], Json] = {}
        self.inline_queries: set[str] = set()
        self.guest_queries: set[str] = set()
        self.files: dict[str, StoredFile] = {}
        self.reactions: dict[tuple[int, int, int], list[Json]] = {}
        self._update_ids = itertools.count(880_000)
        self._message_ids = itertools.count(10)
        self._file_ids = itertools.count(1)
        self._query_ids = itertools.count(4_000_000)

    def message(self, chat: Chat, sender: Json | None, text: str | None, **fields: Any) -> Json:
        """A new message in `chat`, kept so that it can be replied to; commands and mentions are marked."""
        self.chats[chat.id] = chat
        message: Json = {"message_id": next(self._message_ids), "date": int(time.time()), "chat": chat.json()}
        if sender is not None:
            message["from"] = sender
        if text is not None:
            message["text"] = text
            if marks := _marks(text):
                message["entities"] = marks
        message |= fields
        self.messages[chat.id, message["message_id"]] = message
        return message

    def update(self, kind: str, content: Json) -> Json:
        """Queues an update and gives its content back."""
        self.updates.append({"update_id": next(self._update_ids), kind: content})
        return content

    def say(
        self,
        person: Person,
        text: str | None,
        *,
        chat: Chat | None = None,
        reply_to: Json | None = None,
        part: str = "",
        thread: int | None = None,
        **fields: Any,
    ) -> Json:
        """`person` writes `text`, privately unless a chat is named; `fields` are further fields of the message.

        `part` is what they have selected of the message that they reply to: the last place where that stands.
        """
        if reply_to is not None and part:
            start = reply_to["text"].rindex(part)
            fields["quote"] = {"text": part, "position": units(reply_to["text"][:start]), "is_manual": True}
        if reply_to is not None:
            fields["reply_to_message"] = {key: value for key, value in reply_to.items() if key != "reply_to_message"}
        if thread is not None:
            fields |= {"message_thread_id": thread, "is_topic_message": True}
        message = self.message(chat or Chat(person.id), person.json(), text, **fields)
        return self.update("message", message)

    def send_file(
        self,
        person: Person,
        name: str,
        content: bytes,
        *,
        size: int | None = None,
        path: str = "",
        **fields: Any,
    ) -> Json:
        """`person` sends a file privately; `size` is what Telegram says of it, `path` where it is fetched from.

        None: the truth, and where Telegram would put it.
        """
        number = next(self._file_ids)
        stored = StoredFile(path or f"documents/file_{number}", content, len(content) if size is None else size)
        self.files[f"file-{number}"] = stored
        document = {"file_id": f"file-{number}", "file_unique_id": f"u{number}", "file_name": name}
        kind = mimetypes.guess_type(name)[0]
        document |= {"mime_type": kind} if kind else {}
        return self.say(person, None, document={**document, "file_size": stored.size}, **fields)

    def forward(self, person: Person, text: str, *, chat: Chat | None = None) -> Json:
        """`person` forwards what somebody else wrote."""
        origin = {"type": "user", "date": int(time.time()) - 60, "sender_user": Person(77, "Eve").json()}
        return self.say(person, text, chat=chat, forward_origin=origin)

    def edit(self, person: Person, message: Json, text: str) -> Json:
        """`person` edits a message."""
        edited = {**message, "from": person.json(), "text": text, "edit_date": int(time.time())}
        edited["entities"] = _marks(text)
        return self.update("edited_message", edited)

    def post(self, chat: Chat, text: str) -> Json:
        """A post in a channel."""
        return self.update("channel_post", self.message(chat, None, text, sender_chat=chat.json()))

    def anonymous(self, chat: Chat, text: str) -> Json:
        """An administrator of a group writes without a name."""
        sender = Person(GROUP_ANONYMOUS_BOT, "Group", "GroupAnonymousBot", is_bot=True)
        return self.say(sender, text, chat=chat, sender_chat=chat.json())

    def appoint(self, chat: Chat, person: Person, status: str = "administrator") -> None:
        """`person` becomes what `status` says in `chat`: creator, administrator, member, left or kicked."""
        self.chats[chat.id] = chat
        self.members[chat.id, person.id] = {"status": status, "user": person.json()}

    def migrate(self, chat: Chat) -> Chat:
        """A group becomes a supergroup: another id, a message about it in both, and the old one is closed."""
        new = Chat(-1_000_000_000_000 + chat.id, "supergroup", chat.title)
        self.migrated[chat.id] = new.id
        for (where, user), member in list(self.members.items()):
            if where == chat.id:
                self.members[new.id, user] = member
        person = Person(77, "Eve").json()
        self.update("message", self.message(chat, person, None, migrate_to_chat_id=new.id))
        self.update("message", self.message(new, person, None, migrate_from_chat_id=chat.id))
        return new

    def typed(self, person: Person, text: str, *, offset: str = "", chat_type: str = "supergroup") -> Json:
        """`person` halts while typing `text` behind the bot's name; the inline query is given back."""
        query: Json = {"id": str(next(self._query_ids)), "from": person.json(), "query": text, "offset": offset}
        self.inline_queries.add(query["id"])
        return self.update("inline_query", {**query, "chat_type": chat_type})

    def choose(self, person: Person, query: Json, result: Json, *, chat: Chat | None = None) -> Json:
        """`person` sends one of the results; the message is given back, which the bot sees if it is in that chat."""
        chosen = {"result_id": result["id"], "from": person.json(), "query": query["query"]}
        self.update("chosen_inline_result", chosen)
        content = result["input_message_content"]
        fields: Json = {"entities": content.get("entities", []), "via_bot": self.bot.user()}
        message = self.message(chat or Chat(person.id), person.json(), content["message_text"], **fields)
        return self.update("message", message)

    def summon(self, person: Person, text: str | None, *, chat: Chat, **fields: Any) -> Json:
        """`person` speaks to the bot in a chat that it is no member of, nor can write to; the message is given back."""
        message: Json = {"message_id": next(self._message_ids), "date": int(time.time()), "chat": chat.json()}
        message |= {"from": person.json(), "guest_query_id": str(next(self._query_ids))}
        if text is not None:
            message |= {"text": text, "entities": _marks(text)}
        self.guest_queries.add(message["guest_query_id"])
        return self.update("guest_message", message | fields)

    def react(self, person: Person, message: Json, *emojis: str, anonymous: bool = False) -> Json | None:
        """`person` reacts to `message` with these, in place of what it was before; None if the bot is not told.

        It is told of reactions in private chats, and in groups where it is an administrator; of those by somebody who
        is anonymous there, only that it was the group.
        """
        chat, number = message["chat"], message["message_id"]
        key = (chat["id"], number, person.id)
        old, new = self.reactions.get(key, []), [{"type": "emoji", "emoji": emoji} for emoji in emojis]
        self.reactions[key] = new
        rank = self.members.get((chat["id"], self.bot.id), {}).get("status", "")
        if chat["type"] != "private" and rank != "administrator":
            return None
        actor: Json = {"actor_chat": chat} if anonymous else {"user": person.json()}
        change = {
            "chat": chat,
            "message_id": number,
            "date": int(time.time()),
            "old_reaction": old,
            "new_reaction": new,
        }
        return self.update("message_reaction", change | actor)

    def press(self, person: Person, message: Json, data: str) -> Json:
        """`person` presses a button below `message`; the query is given back."""
        query: Json = {
            "id": str(next(self._query_ids)),
            "from": person.json(),
            "message": message,
            "chat_instance": "-3141592653589793238",
            "data": data,
        }
        self.queries.add(query["id"])
        return self.update("callback_query", query)


def _marks(text: str) -> list[Json]:
    """Entities for the commands and mentions in a text."""
    found = []
    for match in _MARKS.finditer(text):
        kind = "bot_command" if match.group().startswith("/") else "mention"
        found.append({"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())})
    return found
