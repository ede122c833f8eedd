"""Golden questions are read strictly and counted exactly."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.answers import Answer, Outcome, Quote, Turn
from index.errors import CorpusError
from index.evaluation import Golden, Tally, evaluate, load_golden


class Scripted:
    """Answers as told; remembers the history it was given."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.history: list[tuple[Turn, ...]] = []

    def answer(self, question: str, history: Sequence[Turn] = (), top: int = 10) -> Answer:
        self.history.append(tuple(history))
        return self.answers[question]

    def verify(self, quote: Quote) -> bool:
        return quote.end - quote.start == len(quote.text)


def quoting(outcome: Outcome, *texts: str) -> Answer:
    return Answer(outcome, 0.5, tuple(Quote(text, "a.txt", 0, len(text), 0.4) for text in texts), "g")


def test_a_file_of_golden_questions_is_read_with_its_defaults(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text(
        '{"question": "Wer ist das?", "quote": "der Bär", "history": ["Wo?"], "group": "fact"}\n\n'
        '{"question": "What does it cost?", "quote": null}\n',
        "utf-8",
    )

    assert load_golden(file) == (
        Golden("Wer ist das?", "der Bär", ("Wo?",), "de", "fact"),
        Golden("What does it cost?", None, (), "en", ""),
    )


def test_no_file_means_no_golden_questions(tmp_path: Path) -> None:
    assert load_golden(tmp_path / "golden.jsonl") == ()


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"quote": "x"}', '{"question": " "}', '{"question": 7}'])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text('{"question": "Wer?", "quote": "x"}\n' + line + "\n", "utf-8")

    with pytest.raises(CorpusError, match=r"golden\.jsonl, line 2, is no golden question; write"):
        load_golden(file)


def test_right_wrong_and_declined_are_counted() -> None:
    answerer = Scripted(
        {
            "first": quoting(Outcome.ANSWERED, "the bear sleeps", "a cat"),
            "third": quoting(Outcome.RELATED, "a cat", "a dog", "the bear sleeps"),
            "missing": quoting(Outcome.ANSWERED, "a cat"),
            "declined": quoting(Outcome.NOTHING),
            "claimed": quoting(Outcome.ANSWERED, "a cat"),
        }
    )
    golden = [
        Golden("first", "bear", ("before",)),
        Golden("third", "bear"),
        Golden("missing", "bear"),
        Golden("declined", None),
        Golden("claimed", None),
    ]

    evaluation = evaluate(answerer, golden)

    assert evaluation.tally() == Tally(
        answerable=3, first=1, among=2, wrongly_declined=1, unanswerable=2, rightly_declined=1
    )
    assert [replay.golden.question for replay in evaluation.misses] == ["third", "missing", "claimed"]
    assert [replay.rank for replay in evaluation.replays] == [1, 3, None, None, None]
    assert answerer.history[0] == (Turn("before"),)
    assert evaluation.verbatim


def test_counts_are_given_by_group() -> None:
    answerer = Scripted({"a": quoting(Outcome.ANSWERED, "bear"), "b": quoting(Outcome.NOTHING)})

    groups = evaluate(answerer, [Golden("a", "bear", group="fact"), Golden("b", None, group="other")]).by(
        lambda golden: golden.group
    )

    assert groups == {"fact": Tally(1, 1, 1, 0, 0, 0), "other": Tally(0, 0, 0, 0, 1, 1)}


def test_a_quote_that_is_not_exact_is_seen() -> None:
    answerer = Scripted({"a": Answer(Outcome.ANSWERED, 0.5, (Quote("bear", "a.txt", 0, 3, 0.4),), "g")})

    assert not evaluate(answerer, [Golden("a", "bear")]).verbatim
