"""Makes quotes of sentences: neighbours that answer about as probably as the best one are quoted with it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.generation import Generation

# A neighbour comes along if its share is at least this part of the best one's, as long as the quote stays so short (in
# characters) and has so few sentences.
_PART, _LONGEST, _MOST = 0.25, 450, 3


@dataclass(frozen=True, slots=True)
class Run:
    """Candidates `first` to before `last`, neighbours in one passage, and their share of what is probable."""

    first: int
    last: int
    share: float


def joins(sentences: NDArray[np.int64], generation: Generation) -> NDArray[np.bool_]:
    """Say of each candidate whether it may be quoted with the one before: in one passage, and on one line with it."""
    rows = generation.sentences.array[sentences]
    found = np.zeros(len(rows), dtype=bool)
    found[1:] = (rows[1:, 1] == rows[:-1, 1]) & (sentences[1:] == sentences[:-1] + 1)
    for place in np.flatnonzero(found).tolist():
        text = generation.documents[int(rows[place, 0])].text
        found[place] = "\n" not in text[rows[place - 1, 3] : rows[place, 2]]
    return found


def runs(shares: Matrix, joined: NDArray[np.bool_], spans: NDArray[np.int32], top: int) -> list[Run]:
    """Give up to `top` runs that do not overlap, the one with the most probable sentence first.

    Several sentences together may be more probable than a better one alone; as it comes before them, they count no more
    than it does.

    `shares` says how probably each candidate is the one that answers; candidates are in the order of their documents;
    `joined` says which may be quoted with the one before; `spans` are their characters, of shape (candidates, 2).
    """
    found: list[Run] = []
    taken = np.zeros(len(shares), dtype=bool)
    for best in np.argsort(-shares, kind="stable").tolist():
        if len(found) == top:
            break
        if taken[best]:
            continue
        first, last = _extended(best, shares, joined, spans, taken)
        taken[first:last] = True
        share = float(shares[first:last].sum())
        found.append(Run(first, last, min(share, found[-1].share) if found else share))
    return found


def _extended(
    best: int, shares: Matrix, joined: NDArray[np.bool_], spans: NDArray[np.int32], taken: NDArray[np.bool_]
) -> tuple[int, int]:
    """Add neighbours, the more probable one first, while they are worth it."""
    first, last = best, best + 1
    while last - first < _MOST:
        before = [first - 1] if joined[first] else []
        after = [last] if last < len(shares) and joined[last] else []
        fitting = [
            place
            for place in before + after
            if not taken[place]
            and shares[place] >= _PART * shares[best]
            and max(spans[place, 1], spans[last - 1, 1]) - min(spans[place, 0], spans[first, 0]) <= _LONGEST
        ]
        if not fitting:
            break
        place = max(fitting, key=lambda each: float(shares[each]))
        first, last = min(first, place), max(last, place + 1)
    return first, last
