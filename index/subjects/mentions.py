"""What is found in a sentence: a stretch of it that may name somebody or something."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters of a sentence, `sentence[start:end]`, that may be a name or a subject.

    `text` is what they name, without what goes with the sentence only; `first` is where a title before it begins, if it
    has one (-1: none). `initial` says that it begins the sentence,
    where a capital tells nothing; `bound` that an article or the like stands before it, as before things; `plain` that
    it is an ordinary noun.
    """

    start: int
    end: int
    text: str
    first: int = -1
    initial: bool = False
    bound: bool = False
    plain: bool = False


class Finds(Protocol):
    """Finds mentions in a sentence, in order and without overlap; one for each way of writing."""

    def __call__(self, sentence: str) -> Sequence[Mention]:
        """Give the mentions of a sentence."""
        ...
