import io
import re

import pytest

from bot.reply import Button, Reply, Span, Style
from bot.terminal import Screen, home_language, printable, reply_text
from bot.texts import Texts
from index.answers import Outcome
from tests.bot.answers_by_hand import DEMAND, GAP, PASSAGES, answer_of, contexts_for, quote_of


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


def test_markup_of_a_document_appears_as_it_stands() -> None:
    out = io.StringIO()

    Screen(out).show(Reply("[bold]x[/bold] [red] :smile: <b> \\[a]", (Span(0, 4, Style.BOLD),)))

    assert out.getvalue() == "[bold]x[/bold] [red] :smile: <b> \\[a]\n\n"


def test_control_characters_of_a_document_reach_no_terminal() -> None:
    text = "a\x1b[31mb\x07c\x9bd\x00e\x7ff\rg\ud800h\ti\n"

    assert printable(text) == "a\ufffd[31mb\ufffdc\ufffdd\ufffde\ufffdf g\ufffdh\ti\n"
    assert len(printable(text)) == len(text)


def test_block_quote_has_a_bar_before_each_of_its_lines() -> None:
    reply = Reply("lead\none\n\ntwo\n— source", (Span(5, 13, Style.QUOTE), Span(10, 13, Style.BOLD)))

    text = reply_text(reply)

    assert text.plain == "lead\n│ one\n│ \n│ two\n— source"
    assert [text.plain[span.start : span.end] for span in text.spans if "bold" in str(span.style)] == ["two"]


def test_long_lines_are_left_whole_for_a_pipe_and_wrapped_for_a_terminal(terminal: Terminal) -> None:
    pipe, reply = io.StringIO(), Reply(PASSAGES[0])

    Screen(pipe).show(reply)
    Screen(terminal).show(reply)

    assert pipe.getvalue() == f"{PASSAGES[0]}\n\n"
    assert max(map(len, terminal.getvalue().splitlines())) <= 60


def test_bar_goes_on_where_the_terminal_wraps_a_block_quote(terminal: Terminal) -> None:
    Screen(terminal).show(Reply(PASSAGES[1], (Span(0, len(PASSAGES[1]), Style.QUOTE),)))

    lines = re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()).split("\n")
    assert all(line.startswith("│ ") for line in lines[:-2])
    assert all(len(line) <= 60 for line in lines)
    assert " ".join(" ".join(line[2:] for line in lines[:-2]).split()) == " ".join(PASSAGES[1].split())


@pytest.mark.parametrize("columns", ["1", "2", "3"])
def test_terminal_that_is_hardly_one_shows_every_character(
    columns: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    Screen(terminal).show(Reply(GAP, (Span(0, len(GAP), Style.QUOTE),)))

    shown = re.sub(r"\x1b\[[0-9;]*m|[│\s]", "", terminal.getvalue())
    assert shown == GAP.replace(" ", "")


def test_quote_is_coloured_in_a_terminal_and_stands_above_its_passage_elsewhere(terminal: Terminal) -> None:
    answer, texts, pipe = answer_of(quote_of(GAP, 0.834)), Texts.get("en"), io.StringIO()

    Screen(terminal).show_answer(answer, contexts_for(answer), texts)
    Screen(pipe).show_answer(answer, contexts_for(answer), texts)

    assert f"\x1b[1;33m{GAP}\x1b[0m" in terminal.getvalue()
    assert terminal.getvalue().count("vierstündigen") == 1
    assert pipe.getvalue() == f"{GAP}\n│ {PASSAGES[0]}\n— Gespräche in Brüssel · passage 1 of 3 · 83%\n\n"


def test_related_answer_says_so_before_its_quotes() -> None:
    answer, out = answer_of(quote_of(GAP, 0.4), quote_of(DEMAND, 0.3), outcome=Outcome.RELATED), io.StringIO()

    Screen(out).show_answer(answer, contexts_for(answer), Texts.get("de"), most=1)

    assert out.getvalue().startswith(
        f"Genau das beantworten die Dokumente nicht. Dies kommt der Frage nahe:\n\n{GAP}\n"
    )
    assert DEMAND not in out.getvalue()


def test_no_answer_shows_the_closest_quotes_only_when_asked_to() -> None:
    answer = answer_of(quote_of(GAP, 0.04), outcome=Outcome.NOTHING)
    plain, closest = io.StringIO(), io.StringIO()

    Screen(plain).show_answer(answer, contexts_for(answer), Texts.get("en"))
    Screen(closest).show_answer(answer, contexts_for(answer), Texts.get("en"), closest=True)

    assert plain.getvalue() == "The documents do not answer that.\n\n"
    assert "need not answer your question:\n\n" + GAP in closest.getvalue()


def test_buttons_are_numbered_where_they_are_questions() -> None:
    out = io.StringIO()

    Screen(out).show_with_buttons(Reply("Try:", buttons=((Button("What?", "q:0:0:0"),), (Button("Who?", "q:1:0:0"),))))

    assert out.getvalue() == "Try:\n  1. What?\n  2. Who?\n\n"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-TW"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "sv_SE"}, "en"),
        ({"LC_ALL": "", "LANG": "pt_BR"}, "pt"),
        ({}, "en"),
    ],
)
def test_home_language_is_that_of_the_locale(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert home_language() == language
