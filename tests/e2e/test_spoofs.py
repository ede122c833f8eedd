"""Every way of posing as an admin, tried with every admin command: none has an effect, each is written down."""

import itertools
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.telegram.menus import ADMIN, PRIVATE
from bot.texts import Texts

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .botapi.world import GROUP_ANONYMOUS_BOT, World
from .whole import whole

pytestmark = pytest.mark.asyncio(loop_scope="session")

COMMANDS = sorted(frozenset(ADMIN) - frozenset(PRIVATE))
# Each attempt by an admin of its own, lest Telegram's rates slow the test.
_FIRST, _MANY = 100_000, 1_000
_NUMBERS = itertools.count(_FIRST)
HELPER = Person(9, "Helper", username="helper_bot", is_bot=True).json()
Pose = Callable[[World, Person, Chat, str], object]


def anonymously(world: World, _: Person, group: Chat, text: str) -> None:
    world.anonymous(group, text)


def as_the_channel(world: World, _: Person, group: Chat, text: str) -> None:
    channel = {"id": -9, "type": "channel", "title": "News"}
    world.say(Person(777000, "Telegram"), text, chat=group, is_automatic_forward=True, sender_chat=channel)


def as_an_edited_post(world: World, _: Person, group: Chat, text: str) -> None:
    channel = Chat(group.id, "channel", "News")
    post = world.message(channel, None, text, sender_chat=channel.json(), edit_date=int(time.time()))
    world.update("edited_channel_post", post)


POSES: dict[str, Pose] = {
    "by somebody of the same name": lambda world, admin, _, text: world.say(
        Person(admin.id + _MANY, admin.first_name, username=admin.username), text
    ),
    "by a bot with that number": lambda world, admin, _, text: world.say(Person(admin.id, "Root", is_bot=True), text),
    "with the bot's name, by somebody else": lambda world, admin, _, text: world.say(
        Person(admin.id + _MANY), f"{text}@belegtestbot"
    ),
    "in capitals, by somebody else": lambda world, admin, _, text: world.say(Person(admin.id + _MANY), text.upper()),
    "below a picture, by somebody else": lambda world, admin, _, text: world.say(
        Person(admin.id + _MANY), None, caption=text, photo=[]
    ),
    "in a group": lambda world, admin, group, text: world.say(admin, text, chat=group),
    "in a group without a name": anonymously,
    "in a channel": lambda world, _, group, text: world.post(Chat(group.id, "channel", "News"), text),
    "in a channel, edited": as_an_edited_post,
    "from a channel into its group": as_the_channel,
    "edited": lambda world, admin, _, text: world.edit(admin, world.message(Chat(admin.id), admin.json(), "hi"), text),
    "forwarded": lambda world, admin, _, text: world.forward(admin, text),
    "by way of a bot": lambda world, admin, _, text: world.say(admin, text, via_bot=HELPER),
    "by a business bot": lambda world, admin, _, text: world.say(admin, text, sender_business_bot=HELPER),
    "in the name of a chat": lambda world, admin, _, text: world.say(admin, text, sender_chat=Chat(admin.id).json()),
    "where the bot is a guest": lambda world, admin, group, text: world.summon(admin, text, chat=group),
}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bot(built: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bench]:
    """A bot with very many admins."""
    home = tmp_path_factory.mktemp("spoofs")
    async with (
        BotApi() as api,
        bench(built, home, api, admin_ids=list(range(_FIRST, _FIRST + _MANY))) as made,
    ):
        yield made


async def tried(bot: Bench, pose: Pose, text: str) -> tuple[Person, list[Json]]:
    """Whom somebody posed as, and all that the bot sent about it, without what differs each time."""
    number = next(_NUMBERS)
    admin, group, before = Person(number, "Root", username="root"), Chat(-number, "supergroup"), len(bot.api.calls)
    pose(bot.api.world, admin, group, text)
    await bot.hear({"chat": {"id": 0}, "message_id": 0})
    calls = bot.api.calls[before:]
    return admin, [{"method": call.method, "text": call.params.get("text")} for call in calls]


def refusals(home: Path) -> list[tuple[str, str, int]]:
    with sqlite3.connect(home / "b.sqlite3") as database:
        found = database.execute("SELECT action, outcome, user FROM audit ORDER BY id").fetchall()
    database.close()
    return found


def writer(name: str, admin: Person) -> int:
    """Whose number a pose shows: that of whoever wrote, not of whom they posed as."""
    others = {
        "in a group without a name": GROUP_ANONYMOUS_BOT,
        "from a channel into its group": 777000,
        "in a channel": 0,
        "in a channel, edited": 0,
    }
    return others.get(name, admin.id + _MANY if "somebody" in name else admin.id)


@pytest.mark.parametrize(("name", "pose"), POSES.items(), ids=POSES.keys())
async def test_an_admin_command_has_no_effect_and_is_like_one_that_does_not_exist(
    bot: Bench, name: str, pose: Pose
) -> None:
    _, like_none = await tried(bot, pose, "/nosuchcommand")
    for command in COMMANDS:
        before = refusals(bot.home)
        admin, sent = await tried(bot, pose, f"/{command}")
        assert sent == like_none
        [(action, outcome, user)] = refusals(bot.home)[len(before) :]
        assert (action, outcome, user) == (f"/{command}", "refused", writer(name, admin))


async def test_the_same_command_by_the_admin_is_obeyed(bot: Bench) -> None:
    def directly(world: World, admin: Person, _: Chat, text: str) -> None:
        world.say(admin, text)

    before = refusals(bot.home)
    _, like_none = await tried(bot, directly, "/nosuchcommand")
    for command in set(COMMANDS) - {"reindex"}:  # which goes on in the background; see test_audit
        _, sent = await tried(bot, directly, f"/{command}")
        assert sent
        assert sent != like_none
    assert [outcome for _, outcome, _ in refusals(bot.home)[len(before) :] if outcome == "refused"] == []


async def test_a_command_that_waited_too_long_has_no_effect_and_its_admin_is_told(built: Path, tmp_path: Path) -> None:
    admins = {command: Person(number) for number, command in enumerate(COMMANDS, start=_FIRST)}
    async with whole(built, tmp_path, patience=60, admins=[one.id for one in admins.values()]) as bot:
        hour = int(time.time()) - 3600
        old = [bot.api.world.say(one, f"/{command}", date=hour) for command, one in admins.items()]
        for message in old:
            assert (await bot.api.reply(message))["text"] == Texts.get("en")("too-late")
    assert sorted(refusals(tmp_path)) == sorted((f"/{command}", "refused", one.id) for command, one in admins.items())
