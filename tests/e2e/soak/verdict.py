"""Judges a run by what is promised: nothing lost, nothing sent three times, memory flat, answers within a second."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.texts import LANGUAGES, Texts

from ..botapi.server import Call
from .course import Asked, Outage, Record, Sample

SECOND, FLAT, MOST = 1.0, 0.05, 2
_APOLOGIES = ("too-late", "unanswerable", "went-wrong")
# A process that has just been started has not yet touched all that it holds.
_YOUNG = 15.0
_LOST = "connection reset"
# In so many seconds what has gathered during an outage has to be answered.
_CATCHING_UP = 15.0


@dataclass(slots=True)
class Fate:
    """What became of a question: when its first reply came, how many came, and whether that was an apology."""

    asked: Asked
    replied: float | None = None
    replies: int = 0
    apologised: bool = False

    @property
    def waited(self) -> float:
        """Seconds until the first reply."""
        return (self.replied or float("inf")) - self.asked.at


@dataclass(frozen=True, slots=True)
class Promise:
    """Whether a promise was kept, and by what one sees that. None: too short a run to tell."""

    name: str
    kept: bool | None
    seen: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run shows. `p95` and the like are in seconds, memory in MB."""

    promises: tuple[Promise, ...]
    figures: dict[str, float | int | None] = field(default_factory=dict)

    @property
    def kept(self) -> bool:
        """Whether no promise was broken."""
        return all(promise.kept is not False for promise in self.promises)


def judge(record: Record) -> Verdict:
    """The verdict on a run."""
    fates = _fates(record.asked, record.calls)
    unaffected = [fate.waited for fate in _unaffected(fates, record)]
    lost = sum(not fate.replies for fate in fates)
    apologised, twice = sum(fate.apologised for fate in fates), sum(fate.replies == MOST for fate in fates)
    oftener = sum(fate.replies > MOST for fate in fates)
    commands = _fates(record.commands, record.calls)
    third, last = _memory(record)
    p95 = quantile(unaffected, 0.95)
    growth = None if third is None or last is None else last / third - 1
    ended = record.ended.code if record.ended else None
    promises = (
        Promise("every question answered or apologised for", not lost, f"{lost} of {len(fates)} lost"),
        Promise("none answered more than twice", not oftener, f"{oftener} more often, {twice} twice"),
        Promise(
            "memory flat: last minute within 5 % of the third",
            None if growth is None else abs(growth) <= FLAT,
            "too short a run" if growth is None else f"{third:.0f} and {last:.0f} MB, {growth:+.1%}",
        ),
        Promise(
            "95 % of unaffected questions within a second",
            p95 < SECOND if unaffected else None,
            f"{p95:.2f} s of {len(unaffected)}",
        ),
        Promise(
            "every /reindex reported on, none more than twice",
            all(1 <= fate.replies <= MOST for fate in commands) if commands else None,
            f"{len(commands)} sent",
        ),
        Promise("ended when told to", ended == 0, f"exit code {ended}"),
    )
    waits = [fate.waited for fate in fates if fate.replied is not None]
    figures: dict[str, float | int | None] = {
        "questions": len(fates), "answered": len(fates) - lost - apologised, "apologised": apologised, "lost": lost,
        "twice": twice, "more_often": oftener, "unaffected": len(unaffected),
        "p50": quantile(unaffected, 0.5), "p95": p95, "p99": quantile(unaffected, 0.99),
        "p50_of_all": quantile(waits, 0.5), "p95_of_all": quantile(waits, 0.95), "slowest": max(waits, default=0.0),
        "memory_third": third, "memory_last": last,
        "errors_logged": record.ended.output.count(" ERROR ") if record.ended else 0,
        "most_a_second": _most_within(_sends(record.calls), 1.0),
        **{kind.value: count for kind, count in record.counts.items()},
    }  # fmt: skip
    return Verdict(promises, figures)


def settled(record: Record) -> bool:
    """Whether everything that was asked has a reply."""
    return all(fate.replies for asked in (record.asked, record.commands) for fate in _fates(asked, record.calls))


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that so large a share does not exceed; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _fates(asked: Iterable[Asked], calls: Iterable[Call]) -> list[Fate]:
    """What became of each question.

    A line that an answer may not have arrived stands for the oldest one of its chat that has no reply until then.
    """
    apologies = {Texts.get(language)(name) for language in LANGUAGES for name in _APOLOGIES}
    doubts = {Texts.get(language)("perhaps-lost") for language in LANGUAGES}
    fates = {(one.chat, one.message): Fate(one) for one in asked}
    doubted: list[tuple[int, float]] = []
    for call in calls:
        if call.method != "sendMessage" or not isinstance(call.result, dict):
            continue
        chat, text = call.params["chat_id"], call.result["text"]
        if text in doubts:
            doubted.append((chat, call.at))
        fate = fates.get((chat, call.result.get("reply_to_message", {}).get("message_id", 0)))
        if fate is not None:
            fate.replies += 1
            fate.replied = fate.replied or call.at
            fate.apologised = fate.apologised or text in apologies
    for chat, at in doubted:
        silent = (
            fate for fate in fates.values() if fate.asked.chat == chat and not fate.replies and fate.asked.at < at
        )
        if (fate := next(silent, None)) is not None:
            fate.replies, fate.replied, fate.apologised = 1, at, True
    return list(fates.values())


def _unaffected(fates: Sequence[Fate], record: Record) -> list[Fate]:
    """Questions that neither met an outage, until that is made up for, nor waited in a chat that was refused."""
    everywhere = [_extended(outage, fates) for outage in (*record.outages, *_deaf(record.calls))]
    local: dict[int, list[Outage]] = defaultdict(list)
    for call in record.calls:
        if call.error and "chat_id" in call.params:
            # Telegram's words end in the seconds to wait; the connection is broken for a moment only.
            pause = float(call.error.rsplit(" ", 1)[-1]) if "retry after" in call.error else 0.0
            local[call.params["chat_id"]].append(Outage(call.at, call.at + pause))
    lines: dict[int, list[Fate]] = defaultdict(list)
    for fate in sorted(fates, key=lambda one: one.asked.at):
        lines[fate.asked.chat].append(fate)
    found = []
    for chat, line in lines.items():
        for start, end, members in _busy(line):
            if not any(fault.start <= end and start <= fault.end for fault in local[chat]):
                found += [fate for fate in members if not any(_met(fate, fault) for fault in everywhere)]
    return found


def _met(fate: Fate, fault: Outage) -> bool:
    return fault.start <= (fate.replied or float("inf")) and fate.asked.at <= fault.end


def _busy(line: Sequence[Fate]) -> Iterable[tuple[float, float, list[Fate]]]:
    """The stretches of time in which somebody waited in a chat, and who."""
    start, end, members = 0.0, 0.0, list[Fate]()
    for fate in line:
        if members and fate.asked.at > end:
            yield start, end, members
            members = []
        if not members:
            start, end = fate.asked.at, 0.0
        members = [*members, fate]
        end = max(end, fate.replied or float("inf"))
    if members:
        yield start, end, members


def _extended(outage: Outage, fates: Sequence[Fate]) -> Outage:
    """An outage until what had gathered meanwhile is answered; whoever takes too long for that is slow."""
    gathered = [fate.replied for fate in fates if fate.replied and outage.start <= fate.asked.at <= outage.end]
    return Outage(outage.start, min(max((outage.end, *gathered)), outage.end + _CATCHING_UP))


def _deaf(calls: Iterable[Call]) -> Iterable[Outage]:
    """From when until when updates could not be fetched."""
    start: float | None = None
    for call in calls:
        if call.method != "getUpdates":
            continue
        if start is not None:
            yield Outage(start, call.at)
        start = call.at if call.error in {"502", _LOST} else None


def _memory(record: Record) -> tuple[float | None, float | None]:
    """MB at the median of the third and of the last minute."""
    grown = [sample for sample in record.samples if sample.age > _YOUNG]
    end = max((sample.at for sample in grown), default=0.0)
    if end - record.began < 240.0:
        return None, None
    return _median(grown, record.began + 120.0), _median(grown, end - 60.0)


def _median(samples: Iterable[Sample], start: float) -> float | None:
    held = [sample.kilobytes / 1024 for sample in samples if start <= sample.at <= start + 60.0]
    return statistics.median(held) if held else None


def _sends(calls: Iterable[Call]) -> list[float]:
    return [call.at for call in calls if call.method.startswith(("send", "edit")) and call.method != "sendChatAction"]


def _most_within(times: Sequence[float], seconds: float) -> int:
    """The largest number of calls within any stretch of time."""
    most = first = 0
    for last, time in enumerate(times):
        while times[first] <= time - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most
