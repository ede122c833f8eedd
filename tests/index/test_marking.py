"""What matched across languages is marked in the quote, with the built-in model on the sample article."""

from pathlib import Path

import pytest

from index.answerer import Answerer
from index.answers import Answer, Outcome, UnknownWord
from index.library import Library

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return Library(CORPUS, tmp_path_factory.mktemp("marking")).open().answerer


def marked(answer: Answer) -> list[str]:
    quote = answer.quotes[0]
    return [quote.text[start:end] for start, end in quote.marks]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How long did the talks in Brussels last?", {"Gesprächen", "Brüssel"}),
        ("Who warned of incidents and conflicts?", {"Zwischenfällen", "Konflikten"}),
        ("¿Qué exige Rusia para su seguridad?", {"Russland", "Sicherheit"}),
        ("Is progress possible in his view?", {"Fortschritte", "möglich"}),
    ],
)
def test_words_that_mean_what_the_question_says_are_marked(answerer: Answerer, question: str, words: set[str]) -> None:
    assert words <= set(marked(answerer.answer(question)))


def test_marks_are_few_whole_words_in_order(answerer: Answerer) -> None:
    answer = answerer.answer("Does Russia take NATO's claim to be a defensive alliance seriously?")

    for quote in answer.quotes:
        assert len(quote.marks) <= 4
        assert list(quote.marks) == sorted(quote.marks)
        for start, end in quote.marks:
            around = f" {quote.text} "[start : end + 2]
            assert around[1:-1].isalnum()
            assert not around[0].isalnum()
            assert not around[-1].isalnum()


def test_a_sentence_that_leans_on_another_is_marked_at_its_own_words(answerer: Answerer) -> None:
    answer = answerer.answer("Что потребовал Грушко от НАТО?", top=30)

    leaning = next(quote for quote in answer.quotes if quote.text.startswith("Er sagte, Moskau wolle"))
    assert "NATO" in [leaning.text[start:end] for start, end in leaning.marks]


def test_nothing_is_marked_within_one_language(answerer: Answerer) -> None:
    answer = answerer.answer("Wie lange dauerten die Gespräche in Brüssel?")

    assert [quote.marks for quote in answer.quotes] == [()] * len(answer.quotes)


@pytest.mark.parametrize("question", ["Was hat Gruschko von der NATO verlangt?", "Что потребовал Грушко?"])
def test_the_spelling_of_a_name_is_told_with_the_answer(answerer: Answerer, question: str) -> None:
    assert [(word.nearest, word.same) for word in answerer.answer(question).unknown] == [("Grushko", True)]


def test_what_is_not_answered_names_the_word_that_the_documents_lack(answerer: Answerer) -> None:
    answer = answerer.answer("What happened in Afghanistan?")

    assert answer.outcome is not Outcome.ANSWERED
    assert answer.unknown == (UnknownWord("Afghanistan"),)


@pytest.mark.parametrize(
    "question",
    [
        "What happened in Vienna?",
        "How long did the talks in Brussels last?",
        "Welche Garantien fordert Russland?",
        "Warum fühlt sich Russland bedroht?",
        "Hello",
        "NATO",
    ],
)
def test_what_the_documents_have_in_their_own_words_is_not_called_unknown(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question).unknown == ()


def test_no_more_than_three_words_are_named(answerer: Answerer) -> None:
    answer = answerer.answer("Fliegen Macron, Scholz, Sunak, Modi oder Obama 2031 nach Kuala Lumpur?")

    assert len(answer.unknown) == 3
