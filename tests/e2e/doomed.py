"""Belegbot, killed without a word when it logs the words in `DIES_AT`: `python -m tests.e2e.doomed run`.

What the log says at DEBUG names each step of an update, so a kill hits between two of them exactly.
"""

import logging
import os
import signal

from bot.cli import main


class _Doom(logging.Handler):
    """Ends the process at the first record that holds the words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def emit(self, record: logging.LogRecord) -> None:
        if self._words in record.getMessage():
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    logging.getLogger("bot").addHandler(_Doom(os.environ["DIES_AT"]))
    main()
