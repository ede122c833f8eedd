"""`belegbot eval`: replays golden questions."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.common import folders, open_answerer, prepare
from bot.errors import StartupError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.comparison import Comparison
    from index.evaluation import Evaluation

_FILE = click.Path(path_type=Path)


@click.command("eval")
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: the counts, and what each question got.")
@click.option(
    "--compare", "earlier", type=_FILE, metavar="EARLIER.json", help="Say what changed since an earlier --json."
)
@click.option(
    "--plot", type=_FILE, metavar="FILE.png", help="Draw how far the scores can be trusted (needs matplotlib)."
)
@folders
def command(
    *, file: Path, as_json: bool, earlier: Path | None, plot: Path | None, corpus: Path | None, data: Path | None
) -> int:
    """Replay the golden questions in FILE and print how they fared.

    FILE holds lines {"question": ..., "quote": ..., "history": [...], "language": ..., "group": ...}: the first quote
    must contain "quote", which is null where the corpus has no answer. "history" (earlier questions), "language" and
    "group" may be missing. Ends with exit code 1 if any quote was not exactly its document's characters.
    """
    if not file.is_file():
        raise StartupError(
            f"{file} is no file: give one with a golden question on each line, as in corpus/golden.jsonl"
        )
    draw = _drawing(plot) if plot else None
    settings = prepare(corpus, data)

    from bot.comparison import compare, read_earlier  # noqa: PLC0415 - `--help` needs none of this
    from index.evaluation import evaluate, load_golden  # noqa: PLC0415

    # All that can be wrong with the files is said before the questions are asked, which may take long.
    before = read_earlier(earlier) if earlier else None
    golden = load_golden(file)
    if not golden:
        raise StartupError(f'{file} holds no golden question: write lines {{"question": "...", "quote": "..."}}')
    evaluation = evaluate(open_answerer(settings), golden)
    _print(evaluation, compare(before, evaluation) if before else None, as_json=as_json)
    if draw and plot:
        try:
            draw(evaluation, plot)
        except OSError as error:
            raise StartupError(f"{plot} cannot be written ({error.strerror}): give --plot another file") from error
        click.echo(f"Drawn: {plot}", err=True)
    return 0 if evaluation.verbatim else 1


def _drawing(plot: Path) -> "Callable[[Evaluation, Path], None]":
    """What draws; refuses a picture that could not be drawn or written."""
    if plot.suffix.lower() != ".png":
        raise StartupError(f"{plot} is no PNG: give --plot a name that ends in .png")
    if not plot.parent.is_dir() or not os.access(plot.parent, os.W_OK):
        raise StartupError(f"{plot.parent} is no folder that can be written to: give --plot a file in one that is")
    try:
        from bot.plots import draw  # noqa: PLC0415 - matplotlib comes with an extra
    except ModuleNotFoundError:
        raise StartupError("--plot needs matplotlib: install it with pip install matplotlib") from None
    return draw


def _print(evaluation: "Evaluation", comparison: "Comparison | None", *, as_json: bool) -> None:
    from bot.batch import write_line  # noqa: PLC0415
    from bot.comparison import comparison_lines, comparison_object  # noqa: PLC0415
    from bot.scores import scores_lines, scores_object  # noqa: PLC0415
    from bot.terminal import printable  # noqa: PLC0415

    if as_json:
        compared = {"comparison": comparison_object(comparison)} if comparison else {}
        write_line(sys.stdout.buffer, scores_object(evaluation) | compared)
        return
    for line in scores_lines(evaluation):
        click.echo(printable(line))
    if comparison:
        click.echo()
        for line in comparison_lines(comparison):
            click.echo(printable(line))
