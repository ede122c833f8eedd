"""Nobody waits for somebody else's file: the event loop goes on while one is read or written."""

import asyncio
import os
import threading
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

import pytest
from telegram import Document
from telegram.ext import ExtBot

from bot.gate import GOLDEN_FILE, gather
from bot.store.database import Database
from bot.store.gaps import Gaps
from bot.telegram.downloads import fetch
from bot.telegram.limits import PatientRateLimiter

from .botapi import BotApi
from .botapi.world import StoredFile

pytestmark = pytest.mark.asyncio(loop_scope="session")

_T = TypeVar("_T")


async def ticking(work: Awaitable[_T]) -> tuple[_T, int]:
    """What work gives, and how often the event loop came round meanwhile, which is every hundredth of a second."""
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticker = asyncio.create_task(tick())
    done = await work
    ticker.cancel()
    return done, ticks


async def test_golden_questions_are_read_aside(tmp_path: Path) -> None:
    pipe = tmp_path / GOLDEN_FILE
    os.mkfifo(pipe)
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    line = '{"question": "Woher?", "quote": "Grüße"}\n'
    threading.Timer(0.5, lambda: pipe.write_text(line, "utf-8")).start()
    trials, ticks = await ticking(gather(tmp_path, Gaps(database)))
    await database.close()
    assert [one.question for one in trials.golden] == ["Woher?"]
    assert ticks > 10


async def test_a_file_that_lies_on_this_machine_is_copied_aside(own_api: BotApi, tmp_path: Path) -> None:
    source, pipe, read = tmp_path / "source.md", tmp_path / "pipe", list[bytes]()
    source.write_bytes(b"words")
    os.mkfifo(pipe)
    own_api.world.files["file-1"] = StoredFile(str(source), b"words", 5)
    reader = threading.Timer(0.5, lambda: read.append(pipe.read_bytes()))
    reader.start()
    async with ExtBot(own_api.bot.token, base_url=f"{own_api.url}/bot", rate_limiter=PatientRateLimiter()) as bot:
        document = Document("file-1", "u1", file_size=5)
        _, ticks = await ticking(fetch(bot, document, pipe, own_server=True))
    await asyncio.to_thread(reader.join)
    assert read == [b"words"]
    assert ticks > 10
