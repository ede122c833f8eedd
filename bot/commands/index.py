"""`belegbot index`: builds or refreshes the index."""

from pathlib import Path

import click

from bot.commands.common import folders, prepare


@click.command("index")
@folders
def command(corpus: Path | None, data: Path | None) -> None:
    """Build or refresh the index."""
    settings = prepare(corpus, data)
    from bot.progress import shown_progress  # noqa: PLC0415 - `--help` needs none of this
    from bot.reports import render_report  # noqa: PLC0415
    from bot.terminal import Screen, home_language  # noqa: PLC0415
    from bot.texts import Texts  # noqa: PLC0415
    from index.library import Library  # noqa: PLC0415

    library = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model)
    with shown_progress() as progress:
        opened = library.rebuild(progress)
    for note in opened.notes:
        click.echo(note, err=True)
    texts = Texts.get(home_language())
    if opened.report is None:
        click.echo(texts("reindex-unchanged"))
    else:
        Screen().show(render_report(texts, opened.report))
