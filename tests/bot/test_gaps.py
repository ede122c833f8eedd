"""Gaps as admins see them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.gaps import Gap, golden_lines, named_passage, open_gaps, render_gap
from bot.knowledge import Found
from bot.reply import MAX_UNITS, Action, Button, Kind, Span, Style, units
from bot.store.asked import Asked
from bot.store.gaps import GoldenQuestion, Unanswered
from bot.texts import LANGUAGES, Texts
from index.evaluation import Golden, load_golden
from tests.bot.answers_by_hand import DEMAND, PROGRESS, answer_of, contexts_for, quote_of

NEW_YEAR = datetime(2026, 1, 1, 23, 59, tzinfo=UTC)
ENGLISH = Texts.get("en")
BY_HAND: Any = None  # rendering asks no answerer


def asked(row: int, question: str) -> Asked:
    """A question of the day of its row."""
    return Asked(row, NEW_YEAR + timedelta(days=row), "en", question, "nothing", 0.1, "", "")


def found(*texts: str) -> Found:
    answer = answer_of(*map(quote_of, texts))
    return Found(answer, contexts_for(answer), BY_HAND)


def test_gaps_are_the_groups_with_something_unsettled_the_most_frequent_first() -> None:
    settled = (False, True, True, False, True, False)
    questions = [Unanswered(asked(row, "q"), done) for row, done in enumerate(settled)]

    gaps = open_gaps(questions, [(0,), (1, 5), (2, 4), (3,)])

    assert [gap.rows for gap in gaps] == [(1, 5), (3,), (0,)]


def test_a_gap_is_told_with_its_wordings_its_times_and_the_nearest_passages() -> None:
    gap = Gap((asked(1, "Woher?"), asked(2, "WOHER?"), asked(3, "Woher?"), asked(5, "Woher\nkam er?")))
    near = found(DEMAND, PROGRESS)
    demand, progress = near.answer.quotes

    reply = render_gap(ENGLISH, [Gap((asked(9, "x"),)), gap, Gap((asked(8, "y"),))], 1, near)

    assert reply.text == (
        "Asked in vain: 2 of 3\n\n"
        "Woher kam er?\n\n"
        "Times asked: 4 (first 2026-01-02, last 2026-01-06)\n\n"
        "Also put as:\n• Woher?\n• WOHER?\n\n"
        "Nearest passages. Does one of them answer it?\n\n"
        f"{DEMAND}\n1. Gespräche in Brüssel · passage 2 of 3\n\n"
        f"{PROGRESS}\n2. Gespräche in Brüssel · passage 2 of 3"
    )
    start = reply.text.index(DEMAND)
    assert reply.spans[:2] == (Span(0, 21, Style.BOLD), Span(start, start + len(DEMAND), Style.QUOTE))
    assert reply.buttons == (
        (Button("1 answers it", f"ga:1:0:{demand.start}"),),
        (Button("2 answers it", f"ga:1:1:{progress.start}"),),
        (Button("Dismiss", "gd:1:0:0"),),
        (Button("← Previous", "g:9:0:0"), Button("Next →", "g:8:0:0")),
    )


def test_a_gap_without_any_passage_can_only_be_dismissed() -> None:
    reply = render_gap(ENGLISH, [Gap((asked(1, "Woher?"),))], 0, found())

    assert reply.text.endswith("Times asked: 1 (first 2026-01-02, last 2026-01-02)")
    assert reply.buttons == ((Button("Dismiss", "gd:1:0:0"),),)


def test_long_questions_stay_within_a_message_in_every_language() -> None:
    gap = Gap(tuple(asked(row, f"{row}" + "😀" * 4000) for row in range(9)))
    for language in LANGUAGES:
        reply = render_gap(Texts.get(language), [gap], 0, found(DEMAND, PROGRESS))
        assert units(reply.text) <= MAX_UNITS
        assert DEMAND in reply.text


def test_a_button_names_the_passage_only_while_it_stands_where_it_stood() -> None:
    near = found(DEMAND, PROGRESS)
    start = near.answer.quotes[1].start

    assert named_passage(Action(Kind.GAP_ANSWERED, 1, 1, start), near) == 1
    assert named_passage(Action(Kind.GAP_ANSWERED, 1, 0, start), near) is None
    assert named_passage(Action(Kind.GAP_ANSWERED, 1, 2, start), near) is None


def test_golden_questions_are_written_as_they_are_read(tmp_path: Path) -> None:
    file = tmp_path / "golden.jsonl"
    file.write_bytes(golden_lines([GoldenQuestion('Wer sagte "nein"?', "Zeile\nzwei 🚀", "a.md")]))

    assert load_golden(file) == (Golden('Wer sagte "nein"?', "Zeile\nzwei 🚀", (), "de", "single"),)
