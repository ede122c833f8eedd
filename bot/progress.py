"""Shows on stderr how far a build is: a bar in a terminal, a few plain lines elsewhere."""

import sys
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from index.build import Progress, Step

_WORDS = {"reading": "Reading documents", "encoding": "Encoding sentences", "writing": "Writing the index"}
# Seconds between two plain lines of one phase.
_PAUSE = 15.0


@contextmanager
def shown_progress(stream: TextIO | None = None) -> "Iterator[Progress]":
    """A function to call with each step; whatever was drawn ends with the block."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield _Lines(stream)
        return
    with ExitStack() as stack:
        yield _Bars(stream, stack)


class _Bars:
    """Draws a bar for each phase, from the first step on; they are gone when the stack is left."""

    def __init__(self, stream: TextIO, stack: ExitStack) -> None:
        self._stream = stream
        self._stack = stack
        self._bars: RichProgress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: "Step") -> None:
        if self._bars is None:
            from rich.console import Console  # noqa: PLC0415 - only a build in a terminal needs it
            from rich.progress import Progress as RichProgress  # noqa: PLC0415

            self._bars = self._stack.enter_context(RichProgress(console=Console(file=self._stream), transient=True))
        if step.phase not in self._tasks:
            self._tasks[step.phase] = self._bars.add_task(_WORDS.get(step.phase, step.phase))
        self._bars.update(self._tasks[step.phase], total=step.total, completed=step.done)


class _Lines:
    """Writes a line when a phase begins, and now and then while it lasts."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._phase = ""
        self._next = 0.0

    def __call__(self, step: "Step") -> None:
        now = time.monotonic()
        if step.phase == self._phase and now < self._next:
            return
        of = f": {step.done} of {step.total}" if step.phase == self._phase else " ..."
        self._phase, self._next = step.phase, now + _PAUSE
        print(f"{_WORDS.get(step.phase, step.phase)}{of}", file=self._stream, flush=True)
