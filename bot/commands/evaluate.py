"""`belegbot eval`: replays golden questions."""

import sys
from pathlib import Path

import click

from bot.commands.common import folders, open_answerer, prepare
from bot.errors import StartupError


@click.command("eval")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: the counts, and what each question got.")
@folders
def command(*, file: Path, as_json: bool, corpus: Path | None, data: Path | None) -> int:
    """Replay the golden questions in FILE and print how they fared.

    FILE holds lines {"question": ..., "quote": ..., "history": [...], "language": ..., "group": ...}: the first quote
    must contain "quote", which is null where the corpus has no answer. Only "question" is needed. Ends with exit code
    1 if any quote was not exactly its document's characters.
    """
    if not file.is_file():
        raise StartupError(
            f"{file} is no file: give one with a golden question on each line, as in corpus/golden.jsonl"
        )
    settings = prepare(corpus, data)

    from bot.batch import write_line  # noqa: PLC0415 - `--help` needs none of this
    from bot.scores import scores_lines, scores_object  # noqa: PLC0415
    from bot.terminal import printable  # noqa: PLC0415
    from index.evaluation import evaluate, load_golden  # noqa: PLC0415

    golden = load_golden(file)
    evaluation = evaluate(open_answerer(settings), golden)
    if as_json:
        write_line(sys.stdout.buffer, scores_object(evaluation))
    else:
        for line in scores_lines(evaluation):
            click.echo(printable(line))
    return 0 if evaluation.verbatim else 1
