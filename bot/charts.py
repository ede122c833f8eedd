"""Draws how much was asked a day, if matplotlib is there: it comes with the extra `plot`."""

from collections.abc import Sequence
from datetime import date

from bot.store.asked import DayCount


def draw_days(days: Sequence[DayCount], last: date, count: int) -> bytes | None:
    """A PNG of the `count` days up to `last`, see `bot.plots.days_of`; None without matplotlib. Blocking."""
    try:
        from bot.plots import days_of  # noqa: PLC0415 - an extra, and heavy: loaded when first wanted
    except ImportError:
        return None
    return days_of(days, last, count)
