"""The ranking puts the answering sentence first, on documents made for the test, and declines what they do not say."""

import numpy as np
import pytest

from index.answerer import Answerer
from index.answers import Outcome, Turn
from index.encoders.tokens import to_bytes
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


def test_scores_are_probabilities_that_add_up_to_the_answers(answerer: Answerer) -> None:
    answer = answerer.answer("Wie hoch ist der Mitgliedsbeitrag?", top=100)

    scores = [quote.score for quote in answer.quotes]
    assert scores[0] == max(scores)
    assert min(scores) >= 0
    assert sum(scores) == pytest.approx(answer.score, rel=1e-3)
    assert 0 < answer.score < 1


def test_every_sentence_is_quoted_once_and_word_for_word_with_what_belongs_to_it(answerer: Answerer) -> None:
    answer = answerer.answer("Was ist mit dem Beitrag?", top=100)

    texts = {"satzung.txt": STATUTES, "manual.txt": MANUAL}
    quoted = {name: np.zeros(len(text), dtype=int) for name, text in texts.items()}
    for quote in answer.quotes:
        assert texts[quote.source][quote.start : quote.end] == quote.text
        quoted[quote.source][quote.start : quote.end] += 1
        assert len(quote.text) <= 450
    assert max(counts.max() for counts in quoted.values()) == 1
    for name, text in texts.items():
        assert not [c for c, count in zip(text, quoted[name], strict=True) if count == 0 and not c.isspace()]
    assert any(quote.text.count(". ") for quote in answer.quotes)


@pytest.mark.parametrize("question", ["Какую награду получила Мария Холт?", "which award did maria holt receive"])
def test_a_name_is_found_in_another_script_and_without_its_capital(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)

    assert answer.outcome is Outcome.ANSWERED
    assert "design award" in answer.quotes[0].text


@pytest.mark.parametrize("question", ["?", "😀", "1", "\u200b", "a" * 3000, "\x00", "Ω" * 40])
def test_odd_questions_are_survived(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question).outcome in set(Outcome)


def test_best_matches_are_the_best_cosines_of_each_sentence() -> None:
    axes = np.eye(128, dtype=np.float32)
    lane = TokenLane.of([to_bytes(axes[[0, 1]]), to_bytes(axes[[2]]), to_bytes(axes[:0]), to_bytes(-axes[[0]])])

    found = lane.best_matches(axes[[0, 2]], np.array([3, 0, 2, 1]))

    assert found.tolist() == [[-1.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 1.0]]
    assert lane.best_matches(axes[:0], np.array([3, 0])).shape == (2, 0)
    assert lane.best_matches(axes[[0, 2]], np.array([2])).tolist() == [[0.0, 0.0]]


def test_what_is_seen_on_a_sentence() -> None:
    seen = dict(zip(SURFACE, surface("„Im Jahr 1921 kam Otto?“"), strict=True))

    assert (seen["number"], seen["year"], seen["marked"], seen["asks"]) == (1, 1, 1, 1)
    assert seen["names"] == pytest.approx(2 / 5)


def test_numbers_are_told_apart_from_those_asked_about() -> None:
    assert numbers("1921 und 48", frozenset({"1921"})).tolist() == [1.0, 1.0]
    assert numbers("1921", frozenset({"1921", "7"})).tolist() == [0.0, 0.5]
    assert numbers("keine", frozenset()).tolist() == [0.0, 0.0]
