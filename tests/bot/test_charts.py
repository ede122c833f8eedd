"""The chart of questions a day."""

import subprocess
import sys
from datetime import date, timedelta
from io import BytesIO

import numpy as np
from matplotlib.image import imread

from bot.charts import draw_days
from bot.store.asked import DayCount

LAST = date(2026, 1, 31)
BLUE, ORANGE = (0x00, 0x72, 0xB2), (0xD5, 0x5E, 0x00)


def area(picture: bytes, colour: tuple[int, int, int]) -> int:
    """How many pixels have a colour."""
    pixels = np.rint(imread(BytesIO(picture))[:, :, :3] * 255)
    return int((pixels == colour).all(axis=2).sum())


def test_a_bar_is_blue_as_far_as_questions_were_answered_and_orange_above() -> None:
    picture = draw_days([DayCount(LAST - timedelta(days=3), 4, 3)], LAST, 30)

    assert picture is not None
    assert area(picture, ORANGE) > 100
    assert 2.5 < area(picture, BLUE) / area(picture, ORANGE) < 3.5


def test_days_outside_are_not_drawn() -> None:
    picture = draw_days([DayCount(LAST - timedelta(days=30), 4, 4)], LAST, 30)

    assert picture is not None
    assert area(picture, BLUE) == 0


def test_without_matplotlib_there_is_no_picture_and_no_error() -> None:
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "from datetime import date\n"
        "from bot.charts import draw_days\n"
        "print(draw_days([], date(2026, 1, 31), 30))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.stdout, done.stderr) == ("None\n", "")
