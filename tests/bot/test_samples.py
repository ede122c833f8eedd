import json
from pathlib import Path

import pytest

from bot.samples import golden_question

GOLDEN = [
    {"question": "Wer ist sie?", "quote": "Sie", "history": ["Wer?"], "language": "de"},
    {"question": "Was kostet Milch?", "quote": None, "language": "de"},
    {"question": "Что требует Россия?", "quote": "Garantien", "language": "ru"},
    {"question": "What did he demand?", "quote": "Antworten", "language": "en"},
    {"question": "Was forderte er?", "quote": "Antworten", "language": "de"},
    {"question": "Wer traf sich?", "quote": "Treffen", "language": "de"},
]


DOCUMENT = "Garantien, Antworten und ein Treffen."


def holds(text: str) -> bool:
    return text in DOCUMENT


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(golden) for golden in GOLDEN)
    (tmp_path / "golden.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Was forderte er?"),
        ("en", "What did he demand?"),
        ("ru", "Что требует Россия?"),
        ("zh-TW", "What did he demand?"),
    ],
)
def test_the_example_is_answerable_alone_and_in_the_readers_language_first(
    language: str, question: str, corpus: Path
) -> None:
    assert golden_question(corpus, language, holds) == question


def test_a_question_about_a_document_that_is_gone_is_no_example(corpus: Path) -> None:
    assert golden_question(corpus, "de", lambda text: text == "Treffen") == "Wer traf sich?"


def test_corpus_without_golden_questions_has_no_example(tmp_path: Path) -> None:
    assert golden_question(tmp_path, "en", holds) == ""


def test_golden_questions_that_cannot_be_read_are_no_reason_not_to_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "golden.jsonl").write_text("no JSON", encoding="utf-8")

    assert golden_question(tmp_path, "en", holds) == ""
    assert "no golden question to show: " in caplog.text
