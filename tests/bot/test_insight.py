"""What admins see of what was asked."""

import csv
import io
from datetime import UTC, date, datetime

import pytest

from bot.insight import harmless, render_stats, table_head, table_rows
from bot.reply import Span, Style
from bot.store.asked import Asked, DayCount, LanguageCount, Period
from bot.texts import Texts

NONE = Period(0, 0, (), (0,) * 24, ())
HOURS = (1, *(0,) * 4, 2, 0, 0, 3, *(0,) * 14, 1234)
SOME = Period(
    1240, 620, (LanguageCount("de", 1239), LanguageCount("xx", 1)), HOURS, (DayCount(date(2026, 1, 1), 1240, 620),)
)


def test_counts_are_told_for_a_week_and_a_month() -> None:
    reply = render_stats(Texts.get("en"), NONE, SOME)

    assert reply.text.splitlines() == [
        "Last 7 days",
        "No questions.",
        "",
        "Last 30 days",
        "Questions: 1,240",
        "Answered: 620 (50%)",
        "Languages: Deutsch 1,239 · xx 1",
        "Times of day (UTC): 00–06: 3 · 06–12: 3 · 12–18: 0 · 18–24: 1,234",
    ]
    assert reply.spans == (Span(0, 11, Style.BOLD), Span(27, 39, Style.BOLD))


def test_numbers_are_written_as_the_admin_writes_them() -> None:
    lines = render_stats(Texts.get("de"), SOME, SOME).text.splitlines()

    assert lines[1:3] == ["Fragen: 1.240", "Beantwortet: 620 (50\xa0%)"]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1+1", "' =1+1"),
        ("＝1", "'＝1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("1=1", "1=1"),
        ("„Ja“ - nein", "„Ja“ - nein"),
        ("", ""),
    ],
)
def test_a_cell_that_would_be_computed_begins_with_an_apostrophe(cell: str, written: str) -> None:
    assert harmless(cell) == written


def test_the_table_is_read_by_spreadsheets_as_it_was_written() -> None:
    moment = datetime(2026, 1, 31, 12, 5, 9, tzinfo=UTC)
    asked = [
        Asked(2, moment, "de", '=HYPERLINK("http://x")\nund, "so" 🚀', "answered", 0.87501, "-a,b.md", "+Grüße; ja."),
        Asked(1, moment, "en", "half \ud83d", "nothing", 0.0, "", ""),
    ]

    written = table_head() + table_rows(asked)

    assert written.startswith(b"\xef\xbb\xbftime,language,")
    assert list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))) == [
        ["time", "language", "question", "outcome", "score", "source", "quote"],
        [
            "2026-01-31T12:05:09Z",
            "de",
            '\'=HYPERLINK("http://x")\nund, "so" 🚀',
            "answered",
            "0.8750",
            "'-a,b.md",
            "'+Grüße; ja.",
        ],
        ["2026-01-31T12:05:09Z", "en", "half ?", "nothing", "0.0000", "", ""],
    ]
