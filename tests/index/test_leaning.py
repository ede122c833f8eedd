"""Sentences that lean on others are told, and get the names they lean on."""

import pytest

from index.language import detect
from index.leaning import lead_ins, leans


@pytest.mark.parametrize(
    "sentence",
    [
        "Er sagte, Fortschritte seien möglich.",
        '"Das ist nicht leicht", sagte sie.',
        "„Das ist nicht unsere Wahl.“",
        "Russland habe sich nicht verpflichtet, sagte sie, aber es warte.",
        "It was founded in 1921.",
        "Она не согласилась.",
        "他说这不可能。",
    ],
)
def test_a_pronoun_or_a_bare_quotation_leans(sentence: str) -> None:
    assert leans(sentence, detect(sentence).code)


@pytest.mark.parametrize(
    "sentence",
    [
        "Grushko fordert Antworten.",
        "Grushko sagte, er warte auf Antworten.",
        '"Ich weiß nicht", sagte Sherman Reportern.',
        "On Monday the club bought a boat.",
    ],
)
def test_a_sentence_that_names_its_subject_stands_alone(sentence: str) -> None:
    assert not leans(sentence, detect(sentence).code)


def test_what_is_leant_on_are_the_names_of_the_nearest_sentence_that_stands_alone() -> None:
    sentences = [
        '"Wir warten", sagte Stoltenberg auf einer Pressekonferenz.',
        "'SCHWACHSTELLEN'",
        "Auf einer Konferenz sagte Grushko, Russland warte nicht.",
        '"Man sucht", sagte er.',
        "Er sagte, Fortschritte seien möglich.",
    ]

    assert lead_ins(sentences, "de") == [
        "",
        "",
        "",
        "Konferenz Grushko",
        "Konferenz Grushko",
    ]


def test_a_quotation_gives_who_spoke_it() -> None:
    assert lead_ins(['"Es gilt", sagte Stoltenberg gestern.', "Er ging."], "de") == ["", "Stoltenberg"]


def test_nothing_near_enough_is_nothing() -> None:
    assert lead_ins(["Otto kam.", "Er sah.", "Er aß.", "Er trank.", "Er ging."], "de")[-1] == ""
    assert lead_ins(["Er ging."], "de") == [""]
