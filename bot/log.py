"""Logging to stderr in one format, with the bot's token cut out of everything that is written."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_HIDDEN = "<token>"
# What @BotFather hands out, also as it stands in an escaped URL.
_SHAPE = re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
# faiss tells which instructions the processor lacks as if something had failed.
_CHATTY = ("alembic", "httpx", "httpcore", "hpack", "asyncio", "urllib3", "faiss")


class Redactor:
    """Cuts the given secrets, and whatever looks like a bot token, out of text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        found: set[str] = set()
        for secret in filter(None, secrets):
            found |= {secret, secret.replace(":", "%3A"), secret.replace(":", "%3a")}
            # The part after the colon is the secret one; shorter than this it may be a common word.
            found |= {part for part in secret.split(":")[1:] if len(part) >= 8}  # noqa: PLR2004 - explained above
        longest_first = sorted(found, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        if self._known is not None:
            text = self._known.sub(_HIDDEN, text)
        return _SHAPE.sub(_HIDDEN, text)


class RedactingFilter(logging.Filter):
    """Rewrites each record that passes: message with its arguments, traceback and stack, none of it with a secret."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self._redact = redact
        self._formatter = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; the record is changed in place."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):
            message = f"{record.msg} {record.args}"
        record.msg, record.args = self._redact(message), None
        if record.exc_info and not record.exc_text:
            record.exc_text = self._formatter.formatException(record.exc_info)
        record.exc_info = None  # what is written is exc_text; a handler cannot format the exception anew
        if record.exc_text:
            record.exc_text = self._redact(record.exc_text)
        if record.stack_info:
            record.stack_info = self._redact(record.stack_info)
        return True


def configure_logging(level: str = "INFO", *, secrets: Iterable[str] = (), stream: TextIO | None = None) -> Redactor:
    """Sends all logging and warnings to stderr (or `stream`), redacted; returns the redactor for other output.

    Calling it again replaces what was set up before.
    """
    redact = Redactor(secrets)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(RedactingFilter(redact))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    return redact
