"""The token lane: vectors of every token of every sentence, compared with those of a question."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.encoders.tokens import TOKEN_DIMENSION, from_bytes


class TokenLane:
    """Tokens of all sentences: int8 rows of shape (tokens, 128), those of sentence `s` at `bounds[s]:bounds[s+1]`.

    They lie in one or several parts, one after the other. Does not change; any number of threads may use it.
    """

    FILE: ClassVar[str] = "tokens.npy"
    _BOUNDS: ClassVar[str] = "tokens-bounds.npy"

    def __init__(self, parts: Sequence[tuple[NDArray[np.int8], NDArray[np.int64]]]) -> None:
        """`parts` are rows and bounds, of at least one part."""
        self._parts = tuple(parts)
        self._firsts = list(accumulate((len(bounds) - 1 for _, bounds in parts), initial=0))

    @classmethod
    def of(cls, sentences: Sequence[NDArray[np.int8]]) -> "TokenLane":
        """Make the lane of the tokens of each sentence, in one part."""
        bounds = np.cumsum([0, *map(len, sentences)], dtype=np.int64)
        return cls([(np.concatenate([np.zeros((0, TOKEN_DIMENSION), dtype=np.int8), *sentences]), bounds)])

    @classmethod
    def read(cls, folder: Path, prefix: str = "") -> "TokenLane":
        """Read what `write` wrote, mapped rather than loaded. Raises `ValueError` or `OSError`."""
        rows = np.load(folder / f"{prefix}{cls.FILE}", mmap_mode="r", allow_pickle=False)
        bounds = np.load(folder / f"{prefix}{cls._BOUNDS}", allow_pickle=False)
        if rows.shape != (bounds[-1], TOKEN_DIMENSION) or (np.diff(bounds) < 0).any():
            raise ValueError("the token lane has other bounds than tokens")
        return cls([(rows, bounds)])

    @classmethod
    def joined(cls, lanes: Sequence["TokenLane"]) -> "TokenLane":
        """Give the lane that holds the sentences of these, one after the other, without copying any."""
        return cls([part for lane in lanes for part in lane._parts])

    def write(self, folder: Path, prefix: str = "") -> None:
        """Write the lane as `.npy` files, as one part. Raises `OSError`."""
        whole = self if len(self._parts) == 1 else TokenLane.of([self.sentence(number) for number in range(len(self))])
        rows, bounds = whole._parts[0]
        np.save(folder / f"{prefix}{self.FILE}", rows, allow_pickle=False)
        np.save(folder / f"{prefix}{self._BOUNDS}", bounds, allow_pickle=False)

    def __len__(self) -> int:
        """Count the sentences."""
        return self._firsts[-1]

    def sentence(self, number: int) -> NDArray[np.int8]:
        """Give the tokens of one sentence."""
        part = bisect_right(self._firsts, number) - 1 if len(self._parts) > 1 else 0
        rows, bounds = self._parts[part]
        place = number - self._firsts[part]
        return rows[bounds[place] : bounds[place + 1]]

    def best_matches(self, vectors: Matrix, sentences: NDArray[np.int64]) -> Matrix:
        """Give for each sentence how well it matches each vector of a question, of shape (sentences, vectors).

        The match of a vector is the cosine of the sentence's nearest token, 0 where a sentence has none.
        """
        found = [self.sentence(number) for number in sentences.tolist()]
        sizes = np.array([len(each) for each in found], dtype=np.int64)
        best = np.zeros((len(sentences), len(vectors)), dtype=np.float32)
        filled = sizes > 0
        if not filled.any():
            return best
        cosines = from_bytes(np.concatenate(found)) @ vectors.T
        offsets = np.cumsum(sizes[filled]) - sizes[filled]
        best[filled] = np.maximum.reduceat(cosines, offsets, axis=0)
        return best
