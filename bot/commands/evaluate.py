"""`belegbot eval`: replays golden questions."""

from pathlib import Path

import click

from bot.commands.common import folders


@click.command("eval")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@folders
def command(file: Path, as_json: bool, corpus: Path | None, data: Path | None) -> None:
    """Replay the golden questions in FILE and print what came out."""
    raise NotImplementedError
