"""What admins see of what was asked: counts as text, and all of it as a table for spreadsheets."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC

from bot.reply import Draft, Reply, Style
from bot.store.asked import Asked, Period
from bot.texts import Texts, supported

COLUMNS = ("time", "language", "question", "outcome", "score", "source", "quote")
_MARK = "\ufeff"  # by which spreadsheets know UTF-8
_FORMULA = frozenset("=+-@＝＋－＠")
_CONTROL = frozenset("\t\r\n")
_BAND = 6


def render_stats(texts: Texts, week: Period, month: Period) -> Reply:
    """How much was asked and answered, in which languages and when, over 7 and over 30 days."""
    draft = Draft()
    for key, period in (("stats-week", week), ("stats-month", month)):
        draft.write("" if draft.empty else "\n\n")
        draft.write(texts(key), Style.BOLD)
        for line in _lines(texts, period):
            draft.write(f"\n{line}")
    return draft.reply()


def _lines(texts: Texts, period: Period) -> list[str]:
    if not period.questions:
        return [texts("stats-none")]
    languages = " · ".join(
        f"{texts.isolated(_name(one.language))} {texts('stats-number', count=one.questions)}"
        for one in period.languages
    )
    return [
        texts("stats-questions", count=period.questions),
        texts("stats-answered", count=period.answered, share=period.answered / period.questions),
        texts("stats-languages", list=languages),
        texts("stats-hours", list=" · ".join(_bands(texts, period.hours))),
    ]


def _name(language: str) -> str:
    """What a language calls itself; its code where it is none of ours."""
    return Texts.get(language)("language-name") if supported(language) == language else language


def _bands(texts: Texts, hours: Sequence[int]) -> list[str]:
    """Quarters of the day with their questions."""
    return [
        f"{start:02}–{start + _BAND:02}: {texts('stats-number', count=sum(hours[start : start + _BAND]))}"
        for start in range(0, len(hours), _BAND)
    ]


def table_head() -> bytes:
    """How the table begins: the mark of its encoding and the names of its columns."""
    return _MARK.encode() + _written([COLUMNS])


def table_rows(asked: Sequence[Asked]) -> bytes:
    """Rows of the table, in UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    return _written(
        [
            (
                f"{one.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
                *map(harmless, (one.language, one.question, one.outcome)),
                f"{one.score:.4f}",
                harmless(one.source),
                harmless(one.quote),
            )
            for one in asked
        ]
    )


def harmless(cell: str) -> str:
    """The cell, after an apostrophe where a spreadsheet would compute it."""
    computed = cell[:1] in _CONTROL or cell.lstrip()[:1] in _FORMULA
    return f"'{cell}" if computed else cell


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    # What somebody wrote may hold half a character, which no UTF-8 has.
    return text.getvalue().encode("utf-8", "replace")
