"""How far scores can be trusted: is what scores 0.8 true in 80 % of the cases, and what does each threshold cost?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

BINS = 10
# The quantile of the normal distribution that leaves 2.5 % at either end.
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Claim:
    """A score in 0..1 and whether what it is the probability of was true."""

    score: float
    true: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The claims that score from `low` to below `high` (the last bin holds 1 too).

    `score` is their mean, `true` the share that were true; `least` and `most` bound the share that more claims of the
    kind would show (Wilson's interval, 95 %): with few claims it is wide.
    """

    low: float
    high: float
    count: int
    score: float
    true: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How scores compare with what was true; `score` and `true` are the means over all claims.

    `error` is the expected calibration error (Guo et al. 2017, arXiv:1706.04599): the distance of score and truth in a
    bin, averaged over the claims. `brier` is the mean squared distance of a score from 1 where true, from 0 where not
    (Brier 1950). Both are 0 at best. `bins` leaves empty bins out.
    """

    count: int
    score: float
    true: float
    error: float
    brier: float
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided by a threshold: a score, whether there is an answer, and whether the right one would be given."""

    score: float
    answerable: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Trade:
    """What answering from `threshold` on would mean.

    The share of the questions with an answer that would get one, of those without that would be declined, and of the
    answers given that would be right; `None` where there are no such questions.
    """

    threshold: float
    answered: float | None
    declined: float | None
    right: float | None


def calibrate(claims: Iterable[Claim]) -> Calibration | None:
    """Compare scores with what was true, in ten bins of equal width; `None` without claims."""
    known = tuple(claims)
    if not known:
        return None
    filled: dict[int, list[Claim]] = {}
    for claim in known:
        filled.setdefault(min(int(claim.score * BINS), BINS - 1), []).append(claim)
    bins = tuple(_bin(number, filled[number]) for number in sorted(filled))
    return Calibration(
        count=len(known),
        score=_mean([claim.score for claim in known]),
        true=_mean([claim.true for claim in known]),
        error=sum(each.count * abs(each.score - each.true) for each in bins) / len(known),
        brier=_mean([(claim.score - claim.true) ** 2 for claim in known]),
        bins=bins,
    )


def separation(claims: Iterable[Claim]) -> float | None:
    """Give how often a true claim scores above a false one, ties counting half (the area under the ROC curve).

    1 is perfect, 0.5 is chance; `None` where either kind is missing.
    """
    ordered = sorted(claims, key=lambda claim: claim.score)
    true = sum(claim.true for claim in ordered)
    false = len(ordered) - true
    if not true or not false:
        return None
    won, below, place = 0.0, 0, 0
    while place < len(ordered):
        score, wins, losses = ordered[place].score, 0, 0
        while place < len(ordered) and ordered[place].score == score:
            wins += ordered[place].true
            losses += not ordered[place].true
            place += 1
        won += wins * (below + losses / 2)
        below += losses
    return won / (true * false)


def trade(decisions: Sequence[Decision], steps: int = 20) -> tuple[Trade, ...]:
    """Say what answering from each of `steps` + 1 thresholds on, evenly from 0 to 1, would mean."""
    return tuple(_trade(decisions, step / steps) for step in range(steps + 1))


def _trade(decisions: Sequence[Decision], threshold: float) -> Trade:
    given = [each for each in decisions if each.score >= threshold]
    return Trade(
        threshold=threshold,
        answered=_share([each.score >= threshold for each in decisions if each.answerable]),
        declined=_share([each.score < threshold for each in decisions if not each.answerable]),
        right=_share([each.right for each in given]),
    )


def _bin(number: int, claims: Sequence[Claim]) -> Bin:
    count, true = len(claims), _mean([claim.true for claim in claims])
    # Wilson 1927, as the plain interval of a mean is empty where all or none were true.
    middle = true + _Z**2 / (2 * count)
    spread = _Z * sqrt(true * (1 - true) / count + _Z**2 / (4 * count**2))
    scale = 1 + _Z**2 / count
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        count=count,
        score=_mean([claim.score for claim in claims]),
        true=true,
        least=max(0.0, (middle - spread) / scale),
        most=min(1.0, (middle + spread) / scale),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _share(found: Sequence[bool]) -> float | None:
    return _mean(found) if found else None
