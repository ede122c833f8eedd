"""Answers questions from one generation, by quotes that are checked to be the documents' own characters."""

import logging
import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from index.access import Viewer, hidden_from
from index.answers import Answer, Context, Outcome, Quote, Turn
from index.checking import Checker, Finding, Standing
from index.encoders import Matrix, QueryEncoder
from index.encoders.pieces import PieceCutter
from index.errors import BelegError
from index.explaining import Explainer
from index.generation import Generation
from index.leads import Leads
from index.ranking.ranker import Hit, Ranked
from index.sight import seen
from index.spelling import Spelling
from index.subjects.subjects import Subjects

# A text this long says enough of what it is about to find what comes closest.
_ENOUGH = 500
# For how many groups of people who see the same what is looked up of that is kept.
_VIEWS = 16
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Summary:
    """What an answerer answers from: counts, when it was built (UTC), the model, and the titles of the documents."""

    documents: int
    passages: int
    sentences: int
    built: datetime
    model: str
    titles: tuple[str, ...]


class Ranks(Protocol):
    """Finds the sentences that answer a question; `Ranker` does."""

    def rank(self, question: str, history: Sequence[Turn], top: int, *, focus: range | None = None) -> Ranked:
        """Give up to `top` hits, best first; `focus` are the numbers of the sentences that the question is about."""
        ...

    def within(self, generation: Generation, spelling: Spelling) -> "Ranks":
        """Give what ranks only what is to be seen of the same generation."""
        ...


class Answerer:
    """Answers from one generation. Does not change; any number of threads may use it.

    With the encoder of questions at hand, what matched across languages is marked.
    """

    def __init__(
        self,
        generation: Generation,
        ranker: Ranks,
        encoder: QueryEncoder | None = None,
        spelling: Spelling | None = None,
        *,
        whole: Checker | None = None,
    ) -> None:
        """`whole` checks texts against the generation that this one is a part of, if it is."""
        self._generation = generation
        self._ranker = ranker
        self._encoder = encoder
        self._explainer = Explainer(generation, encoder, spelling)
        self._checker = Checker(generation, whole)
        self._documents = {
            document.source: number
            for number, document in enumerate(generation.documents)
            if number not in generation.hidden
        }
        self._access = generation.manifest.access
        self._limits = tuple(
            (number, self._access[source]) for source, number in self._documents.items() if source in self._access
        )
        self._views: OrderedDict[frozenset[int], Answerer] = OrderedDict()
        self._lock = threading.Lock()
        # Passages lie in the order of their documents, and every document has some.
        self._passages = [list(group) for _, group in groupby(generation.passages, key=attrgetter("document"))]

    @property
    def generation(self) -> str:
        """The id of the generation."""
        return self._generation.id

    @property
    def index(self) -> Generation:
        """What the answers come from, as it is held in memory."""
        return self._generation

    @property
    def summary(self) -> Summary:
        """What the answers come from."""
        manifest, hidden = self._generation.manifest, self._generation.hidden
        return Summary(
            documents=manifest.documents - len(hidden),
            passages=manifest.passages,
            sentences=manifest.sentences,
            built=self._generation.created,
            model=manifest.model,
            titles=tuple(self._generation.documents[number].title for number in self._documents.values()),
        )

    @property
    def restricted(self) -> bool:
        """Whether some documents are not for everybody."""
        return bool(self._limits)

    def hides(self, viewer: Viewer, source: str) -> bool:
        """Say whether a document is here that a viewer may not see."""
        return source in self._documents and not viewer.may_see(self._access.get(source))

    def titles(self, viewer: Viewer) -> tuple[str, ...]:
        """Give the titles of the documents that a viewer may see."""
        seen = (number for source, number in self._documents.items() if viewer.may_see(self._access.get(source)))
        return tuple(self._generation.documents[number].title for number in seen)

    def seen_by(self, viewer: Viewer) -> "Answerer":
        """Give the answerer of the same generation that knows only what a viewer may see. Blocking, the first time.

        Everything that comes of it is restricted so, before anything is ranked.
        """
        hidden = hidden_from(viewer, self._limits)
        if not hidden:
            return self
        with self._lock:
            view = self._views.get(hidden)
            if view is None:
                generation = seen(self._generation, hidden)
                spelling = Spelling(generation)
                ranker = self._ranker.within(generation, spelling)
                view = Answerer(generation, ranker, self._encoder, spelling, whole=self._checker)
                self._views[hidden] = view
            self._views.move_to_end(hidden)
            if len(self._views) > _VIEWS:
                self._views.popitem(last=False)
            return view

    def answer(
        self, question: str, history: Sequence[Turn] = (), top: int = 10, *, focus: Quote | None = None
    ) -> Answer:
        """Answer a question with up to `top` quotes, best first. Blocking; an empty question gets nothing.

        `history` is what was asked and answered before, oldest first; it is used where the question leans on it.
        `focus` is a quote, or a part of one, that the question is a reply to: what stands around it is asked first. One
        that is not exactly its document's characters is ignored.
        """
        if not question.strip() or top < 1:
            return Answer(Outcome.NOTHING, 0.0, (), self.generation)
        ranked = self._ranker.rank(question, tuple(history), top, focus=self.sentences(focus))
        found = [(hit, quote) for hit in ranked.hits[:top] if (quote := self._quote(hit)) is not None]
        hits, quotes = tuple(hit for hit, _ in found), tuple(quote for _, quote in found)
        outcome = ranked.outcome if quotes else Outcome.NOTHING
        answer = Answer(outcome, _probability(ranked.score), quotes, self.generation, reading=ranked.reading)
        return self._explainer.explain(question, answer, hits)

    @cached_property
    def leads(self) -> Leads:
        """What can be asked; looked for when first wanted."""
        return Leads(self._generation, self, Subjects(self._generation, PieceCutter.of(self._encoder)))

    def encode(self, questions: Sequence[str]) -> Matrix:
        """Give the vectors of questions, of shape (questions, dimension). Blocking; `BelegError` without an encoder."""
        if self._encoder is None:
            raise BelegError("There is no encoder of questions to compare them with.")
        return self._encoder.encode_query(questions)

    def holds(self, text: str) -> bool:
        """Say whether these characters stand in any of the documents."""
        return any(text in document.text for document in self._generation.documents)

    def check(self, text: str, sources: Collection[str] | None = None) -> tuple[Finding, ...]:
        """Tell whether a text stands in the documents, or in those of `sources`: see `Checker.check`. Blocking.

        Where no sentence has its words, the one that answers it best is the closest, in whatever language.
        """
        return tuple(self._closest(finding, sources) for finding in self._checker.check(text, sources))

    def locate(self, quote: Quote, sources: Collection[str] | None = None) -> Finding:
        """Find an earlier quote again, or what it has become: see `Checker.locate`. Blocking."""
        return self._checker.locate(quote, sources)

    def verify(self, quote: Quote) -> bool:
        """Say whether a quote is exactly the characters of its document; to be asked just before it is sent."""
        number = self._documents.get(quote.source)
        if number is None or not 0 <= quote.start < quote.end:
            return False
        found = self._generation.documents[number].text[quote.start : quote.end]
        return bool(found) and found == quote.text

    def context(self, quote: Quote) -> Context:
        """Give the passage that a quote stands in, or the run of them. Raises `BelegError` where it is not exact."""
        if not self.verify(quote):
            raise BelegError(f"A quote is not in {quote.source} as the index has it; ask again.")
        document = self._documents[quote.source]
        starts = [passage.start for passage in self._passages[document]]
        number = max(1, bisect_right(starts, quote.start))
        return self._context(document, number, max(number, bisect_left(starts, quote.end)), quote.start)

    def neighbour(self, context: Context, step: int) -> Context | None:
        """Give the passage `step` passages on (or back) in the same document, None where there is none."""
        document = self._documents.get(context.source)
        number = step + (context.number if step < 0 else context.through or context.number)
        if document is None or not 1 <= number <= len(self._passages[document]):
            return None
        return self._context(document, number, number)

    def sentences(self, quote: Quote | None) -> range | None:
        """Give the numbers of the sentences that a quote overlaps; `None` where it is not exact, or in none."""
        if quote is None or not self.verify(quote):
            return None
        passages = self._passages[self._documents[quote.source]]
        numbers = range(passages[0].first, passages[-1].last)
        rows = self._generation.sentences
        first = bisect_right(numbers, quote.start, key=lambda number: rows[number].end)
        last = bisect_left(numbers, quote.end, key=lambda number: rows[number].start)
        return numbers[first:last] or None

    def _closest(self, finding: Finding, sources: Collection[str] | None) -> Finding:
        if finding.standing is not Standing.MISSING or finding.quote is not None:
            return finding
        quotes = self.answer(finding.text[:_ENOUGH]).quotes
        seen = (quote for quote in quotes if sources is None or quote.source in sources)
        nearest = next(seen, None)
        return replace(finding, quote=replace(nearest, score=0.0, marks=()) if nearest else None)

    def _context(self, document: int, number: int, through: int, place: int | None = None) -> Context:
        passage, last = self._passages[document][number - 1], self._passages[document][through - 1]
        found = self._generation.documents[document]
        return Context(
            text=found.text[passage.start : last.end],
            source=found.source,
            start=passage.start,
            end=last.end,
            number=passage.number,
            count=len(self._passages[document]),
            title=found.title,
            heading=passage.heading,
            author=found.author,
            date=found.date,
            url=found.url,
            page=found.page(passage.start if place is None else place),
            through=through if through != number else 0,
        )

    def _quote(self, hit: Hit) -> Quote | None:
        """Slice the quote of a hit out of its document; anything that is not one run within it is left out."""
        sentences = self._generation.sentences
        if not 0 <= hit.first < hit.last <= len(sentences):
            _log.error("left out a hit outside the index: sentences %d to %d", hit.first, hit.last)
            return None
        first, last = sentences[hit.first], sentences[hit.last - 1]
        document = self._generation.documents[first.document]
        text = document.text[first.start : last.end]
        quote = Quote(text, document.source, first.start, last.end, _probability(hit.score))
        if first.document != last.document or not self.verify(quote):
            _log.error("left out a quote that is not in %s: %d to %d", document.source, first.start, last.end)
            return None
        return quote


def _probability(score: float) -> float:
    return min(1.0, max(0.0, float(score)))
