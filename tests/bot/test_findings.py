"""What is said of a text that was checked, character by character."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.findings import render_check
from bot.links import payload_of
from bot.reply import MAX_SPANS, MAX_UNITS, Reply, Style, units
from bot.texts import LANGUAGES, Texts
from index.alignment import align
from index.answers import Context, Quote
from index.checking import MOST_PLACES, Finding, Standing
from index.typography import tokens
from tests.bot.answers_by_hand import DEMAND, PASSAGES, PROGRESS, contexts_of, quote_of

ENGLISH, GERMAN = Texts.get("en"), Texts.get("de")
SECOND = PASSAGES[1]
SOURCE = "Gespräche in Brüssel · passage 2 of 3"


def marked(reply: Reply, style: Style) -> list[str]:
    return [reply.text[span.start : span.end] for span in reply.spans if span.style is style]


def altered(text: str, there: str = DEMAND, contexts: Sequence[Context] | None = None) -> Finding:
    """A text that the passages have in other words: those of `there`."""
    quote = quote_of(there, 0.0, contexts)
    found = align(tokens(text), tokens(" " * quote.start + there, quote.start))
    assert found is not None
    return Finding(text, Standing.ALTERED, quote, 1, found.pieces)


def checked(finding: Finding, texts: Texts = ENGLISH, *, bare: bool = False) -> Reply:
    return render_check([finding], [contexts_of()[1]], texts, bare=bare)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (1, "This stands in the documents word for word."),
        (2, "This stands in the documents word for word. In 2 places; here is the first:"),
        (MOST_PLACES, "This stands in the documents word for word. In 100 places or more; here is the first:"),
    ],
)
def test_a_verbatim_text_is_shown_in_bold_in_its_passage_with_its_places_counted(places: int, said: str) -> None:
    quote = quote_of(DEMAND, 0.0)
    reply = checked(Finding(DEMAND, Standing.VERBATIM, quote, places))
    assert reply.text == f"{said}\n\n{DEMAND}\n{SECOND}\n— {SOURCE}"
    assert marked(reply, Style.BOLD) == [DEMAND, DEMAND]
    assert marked(reply, Style.QUOTE) == [SECOND]
    [link] = [span for span in reply.spans if span.style is Style.LINK]
    assert (reply.text[link.start : link.end], link.link) == (SOURCE, payload_of(quote))
    assert reply.buttons == ()


def test_other_typography_is_said_to_be_no_more_than_that() -> None:
    reply = checked(Finding("Er sagte  …", Standing.TYPOGRAPHY, quote_of(PROGRESS, 0.0), 1), GERMAN)
    assert reply.text == (
        "Das steht so in den Dokumenten; nur die Typografie weicht ab (Leerzeichen, Anführungszeichen, Striche und "
        f"dergleichen).\n\n{PROGRESS}\n{SECOND}\n— Gespräche in Brüssel · Abschnitt 2 von 3"
    )


MINE = "Er verlangte, Moskau wolle von der NATO mündliche Antworten."


def test_an_altered_text_is_compared_word_by_word_above_what_the_document_says() -> None:
    reply = checked(altered(MINE))
    assert reply.text == (
        "The documents have this differently.\nonly in this text · only in the document\n\n"
        "Er verlangte sagte, Moskau wolle von der NATO mündliche schriftliche Antworten auf seine Vorschläge.\n\n"
        f"The document says:\n\n{SECOND}\n— {SOURCE}"
    )
    assert marked(reply, Style.STRIKE) == ["only in this text", "verlangte", "mündliche"]
    assert marked(reply, Style.UNDERLINE) == [
        "only in the document",
        "sagte",
        "schriftliche",
        "auf seine Vorschläge",
    ]
    assert marked(reply, Style.BOLD) == [DEMAND]
    assert marked(reply, Style.QUOTE) == [SECOND]


def test_where_styles_cannot_be_seen_signs_tell_the_two_texts_apart() -> None:
    reply = checked(altered(MINE), GERMAN, bare=True)
    assert reply.text.startswith(
        "In den Dokumenten steht das anders.\n[-nur in diesem Text-] · {+nur im Dokument+}\n\n"
        "Er [-verlangte-] {+sagte+}, Moskau wolle von der NATO [-mündliche-] {+schriftliche+} Antworten "
        "{+auf seine Vorschläge+}.\n\nIm Dokument steht:"
    )


def test_a_missing_text_is_told_so_and_the_closest_passage_is_not_claimed_to_say_it() -> None:
    reply = checked(Finding("Der Mond ist aus Käse.", Standing.MISSING, quote_of(PROGRESS, 0.0)), GERMAN)
    assert reply.text.startswith(
        "Das steht nicht in den Dokumenten.\nDies kommt dem am nächsten:\n\n" + PROGRESS + "\n"
    )
    alone = render_check([Finding("Der Mond ist aus Käse.", Standing.MISSING)], [None], ENGLISH)
    assert alone == Reply("This does not stand in the documents.")


def test_several_sentences_are_told_one_by_one() -> None:
    findings = [
        Finding(DEMAND, Standing.VERBATIM, quote_of(DEMAND, 0.0), 1),
        altered("Er sagte, Rückschritte seien möglich.", PROGRESS),
        Finding("Der Mond ist aus Käse.", Standing.MISSING),
    ]
    second = contexts_of()[1]
    reply = render_check(findings, [second, second, None], ENGLISH)
    assert reply.text == (
        "This does not stand in one place; here it is sentence by sentence:\n\n"
        f"1. {DEMAND}\nThis stands in the documents word for word.\n— {SOURCE}\n\n"
        "2. Er sagte, Rückschritte seien möglich.\nThe documents have this differently.\n"
        "only in this text · only in the document\n\nEr sagte, Rückschritte Fortschritte seien möglich.\n"
        f"— {SOURCE}\n\n"
        "3. Der Mond ist aus Käse.\nThis does not stand in the documents."
    )
    assert [span.link for span in reply.spans if span.style is Style.LINK] == [
        payload_of(quote_of(DEMAND)),
        payload_of(quote_of(PROGRESS)),
    ]


def test_what_does_not_fit_is_said_to_be_left_out() -> None:
    finding = altered("Er sagte, Rückschritte seien möglich.", PROGRESS)
    reply = render_check([finding] * 40, [contexts_of()[1]] * 40, ENGLISH)
    assert reply.text.endswith("The rest does not fit into this message; please check it by itself.")
    assert reply.text.count("Rückschritte Fortschritte") > 10


def test_a_long_comparison_leaves_out_what_is_the_same() -> None:
    there = " ".join(f"Wort{number}" for number in range(400))
    mine = there.replace("Wort200", "Satz200")
    contexts = contexts_of([there])
    reply = render_check([altered(mine, there, contexts)], contexts, ENGLISH)
    assert "… Wort193 Wort194 Wort195 Wort196 Wort197 Wort198 Wort199 Satz200 Wort200 Wort201" in reply.text
    assert marked(reply, Style.STRIKE) == ["only in this text", "Satz200"]
    assert marked(reply, Style.UNDERLINE) == ["only in the document", "Wort200"]


@settings(deadline=None, max_examples=60)
@given(
    language=st.sampled_from(LANGUAGES),
    lengths=st.lists(st.sampled_from([1, 5, 20, 90]), min_size=1, max_size=12),
    word=st.sampled_from(["Wort", "🤝🇪🇺", "漢字", "«ab»", "كلمة"]),
    change=st.integers(1, 30),
    bare=st.booleans(),
)
def test_findings_of_any_size_fit_into_one_message(
    language: str, lengths: list[int], word: str, change: int, bare: bool
) -> None:
    texts, findings, contexts = Texts.get(language), [], []
    for length in lengths:
        there = " ".join(f"{word}{number}" for number in range(length * 3))
        mine = " ".join("x" if number % change == 0 else part for number, part in enumerate(there.split()))
        [context] = contexts_of([there])
        found = align(tokens(mine), tokens(" " * context.start + there, context.start))
        start, end = (found.start, found.end) if found else (context.start, context.end)
        quote = Quote(there[start - context.start : end - context.start], context.source, start, end, 0.0)
        standing = Standing.ALTERED if found else Standing.MISSING
        findings.append(Finding(mine, standing, quote, 1, found.pieces if found else ()))
        contexts.append(context)
    reply = render_check(findings, contexts, texts, bare=bare)
    assert units(reply.text) <= MAX_UNITS
    assert len(reply.spans) <= MAX_SPANS
    assert all(0 <= span.start < span.end <= len(reply.text) for span in reply.spans)
