"""Parses files of kinds that can be hostile in a child process, whose memory, time and output are limited.

What a parser can be led to do, by bombs, loops or tricks with entities, ends there, as one line about that file.
"""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.documents import Block
from index.readers.parsed import Parsed, UnreadableError

# Seconds of its clock and of the processor's, bytes of memory, and characters of text that one file may take.
WALL, CPU, MEMORY, TEXT = 60.0, 45, 1536 * 1024 * 1024, 20_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What parsing one file may take: seconds of wall clock and processor, bytes of memory, characters of text."""

    wall: float = WALL
    cpu: int = CPU
    memory: int = MEMORY
    text: int = TEXT


class Sandbox:
    """One child parses file after file and is replaced when one brings it down. Close it in the end."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def parse(self, data: bytes, source: str) -> Parsed:
        """Parse a file by the reader for its suffix; raises `UnreadableError` with the reason, whatever happens."""
        child = self._running()
        try:
            line = self._ask(child, data, source)
        except UnreadableError:
            self.close()
            raise
        answer = json.loads(line)
        if "reason" in answer:
            if answer.get("spent"):
                self.close()  # what it could not hold may still be there
            raise UnreadableError(answer["reason"])
        return parsed(answer)

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            home = str(Path(__file__).resolve().parents[2])
            paths = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH")])])
            limits = [str(value) for value in (self._limits.cpu, self._limits.memory, self._limits.text)]
            self._child = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
                [sys.executable, "-P", "-m", "index.readers.worker", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )
            self._answers = queue.SimpleQueue()
            threading.Thread(target=_listen, args=(self._child, self._answers), name="parsed", daemon=True).start()
        return self._child

    def _ask(self, child: subprocess.Popen[bytes], data: bytes, source: str) -> bytes:
        head = json.dumps({"source": source, "size": len(data)}).encode() + b"\n"
        sender = threading.Thread(target=_send, args=(child, head + data), name="to-parse", daemon=True)
        sender.start()
        try:
            line = self._answers.get(timeout=self._limits.wall)
        except queue.Empty:
            raise UnreadableError(f"took longer than {self._limits.wall:.0f} s to parse; it is left out") from None
        if line:
            return line
        code = child.wait()
        raise UnreadableError(f"brought its parser down ({_cause(code)}); it is left out")


def _cause(code: int) -> str:
    if code < 0:
        return f"signal {-code}: too much memory or processor time"
    return f"exit code {code}"


def _send(child: subprocess.Popen[bytes], message: bytes) -> None:
    # A child that died shows by its output.
    with contextlib.suppress(OSError, ValueError):
        if child.stdin is not None:
            child.stdin.write(message)
            child.stdin.flush()


def _listen(child: subprocess.Popen[bytes], answers: "queue.SimpleQueue[bytes]") -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in child.stdout or ():
            answers.put(line)
    answers.put(b"")


def as_json(found: Parsed) -> dict[str, Any]:
    """Give what a reader made, as `parsed` reads it."""
    return {
        "text": found.text,
        "blocks": [(block.start, block.end, block.heading) for block in found.blocks],
        "title": found.title,
        "language": found.language,
        "author": found.author,
        "date": found.date,
        "url": found.url,
        "pages": found.pages,
    }


def parsed(answer: dict[str, Any]) -> Parsed:
    """Read what `as_json` gave."""
    blocks = tuple(Block(*block) for block in answer["blocks"])
    return Parsed(**{**answer, "blocks": blocks, "pages": tuple(answer["pages"])})


@contextlib.contextmanager
def sandbox(limits: Limits | None = None) -> Iterator[Sandbox]:
    """Give a sandbox that is closed with the block; its child is only started when there is something to parse."""
    made = Sandbox(limits)
    try:
        yield made
    finally:
        made.close()
