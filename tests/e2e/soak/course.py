"""Runs a plan: people ask, faults happen, the process is killed and started anew, and all of it is recorded."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ..botapi import BotApi, Chat, Person
from ..botapi.checks import Json
from ..botapi.server import Call
from ..child import ADMINS, Child, Ended
from .plan import Event, Kind, Plan, Question, questions

_Planned = TypeVar("_Planned", Question, Event)
_LANGUAGES = ("de", "en", "es", "ru", "tr", "zh")
_SAMPLED = 2.0
# What still waits when the last question has been asked is waited for, and what may yet come twice; nothing fails any
# more by then.
_SETTLING, _AFTER = 90.0, 2.0
ADMIN = Person(ADMINS[0], "Root", language="en")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked; `at` as everywhere here by `time.monotonic()`."""

    chat: int
    message: int
    at: float


@dataclass(frozen=True, slots=True)
class Outage:
    """From when until when no process worked."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sample:
    """What the process held in memory (kB), and since when it ran."""

    at: float
    kilobytes: int
    age: float


@dataclass(slots=True)
class Record:
    """All that happened."""

    began: float
    calls: list[Call]
    asked: list[Asked] = field(default_factory=list)
    commands: list[Asked] = field(default_factory=list)
    outages: list[Outage] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    counts: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    ended: Ended | None = None


class Course:
    """One run of a plan and its events."""

    def __init__(
        self,
        plan: Plan,
        happening: Sequence[Event],
        api: BotApi,
        child: Child,
        *,
        done: Callable[[Record], bool],
        say: Callable[[str], None],
    ) -> None:
        """`child` has not been started; `done` says whether all is answered, and `say` is told how far that is."""
        self._happening = happening
        self._done = done
        self._plan = plan
        self._api = api
        self._child = child
        self._say = say
        self._started = 0.0
        self._people = [
            Person(10_000 + number, f"P{number}", language=_LANGUAGES[number % len(_LANGUAGES)])
            for number in range(plan.people)
        ]
        self._record = Record(0.0, api.calls)
        self._versions = itertools.count(1)

    async def run(self) -> Record:
        """Runs it to its end; the bot is then told to stop."""
        for person in (*self._people, ADMIN):
            self._api.world.chats[person.id] = Chat(person.id)
        await self._start()
        record = self._record
        record.began = time.monotonic()
        watching = [asyncio.create_task(work()) for work in (self._sample, self._tell)]
        asking = asyncio.create_task(self._at_their_times(questions(self._plan), self._ask))
        await self._at_their_times(self._happening, self._happen)
        await asking
        for task in watching:
            task.cancel()
        self._api.failures.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_SETTLING):
                while not self._done(record):  # noqa: ASYNC110 - the server tells nobody what was sent
                    await asyncio.sleep(1.0)
                await asyncio.sleep(_AFTER)
        record.ended = await self._child.stop()
        return record

    async def _at_their_times(self, planned: Iterable[_Planned], do: Callable[[_Planned], Awaitable[None]]) -> None:
        for one in planned:
            await asyncio.sleep(max(0.0, self._record.began + one.at - time.monotonic()))
            await do(one)

    async def _ask(self, question: Question) -> None:
        person = self._people[question.person]
        if question.group is None:
            message = self._api.world.say(person, question.text)
        else:
            chat = Chat(-1000 - question.group, "supergroup")
            message = self._api.world.say(person, f"/ask {question.text}", chat=chat)
        self._record.asked.append(_asked(message))

    async def _happen(self, event: Event) -> None:
        self._record.counts[event.kind] += 1
        if event.kind is Kind.KILL:
            began = time.monotonic()
            self._child.kill()
            await self._child.ended()
            await self._start()
            self._record.outages.append(Outage(began, time.monotonic()))
        elif event.kind is Kind.REINDEX:
            document = self._child.home / "corpus" / "news.md"
            document.write_text(f"# News\n\nThis is edition number {next(self._versions)} of the news.\n", "utf-8")
            self._record.commands.append(_asked(self._api.world.say(ADMIN, "/reindex")))
        elif event.failure is not None:
            self._api.failures[:] = [one for one in self._api.failures if one.times > 0]
            self._api.fail(event.failure)

    async def _start(self) -> None:
        await self._child.start()
        self._started = time.monotonic()
        await self._child.serving(self._api)

    async def _sample(self) -> None:
        while True:
            await asyncio.sleep(_SAMPLED)
            with contextlib.suppress(OSError, StopIteration):  # it may be dead just now
                held, now = self._child.kilobytes(), time.monotonic()
                self._record.samples.append(Sample(now, held, now - self._started))

    async def _tell(self) -> None:
        while True:
            await asyncio.sleep(30.0)
            record = self._record
            sent = sum(call.method == "sendMessage" and call.result is not None for call in record.calls)
            held = record.samples[-1].kilobytes // 1024 if record.samples else 0
            self._say(f"{time.monotonic() - record.began:4.0f} s: {len(record.asked)} asked, {sent} sent, {held} MB")


def _asked(message: Json) -> Asked:
    return Asked(message["chat"]["id"], message["message_id"], time.monotonic())
