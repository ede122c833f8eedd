"""What is kept is said, and erased at a wish or with time: asked first, once, and down to the last byte."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Failure, Person
from .botapi.checks import Json
from .botapi.errors import ApiError
from .child import Child
from .examples import FOLLOW_UP, FOLLOW_UP_WORDS, QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH = Texts.get("en")
CANARY = "Kanarienvogel"
HEADING = "What I keep about you"
PRIVACY = f"""{HEADING}
• your questions and my answers: for 90 days
• what you thought of answers (👍 👎): for 90 days
• the language you chose: until you erase it
• questions of yours that an admin has kept to test me with: until you erase it
• questions of yours to which an admin has pinned a passage: until you erase it
• questions of yours whose answers you want to be told of: for 90 days
• what you did or tried of what only admins may do: for 90 days

I write the text of no question into a log.

Whoever runs this bot can read what is kept. It is sent to nobody.

/forget erases all of it at once, in all chats."""
SURE = "Shall I erase everything I keep about you, in all chats?"
DONE = "I have erased everything I kept about you, in all chats."
REMAINS = (
    "The messages in Telegram itself stay there until you delete them. The buttons below my earlier answers no longer "
    "work."
)


def labels(message: Json) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message["reply_markup"]["inline_keyboard"]]


def data(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(next(button["callback_data"] for button in buttons if button["text"] == label))


def bold(text: str) -> list[Json]:
    return [{"type": "bold", "offset": 0, "length": len(text)}]


async def press(api: BotApi, person: Person, message: Json, label: str) -> str | None:
    """The note to whoever pressed the button of this label."""
    return await noted(api, api.world.press(person, message, data(message, label)))


async def noted(api: BotApi, query: Json) -> str | None:
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    note = call.params.get("text")
    return None if note is None else str(note)


async def asked_to_forget(api: BotApi, person: Person, chat: Chat | None = None) -> Json:
    """The question whether to erase, as the message that the decision changes."""
    question = await api.reply(api.world.say(person, "/forget", chat=chat))
    return api.world.messages[question["chat"]["id"], question["message_id"]]


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


async def test_what_is_kept_and_for_how_long_is_said(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    child = children(own_api, LOG_LEVEL="INFO")
    await child.start()
    await child.serving(own_api)
    told = await own_api.reply(own_api.world.say(person, "/privacy"))
    assert told["text"] == PRIVACY
    assert told["entities"] == bold(HEADING)
    await child.stop()


async def test_other_settings_are_said_as_they_are(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    child = children(own_api, RETENTION_DAYS="0", LOG_LEVEL="DEBUG")
    await child.start()
    await child.serving(own_api)
    told = (await own_api.reply(own_api.world.say(person, "/privacy")))["text"]
    assert "\n• your questions and my answers: until you erase it\n" in told
    assert ENGLISH("privacy-log-debug") in told
    assert ENGLISH("privacy-log") not in told
    await child.stop()


async def test_it_asks_first_and_then_erases_everything_and_says_what(api: BotApi, person: Person) -> None:
    answers = [await api.reply(api.world.say(person, question)) for question in (QUESTION, "What does Grushko say?")]
    await api.reply(api.world.say(person, "/language en"))
    question = await asked_to_forget(api, person)
    listed = "• 2 questions and their answers\n• the language you chose"
    assert question["text"] == f"{SURE}\n{listed}\n\nThis cannot be undone."
    assert question["entities"] == bold(SURE)
    assert labels(question) == [["Erase everything", "Keep it"]]
    assert await press(api, person, question, "Erase everything") is None
    await api.until(lambda: question["text"] == f"{DONE}\n{listed}\n\n{REMAINS}")
    assert question["entities"] == bold(DONE)
    assert "reply_markup" not in question
    assert await noted(api, api.world.press(person, answers[0], data(answers[0], "More"))) == ENGLISH("button-expired")
    # With the history gone, the question stands alone.
    assert FOLLOW_UP_WORDS not in (await api.reply(api.world.say(person, "And in his view?")))["text"]


async def test_nothing_is_erased_unless_that_is_wanted(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    question = await asked_to_forget(api, person)
    forget = data(question, "Erase everything")
    assert await press(api, person, question, "Keep it") is None
    await api.until(lambda: question["text"] == "Nothing was erased.")
    assert "reply_markup" not in question
    assert await noted(api, api.world.press(person, question, forget)) == "This has been decided already."
    assert question["text"] == "Nothing was erased."
    assert await press(api, person, answer, "More") is None


async def test_pressing_twice_erases_once(api: BotApi, person: Person) -> None:
    await api.reply(api.world.say(person, QUESTION))
    question = await asked_to_forget(api, person)
    forget = data(question, "Erase everything")
    assert await noted(api, api.world.press(person, question, forget)) is None
    answer = await api.reply(api.world.say(person, QUESTION))
    assert await noted(api, api.world.press(person, question, forget)) == "This has been decided already."
    assert question["text"].startswith(DONE)
    assert await press(api, person, answer, "More") is None


async def test_in_a_group_only_ones_own_goes_and_nobody_else_can_decide_it(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    mine = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group))
    theirs = await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=group))
    private = await api.reply(api.world.say(person, QUESTION))
    question = await asked_to_forget(api, person, group)
    for label in ("Erase everything", "Keep it"):
        assert await press(api, stranger, question, label) == ENGLISH("forget-not-yours")
    assert question["text"].startswith(SURE)
    assert await press(api, person, question, "Erase everything") is None
    await api.until(lambda: question["text"] == f"{DONE}\n• 2 questions and their answers\n\n{REMAINS}")
    for gone in (mine, private):
        assert await press(api, person, gone, "More") == ENGLISH("button-expired")
    assert await press(api, person, theirs, "More") is None


async def test_a_request_of_another_chat_is_nobodys(api: BotApi, person: Person, group: Chat) -> None:
    await api.reply(api.world.say(person, QUESTION))
    question = await asked_to_forget(api, person)
    elsewhere = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group))
    forged = api.world.press(person, elsewhere, data(question, "Erase everything"))
    assert await noted(api, forged) == "This has been decided already."
    assert question["text"].startswith(SURE)


async def test_who_is_unknown_is_told_so(api: BotApi, person: Person) -> None:
    told = await api.reply(api.world.say(person, "/forget"))
    assert told["text"] == "I keep nothing about you."
    assert "reply_markup" not in told


async def test_no_byte_of_what_was_asked_is_left_also_after_a_restart(
    own_api: BotApi, children: Callable[..., Child], person: Person, stranger: Person, group: Chat
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    for number in range(8):
        await api.reply(api.world.say(person, f"Was sagte {CANARY} über Punkt {number}? {CANARY * number * 20}"))
        await api.reply(api.world.say(stranger, f"Was sagte Stoltenberg über Punkt {number}?"))
    await api.reply(api.world.say(person, f"/ask Wer ist {CANARY}?", chat=group))
    folder = child.home / "data"
    assert CANARY.encode() in bytes_of(folder)
    question = await asked_to_forget(api, person)
    await press(api, person, question, "Erase everything")
    await api.until(lambda: question["text"].startswith(DONE))
    assert "• 9 questions and their answers" in question["text"]
    assert CANARY.encode() not in bytes_of(folder)
    assert (await child.stop()).code == 0
    assert CANARY.encode() not in bytes_of(folder)
    await child.start()
    await child.serving(api)
    assert (await api.reply(api.world.say(person, "/forget")))["text"] == "I keep nothing about you."
    assert CANARY.encode() not in bytes_of(folder)
    assert b"Was sagte Stoltenberg" in bytes_of(folder)
    await child.stop()


async def test_what_is_old_goes_at_the_start_to_the_last_byte(
    own_api: BotApi, children: Callable[..., Child], person: Person, stranger: Person
) -> None:
    api, child = own_api, children(own_api, RETENTION_DAYS="30", LOG_LEVEL="INFO")
    await child.start()
    await child.serving(api)
    await api.reply(api.world.say(person, f"Wer ist {CANARY}? {CANARY * 100}"))
    kept = await api.reply(api.world.say(stranger, QUESTION))
    await child.stop()
    database = child.home / "data" / "belegbot.sqlite3"
    with sqlite3.connect(database) as connection:
        old = (datetime.now(UTC) - timedelta(days=30, hours=1)).strftime("%Y-%m-%d %H:%M:%S.%f")
        connection.execute("UPDATE answers SET created = ? WHERE user = ?", (old, person.id))
    connection.close()
    assert CANARY.encode() in bytes_of(child.home / "data")
    await child.start()
    await child.serving(api)
    await api.until(lambda: "1 records older than 30 days were erased" in child.output)
    assert CANARY.encode() not in bytes_of(child.home / "data")
    assert await press(api, stranger, kept, "More") is None
    await child.stop()
    assert CANARY.encode() not in bytes_of(child.home / "data")


async def test_the_text_of_no_question_is_logged_at_info(
    own_api: BotApi, children: Callable[..., Child], person: Person, group: Chat
) -> None:
    api, child = own_api, children(own_api, LOG_LEVEL="INFO")
    await child.start()
    await child.serving(api)
    await api.reply(api.world.say(person, f"Wer ist {CANARY}?"))
    await api.reply(api.world.say(person, f"{CANARY} " * 200))
    await api.reply(api.world.say(person, f"/{CANARY}"))
    await api.reply(api.world.say(person, f"/ask@belegtestbot Wer ist {CANARY}?", chat=group))
    await api.reply(api.world.say(person, f"/language {CANARY}"))
    api.world.say(person, f"Was sagt {CANARY}?", chat=group)
    answer = await api.reply(api.world.say(person, FOLLOW_UP))
    api.world.press(person, answer, f"m:{CANARY}")
    api.fail(Failure.bad_gateway("sendMessage"))
    await api.reply(api.world.say(person, f"Und {CANARY}?"))
    api.fail(Failure("sendMessage", error=ApiError(400, "Bad Request: not this one")))
    await api.reply(api.world.say(person, f"Wem gehört {CANARY}?"))
    await api.settled()
    ended = await child.stop()
    assert "answers questions about" in ended.output
    assert "Traceback" in ended.output  # the update that failed is told with all that led there
    assert CANARY.casefold() not in ended.output.casefold()


async def test_what_was_asked_without_a_name_is_for_the_groups_administrators_to_erase(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    api.world.appoint(group, person)
    mine = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group))
    await api.reply(api.world.anonymous(group, f"/ask {QUESTION}"))
    question = await api.reply(api.world.anonymous(group, "/forget"))
    question = api.world.messages[group.id, question["message_id"]]
    assert await press(api, stranger, question, "Erase everything") == ENGLISH("forget-not-yours")
    assert await press(api, person, question, "Erase everything") is None
    await api.until(lambda: question["text"] == f"{DONE}\n• one question and its answer\n\n{REMAINS}")
    assert await press(api, person, mine, "More") is None
