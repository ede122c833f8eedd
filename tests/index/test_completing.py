"""A question that is a part of one only is asked in full: by the one before it."""

import pytest

from index.answers import Turn
from index.encoders.use import UseQueryEncoder
from index.ranking.completing import complete
from index.spelling import Spelling
from tests.index.conftest import Bench


@pytest.fixture(scope="module")
def encoder() -> UseQueryEncoder:
    return UseQueryEncoder()


@pytest.fixture
def spelling(bench: Bench) -> Spelling:
    bench.write({"a.txt": "Grushko sprach mit Fomin. Stoltenberg sprach am Montag mit Sherman.\n"})
    bench.build()
    return Spelling(bench.current())


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("What did Grushko say about weak points?", "And Fomin?", "What did Fomin say about weak points?"),
        ("Was sagte Sherman über die Forderungen?", "А Столтенберг?", "Was sagte Stoltenberg über die Forderungen?"),
        ("Where did the talks start on Monday?", "and on Thursday?", "Where did the talks start on Thursday?"),
        (
            "What did NATO say about the Russian demands?",
            "And the Americans?",
            "What did the Americans say about the Russian demands?",
        ),
        ("Worüber sprach Stoltenberg?", "Fomin?", "Worüber sprach Fomin?"),
        ("What does a blue lamp mean?", "and red?", "What does a red lamp mean?"),
        # What is spoken about takes the place of all that was spoken about, in any language.
        ("Was sagte Grushko über Waffen?", "And about progress?", "Was sagte Grushko über progress?"),
        ("What did Grushko say about the Russian demands?", "And about arms?", "What did Grushko say about arms?"),
        ("Was sagte Sherman über Moskau?", "Et sur Stoltenberg ?", "Was sagte Sherman über Stoltenberg?"),
        # A subject takes the place of a subject; who said what was asked before does not say this.
        ("Wozu ist die NATO laut Stoltenberg bereit?", "Und Moskau?", "Wozu ist Moskau bereit?"),
        ("Was ist laut Stoltenberg positiv?", "Und Grushko?", "Was ist laut Grushko positiv?"),
        ("Wie lange sprach Sherman in Brüssel?", "Und in Genf?", "Wie lange sprach Sherman in Genf?"),
        ("What is the clearance at the inlet?", "and on the other side?", "What is the clearance at the other side?"),
        # Articles go with their words, and the first word says the language of a part.
        ("Was kostet das Zimmer?", "Und ein Frühstück?", "Was kostet ein Frühstück?"),
        ("Was sagte Sherman?", "And Strolz?", "Was sagte Strolz?"),
        ("Wie lange wurde gesprochen?", "Warum?", "Warum? Wie lange wurde gesprochen?"),
    ],
)
def test_another_name_takes_the_place_of_its_counterpart_and_a_question_word_asks_on(
    encoder: UseQueryEncoder, spelling: Spelling, before: str, question: str, whole: str
) -> None:
    assert complete(question, [Turn("Wer ist Sherman?"), Turn(before)], encoder, spelling) == whole


def test_parts_are_followed_back_to_the_question_they_are_parts_of(
    encoder: UseQueryEncoder, spelling: Spelling
) -> None:
    history = [Turn("What did Grushko say about weapons?"), Turn("And Fomin?")]

    assert complete("And Sherman?", history, encoder, spelling) == "What did Sherman say about weapons?"


@pytest.mark.parametrize(
    "question",
    [
        "Was sagte er über Waffen?",
        "How many allies are there?",
        "and if diplomacy fails?",
        "thanks, you are great!",
        "Und am Donnerstag?",
    ],
)
def test_what_says_more_or_has_no_counterpart_is_left_as_it_is(
    encoder: UseQueryEncoder, spelling: Spelling, question: str
) -> None:
    assert complete(question, [Turn("Was hat Grushko verlangt?")], encoder, spelling) is None
    assert complete("Why?", [], encoder, spelling) is None
