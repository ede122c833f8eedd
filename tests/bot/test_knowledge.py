import asyncio
import shutil
import threading
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import InexactQuoteError
from bot.generations import RebuildingError
from bot.knowledge import Knowledge, OutdatedError
from bot.suggestions import phrase_in
from bot.texts import Texts
from index.answerer import Answerer
from index.answers import Quote
from index.build import Step
from index.checking import Standing
from index.encoders import Matrix, QueryEncoder, load_query_encoder
from index.errors import BelegError
from index.generation import load
from index.leads import Asked
from index.library import Library
from index.publish import GenerationStore
from index.ranking.ranker import Ranker

TOWER = "# Türme 🗼\n\nDer Turm ist 300 Meter hoch. Er steht in Paris 🇫🇷.\n\nEin anderer Absatz handelt von Brot.\n"
PARIS = "Anne Roy sagte, Paris bleibe ruhig. Anne Roy sagte, Paris werde warten.\n\nIn Paris stehen viele Türme.\n"
BREAD = "Das Brot wird bei 230 Grad gebacken. Es braucht eine Stunde.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("knowledge")
    (home / "corpus").mkdir()
    (home / "corpus" / "turm.md").write_text(TOWER, encoding="utf-8")
    Library(home / "corpus", home / "data").open()
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "home", symlinks=True))


@pytest.fixture
async def knowledge(home: Path) -> AsyncIterator[Knowledge]:
    library = Library(home / "corpus", home / "data")
    knows = Knowledge(library, library.open().answerer)
    yield knows
    knows.close()


async def test_quotes_are_the_documents_characters_and_stand_in_their_passages(knowledge: Knowledge) -> None:
    found = await knowledge.ask("Wie hoch ist der Turm?")
    assert found.answer.quotes
    for quote, context in zip(found.answer.quotes, found.contexts, strict=True):
        assert TOWER[quote.start : quote.end] == quote.text
        assert TOWER[context.start : context.end] == context.text
        assert context.start <= quote.start < context.end
    await knowledge.check(found)


async def test_a_quote_that_is_not_exact_is_not_let_through(knowledge: Knowledge) -> None:
    found = await knowledge.ask("Wie hoch ist der Turm?")
    wrong = replace(found.answer.quotes[0], text="Der Turm ist 301 Meter hoch.")
    with pytest.raises(InexactQuoteError):
        await knowledge.check(replace(found, answer=replace(found.answer, quotes=(wrong,))))


async def test_questions_are_answered_by_the_old_generation_until_the_new_one_takes_over(
    knowledge: Knowledge, home: Path
) -> None:
    before = await knowledge.ask("Bei wie viel Grad wird das Brot gebacken?")
    (home / "corpus" / "brot.txt").write_text(BREAD, encoding="utf-8")
    steps: list[Step] = []
    threads: set[str] = set()

    def note(step: Step) -> None:
        steps.append(step)
        threads.add(threading.current_thread().name)

    rebuild = asyncio.create_task(knowledge.rebuild(note))
    await asyncio.sleep(0)
    assert knowledge.rebuilding
    with pytest.raises(RebuildingError):
        await knowledge.rebuild()
    meanwhile = await knowledge.ask("Bei wie viel Grad wird das Brot gebacken?")
    assert meanwhile.answer == before.answer
    # About fifty questions a second meanwhile: each is answered from one generation, and none goes back to the old one.
    asked = []
    while not rebuild.done():
        asked.append(await knowledge.ask("Bei wie viel Grad wird das Brot gebacken?"))
        await knowledge.check(asked[-1])
        await asyncio.sleep(0.02)
    asked.append(await knowledge.ask("Bei wie viel Grad wird das Brot gebacken?"))
    report = await rebuild
    assert report is not None
    assert (report.added, report.changed, report.removed, report.failed) == (("brot.txt",), (), (), ())
    assert {step.phase for step in steps} == {"reading", "encoding", "writing"}
    assert threading.current_thread().name not in threads
    after = await knowledge.ask("Bei wie viel Grad wird das Brot gebacken?")
    assert after.answer.generation == report.generation != before.answer.generation
    served = {before.answer.generation: before.answer, report.generation: after.answer}
    assert all(one.answer == served[one.answer.generation] for one in asked)
    stamps = [one.answer.generation for one in asked]
    assert len(stamps) > 10
    assert stamps == sorted(stamps, key=list(served).index)
    assert "brot.txt" in {quote.source for quote in after.answer.quotes}
    # What was quoted before still stands where it stood, and can be shown again.
    assert (await knowledge.recall(before.answer)).answer == before.answer
    # And what was found by the old generation may still be sent.
    await knowledge.check(meanwhile)

    (home / "corpus" / "turm.md").write_text("Vorweg.\n\n" + TOWER, encoding="utf-8")
    await knowledge.rebuild()
    with pytest.raises(OutdatedError):
        await knowledge.recall(before.answer)


async def test_a_failing_rebuild_leaves_everything_as_it_was(knowledge: Knowledge, home: Path) -> None:
    before = await knowledge.ask("Wie hoch ist der Turm?")
    (home / "corpus").rename(home / "elsewhere")
    with pytest.raises(BelegError):
        await knowledge.rebuild()
    assert await knowledge.ask("Wie hoch ist der Turm?") == before


async def test_a_rebuild_ends_when_it_is_told_to(knowledge: Knowledge, home: Path) -> None:
    (home / "corpus" / "brot.txt").write_text(BREAD, encoding="utf-8")
    rebuild = asyncio.create_task(knowledge.rebuild())
    await asyncio.sleep(0.3)
    knowledge.stop()
    async with asyncio.timeout(5):
        with pytest.raises(BelegError):
            await rebuild
    generation = knowledge.answerer.generation
    assert (await knowledge.ask("Wie hoch ist der Turm?")).answer.generation == generation


class SlowEncoder:
    """An encoder that takes its time, as a large model does."""

    def __init__(self, inner: QueryEncoder) -> None:
        self._inner = inner
        self.model, self.fingerprint, self.dimension = inner.model, inner.fingerprint, inner.dimension

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        time.sleep(1.0)
        return self._inner.encode_query(questions)


async def test_the_loop_is_free_while_a_slow_model_encodes(home: Path) -> None:
    encoder = load_query_encoder()
    store = GenerationStore(home / "data")
    generation = load(store.folder(store.current() or ""), encoder.fingerprint)
    answerer = Answerer(generation, Ranker(generation, SlowEncoder(encoder)))
    knowledge = Knowledge(Library(home / "corpus", home / "data"), answerer)
    asked = asyncio.create_task(knowledge.ask("Wie hoch ist der Turm?"))
    loop = asyncio.get_running_loop()
    lags = []
    while not asked.done():
        before = loop.time()
        await asyncio.sleep(0.01)
        lags.append(loop.time() - before - 0.01)
    knowledge.close()
    assert asked.result().answer.quotes
    assert len(lags) > 10
    assert max(lags) < 0.5


async def test_questions_are_suggested_from_the_documents_as_they_are_and_hold_nobody_up(
    knowledge: Knowledge, home: Path
) -> None:
    told: list[str] = []
    knowledge.when_renewed(lambda: told.append(knowledge.answerer.generation))
    phrase = phrase_in(Texts.get("de"))
    await knowledge.think_ahead()
    assert not any("Roy" in question for question in await knowledge.starters(phrase, "de", 4))
    (home / "corpus" / "paris.txt").write_text(PARIS, encoding="utf-8")
    await knowledge.rebuild()
    assert told == [knowledge.answerer.generation]
    found = await knowledge.starters(phrase, "de", 4)
    assert any("Roy" in question for question in found)
    await _no_lead_is_waited_for_in_a_queue(knowledge)


async def _no_lead_is_waited_for_in_a_queue(knowledge: Knowledge) -> None:
    """Two answers may have leads looked for at a time; others do without."""
    found = await knowledge.ask("Was sagt Roy?")
    free = threading.Event()
    knowledge._thinker.submit(free.wait)

    async def leads() -> tuple[str, ...]:
        asked = Asked("Was sagt Roy?", found.answer)
        return await knowledge.leads(found, asked, phrase_in(Texts.get("de")), (), 3)

    waiting = [asyncio.create_task(leads()) for _ in range(2)]
    await asyncio.sleep(0.05)
    assert await leads() == ()
    free.set()
    first, second = await asyncio.gather(*waiting)
    assert first == second == await leads() != ()


async def test_what_is_sent_is_kept_for_links_and_what_is_not_exact_is_not(home: Path) -> None:
    kept: list[Quote] = []

    async def keep(quotes: Sequence[Quote]) -> None:
        kept.extend(quotes)

    library = Library(home / "corpus", home / "data")
    knows = Knowledge(library, library.open().answerer, keep=keep)
    found = await knows.ask("Wie hoch ist der Turm?")
    wrong = replace(found.answer.quotes[0], text="Der Turm ist 301 Meter hoch.")
    with pytest.raises(InexactQuoteError):
        await knows.check(replace(found, answer=replace(found.answer, quotes=(wrong,))))
    assert kept == []
    await knows.check(found)
    assert kept == list(found.answer.quotes)
    knows.close()


async def test_a_text_is_checked_and_its_quote_stands_in_its_passage(knowledge: Knowledge) -> None:
    found = await knowledge.examine("Der Turm ist 400 Meter hoch.")
    [finding], [context] = found.findings, found.contexts
    assert (finding.standing, [quote.text for quote in found.quotes]) == (
        Standing.ALTERED,
        ["Der Turm ist 300 Meter hoch."],
    )
    assert context is not None
    assert "Er steht in Paris 🇫🇷." in context.text
    await knowledge.check(found)
    wrong = replace(finding, quote=replace(found.quotes[0], text="Der Turm ist 400 Meter hoch."))
    with pytest.raises(InexactQuoteError):
        await knowledge.check(replace(found, findings=(wrong,)))


async def test_the_closest_passage_is_found_by_meaning_where_no_words_are_shared(knowledge: Knowledge) -> None:
    [finding] = (await knowledge.examine("The tower is located in the capital of France.")).findings
    assert finding.standing is Standing.MISSING
    assert finding.quote is not None
    assert finding.quote.text == "Er steht in Paris 🇫🇷."
    assert finding.quote.score == 0.0
    [hidden] = (await knowledge.examine("The tower is located in the capital of France.", {"brot.txt"})).findings
    assert hidden.quote is None


async def test_an_earlier_quote_is_located_only_where_it_may_be_seen(knowledge: Knowledge) -> None:
    [quote, *_] = (await knowledge.ask("Wie hoch ist der Turm?")).answer.quotes
    located = await knowledge.locate(quote)
    assert located.findings[0].standing is Standing.VERBATIM
    assert [(one.text, one.start) for one in located.quotes] == [(quote.text, quote.start)]
    hidden = await knowledge.locate(quote, {"brot.txt"})
    assert (hidden.quotes, hidden.contexts) == ((), (None,))
