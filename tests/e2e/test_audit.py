"""Admin commands from where they have no effect: nothing happens, and admins can see that somebody tried."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.texts import Texts

from .botapi import BotApi, Chat, Person
from .child import ADMINS, Child

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", username="root", language="en")
ENGLISH = Texts.get("en")


async def log(api: BotApi) -> list[str]:
    reply = await api.reply(api.world.say(ADMIN, "/log"))
    return list(reply["text"].splitlines())


async def test_every_way_of_posing_as_an_admin_is_refused_and_written_down(
    own_api: BotApi, children: Callable[..., Child]
) -> None:
    child = children(own_api)
    await child.start()
    await child.serving(own_api)
    api, group = own_api, Chat(-77, "supergroup", "Round table")
    same_name = Person(4711, "Root", username="root", language="en")
    assert await log(api) == [ENGLISH("log-empty")]

    api.world.say(same_name, "/reindex")  # the admin's name, another id
    api.world.say(ADMIN, "/reindex", chat=group)  # the admin, but not in private
    api.world.forward(ADMIN, "/reindex")  # handed on by the admin
    api.world.say(ADMIN, "/reindex", via_bot=Person(9, "Helper", username="helper_bot", is_bot=True).json())
    api.world.anonymous(group, "/reindex")
    channel = {"id": -9, "type": "channel", "title": "News"}
    handed_on: dict[str, Any] = {"is_automatic_forward": True, "sender_chat": channel}
    api.world.say(Person(777000, "Telegram"), "/reindex", chat=group, **handed_on)
    api.world.edit(ADMIN, api.world.say(ADMIN, "hello"), "/reindex")
    api.world.say(same_name, "/status")
    await api.settled()

    said = await log(api)
    assert said[0] == ENGLISH("log-heading")
    refused = [line.split(" · ", 1)[1] for line in said[1:]]
    assert {line for line in refused if line.endswith(ENGLISH("log-refused"))} == set(refused)
    assert refused.count(f"4711 · /status: {ENGLISH('log-refused')}") == 1
    assert refused.count(f"4711 · /reindex: {ENGLISH('log-refused')}") == 1
    assert refused.count(f"{ADMIN.id} · /reindex: {ENGLISH('log-refused')}") >= 3
    assert refused.count(f"1087968824 · /reindex: {ENGLISH('log-refused')}") == 1
    assert refused.count(f"777000 · /reindex: {ENGLISH('log-refused')}") == 1
    assert not api.called("sendMessage", text=ENGLISH("reindex-started"))

    command = api.world.say(ADMIN, "/reindex")
    board = await api.reply(command)
    shown = api.world.messages[ADMIN.id, board["message_id"]]
    await api.until(lambda: ENGLISH("reindex-unchanged") in shown["text"], 60)
    deeds = [line.split(" · ", 1)[1] for line in (await log(api))[1:3]]
    done, started = ENGLISH("log-done"), ENGLISH("log-started")
    assert deeds == [f"{ADMIN.id} · /reindex: {done}", f"{ADMIN.id} · /reindex: {started}"]
