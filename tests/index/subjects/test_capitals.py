"""Runs of capitalised words are found, without what only goes with the sentence."""

import pytest

from index.subjects.capitals import Capitals


@pytest.mark.parametrize(
    ("language", "sentence", "names"),
    [
        ("en", "The talks between NATO and Jens Stoltenberg went on.", ["The", "NATO", "Jens Stoltenberg"]),
        ("en", "She met the Bank of England's governor on the hill.", ["She", "Bank of England"]),
        ("fr", "Le chef de l’OTAN parle de l'Ukraine.", ["Le", "OTAN", "Ukraine"]),
        ("it", "Il presidente dell’Ucraina incontra Leonardo da Vinci.", ["Il", "Ucraina", "Leonardo da Vinci"]),
        ("tr", "Dün gece Türkiye'nin Ankara'daki elçisi konuştu.", ["Dün", "Türkiye", "Ankara"]),
        ("de", "Der NATO-Generalsekretär Jens Stoltenberg sprach.", ["Jens Stoltenberg"]),
        ("de", "Hier traf Ursula von der Leyen einen von Siemens.", ["Hier", "Ursula von der Leyen", "Siemens"]),
        ("ru", "Там Сергей Лавров встретился с Энтони Блинкеном.", ["Там Сергей Лавров", "Энтони Блинкеном"]),
        ("es", "Viajó a EE. UU. con Pedro Sánchez.", ["Viajó", "Pedro Sánchez"]),
        ("de", "Er wohnt in St. Gallen.", ["Er", "Gallen"]),
    ],
)  # fmt: skip
def test_names_are_runs_of_capitalised_words(language: str, sentence: str, names: list[str]) -> None:
    found = Capitals(language)(sentence)
    assert [mention.text for mention in found] == names
    assert [sentence[mention.start : mention.end] for mention in found] == names


def test_the_first_word_and_what_opens_a_quotation_are_in_doubt() -> None:
    found = Capitals("de")('Moskau wartet. "Geht es um Macht?", fragte Sherman.')
    assert [(mention.text, mention.initial) for mention in found] == [
        ("Moskau", True),
        ("Geht", True),
        ("Macht", False),
        ("Sherman", False),
    ]


def test_an_article_before_a_word_is_told() -> None:
    found = Capitals("de")("Gestern sprach die Regierung mit Wien.")
    assert [(mention.text, mention.bound) for mention in found if not mention.initial] == [
        ("Regierung", True),
        ("Wien", False),
    ]


def test_headings_in_title_case_name_nothing() -> None:
    assert Capitals("en")("How To Clean The New Water Filter") == []
