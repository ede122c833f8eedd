"""The ranking puts the answering sentence first, on documents made for the test, and declines what they do not say."""

import numpy as np
import pytest

from index.answerer import Answerer
from index.answers import Outcome, Turn
from index.encoders.tokens import QuestionTokens, to_bytes
from index.library import Library
from index.ranking.surface import SURFACE, numbers, surface
from index.tokens import TokenLane

STATUTES = """Satzung des Rudervereins Seewind

Der Verein heißt Ruderverein Seewind und hat seinen Sitz in Plön. Er wurde im Jahr 1921 gegründet.

Der Mitgliedsbeitrag beträgt 48 Euro im Jahr und ist bis zum 31. März zu zahlen. Schüler zahlen die Hälfte.

Die Mitgliederversammlung wird vom Vorstand zwei Wochen vorher schriftlich einberufen. Sie wählt den Kassenwart.
"""
MANUAL = """Coffee grinder, model KX-3

Clean the burrs with a dry brush every two weeks. Never put them into the dishwasher.

If the motor stops, the overload protection has switched it off. Wait twenty minutes before you start it again.

Maria Holt designed the grinder. She received a design award for it in Milan.
"""


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """An index of two documents in two languages, with the built-in model."""
    folder = tmp_path_factory.mktemp("ranking")
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "satzung.txt").write_text(STATUTES, "utf-8")
    (corpus / "manual.txt").write_text(MANUAL, "utf-8")
    return Library(corpus, folder / "data").open().answerer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Wie hoch ist der Mitgliedsbeitrag?", "48 Euro"),
        ("Wann wurde der Verein gegründet?", "1921"),
        ("Wie viel zahlen Schüler?", "die Hälfte"),
        ("How often should I clean the burrs?", "every two weeks"),
        ("How long do I have to wait before restarting?", "twenty minutes"),
        ("Who calls the general meeting?", "vom Vorstand"),
        ("When was the club founded?", "1921"),
        ("Wie oft muss man das Mahlwerk reinigen?", "every two weeks"),
        ("Сколько стоит членство в год?", "48 Euro"),
        ("¿Dónde tiene su sede el club?", "Plön"),
    ],
)
def test_the_sentence_that_answers_comes_first(answerer: Answerer, question: str, words: str) -> None:
    assert words in answerer.answer(question).quotes[0].text


def test_a_pronoun_stands_for_the_person_named_before(answerer: Answerer) -> None:
    assert "design award" in answerer.answer("Which award did Maria Holt receive?").quotes[0].text


def test_a_follow_up_leans_on_the_question_before(answerer: Answerer) -> None:
    answer = answerer.answer("And for pupils?", [Turn("How much is the membership fee?", "48 Euro")])

    assert "Schüler" in answer.quotes[0].text


@pytest.mark.parametrize("question", ["Wie wird das Wetter morgen?", "How do I bake bread?", "asdf", "Кто ты?"])
def test_what_the_documents_do_not_say_is_not_claimed(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question).outcome is not Outcome.ANSWERED


def test_scores_are_probabilities_that_fall_and_add_up_to_the_answers(answerer: Answerer) -> None:
    answer = answerer.answer("Wie hoch ist der Mitgliedsbeitrag?", top=100)

    scores = [quote.score for quote in answer.quotes]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(answer.score, rel=1e-3)
    assert 0 < answer.score < 1


@pytest.mark.parametrize("question", ["?", "😀", "1", "\u200b", "a" * 3000, "\x00", "Ω" * 40])
def test_odd_questions_are_survived(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question).outcome in set(Outcome)


def test_best_matches_are_the_best_cosines_of_each_sentence() -> None:
    axes = np.eye(128, dtype=np.float32)
    lane = TokenLane.of([to_bytes(axes[[0, 1]]), to_bytes(axes[[2]]), to_bytes(axes[:0]), to_bytes(-axes[[0]])])
    half = np.array([0.5, 0.5], dtype=np.float32)
    question = QuestionTokens(axes[[0, 2]], half, half, np.zeros(2, dtype=bool))

    found = lane.best_matches(question, np.array([3, 0, 2, 1]))

    assert found.tolist() == [[-1.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 1.0]]


def test_what_is_seen_on_a_sentence() -> None:
    seen = dict(zip(SURFACE, surface("„Im Jahr 1921 kam Otto?“"), strict=True))

    assert (seen["number"], seen["year"], seen["marked"], seen["asks"]) == (1, 1, 1, 1)
    assert seen["names"] == pytest.approx(2 / 5)


def test_numbers_are_told_apart_from_those_asked_about() -> None:
    assert numbers("1921 und 48", frozenset({"1921"})).tolist() == [1.0, 1.0]
    assert numbers("1921", frozenset({"1921", "7"})).tolist() == [0.0, 0.5]
    assert numbers("keine", frozenset()).tolist() == [0.0, 0.0]
