"""How a soak is drawn and judged; and a very short one, against the real bot."""

import itertools
from pathlib import Path

import pytest

from bot.texts import Texts

from .botapi import BotApi, Failure
from .botapi.server import Call
from .child import Child, Ended
from .soak.course import Asked, Course, Outage, Record, Sample
from .soak.plan import Event, Kind, Plan, events, questions
from .soak.verdict import judge, settled

CHAT = 7


def sent(at: float, text: str, to: int = 0, error: str = "") -> Call:
    """A message that was delivered at that time, in reply to a message."""
    reply = {"reply_to_message": {"message_id": to}} if to else {}
    return Call("sendMessage", {"chat_id": CHAT}, at, {"text": text, **reply}, error)


def record(*calls: Call, asked: int = 1) -> Record:
    """One question a second, from 0 s on, and these calls."""
    made = Record(0.0, sorted(calls, key=lambda call: call.at), ended=Ended(0, ""))
    made.asked = [Asked(CHAT, number, float(number - 1)) for number in range(1, asked + 1)]
    return made


def broken(record: Record) -> list[str]:
    return [promise.name for promise in judge(record).promises if promise.kept is False]


def test_a_question_is_lost_unless_it_is_answered_or_apologised_for() -> None:
    doubt, sorry = Texts.get("de")("perhaps-lost"), Texts.get("tr")("too-late")
    well = record(sent(0.1, "answer", 1), sent(1.1, sorry, 2), sent(2.1, doubt), asked=3)
    ill = record(sent(0.1, "answer", 1), sent(1.1, "flood"), sent(2.1, doubt), asked=3)
    assert broken(well) == []
    assert judge(well).figures | {"answered": 1, "apologised": 2, "lost": 0} == judge(well).figures
    assert broken(ill)[0] == "every question answered or apologised for"
    assert judge(ill).figures["lost"] == 1


def test_two_answers_are_kept_to_and_three_are_not() -> None:
    twice = [sent(0.1, "answer", 1), sent(0.2, "answer", 1, "connection reset")]
    assert broken(record(*twice)) == []
    assert broken(record(*twice, sent(0.3, "answer", 1))) == ["none answered more than twice"]


def test_only_questions_that_met_no_fault_and_waited_behind_none_have_to_be_fast() -> None:
    slow = [sent(9.0, "answer", 1), sent(9.5, "answer", 2), sent(9.6, "answer", 3)]
    assert broken(record(*slow, asked=3)) == ["95 % of unaffected questions within a second"]
    refused = Call("sendMessage", {"chat_id": CHAT}, 0.1, None, "Too Many Requests: retry after 8")
    assert broken(record(refused, *slow, asked=3)) == []
    killed = record(*slow, asked=3)
    killed.outages.append(Outage(0.5, 3.0))
    assert broken(killed) == []
    # Where there was nothing to judge, nothing is said to be kept.
    assert {promise.kept for promise in judge(killed).promises if "within a second" in promise.name} == {None}
    later = record(*slow, sent(40.0, "answer", 31), asked=31)
    later.outages.append(Outage(0.5, 3.0))
    later.asked = [later.asked[0], later.asked[1], later.asked[30]]  # the last one long after it had to have caught up
    later.calls[:] = [sent(9.0, "answer", 1), sent(39.0, "answer", 2), sent(40.0, "answer", 31)]
    assert broken(later) == ["95 % of unaffected questions within a second"]
    killed.outages[:] = [Outage(20.0, 21.0)]
    assert broken(killed) == ["95 % of unaffected questions within a second"]


@pytest.mark.parametrize(("last", "kept"), [(208, True), (212, False), (188, False)])
def test_memory_of_the_last_minute_is_compared_with_the_third(last: int, kept: bool) -> None:
    made = record(sent(0.1, "answer", 1))
    made.samples = [
        Sample(float(at), 1024 * (200 if at < 200 else last), age) for at in range(0, 300, 2) for age in (1.0, 60.0)
    ]
    [memory] = [promise for promise in judge(made).promises if promise.name.startswith("memory")]
    assert memory.kept is kept
    assert memory.seen.startswith(f"200 and {last} MB")


def test_a_plan_is_drawn_from_its_seed_and_keeps_to_telegrams_limits() -> None:
    plan = Plan(120, 30, 50.0, calm=False, seed=5)
    asked = list(questions(plan))
    assert (plan.people, len(asked)) == (72, 6_000)
    assert asked == list(questions(plan)) != list(questions(Plan(120, 30, 50.0, calm=False, seed=6)))
    for person in range(plan.people):
        times = [one.at for one in asked if one.person == person]
        assert all(later - at > 9.0 for at, later in zip(times, itertools.islice(times, 10, None), strict=False))
    assert {event.kind for event in events(plan)} == set(Kind)
    assert events(Plan(120, 30, 50.0, calm=True, seed=5)) == ()


@pytest.mark.asyncio(loop_scope="session")
async def test_the_bot_is_asked_killed_and_refused_and_keeps_its_promises(home: Path, own_api: BotApi) -> None:
    child = Child(home, TELEGRAM_BOT_TOKEN=own_api.bot.token, TELEGRAM_API_URL=own_api.url)
    happening = (
        Event(0.2, Kind.TOO_MANY, Failure.too_many("sendMessage", 1)),
        Event(0.6, Kind.RESET, Failure("sendMessage", reset=True)),
        Event(1.0, Kind.BAD_GATEWAY, Failure.bad_gateway("sendMessage")),
        Event(1.2, Kind.KILL),
    )
    course = Course(Plan(2.0, 4, 4.0, calm=False, seed=3), happening, own_api, child, done=settled, say=print)
    try:
        record = await course.run()
    finally:
        child.kill()
    figures = judge(record).figures
    assert [figures[name] for name in ("questions", "lost", "more_often", "errors_logged")] == [8, 0, 0, 0]
    assert [figures[kind.value] for kind in Kind] == [1, 1, 1, 1, 0]
    assert sum(figures[name] or 0 for name in ("answered", "apologised")) == 8
    assert [one for one in record.outages if one.end - one.start > 0.1]
    assert record.ended is not None
    assert record.ended.code == 0
