"""Vectors of single tokens, for late interaction: what a question's token means finds the token that means the same.

After ColBERT (Khattab and Zaharia, arXiv:2004.12832), on the features that the default model sums up to a sentence:
each token is seen with its neighbours, in any of the model's languages. They are projected to 128 dimensions by
matrices that are trained with the model, and kept as bytes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix

TOKEN_DIMENSION = 128
# No number of a row of length 1 exceeds 1.
_SCALE = 127.0


@dataclass(frozen=True, slots=True)
class QuestionTokens:
    """The tokens of a question: `vectors` of shape (tokens, 128), rows of length 1.

    `weights` and `word_weights`, of shape (tokens,) and sum 1, say how telling a token is: by its own rareness, and by
    that of its word. `names` says which tokens belong to a name. `probes`, of shape (probes, 128), rows of length 1,
    are made of the whole question and look for what kind of token it asks for; `probe_weights` say how much each
    counts.
    """

    vectors: Matrix
    weights: Matrix
    word_weights: Matrix
    names: NDArray[np.bool_]
    probes: Matrix
    probe_weights: Matrix


@runtime_checkable
class QuestionTokenEncoder(Protocol):
    """An encoder of questions that also gives their single tokens."""

    def encode_question_tokens(self, question: str) -> QuestionTokens:
        """Give the tokens of a question; none where it holds nothing that can be read."""
        ...


@runtime_checkable
class DocumentTokenEncoder(Protocol):
    """An encoder of documents that also gives their single tokens."""

    def encode_with_tokens(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> tuple[Matrix, list[NDArray[np.int8]]]:
        """Encode texts as `encode_document` does, and give the tokens of each, int8 of shape (tokens, 128)."""
        ...


def to_bytes(vectors: Matrix) -> NDArray[np.int8]:
    """Round rows of length 1 to bytes."""
    return np.asarray(np.rint(vectors * _SCALE), dtype=np.int8)


def from_bytes(rows: NDArray[np.int8]) -> Matrix:
    """Undo `to_bytes`, up to rounding."""
    return rows.astype(np.float32) * np.float32(1 / _SCALE)
