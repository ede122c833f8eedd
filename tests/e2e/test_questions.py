"""Questions in private, and what is no question."""

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece, units
from .examples import FOLLOW_UP, FOLLOW_UP_WORDS, QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

DEMAND = (
    "Er sagte, Moskau wolle von der NATO schriftliche Antworten auf seine Vorschläge und von der Allianz erfahren, "
    "wie sie diese umsetzen werde oder - falls nicht - warum sie dies nicht tun könne."
)
PARTY = "Danach feierte man im Kontrollzentrum 🍾 mit Sekt & <b>Kuchen</b>."


def covered(message: Json, kind: str) -> list[str]:
    """The characters under each entity of a kind, counted as Telegram does."""
    return [piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == kind]


async def test_a_question_is_answered_with_the_sentence_in_bold_within_its_passage(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, "what did Grushko demand?"))
    assert covered(answer, "bold")[0] == DEMAND
    passage = covered(answer, "expandable_blockquote")[0]
    assert DEMAND in passage
    assert "NATO-Russland-Gespräche in Brüssel" in answer["text"]
    [call] = api.called("sendMessage", chat_id=person.id)
    assert "parse_mode" not in call.params
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert call.params["reply_parameters"]["allow_sending_without_reply"] is True


async def test_entities_are_exact_after_emoji_and_markup_is_shown_as_it_is(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, "Womit feierte man im Kontrollzentrum?"))
    assert PARTY in covered(answer, "bold")
    assert any(
        PARTY in passage and passage.startswith("🚀🎉 Die Rakete")
        for passage in covered(answer, "expandable_blockquote")
    )
    assert units(answer["text"]) <= 4096


async def test_a_follow_up_is_understood_from_the_turns_before(api: BotApi, person: Person) -> None:
    await api.reply(api.world.say(person, "What does Grushko say?"))
    answer = await api.reply(api.world.say(person, FOLLOW_UP))
    assert any(FOLLOW_UP_WORDS in text for text in covered(answer, "bold"))


async def test_an_unknown_question_is_declined_in_the_askers_language(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, "Wie backe ich ein Sauerteigbrot im Holzofen?"))
    lacking = [Texts.get("de")("word-unknown", word=word) for word in ("Sauerteigbrot", "Holzofen")]
    assert answer["text"] == "\n".join([Texts.get("de")("nothing"), *lacking])
    assert covered(answer, "bold") == []


async def test_many_questions_at_once_are_answered_in_order(api: BotApi, person: Person) -> None:
    questions = [api.world.say(person, f"{QUESTION} {number}") for number in range(12)]
    answers = [await api.reply(question) for question in questions]
    numbers = [answer["message_id"] for answer in answers]
    assert numbers == sorted(numbers)


async def test_overlong_and_empty_questions_get_a_line(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, "warum? " * 500))
    assert answer["text"].startswith("Your question is too long")
    usage = await api.reply(api.world.say(person, "/ask"))
    assert "/ask" in usage["text"]


async def test_hostile_text_is_survived(api: BotApi, person: Person) -> None:
    for text in ("\u202e\u0000<<script>", "🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 50, "%s {0} \\", "' OR 1=1 --", "؟" * 40):
        assert (await api.reply(api.world.say(person, text)))["text"]


async def test_what_is_not_text_gets_one_line(api: BotApi, person: Person) -> None:
    photo = [{"file_id": "A", "file_unique_id": "B", "width": 1, "height": 1}]
    first = api.world.say(person, None, photo=photo, media_group_id="album")
    second = api.world.say(person, None, photo=photo, media_group_id="album")
    await api.reply(first)
    await api.settled()
    assert api.replies(second) == []


async def test_other_bots_channels_and_service_messages_are_ignored(api: BotApi, person: Person) -> None:
    question = api.world.say(person, QUESTION)
    await api.reply(question)
    other = Person(person.id + 100_000, "Robot", "robot_bot", is_bot=True)
    api.world.say(other, QUESTION, chat=Chat(other.id))
    channel = Chat(-1_000_000 - person.id, "channel", "News")
    api.world.post(channel, QUESTION)
    api.world.say(person, None, pinned_message=question)
    await api.settled()
    assert len(api.sent(person.id)) == 1
    assert api.sent(other.id) == []
    assert api.sent(channel.id) == []


async def test_start_greets_with_questions_of_the_corpus_that_are_answered_when_pressed(
    api: BotApi, person: Person, stranger: Person
) -> None:
    greeting = await api.reply(api.world.say(person, "/start"))
    assert "NATO-Russland-Gespräche in Brüssel" in greeting["text"]
    rows = greeting["reply_markup"]["inline_keyboard"]
    labels = [button["text"] for row in rows for button in row]
    assert len(labels) == len(rows) == 4
    assert all(label.startswith(("What does ", "What is said about ")) for label in labels)
    label = labels[0]
    query = api.world.press(person, greeting, rows[0][0]["callback_data"])
    asked = await api.until(lambda: [one for one in api.sent(person.id) if one["text"] == label])
    answer = await api.reply(asked[0])
    direct = await api.reply(api.world.say(stranger, label))
    assert covered(answer, "bold") == covered(direct, "bold") != []
    assert api.called("answerCallbackQuery", callback_query_id=query["id"])


async def test_help_says_how_to_ask(api: BotApi, person: Person) -> None:
    text = (await api.reply(api.world.say(person, "/help")))["text"]
    assert "In groups, mention me" in text
    unknown = await api.reply(api.world.say(person, "/frobnicate now"))
    assert unknown["text"] == text
