"""A question as the ranking sees it: its vector, its tokens and words, its language, and what came before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.answers import Turn
from index.encoders import Matrix, QueryEncoder
from index.encoders.tokens import QuestionTokenEncoder, QuestionTokens
from index.language import detect
from index.lexical import Lexical

# A question of so many rare tokens stands on its own; the fewer it has, the more the one before it counts.
_ENOUGH = 6.0
_MOST_HISTORY = 0.5
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready for ranking.

    `vector` has shape (dimension,); `tokens` are `None` with models that give none; `language` is an ISO 639-1 code,
    `""` where it cannot be told. `words` are its distinct tokens in the lexical lane and `idf` how telling each is, of
    shape (words,); `known` says which of them the corpus has; `numbers` are the runs of digits in it.
    """

    text: str
    language: str
    vector: Matrix
    tokens: QuestionTokens | None
    words: tuple[str, ...]
    idf: Matrix
    known: NDArray[np.bool_]
    numbers: frozenset[str]

    @property
    def weight(self) -> float:
        """The idf of all its words that the corpus has."""
        return float(self.idf[self.known].sum())


def prepare(question: str, history: Sequence[Turn], encoder: QueryEncoder, lexical: Lexical) -> Query:
    """Encode a question; the last question before it is mixed in as far as this one leaves things open."""
    before = history[-1].question if history else ""
    vectors = encoder.encode_query([question, before] if before else [question])
    tokens = encoder.encode_question_tokens(question) if isinstance(encoder, QuestionTokenEncoder) else None
    vector = vectors[0]
    if before:
        share = _history_share(question)
        vector = vector + share * vectors[1]
        vector = vector / max(float(np.linalg.norm(vector)), 1e-9)
        if tokens is not None and isinstance(encoder, QuestionTokenEncoder):
            tokens = _mixed(tokens, encoder.encode_question_tokens(before), share)
    language = detect(question).code
    words = tuple(lexical.question_tokens(question, language))
    return Query(
        text=question,
        language=language,
        vector=np.asarray(vector, dtype=np.float32),
        tokens=tokens if tokens is not None and len(tokens.vectors) else None,
        words=words,
        idf=np.array([lexical.idf(word) for word in words], dtype=np.float32),
        known=np.array([lexical.number(word) >= 0 for word in words], dtype=bool),
        numbers=frozenset(_NUMBER.findall(question)),
    )


def _history_share(question: str) -> float:
    words = question.split()
    return _MOST_HISTORY * max(0.0, 1.0 - max(0, len(words) - 2) / (2 * _ENOUGH))


def _mixed(tokens: QuestionTokens, before: QuestionTokens, share: float) -> QuestionTokens:
    weights = np.concatenate([tokens.weights, np.float32(share) * before.weights])
    weights /= np.float32(max(float(weights.sum()), 1e-9))
    return QuestionTokens(np.concatenate([tokens.vectors, before.vectors]), weights)
