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
    """Asks the first sample question of the corpus and shows what is quoted; nothing where there is none."""
    from bot.samples import sample_questions  # noqa: PLC0415 - `--help` needs none of this
    from bot.terminal import Screen, home_language  # noqa: PLC0415
    from bot.texts import Texts, language_of  # noqa: PLC0415

    screen, language = Screen(), home_language()
    for question in sample_questions(settings.corpus_dir, language, answerer.holds, count=1):
        answer = answerer.answer(question)
        contexts = tuple(map(answerer.context, answer.quotes))
        screen.note(Texts.get(language)("terminal-example"))
        click.echo(f"> {question}")
        screen.show_answer(answer, contexts, Texts.get(language_of(question, language)), most=1)
