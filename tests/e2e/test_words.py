"""Words typed instead of pressing buttons: the same pages, in the same message, for whoever they are meant for."""

import json
from collections.abc import Callable

import pytest

from bot.texts import LANGUAGES, Texts
from bot.words import Word, phrases

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .child import Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH = Texts.get("en")


def shown(message: Json) -> tuple[str, Json, Json]:
    """What people see, without the number of the answer in the buttons."""
    keyboard = json.dumps(message["reply_markup"])
    row = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]
    return message["text"], message["entities"], json.loads(keyboard.replace(f":{row}:", ":0:"))


async def asked(api: BotApi, person: Person, text: str, chat: Chat | None = None, thread: int | None = None) -> Json:
    """The bot's answer, as the message that later edits change."""
    answer = await api.reply(api.world.say(person, text, chat=chat, thread=thread))
    return api.world.messages[answer["chat"]["id"], answer["message_id"]]


async def pressed(api: BotApi, person: Person, message: Json, label: str) -> None:
    before = dict(message)
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    api.world.press(person, message, next(one["callback_data"] for one in buttons if one["text"].startswith(label)))
    await api.until(lambda: message != before)


async def typed(api: BotApi, person: Person, message: Json, text: str) -> None:
    """Types a word and waits until it has turned the page of a message."""
    before = dict(message)
    api.world.say(person, text)
    await api.until(lambda: message != before)


async def test_words_do_what_the_buttons_do_in_the_same_message(api: BotApi, person: Person, stranger: Person) -> None:
    by_word, by_button = await asked(api, person, QUESTION), await asked(api, stranger, QUESTION)
    for word, label in (
        ("more", "More"),
        ("In context!", "In context"),
        ("next paragraph", ENGLISH("button-later")),
        ("go on", ENGLISH("button-later")),
        ("  PREVIOUS  paragraph ", ENGLISH("button-earlier")),
        ("later", ENGLISH("button-later")),
        ("back", ENGLISH("button-back")),
    ):
        await typed(api, person, by_word, word)
        await pressed(api, stranger, by_button, label)
        assert shown(by_word) == shown(by_button), word
    assert len(api.sent(person.id)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_has_its_words_whatever_the_language_of_the_question(
    api: BotApi, person: Person, language: str
) -> None:
    answer = await asked(api, person, QUESTION)
    first, words = shown(answer), phrases(language)
    seen = []
    for word in (Word.CONTEXT, Word.BACK, Word.MORE, Word.BACK, Word.NEXT, Word.ON, Word.PREVIOUS):
        await typed(api, person, answer, words[word][-1].upper())
        seen.append(shown(answer))
    assert seen[1] == seen[3] == first
    assert seen[4] == seen[6]
    assert len({text for text, _, _ in seen}) == 5
    assert len(api.sent(person.id)) == 1


async def test_the_next_paragraph_follows_the_one_that_is_shown(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    await typed(api, person, answer, "nächster Absatz")
    assert answer["text"].split("\n")[0] == "NATO-Russland-Gespräche in Brüssel · passages 1 to 3 of 16"


async def test_the_ends_of_the_document_and_of_what_was_found_are_said(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    assert WORDS in answer["text"]
    told = await api.reply(api.world.say(person, "previous paragraph"))
    assert told["text"] == "This is where the document begins."

    answer = await asked(api, person, QUESTION)
    for _ in range(8):
        await typed(api, person, answer, "weiter" if "passages" in answer["text"] else "next paragraph")
    assert "16 of 16" in answer["text"]
    assert (await api.reply(api.world.say(person, "later")))["text"] == "This is where the document ends."

    answer = await asked(api, person, QUESTION)
    for _ in range(10):
        labels = [button["text"] for row in answer["reply_markup"]["inline_keyboard"] for button in row]
        if "More" not in labels:
            break
        await typed(api, person, answer, "mehr")
    assert (await api.reply(api.world.say(person, "mehr")))["text"] == "That is everything I found."


async def test_where_nothing_answers_more_is_the_closest_passages(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, "How do I bake sourdough bread in a wood oven?")
    assert (await api.reply(api.world.say(person, "in context")))["text"] == ENGLISH("nothing")
    answer = await asked(api, person, "How do I bake sourdough bread in a wood oven?")
    await typed(api, person, answer, "show me more")
    assert answer["text"].startswith(ENGLISH("closest-heading"))


async def test_a_page_comes_anew_where_the_answer_is_no_longer_the_last_thing(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    before = dict(answer)
    await api.reply(api.world.say(person, "/help"))
    more = await asked(api, person, "more")
    assert answer == before
    assert more["text"] != before["text"]
    assert [ENGLISH("button-back")] in [
        [button["text"] for button in row] for row in more["reply_markup"]["inline_keyboard"]
    ]
    second = shown(more)
    await typed(api, person, more, "more")
    assert shown(more) != second
    assert len(api.sent(person.id)) == 3


async def test_a_page_comes_anew_where_the_answer_was_deleted(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    del api.world.messages[person.id, answer["message_id"]]
    again = await asked(api, person, "in context")
    assert "passages 1 to 2 of 16" in again["text"]


async def test_a_page_that_is_shown_already_comes_anew(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    again = await asked(api, person, "back")
    assert shown(again) == shown(answer)
    assert len(api.sent(person.id)) == 2


async def test_words_after_words_still_change_the_same_message(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    for word in ("more", "in context", "more", "back", "more"):
        await typed(api, person, answer, word)
    assert len(api.sent(person.id)) == 1


async def test_without_an_answer_a_word_is_told_to_ask_first(api: BotApi, person: Person, stranger: Person) -> None:
    assert (await api.reply(api.world.say(person, "more")))["text"] == "Please ask a question first."
    german = Person(stranger.id, "Bob", language="de")
    await api.reply(api.world.say(german, QUESTION))
    await api.reply(api.world.say(german, "/new"))
    assert (await api.reply(api.world.say(german, "Mehr")))["text"] == "Bitte stell zuerst eine Frage."


async def test_a_label_is_a_question_where_there_is_no_such_button(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    before = dict(answer)
    told = await api.reply(api.world.say(person, "Später? Later?"))
    assert told["text"] != "Please ask a question first."
    assert (await api.reply(api.world.say(person, "later?")))["message_id"] != answer["message_id"]
    assert answer == before


async def test_a_sentence_that_only_holds_a_word_is_a_question(api: BotApi, person: Person) -> None:
    answer = await asked(api, person, QUESTION)
    before = dict(answer)
    assert WORDS in (await api.reply(api.world.say(person, f"more: {QUESTION}")))["text"]
    assert answer == before


async def test_in_a_group_a_word_is_about_ones_own_answer_or_the_one_replied_to(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    answer = await asked(api, person, f"/ask {QUESTION}", group, thread=3)
    told = await api.reply(api.world.say(stranger, "@belegtestbot more", chat=group, thread=3))
    assert told["text"] == "Please ask a question first."

    answer = await asked(api, person, f"/ask {QUESTION}", group, thread=4)
    before = dict(answer)
    api.world.say(stranger, "in context", chat=group, thread=4, reply_to=answer)
    await api.until(lambda: answer != before)
    before = dict(answer)
    api.world.say(person, "/ask more", chat=group, thread=4)
    await api.until(lambda: answer != before)
    before = dict(answer)
    api.world.say(person, "more", chat=group, thread=4)  # not put to the bot, and then the answer is not the last thing
    await api.settled()
    assert answer == before
    await api.reply(api.world.say(person, "@belegtestbot back", chat=group, thread=4))
    assert len(api.sent(group.id)) == 4


async def test_a_reply_to_an_older_answer_turns_that_one_and_shows_it_anew(api: BotApi, person: Person) -> None:
    older = await asked(api, person, QUESTION)
    before = dict(older)
    await api.reply(api.world.say(person, "What triggered the crisis?"))
    page = await api.reply(api.world.say(person, "in context", reply_to=older))
    [quote] = {piece(older["text"], one["offset"], one["length"]) for one in older["entities"] if one["type"] == "bold"}
    [bold] = [piece(page["text"], one["offset"], one["length"]) for one in page["entities"] if one["type"] == "bold"]
    assert bold == quote
    assert older == before


async def test_words_reach_an_answer_from_before_a_restart(own_api: BotApi, children: Callable[..., Child]) -> None:
    child, person = children(own_api), Person(601)
    await child.start()
    await child.serving(own_api)
    answer = await asked(own_api, person, QUESTION)
    await typed(own_api, person, answer, "more")
    await child.stop()
    await child.start()
    await child.serving(own_api)
    before = dict(answer)
    await typed(own_api, person, answer, "zurück")
    assert WORDS in answer["text"]
    assert answer["text"] != before["text"]
    assert len(own_api.sent(person.id)) == 1
    assert (await child.stop()).code == 0
