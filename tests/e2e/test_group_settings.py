"""Whom the bot answers in a group: only its administrators decide, and everybody else hears of it in one line."""

from collections.abc import Callable

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Failure, Person
from .botapi.checks import Json
from .botapi.errors import bad_request
from .child import Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

REFUSED = "In this group I answer administrators only."
SILENT = "I am set to answer nobody in this group. /settings changes that."
NOT_YOURS = "Only administrators of this group can change whom I answer."


def buttons(message: Json) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message["reply_markup"]["inline_keyboard"]]


def data(message: Json, place: int) -> str:
    return str(message["reply_markup"]["inline_keyboard"][place][0]["callback_data"])


async def opened(api: BotApi, admin: Person, group: Chat) -> Json:
    """The settings as an administrator sees them, as the message that later edits change."""
    api.world.appoint(group, admin, "creator")
    shown = await api.reply(api.world.say(admin, "/settings", chat=group))
    return api.world.messages[group.id, shown["message_id"]]


async def pressed(api: BotApi, who: Person, message: Json, place: int) -> str | None:
    """Presses the button of a choice; gives what the presser was told."""
    query = api.world.press(who, message, data(message, place))
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    await api.settled(0.2)
    text = call.params.get("text")
    return str(text) if text else None


async def choose(api: BotApi, admin: Person, group: Chat, place: int) -> None:
    await pressed(api, admin, await opened(api, admin, group), place)


async def test_an_administrator_sees_the_choices_and_which_is_taken(api: BotApi, person: Person, group: Chat) -> None:
    shown = await opened(api, person, group)
    assert shown["text"] == "Whom do I answer in this group?\nAt present: everyone who asks me."
    assert shown["entities"] == [{"type": "bold", "offset": 0, "length": 31}]
    assert buttons(shown) == [["✓ Everyone"], ["Administrators only"], ["Nobody"]]
    assert await pressed(api, person, shown, 1) is None
    assert shown["text"] == "Whom do I answer in this group?\nAt present: administrators only."
    assert buttons(shown) == [["Everyone"], ["✓ Administrators only"], ["Nobody"]]


async def test_others_are_refused_once_and_change_nothing(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    shown = await opened(api, person, group)
    before = dict(shown)
    api.world.appoint(group, stranger, "member")
    assert await pressed(api, stranger, shown, 2) == NOT_YOURS
    assert (await api.reply(api.world.say(stranger, "/settings nobody", chat=group)))["text"] == NOT_YOURS
    again = api.world.say(stranger, "/settings", chat=group)
    await api.settled()
    assert api.replies(again) == []
    assert shown == before


async def test_who_presses_is_what_counts_and_not_who_opened(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    shown = await opened(api, person, group)
    api.world.appoint(group, person, "member")
    api.world.appoint(group, stranger, "administrator")
    assert await pressed(api, person, shown, 1) == NOT_YOURS
    assert await pressed(api, stranger, shown, 1) is None
    assert buttons(shown)[1] == ["✓ Administrators only"]


async def test_an_anonymous_administrator_is_told_what_to_write_and_may(
    api: BotApi, person: Person, group: Chat
) -> None:
    told = await api.reply(api.world.anonymous(group, "/settings"))
    assert told["text"].endswith(
        "Write one of these instead: /settings everyone, /settings administrators, /settings nobody"
    )
    chosen = await api.reply(api.world.anonymous(group, "/settings@belegtestbot administrators"))
    assert "At present: administrators only." in chosen["text"]
    assert (await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group)))["text"] == REFUSED
    assert WORDS in (await api.reply(api.world.anonymous(group, f"/ask {QUESTION}")))["text"]


async def test_who_may_not_ask_is_told_so_once_and_administrators_are_answered(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    await choose(api, person, group, 1)
    first = api.world.say(stranger, f"@belegtestbot {QUESTION}", chat=group, thread=5)
    told = await api.reply(first)
    assert (told["text"], told["message_thread_id"]) == (REFUSED, 5)
    again = [
        api.world.say(stranger, text, chat=group)
        for text in (f"/ask {QUESTION}", "/help@belegtestbot", "/start", f"@belegtestbot {QUESTION}")
    ]
    again.append(api.world.say(stranger, QUESTION, chat=group, reply_to=told))
    unasked = [api.world.say(stranger, text, chat=group) for text in (QUESTION, "/weather", "/ask@otherbot why?")]
    await api.settled()
    assert [api.replies(message) for message in again + unasked] == [[]] * 8
    for text in (f"@belegtestbot {QUESTION}", f"/ask {QUESTION}"):
        assert WORDS in (await api.reply(api.world.say(person, text, chat=group)))["text"]


async def test_the_refusal_is_in_the_language_of_who_is_refused(api: BotApi, person: Person, group: Chat) -> None:
    await choose(api, person, group, 1)
    german = Person(person.id + 200_000, "Bea", language="de")
    told = await api.reply(api.world.say(german, f"/ask {QUESTION}", chat=group))
    assert told["text"] == Texts.get("de")("group-refused") == "In dieser Gruppe antworte ich nur Administratoren."


async def test_a_button_that_asks_is_refused_to_who_may_not_ask_and_the_others_are_not(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    greeting = await api.reply(api.world.say(stranger, "/start", chat=group))
    answer = await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=group))
    kept = api.world.messages[group.id, answer["message_id"]]
    await choose(api, person, group, 1)
    count = len(api.sent(group.id))
    assert await pressed(api, stranger, greeting, 0) == REFUSED
    assert len(api.sent(group.id)) == count
    before = kept["text"]
    assert await pressed(api, stranger, kept, 0) is None
    assert kept["text"] != before
    assert await pressed(api, person, greeting, 0) is None
    assert len(api.sent(group.id)) == count + 2


async def test_told_to_answer_nobody_it_is_silent_but_not_to_administrators(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    await choose(api, person, group, 2)
    question = api.world.say(stranger, f"/ask {QUESTION}", chat=group)
    await api.settled()
    assert api.replies(question) == []
    for _ in range(2):
        assert (await api.reply(api.world.say(person, f"@belegtestbot {QUESTION}", chat=group)))["text"] == SILENT
    await choose(api, person, group, 0)
    assert WORDS in (await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=group)))["text"]


async def test_one_groups_settings_are_not_anothers(api: BotApi, person: Person, stranger: Person, group: Chat) -> None:
    await choose(api, person, group, 2)
    other = Chat(group.id - 300_000, "supergroup", "Other")
    assert WORDS in (await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=other)))["text"]
    assert WORDS in (await api.reply(api.world.say(stranger, QUESTION)))["text"]


async def test_in_private_it_says_that_settings_are_for_groups(api: BotApi, person: Person) -> None:
    told = await api.reply(api.world.say(person, "/settings nobody"))
    assert told["text"] == (
        "These settings are for groups: there, an administrator chooses with /settings whom I answer."
    )


@pytest.mark.parametrize("forged", ["w:3:0:0", "w:99999999999:0:0"])
async def test_a_choice_that_does_not_exist_has_expired(api: BotApi, person: Person, group: Chat, forged: str) -> None:
    shown = await opened(api, person, group)
    query = api.world.press(person, shown, forged)
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == "This button has expired. Please ask again."


async def test_settings_survive_a_restart_and_nobody_is_let_in_while_telegram_does_not_say_who_administers(
    own_api: BotApi, children: Callable[..., Child]
) -> None:
    ada, bob, group = Person(601), Person(602, "Bob"), Chat(-603, "supergroup", "Own")
    first = children(own_api)
    await first.start()
    await first.serving(own_api)
    await choose(own_api, ada, group, 1)
    assert (await first.stop()).code == 0
    second = children(own_api)
    await second.start()
    await second.serving(own_api)
    own_api.fail(Failure("getChatAdministrators", error=bad_request("nobody knows why")))
    unknown = own_api.world.say(bob, f"/ask {QUESTION}", chat=group)
    await own_api.reply(unknown)
    await own_api.settled()
    [apology] = own_api.replies(unknown)
    assert apology["text"] == "Sorry, something went wrong on my side. Please try again."
    assert (await own_api.reply(own_api.world.say(bob, f"/ask {QUESTION}", chat=group)))["text"] == REFUSED
    assert WORDS in (await own_api.reply(own_api.world.say(ada, f"/ask {QUESTION}", chat=group)))["text"]
    assert (await second.stop()).code == 0
