"""The bot's own calls - polling, waiting, retrying - against the server, without the rest of the application."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter
from telegram.ext import Application, ExtBot

from bot.errors import StartupError, StoreError
from bot.reply import Reply, Span, Style
from bot.telegram.health import Health
from bot.telegram.limits import PatientRateLimiter
from bot.telegram.polling import LONG_POLL, LONGEST, MARGIN, Poller
from bot.telegram.sending import Place, edit, send, typing

from .botapi import BotApi, Chat, Failure, Person
from .botapi.checks import Json
from .botapi.errors import ApiError

ADA = Person(7)
BOB = Person(8, "Bob")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[ExtBot[Any]]:
    builder = Application.builder().token(api.bot.token).updater(None).rate_limiter(PatientRateLimiter())
    application = builder.base_url(f"{api.url}/bot").base_file_url(f"{api.url}/file/bot").build()
    async with application:
        yield application.bot


def texts(updates: Sequence[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


@contextlib.asynccontextmanager
async def polled(bot: ExtBot[Any]) -> AsyncIterator[list[Json]]:
    """The updates that a poller has handed on."""
    taken: list[Json] = []

    async def take(updates: Sequence[Json]) -> None:
        taken.extend(updates)

    task = asyncio.create_task(Poller(bot, take, Health(), glance=0.05).run())
    try:
        yield taken
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_updates_arrive_once_and_in_order(api: BotApi, bot: ExtBot[Any]) -> None:
    for number in range(250):
        api.world.say(ADA, f"question {number}")
    async with polled(bot) as taken:
        await api.until(lambda: len(taken) == 250)
        api.world.say(ADA, "later")
        await api.until(lambda: len(taken) == 251)
    assert texts(taken) == [f"question {number}" for number in range(250)] + ["later"]


@pytest.mark.parametrize(
    "failure",
    [
        Failure.bad_gateway("getUpdates"),
        Failure("getUpdates", reset=True),
        Failure.unknown_method("getUpdates", times=1),
        Failure.too_many("getUpdates", 1),
        Failure("getUpdates", error=ApiError(500, "Internal Server Error")),
    ],
    ids=["502 in HTML", "connection reset", "404", "429", "500"],
)
async def test_polling_goes_on_after_a_failure(api: BotApi, bot: ExtBot[Any], failure: Failure) -> None:
    api.fail(failure)
    api.world.say(ADA, "still there?")
    async with polled(bot) as taken:
        await api.until(lambda: taken, seconds=5)
    assert texts(taken) == ["still there?"]


async def test_polling_goes_on_after_another_process_has_taken_over(api: BotApi, bot: ExtBot[Any]) -> None:
    async with polled(bot) as taken:
        await api.until(lambda: api.called("getUpdates"))
        async with Bot(api.bot.token, f"{api.url}/bot", f"{api.url}/file/bot") as other:
            await other.get_updates(timeout=0)
        await api.until(lambda: any("terminated by other getUpdates" in call.error for call in api.calls))
        api.world.say(ADA, "still there?")
        await api.until(lambda: taken, seconds=5)
    assert texts(taken) == ["still there?"]


async def test_polling_goes_on_after_a_server_that_took_connections_and_answered_nothing(
    api: BotApi, bot: ExtBot[Any]
) -> None:
    api.fail(Failure("getUpdates", times=2, delay=60.0))
    api.world.say(ADA, "still there?")
    taken: list[Json] = []

    async def take(updates: Sequence[Json]) -> None:
        taken.extend(updates)

    health = Health()
    task = asyncio.create_task(Poller(bot, take, health, wait=0, margin=0.4, longest=0.1).run())
    await asyncio.sleep(0.7)
    assert health.age > 0.6
    await api.until(lambda: taken, seconds=5)
    assert health.age < 0.5
    task.cancel()
    await asyncio.wait({task})
    assert texts(taken) == ["still there?"]


def test_what_has_healed_is_noticed_within_a_minute() -> None:
    connecting = 5
    assert LONG_POLL + MARGIN + LONGEST + connecting < 60


async def test_who_stands_by_takes_over_once_nobody_fetches_what_waits(api: BotApi, bot: ExtBot[Any]) -> None:
    health = Health()
    taken: list[Json] = []

    async def take(updates: Sequence[Json]) -> None:
        taken.extend(updates)

    task = asyncio.create_task(Poller(bot, take, health, glance=0.05).run())
    await api.until(lambda: api.called("getUpdates"))
    async with Bot(api.bot.token, f"{api.url}/bot", f"{api.url}/file/bot") as other:
        for number in range(12):
            api.world.say(ADA, f"question {number}")
            for update in await other.get_updates(timeout=0):
                await other.get_updates(offset=update.update_id + 1, timeout=0)
            await asyncio.sleep(0.05)
        stood_by = health.standing_by
        assert (stood_by, taken) == (True, [])
        api.world.say(ADA, "nobody else is there")
        await api.until(lambda: taken, seconds=5)
    assert not health.standing_by
    assert texts(taken) == ["nobody else is there"]
    task.cancel()
    await asyncio.wait({task})


async def test_updates_are_confirmed_only_once_they_were_accepted(api: BotApi, bot: ExtBot[Any]) -> None:
    accepted = asyncio.Event()

    async def take(_: Sequence[Json]) -> None:
        await accepted.wait()

    for number in range(5):
        api.world.say(ADA, f"question {number}")
    poller = Poller(bot, take, Health())
    task = asyncio.create_task(poller.run())
    await api.until(lambda: api.called("getUpdates"))
    await asyncio.sleep(0.2)
    assert len(api.world.updates) == 5
    accepted.set()
    await api.until(lambda: not api.world.updates)
    task.cancel()
    await asyncio.wait({task})


async def test_what_cannot_be_accepted_stays_with_telegram_and_comes_again(api: BotApi, bot: ExtBot[Any]) -> None:
    attempts = []

    async def take(updates: Sequence[Json]) -> None:
        attempts.append(texts(updates))
        if len(attempts) == 1:
            raise StoreError("the database cannot be used: there is no room left on the disk: make some")

    api.world.say(ADA, "keep me")
    task = asyncio.create_task(Poller(bot, take, Health(), longest=0.1).run())
    await api.until(lambda: not api.world.updates)
    task.cancel()
    await asyncio.wait({task})
    assert attempts == [["keep me"], ["keep me"]]


async def test_a_revoked_token_ends_polling_with_a_remedy(api: BotApi, bot: ExtBot[Any]) -> None:
    api.fail(Failure("getUpdates", times=100, error=ApiError(401, "Unauthorized")))
    with pytest.raises(StartupError, match="no longer accepts TELEGRAM_BOT_TOKEN"):
        await asyncio.wait_for(Poller(bot, lambda _: asyncio.sleep(0), Health(), longest=0.01).run(), 10)


async def test_a_refused_message_is_sent_when_telegram_allows_it(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    api.fail(Failure.too_many("sendMessage", 1))
    began = time.monotonic()
    await send(bot, Place(7), Reply("late"))
    assert 1.0 <= time.monotonic() - began < 3.0
    assert [message["text"] for message in api.sent(7)] == ["late"]


async def test_a_refusal_of_one_chat_does_not_hold_up_another(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    api.world.say(BOB, "hello")
    api.fail(Failure.too_many("sendMessage", 2))
    first = asyncio.create_task(send(bot, Place(7), Reply("late")))
    await api.until(lambda: api.called("sendMessage", chat_id=7))
    began = time.monotonic()
    await send(bot, Place(8), Reply("at once"))
    assert time.monotonic() - began < 1.0
    await first
    assert [message["text"] for message in api.sent(7)] == ["late"]


async def test_nobody_waits_for_hours(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    api.fail(Failure.too_many("sendMessage", 1386))
    for _ in range(2):  # the second is not even tried
        with pytest.raises(RetryAfter):
            await send(bot, Place(7), Reply("late"))
    assert len(api.called("sendMessage")) == 1


async def test_a_message_whose_reply_was_lost_is_not_sent_twice(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    api.fail(Failure("sendMessage", reset=True, after=True))
    with pytest.raises(NetworkError):
        await send(bot, Place(7), Reply("once"))
    assert [message["text"] for message in api.sent(7)] == ["once"]


async def test_a_message_that_never_left_is_sent_again(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    port = int(api.url.rsplit(":", 1)[1])
    await api.stop()
    sending = asyncio.create_task(send(bot, Place(7), Reply("at last")))
    await asyncio.sleep(0.3)
    await api.start(port)
    await sending
    assert [message["text"] for message in api.sent(7)] == ["at last"]


async def test_a_message_goes_out_as_plain_text_when_its_entities_are_refused(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    crossing = (Span(0, 6, Style.BOLD), Span(3, 9, Style.ITALIC))
    await send(bot, Place(7), Reply("<b>&amp;", crossing[:1]))
    await send(bot, Place(7), Reply("crossing styles", crossing))
    assert [(one["text"], len(one["entities"])) for one in api.sent(7)] == [("<b>&amp;", 1), ("crossing styles", 0)]


async def test_an_edit_that_changes_nothing_is_no_error(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello")
    sent = await send(bot, Place(7), Reply("same", (Span(0, 4, Style.BOLD),)))
    await edit(bot, 7, sent.message_id, Reply("same", (Span(0, 4, Style.BOLD),)))
    await edit(bot, 7, sent.message_id, Reply("new"))
    assert [message["text"] for message in api.sent(7)] == ["new"]
    assert "message is not modified" in api.called("editMessageText")[0].error


async def test_only_what_takes_long_shows_typing(api: BotApi, bot: ExtBot[Any]) -> None:
    api.world.say(ADA, "hello", chat=Chat(-5, "supergroup", forum=True), thread=3)
    async with typing(bot, Place(-5, 3), patience=0.1):
        pass
    assert not api.called("sendChatAction")
    async with typing(bot, Place(-5, 3), patience=0.1):
        await asyncio.sleep(0.3)
    [call] = api.called("sendChatAction")
    assert (call.params["chat_id"], call.params["message_thread_id"], call.params["action"]) == (-5, 3, "typing")
