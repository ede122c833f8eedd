"""What the encoder is trained on: texts cut as in an index, questions with their answers, and what is held back."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from index.training import written
from index.training.material import (
    Asked,
    Cut,
    Group,
    cut,
    faq_groups,
    is_held,
    is_held_article,
    mtrag_groups,
    parallel_sentences,
    reading_groups,
    written_groups,
    xquad_groups,
)

TEXT = "Die Bank öffnet um neun. Sie schließt um fünf.\n\nEs gibt zwei Schalter.\n"


def pack(file: Path, rows: Sequence[dict[str, Any]]) -> None:
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def test_a_text_is_cut_into_sentences_that_stand_where_it_says() -> None:
    found = cut(TEXT, "de")

    assert [TEXT[start:end] for start, end in found.spans] == [
        "Die Bank öffnet um neun.", "Sie schließt um fünf.", "Es gibt zwei Schalter.",
    ]  # fmt: skip
    assert len(found.sentences) == len(found.passages) == 3
    assert found.passages == tuple(sorted(found.passages))


def test_a_sentence_that_leans_on_another_is_told_what_it_is_about() -> None:
    found = cut("Maria Holt designed the grinder. She received an award for it.\n", "en")

    assert found.sentences == ("Maria Holt designed the grinder.", "Holt. She received an award for it.")
    assert found.spans == ((0, 32), (33, 62))


@pytest.mark.parametrize(
    ("start", "end", "numbers"),
    [
        (0, 4, (0,)),
        (3, 4, (0,)),
        (4, 6, ()),
        (6, 9, (1,)),
        (3, 13, (0, 1, 2)),
        (5, 5, ()),
        (2, 7, (0, 1)),
        (20, 30, ()),
    ],
)
def test_an_answer_is_held_by_the_sentences_that_it_overlaps(start: int, end: int, numbers: tuple[int, ...]) -> None:
    assert Cut(("a", "b", "c"), ((0, 4), (6, 10), (12, 20)), (0, 0, 1)).holding(start, end) == numbers


def test_what_is_held_is_the_same_on_every_machine() -> None:
    held = [number for number in range(1, 21) if is_held("written", f"ency-de-{number:03d}")]

    assert held == [4, 6, 8, 14, 15, 16, 20]
    assert [article for article in range(10) if is_held_article(article)] == [2, 5, 8]


def test_of_each_kind_its_own_share_is_held() -> None:
    keys = [f"key {number}" for number in range(2000)]

    shares = {kind: sum(is_held(kind, key) for key in keys) / len(keys) for kind in ("written", "mtrag", "covid-faq")}

    assert shares == {
        "written": pytest.approx(0.3, abs=0.03), "mtrag": pytest.approx(0.5, abs=0.03), "covid-faq": 0.0,
    }  # fmt: skip


def test_held_and_trained_documents_share_nothing() -> None:
    groups = list(written_groups())

    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for group in groups:
        texts[group.held].update(
            sentence for each in group.sentences.values() for sentence in each if len(sentence) > 40
        )
    assert len(groups) == sum(1 for _ in written.read())
    assert 0.2 < sum(group.held for group in groups) / len(groups) < 0.4
    assert texts[True] & texts[False] == set()


def test_written_documents_become_groups_without_the_questions_they_do_not_answer(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        f"=== bank-001 | rules | de | Bank\n{TEXT}\nde< Wo ist sie?\nde? Wann schließt sie?\nen? When does it close?\n"
        "= um fünf\nde? Wem gehört sie?\n= -\n",
        "utf-8",
    )

    (group,) = written_groups(tmp_path)

    found = cut(TEXT, "de")
    asked = {"de": "Wo ist sie? Wann schließt sie?", "en": "Wo ist sie? When does it close?"}
    assert group == Group(
        "written",
        "rules",
        is_held("written", "bank-001"),
        {"de": found.sentences},
        {"de": found.passages},
        (Asked(asked, {"de": (1,)}),),
    )


def test_paragraphs_of_xquad_have_their_answers_in_every_language(tmp_path: Path) -> None:
    said = {
        "de": ("Otto kam. Er ging 1921 nach Köln.", "Wann ging er?", "1921"),
        "en": ("In 1921 he went to Cologne. Otto came.", "When did he go?", "1921"),
    }
    for language, (context, question, answer) in said.items():
        answers = [{"text": answer, "answer_start": context.index(answer)}]
        paragraph = {"context": context, "qas": [{"id": "1", "question": question, "answers": answers}]}
        other = {"context": context, "qas": []}
        articles = [{"paragraphs": [other]}, {"paragraphs": [other]}, {"paragraphs": [other, paragraph]}]
        (tmp_path / f"{language}.json").write_text(json.dumps({"data": articles}), "utf-8")

    groups = list(xquad_groups(tmp_path))

    assert [(group.topic, group.held, len(group.asked)) for group in groups] == [
        ("00", False, 0), ("01", False, 0), ("02", True, 0), ("02", True, 1),
    ]  # fmt: skip
    assert groups[3].asked == (
        Asked({"de": "Wann ging er?", "en": "When did he go?"}, {"de": (1,), "en": (0,)}),
    )  # fmt: skip
    assert groups[3].sentences["en"][1] == "Otto came."


def test_of_a_long_text_only_what_stands_around_an_answer_is_read(tmp_path: Path) -> None:
    words = [f"Sentence number {number} is here." for number in range(60)]
    context = " ".join(words)
    answer = "number 30 is"
    asked = [
        {"question": "Which one?", "start": context.index(answer), "text": answer},
        {"question": "Where?", "start": 0, "text": "Sentence"},
        {"question": "Nowhere?", "start": len(context) + 5, "text": "x"},
    ]
    pack(tmp_path / "arcd.jsonl.gz", [{"context": context, "lang": "en", "title": "", "questions": asked}])

    middle, beginning = reading_groups(tmp_path, "arcd")

    assert middle.sentences["en"] == tuple(words[18:42])
    assert middle.asked == (Asked({"en": "Which one?"}, {"en": (12,)}),)
    assert beginning.sentences["en"] == tuple(words[:12])
    assert beginning.asked == (Asked({"en": "Where?"}, {"en": (0,)}),)
    assert (middle.kind, middle.topic, middle.held) == ("arcd", "0", is_held("arcd", "0"))


def test_a_short_text_is_read_whole_with_all_its_questions(tmp_path: Path) -> None:
    asked = [
        {"question": "When does it open?", "start": TEXT.index("neun"), "text": "neun"},
        {"question": "How many?", "start": TEXT.index("zwei"), "text": "zwei"},
    ]
    pack(tmp_path / "jaquad.jsonl.gz", [{"context": TEXT, "lang": "de", "title": "Bank", "questions": asked}])

    (group,) = reading_groups(tmp_path, "jaquad")

    assert (group.sentences["de"], group.topic) == (cut(TEXT, "de").sentences, "Bank")
    assert [each.gold["de"] for each in group.asked] == [(0,), (2,)]


def test_an_answer_to_a_frequent_question_is_one_sentence_cut_at_its_length(tmp_path: Path) -> None:
    pack(tmp_path / "covid-faq.jsonl.gz", [{"lang": "es", "question": "¿Cómo?", "answer": "a" * 700}])

    assert list(faq_groups(tmp_path)) == [
        Group("covid-faq", "es", False, {"es": ("a" * 500,)}, {"es": (0,)}, (Asked({"es": "¿Cómo?"}, {"es": (0,)}),))
    ]


def test_a_conversation_is_asked_by_its_last_questions_alone_and_in_a_row(tmp_path: Path) -> None:
    turns = [
        {"speaker": "user", "text": "Who came?"},
        {"speaker": "agent", "text": "Otto."},
        {"speaker": "user", "text": "When?"},
    ]
    passages = [{"text": "Otto came in 1921."}, {"text": "It was May. It rained."}]
    rows = [
        {"conversation": "c1", "collection": "news", "turns": turns, "passages": passages},
        {"conversation": "c2", "collection": "news", "turns": turns[:1], "passages": passages[:1]},
        {"conversation": "c3", "collection": "news", "turns": turns, "passages": []},
    ]
    (tmp_path / "mtrag.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")

    first, second = mtrag_groups(tmp_path / "mtrag.jsonl")

    assert first.passages == {"en": (0, 1, 1)}
    assert first.asked == tuple(Asked({"en": text}, {"en": (0, 1, 2)}) for text in ("Who came? When?", "When?"))
    assert first.held is is_held("mtrag", "c1")
    assert second.asked == (Asked({"en": "Who came?"}, {"en": (0,)}),)


def test_parallel_sentences_are_read_in_their_order(tmp_path: Path) -> None:
    rows = [{"de": "Eins", "en": "One"}, {"de": "Zwei", "en": "Two"}]
    pack(tmp_path / "ntrex.jsonl.gz", rows)

    assert parallel_sentences(tmp_path) == rows
