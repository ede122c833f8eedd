"""Tells whether a question asks the same as one to which a passage is pinned."""

import re

# Measured on the questions of XQuAD-R that the encoder was not shown (206, in seven languages, about German documents):
# each pinned to the quote that answers it, against all others about the same article. Of the questions that were given
# the pinned quote, 95% are answered by it (97% across languages; 85% and 92% are the very same question, others about
# the same sentence), and 42% of the translations of a question are given it. The cosine alone gives 42% at 88%.
_FIRST, _AMONG, _PLACES = 0.65, 0.80, 3
_NUMBER = re.compile(r"\d+")


def asks_the_same(pinned: str, asked: str, cosine: float, place: int | None) -> bool:
    """Say whether a passage that is pinned to one question is to be given to another.

    `cosine` is that of the questions' vectors, `place` where the passage, or part of it, stands among the quotes that
    were found for the other, counted from 0. The same words are the same question, wherever the passage stands.
    """
    if plain(pinned) == plain(asked):
        return True
    if place is None or _numbers(pinned) != _numbers(asked):
        return False
    return cosine >= (_FIRST if place == 0 else _AMONG) and place < _PLACES


def plain(question: str) -> str:
    """Give a question without what does not matter: case, punctuation, spaces."""
    return " ".join(re.findall(r"[^\W_]+", question.casefold()))


def _numbers(question: str) -> frozenset[int]:
    return frozenset(map(int, _NUMBER.findall(question)))
