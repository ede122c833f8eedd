"""`belegbot index`: builds or refreshes the index."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.common import folders, prepare

if TYPE_CHECKING:
    from index.library import Library


@click.command("index")
@click.option("--watch", is_flag=True, help="Go on, and refresh it whenever the documents change.")
@folders
def command(*, watch: bool, corpus: Path | None, data: Path | None) -> None:
    """Build or refresh the index."""
    settings = prepare(corpus, data)
    from bot.progress import shown_progress  # noqa: PLC0415 - `--help` needs none of this
    from bot.reports import render_report  # noqa: PLC0415
    from bot.terminal import Screen, home_language  # noqa: PLC0415
    from bot.texts import Texts  # noqa: PLC0415
    from index.library import Library  # noqa: PLC0415

    library = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model, keep=settings.keep_generations)
    texts = Texts.get(home_language())

    def refresh() -> None:
        with shown_progress() as progress:
            opened = library.rebuild(progress)
        for note in opened.notes:
            click.echo(note, err=True)
        if opened.report is None:
            click.echo(texts("reindex-unchanged"))
        else:
            Screen().show(render_report(texts, opened.report))

    refresh()
    if watch:
        asyncio.run(_follow(library, refresh))


async def _follow(library: "Library", refresh: Callable[[], None]) -> None:
    """Refreshes the index after each change; one that fails is told, and the next one tries again."""
    from bot.watching import changes_in  # noqa: PLC0415
    from index.errors import BelegError  # noqa: PLC0415

    async for _ in changes_in(library.corpus):
        try:
            if await asyncio.to_thread(library.is_behind):
                await asyncio.to_thread(refresh)
        except BelegError as error:
            click.echo(str(error), err=True)
