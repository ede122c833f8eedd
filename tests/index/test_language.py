"""Which language a text is in."""

import pytest

from index.language import detect, primary


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wie hoch ist der Mitgliedsbeitrag im Verein?", "de"),
        ("How much is the membership fee of the club?", "en"),
        ("Quel est le montant de la cotisation ?", "fr"),
        ("Сколько стоит членство в клубе?", "ru"),
        ("会费是多少钱？", "zh"),
        ("会費はいくらですか。", "ja"),
    ],
)
def test_a_question_is_told_by_its_language(text: str, code: str) -> None:
    assert detect(text).code == code
    assert 0.5 < detect(text).probability <= 1.0


@pytest.mark.parametrize("text", ["", " \n", "123 + 4", "😀"])
def test_a_text_without_letters_has_no_language(text: str) -> None:
    assert (detect(text).code, detect(text).probability) == ("", 0.0)


@pytest.mark.parametrize(
    ("tag", "code"), [("de-AT", "de"), ("ZH_tw", "zh"), (" en ", "en"), ("german", ""), ("", ""), ("d1", "")]
)
def test_a_tag_is_reduced_to_its_language(tag: str, code: str) -> None:
    assert primary(tag) == code
