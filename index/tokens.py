"""The token lane: vectors of every token of every sentence, compared with those of a question."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.encoders.tokens import TOKEN_DIMENSION, from_bytes


class TokenLane:
    """Tokens of all sentences: int8 rows of shape (tokens, 128), those of sentence `s` at `bounds[s]:bounds[s+1]`.

    Does not change; any number of threads may use it.
    """

    FILE: ClassVar[str] = "tokens.npy"
    _BOUNDS: ClassVar[str] = "tokens-bounds.npy"

    def __init__(self, rows: NDArray[np.int8], bounds: NDArray[np.int64]) -> None:
        self._rows = rows
        self._bounds = bounds

    @classmethod
    def of(cls, sentences: Sequence[NDArray[np.int8]]) -> "TokenLane":
        """Make the lane of the tokens of each sentence."""
        bounds = np.cumsum([0, *map(len, sentences)], dtype=np.int64)
        return cls(np.concatenate([np.zeros((0, TOKEN_DIMENSION), dtype=np.int8), *sentences]), bounds)

    @classmethod
    def read(cls, folder: Path) -> "TokenLane":
        """Read what `write` wrote, mapped rather than loaded. Raises `ValueError` or `OSError`."""
        rows = np.load(folder / cls.FILE, mmap_mode="r", allow_pickle=False)
        bounds = np.load(folder / cls._BOUNDS, allow_pickle=False)
        if rows.shape != (bounds[-1], TOKEN_DIMENSION) or (np.diff(bounds) < 0).any():
            raise ValueError("the token lane has other bounds than tokens")
        return cls(rows, bounds)

    def write(self, folder: Path) -> None:
        """Write the lane as `.npy` files. Raises `OSError`."""
        np.save(folder / self.FILE, self._rows, allow_pickle=False)
        np.save(folder / self._BOUNDS, self._bounds, allow_pickle=False)

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self._bounds) - 1

    def sentence(self, number: int) -> NDArray[np.int8]:
        """Give the tokens of one sentence."""
        return self._rows[self._bounds[number] : self._bounds[number + 1]]

    def best_matches(self, vectors: Matrix, sentences: NDArray[np.int64]) -> Matrix:
        """Give for each sentence how well it matches each vector of a question, of shape (sentences, vectors).

        The match of a vector is the cosine of the sentence's nearest token, 0 where a sentence has none.
        """
        starts, ends = self._bounds[sentences], self._bounds[sentences + 1]
        sizes = ends - starts
        best = np.zeros((len(sentences), len(vectors)), dtype=np.float32)
        filled = sizes > 0
        if not filled.any():
            return best
        rows = np.concatenate([self._rows[start:end] for start, end in zip(starts, ends, strict=True)])
        cosines = from_bytes(rows) @ vectors.T
        offsets = np.cumsum(sizes[filled]) - sizes[filled]
        best[filled] = np.maximum.reduceat(cosines, offsets, axis=0)
        return best
