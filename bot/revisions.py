"""What a change to the documents would do and did, and the generations that can be gone back to, as admins see them."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date

from bot.comparison import Change as Fate
from bot.gate import Weighed
from bot.reply import Action, Button, Draft, Kind, Reply, Style, shorten
from bot.reports import write_lists
from bot.texts import Texts
from index.answers import Outcome
from index.build import BuildReport
from index.changes import Change
from index.evaluation import Replay
from index.history import KeptGeneration
from index.readers import FailedFile

_MAX_QUESTION, _MAX_QUOTE = 60, 50
_NONE = "–"
_MOST_KEPT = 20


def render_change(
    texts: Texts, report: BuildReport, weighed: Weighed, number: int, *, published: bool = False
) -> Reply:
    """What a change adds, alters and removes, and what becomes of the answers; with buttons unless it is `published`.

    `number` is the change's.
    """
    draft = Draft()
    draft.write(texts("change-published" if published else "change-ready"), Style.BOLD)
    draft.write("\n" + texts("answers-replayed", count=weighed.replayed))
    lists: list[tuple[str, Sequence[str]]] = [
        ("reindex-added", report.added),
        ("reindex-changed", report.changed),
        ("reindex-removed", report.removed),
        ("reindex-failed", [f"{failure.source}: {failure.reason}" for failure in report.failed]),
        ("reindex-alike", [f"{one.source} ~ {one.other} ({one.share:.0%})" for one in report.alike]),
        ("answers-gained", [_fate(texts, one) for one in weighed.gained]),
        ("answers-lost", [_fate(texts, one) for one in weighed.lost]),
        ("answers-changed", [_fate(texts, one) for one in weighed.changed]),
    ]
    write_lists(draft, texts, lists)
    return draft.reply(() if published else decide(texts, number))


def render_waiting(texts: Texts, change: Change) -> Reply:
    """That a change waits for a decision, with the buttons for that."""
    draft = Draft()
    draft.write(texts("change-waiting", count=len(change.edits)))
    write_lists(
        draft,
        texts,
        [
            ("change-puts", [edit.source for edit in change.edits if not edit.removed]),
            ("reindex-removed", [edit.source for edit in change.edits if edit.removed]),
        ],
    )
    return draft.reply(decide(texts, change.number))


def render_unread(texts: Texts, failed: Sequence[FailedFile]) -> Reply:
    """That nothing is changed, as these files cannot be read."""
    draft = Draft()
    draft.write(texts("change-refused"))
    write_lists(draft, texts, [("reindex-failed", [f"{one.source}: {one.reason}" for one in failed])])
    return draft.reply()


def render_published(texts: Texts, change: Change, until: date | None) -> Reply:
    """That a change is published; `until` when what it removed is kept, `None` where it removed nothing."""
    draft = Draft()
    draft.write(texts("change-published") + " " + texts("change-undoable"))
    if until is not None and any(edit.removed for edit in change.edits):
        draft.write("\n" + texts("change-kept-until", date=f"{until:%Y-%m-%d}"))
    return draft.reply()


def render_generations(texts: Texts, kept: Sequence[KeptGeneration]) -> Reply:
    """The generations that are kept, newest first, with a button for each that is not the published one."""
    if len(kept) < 2:  # noqa: PLR2004 - the one that is published, and another
        return Reply(texts("rollback-none"))
    draft = Draft()
    draft.write(texts("rollback-heading"), Style.BOLD)
    buttons = []
    for one in kept[:_MOST_KEPT]:
        built = f"{one.built.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        counts = f"{texts('status-documents', count=one.documents)} · {texts('status-sentences', count=one.sentences)}"
        draft.write(f"\n{built} · {counts}" + (" ✓" if one.published else ""), Style.BOLD if one.published else None)
        if not one.published:
            buttons.append((Button(f"← {built}", str(Action(Kind.ROLLED_BACK, number_of(one.name)))),))
    return draft.reply(tuple(buttons))


def decide(texts: Texts, number: int) -> tuple[tuple[Button, ...], ...]:
    """The buttons by which a change is published or discarded."""
    return (
        (
            Button(texts("button-publish"), str(Action(Kind.CHANGE_PUBLISHED, number))),
            Button(texts("button-discard"), str(Action(Kind.CHANGE_DISCARDED, number))),
        ),
    )


def number_of(name: str) -> int:
    """A number by which a button can name something: 48 bits of its hash."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "replace")).digest()[:6])


def _fate(texts: Texts, fate: Fate) -> str:
    question = texts.isolated(shorten(fate.after.golden.question, _MAX_QUESTION))
    return f"{question}: {_got(texts, fate.before)} → {_got(texts, fate.after)}"


def _got(texts: Texts, replay: Replay) -> str:
    if replay.outcome is not Outcome.ANSWERED or replay.first is None:
        return _NONE
    return texts.isolated(f"“{shorten(replay.first.text, _MAX_QUOTE)}”")
