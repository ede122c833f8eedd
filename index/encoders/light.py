"""The default model for a few documents: the same weights that sentence-transformers runs on torch, run by NumPy.

Importing torch takes seconds and half a gigabyte; to add a page to an index takes neither. A test holds the two
together.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix, trained
from index.encoders.forward import forward, unit
from index.encoders.tokens import to_bytes
from index.encoders.use import DIMENSION, backend, resources

# Texts between two words on how far it is.
_SHARE = 64


class LightDocumentEncoder:
    """Encodes sentences and passages with the default model, without torch. Used by one thread."""

    def __init__(self) -> None:
        self._tokenizer, self._backend = backend(resources(), trained.SENTENCES)
        self._tokens = trained.read(trained.SENTENCES).new["tokens"]

    @property
    def dimension(self) -> int:
        """How many numbers a vector has: 512."""
        return DIMENSION

    def encode_document(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Matrix:
        """Encode texts to an array of shape (texts, 512), rows of length 1."""
        return self.encode_with_tokens(texts, progress)[0]

    def encode_with_tokens(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> tuple[Matrix, list[NDArray[np.int8]]]:
        """Encode texts, and give the tokens of each, projected; those that mark begin and end are left out."""
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        tokens: list[NDArray[np.int8]] = []
        for first in range(0, len(texts), _SHARE):
            ids = [self._tokenizer.encode(text) for text in texts[first : first + _SHARE]]
            features, vectors[first : first + len(ids)] = forward(self._backend, ids)
            tokens += [to_bytes(unit(rows[1:-1] @ self._tokens)) for rows in features]
            if progress is not None:
                progress(first + len(ids))
        return vectors, tokens
