"""Answers hold nothing but the documents' own characters."""

import logging
from collections.abc import Sequence

import pytest

from index.answerer import Answerer
from index.answers import Answer, Outcome, Quote, Reading, Turn
from index.errors import BelegError
from index.generation import Generation
from index.ranking.ranker import Hit, Ranked
from index.spelling import Spelling
from tests.index.conftest import ANIMALS, Bench


class Fixed:
    """Gives the hits it was made with, and keeps what it was asked."""

    def __init__(self, *hits: Hit, outcome: Outcome = Outcome.ANSWERED, reading: Reading | None = None) -> None:
        self.ranked = Ranked(outcome, 0.75, hits, reading)
        self.asked: list[tuple[str, tuple[Turn, ...], int, range | None]] = []

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        self.asked.append((question, tuple(history), top, focus))
        return self.ranked

    def within(self, generation: Generation, spelling: Spelling) -> "Fixed":
        return self


def test_hits_become_quotes_with_source_and_offsets(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed(Hit(2, 4, 0.9), Hit(6, 7, 0.5)))
    assert answerer.answer("Was macht die Katze?") == Answer(
        Outcome.ANSWERED,
        0.75,
        (
            Quote("Die Katze schläft. Sie träumt 😀.", "katze.md", 63, 95, 0.9),
            Quote("Die Katze hört zu.", "sub/vogel.txt", 18, 36, 0.5),
        ),
        animals.store.current(),
    )


def test_history_and_top_reach_the_ranking(animals: Bench) -> None:
    ranker = Fixed(Hit(0, 1, 0.9), Hit(1, 2, 0.8))
    history = (Turn("Wer bellt?", "Der Hund."),)
    answer = Answerer(animals.current(), ranker).answer("Und nun?", history, top=1)
    assert ranker.asked == [("Und nun?", history, 1, None)]
    assert [quote.text for quote in answer.quotes] == ["Der Hund bellt."]


@pytest.mark.parametrize(
    ("focus", "sentences"),
    [
        (Quote("Die Katze schläft. Sie träumt 😀.", "katze.md", 63, 95, 0.9), range(2, 4)),
        (Quote("träumt", "katze.md", 86, 92, 0.0), range(3, 4)),
        (Quote("schläft. Sie", "katze.md", 73, 85, 0.0), range(2, 4)),
        (Quote("Die Katze mag Fisch.", "katze.md", 108, 128, 0.9), range(4, 5)),
        (Quote("Der Hund bellt.", "hund.txt", 0, 15, 0.9), range(1)),
        (Quote("Die Katze hört zu.", "sub/vogel.txt", 18, 36, 0.9), range(6, 7)),
        (Quote("Die Katze hört zu!", "sub/vogel.txt", 18, 36, 0.9), None),
        (Quote("Der Hund bellt.", "fort.txt", 0, 15, 0.9), None),
        (Quote("Über", "katze.md", 11, 15, 0.9), None),
        (None, None),
    ],
)
def test_a_quote_replied_to_is_handed_on_as_its_sentences(
    animals: Bench, focus: Quote | None, sentences: range | None
) -> None:
    ranker = Fixed(Hit(0, 1, 0.9))
    answer = Answerer(animals.current(), ranker).answer("Warum?", (), 1, focus=focus)
    assert ranker.asked == [("Warum?", (), 1, sentences)]
    assert [quote.text for quote in answer.quotes] == ["Der Hund bellt."]


def test_what_was_read_into_a_question_comes_with_the_answer(animals: Bench) -> None:
    reading = Reading(("Hund",), "Und nun? Hund")
    ranker = Fixed(Hit(0, 1, 0.9), reading=reading)
    assert Answerer(animals.current(), ranker).answer("Und nun?", [Turn("Wer ist der Hund?")]).reading == reading
    assert Answerer(animals.current(), Fixed(Hit(0, 1, 0.9))).answer("Und nun?").reading is None


@pytest.mark.parametrize("question", ["", "  \n\t"])
def test_an_empty_question_gets_no_quote(animals: Bench, question: str) -> None:
    ranker = Fixed(Hit(0, 1, 0.9))
    answer = Answerer(animals.current(), ranker).answer(question)
    assert answer == Answer(Outcome.NOTHING, 0.0, (), animals.store.current())
    assert ranker.asked == []


def test_a_hit_that_is_no_run_within_one_document_is_left_out_and_logged(
    animals: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    ranker = Fixed(Hit(1, 3, 0.9), Hit(5, 99, 0.8), Hit(3, 3, 0.7), Hit(0, 1, 0.6))
    with caplog.at_level(logging.ERROR):
        answer = Answerer(animals.current(), ranker).answer("?")
    assert [quote.text for quote in answer.quotes] == ["Der Hund bellt."]
    assert len(caplog.records) == 3


def test_without_a_single_quote_there_is_no_answer(animals: Bench) -> None:
    assert Answerer(animals.current(), Fixed()).answer("?").outcome is Outcome.NOTHING


def test_scores_stay_within_zero_and_one(animals: Bench) -> None:
    answer = Answerer(animals.current(), Fixed(Hit(0, 1, 1.5), Hit(1, 2, -0.1))).answer("?")
    assert [quote.score for quote in answer.quotes] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        (Quote("Der Hund bellt.", "hund.txt", 0, 15, 0.5), True),
        (Quote("Der Hund bellt!", "hund.txt", 0, 15, 0.5), False),
        (Quote("Der Hund bellt.", "hund.txt", 1, 16, 0.5), False),
        (Quote("Der Hund bellt.", "katze.md", 0, 15, 0.5), False),
        (Quote("Der Hund bellt.", "fort.txt", 0, 15, 0.5), False),
        (Quote("", "hund.txt", 3, 3, 0.5), False),
        (Quote("\n", "hund.txt", -1, 99, 0.5), False),
    ],
)
def test_only_the_documents_own_characters_are_verified(animals: Bench, quote: Quote, exact: bool) -> None:
    assert Answerer(animals.current(), Fixed()).verify(quote) is exact


def test_what_the_documents_hold_is_told_character_by_character(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed())
    assert answerer.holds("Sie träumt 😀.")
    assert not answerer.holds("Sie träumt 😀!")


def test_the_context_of_a_quote_is_its_passage(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed(Hit(4, 5, 0.9)))
    context = answerer.context(answerer.answer("?").quotes[0])
    assert (context.text, context.start, context.end) == ("Die Katze mag Fisch.", 108, 128)
    assert (context.number, context.count, context.title, context.heading) == (2, 2, "Über Katzen", "Futter")
    assert (context.source, context.author, context.date) == ("katze.md", "Ä. Müller", "2024-05-01")


def test_neighbours_are_the_passages_before_and_after_in_the_same_document(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed(Hit(4, 5, 0.9)))
    context = answerer.context(answerer.answer("?").quotes[0])
    before = answerer.neighbour(context, -1)
    assert before is not None
    assert before.text == "Die Katze schläft. Sie träumt 😀."
    assert answerer.neighbour(before, 1) == context
    assert answerer.neighbour(context, 1) is None
    assert answerer.neighbour(before, -1) is None


def test_a_quote_that_is_not_exact_has_no_context(animals: Bench) -> None:
    with pytest.raises(BelegError, match=r"is not in hund.txt as the index has it; ask again"):
        Answerer(animals.current(), Fixed()).context(Quote("Die Katze", "hund.txt", 0, 9, 0.5))


def test_the_summary_says_what_the_answers_come_from(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed())
    summary = answerer.summary
    assert (summary.documents, summary.passages, summary.sentences, summary.model) == (3, 4, 7, "by hand")
    assert summary.titles == ("hund", "Über Katzen", "vogel")
    assert summary.built.utcoffset() is not None
    assert answerer.generation == animals.store.current()


def test_the_context_of_a_quote_over_several_passages_is_all_of_them(animals: Bench) -> None:
    answerer = Answerer(animals.current(), Fixed())
    text = "Sie träumt 😀.\n\n## Futter\n\nDie Katze mag Fisch."
    start = ANIMALS["katze.md"].index(text)
    context = answerer.context(Quote(text, "katze.md", start, start + len(text), 0.5))
    assert context.text == f"Die Katze schläft. {text}"
    assert (context.number, context.through, context.count) == (1, 2, 2)
    assert ANIMALS["katze.md"][context.start : context.end] == context.text
    assert answerer.neighbour(context, 1) is None
    assert answerer.neighbour(context, -1) is None
