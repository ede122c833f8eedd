"""What can be seen on a sentence without understanding it: numbers, names, quotation marks, its length."""

import math
import re
from functools import lru_cache

import numpy as np

from index.encoders import Matrix

_DIGITS = re.compile(r"\d+")
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d{2})(?!\d)")
_WORDS = re.compile(r"[^\W_]+")
_MARKS = frozenset('"„“”«»「」『』')
_ASKING = ("?", "\uff1f", "\u061f")

SURFACE = ("number", "year", "names", "marked", "asks", "length")


@lru_cache(maxsize=200_000)
def surface(sentence: str) -> tuple[float, ...]:
    """Give, in the order of `SURFACE`: has a number, has a year, share of capitalised words after the first one,
    has quotation marks, is a question, logarithm of its length.
    """  # noqa: D205 - the list is one sentence
    words = _WORDS.findall(sentence)
    capitals = sum(word[:1].isupper() for word in words[1:])
    return (
        float(bool(_NUMBERS.search(sentence))),
        float(bool(_YEAR.search(sentence))),
        capitals / max(1, len(words)),
        float(any(mark in sentence for mark in _MARKS)),
        float(sentence.rstrip(" '\"“”»「」").endswith(_ASKING)),
        math.log(len(sentence) + 1),
    )


def numbers(sentence: str, asked: frozenset[str]) -> Matrix:
    """Say whether a sentence holds a number that the question lacks, and which share of the question's it holds."""
    found = set(_DIGITS.findall(sentence))
    return np.array([float(bool(found - asked)), len(found & asked) / len(asked) if asked else 0.0], dtype=np.float32)
