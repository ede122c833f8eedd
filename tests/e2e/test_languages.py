"""In which language people are spoken to, and how they fix one."""

from collections.abc import Callable

import pytest

from bot.texts import LANGUAGES, Texts

from .botapi import BotApi, Chat, Failure, Person
from .botapi.checks import Json
from .botapi.errors import bad_request
from .child import Child
from .examples import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

GERMAN, ENGLISH, POLISH = Texts.get("de"), Texts.get("en"), Texts.get("pl")
BREAD = "How do I bake sourdough bread in a wood oven?"
NAMES = [Texts.get(language)("language-name") for language in LANGUAGES]


def labels(message: Json) -> list[str]:
    return [button["text"] for row in message["reply_markup"]["inline_keyboard"] for button in row]


async def press(api: BotApi, person: Person, message: Json, label: str) -> str:
    """The note to whoever pressed the button of this label."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    [data] = [button["callback_data"] for button in buttons if button["text"] == label]
    query = api.world.press(person, message, data)
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    return str(call.params.get("text", ""))


async def offered(api: BotApi, person: Person, chat: Chat | None = None) -> Json:
    """The languages to choose from, as the message that later edits change."""
    offer = await api.reply(api.world.say(person, "/language", chat=chat))
    return api.world.messages[offer["chat"]["id"], offer["message_id"]]


async def said(api: BotApi, person: Person, text: str, chat: Chat | None = None) -> str:
    return str((await api.reply(api.world.say(person, text, chat=chat)))["text"])


async def test_a_language_is_offered_by_its_own_name_and_holds_for_everything_said_from_then_on(
    api: BotApi, person: Person
) -> None:
    offer = await offered(api, person)
    assert offer["text"] == ENGLISH("language-choose")
    assert labels(offer) == [*NAMES, "✓ Automatic"]
    assert await press(api, person, offer, "Deutsch") == "Ab jetzt spreche ich deutsch mit dir, in jedem Chat."
    await api.until(lambda: offer["text"] == GERMAN("language-choose"))
    assert labels(offer) == [("✓ " if name == "Deutsch" else "") + name for name in NAMES] + ["Automatisch"]
    assert (await said(api, person, BREAD)).startswith(GERMAN("nothing"))
    assert (await said(api, person, "/help")).startswith(GERMAN("help"))
    assert await said(api, person, "/ask") == GERMAN("ask-usage")
    answer = await api.reply(api.world.say(person, QUESTION))
    assert GERMAN("button-context") in " ".join(labels(answer))
    query = api.world.press(person, answer, "forged")
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == GERMAN("button-expired")


async def test_automatic_is_the_language_of_the_question_again(api: BotApi, person: Person) -> None:
    offer = await offered(api, person)
    await press(api, person, offer, "Polski")
    assert (await said(api, person, BREAD)).startswith(POLISH("nothing"))
    await api.until(lambda: offer["text"] == POLISH("language-choose"))
    assert await press(api, person, offer, POLISH("language-automatic")) == ENGLISH("language-followed")
    assert (await said(api, person, BREAD)).startswith(ENGLISH("nothing"))
    assert (await said(api, person, "Wie backe ich ein Sauerteigbrot?")).startswith(GERMAN("nothing"))


async def test_a_language_may_be_typed_after_the_command(api: BotApi, person: Person) -> None:
    assert await said(api, person, "/language deutsch") == "Ab jetzt spreche ich deutsch mit dir, in jedem Chat."
    assert await said(api, person, "/language auto") == ENGLISH("language-followed")
    assert await said(api, person, "/language Klingon") == ENGLISH("language-choose")


async def test_in_a_group_everybody_chooses_for_themselves_and_in_all_chats(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    offer = await offered(api, person, group)
    before = dict(offer)
    assert await press(api, stranger, offer, "Polski") == POLISH("language-fixed")
    assert (await said(api, stranger, f"/ask {BREAD}", group)).startswith(POLISH("nothing"))
    assert (await said(api, stranger, BREAD)).startswith(POLISH("nothing"))
    assert (await said(api, person, f"/ask {BREAD}", group)).startswith(ENGLISH("nothing"))
    assert offer == before


async def test_an_earlier_answer_is_paged_in_the_language_fixed_since(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    await said(api, person, "/language de")
    shown = api.world.messages[person.id, answer["message_id"]]
    [data] = [
        button["callback_data"]
        for row in shown["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"].startswith(ENGLISH("button-context"))
    ][:1]
    api.world.press(person, shown, data)
    await api.until(lambda: GERMAN("button-back") in labels(shown))


async def test_a_button_of_no_language_has_expired(api: BotApi, person: Person) -> None:
    offer = await offered(api, person)
    query = api.world.press(person, offer, "l:17:0:0")
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == ENGLISH("button-expired")


async def test_a_fixed_language_survives_a_restart_and_apologies_are_in_it(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    await said(api, person, "/language pl")
    await child.stop()
    await child.start()
    await child.serving(api)
    assert (await said(api, person, BREAD)).startswith(POLISH("nothing"))
    api.fail(Failure("sendMessage", error=bad_request("nobody knows why")))
    assert await said(api, person, BREAD) == POLISH("went-wrong")
    assert (await child.stop()).code == 0
