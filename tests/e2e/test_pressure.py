"""What holds when Telegram refuses, replies are lost, people flood, encoding is slow, and the process has to stop."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

import pytest

from bot.telegram.dispatch import MOST as AT_ONCE
from bot.telegram.intake import MOST
from bot.texts import Texts

from .botapi import BotApi, Failure, Person
from .examples import QUESTION, WORDS
from .mortal import Mortal
from .whole import whole

pytestmark = pytest.mark.asyncio(loop_scope="session")

ENGLISH = Texts.get("en")
BATCH = 100  # updates that Telegram gives at once


def kilobytes() -> int:
    """The memory that this process holds now."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


async def answered_within(api: BotApi, person: Person) -> float:
    """Seconds from a question to its answer."""
    began = time.monotonic()
    assert WORDS in (await api.reply(api.world.say(person, QUESTION)))["text"]
    return time.monotonic() - began


async def test_an_answer_whose_confirmation_is_lost_is_not_repeated_and_a_line_says_so(
    api: BotApi, person: Person
) -> None:
    api.fail(Failure("sendMessage", reset=True, after=True, chat=person.id))
    question = api.world.say(person, QUESTION)
    await api.reply(question)
    await api.until(lambda: len(api.sent(person.id)) == 2)
    await api.settled()
    texts = [message["text"] for message in api.sent(person.id)]
    assert WORDS in texts[0]
    assert texts[1:] == [ENGLISH("perhaps-lost")]


async def test_a_lost_line_about_a_lost_answer_is_said_again(api: BotApi, person: Person) -> None:
    api.fail(Failure("sendMessage", reset=True, times=3, chat=person.id))
    api.world.say(person, QUESTION)
    await api.until(lambda: api.sent(person.id))
    await api.settled()
    assert [message["text"] for message in api.sent(person.id)] == [ENGLISH("perhaps-lost")]


async def test_an_answer_that_was_refused_by_a_proxy_is_sent_when_it_can_be(api: BotApi, person: Person) -> None:
    api.fail(Failure("sendMessage", html=502, times=2, chat=person.id))
    question = api.world.say(person, QUESTION)
    assert WORDS in (await api.reply(question))["text"]
    await api.settled()
    assert len(api.sent(person.id)) == 1


async def test_a_refused_chat_is_left_alone_and_others_are_answered(built: Path, tmp_path: Path) -> None:
    ada, bob, eve = (Person(number) for number in (900, 901, 902))
    async with whole(built, tmp_path, patience=8.4) as bot:
        api = bot.api
        for person, seconds in ((ada, 6), (eve, 9)):
            api.fail(replace(Failure.too_many("sendMessage", seconds), chat=person.id))
        stale, *asked = (api.world.say(person, QUESTION) for person in (eve, ada, ada))
        await api.until(lambda: len(api.called("sendMessage")) == 2)
        assert await answered_within(api, bob) < 3
        for question in asked:
            assert WORDS in (await api.reply(question))["text"]
        # What is refused for longer than anybody waits for an answer is apologised for.
        assert (await api.reply(stale))["text"] == ENGLISH("too-late")
        for person, seconds in ((ada, 6), (eve, 9)):
            refused, *later = (call.at for call in api.calls if call.params.get("chat_id") == person.id)
            assert min(later) >= refused + seconds
        assert [len(api.sent(person.id)) for person in (ada, bob, eve)] == [2, 1, 1]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory as Linux shows it")
async def test_two_thousand_waiting_updates_cost_little_and_most_of_them_stay_with_telegram(
    built: Path, tmp_path: Path
) -> None:
    async with whole(built, tmp_path) as bot:
        api = bot.api
        await answered_within(api, Person(1))
        before = kilobytes()
        api.fail(Failure("sendMessage", times=10_000, delay=600.0))
        for number in range(2_000):
            api.world.say(Person(10_000 + number // 10), f"{QUESTION} {number}")
        tasks = 0
        async with asyncio.timeout(60):
            while bot.dispatcher.waiting < MOST:
                tasks = max(tasks, bot.under_way)
                await asyncio.sleep(0.05)
        await api.until(lambda: bot.under_way == AT_ONCE)
        await asyncio.sleep(0.5)
        assert max(tasks, bot.under_way) == AT_ONCE
        assert MOST <= bot.dispatcher.waiting < MOST + BATCH
        # One batch more is fetched, and neither accepted nor confirmed while there is no room.
        assert len(api.world.updates) == 2_000 - bot.dispatcher.waiting
        assert kilobytes() - before < 60_000


async def test_a_flood_slows_nobody_else_and_is_told_once(built: Path, tmp_path: Path) -> None:
    async with whole(built, tmp_path) as bot:
        api, people, flooder = bot.api, [Person(number) for number in range(910, 920)], Person(999)
        for person in people:
            await answered_within(api, person)
        quiet = [await answered_within(api, person) for person in people for _ in range(2)]
        for number in range(150):
            api.world.say(flooder, f"{QUESTION} {number}")
        await api.until(lambda: len(api.sent(flooder.id)) >= 3 and not api.world.updates)
        assert 50 < bot.dispatcher.load_of(flooder.id) <= 100  # what goes beyond that is left out
        loud = [await answered_within(api, person) for person in people for _ in range(2)]
        # A fifth of a second more or less is chance on a busy machine; one after the other they would take many.
        assert quantiles(loud, n=20)[-1] <= 2 * quantiles(quiet, n=20)[-1] + 0.2
        await api.until(lambda: len([one for one in api.sent(flooder.id) if "reply_to_message" in one]) >= 8)
        told = [one for one in api.sent(flooder.id) if one["text"] == ENGLISH("flood", limit=100)]
        assert len(told) == 1
        answers = [one for one in api.sent(flooder.id) if "reply_to_message" in one]
        assert [one["reply_to_message"]["text"] for one in answers] == [f"{QUESTION} {n}" for n in range(len(answers))]
        assert bot.dispatcher.load_of(flooder.id) <= 100


async def test_fast_follow_ups_are_answered_in_order_in_each_chat(api: BotApi) -> None:
    people = [Person(number) for number in range(930, 936)]
    questions = [(person, api.world.say(person, f"{QUESTION} {number}")) for number in range(6) for person in people]
    for _, question in questions:
        await api.reply(question, 30)
    for person in people:
        asked = [one["reply_to_message"]["text"] for one in api.sent(person.id) if "reply_to_message" in one]
        assert asked == [f"{QUESTION} {number}" for number in range(6)]


async def test_a_stuck_update_does_not_keep_it_from_stopping_and_is_handled_after_the_next_start(
    own_api: BotApi, mortals: Callable[..., Mortal]
) -> None:
    api, child = own_api, mortals(own_api)
    await child.fork()
    await child.serving(api)
    stuck, fine = Person(940), Person(941)
    api.fail(Failure("sendMessage", delay=60.0, chat=stuck.id))
    waiting = [api.world.say(stuck, f"{QUESTION} {number}") for number in range(2)]
    await answered_within(api, fine)
    await api.until(lambda: api.called("sendMessage", chat_id=stuck.id))
    began = time.monotonic()
    ended = await child.stop()
    assert time.monotonic() - began < 10
    assert ended.code == 0
    assert "were not finished in time" in ended.output
    await child.fork()
    for question in waiting:
        assert WORDS in (await api.reply(question, 60))["text"]
    await api.settled()
    assert len(api.sent(stuck.id)) == 2
    assert (await child.stop()).code == 0
