"""How the bot starts, fails to start, survives faults, and ends."""

import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.telegram.menus import ADMIN, GROUP, PRIVATE
from bot.texts import LANGUAGES
from index.publish import GenerationStore

from .botapi import Bot, BotApi, Failure, Person
from .botapi.errors import bad_request
from .child import ADMINS, Child, Ended
from .examples import FOLLOW_UP, FOLLOW_UP_WORDS, QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

Children = Callable[..., Child]
TOKEN = Bot().token
ADA = Person(501, "Ada")


async def refused(child: Child) -> Ended:
    """How a bot ended that could not start: with exit code 2, one line, and no secret in it."""
    await child.start()
    ended = await child.ended()
    assert ended.code == 2, ended.output
    lines = [line for line in ended.output.splitlines() if line.startswith("belegbot: ")]
    assert len(lines) == 1, ended.output
    assert TOKEN.split(":")[1] not in ended.output
    assert "Traceback" not in ended.output
    return Ended(ended.code, lines[0])


async def test_no_token_is_one_line_with_a_remedy(children: Children) -> None:
    assert "@BotFather" in (await refused(children(LOG_LEVEL="INFO"))).output


async def test_a_malformed_token_is_one_line_with_a_remedy(children: Children) -> None:
    assert "does not look like a token" in (await refused(children(TELEGRAM_BOT_TOKEN="my token"))).output


async def test_a_refused_token_is_one_line_with_a_remedy(own_api: BotApi, children: Children) -> None:
    wrong = TOKEN[:-3] + "xyz"
    ended = await refused(children(own_api, TELEGRAM_BOT_TOKEN=wrong))
    assert "refuses TELEGRAM_BOT_TOKEN" in ended.output
    assert wrong.split(":")[1] not in ended.output


async def test_an_unreachable_server_is_one_line_with_a_remedy(children: Children) -> None:
    child = children(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")
    began = time.monotonic()
    assert "cannot be reached" in (await refused(child)).output
    assert time.monotonic() - began < 20


async def test_a_server_that_is_no_bot_api_is_one_line_with_a_remedy(own_api: BotApi, children: Children) -> None:
    own_api.fail(Failure.bad_gateway("getMe", times=100))
    assert "TELEGRAM_API_URL" in (await refused(children(own_api))).output


async def test_a_missing_corpus_is_one_line_with_a_remedy(own_api: BotApi, children: Children, tmp_path: Path) -> None:
    child = children(own_api, CORPUS_DIR=str(tmp_path / "nowhere"), DATA_DIR=str(tmp_path / "data"))
    assert "nowhere" in (await refused(child)).output


async def test_an_unusable_database_is_one_line_with_a_remedy(own_api: BotApi, children: Children) -> None:
    child = children(own_api, DATABASE_URL="sqlite:////dev/null/b.sqlite3")
    assert "DATABASE_URL" in (await refused(child)).output


async def test_menus_and_descriptions_are_set_per_scope_and_language(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api)
    for admin in ADMINS:
        api.world.say(Person(admin), "hello")
    await child.start()
    await child.serving(api)
    codes = ["", *(code for code in LANGUAGES if code != "zh-TW")]
    await api.until(lambda: len(api.methods.descriptions) == 2 * len(codes))
    commands = {key: [one["command"] for one in menu] for key, menu in api.methods.commands.items()}
    for code in codes:
        assert commands["all_private_chats", code] == list(PRIVATE)
        assert commands["all_group_chats", code] == list(GROUP)
        assert commands[f"chat:{ADMINS[0]}", code] == list(ADMIN)
    german = api.methods.descriptions["short_description", "de"]
    assert german
    assert german != api.methods.descriptions["short_description", ""]
    await api.settled()
    await child.stop()
    api.calls.clear()
    await child.start()
    await child.serving(api)
    await api.settled()
    assert [call.method for call in api.calls if call.method.startswith("set")] == []
    assert (await child.stop()).code == 0


async def test_optional_calls_that_fail_do_not_stop_the_bot(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api)
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription", "deleteWebhook", "sendChatAction"):
        api.fail(Failure.unknown_method(method))
    api.failures[1] = Failure.too_many("setMyDescription", 23_000, times=1_000_000)
    await child.start()
    await child.serving(api)
    answer = await api.reply(api.world.say(ADA, QUESTION))
    assert WORDS in answer["text"]
    await api.settled()
    ended = await child.stop()
    assert ended.code == 0
    assert ended.output.count("short description failed") == 1
    assert len(api.called("setMyDescription")) == 1
    assert "Traceback" not in ended.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_within_seconds(own_api: BotApi, children: Children, number: signal.Signals) -> None:
    child = children(own_api)
    await child.start()
    await child.serving(own_api)
    question = own_api.world.say(ADA, QUESTION)
    await own_api.reply(question)
    began = time.monotonic()
    ended = await child.stop(number)
    assert time.monotonic() - began < 5
    assert ended.code == 0
    assert "Traceback" not in ended.output
    assert own_api.world.updates == []


async def test_conversation_and_buttons_survive_a_restart(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    answer = await api.reply(api.world.say(ADA, "What does Grushko say?"))
    await child.stop()
    following = api.world.say(ADA, FOLLOW_UP)
    await child.start()
    assert FOLLOW_UP_WORDS in (await api.reply(following, 60))["text"]
    shown = api.world.messages[ADA.id, answer["message_id"]]
    before = dict(shown)
    api.world.press(ADA, shown, answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await api.until(lambda: shown != before)
    assert (await child.stop()).code == 0


async def test_faults_of_the_server_neither_stop_it_nor_leak_the_token(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api)
    api.fail(Failure("getMe", reset=True))
    await child.start()
    await child.serving(api)
    await api.reply(api.world.say(ADA, QUESTION))
    for failure in (
        Failure.bad_gateway("getUpdates"),
        Failure("getUpdates", reset=True),
        Failure.too_many("sendMessage", 1),
        Failure.bad_gateway("sendMessage"),
    ):
        api.fail(failure)
        assert await api.reply(api.world.say(ADA, "What triggered the crisis?"), 20)
    api.fail(Failure("sendMessage", error=bad_request("nobody knows why")))
    apology = await api.reply(api.world.say(ADA, "my very private question"))
    assert apology["text"].startswith("Sorry, something went wrong")
    api.world.blocked.add(ADA.id)
    api.world.say(ADA, "blocked?")
    await api.settled()
    api.world.blocked.clear()
    ended = await child.stop()
    assert ended.code == 0
    assert "Traceback" in ended.output
    errors = [line for line in ended.output.splitlines() if " ERROR " in line]
    assert not [line for line in errors if "private question" in line]
    data = b"".join(file.read_bytes() for file in (child.home / "data").rglob("*") if file.is_file())
    for secret in (TOKEN, TOKEN.split(":")[1]):
        assert secret not in ended.output
        assert secret.encode() not in data


async def test_a_signal_ends_it_while_the_index_is_being_built(own_api: BotApi, children: Children) -> None:
    child = children(own_api)
    shutil.rmtree(child.home / "data")
    await child.start()
    await own_api.until(lambda: "Reading documents" in child.output, 30)
    began = time.monotonic()
    ended = await child.stop()
    assert time.monotonic() - began < 5
    assert ended.code == 128 + signal.SIGTERM
    assert "Traceback" not in ended.output
    assert not list((child.home / "data").glob("generations/*/manifest.json"))


async def test_a_signal_ends_it_while_an_admin_has_the_index_rebuilt(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    generations = sorted((child.home / "data" / "generations").glob("*/manifest.json"))
    # So many that it takes a while.
    sentences = (f"Der Satz mit der Nummer {number} steht hier zum ersten Mal." for number in range(2_000))
    (child.home / "corpus" / "neu.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    board = await api.reply(api.world.say(Person(ADMINS[0]), "/reindex"))
    await api.until(lambda: api.called("editMessageText", message_id=board["message_id"]))
    progress = api.called("editMessageText", message_id=board["message_id"])[0].params["text"]
    assert progress.startswith(("Reading documents: ", "Encoding sentences: "))
    began = time.monotonic()
    ended = await child.stop()
    assert time.monotonic() - began < 5
    assert ended.code == 0
    assert "Traceback" not in ended.output
    outcome = api.world.messages[ADMINS[0], board["message_id"]]["text"]
    assert outcome.startswith("Cancelled; nothing has changed.")
    assert sorted((child.home / "data" / "generations").glob("*/manifest.json")) == generations
    with GenerationStore(child.home / "data").lock():
        pass


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory as Linux shows it")
async def test_the_bot_stays_small_after_many_questions(api: BotApi, shared: Child) -> None:
    people = [Person(number) for number in range(7000, 7020)]
    for number in range(100):
        api.world.say(people[number % 20], f"Was sagte Stoltenberg über Punkt {number}?")
    await api.until(lambda: sum(len(api.sent(one.id)) for one in people) == 100, 60)
    assert shared.kilobytes() < 300_000
