"""A question as the ranking sees it: its vector, its tokens and words, its language, and what is carried over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix, QueryEncoder
from index.encoders.tokens import QuestionTokenEncoder, QuestionTokens
from index.language import detect
from index.lexical import Lexical
from index.ranking.carrying import Carried
from index.spelling import Spelling

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready for ranking.

    `vector` has shape (dimension,); `tokens` are `None` with models that give none; `language` is an ISO 639-1 code,
    `""` where it cannot be told. `words` are its distinct tokens in the lexical lane and `idf` how telling each is, of
    shape (words,); `known` says which of them the corpus has; `numbers` are the runs of digits in it.
    `unknown` counts its names, other words and numbers that the corpus lacks in any spelling.
    """

    text: str
    language: str
    vector: Matrix
    tokens: QuestionTokens | None
    words: tuple[str, ...]
    idf: Matrix
    known: NDArray[np.bool_]
    numbers: frozenset[str]
    unknown: tuple[int, int, int]

    @property
    def weight(self) -> float:
        """The idf of all its words that the corpus has."""
        return float(self.idf[self.known].sum())


def prepare(
    question: str, carried: Sequence[Carried], encoder: QueryEncoder, lexical: Lexical, spelling: Spelling
) -> Query:
    """Encode a question, its names spelt as in the documents; words carried over from earlier ones are mixed in."""
    language = detect(question).code
    respelt = spelling.respelt(question, language)
    question = respelt.text
    vector, tokens = _encoded(question, carried, encoder)
    words = dict.fromkeys(lexical.question_tokens(question, language))
    for each in carried:
        if each.last:
            words.update(dict.fromkeys(lexical.question_tokens(" ".join(each.words), each.language)))
    return Query(
        text=question,
        language=language,
        vector=vector,
        tokens=tokens,
        words=tuple(words),
        idf=np.array([lexical.idf(word) for word in words], dtype=np.float32),
        known=np.array([lexical.number(word) >= 0 for word in words], dtype=bool),
        numbers=frozenset(_NUMBER.findall(question)),
        unknown=(respelt.names, respelt.words, respelt.numbers),
    )


def _encoded(question: str, carried: Sequence[Carried], encoder: QueryEncoder) -> tuple[Matrix, QuestionTokens | None]:
    """Give vector and tokens: of the question alone, and of it with all carried words, added up."""
    added = [" ".join(each.words) for each in carried]
    vectors = encoder.encode_query([question, " ".join((question, *added))] if added else [question])
    vector = np.asarray(vectors.sum(axis=0), dtype=np.float32)
    vector /= np.float32(max(float(np.linalg.norm(vector)), 1e-9))
    if not isinstance(encoder, QuestionTokenEncoder):
        return vector, None
    found = [encoder.encode_question_tokens(text) for text in (question, *added)]
    if not sum(len(each.vectors) for each in found):
        return vector, None
    worth = [np.float32(weight) for weight in (1.0, *(each.weight for each in carried))]
    return vector, QuestionTokens(
        np.concatenate([each.vectors for each in found]),
        _joined([weight * each.weights for weight, each in zip(worth, found, strict=True)]),
        _joined([weight * each.word_weights for weight, each in zip(worth, found, strict=True)]),
        np.concatenate([each.names for each in found]),
        found[0].probes,
        found[0].probe_weights,
    )


def _joined(weights: Sequence[Matrix]) -> Matrix:
    joined: Matrix = np.concatenate(weights)
    joined /= max(joined.sum(), np.float32(1e-9))
    return joined
