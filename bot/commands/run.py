"""`belegbot run`: the Telegram bot."""

from pathlib import Path

import click

from bot.commands.common import folders, prepare


@click.command("run")
@folders
def command(corpus: Path | None, data: Path | None) -> None:
    """Run the Telegram bot."""
    settings = prepare(corpus, data, quiet=False)
    settings.token()  # before anything slow: there is one, and it can be one

    from bot.telegram.app import run_bot  # noqa: PLC0415 - nothing else needs Telegram

    raise SystemExit(run_bot(settings))
