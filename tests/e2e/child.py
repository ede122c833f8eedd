"""Belegbot as people start it: a process of its own, told where to go by its environment."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .botapi import BotApi

ADMINS = (1001, 1002)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, and all that it wrote."""

    code: int
    output: str


class _Process(Protocol):
    """What is needed of a process."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...
    def send_signal(self, number: int, /) -> None: ...
    def kill(self) -> None: ...
    async def wait(self) -> int: ...


class Child:
    """`belegbot run` in a folder that holds `corpus` and `data`."""

    def __init__(self, home: Path, **settings: str) -> None:
        """`settings` are environment variables; nothing else of the tests' own environment decides anything."""
        self.home = home
        self.log = home / "output.txt"
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ}
        self._environment = inherited | {
            "CORPUS_DIR": str(home / "corpus"),
            "DATA_DIR": str(home / "data"),
            "LOG_LEVEL": "DEBUG",
            "LISTEN": "off",
            # Buttons that come after an answer: whoever tests them asks for them.
            "LEADS": "0",
            "ADMIN_IDS": ",".join(map(str, ADMINS)),
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        self._process: _Process | None = None

    async def start(self, command: Sequence[str] = ("run",)) -> None:
        """Starts the process."""
        with self.log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                *command,
                cwd=self.home,
                env=self._environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    async def serving(self, api: BotApi, seconds: float = 60.0) -> None:
        """Waits until it polls; fails with its output if it ends instead."""
        seen = len(api.calls)
        deadline = time.monotonic() + seconds
        while not any(call.method == "getUpdates" for call in api.calls[seen:]):
            process = self._process
            assert process is not None
            assert process.returncode is None, f"ended with {process.returncode}: {self.output}"
            assert time.monotonic() < deadline, f"does not poll: {self.output}"
            await asyncio.sleep(0.02)

    async def ended(self, seconds: float = 30.0) -> Ended:
        """Waits until it has ended of itself."""
        assert self._process is not None
        async with asyncio.timeout(seconds):
            code = await self._process.wait()
        return Ended(code, self.output)

    async def stop(self, number: signal.Signals = signal.SIGTERM, seconds: float = 10.0) -> Ended:
        """Signals it and waits; kills it if it does not obey."""
        process = self._process
        assert process is not None
        if process.returncode is None:
            process.send_signal(number)
        try:
            return await self.ended(seconds)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise

    @property
    def output(self) -> str:
        """All that it wrote so far."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    @property
    def number(self) -> int:
        """The process id."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """Ends it without a word, if it still runs."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    def kilobytes(self) -> int:
        """The memory it holds now."""
        status = Path(f"/proc/{self.number}/status").read_text("ascii")
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
