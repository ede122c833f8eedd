"""What counts as the same text, and that offsets are those of the text itself."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.typography import places, skeleton, tokens, trimmed
from tests.index.texts_by_language import ALL, ODD
from tests.index.typography_by_chance import retypeset

TEXTS = [
    *ALL,
    *ODD,
    '"Es gibt Unterschiede", sagte er - falls nicht - und schwieg ...',
    "L'« efficacité » du flux: 5 kg, 10 % und −5 Grad; z. B. am 3. Mai um 9:30 Uhr!",
    "The non-EU office can't find “affluent” staff…",
]


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("„Ja“, sagte er", '"Ja" , sagte\ner'),
        ("«\u202fOui\u202f» – dit-il", "'Oui' -- dit‑il"),
        ("Büro für Größe", unicodedata.normalize("NFD", "Büro für Größe")),
        ("eﬃzient ﬂießen", "effizient fließen"),
        ("Donau\u00addampf\u200bschiff", "Donaudampfschiff"),
        ("Die Gesprä-\n    che enden.", "Die Gespräche enden."),
        ("Warten … bald", "Warten ... bald"),
        ("z.\u202fB. 5\u00a0kg", "z.B. 5kg"),
        ("ＡＢＣ １２，５", "ABC 12,5"),
        ("1’000 Franken", "1'000 Franken"),
        ("**Wichtig:** das *ganze* Haus", "Wichtig: das ganze Haus"),
        ("> zitiert\n> weiter", "zitiert weiter"),
        ("محمـــد", "محمد"),
        ("博物館 は午前", "博物館は午前"),
    ],
)
def test_the_same_but_for_typography(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er kam.", "er kam."),
        ("10²", "102"),
        ("1,5", "1.5"),
        ("geheim halten", "geheimhalten"),
        ("Straße", "Strasse"),
        ("Er kam, sah.", "Er kam sah."),
        ("−5 Grad", "5 Grad"),
        ("Er sagte „nein“", "Er sagte nein"),
        ("Haupt-\nund Nebensatz", "Hauptund Nebensatz"),
        ("Bürger*innen", "Bürger innen"),
        ("½ Liter", "12 Liter"),
        ("schon", "schön"),
    ],
)
def test_other_words_marks_and_capitals_are_another_text(one: str, other: str) -> None:
    assert forms(one) != forms(other)


@given(st.sampled_from(TEXTS).flatmap(lambda text: st.tuples(st.just(text), retypeset(text))))
def test_a_change_of_typography_changes_no_form(pair: tuple[str, str]) -> None:
    text, changed = pair
    assert forms(changed) == forms(text)
    assert skeleton(changed) == skeleton(text)


@given(st.one_of(st.text(), st.sampled_from(TEXTS).flatmap(retypeset)))
def test_tokens_go_through_the_text_in_order_and_leave_out_no_letter(text: str) -> None:
    found = tokens(text)
    at = 0
    for token in found:
        assert at <= token.start < token.end <= len(text)
        assert not any(character.isalnum() and character != "\u0640" for character in text[at : token.start])
        at = token.end
    assert not any(character.isalnum() and character != "\u0640" for character in text[at:])
    assert skeleton("".join(token.form for token in found)) == skeleton(text)


@given(st.text(), st.integers(0, 20), st.integers(0, 40))
def test_the_tokens_of_a_part_have_their_offsets_in_the_whole(text: str, start: int, length: int) -> None:
    for token in tokens(text, start, start + length):
        assert start <= token.start < token.end <= start + length


@pytest.mark.parametrize(
    ("part", "text", "standing"),
    [
        ("Haus", "Das Haus am Hafen", ["Haus"]),
        ("Haus", "Das Hausboot, der Häuser Haus", ["Haus"]),
        ("can", "He can't, but I can.", ["can"]),
        ("EU-Bürger", "Nicht-EU-Bürger und EU-Bürger", ["EU-Bürger"]),
        ("and went", "He came—and went", ["and went"]),
        ("homme", "l'homme", ["homme"]),
        ("5 Grad", "bei −5 Grad, dann 5 Grad und 1,5 Grad", ["5 Grad"]),
        ("B", "Vitamin B2, Vitamin B", ["B"]),
        ("ja ja", "ja ja ja", ["ja ja", "ja ja"]),
        ("午前", "博物館は午前九時", ["午前"]),
        ("", "Haus", []),
    ],
)
def test_a_part_stands_where_it_is_not_cut_out_of_a_word(part: str, text: str, standing: list[str]) -> None:
    found = tokens(text)
    spans = [(found[first].start, found[last - 1].end) for first, last in places(tokens(part), found)]
    assert [text[start:end] for start, end in spans] == standing


def test_the_marks_of_whoever_quotes_can_be_left_out() -> None:
    text = "„… Er sagte: „Nein“ …“ –"
    left = trimmed(tokens(text))
    assert text[left[0].start : left[-1].end] == "Er sagte: „Nein"
    assert list(trimmed(tokens("«…»"))) == []
