"""What admins are told of what was asked."""

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.texts import Texts

from .botapi import BotApi, Person
from .child import ADMINS, Child
from .examples import QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", language="en")
ENGLISH = Texts.get("en")
FORMULA = "=Wie viele Quastenflosser leben vor Madagaskar?"


def bands() -> str:
    """Two questions of now, by the time of day."""
    now = datetime.now(UTC).hour // 6
    return " · ".join(f"{6 * band:02}–{6 * band + 6:02}: {2 if band == now else 0}" for band in range(4))


async def test_admins_see_what_was_asked_as_counts_a_chart_and_a_table(
    own_api: BotApi, children: Callable[..., Child], stranger: Person
) -> None:
    api, child = own_api, children(own_api)
    await child.start()
    await child.serving(api)
    nothing = f"{ENGLISH('stats-week')}\nNo questions.\n\n{ENGLISH('stats-month')}\nNo questions."
    assert (await api.reply(api.world.say(ADMIN, "/stats")))["text"] == nothing
    assert (await api.reply(api.world.say(ADMIN, "/export")))["text"] == ENGLISH("export-empty")

    before = bands()
    await api.reply(api.world.say(stranger, QUESTION))
    declined = (await api.reply(api.world.say(stranger, FORMULA)))["text"]
    asked = api.world.say(ADMIN, "/stats")
    await api.until(lambda: len(api.replies(asked)) == 2)
    counts, chart = api.replies(asked)
    assert counts["text"] in {
        "\n".join(
            [
                *("Last 7 days", "Questions: 2", "Answered: 1 (50%)"),
                *("Languages: Deutsch 1 · English 1", f"Times of day (UTC): {times}"),
                *("", "Last 30 days", "Questions: 2", "Answered: 1 (50%)"),
                *("Languages: Deutsch 1 · English 1", f"Times of day (UTC): {times}"),
            ]
        )
        for times in (before, bands())
    }
    assert chart["caption"] == ENGLISH("stats-chart")
    assert chart["photo"]

    sent = await api.reply(api.world.say(ADMIN, "/export"))
    assert sent["caption"] == "Questions in this table, newest first: 2"
    assert sent["document"]["mime_type"] == "text/csv"
    assert sent["document"]["file_name"].startswith("questions-")
    written = api.called("sendDocument")[0].params["document"].content
    assert str(stranger.id).encode() not in written
    head, last, first = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert head == ["time", "language", "question", "outcome", "score", "source", "quote"]
    assert last[2] == f"'{FORMULA}"
    assert last[3] in {"related", "nothing"}
    assert declined.startswith(Texts.get("de")(last[3]))
    assert first[1:4] == ["en", QUESTION, "answered"]
    assert first[5] == "nato-russland-gespraeche.md"
    assert WORDS in first[6]
    log = (await api.reply(api.world.say(ADMIN, "/log")))["text"].splitlines()
    assert log[1].endswith(f"{ADMIN.id} · /export: {ENGLISH('log-done')}")


async def test_nobody_else_can_tell_that_these_commands_exist(api: BotApi, stranger: Person) -> None:
    unknown = (await api.reply(api.world.say(stranger, "/frobnicate")))["text"]
    for command in ("/stats", "/export"):
        asked = api.world.say(stranger, command)
        assert (await api.reply(asked))["text"] == unknown
        await api.settled()
        assert len(api.replies(asked)) == 1
    assert not api.called("sendDocument")
