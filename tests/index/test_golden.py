"""The golden questions of the sample corpus: what is reached may not be lost unnoticed."""

from pathlib import Path

import pytest

from index.answerer import Answerer
from index.evaluation import Evaluation, evaluate, load_golden
from index.library import Library

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return Library(CORPUS, tmp_path_factory.mktemp("golden")).open().answerer


@pytest.fixture(scope="module")
def evaluation(answerer: Answerer) -> Evaluation:
    return evaluate(answerer, load_golden(CORPUS / "golden.jsonl"))


def test_every_golden_quote_stands_in_the_corpus() -> None:
    text = "".join(path.read_text("utf-8") for path in CORPUS.glob("*.md"))
    golden = load_golden(CORPUS / "golden.jsonl")

    assert [each.question for each in golden if each.quote is not None and each.quote not in text] == []
    assert len(golden) >= 40
    assert sum(each.quote is None for each in golden) >= len(golden) / 5


@pytest.mark.parametrize("question", ["what did Grushko demand?", "Was hat Gruschko von der NATO verlangt?"])
def test_what_was_demanded_is_quoted_although_the_sentence_names_nobody(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)

    assert answer.answered
    assert answer.quotes[0].text == (
        "Er sagte, Moskau wolle von der NATO schriftliche Antworten auf seine Vorschläge und von der Allianz erfahren,"
        " wie sie diese umsetzen werde oder - falls nicht - warum sie dies nicht tun könne."
    )


def test_golden_questions_are_answered_as_often_as_the_readme_says(evaluation: Evaluation) -> None:
    tally = evaluation.tally()

    assert evaluation.verbatim
    assert (tally.answerable, tally.unanswerable) == (72, 20)
    assert tally.first >= 62
    assert tally.among >= 66
    assert tally.rightly_declined >= 16
    assert tally.wrongly_declined <= 4


def test_dialogues_in_several_languages_go_on_as_often_as_the_readme_says(evaluation: Evaluation) -> None:
    found = [each for each in evaluation.replays if each.golden.group == "dialogue"]

    assert len(found) == 40
    assert {each.golden.language for each in found} >= {"de", "en", "fr", "ru"}
    assert all(each.golden.history for each in found)
    assert sum(each.right for each in found) >= 29
