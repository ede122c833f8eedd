"""What admins may do, and that nobody else can."""

from collections.abc import Callable

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .child import ADMINS, Child

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root")
ENGLISH = Texts.get("en")
LIGHTHOUSE = (
    "Der Leuchtturm von Westerhever wurde 1908 in Betrieb genommen. Sein Licht reicht 21 Seemeilen weit. "
    "Seit 1979 wird er ferngesteuert, und niemand wohnt mehr dort.\n"
)


async def test_status_tells_an_admin_what_is_served(api: BotApi) -> None:
    text = (await api.reply(api.world.say(ADMIN, "/status")))["text"]
    assert "Documents: 2" in text
    assert "universal-sentence-encoder-multilingual-3" in text


async def test_nobody_else_can_tell_that_admin_commands_exist(api: BotApi, stranger: Person) -> None:
    unknown = (await api.reply(api.world.say(stranger, "/frobnicate")))["text"]
    for command in ("/reindex", "/status", "/reindex@belegtestbot"):
        assert (await api.reply(api.world.say(stranger, command)))["text"] == unknown


async def test_only_a_fresh_private_message_of_an_admin_is_obeyed(api: BotApi, stranger: Person, group: Chat) -> None:
    second = Person(ADMINS[1], "Root")
    api.world.forward(second, "/reindex")
    api.world.edit(second, api.world.say(second, "hello"), "/reindex")
    robot = Person(98, "Other", "otherbot", is_bot=True)
    api.world.say(second, "/reindex", via_bot=robot.json())
    api.world.say(second, "/reindex@belegtestbot", chat=group)
    api.world.anonymous(group, "/reindex@belegtestbot")
    api.world.post(Chat(-888, "channel", "News"), "/reindex")
    api.world.say(Person(777000, "Telegram"), "/reindex")
    api.world.say(Person(stranger.id, "Root", "root"), "/reindex")
    await api.settled()
    told = [one.get("text", "") for one in api.world.messages.values() if one.get("from") == api.bot.user()]
    assert not [text for text in told if text.startswith(("Looking at", "The index", "Nothing has changed"))]


async def test_a_new_document_is_quoted_after_reindexing_while_questions_go_on_being_answered(
    own_api: BotApi, children: Callable[..., Child], stranger: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    question = "Wie weit reicht das Licht des Leuchtturms von Westerhever?"
    before = await api.reply(api.world.say(stranger, question))
    assert "21 Seemeilen" not in before["text"]

    (child.home / "corpus" / "leuchtturm.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    command = api.world.say(ADMIN, "/reindex")
    again = api.world.say(ADMIN, "/reindex")
    assert (await api.reply(again))["text"] == ENGLISH("reindex-running")
    meanwhile = await api.reply(api.world.say(stranger, "what did Grushko demand?"))
    assert "schriftliche Antworten" in meanwhile["text"]
    progress = await api.reply(command)
    assert progress["text"] == ENGLISH("reindex-started")

    board = api.world.messages[ADMIN.id, progress["message_id"]]
    await api.until(lambda: "leuchtturm.txt" in board["text"], 60)
    assert ENGLISH("reindex-added", count=1) in board["text"]
    edits = [call.params["text"] for call in api.called("editMessageText", message_id=progress["message_id"])]
    assert edits[-1] == board["text"]
    assert len(api.replies(command)) == 1

    after = await api.reply(api.world.say(stranger, question))
    assert "Sein Licht reicht 21 Seemeilen weit." in after["text"]
    unchanged = await api.reply(api.world.say(ADMIN, "/reindex"))
    board = api.world.messages[ADMIN.id, unchanged["message_id"]]
    await api.until(lambda: board["text"].startswith(ENGLISH("reindex-unchanged")), 60)
    assert (await child.stop()).code == 0


async def test_a_failing_rebuild_changes_nothing_and_says_why(
    own_api: BotApi, children: Callable[..., Child], stranger: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    (child.home / "corpus").rename(child.home / "elsewhere")
    progress = await api.reply(api.world.say(ADMIN, "/reindex"))
    board = api.world.messages[ADMIN.id, progress["message_id"]]
    await api.until(lambda: board["text"].startswith("Rebuilding failed; the index is as it was."), 60)
    assert "corpus" in board["text"]
    answer = await api.reply(api.world.say(stranger, "what did Grushko demand?"))
    assert "schriftliche Antworten" in answer["text"]
    assert (await child.stop()).code == 0


async def test_a_button_of_a_document_that_changed_says_that_it_has_expired(
    own_api: BotApi, children: Callable[..., Child], stranger: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    answer = await api.reply(api.world.say(stranger, "Womit feierte man im Kontrollzentrum?"))
    file = child.home / "corpus" / "rakete.md"
    file.write_text("Vorweg ein neuer Absatz.\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    progress = await api.reply(api.world.say(ADMIN, "/reindex"))
    board = api.world.messages[ADMIN.id, progress["message_id"]]
    await api.until(lambda: "rakete.md" in board["text"], 60)
    shown = api.world.messages[stranger.id, answer["message_id"]]
    before = dict(shown)
    button = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    api.world.press(stranger, shown, button)
    assert (await api.reply(shown))["text"] == Texts.get("de")("button-expired")
    assert shown == before
    assert (await child.stop()).code == 0
