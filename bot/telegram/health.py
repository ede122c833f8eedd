"""How the bot is doing, in figures: what `/status` shows, and whoever watches it from outside."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Health:
    """Counted and timed since the start; times are those of `time.monotonic()`. `count` says what waits now."""

    started: float = field(default_factory=time.monotonic)
    polled: float = field(default_factory=time.monotonic)
    standing_by: bool = False
    count: Callable[[], int] = lambda: 0
    handled: int = 0
    failed: int = 0
    put_off: int = 0
    refused: int = 0

    @property
    def waiting(self) -> int:
        """How many updates are under way or wait for their turn."""
        return self.count()

    @property
    def age(self) -> float:
        """Seconds since Telegram was last asked for updates with success."""
        return time.monotonic() - self.polled

    @property
    def uptime(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started
