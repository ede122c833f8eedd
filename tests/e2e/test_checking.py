"""`/check`: in private, as a reply to anybody, in groups; each outcome with its exact text and entities."""

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece, units
from .examples import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH = Texts.get("en")
SENTENCE = '"Unsere Differenzen werden nicht leicht zu überbrücken sein."'
QUOTED = SENTENCE.strip('"')
PASSAGE = (
    '"Es besteht ein reales Risiko für einen neuen bewaffneten Konflikt in Europa", sagte Stoltenberg auf einer '
    'Pressekonferenz.\n\n"Es gibt erhebliche Unterschiede zwischen den NATO-Verbündeten und Russland", sagte er. '
    + SENTENCE
)
LANGUAGES = ("en", "de", "ja")
STICKER = {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}
FALSE = "Unsere Differenzen werden leicht zu überbrücken sein, sagte er."


def covered(message: Json, kind: str) -> list[str]:
    """The characters under each entity of a kind, counted as Telegram does."""
    return [piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == kind]


def source(language: str, number: int = 3) -> str:
    where = Texts.get(language)("passage-position", number=number, count=16)
    return f"NATO-Russland-Gespräche in Brüssel · {where}"


def speaking(person: Person, language: str) -> Person:
    return Person(person.id, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_sentence_that_stands_there_is_shown_in_its_passage(api: BotApi, person: Person, language: str) -> None:
    texts = Texts.get(language)
    found = await api.reply(api.world.say(speaking(person, language), f"/check {QUOTED}"))
    assert found["text"] == f"{texts('check-verbatim')}\n\n{QUOTED}\n{PASSAGE}\n— {source(language)}"
    assert covered(found, "bold") == [QUOTED, QUOTED]
    assert covered(found, "expandable_blockquote") == [PASSAGE]
    assert covered(found, "text_link") == [source(language)]
    assert "reply_markup" not in found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_other_typography_is_told_from_other_words(api: BotApi, person: Person, language: str) -> None:
    texts = Texts.get(language)
    typed = "„Es gibt erhebliche Unterschiede zwischen den NATO\u2011Verbündeten\nund\u00a0Russ\u00adland“ , sagte er."
    found = await api.reply(api.world.say(speaking(person, language), f"/check@belegtestbot {typed}"))
    there = '"Es gibt erhebliche Unterschiede zwischen den NATO-Verbündeten und Russland", sagte er.'
    assert found["text"] == f"{texts('check-typography')}\n\n{there}\n{PASSAGE}\n— {source(language)}"
    assert covered(found, "bold") == [there, there]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_altered_sentence_is_compared_word_by_word(api: BotApi, person: Person, language: str) -> None:
    texts = Texts.get(language)
    found = await api.reply(api.world.say(speaking(person, language), f"/check {FALSE}"))
    only_mine, only_there = texts("check-only-text"), texts("check-only-document")
    assert found["text"] == (
        f"{texts('check-altered')}\n{only_mine} · {only_there}\n\n"
        "Unsere Differenzen werden nicht leicht zu überbrücken sein, sagte er.\n\n"
        f"{texts('check-there')}\n\n{PASSAGE}\n— {source(language)}"
    )
    assert covered(found, "strikethrough") == [only_mine, ", sagte er"]
    assert covered(found, "underline") == [only_there, "nicht"]
    assert covered(found, "bold") == ["Unsere Differenzen werden nicht leicht zu überbrücken sein."]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_not_there_is_told_so_with_the_closest_passage(
    api: BotApi, person: Person, language: str
) -> None:
    texts = Texts.get(language)
    found = await api.reply(api.world.say(speaking(person, language), "/check The talks in Brussels took three weeks."))
    assert found["text"].startswith(f"{texts('check-missing')}\n{texts('check-closest')}\n\n")
    assert "Nach vierstündigen Gesprächen in Brüssel" in covered(found, "bold")[0]
    assert covered(found, "text_link") == [source(language, 1)]


async def test_several_sentences_are_checked_one_by_one(api: BotApi, person: Person) -> None:
    text = f"Danach feierte man im Kontrollzentrum 🍾 mit Sekt. {QUOTED} Der Mond ist aus Käse."
    found = await api.reply(api.world.say(person, f"/check {text}"))
    first, *parts = found["text"].split("\n\n")
    assert first == ENGLISH("check-parts")
    assert parts[0].startswith(f"1. Danach feierte man im Kontrollzentrum 🍾 mit Sekt.\n{ENGLISH('check-altered')}\n")
    assert parts[1].startswith("Danach feierte man im Kontrollzentrum 🍾 mit Sekt.\n— Start der Rakete 🚀 · ")
    assert parts[2] == f"2. {QUOTED}\n{ENGLISH('check-verbatim')}\n— {source('en')}"
    assert parts[3].startswith(f"3. Der Mond ist aus Käse.\n{ENGLISH('check-missing')}")
    assert covered(found, "strikethrough") == [ENGLISH("check-only-text"), "."]
    assert covered(found, "italic")[1:] == [QUOTED, "Der Mond ist aus Käse."]


async def test_a_part_of_a_sentence_will_do(api: BotApi, person: Person) -> None:
    found = await api.reply(api.world.say(person, "/check nicht leicht zu überbrücken"))
    assert found["text"].startswith(ENGLISH("check-verbatim"))
    assert covered(found, "bold")[0] == "nicht leicht zu überbrücken"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["/check", "/check  \n", "/check …", "/check 🎉"])
async def test_without_anything_to_check_it_is_told_how(api: BotApi, person: Person, language: str, text: str) -> None:
    texts = Texts.get(language)
    told = await api.reply(api.world.say(speaking(person, language), text))
    assert told["text"] == f"{texts('check-usage')}\n{texts('check-usage-reply')}"


async def test_a_reply_checks_what_anybody_wrote_also_below_a_picture(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    originals = (
        api.world.say(stranger, QUOTED, chat=group),
        api.world.say(stranger, None, chat=group, photo=photo, caption=QUOTED),
        api.world.say(Person(98, "Other", "otherbot", is_bot=True), QUOTED, chat=group),
    )
    for original in originals:
        found = await api.reply(api.world.say(person, "/check", chat=group, reply_to=original))
        assert found["text"].startswith(f"{ENGLISH('check-verbatim')}\n\n{QUOTED}\n")
    sticker = api.world.say(stranger, None, chat=group, sticker=STICKER)
    told = await api.reply(api.world.say(person, "/check", chat=group, reply_to=sticker))
    assert told["text"] == f"{ENGLISH('check-usage')}\n{ENGLISH('check-usage-reply')}"


async def test_the_chosen_part_of_a_message_is_checked_and_words_after_the_command_go_before(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    original = api.world.say(stranger, f"Man sagt: {QUOTED} Und der Mond ist aus Käse.", chat=group)
    chosen = {"text": QUOTED, "position": 10, "is_manual": True}
    found = await api.reply(api.world.say(person, "/check", chat=group, reply_to=original, quote=chosen))
    assert found["text"].startswith(f"{ENGLISH('check-verbatim')}\n\n{QUOTED}\n")
    elsewhere = {"origin": {"type": "hidden_user", "date": 0, "sender_user_name": "Eve"}}
    found = await api.reply(api.world.say(person, "/check", chat=group, external_reply=elsewhere, quote=chosen))
    assert found["text"].startswith(f"{ENGLISH('check-verbatim')}\n\n{QUOTED}\n")
    found = await api.reply(api.world.say(person, f"/check {FALSE}", chat=group, reply_to=original, quote=chosen))
    assert found["text"].startswith(ENGLISH("check-altered"))


async def test_of_an_answer_of_the_bot_the_quotes_are_checked_and_not_its_own_words(
    api: BotApi, person: Person
) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    passage = covered(answer, "expandable_blockquote")[0]
    found = await api.reply(api.world.say(person, "/check", reply_to=answer))
    assert found["text"].startswith(f"{ENGLISH('check-verbatim')}\n\n{passage}\n— ")


async def test_in_a_forum_the_finding_stands_in_the_topic_and_other_bots_commands_are_let_be(
    api: BotApi, person: Person, group: Chat
) -> None:
    asked = api.world.say(person, f"/check {QUOTED}", chat=group, thread=7)
    found = await api.reply(asked)
    assert found["message_thread_id"] == 7
    other = api.world.say(person, f"/check@otherbot {QUOTED}", chat=group)
    await api.settled()
    assert api.replies(other) == []


async def test_a_text_as_long_as_a_message_can_be_is_checked(api: BotApi, person: Person) -> None:
    text = ("/check " + " ".join([PASSAGE.replace("\n\n", " ")] * 20))[:4096]
    found = await api.reply(api.world.say(person, text))
    assert found["text"].startswith(ENGLISH("check-parts"))
    assert found["text"].endswith(ENGLISH("check-rest"))
    assert units(found["text"]) <= 4096
    assert len(found["entities"]) <= 100


async def test_what_was_checked_is_not_in_the_log(api: BotApi, person: Person, shared: object) -> None:
    await api.reply(api.world.say(person, "/check Zinnoberrote Quastenflosser tanzen."))
    output = getattr(shared, "output", "")
    info = [line for line in output.splitlines() if "DEBUG" not in line]
    assert not [line for line in info if "Quastenflosser" in line]
