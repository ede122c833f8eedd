"""What helps to understand an answer stands beside it: words that the documents lack, and what matched underlined."""

import io
from dataclasses import replace

import pytest

from bot.rendering import render_answer, render_closest, render_context, render_more
from bot.reply import MAX_UNITS, Button, Reply, Style, units
from bot.terminal import Screen
from bot.texts import LANGUAGES, Texts
from index.answers import Outcome, Reading, UnknownWord
from tests.bot.answers_by_hand import DEMAND, GAP, PASSAGES, answer_of, contexts_for, contexts_of, quote_of

ENGLISH = Texts.get("en")
SPELT = UnknownWord("Gruschko", "Grushko", same=True)
SLIP = UnknownWord("Stoltenburg", "Stoltenberg")
LACKING = UnknownWord("Afghanistan")
MARKS = tuple((DEMAND.index(word), DEMAND.index(word) + len(word)) for word in ("NATO", "schriftliche"))
MARKED = replace(quote_of(DEMAND), marks=MARKS)


def styled(reply: Reply, style: Style) -> list[str]:
    return [reply.text[span.start : span.end] for span in reply.spans if span.style is style]


def test_how_a_name_is_spelt_here_stands_above_the_answer() -> None:
    answer = replace(answer_of(quote_of(GAP)), unknown=(SPELT,))

    reply = render_answer(answer, contexts_for(answer), ENGLISH)

    line = "“Gruschko” is spelt “Grushko” here."
    assert reply.text == f"{line}\n\n{PASSAGES[0]}\n— Gespräche in Brüssel · passage 1 of 3"
    assert styled(reply, Style.ITALIC) == [line]
    assert styled(reply, Style.BOLD) == [GAP]


def test_words_that_the_documents_lack_stand_before_what_comes_close() -> None:
    answer = replace(answer_of(quote_of(GAP, 0.4), outcome=Outcome.RELATED), unknown=(SLIP, LACKING))

    reply = render_answer(answer, contexts_for(answer), ENGLISH)

    assert reply.text.startswith(
        "“Stoltenburg” does not occur in the documents. The nearest spelling that does is “Stoltenberg”.\n"
        "“Afghanistan” does not occur in the documents.\n"
        "The documents do not quite answer that. This comes close:\n\n"
    )


def test_words_that_the_documents_lack_stand_below_what_says_that_there_is_no_answer() -> None:
    answer = replace(answer_of(outcome=Outcome.NOTHING), unknown=(LACKING,))
    out = io.StringIO()

    reply = render_answer(answer, (), Texts.get("de"))
    Screen(out).show_answer(answer, (), Texts.get("de"))

    assert reply.text.endswith("\n„Afghanistan“ kommt in den Dokumenten nicht vor.")
    assert out.getvalue() == reply.text + "\n\n"


def test_what_matched_is_underlined_wherever_the_quote_stands() -> None:
    answer = answer_of(MARKED)
    contexts = contexts_for(answer)

    for reply, times in (
        (render_answer(answer, contexts, ENGLISH, fold=10_000), 1),
        (render_answer(answer, contexts, ENGLISH), 2),
        (render_more(answer, contexts, ENGLISH, place=0, fold=10_000), 1),
        (render_closest(answer, contexts, ENGLISH, fold=10_000), 1),
        (render_context(MARKED, contexts_of(), ENGLISH), 1),
    ):
        assert styled(reply, Style.UNDERLINE) == ["NATO", "schriftliche"] * times
        for span in reply.spans:
            if span.style is Style.UNDERLINE:
                outer = [each for each in reply.spans if each.style is Style.BOLD and each.start <= span.start]
                assert any(span.end <= each.end for each in outer)


def test_marks_that_do_not_fit_their_quote_are_left_out() -> None:
    answer = answer_of(replace(quote_of(GAP), marks=((-1, 2), (3, 3), (5, 4000))))

    assert styled(render_answer(answer, contexts_for(answer), ENGLISH), Style.UNDERLINE) == []


def test_what_matched_is_underlined_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    answer, out = answer_of(MARKED), Terminal()

    Screen(out).show_answer(answer, contexts_for(answer), ENGLISH)

    assert "\x1b[1;4;33mNATO\x1b[0m" in out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_both_words_as_they_are_written(language: str) -> None:
    texts = Texts.get(language)

    for unknown in (SPELT, SLIP, LACKING):
        answer = replace(answer_of(outcome=Outcome.NOTHING), unknown=(unknown,))
        line = render_answer(answer, (), texts).text.split("\n")[1]
        assert unknown.word in line
        assert unknown.nearest in line


READ = Reading(("Grushko", "NATO"), "and in his view? Grushko NATO")


def test_what_was_read_into_a_question_stands_first_in_italics_with_a_button_that_takes_it_back() -> None:
    answer = replace(answer_of(quote_of(GAP)), unknown=(SPELT,), reading=READ)

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=12)

    lines = reply.text.split("\n")
    assert lines[:3] == ["Read as: … Grushko, NATO", "“Gruschko” is spelt “Grushko” here.", ""]
    assert styled(reply, Style.ITALIC) == lines[:2]
    assert reply.buttons == ((Button("In context", "c:12:0:0"),), (Button("Just my question", "o:12:0:0"),))


def test_what_was_read_is_said_above_what_says_that_there_is_no_answer() -> None:
    answer = replace(answer_of(quote_of(GAP), outcome=Outcome.NOTHING), reading=READ, unknown=(LACKING,))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=12)

    assert reply.text.split("\n") == [
        "Read as: … Grushko, NATO",
        "The documents do not answer that.",
        "“Afghanistan” does not occur in the documents.",
    ]
    assert reply.buttons == (
        (Button("Closest passages", "n:12:0:0"),),
        (Button("Just my question", "o:12:0:0"),),
        (Button("🔔 Tell me when there is an answer", "tm:12:0:0"),),
    )
    bare = render_answer(replace(answer, quotes=()), (), ENGLISH, row=12)
    assert bare.buttons == reply.buttons[1:]


def test_other_pages_say_nothing_of_what_was_read() -> None:
    answer = replace(answer_of(quote_of(GAP), quote_of(DEMAND, 0.1)), reading=READ)
    contexts = contexts_for(answer)

    for reply in (
        render_more(answer, contexts, ENGLISH, place=1),
        render_closest(answer, contexts, ENGLISH),
        render_context(answer.quotes[0], contexts_of(), ENGLISH),
    ):
        assert "Read as" not in reply.text
        assert "Just my question" not in [button.label for row in reply.buttons for button in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_read_is_said_in_every_language_within_one_line(language: str) -> None:
    texts = Texts.get(language)
    answer = replace(answer_of(quote_of(GAP)), reading=Reading(("Łódź", "北京", "ماريوبول", "x" * 3000), "?"))

    reply = render_answer(answer, contexts_for(answer), texts)

    line = reply.text.split("\n")[0]
    assert styled(reply, Style.ITALIC) == [line]
    assert all(name in line for name in ("Łódź", "北京", "ماريوبول", "x" * 59 + "…"))
    assert units(line) < 200
    assert styled(reply, Style.BOLD) == [GAP]
    assert reply.buttons[-1][0].label == texts("button-bare")


def test_a_note_stands_above_everything() -> None:
    answer = replace(answer_of(quote_of(GAP)), reading=READ)

    reply = render_answer(answer, contexts_for(answer), ENGLISH, note="A note.")

    assert reply.text.startswith("A note.\nRead as: … Grushko, NATO\n\n")
    assert styled(reply, Style.ITALIC) == ["A note.", "Read as: … Grushko, NATO"]
    assert units(reply.text) <= MAX_UNITS
