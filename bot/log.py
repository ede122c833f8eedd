"""Logging to stderr as text or JSON, with the update it is about, and the bot's token cut out of everything."""

import contextlib
import json
import logging
import re
import sys
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Literal, TextIO

Form = Literal["text", "json"]
_UPDATE: ContextVar[int | None] = ContextVar("update", default=None)
_FORMAT = "%(asctime)s %(levelname)s %(name)s%(about)s: %(message)s"
_HIDDEN = "<token>"
# What @BotFather hands out, also as it stands in an escaped URL.
_SHAPE = re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
# faiss tells which instructions the processor lacks as if something had failed.
_CHATTY = ("alembic", "httpx", "httpcore", "hpack", "asyncio", "urllib3", "faiss")


@contextlib.contextmanager
def handling(update: int) -> Iterator[None]:
    """What is logged within the block, and by tasks begun there, carries the number of this update.

    So does what threads log, where they are handed a copy of the context.
    """
    before = _UPDATE.set(update)
    try:
        yield
    finally:
        _UPDATE.reset(before)


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
    """Rewrites each record that passes: message with its arguments, traceback and stack, none of it with a secret.

    It is given `update`, the number of the update that was being handled, or None.
    """

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
        update = _UPDATE.get()
        record.__dict__ |= {"update": update, "about": "" if update is None else f" [{update}]"}
        return True


class JsonFormatter(logging.Formatter):
    """A JSON object a line: time (UTC), level, logger, update (or null), message; exception and stack where there are.

    Nothing else that a library attaches to a record gets in, for nobody has cut secrets out of that.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"time": time, "level": record.levelname, "logger": record.name}
        line |= {"update": getattr(record, "update", None), "message": record.getMessage()}
        extra = {"exception": record.exc_text, "stack": record.stack_info}
        return json.dumps(line | {name: text for name, text in extra.items() if text}, ensure_ascii=False)


def configure_logging(
    level: str = "INFO", *, secrets: Iterable[str] = (), form: Form = "text", stream: TextIO | None = None
) -> Redactor:
    """Sends all logging and warnings to stderr (or `stream`), redacted; returns the redactor for other output.

    Calling it again replaces what was set up before.
    """
    redact = Redactor(secrets)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else logging.Formatter(_FORMAT))
    handler.addFilter(RedactingFilter(redact))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    return redact
