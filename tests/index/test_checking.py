"""Whether a text stands in the documents, where, and what of it is altered."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answers import Quote
from index.checking import MOST_PLACES, Checker, Finding, Standing
from index.generation import Generation
from tests.index.conftest import Bench
from tests.index.texts_by_language import SENTENCES
from tests.index.typography_by_chance import retypeset

STATUTES = """---
title: Satzung
---

# Beiträge

Der Mitgliedsbeitrag beträgt 48 Euro im Jahr – er ist am 1. März fällig. Wer nicht zahlt, wird „gemahnt“.

Ehrenmitglieder zahlen nichts. Über Ausnahmen entscheidet der Vorstand mit einfacher Mehrheit...

# Austritt

Der Austritt ist schriftlich zu erklären und wird zum Ende des Jahres wirksam. Wer nicht zahlt, wird „gemahnt“.
"""
NOTES = "The office can't be reached on Mondays.\r\nNon-EU members pay 12,5 % more; the others 1 000 kroner.\r\n"
FILES = {
    "satzung.md": STATUTES,
    "sub/notes.txt": NOTES,
    "sprachen.txt": "\n\n".join(" ".join(three) for three in SENTENCES.values()),
}


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    folder = tmp_path_factory.mktemp("checked")
    return indexed(folder, FILES)


def indexed(folder: Path, files: dict[str, str]) -> Generation:
    (folder / "corpus").mkdir()
    bench = Bench(folder / "corpus", folder / "data")
    bench.write(files)
    bench.build()
    return bench.current()


@pytest.fixture(scope="module")
def checker(generation: Generation) -> Checker:
    return Checker(generation)


def only(findings: tuple[Finding, ...]) -> Finding:
    [finding] = findings
    return finding


def quoted(finding: Finding, source: str, text: str) -> bool:
    """Whether a finding quotes this text of this document, by its offsets."""
    quote = finding.quote
    assert quote is not None
    content = FILES[source]
    assert content[quote.start : quote.end] == quote.text
    return (quote.source, quote.text) == (source, text)


def compared(finding: Finding) -> list[str]:
    """The words of both texts: as they are where they are the same, else as `[-text-]{+document+}`."""
    quote = finding.quote
    assert quote is not None
    content, words = FILES[quote.source], []
    for piece in finding.pieces:
        mine, theirs = finding.text[piece.text_start : piece.text_end], content[piece.start : piece.end]
        words.append(theirs if piece.same else f"[-{mine}-]{{+{theirs}+}}")
    return words


@pytest.mark.parametrize(
    "text",
    [
        "Ehrenmitglieder zahlen nichts.",
        "Über Ausnahmen entscheidet der Vorstand",
        "am 1. März fällig",
        # over two sentences, and over two passages
        "Ehrenmitglieder zahlen nichts. Über Ausnahmen entscheidet der Vorstand mit einfacher Mehrheit...",
        "mit einfacher Mehrheit...\n\n# Austritt\n\nDer Austritt ist schriftlich zu erklären",
    ],
)
def test_a_text_that_stands_there_is_verbatim(checker: Checker, text: str) -> None:
    finding = only(checker.check(f"  {text}\n"))
    assert (finding.standing, finding.places, finding.pieces) == (Standing.VERBATIM, 1, ())
    assert quoted(finding, "satzung.md", text)


def test_quotation_marks_around_a_text_are_of_whoever_quotes(checker: Checker) -> None:
    finding = only(checker.check("„… Ehrenmitglieder zahlen nichts …“"))
    assert finding.standing is Standing.VERBATIM
    assert quoted(finding, "satzung.md", "Ehrenmitglieder zahlen nichts")


def test_of_several_places_the_first_is_given_and_all_are_counted(checker: Checker) -> None:
    finding = only(checker.check("Wer nicht zahlt, wird „gemahnt“."))
    assert (finding.standing, finding.places) == (Standing.VERBATIM, 2)
    assert finding.quote is not None
    assert finding.quote.start == STATUTES.index("Wer nicht zahlt")


def test_a_place_with_the_same_characters_goes_before_one_with_other_typography(tmp_path: Path) -> None:
    files = {"a.txt": "Er sagte „ja“ dazu.", "b.txt": 'Er sagte "ja" dazu.', "c.txt": 'Nun ja: Er sagte "ja" dazu.'}
    finding = only(Checker(indexed(tmp_path, files)).check('Er sagte "ja" dazu.'))
    assert (finding.standing, finding.places, finding.quote) == (
        Standing.VERBATIM,
        2,
        Quote('Er sagte "ja" dazu.', "b.txt", 0, 19, 0.0),
    )


def test_no_more_places_are_counted_than_anybody_wants_to_know(tmp_path: Path) -> None:
    files = {"a.txt": "\n\n".join(["Ja, so ist es."] * 150)}
    finding = only(Checker(indexed(tmp_path, files)).check("so ist es"))
    assert (finding.standing, finding.places) == (Standing.VERBATIM, MOST_PLACES)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Der Mitgliedsbeitrag beträgt 48 Euro im Jahr - er ist",
            "Der Mitgliedsbeitrag beträgt 48 Euro im Jahr – er ist",
        ),
        ('Wer nicht zahlt,\nwird "gemahnt".', "Wer nicht zahlt, wird „gemahnt“."),
        ("mit einfacher Mehrheit…", "mit einfacher Mehrheit..."),
        (unicodedata.normalize("NFD", "Über Ausnahmen"), "Über Ausnahmen"),
        ("Ehren\u00admitglieder zahlen nichts.", "Ehrenmitglieder zahlen nichts."),
        ("**Ehrenmitglieder** zahlen nichts.", "Ehrenmitglieder zahlen nichts."),
    ],
)
def test_other_typography_is_said_to_be_just_that(checker: Checker, text: str, there: str) -> None:
    finding = only(checker.check(text))
    assert finding.standing is Standing.TYPOGRAPHY
    assert quoted(finding, "satzung.md", there)


def test_a_number_may_be_written_in_groups(checker: Checker) -> None:
    finding = only(checker.check("the others 1000 kroner"))
    assert finding.standing is Standing.TYPOGRAPHY
    assert quoted(finding, "sub/notes.txt", "the others 1 000 kroner")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Der Mitgliedsbeitrag beträgt 84 Euro im Jahr",
            ["Der Mitgliedsbeitrag beträgt", "[-84-]{+48+}", "Euro im Jahr"],
        ),
        ("ehrenmitglieder zahlen nichts.", ["[-ehrenmitglieder-]{+Ehrenmitglieder+}", "zahlen nichts."]),
        (
            "Der Austritt ist zu erklären und wird sofort zum Ende des Jahres wirksam.",
            [
                "Der Austritt ist",
                "[--]{+schriftlich+}",
                "zu erklären und wird",
                "[-sofort-]{++}",
                "zum Ende des Jahres wirksam.",
            ],
        ),
        (
            "Über Anträge entscheidet der Kassenwart, mit einfacher Mehrheit!",
            [
                "Über",
                "[-Anträge-]{+Ausnahmen+}",
                "entscheidet der",
                "[-Kassenwart,-]{+Vorstand+}",
                "mit einfacher Mehrheit",
                "[-!-]{+...+}",
            ],
        ),
        ("Wer nicht zahlt, wird gemahnt.", ["Wer nicht zahlt, wird", "[--]{+„+}", "gemahnt", "[--]{+“+}", "."]),
    ],
)
def test_an_altered_text_is_compared_word_by_word(checker: Checker, text: str, words: list[str]) -> None:
    finding = only(checker.check(text))
    assert finding.standing is Standing.ALTERED
    assert compared(finding) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The office can be reached on Mondays.", ["The office", "[-can-]{+can't+}", "be reached on Mondays."]),
        ("EU members pay 12,5 % more", ["[-EU-]{+Non-EU+}", "members pay 12,5 % more"]),
        ("Non-EU members pay 12 % more", ["Non-EU members pay", "[-12-]{+12,5+}", "% more"]),
    ],
)
def test_a_part_of_a_word_is_no_part_of_a_text(checker: Checker, text: str, words: list[str]) -> None:
    finding = only(checker.check(text))
    assert finding.standing is Standing.ALTERED
    assert compared(finding) == words


def test_what_stands_nowhere_is_missing_and_the_nearest_words_are_given(checker: Checker) -> None:
    near = only(checker.check("Über den Austritt entscheidet der Vorstand am Ende mit Zweidrittelmehrheit"))
    assert near.standing is Standing.MISSING
    assert near.places == 0
    assert near.quote is not None
    assert near.quote.text == "Über Ausnahmen entscheidet der Vorstand mit einfacher Mehrheit..."
    far = only(checker.check("Bananen wachsen krumm, weil sie sich zum Licht strecken."))
    assert far == Finding("Bananen wachsen krumm, weil sie sich zum Licht strecken.", Standing.MISSING)


@pytest.mark.parametrize("text", ["", " \n", "...", "„“", "😀", "\ufeff", "***"])
def test_nothing_is_found_in_a_text_that_says_nothing(checker: Checker, text: str) -> None:
    assert checker.check(text) == ()


def test_sentences_from_several_places_are_checked_one_by_one(checker: Checker) -> None:
    text = (
        "Ehrenmitglieder zahlen nichts. Über Ausnahmen entscheidet der Vorstand mit einfacher Mehrheit... "
        "The office can't be reached on Sundays. Bananen wachsen krumm."
    )
    findings = checker.check(text)
    assert [(finding.text, finding.standing) for finding in findings] == [
        (
            "Ehrenmitglieder zahlen nichts. Über Ausnahmen entscheidet der Vorstand mit einfacher Mehrheit...",
            Standing.VERBATIM,
        ),
        ("The office can't be reached on Sundays.", Standing.ALTERED),
        ("Bananen wachsen krumm.", Standing.MISSING),
    ]


def test_only_documents_that_may_be_seen_are_looked_through(checker: Checker) -> None:
    hidden = {"sub/notes.txt", "sprachen.txt"}
    assert only(checker.check("Ehrenmitglieder zahlen nichts.", hidden)).standing is Standing.MISSING
    altered = only(checker.check("Ehrenmitglieder zahlen gar nichts.", hidden))
    assert (altered.standing, altered.quote) == (Standing.MISSING, None)
    assert only(checker.check("Ehrenmitglieder zahlen nichts.", {"satzung.md"})).standing is Standing.VERBATIM


@given(data=st.data())
def test_a_sentence_in_another_typography_is_the_same_but_for_that(checker: Checker, data: st.DataObject) -> None:
    generation = checker.generation
    number = data.draw(st.integers(0, len(generation.sentences) - 1))
    sentence = generation.text(number)
    text = data.draw(retypeset(sentence))
    finding = only(checker.check(text))
    assert finding.quote is not None
    assert quoted(finding, finding.quote.source, finding.quote.text)
    if text.strip() == sentence:
        assert finding.standing is Standing.VERBATIM
    else:
        assert finding.standing in {Standing.TYPOGRAPHY, Standing.VERBATIM}
        assert (finding.standing is Standing.VERBATIM) == (finding.quote.text in text)


@given(text=st.one_of(st.text(), st.lists(st.sampled_from(" ".join(FILES.values()).split())).map(" ".join)))
def test_whatever_is_checked_offsets_are_those_of_the_document_and_the_text(checker: Checker, text: str) -> None:
    for finding in checker.check(text):
        if finding.quote is not None:
            assert quoted(finding, finding.quote.source, finding.quote.text)
        at = there = 0
        for piece in finding.pieces:
            assert at <= piece.text_start <= piece.text_end <= len(finding.text)
            assert there <= piece.start <= piece.end
            at, there = piece.text_end, piece.end
        if finding.pieces and finding.quote is not None:
            assert finding.pieces[0].start == finding.quote.start
            assert finding.pieces[-1].end == finding.quote.end


QUOTE = "Der Austritt ist schriftlich zu erklären und wird zum Ende des Jahres wirksam."


def located(folder: Path, files: dict[str, str], sources: set[str] | None = None) -> Finding:
    """What is found of the quote after these files have taken the place of what it was quoted from."""
    start = STATUTES.index(QUOTE)
    return Checker(indexed(folder, files)).locate(Quote(QUOTE, "satzung.md", start, start + len(QUOTE), 0.9), sources)


@pytest.mark.parametrize(
    ("files", "standing", "source", "text"),
    [
        ({"satzung.md": STATUTES}, Standing.VERBATIM, "satzung.md", QUOTE),
        ({"satzung.md": "# Neu\n\nGeändert.\n\n" + STATUTES[20:]}, Standing.VERBATIM, "satzung.md", QUOTE),
        ({"a.md": STATUTES, "b.txt": NOTES}, Standing.VERBATIM, "a.md", QUOTE),
        ({"a.md": STATUTES, "satzung.md": "Vorweg.\n\n" + STATUTES}, Standing.VERBATIM, "satzung.md", QUOTE),
        (
            {"satzung.md": STATUTES.replace("ist schriftlich zu", "ist\nschrift\u00adlich zu")},
            Standing.TYPOGRAPHY,
            "satzung.md",
            QUOTE.replace("ist schriftlich zu", "ist\nschrift\u00adlich zu"),
        ),
        (
            {"satzung.md": STATUTES.replace("schriftlich", "in Textform")},
            Standing.ALTERED,
            "satzung.md",
            QUOTE.replace("schriftlich", "in Textform"),
        ),
        (
            {"neu.md": STATUTES.replace("schriftlich", "in Textform"), "b.txt": NOTES},
            Standing.ALTERED,
            "neu.md",
            QUOTE.replace("schriftlich", "in Textform"),
        ),
        (
            {"satzung.md": "Austritte werden zum Ende des Monats wirksam und sind formlos zu erklären."},
            Standing.MISSING,
            "satzung.md",
            "Austritte werden zum Ende des Monats wirksam und sind formlos zu erklären.",
        ),
    ],
    ids=["unchanged", "moved", "renamed", "copied", "typography", "edited", "renamed and edited", "rewritten"],
)
def test_a_quote_is_found_again(
    tmp_path: Path, files: dict[str, str], standing: Standing, source: str, text: str
) -> None:
    finding = located(tmp_path, files)
    assert finding.quote is not None
    assert (finding.standing, finding.quote.source) == (standing, source)
    content = files[source]
    assert content[finding.quote.start : finding.quote.end] == finding.quote.text
    assert finding.quote.text == text


def test_a_quote_that_went_is_not_replaced_by_anything(tmp_path: Path) -> None:
    assert located(tmp_path, {"b.txt": NOTES}) == Finding(QUOTE, Standing.MISSING)


def test_a_quote_of_a_document_that_may_not_be_seen_went(tmp_path: Path) -> None:
    files = {"satzung.md": STATUTES, "b.txt": NOTES}
    assert located(tmp_path, files, {"b.txt"}) == Finding(QUOTE, Standing.MISSING)


def test_of_two_places_in_the_document_the_nearer_one_is_the_quoted_one(generation: Generation) -> None:
    text = "Wer nicht zahlt, wird „gemahnt“."
    second = STATUTES.rindex(text)
    for shift in (-7, 0, 7):
        finding = Checker(generation).locate(Quote(text, "satzung.md", second + shift, second + shift + len(text), 0.5))
        assert finding.quote is not None
        assert (finding.standing, finding.quote.start) == (Standing.VERBATIM, second)
