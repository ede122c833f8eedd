import subprocess
import sys
import time
from pathlib import Path

_STUCK = """
import asyncio, os, signal, threading, time
from bot.telegram.stopping import until_signal

async def main():
    async with until_signal(deadline=0.5) as stop:
        asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGTERM)
        hanging = asyncio.create_task(asyncio.to_thread(time.sleep, HANGS))
        await stop
        hanging.cancel()

asyncio.run(main())
print("ended of itself")
"""


def run(seconds: int) -> tuple[int, str, float]:
    """Exit code, output and duration of a process in which a thread hangs for so long after SIGTERM."""
    began = time.monotonic()
    script = _STUCK.replace("HANGS", str(seconds))
    root = Path(__file__).parents[2]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=20, check=False
    )
    return done.returncode, done.stdout + done.stderr, time.monotonic() - began


def test_a_thread_that_hangs_does_not_keep_the_process_from_ending() -> None:
    code, output, seconds = run(60)
    assert code == 1
    assert "it is abandoned" in output
    assert seconds < 10


def test_what_ends_in_time_is_not_abandoned() -> None:
    code, output, _ = run(0)
    assert (code, output) == (0, "ended of itself\n")
