"""Writes everything that is no answer: greeting, help, status, progress and outcome of rebuilding the index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.reply import Action, Button, Draft, Kind, Reply, Style, shorten, units
from bot.texts import Texts

if TYPE_CHECKING:
    from bot.store.audit import Deed
    from index.build import BuildReport, Step

_MAX_LINES = 10
_MAX_NAME = 120
_MAX_LABEL = 200
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Status:
    """What `/status` tells: the index that is served, and what was done with it.

    `uptime` and `polled`, the time since Telegram was last asked with success, are in seconds; `waiting` is how many
    updates wait to be handled.
    """

    documents: int
    passages: int
    sentences: int
    generation: str
    built: datetime
    model: str
    questions: int
    inline: int
    uptime: float
    polled: float = 0.0
    waiting: int = 0


def render_start(texts: Texts, titles: Sequence[str], samples: Sequence[str]) -> Reply:
    """The greeting: what this is, which documents it knows, and a button for each sample question."""
    draft = Draft()
    draft.write(texts("start-greeting"))
    if titles:
        draft.write("\n\n" + texts("start-documents", count=len(titles)))
        for title in titles[:_MAX_LINES]:
            draft.write(f"\n• {texts.isolated(shorten(title, _MAX_NAME))}")
        if len(titles) > _MAX_LINES:
            draft.write("\n" + texts("start-documents-more", count=len(titles) - _MAX_LINES))
    return _with_samples(draft, texts, samples)


def render_help(texts: Texts, samples: Sequence[str]) -> Reply:
    """How to ask and what to expect, and a button for each sample question."""
    draft = Draft()
    draft.write(texts("help"))
    return _with_samples(draft, texts, samples)


def render_status(texts: Texts, status: Status) -> Reply:
    """The index that is served and the counters, for admins."""
    built = _moment(status.built)
    lines = [
        texts("status-documents", count=status.documents),
        texts("status-passages", count=status.passages),
        texts("status-sentences", count=status.sentences),
        texts("status-generation", generation=shorten(status.generation, _MAX_NAME), built=built),
        texts("status-model", model=shorten(status.model, _MAX_NAME)),
        texts("status-questions", count=status.questions),
        texts("status-inline", count=status.inline),
        texts("status-uptime", uptime=_duration(status.uptime)),
        texts("status-polled", seconds=round(status.polled)),
        texts("status-waiting", count=status.waiting),
    ]
    return Reply("\n".join(lines))


def render_progress(texts: Texts, step: "Step", left: float = 0.0) -> Reply:
    """How far a build is; `left` are the seconds that it will still take, 0 where that is not known."""
    if step.phase == "writing":
        return Reply(texts("reindex-writing"))
    return Reply(texts(f"reindex-{step.phase}", done=step.done, total=step.total) + _time_left(texts, left))


def render_replaying(texts: Texts, done: int, total: int, left: float = 0.0) -> Reply:
    """How far the replaying of questions is."""
    return Reply(texts("replaying", done=done, total=total) + _time_left(texts, left))


def render_report(texts: Texts, report: "BuildReport") -> Reply:
    """What a build added, changed, removed and could not read, and how long it took."""
    failed = [f"{failure.source}: {failure.reason}" for failure in report.failed]
    draft = Draft()
    if not (report.added or report.changed or report.removed):
        draft.write(texts("reindex-unchanged") + "\n")
    draft.write(texts("reindex-done", seconds=round(report.seconds, 1)))
    lists: list[tuple[str, Sequence[str]]] = [
        ("reindex-added", report.added),
        ("reindex-changed", report.changed),
        ("reindex-removed", report.removed),
        ("reindex-failed", failed),
        ("reindex-alike", [f"{one.source} ~ {one.other} ({one.share:.0%})" for one in report.alike]),
    ]
    write_lists(draft, texts, lists)
    return draft.reply()


def render_failure(texts: Texts, reason: str) -> Reply:
    """That rebuilding failed and why; the index is as it was."""
    return Reply(texts("reindex-error", reason=shorten(reason, 1000)))


def render_log(texts: Texts, deeds: "Sequence[Deed]") -> Reply:
    """What admins did last, newest first, and what was refused."""
    if not deeds:
        return Reply(texts("log-empty"))
    draft = Draft()
    draft.write(texts("log-heading"), Style.BOLD)
    for deed in deeds:
        said = texts(f"log-{deed.outcome}")
        draft.write(f"\n{deed.created.astimezone(UTC):%Y-%m-%d %H:%M} · {deed.user} · {deed.action}: {said}")
    return draft.reply()


def render_interrupted(texts: Texts, built: datetime) -> Reply:
    """That the process ended during a rebuild, and when the index was built that is served now."""
    return Reply(texts("reindex-interrupted", built=_moment(built)))


def write_lists(draft: Draft, texts: Texts, lists: "Sequence[tuple[str, Sequence[str]]]") -> None:
    """Headings (keys of texts that take a count) with the names below them, as far as the message holds them."""
    lists = [(key, names) for key, names in lists if names]
    for place, (key, names) in enumerate(lists, start=1):
        _list(draft, texts, key, names, spare=sum(_least(texts, *later) for later in lists[place:]))


def _time_left(texts: Texts, seconds: float) -> str:
    if not seconds:
        return ""
    whole = round(seconds)
    time = _duration(whole) if whole >= _MINUTE else f"{whole} s"
    return "\n" + texts("progress-left", time=time)


def _with_samples(draft: Draft, texts: Texts, samples: Sequence[str]) -> Reply:
    if samples:
        draft.write("\n\n" + texts("samples-heading"))
    rows = (
        (Button(shorten(sample, _MAX_LABEL), str(Action(Kind.SAMPLE, number))),)
        for number, sample in enumerate(samples)
    )
    return draft.reply(tuple(rows))


def _least(texts: Texts, key: str, names: Sequence[str]) -> int:
    """How many units a list takes of which only the heading and a count are shown."""
    return units(f"\n\n{texts(key, count=len(names))}\n{texts('reindex-more', count=len(names))}")


def _list(draft: Draft, texts: Texts, key: str, names: Sequence[str], *, spare: int) -> None:
    """A heading and as many names below it as leave `spare` units to what comes after."""
    draft.write("\n\n")
    draft.write(texts(key, count=len(names)), Style.BOLD)
    for shown, name in enumerate(names):
        line = f"\n• {texts.isolated(shorten(name, _MAX_NAME))}"
        rest = "\n" + texts("reindex-more", count=len(names) - shown)
        if shown == _MAX_LINES or units(line) + units(rest) > draft.room - spare:
            draft.write(rest)
            return
        draft.write(line)


def _moment(time: datetime) -> str:
    return f"{time.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _duration(seconds: float) -> str:
    """Days, hours and minutes, in the symbols all languages share."""
    minutes = int(seconds) // 60
    days, hours = minutes // 1440, minutes // 60 % 24
    parts = [f"{days} d" if days else "", f"{hours} h" if days or hours else "", f"{minutes % 60} min"]
    return " ".join(part for part in parts if part)
