"""Who was told something lately, so that nobody is told it over and over."""

import time
from collections import OrderedDict

_SECONDS = 3600.0
_MOST = 10_000


class Patience:
    """Remembers, for `seconds`, whom something was said to; a restart forgets it."""

    def __init__(self, *, seconds: float = _SECONDS, most: int = _MOST) -> None:
        """At most `most` are remembered: the oldest go first."""
        self._seconds = seconds
        self._most = most
        self._told: OrderedDict[tuple[int, int], float] = OrderedDict()

    def first(self, chat: int, user: int) -> bool:
        """Whether somebody has not been told for so long; from now on they have."""
        now = time.monotonic()
        told = self._told.get((chat, user))
        if told is not None and now - told < self._seconds:
            return False
        self._told.pop((chat, user), None)
        self._told[chat, user] = now
        if len(self._told) > self._most:
            self._told.popitem(last=False)
        return True
