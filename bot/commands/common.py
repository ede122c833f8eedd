"""What the commands share: the two folder options, settings and logging, and opening the index with its progress."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from index.answerer import Answerer

_FOLDER = click.Path(file_okay=False, path_type=Path)


def folders(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--corpus` and `--data`, which every command takes."""
    data = click.option("--data", type=_FOLDER, metavar="DIR", help="Index and database  [default: DATA_DIR]")
    corpus = click.option("--corpus", type=_FOLDER, metavar="DIR", help="Your documents  [default: CORPUS_DIR]")
    return corpus(data(command))


def prepare(corpus: Path | None, data: Path | None, *, quiet: bool = True) -> "Settings":
    """Reads the settings and sets logging up; `quiet` keeps it to warnings unless LOG_LEVEL is DEBUG or above them."""
    from bot.log import configure_logging  # noqa: PLC0415 - `--help` needs none of this
    from bot.settings import load_settings  # noqa: PLC0415

    settings = load_settings(corpus=corpus, data=data)
    level = "WARNING" if quiet and settings.log_level == "INFO" else settings.log_level
    # Else the tokenisers of other models than the built-in one warn about threads when the builder is started.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    configure_logging(level, secrets=settings.secrets, form=settings.log_format)
    return settings


def open_answerer(settings: "Settings") -> "Answerer":
    """The answerer over the corpus as it is now; builds the index where that is needed, with its progress on stderr."""
    from bot.progress import shown_progress  # noqa: PLC0415
    from index.library import Library  # noqa: PLC0415

    library = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model, keep=settings.keep_generations)
    with shown_progress() as progress:
        opened = library.open(progress)
    failed = opened.report.failed if opened.report is not None else ()
    for line in (*opened.notes, *(f"{failure.source}: {failure.reason}" for failure in failed)):
        from bot.terminal import printable  # noqa: PLC0415 - there seldom is anything to tell

        click.echo(printable(line), err=True)
    return opened.answerer
