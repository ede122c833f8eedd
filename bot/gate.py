"""What a change would do to answers: questions are replayed on what is served and on what was built beside it."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.comparison import Change as Fate
from bot.comparison import compare
from bot.store.gaps import Gaps
from index.answerer import Answerer
from index.answers import Outcome
from index.errors import CancelledError, CorpusError
from index.evaluation import Golden, evaluate, load_golden

GOLDEN_FILE = "golden.jsonl"
# Of each kind, newest first: a question takes some twenty milliseconds, and each is asked twice.
_MOST = 300
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trials:
    """What is replayed: questions with the words that their answer must have, and questions that got no answer."""

    golden: tuple[Golden, ...]
    vain: tuple[Golden, ...]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.golden) + len(self.vain)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What became of questions: gained an answer or the right one, lost it, or are answered otherwise; of how many."""

    gained: tuple[Fate, ...]
    lost: tuple[Fate, ...]
    changed: tuple[Fate, ...]
    replayed: int


async def gather(corpus: Path, gaps: Gaps) -> Trials:
    """What there is to replay: the file of golden questions, what admins named, what people found helpful.

    And what was asked in vain and is still open.
    """
    try:
        golden = list((await asyncio.to_thread(load_golden, corpus / GOLDEN_FILE))[:_MOST])
    except CorpusError as error:
        _log.warning("golden questions are not replayed: %s", error)
        golden = []
    golden += [Golden(one.question, one.quote) for one in (await gaps.golden())[-_MOST:]]
    golden += [Golden(one.question, one.quote) for one in await gaps.liked(_MOST)]
    vain = [Golden(one.asked.question, None) for one in await gaps.last(_MOST) if not one.settled]
    wanted = {(one.history, one.question): one for one in reversed(golden)}
    # Later ones do not overrule earlier ones: a file that somebody wrote knows best.
    asked = {one.question for one in golden}
    open_ones = {one.question: one for one in vain if one.question not in asked}
    return Trials(tuple(reversed(wanted.values())), tuple(open_ones.values()))


def weigh(
    old: Answerer,
    new: Answerer,
    trials: Trials,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Weighed:
    """Replays the questions on both; CancelledError once `cancelled`. Blocking."""
    done = 0

    def told(questions: Sequence[Golden]) -> Iterator[Golden]:
        nonlocal done
        for question in questions:
            if cancelled():
                raise CancelledError("The questions are not replayed any further.")
            progress(done, 2 * len(trials))
            done += 1
            yield question

    golden = compare(evaluate(old, told(trials.golden)), evaluate(new, told(trials.golden)))
    vain = zip(evaluate(old, told(trials.vain)).replays, evaluate(new, told(trials.vain)).replays, strict=True)
    answered = tuple(
        Fate(before, after)
        for before, after in vain
        if before.outcome is not Outcome.ANSWERED and after.outcome is Outcome.ANSWERED
    )
    return Weighed((*golden.gained, *answered), golden.lost, golden.changed, len(trials))
