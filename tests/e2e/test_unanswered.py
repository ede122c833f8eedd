"""Nothing that is sent to the bot goes unanswered, and nothing gets more than one line."""

import time
from pathlib import Path
from typing import Any

import pytest

from bot.texts import LANGUAGES, Texts

from .bench import bench
from .botapi import BotApi, Person
from .botapi.checks import piece
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

FILE = {"file_id": "A", "file_unique_id": "B"}
PHOTO = [{**FILE, "width": 1, "height": 1}]
CHAT = {"id": -1001, "type": "channel", "title": "News"}
STICKER = {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
POLL = {
    "id": "1",
    "question": "Which?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
SOUND, PICTURE, OTHER = "text-only-sound", "text-only-picture", "text-only"
KINDS: dict[str, tuple[str, Any]] = {
    "voice": (SOUND, {**FILE, "duration": 2}),
    "audio": (SOUND, {**FILE, "duration": 2}),
    "photo": (PICTURE, PHOTO),
    "video": (PICTURE, {**FILE, "width": 1, "height": 1, "duration": 2}),
    "video_note": (PICTURE, {**FILE, "length": 1, "duration": 2}),
    "animation": (PICTURE, {**FILE, "width": 1, "height": 1, "duration": 2}),
    "sticker": (OTHER, STICKER),
    "document": (OTHER, FILE),
    "contact": (OTHER, {"phone_number": "1", "first_name": "Eve"}),
    "location": (OTHER, {"latitude": 1.0, "longitude": 2.0}),
    "venue": (OTHER, {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "Café", "address": "1 Street"}),
    "poll": (OTHER, POLL),
    "dice": (OTHER, {"emoji": "🎲", "value": 3}),
    "game": (OTHER, {"title": "Chess", "description": "A game", "photo": PHOTO}),
    "story": (OTHER, {"chat": CHAT, "id": 3}),
    "something_that_comes_next_year": (OTHER, {"id": 1}),
}
SERVICE: dict[str, Any] = {
    "pinned_message": {"message_id": 1, "date": 0, "chat": CHAT},
    "new_chat_title": "Title",
    "delete_chat_photo": True,
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 60},
    "users_shared": {"request_id": 1, "users": []},
    "write_access_allowed": {},
}


@pytest.mark.parametrize("kind", KINDS)
async def test_whatever_is_no_text_gets_one_line_that_says_what_works(api: BotApi, person: Person, kind: str) -> None:
    key, content = KINDS[kind]
    message = api.world.say(person, None, **{kind: content})
    assert (await api.reply(message))["text"] == Texts.get("en")(key)
    await api.settled(0.1)
    assert len(api.sent(person.id)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_said_in_the_language_of_ones_telegram(api: BotApi, person: Person, language: str) -> None:
    texts, asker = Texts.get(language), Person(person.id, language=language)
    for kind in ("sticker", "voice", "photo"):
        key, content = KINDS[kind]
        assert (await api.reply(api.world.say(asker, None, **{kind: content})))["text"] == texts(key)
    for text in ("\u200b", "👍", "...", "?!"):
        assert (await api.reply(api.world.say(asker, text)))["text"] == texts("question-empty")
    assert (await api.reply(api.world.say(asker, "/frobnicate")))["text"].startswith(texts("help"))


@pytest.mark.parametrize("kind", SERVICE)
async def test_telegrams_own_messages_get_none(api: BotApi, person: Person, kind: str) -> None:
    api.world.say(person, None, **{kind: SERVICE[kind]})
    await api.settled(0.1)
    assert api.sent(person.id) == []


async def test_an_album_gets_one_line_also_where_albums_of_others_come_between(
    api: BotApi, person: Person, stranger: Person
) -> None:
    for _ in range(3):
        for sender in (person, stranger):
            api.world.say(sender, None, photo=PHOTO, media_group_id=f"album of {sender.id}")
    await api.settled()
    for sender in (person, stranger):
        assert [one["text"] for one in api.sent(sender.id)] == [Texts.get("en")("text-only-picture")]


async def test_words_below_a_picture_are_a_question_and_the_picture_is_said_to_be_unread(
    api: BotApi, person: Person, stranger: Person
) -> None:
    note = Texts.get("en")("attachment-unread")
    for caption in ({"photo": PHOTO}, {"document": FILE}, {"voice": KINDS["voice"][1]}):
        answer = await api.reply(api.world.say(person, None, caption=QUESTION, **caption))
        plain = await api.reply(api.world.say(stranger, QUESTION))
        assert answer["text"] == f"{note}\n\n{plain['text']}"
        first = answer["entities"][0]
        assert (first["type"], piece(answer["text"], first["offset"], first["length"])) == ("italic", note)


async def test_so_are_words_that_the_documents_do_not_answer(api: BotApi, person: Person) -> None:
    bread = "Wie backe ich ein Sauerteigbrot im Holzofen?"
    answer = await api.reply(api.world.say(person, None, photo=PHOTO, caption=bread))
    german = Texts.get("de")
    assert answer["text"].startswith(f"{german('attachment-unread')}\n{german('nothing')}")


async def test_an_album_with_words_is_answered_once(api: BotApi, person: Person) -> None:
    first = api.world.say(person, None, photo=PHOTO, media_group_id="with words", caption=QUESTION)
    api.world.say(person, None, photo=PHOTO, media_group_id="with words")
    assert WORDS in (await api.reply(first))["text"]
    await api.settled()
    assert len(api.sent(person.id)) == 1


async def test_a_picture_without_words_after_it_is_told_as_before(api: BotApi, person: Person) -> None:
    for text in (" ", "…"):
        told = await api.reply(api.world.say(person, None, photo=PHOTO, caption=text))
        assert told["text"] == Texts.get("en")("question-empty")


@pytest.mark.parametrize("length", [2001, 4096, 5000])
async def test_text_that_is_too_long_gets_one_line(api: BotApi, person: Person, length: int) -> None:
    told = await api.reply(api.world.say(person, "warum? " * (length // 7) + "?" * (length % 7)))
    assert told["text"] == "Your question is too long; at most 2,000 characters, please."
    await api.settled(0.1)
    assert len(api.sent(person.id)) == 1


async def test_a_long_wait_shows_typing_until_the_answer_is_there(built: Path, tmp_path: Path, own_api: BotApi) -> None:
    person = Person(602)
    async with bench(built, tmp_path, own_api) as bot:
        await bot.hear(own_api.world.say(person, QUESTION))
        assert own_api.called("sendChatAction") == []
        bot.ranker.delay = 1.6
        began = time.monotonic()
        await bot.hear(own_api.world.say(person, "What triggered the crisis?"))
        [call] = own_api.called("sendChatAction")
        assert (call.params["chat_id"], call.params["action"]) == (person.id, "typing")
        assert 0.9 < call.at - began < 1.6
        assert own_api.calls[-1].method == "sendMessage"
        assert own_api.calls[-1].at - began > 1.6
