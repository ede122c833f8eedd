"""What is to be known of a running bot to tell whether it is well."""

from typing import Protocol


class Figures(Protocol):
    """Figures since the start; `age` and `uptime` are in seconds."""

    handled: int
    failed: int
    refused: int
    put_off: int
    standing_by: bool

    @property
    def waiting(self) -> int:
        """Updates under way or waiting."""

    @property
    def age(self) -> float:
        """Seconds since Telegram was last heard of."""

    @property
    def uptime(self) -> float:
        """Seconds since the start."""
