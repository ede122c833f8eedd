"""Thumbs below every answer, by button or by reaction: kept with the answer, shown, taken back."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.texts import Texts
from index.publish import GenerationStore

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .child import Child
from .examples import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

GERMAN = Texts.get("de")
THANKS = "Thank you!"
HELPS = (
    "Thank you for telling me. It helps to put the question in other words, or to reply to the passage that is right."
)
TAKEN_BACK = "Taken back."


def thumbs(message: Json) -> list[str]:
    """The labels of the last row of buttons."""
    return [button["text"] for button in message["reply_markup"]["inline_keyboard"][-1]]


def data(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"].startswith(label)))


async def asked(api: BotApi, person: Person, text: str = QUESTION, chat: Chat | None = None) -> Json:
    """The bot's answer, as the message that later edits change."""
    answer = await api.reply(api.world.say(person, text, chat=chat))
    return api.world.messages[answer["chat"]["id"], answer["message_id"]]


async def press(api: BotApi, person: Person, message: Json, label: str) -> str:
    """The note to whoever pressed the first button whose label begins so."""
    query = api.world.press(person, message, data(message, label))
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    return str(call.params.get("text", ""))


@pytest.mark.parametrize(
    "question",
    [QUESTION, "When was the NATO treaty signed?", "How do I bake sourdough bread in a wood oven?"],
    ids=["answered", "related", "nothing"],
)
async def test_thumbs_are_below_every_answer_and_every_page_of_it(api: BotApi, person: Person, question: str) -> None:
    answer = await asked(api, person, question)
    assert thumbs(answer) == ["👍", "👎"]
    first = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    api.world.press(person, answer, first)
    await api.until(lambda: "edit_date" in answer)
    assert thumbs(answer) == ["👍", "👎"]


async def test_a_thumb_is_acknowledged_and_seen_and_the_last_one_counts(api: BotApi, person: Person) -> None:
    answer = await asked(api, person)
    text = answer["text"]
    assert await press(api, person, answer, "👍") == THANKS
    await api.until(lambda: thumbs(answer) == ["👍 ✓", "👎"])
    assert await press(api, person, answer, "👎") == HELPS
    await api.until(lambda: thumbs(answer) == ["👍", "👎 ✓"])
    assert await press(api, person, answer, "👎") == TAKEN_BACK
    await api.until(lambda: thumbs(answer) == ["👍", "👎"])
    assert answer["text"] == text


async def test_the_note_is_in_the_language_of_whoever_pressed(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    answer = await asked(api, person, f"/ask {QUESTION}", group)
    german = Person(stranger.id, "Bob", language="de")
    assert await press(api, german, answer, "👎") == GERMAN("feedback-down")
    assert await press(api, person, answer, "👎") == HELPS


async def test_the_thumb_stays_seen_on_other_pages_and_paging_goes_on_where_it_was(api: BotApi, person: Person) -> None:
    answer = await asked(api, person)
    api.world.press(person, answer, data(answer, "In context"))
    await api.until(lambda: "Back to the answer" in str(answer["reply_markup"]))
    context = answer["text"]
    await press(api, person, answer, "👍")
    await api.until(lambda: thumbs(answer) == ["👍 ✓", "👎"])
    assert answer["text"] == context
    api.world.press(person, answer, data(answer, "Back to the answer"))
    await api.until(lambda: answer["text"] != context)
    assert thumbs(answer) == ["👍 ✓", "👎"]


async def test_a_group_sees_how_many(api: BotApi, person: Person, stranger: Person, group: Chat) -> None:
    answer = await asked(api, person, f"/ask {QUESTION}", group)
    await press(api, person, answer, "👍")
    await press(api, stranger, answer, "👍")
    await api.until(lambda: thumbs(answer) == ["👍 2", "👎"])
    await press(api, stranger, answer, "👎")
    await api.until(lambda: thumbs(answer) == ["👍 1", "👎 1"])


async def test_an_answer_of_another_chat_cannot_be_rated(api: BotApi, person: Person, stranger: Person) -> None:
    theirs, own = await asked(api, stranger), await asked(api, person)
    query = api.world.press(person, own, data(theirs, "👍"))
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == "This button has expired. Please ask again."


async def test_a_reaction_is_a_thumb_too_and_a_bad_one_is_told_what_helps(api: BotApi, person: Person) -> None:
    answer = await asked(api, person)
    api.world.react(person, answer, "❤")
    await api.until(lambda: thumbs(answer) == ["👍 ✓", "👎"])
    api.world.react(person, answer, "🤔")
    await api.until(lambda: thumbs(answer) == ["👍", "👎"])
    assert api.replies(answer) == []
    api.world.react(person, answer, "👎")
    assert (await api.reply(answer))["text"] == HELPS
    assert thumbs(answer) == ["👍", "👎 ✓"]
    api.world.react(person, answer)
    await api.until(lambda: thumbs(answer) == ["👍", "👎"])
    await api.settled()
    assert len(api.replies(answer)) == 1


async def test_a_reaction_that_goes_does_not_take_back_the_thumb_pressed_since(api: BotApi, person: Person) -> None:
    answer = await asked(api, person)
    api.world.react(person, answer, "👍")
    await api.until(lambda: thumbs(answer) == ["👍 ✓", "👎"])
    await press(api, person, answer, "👎")
    await api.until(lambda: thumbs(answer) == ["👍", "👎 ✓"])
    api.world.react(person, answer)
    api.world.react(person, answer, "🐳")
    await api.settled()
    assert thumbs(answer) == ["👍", "👎 ✓"]


async def test_reactions_to_anything_else_are_nothing(api: BotApi, person: Person) -> None:
    question = api.world.say(person, "/help")
    told = await api.reply(question)
    for message in (question, told):
        api.world.react(person, message, "👎")
    await api.settled()
    assert len(api.sent(person.id)) == 1


@dataclass(frozen=True)
class Kept:
    """A row of what people think, with its answer."""

    question: str
    quotes: str
    generation: str
    user: int
    helpful: bool


def kept(child: Child) -> list[Kept]:
    query = (
        "SELECT question, quotes, generation, feedback.user, helpful "
        "FROM feedback JOIN answers ON answers.id = answer ORDER BY feedback.user"
    )
    with sqlite3.connect(child.home / "data" / "belegbot.sqlite3") as connection:
        rows = connection.execute(query).fetchall()
    connection.close()
    return [Kept(*row) for row in rows]


async def test_it_is_kept_with_question_quotes_and_generation_by_button_and_by_reaction_in_groups(
    own_api: BotApi, children: Callable[..., Child], person: Person, stranger: Person, group: Chat
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    answer = await asked(api, person, f"/ask {QUESTION}", group)
    # Telegram says nothing of reactions as long as the bot is no administrator.
    assert api.world.react(stranger, answer, "👎") is None
    api.world.appoint(group, Person(api.bot.id, is_bot=True))
    await press(api, person, answer, "👍")
    api.world.react(stranger, answer, "💩")
    # Whose an anonymous reaction is cannot be told; who presses is known.
    anonymous = Person(stranger.id + 1000, "Eve")
    api.world.react(anonymous, answer, "👍", anonymous=True)
    await api.settled()
    rows = kept(child)
    assert [(row.user, row.helpful) for row in rows] == [(person.id, True), (stranger.id, False)]
    assert {row.question for row in rows} == {QUESTION}
    assert "Nach vierst" in rows[0].quotes
    assert rows[0].generation == GenerationStore(child.home / "data").current()
    assert api.replies(answer) == []  # a group is not told what helps one of them
    await press(api, person, answer, "👍")
    await api.until(lambda: thumbs(answer) == ["👍", "👎 1"])
    assert [(row.user, row.helpful) for row in kept(child)] == [(stranger.id, False)]
    await child.stop()
