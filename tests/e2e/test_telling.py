"""Whoever asked in vain and wants to be told is told once, where they asked, when a later document has the answer."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio

from bot.texts import Texts
from index.access import declare

from .bench import Bench, bench
from .botapi import BotApi, Chat, Failure, Person
from .botapi.checks import Json
from .botapi.errors import ApiError

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADA, BOB, CAROL = (Person(7001, "Ada", language="de"), Person(7002, "Bob"), Person(7003, "Carol"))
DORA = Person(7005, "Dora")
FORUM = Chat(-7004, "supergroup", "Round table", forum=True)
GERMAN, ENGLISH = Texts.get("de"), Texts.get("en")
QUESTION, ASKED = "Wann öffnet das Schwimmbad am Sonntag?", "When does the swimming pool open on Sunday?"
ANSWER = "Das Schwimmbad öffnet am Sonntag um 10 Uhr und schließt um 18 Uhr."
NOBODY: Json = {"chat": {"id": 0}, "message_id": 0}


@pytest_asyncio.fixture(loop_scope="session")
async def bot(built: Path, tmp_path: Path) -> AsyncIterator[Bench]:
    shutil.copytree(built, tmp_path / "home", symlinks=True)
    async with BotApi() as api, bench(tmp_path / "home", tmp_path / "home" / "data", api) as made:
        yield made


async def agree(bot: Bench, person: Person, message: Json, texts: Texts) -> str:
    """Presses the button that asks to be told; gives what is said then."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    [data] = [button["callback_data"] for button in buttons if button["text"] == texts("button-tell-me")]
    query = bot.api.world.press(person, message, data)
    await bot.hear(NOBODY)
    return str(bot.api.called("answerCallbackQuery", callback_query_id=query["id"])[0].params["text"])


def write(tmp_path: Path, text: str = ANSWER, name: str = "bad.md") -> Path:
    path = tmp_path / "home" / "corpus" / name
    path.write_text(f"# Das Schwimmbad\n\n{text}\n", "utf-8")
    return path


def wishes(tmp_path: Path) -> int:
    with closing(sqlite3.connect(tmp_path / "home" / "data" / "b.sqlite3")) as database:
        return int(database.execute("SELECT count(*) FROM wishes").fetchone()[0])


async def test_those_who_agreed_are_told_once_in_their_language_below_their_question(
    bot: Bench, tmp_path: Path
) -> None:
    api = bot.api
    asked = api.world.say(ADA, QUESTION)
    answer = await bot.hear(asked)
    assert ANSWER not in answer["text"]
    topic = api.world.say(BOB, f"/ask {ASKED}", chat=FORUM, thread=17)
    theirs = await bot.hear(topic)
    assert await agree(bot, ADA, answer, GERMAN) == GERMAN("telling-agreed")
    assert await agree(bot, BOB, theirs, ENGLISH) == ENGLISH("telling-agreed")
    # Carol asks as well and wants to be told, then not; somebody else's answer is none of hers.
    own = await bot.hear(api.world.say(CAROL, ASKED))
    assert await agree(bot, CAROL, own, ENGLISH) == ENGLISH("telling-agreed")
    assert await agree(bot, CAROL, own, ENGLISH) == ENGLISH("telling-withdrawn")
    assert wishes(tmp_path) == 2

    write(tmp_path, "Hier ist nur von Handtüchern die Rede.", "anderes.md")
    await bot.knowledge.rebuild()
    write(tmp_path)
    before = len(api.calls)
    await bot.knowledge.rebuild()
    await api.until(lambda: not wishes(tmp_path) and len(api.calls) - before >= 2)
    await api.settled()
    told = [call.params for call in api.calls[before:] if call.method == "sendMessage"]
    by_chat = {params["chat_id"]: params for params in told}
    assert sorted(by_chat) == sorted([ADA.id, FORUM.id])
    assert len(told) == 2
    mine, group = by_chat[ADA.id], by_chat[FORUM.id]
    assert mine["text"].startswith(f"{GERMAN('told', question=QUESTION)}\n\n")
    assert ANSWER in mine["text"]
    assert mine["reply_parameters"]["message_id"] == asked["message_id"]
    assert group["text"].startswith(f"{ENGLISH('told', question=ASKED)}\n\n")
    assert (group["message_thread_id"], group["reply_parameters"]["message_id"]) == (17, topic["message_id"])

    # Another generation tells nobody again.
    write(tmp_path, "Noch etwas über Handtücher.", "mehr.md")
    before = len(api.calls)
    await bot.knowledge.rebuild()
    await api.settled()
    assert [call.method for call in api.calls[before:]] == []


async def test_nobody_is_told_what_they_may_not_see_and_a_block_or_forget_ends_it(bot: Bench, tmp_path: Path) -> None:
    api = bot.api
    for person, texts in ((ADA, GERMAN), (BOB, ENGLISH), (CAROL, ENGLISH)):
        question = QUESTION if person is ADA else ASKED
        await agree(bot, person, await bot.hear(api.world.say(person, question)), texts)
    forget = await bot.hear(api.world.say(CAROL, "/forget"))
    assert ENGLISH("counted-wishes", count=1) in forget["text"]
    erase = forget["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    api.world.press(CAROL, forget, erase)
    await bot.hear(NOBODY)
    assert wishes(tmp_path) == 2
    path = write(tmp_path)
    declare(path, [BOB.id])
    api.fail(Failure("sendMessage", error=ApiError(403, "Forbidden: bot was blocked by the user")))
    before = len(api.calls)
    await bot.knowledge.rebuild()
    await api.until(lambda: wishes(tmp_path) == 1)
    await api.settled()
    assert {call.params["chat_id"] for call in api.calls[before:]} == {BOB.id}

    declare(path, None)
    before = len(api.calls)
    await bot.knowledge.rebuild()
    await api.until(lambda: len(api.calls) > before)
    await api.settled()
    assert [call.params["chat_id"] for call in api.calls[before:]] == [ADA.id]
    assert wishes(tmp_path) == 0


async def test_a_group_is_told_once_however_many_of_it_wished_for_the_answer(bot: Bench, tmp_path: Path) -> None:
    api = bot.api
    answer = await bot.hear(api.world.say(BOB, f"/ask {ASKED}", chat=FORUM, thread=17))
    for person in (BOB, CAROL, DORA):
        assert await agree(bot, person, answer, ENGLISH) == ENGLISH("telling-agreed")
    write(tmp_path)
    before = len(api.sent(FORUM.id))
    await bot.knowledge.rebuild()
    await api.until(lambda: not wishes(tmp_path) and len(api.sent(FORUM.id)) > before)
    await api.settled()
    told = api.sent(FORUM.id)[before:]
    assert [message["text"].partition("\n\n")[0] for message in told] == [ENGLISH("told", question=ASKED)]


async def test_who_is_being_told_when_the_documents_change_again_is_told_all_the_same(
    bot: Bench, tmp_path: Path
) -> None:
    api = bot.api
    await agree(bot, ADA, await bot.hear(api.world.say(ADA, QUESTION)), GERMAN)
    write(tmp_path)
    before = len(api.sent(ADA.id))
    api.fail(Failure.too_many("sendMessage", 4))
    calls = len(api.calls)
    await bot.knowledge.rebuild()
    await api.until(lambda: len(api.calls) > calls)
    assert not wishes(tmp_path)
    write(tmp_path, "Noch etwas über Handtücher.", "mehr.md")
    await bot.knowledge.rebuild()
    await api.until(lambda: len(api.sent(ADA.id)) > before)
    await api.settled()
    [told] = api.sent(ADA.id)[before:]
    assert ANSWER in told["text"]
