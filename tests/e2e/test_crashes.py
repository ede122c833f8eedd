"""What becomes of questions when the process is killed between two steps, and of updates that come again."""

import asyncio
import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.texts import Texts

from .botapi import BotApi, Person
from .botapi.checks import Json
from .child import ADMINS
from .examples import QUESTION, WORDS
from .mortal import Mortal

pytestmark = pytest.mark.asyncio(loop_scope="session")

Mortals = Callable[..., Mortal]
ENGLISH = Texts.get("en")
ADMIN = Person(ADMINS[0], "Root")
TAKEN, FOUND = r"\d+ updates taken in, \d+ of them known", "found"
SENDS, SENT, HANDLED = (rf"update \d+: {step}" for step in ("sends", "was sent", "handled"))
# Each step of an update, in order, by what the log says when it is reached.
STEPS = (r"\d+ updates fetched", TAKEN, FOUND, SENDS, SENT, HANDLED, r"update \d+: done")
REBUILDS = r"admin \d+ has the index rebuilt"
REBUILD_STEPS = (REBUILDS, SENDS, SENT)


def rows(home: Path, query: str) -> list[tuple[int | str, ...]]:
    """What the database of a bot that has ended holds; it is sound."""
    with sqlite3.connect(home / "data" / "belegbot.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = database.execute(query).fetchall()
    database.close()
    return found


def unfinished(home: Path) -> int:
    """How many updates wait in the inbox of a bot at work."""
    with closing(sqlite3.connect(f"file:{home}/data/belegbot.sqlite3?mode=ro", uri=True)) as database:
        return int(database.execute("SELECT count(*) FROM inbox WHERE done IS NULL").fetchone()[0])


def answers(api: BotApi, question: Json) -> int:
    """How often a question was answered; where it was not, the asker was told that, and not more than twice either."""
    said = [one["text"] for one in api.sent(question["chat"]["id"])]
    count = sum(WORDS in text for text in said)
    assert count or 1 <= sum(said.count(ENGLISH(line)) for line in ("perhaps-lost", "unanswerable")) <= 2, said
    return count


async def finished(api: BotApi, mortal: Mortal) -> None:
    """Lets a bot finish what its predecessors have left, and ends it."""
    await mortal.fork()
    await mortal.serving(api)
    await api.until(lambda: not api.world.updates and not unfinished(mortal.home), 60)
    ended = await mortal.stop()
    assert ended.code == 0, ended.output
    assert rows(mortal.home, "SELECT id FROM inbox WHERE done IS NULL OR raw <> ''") == []


async def test_a_question_survives_a_kill_at_each_step_and_is_answered_twice_at_most(
    own_api: BotApi, mortals: Mortals
) -> None:
    api, mortal = own_api, mortals(own_api)
    asked = []
    for step, number in zip(STEPS, itertools.count(800), strict=False):
        asked.append(api.world.say(Person(number), QUESTION))
        await mortal.fork(dies_at=step)
        await mortal.killed()
    await finished(api, mortal)
    assert all(answers(api, question) <= 2 for question in asked)
    assert rows(mortal.home, "SELECT count(*), count(DISTINCT asked) FROM answers") == [(len(asked), len(asked))]


@pytest.mark.parametrize("together", [50, pytest.param(3, marks=pytest.mark.slow, id="a-hundred-kills")])
async def test_kills_between_sending_and_noting_it_lose_none_of_a_hundred_questions_and_repeat_each_once_at_most(
    own_api: BotApi, mortals: Mortals, together: int
) -> None:
    api, mortal = own_api, mortals(own_api)
    asked = []
    for first in range(2000, 2100, together):
        asked += [api.world.say(Person(number), QUESTION) for number in range(first, min(first + together, 2100))]
        for _ in range(3):  # so that one of them is sent again, and would be once more
            await mortal.fork(dies_at=SENT)
            await mortal.killed()
    await finished(api, mortal)
    counts = [answers(api, question) for question in asked]
    assert set(counts) <= {0, 1, 2}
    assert 2 in counts  # the kills did hit there
    assert rows(mortal.home, "SELECT count(*), count(DISTINCT asked) FROM answers") == [(100, 100)]


async def test_a_question_that_keeps_ending_the_process_is_apologised_for_and_takes_nothing_along(
    own_api: BotApi, mortals: Mortals
) -> None:
    api, mortal = own_api, mortals(own_api)
    poison = api.world.say(Person(820), QUESTION)
    for _ in range(3):
        await mortal.fork(dies_at=FOUND)
        await mortal.killed()
    innocent = api.world.say(Person(821), QUESTION)
    await finished(api, mortal)
    assert [one["text"] for one in api.replies(poison)] == [ENGLISH("unanswerable")]
    assert answers(api, innocent) == 1


async def test_a_rebuild_is_begun_once_wherever_a_kill_cuts_it_off_and_its_admin_is_told(
    own_api: BotApi, mortals: Mortals
) -> None:
    api, mortal = own_api, mortals(own_api)
    for step in REBUILD_STEPS:
        command = api.world.say(ADMIN, "/reindex")
        await mortal.fork(dies_at=step)
        await mortal.killed()
        await finished(api, mortal)
        told = [one["text"] for one in api.replies(command)]
        assert 1 <= len(told) <= 2
        assert "restarted while it was rebuilding" in told[-1]
    # The first was killed before that was written down; none was begun again.
    started = "SELECT count(*) FROM audit WHERE action = '/reindex' AND outcome = 'started'"
    assert rows(mortal.home, started) == [(len(REBUILD_STEPS) - 1,)]
    assert mortal.output.count("has the index rebuilt") == len(REBUILD_STEPS) - 1


async def test_updates_that_come_again_are_dropped_and_what_waited_for_too_long_is_apologised_for(
    own_api: BotApi, mortals: Mortals
) -> None:
    api, mortal = own_api, mortals(own_api)
    await mortal.fork()
    await mortal.serving(api)
    people = [Person(number) for number in range(830, 850)]
    asked = [api.world.say(person, "/help") for person in people for _ in range(5)]
    command = api.world.say(ADMIN, "/reindex")
    again = list(api.world.updates)
    await api.until(lambda: all(api.replies(one) for one in (*asked, command)), 30)
    await api.settled()
    assert len(again) == 101
    api.world.updates[:0] = again
    last = api.world.say(Person(851), QUESTION)
    await api.reply(last)
    await api.settled()
    assert [len(api.replies(one)) for one in (*asked, command)] == [1] * 101
    # Nor after a restart, where the last confirmation has failed.
    await mortal.stop()
    api.world.updates[:0] = again
    old = api.world.say(Person(852, language="de"), "Wie lange dauerten die Gespräche in Brüssel?")
    api.world.updates[-1]["message"]["date"] -= 16 * 60
    await finished(api, mortal)
    assert [one["text"] for one in api.replies(old)] == [Texts.get("de")("too-late")]
    assert [len(api.replies(one)) for one in (*asked, command)] == [1] * 101
    assert mortal.output.count("has the index rebuilt") == 1


async def test_of_two_processes_one_answers_and_the_other_takes_over_when_that_is_killed(
    own_api: BotApi, mortals: Mortals
) -> None:
    api, first, second = own_api, mortals(own_api), mortals(own_api)
    await first.fork()
    await first.serving(api)
    await second.fork()
    await api.until(lambda: "standing by" in second.output)
    asked = [api.world.say(Person(number), QUESTION) for number in range(870, 875)]
    for question in asked:
        await api.reply(question)
    await api.settled()
    assert [len(api.replies(question)) for question in asked] == [1] * 5
    first.kill()
    late = api.world.say(Person(876), QUESTION)
    assert WORDS in (await api.reply(late, 30))["text"]
    await asyncio.sleep(0.3)
    assert len(api.replies(late)) == 1
    assert "Conflict" not in first.output + second.output
    assert (await second.stop()).code == 0
