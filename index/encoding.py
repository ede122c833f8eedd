"""Encodes what a build lays out, but for what the index before has vectors for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.build import Progress, Step
from index.encoders import DocumentEncoder, Matrix
from index.encoders.tokens import DocumentTokenEncoder
from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation
from index.laying_out import Layout, lane_texts
from index.tokens import TokenLane
from index.vectors import Vectors


@dataclass(frozen=True, slots=True)
class Model:
    """The model of a build. `encoder` loads it, and is called only if there is something to encode.

    It is told how many texts that is, where an index is brought up to date, and 0 where all is encoded.
    """

    name: str
    fingerprint: str
    encoder: Callable[[int], DocumentEncoder]


def encode(
    texts: Mapping[str, Sequence[str]],
    before: Generation | None,
    model: Model,
    progress: Progress,
    *,
    first: bool = False,
) -> tuple[dict[str, Vectors], TokenLane | None, int]:
    """Give the vectors of each lane, the tokens of the sentences, and how many texts had to be encoded.

    A text that the generation before has a vector for, by the same model, is not encoded again. `first` says that there
    was no index before.
    """
    known, known_tokens = _known(before, model)
    new = {lane: list(dict.fromkeys(text for text in texts[lane] if text not in known[lane])) for lane in texts}
    total = sum(map(len, new.values()))
    encoder = model.encoder(0 if first else total) if total else None
    lanes: dict[str, Vectors] = {}
    done = 0
    for lane, missing in new.items():
        if encoder is not None and missing:
            report = _from(done, total, progress)
            if lane == SENTENCE_LANE and isinstance(encoder, DocumentTokenEncoder):
                vectors, rows = encoder.encode_with_tokens(missing, report)
                known_tokens |= zip(missing, rows, strict=True)
            else:
                vectors = encoder.encode_document(missing, report)
            known[lane] |= zip(missing, vectors, strict=True)
            done += len(missing)
        lanes[lane] = Vectors.of(np.stack([known[lane][text] for text in texts[lane]]))
    has_tokens = all(text in known_tokens for text in texts[SENTENCE_LANE])
    tokens = TokenLane.of([known_tokens[text] for text in texts[SENTENCE_LANE]]) if has_tokens else None
    return lanes, tokens, total


def _from(start: int, total: int, progress: Progress) -> Callable[[int], None]:
    return lambda done: progress(Step("encoding", start + done, total))


def _known(before: Generation | None, model: Model) -> tuple[dict[str, dict[str, Matrix]], dict[str, NDArray[np.int8]]]:
    """Give the vectors of the texts of the generation before, by lane and text, and the tokens of its sentences."""
    if before is None or before.manifest.fingerprint != model.fingerprint:
        return {SENTENCE_LANE: {}, PASSAGE_LANE: {}}, {}
    texts = lane_texts(before.documents, Layout(before.passages, before.sentences))
    vectors = {lane: dict(zip(texts[lane], before.vectors[lane].rows(slice(None)), strict=True)) for lane in texts}
    lane = before.tokens
    tokens = {text: lane.sentence(number) for number, text in enumerate(texts[SENTENCE_LANE])} if lane else {}
    return vectors, tokens
