"""What the buttons below an answer do, and what becomes of presses that are forged, late or not one's own."""

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .examples import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH = Texts.get("en")


def data(message: Json, label: str) -> str:
    """The callback data of the first button whose label begins so."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"].startswith(label)))


def bold(message: Json) -> list[str]:
    return [
        piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == "bold"
    ]


async def pressed(api: BotApi, person: Person, message: Json, label: str) -> Json:
    """The message after a button was pressed."""
    before = dict(message)
    query = api.world.press(person, message, data(message, label))
    await api.until(lambda: message != before)
    methods = [call.method for call in api.calls if call.params.get("callback_query_id") == query["id"]]
    assert methods == ["answerCallbackQuery"]
    acknowledged = api.calls.index(api.called("answerCallbackQuery", callback_query_id=query["id"])[0])
    edited = api.calls.index(api.called("editMessageText", message_id=message["message_id"])[-1])
    assert acknowledged < edited
    return message


async def asked(api: BotApi, person: Person, text: str, chat: Chat | None = None) -> Json:
    """The bot's answer, as the message that later edits change."""
    question = api.world.say(person, text, chat=chat)
    answer = await api.reply(question)
    return api.world.messages[answer["chat"]["id"], answer["message_id"]]


async def test_context_shows_the_neighbouring_passages_and_leads_back(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    original = dict(answer)
    [quote, *_] = bold(answer)
    await pressed(api, person, answer, "In context")
    assert bold(answer) == [quote]
    assert len(answer["text"]) > len(quote)
    assert "of " in answer["text"].split("\n")[0]
    await pressed(api, person, answer, ENGLISH("button-back"))
    assert {key: answer[key] for key in ("text", "entities", "reply_markup")} == {
        key: original[key] for key in ("text", "entities", "reply_markup")
    }


async def test_context_can_be_read_on_to_both_ends_of_the_document(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, "Where do the talks continue on Thursday?")
    await pressed(api, person, answer, "In context")
    texts = [answer["text"]]
    for label in ("button-earlier", "button-later"):
        for _ in range(40):
            labels = [button["text"] for row in answer["reply_markup"]["inline_keyboard"] for button in row]
            if ENGLISH(label) not in labels:
                break
            await pressed(api, person, answer, ENGLISH(label))
            texts.append(answer["text"])
    assert any("Nach vierstündigen Gesprächen in Brüssel" in text for text in texts)
    assert any("warum sie dies nicht tun könne." in text for text in texts)


async def test_more_shows_other_quotes_until_there_are_none(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    seen = [set(bold(answer))]
    for _ in range(10):
        labels = [button["text"] for row in answer["reply_markup"]["inline_keyboard"] for button in row]
        if ENGLISH("button-more") not in labels:
            break
        await pressed(api, person, answer, ENGLISH("button-more"))
        assert bold(answer)
        seen.append(set(bold(answer)))
    assert len(seen) > 1
    assert not seen[0] & seen[1]


async def test_closest_passages_are_offered_where_nothing_answers(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, "How do I bake sourdough bread in a wood oven?")
    assert answer["text"] == ENGLISH("nothing")
    await pressed(api, person, answer, ENGLISH("button-closest"))
    assert answer["text"].startswith(ENGLISH("closest-heading"))
    assert bold(answer)


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "m",
        "m:1",
        "x:1:0:0",
        "m:-1:0:0",
        "m:1:99:0",
        "c:999999999:0:0",
        "c:9" + "9" * 55 + ":0:0",
        "б" * 32,
        "m:١:0:0",
    ],
)
async def test_forged_data_gets_one_line_and_changes_nothing(api: BotApi, person: Person, forged: str) -> None:
    answer = await asked(api, person, QUESTION)
    before = dict(answer)
    query = api.world.press(person, answer, forged)
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == ENGLISH("button-expired")
    await api.settled(0.1)
    assert answer == before
    assert len(api.sent(person.id)) == 1


async def test_a_wild_step_ends_at_the_end_of_the_document(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    row = data(answer, "In context").split(":")[1]
    api.world.press(person, answer, f"c:{row}:0:999999999999")
    await api.until(
        lambda: ENGLISH("button-later") not in str(answer["reply_markup"]) and "editMessageText" in api.calls[-1].method
    )


async def test_an_answer_of_another_chat_is_not_shown(api: BotApi, person: Person, stranger: Person) -> None:
    secret = await asked(api, person, QUESTION)
    own = await asked(api, stranger, "How do I bake sourdough bread in a wood oven?")
    before = dict(own)
    query = api.world.press(stranger, own, data(secret, "In context"))
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == ENGLISH("button-expired")
    assert own == before


async def test_anybody_in_a_group_may_read_on(api: BotApi, person: Person, stranger: Person, group: Chat) -> None:
    answer = await asked(api, person, f"/ask {QUESTION}", group)
    await pressed(api, stranger, answer, "In context")


async def test_a_button_below_a_message_too_old_to_be_seen_still_works(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    before = dict(answer)
    old = {"chat": answer["chat"], "message_id": answer["message_id"], "date": 0}
    api.world.press(person, old, data(answer, "In context"))
    await api.until(lambda: answer != before)


async def test_pressing_twice_shows_the_same_and_says_nothing(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    context = data(answer, "In context")
    queries = [api.world.press(person, answer, context) for _ in range(2)]
    await api.settled()
    told = [
        call.params.get("text")
        for call in api.called("answerCallbackQuery")
        if call.params["callback_query_id"] in {query["id"] for query in queries}
    ]
    assert told == [None, None]
    assert "passages" in answer["text"]
    assert len(api.sent(person.id)) == 1


async def test_an_answer_deleted_while_its_button_is_served_needs_no_apology(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    api.world.press(person, answer, data(answer, "In context"))
    del api.world.messages[person.id, answer["message_id"]]
    await api.settled()
    assert api.sent(person.id) == []
