"""What is given back: quotes, best first, with an outcome."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Whether the corpus answers the question, holds only something close, or nothing."""

    ANSWERED = "answered"
    RELATED = "related"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of the conversation and the text that answered it (empty where nothing did)."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters of a document: `document.text[start:end] == text`, always.

    `score` lies in 0..1, higher is better: the probability that this quote answers the question. `marks` are the words
    of it, as characters counted from its start, that a question in another language was matched by.
    """

    text: str
    source: str
    start: int
    end: int
    score: float
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of the question that the documents do not have as it stands, and the nearest that they have, if any.

    `same` says that the nearest one is taken for the same word in another spelling: Gruschko and Grushko.
    """

    word: str
    nearest: str = ""
    same: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes, best first, with an outcome.

    Quotes may be there even where the outcome is `nothing`: they are then the closest passages, to be offered and not
    to be claimed. `score` is the probability that the corpus answers the question; `generation` names the build that
    was searched. `unknown` are words of the question that occur nowhere in the documents, where it helps to be told.
    """

    outcome: Outcome
    score: float
    quotes: tuple[Quote, ...]
    generation: str
    unknown: tuple[UnknownWord, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the first quote is claimed to answer the question."""
        return self.outcome is Outcome.ANSWERED


@dataclass(frozen=True, slots=True)
class Context:
    """Where a quote stands: its passage within its document.

    `text[start:end]` of the document is the passage; `number` of `count` passages; `heading` is the one in force.
    """

    text: str
    source: str
    start: int
    end: int
    number: int
    count: int
    title: str
    heading: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
