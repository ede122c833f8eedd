"""What was asked in vain: seen, dismissed and answered by admins."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.texts import Texts

from .botapi import BotApi, Person
from .botapi.checks import Json
from .child import ADMINS, Child
from .examples import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", language="en")
ENGLISH = Texts.get("en")
CAPITAL, KAPITAL = "How many people live in Madagascar?", "Wie viele Menschen leben auf Madagaskar?"
BREAD = "How do I bake sourdough bread?"


def labels(message: Json) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message["reply_markup"]["inline_keyboard"]]


def data(message: Json, label: str) -> str:
    """What the button of this label asks for."""
    rows = message["reply_markup"]["inline_keyboard"]
    return str(next(button["callback_data"] for row in rows for button in row if button["text"] == label))


async def pressed(api: BotApi, who: Person, message: Json, action: str) -> str:
    """Presses a button and gives what was said in the acknowledgement."""
    query = api.world.press(who, message, action)
    calls = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    return str(calls[0].params.get("text", ""))


async def test_an_admin_sees_dismisses_and_answers_what_was_asked_in_vain(
    own_api: BotApi, children: Callable[..., Child], stranger: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    assert (await api.reply(api.world.say(ADMIN, "/gaps")))["text"] == ENGLISH("gaps-none")
    for question in (BREAD, CAPITAL, QUESTION, KAPITAL):
        await api.reply(api.world.say(stranger, question))
    today = f"{datetime.now(UTC):%Y-%m-%d}"

    sent = await api.reply(api.world.say(ADMIN, "/gaps"))
    shown = api.world.messages[ADMIN.id, sent["message_id"]]
    assert shown["text"].startswith(
        f"Asked in vain: 1 of 2\n\n{KAPITAL}\n\nTimes asked: 2 (first {today}, last {today})\n\n"
        f"Also put as:\n• {CAPITAL}\n\nNearest passages. Does one of them answer it?\n\n"
    )
    assert str(stranger.id) not in shown["text"]
    assert labels(shown)[-2:] == [["Dismiss"], ["Next →"]]
    answers, dismiss = data(shown, "1 answers it"), data(shown, "Dismiss")

    # Nobody else's press has an effect, wherever they found the button.
    expired = ENGLISH("button-expired")
    theirs = await api.reply(api.world.say(stranger, QUESTION))
    for action in (answers, dismiss, data(shown, "Next →")):
        assert await pressed(api, stranger, theirs, action) == expired
    forged = answers.rsplit(":", 1)[0] + ":1"
    assert await pressed(api, ADMIN, shown, forged) == expired

    await pressed(api, ADMIN, shown, data(shown, "Next →"))
    await api.until(lambda: shown["text"].startswith(f"Asked in vain: 2 of 2\n\n{BREAD}\n\nTimes asked: 1 "))
    assert labels(shown)[-1] == ["← Previous"]
    assert await pressed(api, ADMIN, shown, data(shown, "Dismiss")) == ENGLISH("gap-dismissed")
    await api.until(lambda: shown["text"].startswith(f"Asked in vain: 1 of 1\n\n{KAPITAL}\n"))
    source = next(line for line in shown["text"].splitlines() if line.startswith("1. "))
    quote = shown["text"].split("Does one of them answer it?\n\n")[1].split(f"\n{source}")[0]
    assert await pressed(api, ADMIN, shown, answers) == ENGLISH("gap-answered")
    await api.until(lambda: shown["text"] == ENGLISH("gaps-none"))
    assert await pressed(api, ADMIN, shown, answers) == expired

    # Asked again, a gap is there again; the golden question is handed out.
    await api.reply(api.world.say(Person(stranger.id + 10_000), BREAD))
    again = await api.reply(api.world.say(ADMIN, "/gaps"))
    assert again["text"].startswith(f"Asked in vain: 1 of 1\n\n{BREAD}\n\nTimes asked: 2 ")
    command = api.world.say(ADMIN, "/export")
    await api.until(lambda: len(api.replies(command)) == 2)
    assert api.replies(command)[1]["caption"] == ENGLISH("golden-caption", count=1)
    golden = api.called("sendDocument")[-1].params["document"].content.decode()
    assert [json.loads(line) for line in golden.splitlines()] == [{"question": KAPITAL, "quote": quote}]
    log = (await api.reply(api.world.say(ADMIN, "/log")))["text"].splitlines()[1:]
    assert [line.split(" · ", 1)[1].split(":")[0] for line in log] == [
        f"{ADMIN.id} · /export",
        f"{ADMIN.id} · /gaps +",
        f"{ADMIN.id} · /gaps −",
    ]


async def test_nobody_else_can_tell_that_gaps_are_shown(api: BotApi, stranger: Person) -> None:
    unknown = (await api.reply(api.world.say(stranger, "/frobnicate")))["text"]
    assert (await api.reply(api.world.say(stranger, "/gaps")))["text"] == unknown
