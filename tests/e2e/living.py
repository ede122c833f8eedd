"""Adds a document to a corpus that is being asked: `python -m tests.e2e.living --corpus DIR --data DIR`.

The real bot, as a process of its own, is asked `--rate` questions a second by 100 people over a Bot API server on
loopback. After ten seconds a file is put into the corpus and an admin sends /reindex. Printed as JSON: how long it
took until the admin was told and until the new document was quoted, what became of every question, and from which
generations the answers are. The index has to be built before (`belegbot index`); the file stays there, as removing one
makes a large index be written anew.
"""

import argparse
import asyncio
import json
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.texts import LANGUAGES, Texts

from .botapi import BotApi, Person
from .botapi.checks import Json
from .child import ADMINS, Child

_PEOPLE, _BEFORE = 100, 10.0
_NEW = "belegbot-living-{:.0f}.txt"
_FACT = "Der Wellensittich des Bürgermeisters von Murnau heißt Balduin und singt nur am {}."
_ASKED = "Wie heißt der Wellensittich des Bürgermeisters von Murnau?"


def questions(corpus: Path, seed: int) -> Iterator[str]:
    """Make questions without end of the longer words of some documents."""
    chance = random.Random(seed)  # noqa: S311 - questions, no secrets
    files = sorted(path for path in corpus.rglob("*.txt"))
    while True:
        words = chance.choice(files).read_text("utf-8").split()
        long = sorted({word.strip(".,:;„“\"'()") for word in words if len(word) > 8})
        yield f"Was wurde über {chance.choice(long)} und {chance.choice(long)} gesagt?"


async def main() -> int:
    """Ask, add, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rate", type=float, default=20.0)
    parser.add_argument("--seconds", type=float, default=30.0)
    arguments = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="belegbot-living-"))
    try:
        async with BotApi() as api:
            report = await _measure(api, home, arguments)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    return 0 if not report["unanswered"] and not report["failed"] else 1


async def _measure(api: BotApi, home: Path, arguments: argparse.Namespace) -> Json:
    database = home / "belegbot.sqlite3"
    child = Child(
        home,
        TELEGRAM_BOT_TOKEN=api.bot.token,
        TELEGRAM_API_URL=api.url,
        CORPUS_DIR=str(arguments.corpus.resolve()),
        DATA_DIR=str(arguments.data.resolve()),
        DATABASE_URL=f"sqlite:///{database}",
        LOG_LEVEL="INFO",
    )
    await child.start()
    await child.serving(api, 120.0)
    try:
        asking = asyncio.create_task(_ask(api, questions(arguments.corpus, 1), arguments.rate, arguments.seconds))
        await asyncio.sleep(_BEFORE)
        added = await _add(api, arguments.corpus)
        asked = await asking
        for _ in range(60):
            await asyncio.sleep(1.0)
            if all(one.at for one in _answered(api, asked)):
                break
        memory = child.kilobytes() / 1024
    finally:
        await child.stop()
    with sqlite3.connect(database) as connection:
        counted = connection.execute("select generation, count(*) from answers group by generation").fetchall()
    answers = _answered(api, asked)
    failures = {Texts.get(language)(name) for language in LANGUAGES for name in ("went-wrong", "unanswerable")}
    waits = sorted(one.at - at for one, (_, at) in zip(answers, asked, strict=True) if one.at)
    return {
        **added,
        "questions": len(asked),
        "unanswered": sum(not one.at for one in answers),
        "answered_twice": sum(one.times > 1 for one in answers),
        "failed": sum(one.text in failures for one in answers),
        "median_s": round(statistics.median(waits), 3),
        "p95_s": round(waits[int(0.95 * len(waits))], 3),
        "longest_s": round(waits[-1], 3),
        "answers_by_generation": dict(counted),
        "memory_mb": round(memory),
    }


@dataclass(frozen=True, slots=True)
class _Answer:
    """When a question was answered first (0 if never), how often, and by what."""

    at: float
    times: int
    text: str


def _answered(api: BotApi, asked: list[tuple[Json, float]]) -> list[_Answer]:
    sent: dict[tuple[int, int], list[Any]] = {}
    for call in api.called("sendMessage"):
        answers = (call.params.get("reply_parameters") or {}).get("message_id")
        if answers and not call.error:
            sent.setdefault((int(call.params["chat_id"]), int(answers)), []).append(call)
    found = [sent.get((message["chat"]["id"], message["message_id"]), []) for message, _ in asked]
    return [_Answer(each[0].at, len(each), each[0].params["text"]) if each else _Answer(0.0, 0, "") for each in found]


async def _ask(api: BotApi, made: Iterator[str], rate: float, seconds: float) -> list[tuple[Json, float]]:
    """Ask at an even pace, whatever becomes of it; give the questions and when they were asked."""
    asked: list[tuple[Json, float]] = []
    begun = time.monotonic()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
        asked.append((api.world.say(Person(7_000 + number % _PEOPLE), next(made)), time.monotonic()))
    return asked


async def _add(api: BotApi, corpus: Path) -> Json:
    """Put a file into the corpus, and say how long it takes until that is told and until it is quoted."""
    fact = _FACT.format(f"{random.SystemRandom().randint(1, 28)}. Mai")
    (corpus / _NEW.format(time.time())).write_text(fact + "\n", "utf-8")
    begun = time.monotonic()
    board = await api.reply(api.world.say(Person(ADMINS[0], "Root"), "/reindex"), 60.0)
    started, place = board["text"], (board["chat"]["id"], board["message_id"])
    head = Texts.get("en")("reindex-started")[:10]
    await api.until(lambda: not _text(api, place).startswith((started, head, "Reading", "Encoding", "Writing")), 300.0)
    told = time.monotonic() - begun
    answer = await api.reply(api.world.say(Person(6_999), _ASKED), 60.0)
    quoted = time.monotonic() - begun
    return {
        "told_after_s": round(told, 2),
        "quoted_after_s": round(quoted, 2) if fact in answer["text"] else None,
        "told": _text(api, place).splitlines()[0],
    }


def _text(api: BotApi, place: tuple[int, int]) -> str:
    return str(api.world.messages[place]["text"])


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
