"""What the bot knows: one generation of the index at a time, asked and rebuilt without holding up the event loop."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from bot.errors import BotError, InexactQuoteError
from bot.generations import Generations
from bot.suggestions import LONGEST
from bot.web.metrics import Metrics
from index.access import ANYBODY, Viewer
from index.answerer import Answerer
from index.answers import Answer, Context, Quote, Turn
from index.build import BuildReport, Progress
from index.checking import Finding
from index.encoders import Matrix
from index.errors import BelegError
from index.leads import Asked, Phrase
from index.library import Library

_T = TypeVar("_T")
_READERS = 2
# For how many answers leads may be looked for at a time.
_MOST_THINKING = 2


class OutdatedError(BotError):
    """What was quoted is no longer in the documents at that place, so it is not shown again; ask again."""


@dataclass(frozen=True, slots=True)
class Found:
    """An answer with the passages of its quotes, `contexts[i]` for `quotes[i]`, and the generation they are from."""

    answer: Answer
    contexts: tuple[Context, ...]
    answerer: Answerer
    viewer: Viewer = ANYBODY

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is quoted."""
        return self.answer.quotes


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a text, and of which generation: `contexts[i]` is the passage of `findings[i]`, if it has one."""

    findings: tuple[Finding, ...]
    contexts: tuple[Context | None, ...]
    answerer: Answerer
    viewer: Viewer = ANYBODY

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is quoted."""
        return tuple(finding.quote for finding in self.findings if finding.quote is not None)


class Quoting(Protocol):
    """Anything that quotes from one generation."""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is quoted."""
        ...

    @property
    def answerer(self) -> Answerer:
        """Of the generation that it is quoted from."""
        ...

    @property
    def viewer(self) -> Viewer:
        """For whom it is."""
        ...


class Knowledge:
    """Asks the current generation and replaces it by a newer one between two questions; safe to use from one loop.

    Whoever asks says for whom. Unless they do, it is for anybody, who sees only what is open to all.
    """

    def __init__(
        self,
        library: Library,
        answerer: Answerer,
        *,
        metrics: Metrics | None = None,
        keep: Callable[[Sequence[Quote]], Awaitable[None]] | None = None,
    ) -> None:
        """`answerer` is what `library.open()` gave.

        `metrics` are told of questions and how long they took; `keep` of what is about to be sent, for links to it.
        """
        self._metrics = metrics or Metrics()
        self._generations = Generations(library, answerer)
        self._keep = keep
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="answer")
        # What is suggested is thought of beside the answers, never before them.
        self._thinker = ThreadPoolExecutor(1, thread_name_prefix="suggest")
        self._thinking = threading.BoundedSemaphore(_MOST_THINKING)
        self._prefer: Callable[[str, Found], Awaitable[Found]] | None = None

    @property
    def answerer(self) -> Answerer:
        """Who answers now; a rebuild puts another in its place."""
        return self._generations.answerer

    @property
    def generations(self) -> Generations:
        """By which another generation comes to answer."""
        return self._generations

    @property
    def rebuilding(self) -> bool:
        """Whether a rebuild is under way."""
        return self._generations.rebuilding

    @property
    def restricted(self) -> bool:
        """Whether there are documents that not everybody may see."""
        return self._generations.answerer.restricted

    def titles(self, viewer: Viewer = ANYBODY) -> tuple[str, ...]:
        """The titles of the documents that a viewer may see."""
        return self._generations.answerer.titles(viewer)

    async def ask(
        self, question: str, history: Sequence[Turn] = (), *, focus: Quote | None = None, viewer: Viewer = ANYBODY
    ) -> Found:
        """The answer to a question, and where its quotes stand; `focus` is what the question is a reply to.

        Of answers before it, only those count whose words the viewer may still see.
        """
        whole = self._generations.answerer

        def find() -> Found:
            answerer = whole.seen_by(viewer)
            answer = answerer.answer(question, _visible(history, answerer), focus=focus)
            return Found(answer, tuple(map(answerer.context, answer.quotes)), answerer, viewer)

        with self._metrics.stage("find"):
            found = await self._read(find)
            if self._prefer is not None and focus is None:
                found = await self._prefer(question, found)
        self._metrics.asked(found.answer.outcome.value)
        return found

    async def encode(self, questions: Sequence[str]) -> Matrix:
        """The vectors of questions, by which they can be compared; of shape (questions, dimension)."""
        answerer = self._generations.answerer
        return await self._read(lambda: answerer.encode(questions))

    async def recall(self, answer: Answer, viewer: Viewer = ANYBODY) -> Found:
        """An earlier answer, its quotes looked up anew; OutdatedError where the viewer may not see one any more."""
        whole = self._generations.answerer

        def find() -> Found:
            answerer = whole.seen_by(viewer)
            if not all(map(answerer.verify, answer.quotes)):
                raise OutdatedError("the documents have changed since this was quoted: ask again")
            # How documents spell a word is shown only for as long as they can be seen.
            known = tuple(each for each in answer.unknown if not each.nearest or answerer.holds(each.nearest))
            return Found(replace(answer, unknown=known), _contexts(answerer, answer.quotes), answerer, viewer)

        return await self._read(find)

    async def examine(self, text: str, sources: Collection[str] | None = None, *, viewer: Viewer = ANYBODY) -> Checked:
        """Whether a text stands in the documents, or in those of `sources`; no findings where it says nothing."""
        whole = self._generations.answerer

        def find() -> Checked:
            answerer = whole.seen_by(viewer)
            return _checked(answerer, answerer.check(text, sources), viewer)

        return await self._read(find)

    async def locate(
        self, quote: Quote, sources: Collection[str] | None = None, *, viewer: Viewer = ANYBODY
    ) -> Checked:
        """One finding: where an earlier quote stands now, or what it has become; only in documents of `sources`."""
        whole = self._generations.answerer

        def find() -> Checked:
            answerer = whole.seen_by(viewer)
            return _checked(answerer, (answerer.locate(quote, sources),), viewer)

        return await self._read(find)

    async def check(self, found: Quoting) -> None:
        """To be called just before quotes are sent; InexactQuoteError if one is not exactly its document's characters.

        They are compared with the generation they are from, whatever has taken its place meanwhile; but nothing is sent
        that has been closed to its viewer since (OutdatedError). From then on links to them lead somewhere.
        """
        with self._metrics.stage("check"):
            exact = await self._read(lambda: all(map(found.answerer.verify, found.quotes)))
        if not exact:
            raise InexactQuoteError("a quote is not exactly its document's characters: rebuild the index")
        if any(self._generations.answerer.hides(found.viewer, quote.source) for quote in found.quotes):
            raise OutdatedError("a document was closed to whom it was to be quoted to: ask again")
        if self._keep is not None:
            await self._keep(found.quotes)

    async def think_ahead(self) -> None:
        """Prepares what is suggested to anybody, so that nobody waits for that."""
        answerer = self._generations.answerer

        def prepare() -> None:
            answerer.seen_by(ANYBODY).leads.prepare()

        await _in(self._thinker, prepare)

    async def starters(self, phrase: Phrase, language: str, count: int) -> tuple[str, ...]:
        """Up to `count` questions to begin with, worded by `phrase` in a language; each has an answer for anybody."""
        answerer, code = self._generations.answerer, language.partition("-")[0]
        return await _in(self._thinker, lambda: answerer.seen_by(ANYBODY).leads.starters(phrase, code, count))

    async def leads(
        self, found: Found, asked: Asked, phrase: Phrase, shown: Sequence[Quote], count: int
    ) -> tuple[str, ...]:
        """Up to `count` questions that lead on from an answer, to other quotes than are shown.

        None while others wait for theirs: they are a courtesy that must not slow answers.
        """
        if not self._thinking.acquire(blocking=False):
            return ()

        def find() -> tuple[str, ...]:
            return found.answerer.leads.after(asked, phrase, shown=shown, count=count, longest=LONGEST)

        work = self._thinker.submit(copy_context().run, find)
        # Also where nobody waits for it any more.
        work.add_done_callback(lambda _: self._thinking.release())
        return await asyncio.wrap_future(work)

    async def kept(self) -> frozenset[str]:
        """The files of the corpus that the index has, also in generations that are only kept. Raises OSError."""
        return await self._read(self._generations.library.kept)

    def prefer_by(self, prefer: Callable[[str, Found], Awaitable[Found]]) -> None:
        """Has `prefer` decide what of an answer comes first, for each question but those that are replies."""
        self._prefer = prefer

    def when_renewed(self, tell: Callable[[], None]) -> None:
        """Has `tell` called, from the event loop, each time another generation has taken over."""
        self._generations.when_renewed(tell)

    async def rebuild(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> BuildReport | None:
        """Builds from the documents as they are now and goes over to the result; see `Generations.rebuild`."""
        return await self._generations.rebuild(progress, cancelled)

    def stop(self) -> None:
        """Tells a rebuild that is under way to end; questions are still answered."""
        self._generations.stop()

    def close(self) -> None:
        """Ends a rebuild that is under way and takes no more questions; does not wait for either."""
        self._generations.close()
        self._readers.shutdown(wait=False, cancel_futures=True)
        self._thinker.shutdown(wait=False, cancel_futures=True)

    async def _read(self, work: Callable[[], _T]) -> _T:
        return await _in(self._readers, work)


async def _in(pool: ThreadPoolExecutor, work: Callable[[], _T]) -> _T:
    """Does work in a thread, with the context, so that what is logged there names the update that it is for."""
    return await asyncio.get_running_loop().run_in_executor(pool, copy_context().run, work)


def _checked(answerer: Answerer, findings: tuple[Finding, ...], viewer: Viewer) -> Checked:
    contexts = (answerer.context(finding.quote) if finding.quote is not None else None for finding in findings)
    return Checked(findings, tuple(contexts), answerer, viewer)


def _visible(history: Sequence[Turn], answerer: Answerer) -> tuple[Turn, ...]:
    """The turns of a conversation without answers that cannot be seen any more: nothing is carried over from these."""
    return tuple(replace(turn, answer="") if not answerer.holds(turn.answer) else turn for turn in history)


def _contexts(answerer: Answerer, quotes: Sequence[Quote]) -> tuple[Context, ...]:
    """Where quotes stand now; OutdatedError where they do not."""
    try:
        return tuple(map(answerer.context, quotes))
    except BelegError as error:
        raise OutdatedError("the documents have changed since this was quoted: ask again") from error
