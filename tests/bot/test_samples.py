import json
from pathlib import Path

import pytest

from bot.samples import sample_questions

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
    ("language", "questions"),
    [
        ("de", ("Was forderte er?", "Wer traf sich?", "What did he demand?")),
        ("en", ("What did he demand?", "Что требует Россия?", "Was forderte er?")),
        ("ru", ("Что требует Россия?", "What did he demand?", "Was forderte er?")),
        ("zh-TW", ("What did he demand?", "Что требует Россия?", "Was forderte er?")),
    ],
)
def test_samples_are_answerable_alone_and_in_the_readers_language_first(
    language: str, questions: tuple[str, ...], corpus: Path
) -> None:
    assert sample_questions(corpus, language, holds) == questions
    assert sample_questions(corpus, language, holds, count=1) == questions[:1]


def test_questions_about_documents_that_are_gone_are_no_samples(corpus: Path) -> None:
    assert sample_questions(corpus, "de", lambda text: text == "Treffen") == ("Wer traf sich?",)


def test_corpus_without_golden_questions_has_no_samples(tmp_path: Path) -> None:
    assert sample_questions(tmp_path, "en", holds) == ()


def test_golden_questions_that_cannot_be_read_are_no_reason_not_to_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "golden.jsonl").write_text("no JSON", encoding="utf-8")

    assert sample_questions(tmp_path, "en", holds) == ()
    assert "no sample questions: " in caplog.text
