from typing import Any

import pytest
from telegram import Message, Update

from bot.store.conversations import Conversation
from bot.telegram.addressing import FROM_PERSON, Asker, after_command, from_admin, group_question
from bot.telegram.sending import Place

BOT = {"id": 99, "is_bot": True, "first_name": "Belegbot", "username": "BelegBot"}
ADA = {"id": 7, "is_bot": False, "first_name": "Ada", "language_code": "de"}
GROUP = {"id": -5, "type": "supergroup", "title": "Group"}


def message(text: str | None = "hello", **fields: Any) -> Message:
    raw = {"message_id": 3, "date": 1_700_000_000, "chat": GROUP, "from": ADA} | fields
    return Message.de_json(raw | ({"text": text} if text is not None else {}), None)


def mention(offset: int, length: int) -> list[dict[str, Any]]:
    return [{"type": "mention", "offset": offset, "length": length}]


def test_a_mention_after_emoji_is_found_and_cut_out() -> None:
    text = "🇩🇪🤔 @belegbot, was forderte Gruschko?"
    assert group_question(message(text, entities=mention(7, 9)), 99, "BelegBot") == "🇩🇪🤔 , was forderte Gruschko?"
    start = message("@belegbot: was forderte er?", entities=mention(0, 9))
    assert group_question(start, 99, "BelegBot") == "was forderte er?"
    end = message("was forderte er, @BelegBot", entities=mention(17, 9))
    assert group_question(end, 99, "BelegBot") == "was forderte er"


def test_a_link_to_the_bot_is_a_mention() -> None:
    linked = [{"type": "text_mention", "offset": 0, "length": 4, "user": BOT}]
    assert group_question(message("Bot, was nun?", entities=[{**linked[0], "length": 3}]), 99, "BelegBot") == "was nun?"
    other = [{"type": "text_mention", "offset": 0, "length": 3, "user": ADA}]
    assert group_question(message("Ada, was nun?", entities=other), 99, "BelegBot") is None


@pytest.mark.parametrize("text", ["@belegbot2 was nun?", "@eve frag @belegbot", "belegbot, was nun?"])
def test_a_text_without_a_mention_entity_of_the_bot_is_for_others(text: str) -> None:
    length = len(text.split(maxsplit=1)[0])
    entities = mention(0, length) if text.startswith("@") else []
    assert group_question(message(text, entities=entities), 99, "BelegBot") is None


def test_a_reply_to_the_bot_is_a_question() -> None:
    answer = {"message_id": 2, "date": 1, "chat": GROUP, "from": BOT, "text": "quote"}
    assert group_question(message("Und dann?", reply_to_message=answer), 99, "BelegBot") == "Und dann?"
    assert group_question(message("Und dann?", reply_to_message={**answer, "from": ADA}), 99, "BelegBot") is None


def test_a_mention_alone_asks_what_it_replies_to_unless_that_is_the_bots() -> None:
    theirs = {"message_id": 2, "date": 1, "chat": GROUP, "from": ADA, "text": " Was forderte er? "}
    alone = {"entities": mention(0, 9), "reply_to_message": theirs}
    assert group_question(message("@BelegBot", **alone), 99, "BelegBot") == "Was forderte er?"
    assert group_question(message("@BelegBot und wann?", **alone), 99, "BelegBot") == "und wann?"
    own = {**theirs, "from": BOT}
    assert group_question(message("@BelegBot", entities=mention(0, 9), reply_to_message=own), 99, "BelegBot") == ""


def test_the_reply_that_every_message_of_a_topic_is_does_not_count() -> None:
    topic = {"message_id": 2, "date": 1, "chat": GROUP, "from": BOT}
    topic["forum_topic_created"] = {"name": "Topic", "icon_color": 1}
    assert group_question(message("Und dann?", reply_to_message=topic), 99, "BelegBot") is None


def test_what_follows_a_command_is_its_text() -> None:
    command = [{"type": "bot_command", "offset": 0, "length": 13}]
    assert after_command(message("/ask@BelegBot  was forderte\ner?", entities=command)) == "was forderte er?"
    assert after_command(message("/ask@BelegBot", entities=command)) == ""


def test_a_topic_has_its_own_conversation_and_place() -> None:
    asker = Asker.of(message(message_thread_id=12, is_topic_message=True))
    assert asker == Asker(Conversation(-5, 7, 12), Place(-5, 12), 3, "de")


def test_a_thread_of_replies_in_a_plain_group_is_no_topic() -> None:
    assert Asker.of(message(message_thread_id=12)) == Asker(Conversation(-5, 7, 0), Place(-5), 3, "de")


def test_who_writes_as_the_group_is_known_by_the_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    fields: dict[str, Any] = {"from": anonymous, "sender_chat": GROUP}
    asker = Asker.of(message(**fields))
    assert asker.conversation == Conversation(-5, -5)


def accepted(text: str = "/reindex", *, kind: str = "message", **fields: Any) -> bool:
    """Whether an admin command of this message would be obeyed."""
    private = {"id": 7, "type": "private", "first_name": "Ada"}
    raw = message(text, **({"chat": private} | fields)).to_dict()
    update = Update.de_json({"update_id": 1, kind: raw}, None)
    return bool(from_admin(frozenset({7})).check_update(update))


ORIGIN = {"type": "user", "date": 1, "sender_user": ADA}
OTHER_BOT = {"id": 98, "is_bot": True, "first_name": "Other", "username": "otherbot"}


def test_a_fresh_private_message_of_an_admin_is_obeyed() -> None:
    assert accepted()


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"from": {**ADA, "id": 8}, "chat": {"id": 8, "type": "private"}}, id="a stranger"),
        pytest.param({"from": {**ADA, "id": 8, "username": "7"}}, id="a stranger with a name like the id"),
        pytest.param({"chat": GROUP}, id="in a group"),
        pytest.param({"chat": {"id": 8, "type": "private"}}, id="in another's chat"),
        pytest.param({"forward_origin": ORIGIN}, id="a forward"),
        pytest.param({"via_bot": OTHER_BOT}, id="by way of another bot"),
        pytest.param({"sender_chat": GROUP}, id="anonymous"),
        pytest.param({"from": {**ADA, "is_bot": True}}, id="a bot"),
        pytest.param({"edit_date": 5}, id="with an edit date"),
        pytest.param({"kind": "edited_message"}, id="an edit"),
        pytest.param({"kind": "channel_post"}, id="a channel post"),
    ],
)
def test_anything_else_is_not_obeyed(fields: dict[str, Any]) -> None:
    assert not accepted(**fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, True, id="a person"),
        pytest.param({"from": OTHER_BOT}, False, id="another bot"),
        pytest.param({"from": {**OTHER_BOT, "id": 1087968824}, "sender_chat": GROUP}, True, id="an anonymous admin"),
        pytest.param({"is_automatic_forward": True}, False, id="a post of the channel, handed on"),
    ],
)
def test_only_people_are_listened_to(fields: dict[str, Any], expected: bool) -> None:
    assert bool(FROM_PERSON.check_update(Update(1, message=message(**fields)))) is expected
    assert not FROM_PERSON.check_update(Update(1, edited_message=message(**fields)))
    assert not FROM_PERSON.check_update(Update(1, guest_message=message(**fields)))
