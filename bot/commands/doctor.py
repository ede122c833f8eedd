"""`belegbot doctor`: says what is well and what is not, with its remedy."""

from pathlib import Path

import click

from bot.commands.common import folders, prepare


@click.command("doctor")
@folders
def command(corpus: Path | None, data: Path | None) -> int:
    """Check settings, corpus, index, database and token."""
    from bot.checks import examine  # noqa: PLC0415 - `--help` needs none of this
    from bot.terminal import printable  # noqa: PLC0415

    settings = prepare(corpus, data)
    well = True
    for finding in examine(settings):
        well = well and finding.well
        click.echo(f"{'ok     ' if finding.well else 'problem'}  {finding.subject}: {printable(finding.text)}")
    return 0 if well else 1
