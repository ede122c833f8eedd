"""Builds indexes of training texts in this process, with one encoder for all of them."""

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from index.builder import update
from index.encoders import DEFAULT_MODEL, DocumentEncoder, QueryEncoder, fingerprint, load_document_encoder
from index.encoders import load_query_encoder as _load_query_encoder
from index.encoding import Model
from index.generation import Generation, load


@cache
def query_encoder() -> QueryEncoder:
    """Give the encoder of questions."""
    return _load_query_encoder()


@cache
def _document_encoder() -> DocumentEncoder:
    return load_document_encoder()


def indexed(texts: Mapping[str, str]) -> Generation:
    """Index texts, given by file name."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, data = Path(folder, "corpus"), Path(folder, "data")
        corpus.mkdir()
        for name, text in texts.items():
            (corpus / name).write_bytes(text.encode("utf-8"))
        model = Model(DEFAULT_MODEL, fingerprint(), lambda _: _document_encoder())
        report = update(corpus, data, model, lambda _: None)
        return load(data / "generations" / report.generation)
