"""A process that writes is killed in the middle of it, again and again: nothing that it was told is kept is lost."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

_WRITER = """
import asyncio, sys
from bot.store.database import Database
from bot.store.inbox import Arrival, Inbox

async def main(first):
    database = Database.open(sys.argv[1])
    inbox = Inbox(database)
    print("ready", flush=True)

    async def take(number):
        await inbox.add([Arrival(number, 7, 0, 7, 0.0, "x" * 2000)])
        if number % 3 == 0:
            await inbox.finish(number, {}, "handled")
        print(number, flush=True)

    while True:
        await asyncio.gather(*(take(number) for number in range(first, first + 10)))
        first += 10

asyncio.run(main(int(sys.argv[2])))
"""
_ROOT = Path(__file__).parents[3]


def written_until_killed(url: str, first: int, seconds: float) -> list[int]:
    """The numbers that a writer was told are committed before it was killed."""
    command = [sys.executable, "-c", _WRITER, url, str(first)]
    writer = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own interpreter
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    lines = writer.stdout.read().splitlines(keepends=True)
    writer.stdout.close()
    writer.wait()
    return [int(line) for line in lines if line.endswith("\n")]


def test_what_was_committed_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    file, chance = tmp_path / "b.sqlite3", random.Random(26)  # noqa: S311 - nothing is kept secret
    told: list[int] = []
    for round_ in range(4):
        told += written_until_killed(f"sqlite:///{file}", round_ * 100_000, chance.uniform(0.05, 0.4))
        with sqlite3.connect(file) as other:
            assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = dict(other.execute("SELECT id, done IS NOT NULL FROM inbox"))
        other.close()
        assert set(told) <= rows.keys()
        assert all(rows[number] for number in told if number % 3 == 0)
    assert len(told) > 40
