"""What was read into a question is shown, and whoever asked can take it back."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.texts import Texts
from index.answers import Reading

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .examples import QUESTION

ADA, BOB, GROUP = Person(1), Person(2), Chat(-5, "supergroup", forum=True)
FOLLOW_UP = "Is progress possible in his view?"
READING = Reading(("Grushko", "NATO"), f"{FOLLOW_UP} Grushko NATO")
READINGS = {
    FOLLOW_UP: READING,
    "Und in Wien?": Reading(("Grushko",), "Und in Wien? Grushko"),
    "ماذا عن فيينا؟": Reading(("Grushko", "NATO", "Wien"), "ماذا عن فيينا؟ Grushko NATO Wien"),
    "ウィーンではどうですか？": Reading(("Grushko", "NATO"), "ウィーンではどうですか？ Grushko NATO"),
}
LINE = "Read as: … Grushko, NATO"
BUTTON = "Just my question"
NOBODY: Json = {"chat": {"id": 0}, "message_id": 0}


@pytest.fixture
async def bot(built: Path, tmp_path: Path, server: BotApi) -> AsyncIterator[Bench]:
    async with bench(built, tmp_path, server, READINGS) as made:
        yield made


def covered(message: Json, kind: str) -> list[str]:
    return [piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == kind]


def labels(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def press(bot: Bench, person: Person, message: Json, label: str) -> list[str | None]:
    """Presses a button; gives what was said to whoever pressed, once for each acknowledgement."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    data = next(button["callback_data"] for button in buttons if button["text"] == label)
    query = bot.api.world.press(person, message, data)
    await bot.hear(NOBODY)
    return [call.params.get("text") for call in bot.api.called("answerCallbackQuery", callback_query_id=query["id"])]


async def follow_up(bot: Bench, person: Person = ADA, chat: Chat | None = None) -> Json:
    """The answer to a question into which something was read."""
    command = "/ask " if chat else ""
    await bot.hear(bot.api.world.say(person, f"{command}What does Grushko say?", chat=chat))
    return await bot.hear(bot.api.world.say(person, f"{command}{FOLLOW_UP}", chat=chat))


def shown(message: Json) -> tuple[str, Json, Json]:
    """What people see, without the number of the row in the buttons."""
    keyboard = json.dumps(message.get("reply_markup", {}))
    row = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]
    return message["text"], message["entities"], json.loads(keyboard.replace(f":{row}:", ":0:"))


async def test_what_was_read_stands_in_italics_above_the_quotes_with_a_button(bot: Bench) -> None:
    answer = await follow_up(bot)
    assert answer["text"].startswith(f"{LINE}\n\n")
    assert covered(answer, "italic") == [LINE]
    assert [{"text": BUTTON, "callback_data": "o:2:0:0"}] in answer["reply_markup"]["inline_keyboard"]


@pytest.mark.parametrize(
    ("language", "question", "line"),
    [
        ("de", "Und in Wien?", "Gelesen als: … Grushko"),
        (
            "ar",
            "ماذا عن فيينا؟",
            "فُهم السؤال هكذا: … \u2068\u2068\u2068Grushko\u2069، \u2068NATO\u2069\u2069، \u2068Wien\u2069\u2069",
        ),
        ("ja", "ウィーンではどうですか？", "読み取った質問：…Grushko、NATO"),
    ],
)
async def test_it_is_said_in_the_language_of_the_question(bot: Bench, language: str, question: str, line: str) -> None:
    await bot.hear(bot.api.world.say(ADA, QUESTION))
    answer = await bot.hear(bot.api.world.say(ADA, question))
    assert answer["text"].split("\n")[0] == line
    assert Texts.get(language)("button-bare") in labels(answer)


async def test_taking_it_back_asks_the_bare_question_in_the_same_message(bot: Bench) -> None:
    answer = await follow_up(bot)
    assert await press(bot, ADA, answer, BUTTON) == [None]
    assert (bot.last.question, bot.last.turns, bot.last.focus) == (FOLLOW_UP, (), "")
    alone = await bot.hear(bot.api.world.say(BOB, FOLLOW_UP))
    assert shown(answer) == shown(alone)
    assert LINE not in answer["text"]
    assert BUTTON not in labels(answer)
    assert len(bot.api.sent(ADA.id)) == 2


async def test_what_is_shown_then_is_what_is_remembered(bot: Bench) -> None:
    answer = await follow_up(bot)
    await press(bot, ADA, answer, BUTTON)
    quote = covered(answer, "bold")[0]
    await bot.hear(bot.api.world.say(ADA, "and then?"))
    assert [(turn.question, turn.answer) for turn in bot.last.turns][1] == (FOLLOW_UP, quote)
    await press(bot, ADA, answer, "In context")
    await press(bot, ADA, answer, Texts.get("en")("button-back"))
    assert LINE not in answer["text"]


async def test_the_way_back_from_other_pages_still_offers_it(bot: Bench) -> None:
    answer = await follow_up(bot)
    first = shown(answer)
    await press(bot, ADA, answer, "More")
    assert LINE not in answer["text"]
    await press(bot, ADA, answer, Texts.get("en")("button-back"))
    assert shown(answer) == first


async def test_pressing_twice_says_nothing_and_asks_once(bot: Bench) -> None:
    answer = await follow_up(bot)
    queries = [bot.api.world.press(ADA, answer, "o:2:0:0") for _ in range(2)]
    asked = len(bot.ranker.asked)
    await bot.hear(NOBODY)
    assert len(bot.ranker.asked) == asked + 1
    for query in queries:
        [call] = bot.api.called("answerCallbackQuery", callback_query_id=query["id"])
        assert "text" not in call.params


async def test_only_whoever_asked_may_take_it_back_in_a_group(bot: Bench) -> None:
    answer = await follow_up(bot, chat=GROUP)
    before = dict(answer)
    assert await press(bot, BOB, answer, BUTTON) == ["Only whoever asked this can take that back."]
    german = Person(BOB.id, language="de")
    assert await press(bot, german, answer, BUTTON) == ["Das kann nur zurücknehmen, wer gefragt hat."]
    assert answer == before
    assert await press(bot, ADA, answer, BUTTON) == [None]
    assert LINE not in answer["text"]


async def test_anybody_may_where_somebody_asked_without_a_name(bot: Bench, server: BotApi) -> None:
    await bot.hear(server.world.anonymous(GROUP, f"/ask {QUESTION}"))
    answer = await bot.hear(server.world.anonymous(GROUP, f"/ask {FOLLOW_UP}"))
    assert await press(bot, BOB, answer, BUTTON) == [None]
    assert LINE not in answer["text"]


@pytest.mark.parametrize("forged", ["o:1:0:0", "o:999:0:0", "o:2:5:0", "o:0:0:0"])
async def test_forged_presses_change_nothing_that_is_not_ones_own(bot: Bench, server: BotApi, forged: str) -> None:
    answer = await follow_up(bot, chat=GROUP)
    other = await bot.hear(server.world.say(BOB, QUESTION))
    before = dict(answer), dict(other)
    asked = len(bot.ranker.asked)
    server.world.press(BOB, other, forged)
    await bot.hear(NOBODY)
    assert (answer, other) == before
    assert len(bot.ranker.asked) == asked


async def test_it_can_be_taken_back_after_a_restart(built: Path, tmp_path: Path, server: BotApi) -> None:
    async with bench(built, tmp_path, server, READINGS) as bot:
        answer = await follow_up(bot)
    async with bench(built, tmp_path, server, READINGS) as bot:
        assert await press(bot, ADA, answer, BUTTON) == [None]
        assert LINE not in answer["text"]
    with closing(sqlite3.connect(tmp_path / "b.sqlite3")) as connection:
        rows = connection.execute("SELECT question, reading FROM answers ORDER BY id").fetchall()
    assert rows == [("What does Grushko say?", None), (FOLLOW_UP, None)]


async def test_it_can_be_taken_back_in_words(bot: Bench, server: BotApi) -> None:
    answer = await follow_up(bot)
    await bot.hear(server.world.say(ADA, "Nur meine Frage!"))
    assert LINE not in answer["text"]
    assert (bot.last.question, bot.last.turns) == (FOLLOW_UP, ())
    assert len(bot.api.sent(ADA.id)) == 2


async def test_others_cannot_take_it_back_in_words_either(bot: Bench, server: BotApi) -> None:
    answer = await follow_up(bot, chat=GROUP)
    told = await bot.hear(server.world.say(BOB, "just my question", chat=GROUP, reply_to=answer))
    assert told["text"] == "Only whoever asked this can take that back."
    assert LINE in answer["text"]
