"""What admins may do, and that nobody else can."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .child import ADMINS, Child
from .examples import QUESTION, WORDS

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


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def changing(built: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[BotApi, Child]]:
    """A running bot whose corpus the tests of this module change."""
    home = tmp_path_factory.mktemp("changing") / "home"
    shutil.copytree(built, home, symlinks=True)
    async with BotApi() as api:
        child = Child(home, TELEGRAM_BOT_TOKEN=api.bot.token, TELEGRAM_API_URL=api.url)
        await child.start()
        try:
            await child.serving(api)
            yield api, child
        finally:
            ended = await child.stop()
    assert ended.code == 0, ended.output


async def reindexed(api: BotApi, words: str) -> tuple[Json, Json]:
    """The admin's command and the message about it, once that says these words."""
    command = api.world.say(ADMIN, "/reindex")
    first = await api.reply(command)
    assert first["text"] == ENGLISH("reindex-started")
    board = api.world.messages[ADMIN.id, first["message_id"]]
    await api.until(lambda: words in board["text"], 60)
    return command, board


async def test_documents_are_taken_in_while_questions_go_on_being_answered(
    changing: tuple[BotApi, Child], stranger: Person
) -> None:
    api, child = changing
    corpus = child.home / "corpus"
    question = "Wie weit reicht das Licht des Leuchtturms von Westerhever?"
    before = await api.reply(api.world.say(stranger, question))
    assert "21 Seemeilen" not in before["text"]
    party = await api.reply(api.world.say(stranger, "Womit feierte man im Kontrollzentrum?"))

    (corpus / "leuchtturm.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    (corpus / "rakete.md").write_text("Vorweg.\n\n" + (corpus / "rakete.md").read_text("utf-8"), encoding="utf-8")
    (corpus / "broken.txt").write_bytes(b"\xff\xfe\xfa")
    rebuilding = asyncio.create_task(reindexed(api, "leuchtturm.txt"))
    await api.until(lambda: api.called("sendMessage", chat_id=ADMIN.id, text=ENGLISH("reindex-started")))
    again = api.world.say(ADMIN, "/reindex")
    assert (await api.reply(again))["text"] == ENGLISH("reindex-running")
    meanwhile = await api.reply(api.world.say(stranger, QUESTION))
    assert WORDS in meanwhile["text"]

    command, board = await rebuilding
    lines = board["text"].splitlines()
    for heading, name in (("added", "leuchtturm.txt"), ("changed", "rakete.md"), ("failed", "broken.txt")):
        place = lines.index(ENGLISH(f"reindex-{heading}", count=1))
        assert lines[place + 1].startswith(f"• {name}")
    assert len(api.replies(command)) == 1
    edits = [call.params["text"] for call in api.called("editMessageText", message_id=board["message_id"])]
    assert edits[-1] == board["text"]

    after = await api.reply(api.world.say(stranger, question))
    assert "Sein Licht reicht 21 Seemeilen weit." in after["text"]

    # What the old generation quoted has moved: its button must not show what now stands there.
    shown = api.world.messages[stranger.id, party["message_id"]]
    kept = dict(shown)
    api.world.press(stranger, shown, party["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    assert (await api.reply(shown))["text"] == Texts.get("de")("button-expired")
    assert shown == kept


async def test_reindexing_an_unchanged_corpus_says_so(changing: tuple[BotApi, Child]) -> None:
    await reindexed(changing[0], ENGLISH("reindex-unchanged"))


async def test_a_failing_rebuild_changes_nothing_and_says_why(changing: tuple[BotApi, Child], stranger: Person) -> None:
    api, child = changing
    corpus = child.home / "corpus"
    corpus.rename(child.home / "elsewhere")
    try:
        _, board = await reindexed(api, "Rebuilding failed; the index is as it was.")
    finally:
        (child.home / "elsewhere").rename(corpus)
    assert str(corpus) in board["text"]
    answer = await api.reply(api.world.say(stranger, QUESTION))
    assert WORDS in answer["text"]
