"""Vectors of one lane, searched exactly. The one file that knows FAISS."""

from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix


class Vectors:
    """Rows of length 1, searched by cosine: every score is the true one, none is approximated.

    An instance does not change, so any number of threads may search it.
    """

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        self._index = index
        flat = faiss.rev_swig_ptr(index.get_xb(), index.ntotal * index.d) if index.ntotal else np.zeros(0, np.float32)
        # A view of what FAISS holds, not a copy; `_index` keeps it alive.
        self._rows: Matrix = flat.reshape(index.ntotal, index.d)
        self._rows.flags.writeable = False

    @classmethod
    def of(cls, rows: Matrix) -> "Vectors":
        """Make the lane of an array of shape (count, dimension) whose rows have length 1."""
        index = faiss.IndexFlatIP(rows.shape[1])
        index.add(np.ascontiguousarray(rows, dtype=np.float32))
        return cls(index)

    @classmethod
    def read(cls, path: Path) -> "Vectors":
        """Read what `write` wrote; raises `ValueError` for anything else. Hashes are for the caller to check first."""
        try:
            index = faiss.read_index(str(path))
        except RuntimeError as error:
            raise ValueError(f"{path.name} is no FAISS index") from error
        if type(index) is not faiss.IndexFlatIP:
            raise ValueError(f"{path.name} holds another kind of FAISS index")
        return cls(index)

    def write(self, path: Path) -> None:
        """Write the lane to a file. Raises `OSError`."""
        # FAISS itself reports a full disk as a RuntimeError with a C++ trace; Python's own writing says it plainly.
        path.write_bytes(faiss.serialize_index(self._index).data)

    def __len__(self) -> int:
        """Count the rows."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """How many numbers a row has."""
        return int(self._index.d)

    def search(self, queries: Matrix, count: int) -> tuple[NDArray[np.int64], Matrix]:
        """Give the `count` nearest rows of each query, best first: ids and cosines, of shape (queries, count)."""
        count = min(count, len(self))
        cosines, ids = self._index.search(np.ascontiguousarray(np.atleast_2d(queries), dtype=np.float32), max(count, 1))
        return ids[:, :count], cosines[:, :count]

    def scores(self, query: Matrix) -> Matrix:
        """Give the cosine of every row with one query, of shape (rows,)."""
        found: Matrix = self._rows @ np.asarray(query, dtype=np.float32).reshape(-1)
        return found

    def rows(self, ids: NDArray[np.integer] | slice) -> Matrix:
        """Give the rows of these ids, of shape (ids, dimension)."""
        return self._rows[ids]
