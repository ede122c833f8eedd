"""`belegbot ask`: one question, or many as JSON lines."""

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from bot.commands.common import folders, open_answerer, prepare
from bot.errors import StartupError
from bot.questions import cleaned

if TYPE_CHECKING:
    from index.answerer import Answerer

_TOP_JSON = 10
_TOP_HUMAN = 3


@click.command("ask")
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: outcome, answered, score, quotes.")
@click.option(
    "--batch", type=click.Path(path_type=Path, allow_dash=True), metavar="FILE|-", help="Answer a file of JSON lines."
)
@click.option(
    "--top",
    type=click.IntRange(1, 1000),
    metavar="N",
    help=f"Quotes for each question  [default: {_TOP_HUMAN}; as JSON {_TOP_JSON}]",
)
@folders
def command(
    *, question: str | None, as_json: bool, batch: Path | None, top: int | None, corpus: Path | None, data: Path | None
) -> None:
    """Answer one QUESTION, or with --batch many.

    --batch reads lines {"id": ..., "question": ..., "history": [{"question": ..., "answer": ...}, ...]} and writes
    {"id": ..., "outcome": "answered"|"related"|"nothing", "answered": ..., "score": ..., "quotes": [...]} for each, in
    order. --json prints the same object without "id". A quote is {"text", "source", "start", "end", "score"}.
    """
    if (question is None) == (batch is None):
        raise click.UsageError('give either a question, as in: belegbot ask "What ...?", or --batch FILE')
    if question is not None and not question.strip():
        raise StartupError('the question is empty: write one, as in: belegbot ask "What ...?"')
    settings = prepare(corpus, data)
    if batch is not None:
        from bot.batch import answer_lines  # noqa: PLC0415 - only what is asked for is loaded

        with _opened(batch) as lines:
            answer_lines(open_answerer(settings), lines, sys.stdout.buffer, top=top or _TOP_JSON)
        return
    answerer = open_answerer(settings)
    if as_json:
        from bot.batch import answer_object, write_line  # noqa: PLC0415

        answer = answerer.answer(cleaned(question or ""), top=top or _TOP_JSON)
        write_line(sys.stdout.buffer, answer_object(answer))
    else:
        _show(answerer, cleaned(question or ""), top)


def _opened(batch: Path) -> IO[bytes]:
    """The lines of a batch: a file, or a pipe as a shell's <(...) is; standard input for -."""
    try:
        return click.open_file(str(batch), "rb")
    except OSError as error:
        raise StartupError(
            f"{batch} cannot be read ({error.strerror}): give a file with a JSON object on each line, "
            "or - for standard input"
        ) from None


def _show(answerer: "Answerer", question: str, top: int | None) -> None:
    """Prints the answer for people; without an answer, the closest quotes only where `--top` asks for them."""
    from bot.terminal import Screen, home_language  # noqa: PLC0415
    from bot.texts import Texts, language_of  # noqa: PLC0415

    answer = answerer.answer(question, top=top or _TOP_HUMAN)
    contexts = tuple(map(answerer.context, answer.quotes))
    texts = Texts.get(language_of(question, home_language()))
    Screen().show_answer(answer, contexts, texts, closest=top is not None)
