"""Groups that become supergroups take everything along; chats that are closed to the bot end quietly."""

from collections.abc import Callable

import pytest

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .child import Child
from .examples import FOLLOW_UP, FOLLOW_UP_WORDS, QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def plain(person: Person) -> Chat:
    """A group that has not become a supergroup yet."""
    return Chat(-400_000 - person.id, "group", "Plain")


def data(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"].startswith(label)))


async def test_a_conversation_goes_on_in_the_supergroup(api: BotApi, person: Person, plain: Chat) -> None:
    await api.reply(api.world.say(person, "/ask What does Grushko say?", chat=plain))
    new = api.world.migrate(plain)
    answer = await api.reply(api.world.say(person, f"/ask {FOLLOW_UP}", chat=new))
    assert FOLLOW_UP_WORDS in answer["text"]


async def test_settings_go_along(api: BotApi, person: Person, stranger: Person, plain: Chat) -> None:
    api.world.appoint(plain, person, "creator")
    await api.reply(api.world.say(person, "/settings administrators", chat=plain))
    new = api.world.migrate(plain)
    refused = await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=new))
    assert refused["text"] == "In this group I answer administrators only."
    assert WORDS in (await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=new)))["text"]


async def test_a_button_below_an_old_answer_shows_in_the_new_chat_what_it_asks_for(
    api: BotApi, person: Person, plain: Chat
) -> None:
    answer = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=plain))
    new = api.world.migrate(plain)
    await api.settled(0.2)
    api.world.press(person, answer, data(answer, "In context"))
    [shown] = await api.until(lambda: api.sent(new.id))
    assert WORDS in shown["text"]
    before = dict(shown)
    api.world.press(person, shown, data(shown, "Back"))
    await api.until(lambda: shown != before)
    assert {key: shown[key] for key in ("text", "entities", "reply_markup")} == {
        key: answer[key] for key in ("text", "entities", "reply_markup")
    }


async def test_an_answer_that_finds_its_chat_moved_is_sent_to_the_new_one_and_all_else_follows(
    api: BotApi, person: Person, stranger: Person, plain: Chat
) -> None:
    """Telegram's messages about the move may be lost, or come later than an answer."""
    api.world.appoint(plain, person, "creator")
    await api.reply(api.world.say(person, "/settings administrators", chat=plain))
    await api.reply(api.world.say(person, "/ask What does Grushko say?", chat=plain))
    new = api.world.migrate(plain)
    api.world.updates.clear()
    api.world.say(person, f"/ask {QUESTION}", chat=plain)
    [answer] = await api.until(lambda: api.sent(new.id))
    assert WORDS in answer["text"]
    assert "reply_to_message" not in answer
    refused = await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=new))
    assert refused["text"] == "In this group I answer administrators only."
    assert FOLLOW_UP_WORDS in (await api.reply(api.world.say(person, f"/ask {FOLLOW_UP}", chat=new)))["text"]


async def test_a_chat_that_threw_the_bot_out_is_tried_once_for_each_question_and_named_once_in_the_log(
    own_api: BotApi, children: Callable[..., Child]
) -> None:
    child = children(own_api)
    await child.start()
    await child.serving(own_api)
    ada, group = Person(701), Chat(-702, "supergroup", "Own")
    own_api.world.kicked.add(group.id)
    own_api.world.blocked.add(ada.id)
    for _ in range(2):
        own_api.world.say(ada, f"/ask {QUESTION}", chat=group)
        own_api.world.say(ada, QUESTION)
    await own_api.until(lambda: len(own_api.called("sendMessage")) == 4)
    await own_api.settled()
    assert len(own_api.called("sendMessage", chat_id=group.id)) == 2
    assert len(own_api.called("sendMessage", chat_id=ada.id)) == 2
    told = [line for line in child.output.splitlines() if "cannot be answered any more" in line and "INFO" in line]
    assert sorted(line.split("chat ")[1] for line in told) == [
        "-702 cannot be answered any more: Forbidden: bot was kicked from the supergroup chat",
        "701 cannot be answered any more: Forbidden: bot was blocked by the user",
    ]
    assert "Traceback" not in child.output
    assert (await child.stop()).code == 0
