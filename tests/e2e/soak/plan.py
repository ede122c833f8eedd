"""What happens in a run, drawn beforehand from its seed: who asks what when, and what goes wrong when."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..botapi import Failure

# Telegram allows a message a second per chat: nobody asks faster than can be answered.
PER_CHAT = 0.7
# One question in so many is asked in a group; three people share one.
_GROUPED, _SHARE = 20, 3
_CORPUS = Path(__file__).parents[3] / "corpus"


class Kind(StrEnum):
    """What goes wrong, or on beside the questions."""

    KILL = "kills"
    TOO_MANY = "429"
    BAD_GATEWAY = "502"
    RESET = "resets"
    REINDEX = "reindexings"


@dataclass(frozen=True, slots=True)
class Plan:
    """How long (in seconds), by how many people, and how many questions a second in all."""

    seconds: float
    users: int
    rate: float
    calm: bool
    seed: int

    @property
    def people(self) -> int:
        """How many people ask: more than was asked for where the rate would exceed what Telegram allows per chat."""
        return max(self.users, -int(-self.rate // PER_CHAT))


@dataclass(frozen=True, slots=True)
class Question:
    """Asked by the person of this number, `at` seconds after the start; in a group (by number) or privately."""

    at: float
    person: int
    text: str
    group: int | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens `at` seconds after the start; `failure` is what calls then meet."""

    at: float
    kind: Kind
    failure: Failure | None = None


def questions(plan: Plan) -> Iterator[Question]:
    """Evenly spread in time; each person once a round, in random order."""
    chance = random.Random(plan.seed)  # noqa: S311 - to be drawn again, not to be secret
    texts = [json.loads(line)["question"] for line in (_CORPUS / "golden.jsonl").read_text("utf-8").splitlines()]
    order: list[int] = []
    for number in range(round(plan.seconds * plan.rate)):
        order = order or chance.sample(range(plan.people), plan.people)
        person = order.pop()
        group = person // _SHARE if chance.randrange(_GROUPED) == 0 else None
        yield Question(number / plan.rate, person, chance.choice(texts), group)


def events(plan: Plan) -> tuple[Event, ...]:
    """What goes wrong, in order; nothing where the run is calm."""
    if plan.calm:
        return ()
    chance = random.Random(plan.seed + 1)  # noqa: S311 - the same

    def times(mean: float) -> Iterator[float]:
        at = chance.uniform(0.3, 1.0) * mean
        while at < plan.seconds:
            yield at
            at += chance.uniform(0.5, 1.5) * mean

    drawn = [Event(at, Kind.KILL) for at in times(45)]
    drawn += [Event(at, Kind.REINDEX) for at in times(80)]
    for at in times(6):
        drawn.append(Event(at, Kind.TOO_MANY, Failure.too_many("sendMessage", chance.choice((1, 1, 2, 3, 7, 20)))))
    for at in times(10):
        drawn.append(Event(at, Kind.BAD_GATEWAY, Failure.bad_gateway("sendMessage", chance.choice((1, 1, 2, 4)))))
    for at in times(10):
        # Before the message has arrived, or when it has and only the reply to that is lost.
        drawn.append(Event(at, Kind.RESET, Failure("sendMessage", reset=True, after=chance.random() < 0.5)))
    for at in times(60):
        drawn.append(Event(at, Kind.BAD_GATEWAY, Failure.bad_gateway("getUpdates", chance.choice((1, 2, 3)))))
    for at in times(60):
        drawn.append(Event(at, Kind.RESET, Failure("getUpdates", reset=True, after=chance.random() < 0.5)))
    return tuple(sorted(drawn, key=lambda event: event.at))
