"""An encoder whose vectors can be worked out by hand: it counts four words."""

from collections.abc import Callable, Sequence

import numpy as np

from index.encoders import Matrix

WORDS = ("katze", "hund", "vogel")


class CountingEncoder:
    """Axes are how often "katze", "hund" and "vogel" occur, and one for texts with none of them."""

    model = "by hand"
    fingerprint = "by hand:1"
    dimension = 4

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        rows = np.zeros((len(questions), 4), dtype=np.float32)
        for row, text in zip(rows, questions, strict=True):
            row[:3] = [text.lower().count(word) for word in WORDS]
            row[3] = 0.0 if row.any() else 1.0
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)

    def encode_document(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Matrix:
        self.encoded += texts
        if progress is not None:
            progress(len(texts))
        return self.encode_query(texts)
