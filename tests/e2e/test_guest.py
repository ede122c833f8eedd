"""Guest mode: a question in a chat that the bot is no member of is answered there once, and nothing is kept."""

import sqlite3

import pytest

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .botapi.server import Call
from .child import ADMINS, Child
from .examples import QUESTION
from .test_inline import SENTENCE, SOURCE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def answered(api: BotApi, message: Json) -> Call:
    query = message["guest_query_id"]
    call: Call
    [call] = await api.until(lambda: api.called("answerGuestQuery", guest_query_id=query))
    await api.until(lambda: call.result is not None or call.error)
    return call


@pytest.fixture
def foreign(person: Person) -> Chat:
    """A chat that the bot is no member of."""
    return Chat(-500_000 - person.id, "supergroup", "Elsewhere")


async def test_a_question_is_answered_by_one_quote(api: BotApi, person: Person, foreign: Chat) -> None:
    call = await answered(api, api.world.summon(person, f"@belegtestbot, {QUESTION}", chat=foreign))
    assert call.error == ""
    result = call.params["result"]
    assert (result["type"], result["title"]) == ("article", "Answer")
    content = result["input_message_content"]
    assert content["message_text"] == f"{SENTENCE}\n— {SOURCE}"
    text = content["message_text"]
    assert [(one["type"], piece(text, one["offset"], one["length"])) for one in content["entities"]] == [
        ("expandable_blockquote", SENTENCE),
        ("bold", SENTENCE),
        ("underline", "Gesprächen"),
        ("underline", "Brüssel"),
        ("text_link", SOURCE),
    ]
    assert content["entities"][-1]["url"].startswith("https://t.me/belegtestbot?start=p")
    assert "reply_markup" not in result
    assert api.called("sendMessage", chat_id=foreign.id) == []


async def test_without_an_answer_it_says_so_in_the_language_of_the_question(
    api: BotApi, person: Person, foreign: Chat
) -> None:
    asked = api.world.summon(person, "@belegtestbot Wie backe ich Brot im Holzofen?", chat=foreign)
    text = (await answered(api, asked)).params["result"]["input_message_content"]["message_text"]
    assert text.startswith("Das beantworten die Dokumente nicht.")


async def test_a_mention_without_a_question_gets_a_line(api: BotApi, person: Person, foreign: Chat) -> None:
    call = await answered(api, api.world.summon(person, "@belegtestbot", chat=foreign))
    assert call.params["result"]["input_message_content"]["message_text"] == "Please write a question."
    photo = [{"file_id": "A", "file_unique_id": "B", "width": 1, "height": 1}]
    mention = [{"type": "mention", "offset": 0, "length": 13}]
    fields = {"photo": photo, "caption": f"@belegtestbot {QUESTION}", "caption_entities": mention}
    picture = api.world.summon(person, None, chat=foreign, **fields)
    assert SENTENCE in (await answered(api, picture)).params["result"]["input_message_content"]["message_text"]


async def test_a_mention_in_reply_to_a_question_asks_that(
    api: BotApi, person: Person, stranger: Person, foreign: Chat
) -> None:
    original = {"message_id": 5, "date": 1, "chat": foreign.json(), "from": stranger.json(), "text": QUESTION}
    call = await answered(api, api.world.summon(person, "@belegtestbot", chat=foreign, reply_to_message=original))
    assert call.params["result"]["input_message_content"]["message_text"] == f"{SENTENCE}\n— {SOURCE}"


async def test_a_redelivered_question_is_not_answered_twice_and_no_fault(
    api: BotApi, shared: Child, person: Person, foreign: Chat
) -> None:
    before = shared.output.count("Traceback")
    asked = api.world.summon(person, f"@belegtestbot {QUESTION}", chat=foreign)
    await answered(api, asked)
    api.world.update("guest_message", asked)
    calls = await api.until(
        lambda: (found := api.called("answerGuestQuery", guest_query_id=asked["guest_query_id"]))[1:] and found
    )
    await api.settled()
    assert [bool(call.error) for call in calls] == [False, True]
    assert shared.output.count("Traceback") == before


async def test_other_bots_are_no_guests_worth_an_answer_and_commands_are_no_commands(
    api: BotApi, person: Person, foreign: Chat
) -> None:
    robot = Person(person.id + 100_000, "Robot", "robot_bot", is_bot=True)
    ignored = api.world.summon(robot, f"@belegtestbot {QUESTION}", chat=foreign)
    admin, before = Person(ADMINS[1]), len(api.called("sendMessage", chat_id=ADMINS[1]))
    command = api.world.summon(admin, "/status @belegtestbot", chat=Chat(admin.id))
    await answered(api, command)
    await api.settled()
    assert api.called("answerGuestQuery", guest_query_id=ignored["guest_query_id"]) == []
    assert api.called("sendMessage", chat_id=foreign.id) == []
    assert len(api.called("sendMessage", chat_id=admin.id)) == before


async def test_nothing_of_the_chat_is_kept_and_its_number_means_nothing(
    api: BotApi, shared: Child, person: Person, stranger: Person, group: Chat
) -> None:
    """The chat of a guest may have the number of another chat, one that the bot is a member of."""
    api.world.appoint(group, stranger, "creator")
    await api.reply(api.world.say(stranger, "/settings nobody", chat=group))
    call = await answered(api, api.world.summon(person, f"@belegtestbot {QUESTION}", chat=group))
    assert SENTENCE in call.params["result"]["input_message_content"]["message_text"]
    with sqlite3.connect(shared.home / "data" / "belegbot.sqlite3") as database:
        kept = database.execute("SELECT * FROM answers WHERE user = ? OR chat = ?", (person.id, group.id)).fetchall()
    database.close()
    assert kept == []
