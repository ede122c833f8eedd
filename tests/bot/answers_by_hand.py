"""Answers and passages made by hand: a small document, its quotes, and an answerer that knows nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from index.answers import Answer, Context, Outcome, Quote, Turn
from index.errors import GenerationError
from index.leads import Asked as LedFrom
from index.leads import Phrase

SOURCE = "talks.md"
TITLE = "Gespräche in Brüssel"
# Where the first passage begins in its document, as behind a front matter.
OFFSET = 100

PASSAGES = (
    "Nach vierstündigen Gesprächen zeigte sich die Kluft. Stoltenberg sprach von 30 Verbündeten.",
    "Grushko sagte, er könne sich nicht an eine so scharfe und offene Diskussion mit der NATO erinnern. "
    "Er sagte, Fortschritte seien möglich.\n\n"
    "Er sagte, Moskau wolle von der NATO schriftliche Antworten auf seine Vorschläge.",
    "Russland bestreitet die Absicht <b>einzumarschieren</b>. Das ist [bold]alles[/bold] 😀.",
)
DEMAND = "Er sagte, Moskau wolle von der NATO schriftliche Antworten auf seine Vorschläge."
PROGRESS = "Er sagte, Fortschritte seien möglich."
GAP = "Nach vierstündigen Gesprächen zeigte sich die Kluft."
DENIAL = "Russland bestreitet die Absicht <b>einzumarschieren</b>."


def contexts_of(passages: Sequence[str] = PASSAGES, **known: Any) -> tuple[Context, ...]:
    """The passages as they stand one after the other in their document, two characters apart."""
    found, start = [], OFFSET
    for number, text in enumerate(passages, start=1):
        end = start + len(text)
        given: dict[str, Any] = {"title": TITLE, "source": SOURCE} | known
        found.append(Context(text=text, start=start, end=end, number=number, count=len(passages), **given))
        start = end + 2
    return tuple(found)


def quote_of(text: str, score: float = 0.8, contexts: Sequence[Context] | None = None) -> Quote:
    """The quote of a text that stands in one of the passages."""
    for context in contexts or contexts_of():
        if text in context.text:
            start = context.start + context.text.index(text)
            return Quote(text, context.source, start, start + len(text), score)
    raise AssertionError(f"no passage holds {text!r}")


def answer_of(*quotes: Quote, outcome: Outcome = Outcome.ANSWERED) -> Answer:
    """An answer with these quotes; its score is that of the first."""
    return Answer(outcome, quotes[0].score if quotes else 0.0, quotes, "generation-1")


def contexts_for(answer: Answer, contexts: Sequence[Context] | None = None) -> tuple[Context, ...]:
    """The passage of each of the answer's quotes."""
    known = contexts or contexts_of()
    return tuple(next(c for c in known if c.start <= quote.start < c.end) for quote in answer.quotes)


@dataclass(frozen=True)
class Asked:
    """A question as it reached the answerer."""

    question: str
    history: tuple[Turn, ...]
    top: int
    focus: Quote | None = None


class LeadsByHand:
    """Leads on with the same questions from whatever was answered, and keeps what it was asked about."""

    def __init__(self, *questions: str) -> None:
        self._questions = questions
        self.asked: list[tuple[LedFrom, tuple[Quote, ...]]] = []

    def after(
        self, asked: LedFrom, phrase: Phrase, *, shown: Sequence[Quote], count: int = 3, longest: int = 0
    ) -> tuple[str, ...]:
        """The first of the questions."""
        self.asked.append((asked, tuple(shown)))
        return self._questions[:count]


class AnswererByHand:
    """Gives prepared answers by question, `nothing` to all others, and keeps what it was asked."""

    generation = "generation-1"
    summary = SimpleNamespace(
        documents=1,
        passages=3,
        sentences=7,
        built=datetime(2022, 1, 12, 10, 0, tzinfo=UTC),
        model="by-hand",
        titles=(TITLE,),
    )

    def __init__(self, answers: dict[str, Answer] | None = None, leads: LeadsByHand | None = None) -> None:
        self._answers = answers or {}
        self.leads = leads or LeadsByHand()
        self.asked: list[Asked] = []

    def answer(
        self, question: str, history: Sequence[Turn] = (), top: int = 10, *, focus: Quote | None = None
    ) -> Answer:
        """The prepared answer, cut to `top` quotes."""
        self.asked.append(Asked(question, tuple(history), top, focus))
        found = self._answers.get(question, Answer(Outcome.NOTHING, 0.01, (), self.generation))
        return Answer(found.outcome, found.score, found.quotes[:top], found.generation, reading=found.reading)

    def context(self, quote: Quote) -> Context:
        """The quote's passage."""
        for context in contexts_of():
            if context.start <= quote.start < context.end:
                return context
        raise GenerationError("the quote is in no passage: rebuild the index (belegbot index)")

    def neighbour(self, context: Context, step: int) -> Context | None:
        """The passage `step` further on, if there is one."""
        place = context.number - 1 + step
        return contexts_of()[place] if 0 <= place < len(PASSAGES) else None

    def holds(self, text: str) -> bool:
        """Whether the text stands in one of the passages."""
        return any(text in passage for passage in PASSAGES)

    def verify(self, quote: Quote) -> bool:
        """Whether the quote stands in its passage."""
        return quote.text in self.context(quote).text
