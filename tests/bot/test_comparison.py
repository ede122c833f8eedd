import json
from pathlib import Path

import pytest

from bot.comparison import Comparison, compare, comparison_lines, comparison_object, read_earlier
from bot.errors import StartupError
from bot.scores import scores_object
from index.answers import Answer, Outcome
from index.evaluation import Evaluation, Golden, evaluate
from tests.bot.answers_by_hand import DEMAND, DENIAL, GAP, PROGRESS, AnswererByHand, answer_of, quote_of

DEMANDED = Golden("Was forderte er?", "schriftliche Antworten", language="de", group="speaker")
THEN = Golden("And then?", "Kluft", history=("Who met?",), language="en", group="with history")
POSSIBLE = Golden("Was ist möglich?", "Fortschritte", language="de", group="single")
MILK = Golden("Was kostet Milch?", None, language="de", group="no answer")
PAYS = Golden("Who pays?", None, language="en", group="no answer")
ALL = (DEMANDED, THEN, POSSIBLE, MILK, PAYS)

BEFORE: dict[str, Answer] = {
    "Was forderte er?": answer_of(quote_of(PROGRESS, 0.6)),
    "And then?": answer_of(quote_of(GAP, 0.9)),
    "Was ist möglich?": answer_of(quote_of(GAP, 0.5)),
    "Who pays?": answer_of(quote_of(GAP, 0.1), outcome=Outcome.NOTHING),
}
AFTER: dict[str, Answer] = {
    "Was forderte er?": answer_of(quote_of(DEMAND, 0.8)),  # gained: the right quote is first
    "And then?": answer_of(quote_of(GAP, 0.3), outcome=Outcome.RELATED),  # lost: right, but withheld
    "Was ist möglich?": answer_of(quote_of(DENIAL, 0.5)),  # changed: another wrong quote
    "Who pays?": answer_of(quote_of(GAP, 0.2), outcome=Outcome.NOTHING),  # another score alone is no change
}


def earlier(folder: Path, golden: tuple[Golden, ...] = ALL) -> Evaluation:
    """What was printed by an earlier `belegbot eval --json`, read again."""
    file = folder / "earlier.json"
    file.write_text(json.dumps(scores_object(evaluate(AnswererByHand(BEFORE), golden))), "utf-8")
    return read_earlier(file)


def compared(folder: Path) -> Comparison:
    return compare(earlier(folder), evaluate(AnswererByHand(AFTER), ALL))


def test_gained_lost_and_changed_answers_are_shown_with_what_was_quoted(tmp_path: Path) -> None:
    assert list(comparison_lines(compared(tmp_path))) == [
        "Compared with the earlier result: 1 gained, 1 lost, 1 changed, 2 as before, 0 new, 0 no longer asked.",
        "gained: Was forderte er? [de, speaker]",
        f"  before: “{PROGRESS}” (talks.md), answered 0.60",
        f"  now: “{DEMAND}” (talks.md), answered 0.80",
        "lost: Who met? > And then? [en, with history]",
        f"  before: “{GAP}” (talks.md), answered 0.90",
        f"  now: “{GAP}” (talks.md), related 0.30",
        "changed: Was ist möglich? [de, single]",
        f"  before: “{GAP}” (talks.md), answered 0.50",
        f"  now: “{DENIAL}” (talks.md), answered 0.50",
    ]


def test_the_same_is_told_to_programs(tmp_path: Path) -> None:
    found = json.loads(json.dumps(comparison_object(compared(tmp_path))))

    assert {kind: [change["question"] for change in found[kind]] for kind in ("gained", "lost", "changed")} == {
        "gained": ["Was forderte er?"],
        "lost": ["And then?"],
        "changed": ["Was ist möglich?"],
    }
    assert (found["same"], found["new"], found["gone"]) == (2, [], [])
    change = found["lost"][0]
    assert (change["history"], change["quote"]) == (["Who met?"], "Kluft")
    assert (change["before"]["verdict"], change["now"]["verdict"]) == ("right", "declined")
    assert (change["before"]["score"], change["now"]["score"]) == (0.9, 0.3)
    assert change["now"]["first"]["text"] == GAP


def test_questions_that_only_one_of_the_two_asks_are_neither_gained_nor_lost(tmp_path: Path) -> None:
    other = Golden("Was forderte er?", "Fortschritte", language="de", group="speaker")

    found = compare(earlier(tmp_path, (DEMANDED, MILK)), evaluate(AnswererByHand(AFTER), [other, MILK, PAYS]))

    assert (found.gained, found.lost, found.changed, found.same) == ((), (), (), 1)
    assert [replay.golden for replay in found.new] == [other, PAYS]
    assert [replay.golden for replay in found.gone] == [DEMANDED]
    assert list(comparison_lines(found)) == [
        "Compared with the earlier result: 0 gained, 0 lost, 0 changed, 1 as before, 2 new, 1 no longer asked."
    ]


def test_same_question_after_another_history_is_another_question(tmp_path: Path) -> None:
    alone = Golden("And then?", "Kluft", language="en", group="single")

    found = compare(earlier(tmp_path, (THEN,)), evaluate(AnswererByHand(AFTER), [alone]))

    assert [replay.golden for replay in found.new] == [alone]
    assert [replay.golden for replay in found.gone] == [THEN]


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"answerable": 3}', b'{"replays": [{"question": "Wer?"}]}'])
def test_what_is_no_earlier_result_is_refused_with_how_to_make_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "earlier.json"
    file.write_bytes(content)

    with pytest.raises(StartupError, match=r"earlier\.json holds no earlier result: make one with belegbot eval FILE"):
        read_earlier(file)


def test_an_earlier_result_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StartupError, match=r"none\.json cannot be read \(No such file or directory\): give what"):
        read_earlier(tmp_path / "none.json")
