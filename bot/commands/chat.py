"""`belegbot chat`: the same conversation in the terminal, without a token."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.common import folders, open_answerer, prepare
from bot.questions import cleaned

if TYPE_CHECKING:
    from bot.settings import Settings
    from index.answerer import Answerer


@click.command("chat")
@folders
def command(corpus: Path | None, data: Path | None) -> None:
    """Hold the same conversation in the terminal; no token needed."""
    settings = prepare(corpus, data)
    converse(settings, open_answerer(settings))


def converse(settings: "Settings", answerer: "Answerer") -> None:
    """Greets, then answers line after line until the input ends or says goodbye."""
    from bot.dialogue import Dialogue  # noqa: PLC0415 - `--help` needs none of this
    from bot.reports import render_start  # noqa: PLC0415
    from bot.suggestions import STARTERS, phrase_in  # noqa: PLC0415
    from bot.terminal import Screen, home_language, numbered  # noqa: PLC0415

    screen, language = Screen(), home_language()
    turns, minutes = settings.history_turns, settings.history_minutes
    dialogue = Dialogue(answerer, language=language, turns=turns, minutes=minutes, fold=screen.fold)
    texts = dialogue.texts
    starters = answerer.leads.starters(phrase_in(texts), language.partition("-")[0], STARTERS)
    dialogue.suggest(starters)
    screen.show_with_buttons(render_start(texts, answerer.summary.titles, starters))
    screen.note(texts("terminal-commands"))
    if not settings.has_token:
        screen.note(texts("terminal-token"))
    for line in _lines():
        reply = dialogue.reply(line)
        if reply is None:
            return
        screen.show(reply)
        if leads := dialogue.leads(settings.leads):
            screen.note(dialogue.texts("terminal-leads"))
            screen.note("\n".join([*numbered(leads), ""]))


def _lines() -> Iterator[str]:
    """Lines from the terminal's prompt, or from stdin (each echoed) where that is no terminal."""
    if not sys.stdin.isatty():
        for raw in sys.stdin.buffer:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            if line.strip():
                click.echo(f"> {line}")
                yield line
        return
    import readline  # noqa: F401, PLC0415 - gives the prompt its line editing

    while True:
        try:
            yield cleaned(input("> "))
        except EOFError:
            click.echo()
            return
