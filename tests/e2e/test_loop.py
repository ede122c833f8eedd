"""However slow the encoder is, the event loop is free: updates are fetched, and nobody waits for who is not asking."""

import asyncio
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from index.encoders import Matrix, QueryEncoder

from .botapi import Person
from .examples import QUESTION
from .whole import whole

_PROBED = 0.5


class SlowEncoder:
    """An encoder that keeps a processor, and Python's own lock, busy until it is released."""

    def __init__(self, inner: QueryEncoder, released: threading.Event) -> None:
        self._inner = inner
        self._released = released
        self.model, self.fingerprint, self.dimension = inner.model, inner.fingerprint, inner.dimension

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        while not self._released.is_set():
            sum(range(10_000))
        return self._inner.encode_query(questions)


async def longest_wait(seconds: float) -> float:
    """The longest time for which the loop keeps somebody waiting who wants to go on."""
    longest, end = 0.0, time.monotonic() + seconds
    while (before := time.monotonic()) < end:
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before - 0.01)
    return longest


async def test_a_slow_encoder_never_holds_up_the_loop_and_updates_go_on_being_fetched(
    built: Path, tmp_path: Path
) -> None:
    released = threading.Event()
    async with whole(built, tmp_path, lambda encoder: SlowEncoder(encoder, released)) as bot:
        api = bot.api
        try:
            asked = [api.world.say(Person(number), QUESTION) for number in range(4)]
            await api.until(lambda: bot.under_way == 4)
            other = api.world.say(Person(9, language="tr"), "/help")
            await api.reply(other)
            # The machine itself may be busy once, but not each time.
            waits = [await longest_wait(_PROBED) for _ in range(8)]
            assert min(waits) < 0.1, waits
            assert not any(api.replies(question) for question in asked)
        finally:
            released.set()
        for question in asked:
            await api.reply(question)
