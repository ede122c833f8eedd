"""How the bot is told to stop: by SIGTERM or SIGINT, and within a deadline whatever hangs."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import AsyncIterator, Coroutine
from typing import Any

# A service manager waits for longer than this before it kills.
DEADLINE = 9.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_log = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def until_signal(deadline: float = DEADLINE) -> AsyncIterator[asyncio.Task[bool]]:
    """A task that ends with a signal; the process ends at most `deadline` seconds later, even if a thread is stuck."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def on_signal() -> None:
        if not stop.is_set():
            _end_after(deadline)
        stop.set()

    for number in _SIGNALS:
        loop.add_signal_handler(number, on_signal)
    waiting = asyncio.create_task(stop.wait(), name="stop")
    try:
        yield waiting
    finally:
        waiting.cancel()
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


async def unless_stopped(work: Coroutine[Any, Any, None]) -> bool:
    """Does some work; False if it was told to stop before that was done."""
    async with until_signal() as stop:
        task = asyncio.create_task(work)
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            task.cancel()
            await asyncio.wait({task})
            return False
        task.result()
        return True


def _end_after(seconds: float) -> None:
    """Ends the process after that time, unless it has ended by then. All that matters has been committed before."""

    def end() -> None:
        _log.error("something did not end within %.0f s; it is abandoned", seconds)
        logging.shutdown()
        os._exit(1)

    timer = threading.Timer(seconds, end)
    timer.daemon = True  # else it would keep the process from ending before
    timer.start()
