"""Vectors of one lane, searched exactly. The one file that knows FAISS."""

import struct
from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix

# A part of so many rows is also kept in bytes, in which what is nearest is found in a fifth of the time.
_LARGE = 50_000
# What a row takes in a file: 512 numbers of four bytes.
_ROW_BYTES = 2048
_UNSEEN = -2.0
# How a flat index begins: its kind, ten fields of no matter here, and how many numbers of four bytes follow.
_HEADER = struct.Struct("<4s33xQ")


class Vectors:
    """Rows of length 1, searched by cosine: every score is the true one, none is approximated.

    They lie in one or several parts, one after the other. An instance does not change, so any number of threads may
    search it.
    """

    def __init__(self, parts: Sequence[faiss.IndexFlatIP], coarse: Sequence[faiss.Index] | None = None) -> None:
        """`coarse` holds the bytes of each part, where they were made before."""
        self._parts = tuple(parts)
        self._coarse = tuple(coarse if coarse is not None else map(_in_bytes, self._parts))
        self._rows = tuple(_rows(part) for part in self._parts)
        self._firsts = np.cumsum([0, *(part.ntotal for part in self._parts)])
        # Which rows are to be found; all where it is None.
        self.visible: NDArray[np.bool_] | None = None
        self._selected: tuple[faiss.SearchParameters | None, ...] = (None,) * len(self._parts)

    @classmethod
    def of(cls, rows: Matrix) -> "Vectors":
        """Make a lane of one part from an array of shape (count, dimension) whose rows have length 1."""
        index = faiss.IndexFlatIP(rows.shape[1])
        index.add(np.ascontiguousarray(rows, dtype=np.float32))
        return cls([index])

    @classmethod
    def read(cls, path: Path, *, mapped: bool = False) -> "Vectors":
        """Read what `write` wrote; raises `ValueError` for anything else. Hashes are for the caller to check first.

        `mapped` leaves the rows in the file until they are asked for; so are those of a large lane in any case.
        """
        size = path.stat().st_size
        if _claimed(path) > size:
            raise ValueError(f"{path.name} says that it holds more than it does")
        mapped = mapped or size > _LARGE * _ROW_BYTES
        try:
            index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC if mapped else 0)
        except RuntimeError as error:
            raise ValueError(f"{path.name} is no FAISS index") from error
        if type(index) is not faiss.IndexFlatIP:
            raise ValueError(f"{path.name} holds another kind of FAISS index")
        return cls([index])

    @classmethod
    def joined(cls, lanes: Sequence["Vectors"]) -> "Vectors":
        """Give the lane that holds the rows of these, one after the other, without copying any."""
        parts = [part for lane in lanes for part in lane._parts]
        return cls(parts, [coarse for lane in lanes for coarse in lane._coarse])

    def write(self, path: Path) -> None:
        """Write the lane to a file, as one part. Raises `OSError`."""
        whole = self if len(self._parts) == 1 else Vectors.of(self.rows(slice(None)))
        # FAISS itself reports a full disk as a RuntimeError with a C++ trace; Python's own writing says it plainly.
        path.write_bytes(faiss.serialize_index(whole._parts[0]).data)

    def __len__(self) -> int:
        """Count the rows."""
        return int(self._firsts[-1])

    @property
    def dimension(self) -> int:
        """How many numbers a row has."""
        return int(self._parts[0].d)

    def search(self, queries: Matrix, count: int) -> tuple[NDArray[np.int64], Matrix]:
        """Give the `count` nearest rows of each query, best first: ids and cosines, of shape (queries, count)."""
        count = min(count, self._findable)
        asked = np.ascontiguousarray(np.atleast_2d(queries), dtype=np.float32)
        parts = zip(self._parts, self._selected, strict=True)
        found = [part.search(asked, max(1, min(count, part.ntotal)), params=only) for part, only in parts]
        cosines = np.concatenate([cosines for cosines, _ in found], axis=1)
        ids = np.concatenate([ids + first for (_, ids), first in zip(found, self._firsts, strict=False)], axis=1)
        order = np.argsort(-cosines, axis=1, kind="stable")[:, :count]
        return np.take_along_axis(ids, order, axis=1), np.take_along_axis(cosines, order, axis=1)

    @property
    def is_large(self) -> bool:
        """Whether `nearest` is much faster than `scores`."""
        return any(coarse is not part for part, coarse in zip(self._parts, self._coarse, strict=True))

    def nearest(self, query: Matrix, count: int) -> NDArray[np.int64]:
        """Give the ids of the `count` nearest rows, in no order; in large parts, by cosines of rows cut to bytes.

        These are off by a few thousandths: to have the 60 nearest it takes far less than 1,000.
        """
        asked = np.ascontiguousarray(np.atleast_2d(query), dtype=np.float32)
        parts = zip(self._coarse, self._selected, strict=True)
        found = [coarse.search(asked, max(1, min(count, coarse.ntotal)), params=only) for coarse, only in parts]
        cosines = np.concatenate([cosines[0] for cosines, _ in found])
        ids = np.concatenate([ids[0] + first for (_, ids), first in zip(found, self._firsts, strict=False)])
        nearest: NDArray[np.int64] = ids[np.argsort(-cosines, kind="stable")[: min(count, self._findable)]]
        return nearest

    def scores(self, query: Matrix) -> Matrix:
        """Give the cosine of every row with one query, of shape (rows,); less than any for one not to be found."""
        vector = np.asarray(query, dtype=np.float32).reshape(-1)
        found = _together([rows @ vector for rows in self._rows])
        if self.visible is not None:
            found[~self.visible] = _UNSEEN
        return found

    def seen(self, visible: NDArray[np.bool_]) -> "Vectors":
        """Give the same lane with only these rows to be found, in the same memory."""
        lane = copy(self)
        lane.visible = visible
        bounds = zip(self._firsts[:-1], self._firsts[1:], strict=True)
        lane._selected = tuple(_only(visible[first:last]) for first, last in bounds)
        return lane

    @property
    def _findable(self) -> int:
        return len(self) if self.visible is None else int(np.count_nonzero(self.visible))

    def rows(self, ids: NDArray[np.integer] | slice) -> Matrix:
        """Give the rows of these ids, or of a run of them, of shape (ids, dimension)."""
        if len(self._rows) == 1:
            return self._rows[0][ids]
        if isinstance(ids, slice):
            first, last, _ = ids.indices(len(self))
            runs = zip(self._rows, self._firsts, strict=False)
            return _together([rows[max(0, first - start) : max(0, last - start)] for rows, start in runs])
        found = np.empty((len(ids), self.dimension), dtype=np.float32)
        owner = np.searchsorted(self._firsts, ids, side="right") - 1
        for number, rows in enumerate(self._rows):
            own = owner == number
            found[own] = rows[ids[own] - self._firsts[number]]
        return found


def _only(visible: NDArray[np.bool_]) -> faiss.SearchParameters:
    """Tell FAISS which rows of a part are to be found."""
    python: Any = faiss  # its stubs have the signatures of C++
    only: faiss.SearchParameters = python.SearchParameters(
        sel=python.IDSelectorBitmap(np.packbits(visible, bitorder="little"))
    )
    return only


def _in_bytes(index: faiss.IndexFlatIP) -> faiss.Index:
    """Give a large part with its numbers cut to bytes, a small one as it is."""
    if index.ntotal < _LARGE:
        return index
    coarse = faiss.IndexScalarQuantizer(index.d, faiss.ScalarQuantizer.QT_8bit_uniform, faiss.METRIC_INNER_PRODUCT)
    rows = _rows(index)
    coarse.train(rows[:_LARGE])
    for first in range(0, len(rows), _LARGE):
        coarse.add(rows[first : first + _LARGE])
    return coarse


class _Held:
    """What FAISS holds, as an array that keeps it alive: rows that outlive their lane would else be freed memory."""

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        self.index = index
        flat = faiss.rev_swig_ptr(index.get_xb(), index.ntotal * index.d) if index.ntotal else np.zeros(0, np.float32)
        self.__array_interface__ = flat.__array_interface__


def _rows(index: faiss.IndexFlatIP) -> Matrix:
    rows: Matrix = np.asarray(_Held(index)).reshape(index.ntotal, index.d)
    rows.flags.writeable = False
    return rows


def _together(arrays: Sequence[Matrix]) -> Matrix:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


def _claimed(path: Path) -> int:
    """How many bytes a file says that it holds: FAISS believes that, and takes so much memory before it looks."""
    with path.open("rb") as file:
        header = file.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return 0
    kind, count = _HEADER.unpack(header)
    return int(count) * 4 if kind == b"IxFI" else 0
