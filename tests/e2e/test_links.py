"""Every quote carries a link that opens its passage, for anybody, also when the documents have changed since."""

import re
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .child import ADMINS, Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH, GERMAN = Texts.get("en"), Texts.get("de")
ADMIN = Person(ADMINS[0], "Root")
SENTENCE = "Danach feierte man im Kontrollzentrum 🍾 mit Sekt & <b>Kuchen</b>."
PASSAGES = (
    "🚀🎉 Die Rakete „Ariane 7“ hob am 3. Mai um 6 Uhr ab. Danach feierte man im Kontrollzentrum 🍾 mit Sekt & "
    "<b>Kuchen</b>.\nDer nächste Start ist für Oktober geplant.",
    "Die Ingenieurin Łucja Østergård leitete den Bau der Triebwerke 🔧. Sie kam aus Gdańsk nach Toulouse.",
)


def covered(message: Json, kind: str) -> list[str]:
    """The characters under each entity of a kind, counted as Telegram does."""
    return [piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == kind]


def links(message: Json) -> dict[str, str]:
    """The links of a message: what each stands on, and what it carries."""
    found = {}
    for entity in message["entities"]:
        if entity["type"] == "text_link":
            match = re.fullmatch(r"https://t\.me/belegtestbot\?start=([A-Za-z0-9_-]{1,64})", entity["url"])
            assert match is not None
            found[piece(message["text"], entity["offset"], entity["length"])] = match[1]
    return found


async def followed(api: BotApi, person: Person, payload: str, chat: Chat | None = None) -> Json:
    """What somebody is shown who follows a link, as the message that its buttons change."""
    shown = await api.reply(api.world.say(person, f"/start {payload}", chat=chat))
    return api.world.messages[shown["chat"]["id"], shown["message_id"]]


def differs(message: Json, before: Json) -> bool:
    return message != before


def labels(message: Json) -> list[str]:
    return [button["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def test_the_source_below_each_quote_is_a_link_that_opens_it_for_somebody_else(
    api: BotApi, person: Person, stranger: Person
) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    sources = [line.removeprefix("— ") for line in answer["text"].splitlines() if line.startswith("— ")]
    assert sources == ["NATO-Russland-Gespräche in Brüssel · passage 1 of 16"]
    payload = links(answer)[sources[0]]
    shown = await followed(api, stranger, payload)
    heading, _, *passages = shown["text"].split("\n")
    assert heading == "NATO-Russland-Gespräche in Brüssel · passages 1 to 2 of 16"
    assert covered(shown, "bold") == covered(answer, "bold")
    assert WORDS in covered(shown, "bold")[0]
    assert passages[0] == covered(answer, "expandable_blockquote")[0]
    # It can be handed on from there.
    assert links(shown) == {heading: payload}
    assert covered(shown, "italic") == [heading]
    assert labels(shown) == [ENGLISH("button-later")]


async def test_the_same_quote_has_the_same_link_whoever_asks_and_wherever(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    first = await api.reply(api.world.say(person, QUESTION))
    second = await api.reply(api.world.say(stranger, f"/ask {QUESTION}", chat=group))
    assert links(first) == links(second)
    assert len(links(first)) == len(covered(first, "expandable_blockquote"))


async def test_further_quotes_and_quotes_sent_from_other_chats_carry_links_that_work(
    api: BotApi, person: Person, stranger: Person
) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    shown = api.world.messages[person.id, answer["message_id"]]
    before = dict(shown)
    more = next(
        button["callback_data"]
        for row in answer["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == ENGLISH("button-more")
    )
    api.world.press(person, shown, more)
    await api.until(lambda: shown != before)
    assert len(links(shown)) > 1
    for place, payload in enumerate(links(shown).values()):
        assert covered(await followed(api, stranger, payload), "bold") == [
            list(dict.fromkeys(covered(shown, "bold")))[place]
        ]


async def test_one_can_read_on_from_an_opened_passage_and_back(api: BotApi, person: Person, stranger: Person) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    [payload] = links(answer).values()
    shown = await followed(api, stranger, payload)
    opened = dict(shown)
    for label, heading in (
        ("button-later", "NATO-Russland-Gespräche in Brüssel · passages 2 to 4 of 16"),
        ("button-earlier", "NATO-Russland-Gespräche in Brüssel · passages 1 to 2 of 16"),
    ):
        before = dict(shown)
        button = next(
            button
            for row in shown["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == ENGLISH(label)
        )
        query = api.world.press(stranger, shown, button["callback_data"])
        await api.until(partial(differs, shown, before))
        assert api.called("answerCallbackQuery", callback_query_id=query["id"])
        assert shown["text"].startswith(heading + "\n\n")
    assert (shown["text"], shown["entities"]) == (opened["text"], opened["entities"])


@pytest.mark.parametrize("payload", ["p", "pAAAAAAAAAAA", "x" * 64, "nonsense", "_-", "p__________8"])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_link_that_leads_nowhere_is_told_so_above_the_greeting(
    api: BotApi, stranger: Person, payload: str, language: str
) -> None:
    texts = Texts.get(language)
    somebody = Person(stranger.id, language=language)
    greeting = await api.reply(api.world.say(somebody, "/start"))
    shown = await followed(api, somebody, payload)
    assert shown["text"] == f"{texts('link-unknown')}\n\n{greeting['text']}"
    assert shown["reply_markup"] == greeting["reply_markup"]


async def test_a_forged_button_of_a_passage_has_expired(api: BotApi, person: Person) -> None:
    answer = await api.reply(api.world.say(person, QUESTION))
    for data in ("p:7:0:0", "p:9" + "9" * 50 + ":0:0"):
        query = api.world.press(person, answer, data)
        [call] = await api.until(partial(api.called, "answerCallbackQuery", callback_query_id=query["id"]))
        assert call.params["text"] == ENGLISH("button-expired")


async def reindexed(api: BotApi) -> None:
    """Has the index rebuilt and waits for the end of that."""
    first = await api.reply(api.world.say(ADMIN, "/reindex"))
    board = api.world.messages[ADMIN.id, first["message_id"]]
    done = ENGLISH("reindex-done", seconds=2).split(".")[0]
    await api.until(lambda: done in board["text"], 120)


async def test_a_link_finds_its_passage_again_or_says_what_became_of_it(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    api = own_api
    child = children(api)
    await child.start()
    await child.serving(api)
    corpus = child.home / "corpus"
    answer = await api.reply(api.world.say(person, "Womit feierte man im Kontrollzentrum?"))
    payload = links(answer)["Start der Rakete 🚀 · Abschnitt 1 von 1"]
    readers = (Person(person.id + 5000, language="en"), Person(person.id + 5001, language="de"))

    async def shown() -> list[Json]:
        return [await followed(api, reader, payload) for reader in readers]

    (corpus / "neu").mkdir()
    renamed = corpus / "neu" / "feier.md"
    text = (corpus / "rakete.md").read_text("utf-8")
    (corpus / "rakete.md").unlink()
    renamed.write_text(text.replace("# Start", "Vorweg gesagt.\n\n# Start"), encoding="utf-8")
    await reindexed(api)
    for message in await shown():
        assert message["text"].endswith("\n\n" + "\n\n".join(PASSAGES))
        assert covered(message, "bold") == [SENTENCE]
        assert "\n\n" not in message["text"].split(" · ")[0]

    renamed.write_text(text.replace("feierte man", "feierten 200 Gäste"), encoding="utf-8")
    await reindexed(api)
    for message, texts in zip(await shown(), (ENGLISH, GERMAN), strict=True):
        assert message["text"].startswith(f"{texts('link-changed')}\n\nStart der Rakete 🚀 · ")
        assert covered(message, "bold") == [SENTENCE.replace("feierte man", "feierten 200 Gäste")]

    renamed.unlink()
    await reindexed(api)
    for message, texts in zip(await shown(), (ENGLISH, GERMAN), strict=True):
        assert message["text"] == texts("link-gone")
        assert labels(message) == []
    assert person.id not in [value for row in rows(child.home / "data") for value in row]


def rows(data: Path) -> list[tuple[object, ...]]:
    """All that is kept of links."""
    [file] = data.glob("*.sqlite3")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        found = connection.execute("SELECT * FROM links").fetchall()
    connection.close()
    assert found
    return found
