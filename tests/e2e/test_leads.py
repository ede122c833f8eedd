"""Questions that the corpus suggests: in the greeting, and below an answer, where pressing one asks it."""

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .child import ADMINS, Child

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH, GERMAN = Texts.get("en"), Texts.get("de")
SAID = "Was sagt Stoltenberg zum Thema Allianz?"
# A machine under load may have no time for leads now and then.
_PATIENCE = 10
OVEN = "How do I bake sourdough bread in a wood oven?"
LIGHTHOUSE = (
    "# Der Leuchtturm\n\nDie Wärterin Tomke Harms sagte, der Leuchtturm von Westerhever bleibe dunkel. Tomke Harms "
    "sagte, das Licht von Westerhever sei zu teuer.\n\nDer Bürgermeister Boie Petersen sagte, Westerhever brauche den "
    "Leuchtturm. Boie Petersen sagte, der Leuchtturm gehöre zu Westerhever.\n"
)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def leading(built: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[BotApi, Child]]:
    """A running bot whose answers lead on."""
    home = tmp_path_factory.mktemp("leading") / "home"
    shutil.copytree(built, home, symlinks=True)
    async with BotApi() as api:
        child = Child(home, TELEGRAM_BOT_TOKEN=api.bot.token, TELEGRAM_API_URL=api.url, LEADS="3")
        await child.start()
        try:
            await child.serving(api)
            yield api, child
        finally:
            child.kill()


def buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def leads(message: Json) -> list[Json]:
    return [button for button in buttons(message) if button["callback_data"].startswith("t:")]


def bold(message: Json) -> set[str]:
    return {piece(message["text"], e["offset"], e["length"]) for e in message["entities"] if e["type"] == "bold"}


async def led(api: BotApi, person: Person, text: str = SAID, chat: Chat | None = None) -> Json:
    """The bot's answer once it leads on, as the message that later edits change."""
    for _ in range(_PATIENCE):
        answer = await api.reply(api.world.say(person, text, chat=chat))
        message = api.world.messages[answer["chat"]["id"], answer["message_id"]]
        await api.settled()
        if leads(message):
            return message
    raise AssertionError("no answer leads on")


async def followed(api: BotApi, person: Person, message: Json, button: Json) -> tuple[Json, Json]:
    """The question that a press wrote down, and its answer."""
    chat, before = message["chat"]["id"], len(api.sent(message["chat"]["id"]))
    query = api.world.press(person, message, button["callback_data"])
    await api.until(lambda: len(api.sent(chat)) > before)
    asked = api.sent(chat)[before]
    answer = await api.reply(asked)
    [acknowledged] = api.called("answerCallbackQuery", callback_query_id=query["id"])
    assert "text" not in acknowledged.params
    return asked, answer


async def test_an_answer_leads_on_by_one_edit_of_its_keyboard(leading: tuple[BotApi, Child], person: Person) -> None:
    api, _ = leading
    answer = await led(api, person)
    await api.settled()
    [call] = api.called("editMessageReplyMarkup", message_id=answer["message_id"], chat_id=person.id)
    assert not call.error
    assert api.called("editMessageText", message_id=answer["message_id"], chat_id=person.id) == []
    own = [button["text"] for button in buttons(answer) if button not in leads(answer)]
    assert own == [GERMAN("button-context"), GERMAN("button-more"), "👍", "👎"]
    rows = answer["reply_markup"]["inline_keyboard"]
    found = leads(answer)
    assert 1 <= len(found) <= 3
    assert rows[1:-1] == [[button] for button in found]
    row = found[0]["callback_data"].split(":")[1]
    assert [button["callback_data"] for button in found] == [f"t:{row}:{place}:0" for place in range(len(found))]
    assert all(button["text"].startswith(("Was sagt ", "Was erfährt man ")) for button in found)
    assert all(len(button["text"]) <= 40 for button in found)
    assert len({button["text"] for button in found} | {SAID}) == len(found) + 1


async def test_pressing_asks_the_question_for_all_to_see_and_shows_another_quote(
    leading: tuple[BotApi, Child], person: Person
) -> None:
    api, _ = leading
    answer = await led(api, person)
    for button in leads(answer):
        asked, further = await followed(api, person, answer, button)
        assert asked["text"].startswith(button["text"].rstrip("…"))
        assert [(one["type"], one["offset"], one["length"]) for one in asked["entities"]] == [
            ("italic", 0, len(asked["text"]))
        ]
        assert not bold(further) & bold(answer)


async def test_leads_are_there_again_on_the_way_back_from_the_context(
    leading: tuple[BotApi, Child], person: Person
) -> None:
    api, _ = leading
    answer = await led(api, person)
    before = dict(answer)
    context = next(button for button in buttons(answer) if button["text"] == GERMAN("button-context"))
    api.world.press(person, answer, context["callback_data"])
    await api.until(lambda: not leads(answer))
    back = next(button for button in buttons(answer) if button["text"] == GERMAN("button-back"))
    api.world.press(person, answer, back["callback_data"])
    await api.until(lambda: leads(answer))
    assert answer["reply_markup"] == before["reply_markup"]


async def test_what_is_not_answered_leads_nowhere(leading: tuple[BotApi, Child], person: Person) -> None:
    api, _ = leading
    answer = await api.reply(api.world.say(person, OVEN))
    await api.settled()
    assert answer["text"] == ENGLISH("nothing")
    assert api.called("editMessageReplyMarkup", chat_id=person.id) == []


async def test_in_a_group_leads_come_with_the_answer_and_whoever_presses_asks(
    leading: tuple[BotApi, Child], person: Person, stranger: Person, group: Chat
) -> None:
    api, _ = leading
    for _ in range(_PATIENCE):
        answer = await api.reply(api.world.say(person, f"/ask {SAID}", chat=group, thread=7))
        if leads(answer):
            break
    assert api.called("editMessageReplyMarkup", chat_id=group.id) == []
    asked, further = await followed(api, stranger, answer, leads(answer)[0])
    assert asked["message_thread_id"] == further["message_thread_id"] == 7
    assert not bold(further) & bold(answer)


@pytest.mark.parametrize("forged", ["t:{row}:3:0", "t:{row}:99:0", "t:999999999:0:0", "t:{row}:-1:0", "t:{row}:0"])
async def test_forged_leads_get_one_line(leading: tuple[BotApi, Child], person: Person, forged: str) -> None:
    api, _ = leading
    answer = await led(api, person)
    row = leads(answer)[0]["callback_data"].split(":")[1]
    query = api.world.press(person, answer, forged.format(row=row))
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == ENGLISH("button-expired")
    await api.settled(0.1)
    assert api.sent(person.id)[-1]["message_id"] == answer["message_id"]


async def test_leads_of_another_chat_are_not_followed(
    leading: tuple[BotApi, Child], person: Person, stranger: Person
) -> None:
    api, _ = leading
    secret = await led(api, person)
    own = await api.reply(api.world.say(stranger, OVEN))
    query = api.world.press(stranger, own, leads(secret)[0]["callback_data"])
    [call] = await api.until(lambda: api.called("answerCallbackQuery", callback_query_id=query["id"]))
    assert call.params["text"] == ENGLISH("button-expired")
    assert len(api.sent(stranger.id)) == 1


async def test_leads_survive_a_restart(own_api: BotApi, children: Callable[..., Child], person: Person) -> None:
    child = children(own_api, LEADS="3")
    await child.start()
    await child.serving(own_api)
    answer = await led(own_api, person)
    await child.stop()
    await child.start()
    await child.serving(own_api)
    _, further = await followed(own_api, person, answer, leads(answer)[0])
    assert not bold(further) & bold(answer)
    assert (await child.stop()).code == 0


async def test_the_greeting_and_leads_are_of_the_documents_as_they_are(
    own_api: BotApi, children: Callable[..., Child], home: Path
) -> None:
    child, admin = children(own_api, LEADS="2"), Person(ADMINS[0], "Root", language="de")
    await child.start()
    await child.serving(own_api)

    async def greeted() -> list[str]:
        return [button["text"] for button in buttons(await own_api.reply(own_api.world.say(admin, "/start")))]

    await own_api.until(lambda: True)
    first = await greeted()
    answer = await led(own_api, admin)
    (home / "corpus" / "leuchtturm.md").write_text(LIGHTHOUSE, encoding="utf-8")
    for file in (home / "corpus").glob("*-gespraeche.md"):
        file.unlink()
    started = await own_api.reply(own_api.world.say(admin, "/reindex"))
    board = own_api.world.messages[admin.id, started["message_id"]]
    await own_api.until(lambda: "leuchtturm.md" in board["text"], 60)
    for _ in range(20):
        if second := await greeted():
            break
    assert all("Grushko" in " ".join(first) or "Stoltenberg" in " ".join(first) for _ in first)
    assert any("Harms" in label or "Petersen" in label or "Westerhever" in label for label in second)
    assert not any("Stoltenberg" in label for label in second)
    # What an old lead asks is asked of the documents as they are now.
    _, further = await followed(own_api, admin, answer, leads(answer)[0])
    gone = GERMAN("word-unknown", word="Stoltenberg")
    assert "Stoltenberg" not in further["text"].replace(gone, "") or GERMAN("nothing") in further["text"]
    assert (await child.stop()).code == 0
