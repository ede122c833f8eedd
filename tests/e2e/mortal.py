"""The bot in processes forked from one that has loaded everything: starting costs so little that it can die often.

Each is the real bot, over its own database and against the same server, and a kill is the system's own.
"""

import asyncio
import logging
import multiprocessing
import os
import re
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from .child import Child

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([f"{__package__}.warm"])


class Mortal(Child):
    """A bot that is killed without a word when its log says something: at DEBUG it names each step of an update."""

    async def fork(self, *, dies_at: str = "") -> None:
        """Starts it; it dies at the first line of the log that matches this pattern as a whole."""
        process = _FORKS.Process(target=_live, args=(self._environment, self.home, self.log, dies_at), daemon=True)
        process.start()
        self._process = _Forked(process)

    async def killed(self, seconds: float = 30.0) -> None:
        """Waits until SIGKILL has ended it."""
        ended = await self.ended(seconds)
        assert ended.code == -signal.SIGKILL, ended.output


class _Forked:
    """A forked process, as `asyncio` shows the others."""

    def __init__(self, process: multiprocessing.process.BaseProcess) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self._process.kill()

    async def wait(self) -> int:
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        loop.add_reader(self._process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        self._process.join()
        return self._process.exitcode or 0


class _Doom(logging.Handler):
    """Ends the process at the first record that says this."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = re.compile(words)

    def emit(self, record: logging.LogRecord) -> None:
        if self._words.fullmatch(record.getMessage()):
            os.kill(os.getpid(), signal.SIGKILL)


def _live(environment: Mapping[str, str], home: Path, log: Path, dies_at: str) -> None:
    """What `belegbot run` does, in this process."""
    from .warm import run  # noqa: PLC0415 - where tests run, nothing is to be loaded

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(home)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(output, stream)
    if dies_at:
        logging.getLogger("bot").addHandler(_Doom(dies_at))
    sys.exit(run())
