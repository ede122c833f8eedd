"""What holds when Telegram refuses, replies are lost, people flood, encoding is slow, and the process has to stop."""

import asyncio
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.telegram.dispatch import MOST as AT_ONCE
from bot.telegram.intake import MOST
from bot.texts import Texts

from .botapi import BotApi, Failure, Person
from .child import Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

Children = Callable[..., Child]
ENGLISH = Texts.get("en")


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


async def test_an_answer_that_was_refused_by_a_proxy_is_sent_when_it_can_be(api: BotApi, person: Person) -> None:
    api.fail(Failure("sendMessage", html=502, times=2, chat=person.id))
    question = api.world.say(person, QUESTION)
    assert WORDS in (await api.reply(question))["text"]
    await api.settled()
    assert len(api.sent(person.id)) == 1


async def test_a_refused_chat_is_left_alone_and_others_are_answered(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api, PATIENCE_MINUTES="0.2")
    ada, bob, eve = (Person(number) for number in (900, 901, 902))
    await child.start()
    await child.serving(api)
    api.fail(Failure.too_many("sendMessage", 7))
    waits = api.world.say(ada, QUESTION)
    [refused] = await api.until(lambda: api.called("sendMessage", chat_id=ada.id))
    api.failures[-1].chat = ada.id
    last = api.world.say(ada, QUESTION)
    assert await answered_within(api, bob) < 3
    assert WORDS in (await api.reply(waits))["text"]
    assert WORDS in (await api.reply(last))["text"]
    calls = [call for call in api.calls if call.params.get("chat_id") == ada.id and call is not refused]
    assert min(call.at for call in calls) >= refused.at + 7
    assert len(api.replies(waits)) == 1
    # What is refused for longer than anybody waits for an answer is apologised for.
    api.fail(Failure.too_many("sendMessage", 13))
    stale = api.world.say(eve, QUESTION)
    assert (await api.reply(stale, 30))["text"] == ENGLISH("too-late")
    assert (await child.stop()).code == 0


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory as Linux shows it")
async def test_two_thousand_waiting_updates_cost_little_and_most_of_them_stay_with_telegram(
    own_api: BotApi, children: Children
) -> None:
    api, child = own_api, children(own_api, LOG_LEVEL="INFO")
    await child.start()
    await child.serving(api)
    await answered_within(api, Person(1))
    before = child.kilobytes()
    api.fail(Failure("sendMessage", times=10_000, delay=600.0))
    for number in range(2_000):
        api.world.say(Person(10_000 + number // 10), f"{QUESTION} {number}")
    await api.until(lambda: len(api.world.updates) <= 2_000 - MOST, 30)
    await asyncio.sleep(2.0)
    assert len(api.world.updates) >= 2_000 - MOST - 200
    assert 1 < len(api.called("sendMessage")) <= AT_ONCE + 1
    assert child.kilobytes() - before < 60_000
    child.kill()


async def test_a_flood_slows_nobody_else_and_is_told_once(own_api: BotApi, children: Children) -> None:
    api, child = own_api, children(own_api, LOG_LEVEL="INFO")
    await child.start()
    await child.serving(api)
    people = [Person(number) for number in range(910, 920)]
    for person in people:
        await answered_within(api, person)
    quiet = [await answered_within(api, person) for person in people for _ in range(2)]
    flooder = Person(999)
    for number in range(150):
        api.world.say(flooder, f"{QUESTION} {number}")
    await api.until(lambda: len(api.sent(flooder.id)) >= 3)
    loud = [await answered_within(api, person) for person in people for _ in range(2)]
    # A hundredth of a second more or less is chance on a busy machine.
    assert statistics.quantiles(loud, n=20)[-1] <= 2 * statistics.quantiles(quiet, n=20)[-1] + 0.05
    await asyncio.sleep(1.0)
    told = [one for one in api.sent(flooder.id) if one["text"] == ENGLISH("flood", limit=100)]
    assert len(told) == 1
    answers = [one for one in api.sent(flooder.id) if "reply_to_message" in one]
    assert [one["reply_to_message"]["text"] for one in answers] == [f"{QUESTION} {n}" for n in range(len(answers))]
    child.kill()


async def test_fast_follow_ups_are_answered_in_order_in_each_chat(api: BotApi) -> None:
    people = [Person(number) for number in range(930, 936)]
    questions = [(person, api.world.say(person, f"{QUESTION} {number}")) for number in range(6) for person in people]
    for _, question in questions:
        await api.reply(question, 30)
    for person in people:
        asked = [one["reply_to_message"]["text"] for one in api.sent(person.id) if "reply_to_message" in one]
        assert asked == [f"{QUESTION} {number}" for number in range(6)]


async def test_a_stuck_update_does_not_keep_it_from_stopping_and_is_handled_after_the_next_start(
    own_api: BotApi, children: Children
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
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
    await child.start()
    for question in waiting:
        assert WORDS in (await api.reply(question, 60))["text"]
    await api.settled()
    assert len(api.sent(stuck.id)) == 2
    assert (await child.stop()).code == 0
