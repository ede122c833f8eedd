"""The methods of the Bot API that the server knows; each takes the decoded parameters and gives the result."""

import re
from collections.abc import Callable
from typing import Any

from .checks import (
    MAX_PHOTO,
    check_markup,
    check_result,
    check_results,
    check_start_button,
    checked_file,
    checked_text,
)
from .errors import ApiError, bad_request
from .world import World

Json = dict[str, Any]
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_KNOWN = (
    "get_me",
    "set_webhook",
    "delete_webhook",
    "get_webhook_info",
    "send_message",
    "send_document",
    "send_photo",
    "edit_message_text",
    "edit_message_reply_markup",
    "delete_message",
    "answer_callback_query",
    "send_chat_action",
    "set_my_commands",
    "get_my_commands",
    "delete_my_commands",
    "set_my_description",
    "set_my_short_description",
    "get_my_description",
    "get_chat",
    "get_chat_member",
    "get_chat_administrators",
    "answer_inline_query",
    "answer_guest_query",
    "get_file",
)
_MAX_DOWNLOAD = 20 * 1024 * 1024
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class Methods:
    """What the bot can do in a `World`; getUpdates is the server's own, for it waits."""

    def __init__(self, world: World) -> None:
        """`commands` and `descriptions` keep what was set, by scope and language."""
        self.world = world
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}
        self.webhook = ""
        self.webhook_secret = ""
        self.webhook_updates: list[str] = []

    def find(self, method: str) -> Callable[[Json], Any] | None:
        """The implementation of a method, whatever the case it is written in."""
        return next((getattr(self, name) for name in _KNOWN if name.replace("_", "") == method.lower()), None)

    def get_me(self, _: Json) -> Json:
        return self.world.bot.json()

    def set_webhook(self, params: Json) -> bool:
        """As a self-hosted server, which takes http and any port; Telegram's own wants https."""
        if not params["url"].startswith(("http://", "https://")):
            raise bad_request("bad webhook: HTTPS url must be provided for webhook")
        secret = params.get("secret_token", "")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise bad_request("secret token contains unallowed characters")
        self.webhook, self.webhook_secret = params["url"], secret
        self.webhook_updates = params.get("allowed_updates", [])
        return True

    def delete_webhook(self, _: Json) -> bool:
        self.webhook = ""
        return True

    def get_webhook_info(self, _: Json) -> Json:
        info: Json = {"url": self.webhook, "has_custom_certificate": False}
        info |= {"pending_update_count": len(self.world.updates), "allowed_updates": self.webhook_updates}
        return info

    def send_message(self, params: Json) -> Json:
        chat_id = self._chat(params)
        text, entities = checked_text(params.get("text", ""), params.get("entities", []))
        check_markup(params.get("reply_markup"))
        fields: Json = {"entities": entities, **self._placed(params, chat_id)}
        message = self.world.message(self.world.chats[chat_id], self.world.bot.user(), text, **fields)
        return dict(message)

    def send_document(self, params: Json) -> Json:
        document = checked_file(params.get("document"), params.get("caption", ""))
        return self._send_file(params, {"document": document})

    def send_photo(self, params: Json) -> Json:
        photo = checked_file(params.get("photo"), params.get("caption", ""), MAX_PHOTO)
        if not params["photo"].content.startswith((b"\x89PNG", b"\xff\xd8")):
            raise bad_request("IMAGE_PROCESS_FAILED")
        size = {key: value for key, value in photo.items() if key not in {"file_name", "mime_type"}}
        return self._send_file(params, {"photo": [{**size, "width": 800, "height": 300}]})

    def edit_message_text(self, params: Json) -> Json:
        message = self._own_message(params)
        text, entities = checked_text(params.get("text", ""), params.get("entities", []))
        check_markup(params.get("reply_markup"))
        return self._edit(message, {"text": text, "entities": entities, "reply_markup": params.get("reply_markup")})

    def edit_message_reply_markup(self, params: Json) -> Json:
        message = self._own_message(params)
        check_markup(params.get("reply_markup"))
        return self._edit(message, {"reply_markup": params.get("reply_markup")})

    def delete_message(self, params: Json) -> bool:
        message = self._own_message(params, "message to delete not found")
        del self.world.messages[message["chat"]["id"], message["message_id"]]
        return True

    def answer_callback_query(self, params: Json) -> bool:
        if params.get("callback_query_id") not in self.world.queries:
            raise bad_request(TOO_OLD)
        self.world.queries.remove(params["callback_query_id"])
        if len(params.get("text", "")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        return True

    def send_chat_action(self, params: Json) -> bool:
        self._chat(params)
        return True

    def get_file(self, params: Json) -> Json:
        file = self.world.files.get(params.get("file_id", ""))
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if file.size > _MAX_DOWNLOAD:
            raise bad_request("file is too big")
        number = params["file_id"]
        return {"file_id": number, "file_unique_id": number, "file_size": file.size, "file_path": file.path}

    def set_my_commands(self, params: Json) -> bool:
        commands = params.get("commands", [])
        for command in commands:
            if not 1 <= len(command["command"]) <= 32 or command["command"] != command["command"].lower():
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[self._scope(params)] = commands
        return True

    def get_my_commands(self, params: Json) -> list[Json]:
        return self.commands.get(self._scope(params), [])

    def delete_my_commands(self, params: Json) -> bool:
        self.commands.pop(self._scope(params), None)
        return True

    def set_my_description(self, params: Json) -> bool:
        return self._describe("description", params, 512)

    def set_my_short_description(self, params: Json) -> bool:
        return self._describe("short_description", params, 120)

    def get_my_description(self, params: Json) -> Json:
        return {"description": self.descriptions.get(("description", params.get("language_code", "")), "")}

    def get_chat(self, params: Json) -> Json:
        chat = self.world.chats[self._chat(params)]
        return {**chat.json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": {}}

    def get_chat_member(self, params: Json) -> Json:
        found = self.world.members.get((self._chat(params), params["user_id"]))
        if found is None:
            raise bad_request("member not found")
        return dict(found)

    def get_chat_administrators(self, params: Json) -> list[Json]:
        chat_id = self._chat(params)
        if self.world.chats[chat_id].kind == "private":
            raise bad_request("there are no administrators in the private chat")
        members = [member for (where, _), member in self.world.members.items() if where == chat_id]
        return [_administrator(one) for one in members if one["status"] in {"creator", "administrator"}]

    def answer_inline_query(self, params: Json) -> bool:
        query = params.get("inline_query_id", "")
        if query not in self.world.inline_queries:
            raise bad_request(TOO_OLD)
        check_results(params.get("results", []))
        check_start_button(params.get("button"))
        if len(params.get("next_offset", "").encode()) > 64:
            raise bad_request("NEXT_OFFSET_INVALID")
        self.world.inline_queries.remove(query)
        return True

    def answer_guest_query(self, params: Json) -> Json:
        query = params.get("guest_query_id", "")
        if query not in self.world.guest_queries:
            raise bad_request(TOO_OLD)
        check_result(params.get("result", {}))
        self.world.guest_queries.remove(query)
        return {"inline_message_id": f"guest-{query}"}

    def _describe(self, kind: str, params: Json, limit: int) -> bool:
        text = params.get(kind, "")
        if len(text) > limit:
            raise bad_request("description is too long")
        self.descriptions[kind, params.get("language_code", "")] = text
        return True

    def _scope(self, params: Json) -> tuple[str, str]:
        scope = params.get("scope") or {"type": "default"}
        if "chat_id" in scope and scope["chat_id"] not in self.world.chats:
            raise bad_request("chat not found")
        name = scope["type"] + (f":{scope['chat_id']}" if "chat_id" in scope else "")
        return name, params.get("language_code", "")

    def _chat(self, params: Json) -> int:
        chat_id = params.get("chat_id")
        if not isinstance(chat_id, int) or chat_id not in self.world.chats:
            raise bad_request("chat not found")
        if (new := self.world.migrated.get(chat_id)) is not None:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, words, migrate_to_chat_id=new)
        if chat_id in self.world.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat_id in self.world.kicked:
            raise ApiError(403, f"Forbidden: bot was kicked from the {self.world.chats[chat_id].kind} chat")
        return chat_id

    def _send_file(self, params: Json, content: Json) -> Json:
        chat_id = self._chat(params)
        check_markup(params.get("reply_markup"))
        fields = {**content, **self._placed(params, chat_id)}
        if caption := params.get("caption"):
            fields["caption"] = caption
        return dict(self.world.message(self.world.chats[chat_id], self.world.bot.user(), None, **fields))

    def _placed(self, params: Json, chat_id: int) -> Json:
        """What a new message has beside its content: buttons, topic, and the message that it replies to."""
        fields: Json = {}
        if markup := params.get("reply_markup"):
            fields["reply_markup"] = markup
        if thread := params.get("message_thread_id"):
            if not self.world.chats[chat_id].forum:
                raise bad_request("message thread not found")
            fields |= {"message_thread_id": thread, "is_topic_message": True}
        if reply := params.get("reply_parameters"):
            original = self.world.messages.get((chat_id, reply["message_id"]))
            if original is None and not reply.get("allow_sending_without_reply"):
                raise bad_request("message to be replied not found")
            if original is not None:
                fields["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
        return fields

    def _own_message(self, params: Json, missing: str = "message to edit not found") -> Json:
        message = self.world.messages.get((self._chat(params), params.get("message_id", 0)))
        if message is None:
            raise bad_request(missing)
        if message.get("from", {}).get("id") != self.world.bot.id:
            raise bad_request("message can't be edited")
        return message

    def _edit(self, message: Json, new: Json) -> Json:
        """Changes a message, unless nothing would change."""
        current = {key: message.get(key) or None for key in new}
        if {key: value or None for key, value in new.items()} == current:
            raise bad_request(NOT_MODIFIED)
        for key, value in new.items():
            if value:
                message[key] = value
            else:
                message.pop(key, None)
        message["edit_date"] = message["date"]
        return dict(message)


_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def _administrator(member: Json) -> Json:
    """Telegram's ChatMemberOwner or ChatMemberAdministrator."""
    if member["status"] == "creator":
        return {**member, "is_anonymous": False}
    return {**member, "can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
