"""The second way in: the server brings updates, and everything holds that holds when the bot asks for them."""

import socket
from collections.abc import Callable

import httpx
import pytest

from bot.texts import Texts

from .botapi import BotApi, Failure, Person
from .botapi.errors import ApiError
from .child import Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_updates_come_by_webhook_and_health_and_metrics_tell_of_them(
    own_api: BotApi, children: Callable[..., Child], person: Person
) -> None:
    api, where = own_api, f"http://127.0.0.1:{free_port()}"
    child = children(api, WEBHOOK_URL=where, LISTEN=where.removeprefix("http://"))
    await child.start()
    await api.until(lambda: api.called("setWebhook"), 60)
    [call] = api.called("setWebhook")
    assert call.params["url"] == f"{where}/telegram"
    assert len(call.params["secret_token"]) == 64

    question = api.world.say(person, QUESTION)
    update = dict(api.world.updates[-1])
    assert WORDS in (await api.reply(question))["text"]

    async with httpx.AsyncClient(base_url=where) as client:
        # Brought once more, and by somebody who does not know the secret.
        secret = {"X-Telegram-Bot-Api-Secret-Token": call.params["secret_token"]}
        assert (await client.post("/telegram", json=update, headers=secret)).status_code == 200
        forged = {**update, "update_id": update["update_id"] + 1000}
        assert (await client.post("/telegram", json=forged, headers={})).status_code == 403
        await api.settled()
        assert len(api.replies(question)) == 1
        api.fail(Failure("sendMessage", error=ApiError(400, "Bad Request: not this one")))
        assert (await api.reply(api.world.say(person, QUESTION)))["text"] == Texts.get("en")("went-wrong")
        await api.settled()
        health = (await client.get("/healthz")).json()
        metrics = (await client.get("/metrics")).text
    assert health["status"] == "ok"
    assert 'belegbot_questions_total{outcome="answered"} 2.0' in metrics
    assert 'belegbot_stage_seconds_count{stage="find"} 2.0' in metrics
    assert "belegbot_updates_waiting 0.0" in metrics
    assert "belegbot_updates_handled_total 2.0" in metrics
    assert "belegbot_updates_failed_total 1.0" in metrics
    assert not api.called("getUpdates")

    # What comes while the bot is away is brought again, and answered once.
    child.kill()
    await child.ended()
    late = api.world.say(person, QUESTION)
    await child.start()
    assert WORDS in (await api.reply(late, 60))["text"]
    await api.settled()
    assert len(api.replies(late)) == 1
    ended = await child.stop()
    assert ended.code == 0
    assert call.params["secret_token"] not in ended.output


async def test_a_webhook_without_a_port_to_come_in_by_is_one_line(
    own_api: BotApi, children: Callable[..., Child]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        child = children(own_api, WEBHOOK_URL="https://bot.example.org", LISTEN=address)
        await child.start()
        ended = await child.ended(60)
    assert ended.code == 2
    assert f"LISTEN={address} cannot be listened at" in ended.output.splitlines()[-1]
