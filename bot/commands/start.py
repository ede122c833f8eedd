"""`belegbot start`: what `make run` calls. Indexes, shows one worked question, then runs the bot or the chat."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.chat import converse
from bot.commands.common import folders, open_answerer, prepare

if TYPE_CHECKING:
    from bot.settings import Settings
    from index.answerer import Answerer


@click.command("start", hidden=True)
@folders
def command(corpus: Path | None, data: Path | None) -> None:
    """Index, show a worked question, then run the bot if a token is set, else the terminal chat."""
    settings = prepare(corpus, data)
    if settings.has_token:
        settings.token()  # a token that cannot be one is told before anything slow
    answerer = open_answerer(settings)
    _show_example(settings, answerer)
    if not settings.has_token:
        converse(settings, answerer)
        return
    from bot.telegram.app import run_bot  # noqa: PLC0415 - nothing else needs Telegram

    prepare(corpus, data, quiet=False)
    raise SystemExit(run_bot(settings))


def _show_example(settings: "Settings", answerer: "Answerer") -> None:
    """Asks a golden question of the corpus, or the first that it suggests itself, and shows what is quoted."""
    from bot.samples import golden_question  # noqa: PLC0415 - `--help` needs none of this
    from bot.suggestions import phrase_in  # noqa: PLC0415
    from bot.terminal import Screen, home_language  # noqa: PLC0415
    from bot.texts import Texts, language_of  # noqa: PLC0415

    screen, language = Screen(), home_language()
    golden = golden_question(settings.corpus_dir, language, answerer.holds)
    suggested = () if golden else answerer.leads.starters(phrase_in(Texts.get(language)), language.partition("-")[0], 1)
    for question in (golden,) if golden else suggested:
        answer = answerer.answer(question)
        contexts = tuple(map(answerer.context, answer.quotes))
        screen.note(Texts.get(language)("terminal-example"))
        click.echo(f"> {question}")
        screen.show_answer(answer, contexts, Texts.get(language_of(question, language)), most=1)
