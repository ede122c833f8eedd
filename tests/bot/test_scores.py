import json
from dataclasses import asdict

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
        "Was forderte er?": answer_of(quote_of(DEMAND, 0.9)),
        "And then?": answer_of(quote_of(DENIAL, 0.7), quote_of(GAP, 0.6)),
        "Who pays?": answer_of(quote_of(GAP, 0.55)),
        "Was kostet Milch?": answer_of(outcome=Outcome.NOTHING),
    }
)


def evaluation() -> Evaluation:
    return evaluate(ANSWERER, GOLDEN)


def test_table_counts_by_language_and_group_and_misses_follow() -> None:
    lines = list(scores_lines(evaluation()))

    assert [line.split() for line in lines[1:7]] == [
        ["de", "1/1", "1/1", "0/1", "1/1"],
        ["en", "0/1", "1/1", "0/1", "0/1"],
        ["history", "0/1", "1/1", "0/1", "0/0"],
        ["outside", "0/0", "0/0", "0/0", "1/2"],
        ["speaker", "1/1", "1/1", "0/1", "0/0"],
        ["all", "1/2", "2/2", "0/2", "1/2"],
    ]
    assert lines[8:] == [
        "Who met? > And then?",
        "  wanted: “Kluft”, which came at place 2",
        f"  got: “{DENIAL}” (answered, 0.70)",
        "Who pays?",
        "  wanted: no answer",
        f"  got: “{GAP}” (answered, 0.55)",
    ]


def test_question_that_was_declined_though_it_has_an_answer_is_told_with_what_came_first() -> None:
    missed = evaluate(AnswererByHand(), GOLDEN[:1])

    assert list(scores_lines(missed))[-3:] == [
        "Was forderte er?",
        "  wanted: “schriftliche Antworten”",
        "  got: no quote (nothing, 0.01)",
    ]


def test_object_for_programs_holds_every_count_and_every_question() -> None:
    scores = json.loads(json.dumps(scores_object(evaluation())))

    assert {key: scores[key] for key in ("answerable", "first", "among", "unanswerable", "rightly_declined")} == {
        "answerable": 2,
        "first": 1,
        "among": 2,
        "unanswerable": 2,
        "rightly_declined": 1,
    }
    assert scores["verbatim"] is True
    assert list(scores["by_language"]) == ["de", "en"]
    assert list(scores["by_group"]) == ["history", "outside", "speaker"]
    assert scores["replays"][1] == {
        "question": "And then?",
        "quote": "Kluft",
        "history": ["Who met?"],
        "language": "en",
        "group": "history",
        "right": False,
        "outcome": "answered",
        "score": 0.7,
        "rank": 2,
        "first": asdict(quote_of(DENIAL, 0.7)),
    }
    assert scores["replays"][2]["first"] is None
