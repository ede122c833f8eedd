from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.reply import MAX_UNITS, Button, Reply, Span, Style, units
from bot.reports import (
    Status,
    render_failure,
    render_help,
    render_progress,
    render_report,
    render_start,
    render_status,
)
from bot.texts import LANGUAGES, Texts
from index.build import BuildReport, Step
from index.readers import FailedFile

ENGLISH = Texts.get("en")


def report(**given: Any) -> BuildReport:
    """A build in which nothing happened but what is given."""
    nothing = BuildReport("g", added=(), changed=(), removed=(), failed=(), unchanged=0, sentences=10, seconds=2.04)
    return replace(nothing, **given)


def test_greeting_names_the_documents_and_offers_sample_questions() -> None:
    reply = render_start(ENGLISH, ["Gespräche", "مقال"], ["What did he demand?"])

    assert reply.text.splitlines()[2:] == [
        "I know 2 documents:",
        "• Gespräche",
        "• \u2068مقال\u2069",
        "",
        "Try one of these:",
    ]
    assert reply.buttons == ((Button("What did he demand?", "q:0:0:0"),),)


def test_greeting_of_a_large_corpus_names_some_documents_and_counts_the_rest() -> None:
    reply = render_start(ENGLISH, [f"Title {number}" for number in range(500)], [])

    assert reply.text.endswith("• Title 9\nand 490 more")
    assert reply.buttons == ()


def test_greeting_without_documents_is_the_greeting_alone() -> None:
    assert render_start(ENGLISH, [], []) == Reply(ENGLISH("start-greeting"))


def test_help_comes_with_sample_questions() -> None:
    reply = render_help(Texts.get("de"), ["Was forderte er?", "x" * 300])

    assert reply.text == Texts.get("de")("help") + "\n\nZum Beispiel:"
    assert reply.buttons[0] == (Button("Was forderte er?", "q:0:0:0"),)
    assert reply.buttons[1] == (Button("x" * 199 + "…", "q:1:0:0"),)


def test_status_tells_the_index_and_the_counters() -> None:
    built = datetime(2022, 1, 12, 11, 30, tzinfo=timezone(timedelta(hours=2)))

    reply = render_status(ENGLISH, Status(1, 20, 1234, "20220112-ab", built, "use-3", 7, 12, 93_784.0, 41.2, 3))

    assert reply.text == (
        "Documents: 1\nPassages: 20\nSentences: 1,234\nIndex: 20220112-ab, built 2022-01-12 09:30 UTC\n"
        "Model: use-3\nQuestions answered: 7\nQuotes sent inline: 12\nRunning for: 1 d 2 h 3 min\n"
        "Last contact with Telegram: 41 s ago\nMessages waiting: 3"
    )


def test_short_uptime_is_told_in_minutes() -> None:
    status = Status(1, 1, 1, "g", datetime.now(UTC), "m", 0, 0, 59.0)

    assert render_status(ENGLISH, status).text.splitlines()[7] == "Running for: 0 min"


def test_progress_says_how_far_each_phase_is() -> None:
    assert render_progress(ENGLISH, Step("reading", 3, 10)) == Reply("Reading documents: 3 of 10")
    assert render_progress(ENGLISH, Step("encoding", 1000, 2000)) == Reply("Encoding sentences: 1,000 of 2,000")
    assert render_progress(ENGLISH, Step("writing", 0, 1)) == Reply("Writing the index …")


def test_report_lists_what_was_added_changed_removed_and_failed() -> None:
    reply = render_report(
        ENGLISH,
        report(added=("a.md", "b.txt"), changed=("c.md",), removed=("d.md",), failed=(FailedFile("e.md", "no UTF-8"),)),
    )

    assert reply.text == (
        "The index is up to date. It took 2 seconds.\n\n"
        "Added (2):\n• a.md\n• b.txt\n\nChanged (1):\n• c.md\n\nRemoved (1):\n• d.md\n\n"
        "Could not be read (1):\n• e.md: no UTF-8"
    )
    assert reply.spans[0] == Span(45, 55, Style.BOLD)
    assert [reply.text[span.start : span.end] for span in reply.spans][1:] == [
        "Changed (1):",
        "Removed (1):",
        "Could not be read (1):",
    ]


def test_report_of_nothing_new_says_so() -> None:
    assert render_report(ENGLISH, report(unchanged=3, seconds=0.31)) == Reply(
        "Nothing has changed.\nThe index is up to date. It took 0.3 seconds."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_of_a_huge_change_fits_into_one_message(language: str) -> None:
    names = tuple(f"{'😀' * 200}/{number}.md" for number in range(1000))
    failed = tuple(FailedFile(name, "\n".join(["broken"] * 50)) for name in names)

    reply = render_report(Texts.get(language), report(added=names, changed=names, removed=names, failed=failed))

    assert units(reply.text) <= MAX_UNITS
    assert all(span.end <= len(reply.text) for span in reply.spans)
    assert Texts.get(language)("reindex-added", count=1000) in reply.text


def test_failure_gives_its_reason_in_one_line() -> None:
    assert render_failure(ENGLISH, "the disk\nis full") == Reply(
        "Rebuilding failed; the index is as it was. the disk is full"
    )
