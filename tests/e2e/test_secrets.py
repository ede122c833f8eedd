"""No secret and no question gets into anything that is written, whatever goes wrong meanwhile."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .botapi import BotApi, Failure, Person
from .child import Child

pytestmark = pytest.mark.asyncio(loop_scope="session")

CANARY = "Zwiebelfischkanarienvogel"


def holding(folder: Path, words: bytes) -> list[str]:
    """The files below a folder that hold these bytes."""
    return [path.name for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


async def ask_through_faults(api: BotApi, person: Person) -> None:
    """Questions while the server fails in every way it knows."""
    await api.reply(api.world.say(person, f"Was sagte Stoltenberg über den {CANARY}?"))
    for failure in (
        Failure.bad_gateway("getUpdates"),
        Failure.bad_gateway("sendMessage"),
        Failure.too_many("sendMessage", 1),
        Failure("sendMessage", reset=True),
        Failure("getUpdates", reset=True),
        Failure.unknown_method("getUpdates", 1),
    ):
        api.fail(failure)
        api.world.say(person, f"Und was ist mit dem {CANARY}?")
        await api.settled(0.2)


async def test_neither_token_nor_password_is_written_anywhere(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    child = children(own_api, LOG_LEVEL="DEBUG", LOG_FORMAT="json")
    await child.start()
    await child.serving(own_api)
    await ask_through_faults(own_api, person)
    await child.stop()

    token = own_api.bot.token
    number, secret = token.split(":")
    for words in (token, secret, f"{number}%3A{secret}"):
        assert holding(child.home, words.encode()) == []

    lines = [json.loads(line) for line in child.output.splitlines()]
    done = [line for line in lines if line["message"].endswith(": done")]
    assert len(done) > 1
    assert [line["message"] for line in done] == [f"update {line['update']}: done" for line in done]
    assert {line["update"] for line in lines if line["message"] == "found"} == {line["update"] for line in done}


async def test_no_question_is_in_the_log_at_info(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    child = children(own_api, LOG_LEVEL="INFO")
    await child.start()
    await child.serving(own_api)
    await ask_through_faults(own_api, person)
    ended = await child.stop()

    assert "answers questions about" in ended.output  # the log is there
    assert CANARY not in ended.output
