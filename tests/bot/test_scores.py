import json
import re
from dataclasses import replace

import pytest

from bot.scores import scores_lines, scores_object
from index.answers import Outcome
from index.evaluation import Evaluation, Golden, evaluate
from tests.bot.answers_by_hand import DEMAND, DENIAL, GAP, AnswererByHand, answer_of, quote_of

GOLDEN = (
    Golden("Was forderte er?", "schriftliche Antworten", language="de", group="speaker"),
    Golden("And then?", "Kluft", history=("Who met?",), language="en", group="history"),
    Golden("Was kostet Milch?", None, language="de", group="outside"),
    Golden("Who pays?", None, language="en", group="outside"),
)
ANSWERER = AnswererByHand(
    {
        "Was forderte er?": replace(answer_of(quote_of(DEMAND, 0.9)), score=0.95),
        "And then?": answer_of(quote_of(DENIAL, 0.7), quote_of(GAP, 0.6)),
        "Who pays?": answer_of(quote_of(GAP, 0.55)),
        "Was kostet Milch?": answer_of(outcome=Outcome.NOTHING),
    }
)


def evaluation() -> Evaluation:
    return evaluate(ANSWERER, GOLDEN)


def test_tables_count_by_language_and_by_group() -> None:
    lines = list(scores_lines(evaluation()))

    columns = ["right first", "among three", "wrongly declined", "rightly declined"]
    columns += ["verbatim", "mean score", "were right"]
    assert re.split(" {2,}", lines[0]) == ["by language", *columns]
    assert [line.split() for line in lines[1:3]] == [
        ["de", "1/1", "1/1", "0/1", "1/1", "1/1", "0.90", "1.00"],
        ["en", "0/1", "1/1", "0/1", "0/1", "3/3", "0.62", "0.00"],
    ]
    assert re.split(" {2,}", lines[4]) == ["by group", *columns]
    assert [line.split() for line in lines[5:8]] == [
        ["history", "0/1", "1/1", "0/1", "0/0", "2/2", "0.70", "0.00"],
        ["outside", "0/0", "0/0", "0/0", "1/2", "1/1", "0.55", "0.00"],
        ["speaker", "1/1", "1/1", "0/1", "0/0", "1/1", "0.90", "1.00"],
    ]
    assert lines[9].split() == ["all", "1/2", "2/2", "0/2", "1/2", "4/4", "0.72", "0.33"]
    assert len({len(line) for line in lines[:10] if line}) == 1


def test_trust_in_both_scores_is_told_bin_by_bin() -> None:
    lines = list(scores_lines(evaluation()))

    # Answers: 0.95 and 0.70 where there is one, 0.55 and 0.00 where there is none.
    assert lines[11:18] == [
        "Score of an answer: has the corpus one?",
        "  calibration error 0.225, Brier score 0.099 (0 is best)",
        "  0.0 to 0.1:    1 with a mean score of 0.00, 0.00 of them rightly",
        "  0.5 to 0.6:    1 with a mean score of 0.55, 0.00 of them rightly",
        "  0.7 to 0.8:    1 with a mean score of 0.70, 1.00 of them rightly",
        "  0.9 to 1.0:    1 with a mean score of 0.95, 1.00 of them rightly",
        "  a question with an answer scores above one without: 1.000 of the pairs",
    ]
    # First quotes: 0.90 and right; 0.70 and 0.55 and wrong.
    assert lines[18:23] == [
        "Score of a first quote: is it right?",
        "  calibration error 0.450, Brier score 0.268 (0 is best)",
        "  0.5 to 0.6:    1 with a mean score of 0.55, 0.00 of them rightly",
        "  0.7 to 0.8:    1 with a mean score of 0.70, 0.00 of them rightly",
        "  0.9 to 1.0:    1 with a mean score of 0.90, 1.00 of them rightly",
    ]


def test_each_miss_is_told_with_what_was_quoted_instead() -> None:
    lines = list(scores_lines(evaluation()))

    assert lines[23:] == [
        "",
        "Another quote came first (1):",
        "Who met? > And then? [en, history]",
        "  wanted: “Kluft”, which came at place 2",
        f"  got: “{DENIAL}” (talks.md), answered 0.70",
        "",
        "Answered, though the corpus has no answer (1):",
        "Who pays? [en, outside]",
        "  wanted: no answer",
        f"  got: “{GAP}” (talks.md), answered 0.55",
    ]


def test_question_that_was_declined_though_it_has_an_answer_is_told_with_what_came_first() -> None:
    answers = {
        "Was forderte er?": answer_of(quote_of(DEMAND, 0.2), outcome=Outcome.RELATED),
    }
    missed = evaluate(AnswererByHand(answers), [*GOLDEN[:1], Golden("Was kam?", "die Kluft", language="", group="x")])

    assert list(scores_lines(missed))[-7:] == [
        "Declined, though the corpus has an answer (2):",
        "Was forderte er? [de, speaker]",
        "  wanted: “schriftliche Antworten”, which came first",
        f"  got: “{DEMAND}” (talks.md), related 0.20",
        "Was kam? [?, x]",
        "  wanted: “die Kluft”",
        "  got: no quote, nothing 0.01",
    ]


def test_wanted_words_that_no_document_holds_are_told_as_such() -> None:
    missed = evaluate(ANSWERER, [Golden("Was forderte er?", "mündliche Antworten", language="de", group="speaker")])

    assert list(scores_lines(missed))[-3:] == [
        "Was forderte er? [de, speaker]",
        "  wanted: “mündliche Antworten”, which stands nowhere in the corpus: correct this golden question",
        f"  got: “{DEMAND}” (talks.md), answered 0.95",
    ]


def test_columns_stay_in_line_below_names_of_any_length_and_script() -> None:
    golden = [
        Golden("Who?", None, language="en", group="a group with quite a long name\nand a second line"),
        Golden("誰?", None, language="zh", group="没有答案"),
    ]
    lines = list(scores_lines(evaluate(AnswererByHand(), golden)))

    rows = [line for line in lines if line.startswith(("by group", "a group", "没有答案", "all"))]
    # Each of the four characters takes two columns of a terminal.
    assert len({len(row) + (4 if row.startswith("没") else 0) for row in rows}) == 1
    assert rows[1].startswith("a group with quite a long name and a second line  ")


def test_inexact_quote_is_told_with_its_remedy() -> None:
    answers = {"Who?": answer_of(replace(quote_of(GAP), text="Nach langen Gesprächen"))}
    found = evaluate(AnswererByHand(answers), [Golden("Who?", None, language="en", group="outside")])

    lines = list(scores_lines(found))
    assert lines[-1] == "A quote is not exactly its document's characters: rebuild the index (belegbot index)."
    assert "0/1" in next(line for line in lines if line.startswith("all")).split()[5:6]


def test_object_for_programs_holds_every_count_and_every_question() -> None:
    scores = json.loads(json.dumps(scores_object(evaluation())))

    counts = ("answerable", "first", "among", "wrongly_declined", "unanswerable", "rightly_declined", "quotes", "exact")
    assert [scores[key] for key in counts] == [2, 1, 2, 0, 2, 1, 4, 4]
    assert scores["verbatim"] is True
    assert list(scores["by_language"]) == ["de", "en"]
    assert list(scores["by_group"]) == ["history", "outside", "speaker"]
    assert scores["by_group"]["outside"]["rightly_declined"] == 1
    assert scores["replays"][1] == {
        "question": "And then?",
        "quote": "Kluft",
        "history": ["Who met?"],
        "answers": [],
        "language": "en",
        "group": "history",
        "right": False,
        "verdict": "wrong",
        "outcome": "answered",
        "score": 0.7,
        "rank": 2,
        "known": True,
        "quotes": 2,
        "exact": 2,
        "first": {"text": DENIAL, "source": "talks.md", "start": 413, "end": 469, "score": 0.7},
    }
    assert scores["replays"][2]["first"] is None


def test_object_for_programs_holds_calibration_and_trade() -> None:
    scores = json.loads(json.dumps(scores_object(evaluation())))

    assert scores["separation"] == 1.0
    assert scores["certainty"]["error"] == pytest.approx((0.0 + 0.55 + 0.3 + 0.05) / 4)
    assert scores["scores"]["error"] == pytest.approx((0.55 + 0.7 + 0.1) / 3)
    assert [(each["low"], each["count"]) for each in scores["scores"]["bins"]] == [(0.5, 1), (0.7, 1), (0.9, 1)]
    assert len(scores["trade"]) == 21
    # From 0.6 on, the question without an answer that scores 0.55 is declined; of the two answered one is right.
    assert scores["trade"][12] == {"threshold": 0.6, "answered": 1.0, "declined": 1.0, "right": 0.5}
