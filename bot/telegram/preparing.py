"""Builds what somebody wants changed beside what answers, and weighs what that would do to answers."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.gate import Weighed, gather, weigh
from bot.generations import Generations
from bot.store.gaps import Gaps
from bot.telegram.board import Board
from index.build import BuildReport
from index.changes import Change


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What somebody wants changed: files to put there, by source, or to remove; or the change that takes one back."""

    action: str
    put: Mapping[str, Path] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    undoes: Change | None = None

    @property
    def names(self) -> str:
        """What it is about."""
        sources = self.undoes.sources if self.undoes else (*self.put, *self.removed)
        return ", ".join(sources)[:200]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A change that is staged, what its build found, and what it would do to answers."""

    change: Change | None
    report: BuildReport
    weighed: Weighed


class Preparing:
    """Prepares one change; whoever calls sees to it that it is one at a time."""

    def __init__(self, generations: Generations, gaps: Gaps) -> None:
        self._generations = generations
        self._library = generations.library
        self._gaps = gaps

    async def prepare(self, board: Board, together: list[Wanted]) -> Prepared:
        """Builds with a change and replays questions; files that cannot be read are left out of it."""
        generations, library = self._generations, self._library
        change = await asyncio.to_thread(self._draft, together)
        opened = await generations.stage(change, board.note, board.cancelled)
        report = opened.report or _NO_REPORT
        unread = _unread(report, change)
        if unread:
            await asyncio.to_thread(library.discard, change)
            if len(unread) == len(change.edits):
                return Prepared(None, _about(report, change), _NOTHING)
            change = await asyncio.to_thread(self._draft, together, unread)
            opened = await generations.stage(change, board.note, board.cancelled)
            report = replace(opened.report or _NO_REPORT, failed=report.failed)
        # What answers now, after any rebuild that this one waited for.
        old = generations.answerer
        if report.generation == old.generation:
            return Prepared(None, replace(_NO_REPORT, failed=_about(report, change).failed), _NOTHING)
        try:
            trials = await gather(library.corpus, self._gaps)
            weighed = await generations.aside(
                lambda: weigh(old, opened.answerer, trials, board.replaying, board.cancelled)
            )
            change = await asyncio.to_thread(library.offer, change, report.generation)
        except BaseException:
            await asyncio.shield(asyncio.to_thread(library.discard, change))
            raise
        return Prepared(change, _about(report, change, unread), weighed)

    def _draft(self, together: list[Wanted], without: frozenset[str] = frozenset()) -> Change:
        put: dict[str, Path] = {}
        removed: set[str] = set()
        for one in together:
            if one.undoes is not None:
                return self._library.draft_undoing(one.undoes)
            put = {source: path for source, path in put.items() if source not in one.removed} | dict(one.put)
            removed = (removed | one.removed) - one.put.keys()
        put = {source: path for source, path in put.items() if source not in without}
        return self._library.draft(put, frozenset(removed), without=without)


_NOTHING = Weighed((), (), (), 0)
_NO_REPORT = BuildReport("", (), (), (), (), 0, 0, 0.0)


def _unread(report: BuildReport, change: Change) -> frozenset[str]:
    """The files that a change puts there and that cannot be read."""
    failed = {failure.source for failure in report.failed}
    return frozenset(edit.source for edit in change.edits if not edit.removed and edit.source in failed)


def _about(report: BuildReport, change: Change, others: frozenset[str] = frozenset()) -> BuildReport:
    """What a build says of the files of a change and of `others`: what else cannot be read is known already."""
    own = {*change.sources, *others}

    def concerns(source: str) -> bool:
        return any(source == one or source.startswith(f"{one}/") for one in own)

    failed = tuple(failure for failure in report.failed if concerns(failure.source))
    alike = tuple(one for one in report.alike if concerns(one.source) or concerns(one.other))
    return replace(report, failed=failed, alike=alike)
