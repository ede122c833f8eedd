"""Calls as they are spaced out in time: the clock is the test's, so that half an hour passes at once."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import httpx
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.telegram.limits import ONCE, PatientRateLimiter
from bot.telegram.pace import Clock


class Fast(Clock):
    """A clock that jumps to the next moment at which somebody wants to wake up."""

    def __init__(self) -> None:
        self.time = 1000.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.append((self.time + seconds, woken))
        await woken.wait()

    async def run(self, work: "asyncio.Future[Any]") -> None:
        """Lets time pass until the work is done."""
        while not work.done():
            for _ in range(50):
                await asyncio.sleep(0)
            if self._sleepers and not work.done():
                self._sleepers.sort(key=lambda one: one[0])
                self.time, woken = self._sleepers.pop(0)
                woken.set()


class Calls:
    """Makes calls through the limiter, and notes when which chat was really called."""

    def __init__(self, *, overall: int = 30) -> None:
        self.clock = Fast()
        self.limiter = PatientRateLimiter(overall=overall, clock=self.clock)
        self.made: list[tuple[float, Any]] = []
        self.failures: dict[Any, list[Exception]] = {}

    async def call(self, chat: int | None, endpoint: str = "sendMessage", attempts: int | None = None) -> Any:
        data = {} if chat is None else {"chat_id": chat}

        async def make() -> str:
            self.made.append((self.clock.now() - 1000, chat))
            if failures := self.failures.get(chat):
                raise failures.pop(0)
            return "made"

        return await self.limiter.process_request(make, (), {}, endpoint, data, attempts)

    async def all(self, *calls: Awaitable[Any]) -> list[Any]:
        together = asyncio.gather(*calls, return_exceptions=True)
        await self.clock.run(together)
        return list(await together)

    def times(self, chat: int | None) -> list[float]:
        return [time for time, where in self.made if where == chat]


def most_within(times: list[float], seconds: float) -> int:
    """The largest number of calls within any stretch of time."""
    return max(sum(start <= time < start + seconds - 1e-6 for time in times) for start in times)


def caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


async def test_a_private_chat_gets_a_short_burst_and_then_a_message_a_second() -> None:
    calls = Calls()
    await calls.all(*(calls.call(7) for _ in range(60)))
    assert calls.times(7)[9] == 0
    assert most_within(calls.times(7), 10) == 10
    assert calls.times(7)[-1] == 50


async def test_a_group_gets_twenty_messages_a_minute() -> None:
    calls = Calls()
    await calls.all(*(calls.call(-7) for _ in range(70)))
    assert most_within(calls.times(-7), 60) == 20
    assert most_within(calls.times(-7), 10) == 10
    assert calls.times(-7)[-1] == pytest.approx(180)


async def test_all_chats_together_get_thirty_messages_a_second_and_none_is_starved() -> None:
    calls = Calls()
    await calls.all(*(calls.call(7) for _ in range(100)), *(calls.call(chat) for chat in range(100, 300)))
    times = [time for time, _ in calls.made]
    assert most_within(times, 1) == 30
    assert max(calls.times(chat)[0] for chat in range(100, 300)) < 8


@pytest.mark.parametrize("seconds", [1, 35, 59])
async def test_a_refused_chat_is_left_alone_for_exactly_as_long_as_telegram_asks(seconds: int) -> None:
    calls = Calls()
    calls.failures[7] = [RetryAfter(seconds)]
    results = await calls.all(calls.call(7), calls.call(7), *(calls.call(chat) for chat in (8, 9, -10)))
    assert results == ["made"] * 5
    later = calls.times(7)[1:]
    assert all(seconds <= time < seconds + 0.2 for time in later[1:])
    assert [time for time, chat in calls.made if chat != 7] == [0, 0, 0]


async def test_after_a_long_refusal_no_call_is_made_early_and_nobody_waits_for_it() -> None:
    calls = Calls()
    calls.failures[7] = [RetryAfter(1386)]
    [first, second] = await calls.all(calls.call(7), calls.call(8))
    assert isinstance(first, RetryAfter)
    assert second == "made"
    assert 1386 <= calls.limiter.pause_of(7) < 1387
    calls.clock.time += 1300
    [third] = await calls.all(calls.call(7))
    assert isinstance(third, RetryAfter)
    assert calls.times(7) == [0]
    calls.clock.time += 87
    assert await calls.all(calls.call(7)) == ["made"]
    assert calls.limiter.pause_of(8) == 0


async def test_a_refusal_that_ends_sooner_does_not_shorten_one_that_lasts() -> None:
    calls = Calls()
    calls.failures[7] = [RetryAfter(40), RetryAfter(3)]
    assert await calls.all(calls.call(7), calls.call(7)) == ["made", "made"]
    assert min(time for time in calls.times(7) if time) >= 40


@pytest.mark.parametrize(
    ("endpoint", "failure", "count"),
    [
        ("sendMessage", caused(NetworkError("x"), httpx.ConnectError("refused")), 3),
        ("sendMessage", caused(TimedOut(), httpx.PoolTimeout("full")), 3),
        ("sendMessage", NetworkError("Bad Gateway (502). Parsing the server response b'<html>' failed"), 3),
        ("sendMessage", caused(NetworkError("x"), httpx.ReadError("reset")), 1),
        ("sendMessage", caused(TimedOut(), httpx.ReadTimeout("late")), 1),
        ("sendMessage", BadRequest("message is too long"), 1),
        ("sendMessage", Forbidden("bot was blocked by the user"), 1),
        ("sendMessage", ChatMigrated(-1007), 1),
        ("editMessageText", caused(NetworkError("x"), httpx.ReadError("reset")), 3),
        ("editMessageText", BadRequest("message is not modified"), 1),
    ],
)
async def test_only_what_cannot_make_a_second_message_is_tried_again(
    endpoint: str, failure: Exception, count: int
) -> None:
    calls = Calls()
    calls.failures[7] = [failure] * 10
    [result] = await calls.all(calls.call(7, endpoint))
    assert result is failure
    assert len(calls.made) == count


async def test_calls_that_nobody_waits_for_are_made_once() -> None:
    calls = Calls()
    calls.failures = {7: [RetryAfter(1)] * 2, None: [RetryAfter(1)] * 2}
    results = await calls.all(calls.call(7, "sendChatAction", ONCE), calls.call(None, "setMyCommands", ONCE))
    assert [type(result) for result in results] == [RetryAfter, RetryAfter]
    assert len(calls.made) == 2


async def test_a_chat_that_has_another_id_is_told_to_whoever_keeps_things_about_it() -> None:
    told: list[tuple[int, int]] = []

    async def moved(old: int, new: int) -> None:
        told.append((old, new))

    limiter = PatientRateLimiter(moved)

    async def fail() -> Any:
        raise ChatMigrated(-1007)

    with pytest.raises(ChatMigrated):
        await limiter.process_request(fail, (), {}, "sendMessage", {"chat_id": -7}, None)
    assert told == [(-7, -1007)]


async def test_half_of_what_telegram_allows_is_kept_for_answers() -> None:
    calls = Calls()
    said = []
    for _ in range(6):
        said.append((calls.limiter.crowded(7), calls.limiter.crowded(8)))
        await calls.all(calls.call(7))
    assert said == [(False, False)] * 5 + [(True, False)]
    calls.clock.time += 10
    assert not calls.limiter.crowded(7)
    await calls.all(*(calls.call(chat) for chat in range(100, 115)))
    assert calls.limiter.crowded(8)
    calls.clock.time += 1
    assert not calls.limiter.crowded(8)
