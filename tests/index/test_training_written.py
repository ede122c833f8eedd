"""The documents written to learn from: how they are read, and that those which are shipped say what they should."""

from collections import Counter
from pathlib import Path

import pytest

from index.training import validation
from index.training.material import cut
from index.training.written import FOLDER, Question, Written, read

ONE = """=== bank-001 | rules | de | Regeln & „Öffnung“ 😀
Die Bank öffnet um neun. Sie schließt um fünf.

Es gibt zwei Schalter.

de? Wann öffnet die Bank?
en? When does the bank open?
= um neun
de< Wo ist die Bank?
de< Und wann öffnet sie?
de? Und wann schließt sie?
en? And when does it close?
= um fünf
ru? Где стоит банк?
= -
"""
TWO = """=== cat-002 | news | en | Cats
The cat sleeps.

en? Who sleeps?
= The cat
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def test_a_document_is_read_with_its_questions_and_where_they_are_answered(tmp_path: Path) -> None:
    (document,) = read(write(tmp_path, one=ONE))

    text = "Die Bank öffnet um neun. Sie schließt um fünf.\n\nEs gibt zwei Schalter.\n"
    opens = (("de", "Wann öffnet die Bank?"), ("en", "When does the bank open?"))
    before = (("de", "Wo ist die Bank?"), ("de", "Und wann öffnet sie?"))
    closes = (("de", "Und wann schließt sie?"), ("en", "And when does it close?"))
    assert document == Written(
        "bank-001",
        "rules",
        "de",
        "Regeln & „Öffnung“ 😀",
        text,
        [
            Question(opens, (), 16, 23),
            Question(closes, before, 38, 45),
            Question((("ru", "Где стоит банк?"),), (), -1, -1),
        ],
    )
    assert [text[each.start : each.end] for each in document.questions[:2]] == ["um neun", "um fünf"]


def test_documents_come_in_the_order_of_files_and_in_them(tmp_path: Path) -> None:
    write(tmp_path, b=ONE, a=TWO + "\n" + ONE.replace("bank-001", "bank-000"))

    assert [each.id for each in read(tmp_path)] == ["cat-002", "bank-000", "bank-001"]


def test_other_files_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("=== nonsense", "utf-8")

    assert list(read(tmp_path)) == []


@pytest.mark.parametrize("quote", ["um sechs", "Sie  schließt"])
def test_an_answer_that_the_document_lacks_is_an_error_that_names_it(tmp_path: Path, quote: str) -> None:
    write(tmp_path, one=ONE.replace("= um neun", f"= {quote}"))

    with pytest.raises(ValueError, match=f"bank-001: not found once: {quote}"):
        list(read(tmp_path))


def test_an_answer_that_stands_in_the_document_twice_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, one=ONE.replace("= um neun", "= um"))

    with pytest.raises(ValueError, match="bank-001: not found once: um"):
        list(read(tmp_path))


def test_a_document_without_a_proper_header_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, one=ONE.replace("| rules |", "|"))

    with pytest.raises(ValueError, match="no header: === bank-001"):
        list(read(tmp_path))


@pytest.fixture(scope="module")
def shipped() -> list[Written]:
    return list(read())


def test_every_shipped_document_is_read_whole(shipped: list[Written]) -> None:
    lines = [line for file in FOLDER.glob("*.txt") for line in file.read_text("utf-8").split("\n")]

    assert len(shipped) == sum(line.startswith("=== ") for line in lines) > 300
    assert sum(len(each.questions) for each in shipped) == sum(line.startswith("= ") for line in lines)
    asked = sum(len(question.asked) for each in shipped for question in each.questions)
    assert asked == sum(line[2:4] == "? " and line[:2].isalpha() for line in lines)
    assert not [each.id for each in shipped if not each.title.strip() or len(each.text) < 200]
    # What looks like a question or an answer, but stands in a document's text, was meant to be read.
    strange = [(each.id, line) for each in shipped for line in each.text.split("\n") if line.startswith(("= ", "=== "))]
    assert strange == []


def test_no_id_is_given_twice(shipped: list[Written]) -> None:
    assert [name for name, count in Counter(each.id for each in shipped).items() if count > 1] == []


def test_every_question_is_asked_once_in_a_language_after_others_in_one(shipped: list[Written]) -> None:
    for document in shipped:
        for question in document.questions:
            languages = [language for language, _ in question.asked]
            assert 1 <= len(languages) == len(set(languages)), (document.id, question.asked)
            assert len({language for language, _ in question.history}) <= 1, (document.id, question.history)
            assert all(text.strip() for _, text in (*question.asked, *question.history)), document.id


def test_there_are_questions_with_and_without_answer_and_some_that_follow_others(shipped: list[Written]) -> None:
    questions = [question for document in shipped for question in document.questions]

    answered = [each for each in questions if each.start >= 0]
    assert min(len(answered), len(questions) - len(answered)) > len(questions) / 10
    assert sum(bool(each.history) for each in questions) > 50
    assert {document.language for document in shipped} >= {"de", "en"}
    assert {language for each in questions for language, _ in each.asked} >= {"de", "en", "es", "ru", "tr", "zh", "ar"}


def test_most_answers_lie_in_one_sentence(shipped: list[Written]) -> None:
    held = []
    for document in shipped[::5]:
        found = cut(document.text, document.language)
        held += [len(found.holding(each.start, each.end)) for each in document.questions if each.start >= 0]

    assert len(held) > 200
    assert min(held) >= 1
    assert held.count(1) > 0.9 * len(held)


def test_documents_kept_for_validation_are_others_than_those_learnt_from() -> None:
    kept, learnt = list(read(validation.FOLDER)), list(read())
    assert len(kept) >= 30
    assert not {each.id for each in kept} & {each.id for each in learnt}
    assert not {each.text for each in kept} & {each.text for each in learnt}
    assert {question.start >= 0 for each in kept for question in each.questions} == {True, False}
