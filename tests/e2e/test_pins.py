"""Admins pin a passage to a question: whoever asks it in other words or languages gets that passage first, marked."""

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database
from bot.store.pins import Pins
from bot.texts import Texts
from index.access import declare
from index.answers import Answer, Outcome, Quote

from .bench import Bench, bench
from .botapi import BotApi, Person
from .botapi.checks import Json
from .child import ADMINS, Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", language="en")
ENGLISH = Texts.get("en")
MARK = ENGLISH("pinned")
GERMAN, OTHER = (
    "Wie lange dauerten die Gespräche in Brüssel?",
    "Where did the talks of NATO take place?",
)
NOBODY: Json = {"chat": {"id": 0}, "message_id": 0}


@pytest_asyncio.fixture(loop_scope="session")
async def bot(built: Path, tmp_path: Path) -> AsyncIterator[Bench]:
    shutil.copytree(built, tmp_path / "home", symlinks=True)
    async with BotApi() as api, bench(tmp_path / "home", tmp_path / "home" / "data", api, admin_ids=ADMINS) as made:
        yield made


async def say(bot: Bench, person: Person, text: str, reply_to: Json | None = None) -> Json:
    return await bot.hear(bot.api.world.say(person, text, reply_to=reply_to))


def data(message: Json, label: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return str(next(button["callback_data"] for row in rows for button in row if button["text"] == label))


async def press(bot: Bench, person: Person, message: Json, action: str) -> str:
    query = bot.api.world.press(person, message, action)
    await bot.hear(NOBODY)
    return str(bot.api.called("answerCallbackQuery", callback_query_id=query["id"])[0].params.get("text", ""))


async def aged(bot: Bench) -> None:
    """Removes all generations but the one that is served."""
    generations = bot.knowledge.generations
    await generations.aside(lambda: generations.library.age(-1))


async def test_a_pinned_passage_comes_first_for_the_question_in_any_language_until_it_is_removed(
    bot: Bench, person: Person
) -> None:
    answer = await say(bot, ADMIN, QUESTION)
    assert MARK not in answer["text"]
    assert (await say(bot, ADMIN, "/pin"))["text"] == ENGLISH("pin-usage")
    assert (await say(bot, ADMIN, "/pins"))["text"] == ENGLISH("pins-none")
    assert (await say(bot, ADMIN, "/pin", answer))["text"] == ENGLISH("pin-done")

    for question, texts in ((QUESTION.upper(), ENGLISH), (GERMAN, Texts.get("de"))):
        found = await say(bot, person, question)
        assert found["text"].startswith(f"{texts('pinned')}\n"), question
        assert WORDS in found["text"].split("\n\n")[1]
    assert MARK not in (await say(bot, person, OTHER))["text"]
    # It is still marked when one comes back to it.
    await press(bot, person, found, data(found, Texts.get("de")("button-context")))
    back = bot.api.world.messages[person.id, found["message_id"]]
    await press(bot, person, back, data(back, Texts.get("de")("button-back")))
    assert bot.api.world.messages[person.id, found["message_id"]]["text"].startswith(Texts.get("de")("pinned"))

    listed = await say(bot, ADMIN, "/pins")
    assert listed["text"].startswith(f"Pinned passages: 1\n\n1. {QUESTION}\n{WORDS}")
    remove = data(listed, "Remove 1")
    assert await press(bot, person, await say(bot, person, GERMAN), remove) == ENGLISH("button-expired")
    assert await press(bot, ADMIN, listed, remove) == ENGLISH("pin-removed")
    assert bot.api.world.messages[ADMIN.id, listed["message_id"]]["text"] == ENGLISH("pins-none")
    assert Texts.get("de")("pinned") not in (await say(bot, person, GERMAN))["text"]


async def test_words_after_the_command_are_the_question_however_little_they_have_to_do_with_the_passage(
    bot: Bench, person: Person
) -> None:
    answer = await say(bot, ADMIN, QUESTION)
    await say(bot, ADMIN, "/pin What is the opening hour of the swimming pool?", answer)
    found = await say(bot, person, "what is the opening hour of the swimming pool")
    assert found["text"].startswith(MARK)
    assert WORDS in found["text"]


async def test_what_is_pinned_moves_with_its_words_and_is_dropped_with_notice_when_it_cannot_come_back(
    bot: Bench, person: Person, tmp_path: Path
) -> None:
    corpus = tmp_path / "home" / "corpus"
    document = next(path for path in corpus.glob("*.md") if WORDS in path.read_text("utf-8"))
    await say(bot, ADMIN, "/pin", await say(bot, ADMIN, QUESTION))
    moved = corpus / "umgezogen.md"
    document.rename(moved)
    text = moved.read_text("utf-8")
    head, _, tail = text.partition(WORDS)
    moved.write_text(f"{head}\n\nEin neuer Absatz davor, der alles verschiebt.\n\n{WORDS}{tail}", "utf-8")
    await bot.knowledge.rebuild()
    found = await say(bot, person, QUESTION)
    assert found["text"].startswith(MARK)
    # Who may not see the document is not shown it by a pin either.
    declare(moved, [ADMIN.id])
    await bot.knowledge.rebuild()
    hidden = await say(bot, person, QUESTION)
    assert MARK not in hidden["text"]
    assert WORDS not in hidden["text"]
    assert (await say(bot, ADMIN, QUESTION))["text"].startswith(MARK)

    # Neither words that an edit has taken out nor a document that is gone make it go, for both can be gone back to.
    moved.write_text("Hier steht nun etwas ganz anderes.", "utf-8")
    await bot.knowledge.rebuild()
    moved.unlink()
    await bot.knowledge.rebuild()
    await bot.api.settled()
    assert (await say(bot, ADMIN, "/pins"))["text"].startswith("Pinned passages: 1\n\n")

    await aged(bot)
    (corpus / "neu.md").write_text("Auch das steht nun hier.", "utf-8")
    await bot.knowledge.rebuild()
    notice = ENGLISH("pin-gone", question=QUESTION)
    await bot.api.until(lambda: any(sent["text"].startswith(notice) for sent in bot.api.sent(ADMIN.id)))
    assert (await say(bot, ADMIN, "/pins"))["text"] == ENGLISH("pins-none")
    await bot.api.settled()


async def test_a_pin_outlives_going_back_to_before_its_document(bot: Bench, person: Person, tmp_path: Path) -> None:
    generations = bot.knowledge.generations
    before, mark = generations.answerer.generation, Texts.get("de")("pinned")
    words = "Das Schwimmbad öffnet sonntags um 10 Uhr."
    (tmp_path / "home" / "corpus" / "bad.md").write_text(f"# Bad\n\n{words}\n", "utf-8")
    await bot.knowledge.rebuild()
    after, question = generations.answerer.generation, "Wann öffnet das Schwimmbad?"
    await say(bot, ADMIN, "/pin", await say(bot, ADMIN, question))
    assert mark in (await say(bot, ADMIN, question))["text"]
    await generations.roll_back(before)
    await bot.api.settled()
    assert words not in (await say(bot, person, question))["text"]
    await generations.roll_back(after)
    found = await say(bot, person, question)
    assert found["text"].startswith(mark)
    assert words in found["text"]


async def test_pins_are_looked_at_when_the_bot_starts(
    own_api: BotApi, home: Path, children: Callable[..., Child]
) -> None:
    database = Database.open(f"sqlite:///{home / 'data' / 'belegbot.sqlite3'}")
    quote = Quote("Das gab es einmal.", "weg.md", 0, 18, 1.0)
    answer = Answer(Outcome.ANSWERED, 1.0, (quote,), "generation-1")
    row = await Conversations(database).add(Conversation(ADMIN.id, ADMIN.id), "Was gab es?", "en", answer)
    await Pins(database).add(row, "Was gab es?", quote)
    await database.close()
    own_api.world.say(ADMIN, "/start")
    child = children(own_api)
    await child.start()
    notice = ENGLISH("pin-gone", question="Was gab es?")
    await own_api.until(lambda: any(sent["text"].startswith(notice) for sent in own_api.sent(ADMIN.id)), 60)


async def test_what_whoever_is_forgotten_had_asked_is_pinned_no_more(bot: Bench, person: Person) -> None:
    await say(bot, ADMIN, "/pin", await say(bot, ADMIN, QUESTION))
    assert MARK in (await say(bot, person, QUESTION))["text"]
    forget = await say(bot, ADMIN, "/forget")
    await press(bot, ADMIN, forget, forget["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    assert MARK not in (await say(bot, person, QUESTION))["text"]
