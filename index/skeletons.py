"""Finds every place of a text in the documents, whatever its typography there."""

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from index.documents import Passage
from index.generation import Generation
from index.typography import Token, places, skeleton, tokens

# So many runs of passages are looked through at most: a few letters may be part of words everywhere.
_MOST_WINDOWS = 2000


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters of a document, which is named by its number in the generation."""

    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """The letters and digits of a document from its first passage to its last, and where in them each passage starts.

    What lies between passages, such as a heading, counts with the passage before.
    """

    text: str
    starts: tuple[int, ...]
    passages: tuple[Passage, ...]

    def holds(self, place: Place) -> bool:
        """Say whether a place begins and ends in passages, not in a heading between them."""
        first = bisect_right(self.passages, place.start, key=attrgetter("start")) - 1
        last = bisect_left(self.passages, place.end, key=attrgetter("start")) - 1
        return place.start < self.passages[first].end and place.end <= self.passages[last].end


class Skeletons:
    """The letters and digits of all documents, by which places are found; made when first needed.

    Takes as much memory as the documents' text. Does not change then; any number of threads may use it.
    """

    def __init__(self, generation: Generation, whole: "Skeletons | None" = None) -> None:
        """`whole` are those of the generation that this is a part of: what is to be seen is taken over from them."""
        self._generation = generation
        self._whole = whole
        self._lock = threading.Lock()
        self._made: tuple[_Skeleton, ...] = ()

    def places(self, wanted: Sequence[Token], bare: str, most: int, allowed: Collection[int] | None) -> list[Place]:
        """Give up to `most` places of a run of tokens, in order; `bare` is the skeleton of its text.

        Only documents in `allowed` are looked through, all where that is `None`.
        """
        found: dict[Place, None] = {}
        windows = 0
        for number, made in enumerate(self._all()):
            if allowed is not None and number not in allowed:
                continue
            for start, end in _windows(made, bare):
                windows += 1
                window = tokens(self._generation.documents[number].text, start, end)
                for first, last in places(wanted, window):
                    place = Place(number, window[first].start, window[last - 1].end)
                    if made.holds(place):
                        found[place] = None
                if len(found) >= most or windows >= _MOST_WINDOWS:
                    return list(found)[:most]
        return list(found)

    def _all(self) -> tuple[_Skeleton, ...]:
        with self._lock:
            if not self._made:
                # Passages lie in the order of their documents, and every document has some.
                grouped = groupby(self._generation.passages, key=attrgetter("document"))
                self._made = tuple(self._make(number, tuple(group)) for number, group in grouped)
            return self._made

    def _make(self, document: int, passages: tuple[Passage, ...]) -> _Skeleton:
        if self._whole is not None and document not in self._generation.hidden:
            return self._whole._all()[document]
        text = self._generation.documents[document].text
        starts = [passage.start for passage in passages]
        bare = [skeleton(text[start:end]) for start, end in pairwise([*starts, passages[-1].end])]
        return _Skeleton("".join(bare), tuple(accumulate(map(len, bare), initial=0)), passages)


def _windows(made: _Skeleton, bare: str) -> Iterator[tuple[int, int]]:
    """Give runs of passages, as characters of the document, that between them hold every place of `bare`."""
    at = made.text.find(bare) if bare else -1
    while at >= 0:
        first = bisect_right(made.starts, at) - 1
        last = bisect_right(made.starts, at + len(bare) - 1) - 1
        yield made.passages[first].start, made.passages[last].end
        # What begins later but ends within the same passages was found with it.
        at = made.text.find(bare, max(at + 1, made.starts[last + 1] - len(bare) + 1))
