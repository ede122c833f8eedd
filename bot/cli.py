"""The command line: `belegbot COMMAND`, and how each way of failing ends: one line on stderr and an exit code."""

import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands import ask, chat, doctor, evaluate, index, run, start
from bot.errors import BotError
from index.errors import BelegError

if TYPE_CHECKING:
    from bot.log import Form

_FAULT = 1
_REFUSED = 2
_INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="belegbot", message="%(prog)s %(version)s")
def belegbot() -> None:
    """Answers questions about your documents by quoting the passages that answer them, word for word."""


for _module in (run, chat, ask, index, evaluate, doctor, start):
    belegbot.add_command(_module.command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits with its code."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a character is no reason to stop
    sys.exit(run_command(arguments))


def _open_closed_streams() -> None:
    """Takes standard streams that are closed, as service managers may leave them, for empty ones."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open till the end


def run_command(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives its exit code: 2 for what the user can put right, 130 for Ctrl-C, 1 for our own faults."""
    try:
        code = belegbot.main(arguments, prog_name="belegbot", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as error:
        code = error.code
    except Exception as error:
        code = exit_code_for(error)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    return code if isinstance(code, int) else 0


def exit_code_for(error: Exception) -> int:
    """Tells what went wrong, without secrets; gives the exit code."""
    if isinstance(error, click.Abort):
        return _INTERRUPTED
    if isinstance(error, BrokenPipeError):
        # Whoever read this has gone; nothing is left to be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAULT  # as click does where it notices
    if isinstance(error, click.ClickException):
        error.show()
        return _REFUSED
    from bot.log import Redactor, configure_logging  # noqa: PLC0415 - only a failure needs it

    secrets, form = _logging()
    if isinstance(error, (BotError, BelegError)):
        line = " ".join(Redactor(secrets)(str(error)).split())
        click.echo(f"belegbot: {line}", err=True)
        return _REFUSED
    configure_logging("ERROR", secrets=secrets, form=form)
    logging.getLogger("belegbot").error("This is a fault of Belegbot; please report it", exc_info=error)
    return _FAULT


def _logging() -> "tuple[tuple[str, ...], Form]":
    """What to keep out of a message, and how it is written, also where the settings as a whole are wrong."""
    from bot.settings import load_settings  # noqa: PLC0415

    try:
        settings = load_settings()
    except BotError:
        return tuple(filter(None, (os.environ.get("TELEGRAM_BOT_TOKEN", ""),))), "text"
    return settings.secrets, settings.log_format
