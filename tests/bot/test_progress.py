import io

import pytest

from bot.progress import shown_progress
from index.build import Step


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_log_file_gets_one_plain_line_for_each_phase() -> None:
    out = io.StringIO()

    with shown_progress(out) as progress:
        for phase in ("reading", "encoding", "writing"):
            for done in range(1000):
                progress(Step(phase, done, 1000))

    assert out.getvalue() == "Reading documents ...\nEncoding sentences ...\nWriting the index ...\n"


def test_terminal_gets_a_bar_that_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    out = Terminal()

    with shown_progress(out) as progress:
        progress(Step("encoding", 500, 1000))

    assert "Encoding sentences" in out.getvalue()
    assert "50%" in out.getvalue()
    assert out.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize("out", [io.StringIO(), Terminal()])
def test_build_that_reports_nothing_shows_nothing(out: io.StringIO) -> None:
    with shown_progress(out):
        pass

    assert out.getvalue() == ""
