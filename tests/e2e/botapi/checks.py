"""What Telegram refuses in a message: texts too long, entities out of bounds, buttons with too much data."""

import hashlib
import re
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError, bad_request

MAX_TEXT = 4096
MAX_ENTITIES = 100
MAX_CALLBACK_BYTES = 64
MAX_RESULTS = 50
MAX_CAPTION = 1024
MAX_FILE = 50_000_000
MAX_PHOTO = 10_000_000
START = re.compile(r"[A-Za-z0-9_-]{1,64}")
QUOTES = {"blockquote", "expandable_blockquote"}
LEAVES = {"code", "pre"}
KNOWN = {"mention", "hashtag", "bot_command", "url", "email", "bold", "italic", "underline", "strikethrough", "spoiler"}
KNOWN |= {"text_link", "text_mention", "custom_emoji"} | QUOTES | LEAVES

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the bot sends."""

    name: str
    kind: str
    content: bytes = field(repr=False)


def units(text: str) -> int:
    """The length in UTF-16 code units, which is what entity offsets count."""
    return len(text.encode("utf-16-le")) // 2


def piece(text: str, offset: int, length: int) -> str:
    """The characters that an entity covers, counted as Telegram counts."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def checked_text(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text and entities as Telegram stores them (white space trimmed), or the refusal.

    The limit counts UTF-16 units here, the stricter of the two readings.
    """
    if not text.strip():
        raise bad_request("message text is empty")
    _check_entities(text, entities)
    lead = units(text) - units(text.lstrip())
    stripped = text.strip()
    if units(stripped) > MAX_TEXT:
        raise bad_request("message is too long")
    return stripped, [_moved(entity, -lead, units(stripped)) for entity in entities]


def _moved(entity: Json, shift: int, total: int) -> Json:
    """The entity after white space was cut off both ends."""
    start = max(0, entity["offset"] + shift)
    end = min(total, entity["offset"] + entity["length"] + shift)
    return {**entity, "offset": start, "length": max(0, end - start)}


def _check_entities(text: str, entities: list[Json]) -> None:
    if len(entities) > MAX_ENTITIES:
        raise bad_request("too many entities")  # Telegram drops the rest in silence, which no bot wants
    total = units(text)
    for entity in entities:
        if entity.get("type") not in KNOWN:
            raise bad_request(f"can't parse MessageEntity: Unknown entity type {entity.get('type')!r}")
        if entity["type"] == "text_link" and not str(entity.get("url", "")).startswith(
            ("https://", "http://", "tg://")
        ):
            raise bad_request("can't parse MessageEntity: Can't find field \"url\"")
        _check_bounds(text, total, entity["offset"], entity["length"])
    ordered = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    for index, outer in enumerate(ordered):
        for inner in ordered[index + 1 :]:
            _check_pair(outer, inner)


def _check_bounds(text: str, total: int, offset: int, length: int) -> None:
    if offset < 0 or offset > total:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length <= 0 or offset + length > total:
        raise bad_request(f"receive an entity with incorrect length {length}")
    for name, place in (("begins", offset), ("ends", offset + length)):
        try:
            piece(text, 0, place)
        except UnicodeDecodeError:
            raise bad_request(f"entity {name} in a middle of a UTF-16 symbol at byte offset {place}") from None


def _check_pair(outer: Json, inner: Json) -> None:
    """Refuses what Telegram would silently change: crossing entities, quotes within quotes, styles within code."""
    end = outer["offset"] + outer["length"]
    if inner["offset"] >= end:
        return
    if inner["offset"] + inner["length"] > end:
        raise bad_request("entities cross each other")
    if inner["type"] in QUOTES and outer["type"] in QUOTES:
        raise bad_request("block quotes can't be nested")
    if outer["type"] in LEAVES:
        raise bad_request("code can't hold other entities")


def check_markup(markup: Json | None) -> None:
    """Refuses inline keyboards that Telegram refuses."""
    if markup is None:
        return
    for row in markup.get("inline_keyboard", []):
        for button in row:
            if not button.get("text"):
                raise bad_request("inline keyboard button text must be non-empty")
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
            if data is None and not {"url", "copy_text"} & button.keys():
                raise bad_request("Text buttons are unallowed in the inline keyboard")


def checked_file(file: Any, caption: str, most: int = MAX_FILE) -> Json:
    """Telegram's Document of a file that is sent, or the refusal."""
    if not isinstance(file, Upload):
        raise bad_request("there is no document in the request")
    if not file.content:
        raise bad_request("file must be non-empty")
    if len(file.content) > most:
        raise ApiError(413, "Request Entity Too Large")
    if units(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    number = hashlib.sha256(file.content).hexdigest()[:16]
    known = {"file_id": f"id{number}", "file_unique_id": number, "file_size": len(file.content)}
    return {**known, "file_name": file.name, "mime_type": file.kind}


def check_results(results: list[Json]) -> None:
    """Refuses answers to an inline query that Telegram refuses."""
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result.get("id") for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        check_result(result)


def check_result(result: Json) -> None:
    """Refuses an inline result that Telegram refuses; only articles are known."""
    if result.get("type") != "article":
        raise bad_request("can't parse inline query result: Type must be one of ...")
    if not 1 <= len(result.get("id", "").encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content", {})
    checked_text(content.get("message_text", ""), content.get("entities", []))
    check_markup(result.get("reply_markup"))


def check_start_button(button: Json | None) -> None:
    """Refuses the button above inline results where Telegram refuses it."""
    if button is None:
        return
    if not button.get("text"):
        raise bad_request("SWITCH_PM_TEXT_EMPTY")
    if not START.fullmatch(button.get("start_parameter", "")):
        raise bad_request("START_PARAM_INVALID")
