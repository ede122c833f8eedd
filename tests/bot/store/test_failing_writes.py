"""The disk is full at any write of the database: what was committed is kept, and the rest is refused with a remedy."""

import json
import subprocess
import sys
from pathlib import Path

_ROUNDS = """
import asyncio, json, os, resource, shutil, sys
from bot.errors import StoreError
from bot.store.database import Database
from bot.store.inbox import Arrival, Inbox

async def write(url, room, told):
    database = Database.open(url)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    inbox = Inbox(database)
    for number in range(40):
        try:
            await inbox.add([Arrival(number, 7, 0, 7, 0.0, "x" * 3000)])
        except StoreError as error:
            os.write(told, (str(error) + "\\n").encode())
        else:
            os.write(told, f"{number}\\n".encode())
    await database.close()

async def kept(url):
    database = Database.open(url)
    found = [one.update for one in await Inbox(database).waiting()]
    await Inbox(database).add([Arrival(99, 7, 0, 7, 0.0, "later")])
    await database.close()
    return found

async def make(url):
    await Database.open(url).close()

asyncio.run(make(f"sqlite:///{sys.argv[1]}/empty.sqlite3"))
for place, room in enumerate(range(0, 1_500_000, 150_000)):
    url = f"sqlite:///{sys.argv[1]}/{place}.sqlite3"
    shutil.copyfile(f"{sys.argv[1]}/empty.sqlite3", f"{sys.argv[1]}/{place}.sqlite3")
    reading, writing = os.pipe()
    if not os.fork():
        asyncio.run(write(url, room, writing))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        lines = told.read().splitlines()
    os.wait()
    print(json.dumps({"told": lines, "kept": asyncio.run(kept(url))}))
"""


def test_a_disk_that_is_full_at_the_nth_write_costs_nothing_that_was_committed(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _ROUNDS, str(tmp_path)],
        cwd=Path(__file__).parents[3], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rounds) == 10, done.stderr
    counts = []
    for one in rounds:
        committed = [int(line) for line in one["told"] if line.isdigit()]
        refused = {line for line in one["told"] if not line.isdigit()}
        assert one["kept"] == committed
        assert len(one["told"]) == 40
        assert all("room" in line for line in refused), refused
        counts.append(len(committed))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 40)
    assert len(set(counts)) > 5
