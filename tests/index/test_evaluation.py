"""Golden questions are read strictly and counted exactly."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from index.answers import Answer, Outcome, Quote, Turn
from index.calibration import Claim, Decision, calibrate
from index.errors import CorpusError
from index.evaluation import Golden, Tally, Verdict, evaluate, load_golden


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

    def holds(self, text: str) -> bool:
        return text in "the bear sleeps, a cat, a dog"


def quoting(outcome: Outcome, *texts: str) -> Answer:
    return Answer(outcome, 0.5, tuple(Quote(text, "a.txt", 0, len(text), 0.4) for text in texts), "g")


def scoring(answer: float, quote: float, text: str) -> Answer:
    return Answer(Outcome.ANSWERED, answer, (Quote(text, "a.txt", 0, len(text), quote),), "g")


def test_a_file_of_golden_questions_is_read_with_its_defaults(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text(
        '{"question": "Wer ist das?", "quote": "der Bär", "history": ["Wo?"], "group": "fact"}\n\n'
        '{"question": "What does it cost?", "quote": null}\n',
        "utf-8",
    )

    assert load_golden(file) == (
        Golden("Wer ist das?", "der Bär", ("Wo?",), "de", "fact"),
        Golden("What does it cost?", None, (), "en", "no answer"),
    )


def test_a_group_that_is_not_named_is_told_from_the_question(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    lines = [
        '{"question": "Wer?", "quote": "x", "language": "de"}',
        '{"question": "Und wo?", "quote": "x", "history": ["Wer?"], "language": "de"}',
        '{"question": "Und wann?", "quote": null, "history": ["Wer?"], "language": "de"}',
    ]
    # As an editor on Windows may write it.
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())

    assert [golden.group for golden in load_golden(file)] == ["single", "with history", "no answer"]


def test_history_may_hold_what_was_quoted_as_a_batch_does(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    before = '[{"question": "Wer?", "answer": "Der Bär."}, "Wo?"]'
    file.write_text(f'{{"question": "Wann?", "quote": "x", "history": {before}, "language": "de"}}', "utf-8")
    (golden,) = load_golden(file)

    assert (golden.history, golden.answers) == (("Wer?", "Wo?"), ("Der Bär.", ""))
    assert golden.turns == (Turn("Wer?", "Der Bär."), Turn("Wo?"))


def test_characters_that_end_a_line_elsewhere_do_not_end_a_golden_question(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text('{"question": "Wer?", "quote": "eins\u2028zwei\x85drei", "language": "de"}', "utf-8")

    assert [golden.quote for golden in load_golden(file)] == ["eins\u2028zwei\x85drei"]


def test_no_file_means_no_golden_questions(tmp_path: Path) -> None:
    assert load_golden(tmp_path / "golden.jsonl") == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "is not JSON (expected ident at column 2)"),
        ("[]", "is no JSON object"),
        ('{"quote": "x"}', '"question" is missing'),
        ('{"question": "Wer?"}', '"quote" is missing'),
        ('{"question": "Wer?", "quotes": "x"}', '"quote" is missing'),
        ('{"question": " ", "quote": ""}', '"question" is empty, "quote" is empty'),
        ('{"question": 7, "quote": null}', '"question" should be a valid string'),
        ('{"question": "Wer?", "quote": null, "history": "Wo?"}', '"history" should be a valid array'),
        ('{"question": "Wer?", "quote": null, "history": ["Wo?", 7]}', '"history", entry 2, should be a valid string'),
        ('{"question": "Wer?", "quote": null, "history": [""]}', '"history", entry 1, is empty'),
        ('{"question": "Wer?", "quote": null, "history": [{}]}', '"history", entry 1, is missing'),
    ],
)
def test_a_wrong_line_is_named_with_what_is_wrong(tmp_path: Path, line: str, reason: str) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text('{"question": "Wer?", "quote": "x"}\n' + line + "\n", "utf-8")

    with pytest.raises(CorpusError) as caught:
        load_golden(file)

    assert str(caught.value) == (
        f'golden.jsonl, line 2: {reason}. A golden question is a line {{"question": "...", "quote": "..."}},'
        " with null for a quote where the corpus has no answer."
    )


def test_every_wrong_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_bytes(b'{"quote": null}\n{"question": "Wer?", "quote": "x"}\n\n{"question": "B\xe4r"}\n7\n')

    with pytest.raises(CorpusError, match=r'^golden\.jsonl, line 1: "question" is missing; line 4: is not in UTF-8; '):
        load_golden(file)
    with pytest.raises(CorpusError, match=r"; line 5: is no JSON object\. A golden"):
        load_golden(file)


def test_a_file_of_another_kind_is_told_by_its_first_lines(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_text("nonsense\n" * 60, "utf-8")

    with pytest.raises(CorpusError, match=r"; line 50: is not JSON [^;]*; and 10 lines more\. A golden"):
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

    tally = evaluation.tally()
    assert replace(tally, scores=None) == Tally(
        answerable=3, first=1, among=2, wrongly_declined=1, unanswerable=2, rightly_declined=1,
        quotes=7, exact=7, scores=None,
    )  # fmt: skip
    assert [(replay.golden.question, replay.verdict) for replay in evaluation.misses] == [
        ("third", Verdict.DECLINED),
        ("missing", Verdict.WRONG),
        ("claimed", Verdict.CLAIMED),
    ]
    assert [replay.rank for replay in evaluation.replays] == [1, 3, None, None, None]
    assert answerer.history[0] == (Turn("before"),)
    assert evaluation.verbatim


def test_a_right_quote_below_an_answer_that_is_withheld_is_first_and_yet_a_miss() -> None:
    answerer = Scripted({"a": quoting(Outcome.RELATED, "the bear sleeps")})

    evaluation = evaluate(answerer, [Golden("a", "bear")])

    assert (evaluation.tally().first, evaluation.tally().wrongly_declined) == (1, 1)
    assert [replay.verdict for replay in evaluation.misses] == [Verdict.DECLINED]


def test_wanted_words_that_the_corpus_lacks_are_noticed() -> None:
    answerer = Scripted(dict.fromkeys("abc", quoting(Outcome.ANSWERED, "a cat")))

    evaluation = evaluate(answerer, [Golden("a", "dog"), Golden("b", "wolf"), Golden("c", None)])

    assert [replay.known for replay in evaluation.replays] == [True, False, True]


def test_scores_are_held_against_what_they_claim() -> None:
    answerer = Scripted(
        {
            "right": scoring(0.8, 0.7, "the bear sleeps"),
            "wrong": scoring(0.6, 0.5, "a cat"),
            "claimed": scoring(0.7, 0.6, "a cat"),
            "nothing": Answer(Outcome.NOTHING, 0.1, (), "g"),
        }
    )
    golden = [Golden("right", "bear"), Golden("wrong", "bear"), Golden("claimed", None), Golden("nothing", None)]

    evaluation = evaluate(answerer, golden)

    certainty, scores = evaluation.certainty, evaluation.tally().scores
    assert certainty is not None
    assert scores is not None
    # An answer's score claims that the corpus has one, so it is right about the question that got a wrong quote ...
    assert (certainty.count, certainty.true) == (4, 0.5)
    assert certainty.brier == pytest.approx((0.2**2 + 0.4**2 + 0.7**2 + 0.1**2) / 4)
    # ... which a quote's score is not; a question without quotes says nothing about these.
    assert (scores.count, scores.true) == (3, 1 / 3)
    assert scores.brier == pytest.approx((0.3**2 + 0.5**2 + 0.6**2) / 3)
    # 0.8 is above 0.7 and 0.1, 0.6 only above 0.1.
    assert evaluation.separation == 3 / 4
    assert evaluation.decisions == (
        Decision(0.8, answerable=True, right=True),
        Decision(0.6, answerable=True, right=False),
        Decision(0.7, answerable=False, right=False),
        Decision(0.1, answerable=False, right=False),
    )


def test_counts_are_given_by_group() -> None:
    answerer = Scripted({"a": quoting(Outcome.ANSWERED, "bear"), "b": quoting(Outcome.NOTHING)})

    groups = evaluate(answerer, [Golden("a", "bear", group="fact"), Golden("b", None, group="other")]).by(
        lambda golden: golden.group
    )

    scores = calibrate([Claim(0.4, true=True)])
    assert groups == {
        "fact": Tally(1, 1, 1, 0, 0, 0, quotes=1, exact=1, scores=scores),
        "other": Tally(0, 0, 0, 0, 1, 1, quotes=0, exact=0, scores=None),
    }


def test_a_quote_that_is_not_exact_is_seen() -> None:
    quotes = (Quote("bear", "a.txt", 0, 4, 0.4), Quote("bear", "a.txt", 0, 3, 0.4))
    answerer = Scripted({"a": Answer(Outcome.ANSWERED, 0.5, quotes, "g")})

    evaluation = evaluate(answerer, [Golden("a", "bear")])

    assert not evaluation.verbatim
    assert (evaluation.tally().exact, evaluation.tally().quotes) == (1, 2)
