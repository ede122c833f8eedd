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
    of it, as characters counted from its start, that a question in another language was matched by. `pinned` says that
    somebody has chosen it for this question.
    """

    text: str
    source: str
    start: int
    end: int
    score: float
    marks: tuple[tuple[int, int], ...] = ()
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of the question that the documents do not have as it stands, and the nearest that they have, if any.

    `same` says that the nearest one is taken for the same word in another spelling: Gruschko and Grushko.
    """

    word: str
    nearest: str = ""
    same: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read into a question that leans on what came before it.

    `carried` are the names, or at most a few other words, that were carried over, as they stand in the earlier question
    or quote that they come from, the most important first; never empty. `text` is the question as it was looked up: the
    question as asked, but for names that the documents spell otherwise, and then what was carried over.
    """

    carried: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes, best first, with an outcome.

    Quotes may be there even where the outcome is `nothing`: they are then the closest passages, to be offered and not
    to be claimed. `score` is the probability that the corpus answers the question; `generation` names the build that
    was searched. `unknown` are words of the question that occur nowhere in the documents, where it helps to be told.
    `reading` is what was read into the question from the conversation, `None` where it was taken as it stands: asked
    with an empty history, it always is.
    """

    outcome: Outcome
    score: float
    quotes: tuple[Quote, ...]
    generation: str
    unknown: tuple[UnknownWord, ...] = ()
    reading: Reading | None = None

    @property
    def answered(self) -> bool:
        """Whether the first quote is claimed to answer the question."""
        return self.outcome is Outcome.ANSWERED


@dataclass(frozen=True, slots=True)
class Context:
    """Where a quote stands: its passage within its document.

    `text[start:end]` of the document is the passage; `number` of `count` passages; `heading` is the one in force;
    `page` is the page that the quote begins on, from 1, or 0 in documents without pages. For a quote that runs over
    several passages it is all of them, up to that of number `through` (0: just the one).
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
    page: int = 0
    through: int = 0
