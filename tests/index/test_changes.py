"""Changes to a corpus: built beside what is served, made as a whole, taken back, and finished after a crash."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from index.access import ANYBODY, Viewer
from index.build import BuildReport, Progress
from index.builder import update
from index.changes import Change, Changes, State
from index.encoders import fingerprint
from index.encoding import Model
from index.errors import BuildError, OutdatedChangeError
from index.library import Library
from index.readers import Overlay, hash_corpus, read_corpus
from tests.index.conftest import ANIMALS, Bench
from tests.index.encoders_by_hand import CountingEncoder

REPOSITORY = str(Path(__file__).parents[2])
MOUSE = "Die Maus frisst Käse.\n"


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def opened_library(bench: Bench, keep: int = 2) -> Library:
    """A library that builds in this process, with vectors by hand in the place of the default model's."""

    def build(
        corpus: Path, data: Path, model: str, progress: Progress | None, cancelled: object = None, **given: Any
    ) -> BuildReport:
        made = Model(model, fingerprint(model), lambda _: CountingEncoder())
        return update(corpus, data, made, progress or (lambda _: None), **given)

    return Library(bench.corpus, bench.data, keep=keep, builder=build)


def offered(library: Library, change: Change) -> Change:
    """The change, built and waiting for a decision."""
    return library.offer(change, library.stage(change).answerer.generation)


@pytest.fixture
def real(bench: Bench) -> Bench:
    """The animals, indexed in that way."""
    bench.write(ANIMALS)
    opened_library(bench).open()
    return bench


@pytest.fixture
def mouse(tmp_path: Path) -> Path:
    """A file that is not in the corpus."""
    path = tmp_path / "elsewhere"
    path.write_text(MOUSE, "utf-8")
    return path


def test_an_overlay_is_read_as_if_the_change_had_been_made(bench: Bench, mouse: Path) -> None:
    bench.write({"a.txt": "Die Katze schläft.", "b.txt": "Der Hund bellt."})
    overlay = Overlay({"uploads/maus.txt": mouse}, frozenset({"b.txt"}))
    corpus = read_corpus(bench.corpus, overlay=overlay)
    assert [(document.source, document.text) for document in corpus.documents] == [
        ("a.txt", "Die Katze schläft."),
        ("uploads/maus.txt", MOUSE),
    ]
    assert corpus.hashes == hash_corpus(bench.corpus, overlay=overlay)
    assert hash_corpus(bench.corpus).keys() == {"a.txt", "b.txt"}


def test_a_file_beside_a_document_says_what_it_is_called(bench: Bench) -> None:
    bench.write({"a.txt": "Die Katze schläft.", "b.txt": "Der Hund bellt.", "c.yaml": "title: nothing here"})
    before = read_corpus(bench.corpus)
    bench.write({"a.txt.yaml": "title: Über Katzen\nauthor: Ä. Müller\ndate: 2024-05-01\n", "b.txt.yaml": "- no"})
    corpus = read_corpus(bench.corpus)
    assert [(one.source, one.title, one.author, one.date) for one in corpus.documents] == [
        ("a.txt", "Über Katzen", "Ä. Müller", "2024-05-01")
    ]
    assert corpus.hashes["a.txt"] != before.hashes["a.txt"]
    assert [(one.source, one.reason) for one in corpus.failed] == [
        ("b.txt", "has a file beside it (.yaml) that holds no lines like title: ...")
    ]
    assert (before.ignored, corpus.ignored) == (1, 1)


def test_a_staged_change_is_served_only_when_it_is_published(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    served, before = library.open().answerer, tree(real.corpus)
    change = library.draft({"uploads/maus.txt": mouse}, frozenset({"hund.txt"}))
    staged = library.stage(change)
    report = staged.report
    assert report is not None
    assert (report.added, report.changed, report.removed) == (("uploads/maus.txt",), (), ("hund.txt",))
    assert staged.answerer.holds(MOUSE.strip())
    assert tree(real.corpus) == before
    assert opened_library(real).open().answerer.generation == served.generation

    assert library.pending() is None
    pending = library.offer(change, report.generation)
    assert library.pending() == pending
    assert pending.sources == ("uploads/maus.txt", "hund.txt")
    published = library.publish(pending)
    assert published.answerer.generation == staged.answerer.generation
    assert library.pending() is None
    after = opened_library(real).open()
    assert (after.report, after.answerer.generation) == (None, published.answerer.generation)
    assert tree(real.corpus).keys() == before.keys() - {"hund.txt"} | {"uploads/maus.txt"}

    last = library.last_change()
    assert last is not None
    library.publish(offered(library, library.draft_undoing(last)))
    assert tree(real.corpus) == before
    assert library.last_change() is None


def test_what_is_discarded_leaves_nothing_behind(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    library.open()
    before, index = tree(real.corpus), real.store.ids()
    library.discard(offered(library, library.draft({"uploads/maus.txt": mouse})))
    assert (tree(real.corpus), real.store.ids(), library.pending()) == (before, index, None)
    assert not [name for name, data in tree(real.data).items() if MOUSE.encode() in data]


def test_a_further_change_joins_the_one_that_waits(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    library.open()
    offered(library, library.draft({"maus.txt": mouse, "ratte.txt": mouse}))
    given_up = library.draft({"igel.txt": mouse})
    library.stage(given_up)
    library.discard(given_up)
    pending = offered(library, library.draft({"hund.txt": mouse}, frozenset({"ratte.txt"})))
    assert [(edit.source, edit.removed) for edit in pending.edits] == [
        ("hund.txt", False),
        ("maus.txt", False),
        ("ratte.txt", True),
    ]
    assert len(Changes(real.data).all()) == 1


def test_a_change_is_not_published_over_documents_that_have_changed_since(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    library.open()
    pending = offered(library, library.draft({"maus.txt": mouse}))
    real.write({"igel.txt": "Der Igel rollt sich ein."})
    before = tree(real.corpus)
    with pytest.raises(OutdatedChangeError, match="have changed since"):
        library.publish(pending)
    assert tree(real.corpus) == before
    library.publish(offered(library, library.draft({})))  # built again, on what is there now
    assert tree(real.corpus).keys() == before.keys() | {"maus.txt"}


def test_a_change_that_alters_nothing_is_dropped(real: Bench, tmp_path: Path) -> None:
    library = opened_library(real)
    served = library.open().answerer.generation
    (tmp_path / "same").write_bytes((real.corpus / "hund.txt").read_bytes())
    opened = library.stage(library.draft({"hund.txt": tmp_path / "same"}))
    assert (opened.answerer.generation, library.pending()) == (served, None)


@pytest.mark.parametrize("source", ["../maus.txt", "/maus.txt", "out/maus.txt"])
def test_no_change_leads_out_of_the_corpus_folder(real: Bench, mouse: Path, tmp_path: Path, source: str) -> None:
    (tmp_path / "out").mkdir()
    (real.corpus / "out").symlink_to(tmp_path / "out")
    changes = Changes(real.data)
    with pytest.raises(OSError, match="leads out of the corpus folder"):
        changes.make(changes.draft({source: mouse}), real.corpus)
    assert not (tmp_path / "out" / "maus.txt").exists()
    assert not (tmp_path / "maus.txt").exists()


def test_rolled_back_it_stays_so_until_the_corpus_is_indexed_anew(real: Bench) -> None:
    library = opened_library(real, keep=3)
    first = library.open().answerer.generation
    real.write({"maus.txt": MOUSE})
    second = library.rebuild().answerer.generation
    assert [(one.name, one.documents, one.published) for one in library.generations()] == [
        (second, 4, True),
        (first, 3, False),
    ]
    assert library.roll_back(first).answerer.generation == first
    assert opened_library(real).open().answerer.generation == first
    third = library.rebuild().answerer
    assert third.holds(MOUSE.strip())
    with pytest.raises(BuildError, match="cannot be served"):
        library.roll_back("nothing")


def test_what_was_closed_since_stays_closed_in_an_earlier_index(real: Bench) -> None:
    library = opened_library(real, keep=3)
    first = library.open().answerer.generation
    real.write({"hund.txt.access": "1\n2\n", "maus.txt": MOUSE})
    library.rebuild()
    for opened in (library.roll_back(first), opened_library(real, keep=3).open()):
        answerer = opened.answerer
        assert answerer.generation == first
        assert answerer.hides(Viewer.of(3), "hund.txt")
        assert not answerer.hides(Viewer.of(2), "hund.txt")
        assert not answerer.hides(ANYBODY, "katze.md")


def test_what_is_old_is_removed_but_for_what_is_served(real: Bench, mouse: Path) -> None:
    library = opened_library(real, keep=9)
    library.open()
    library.publish(offered(library, library.draft({"maus.txt": mouse})))
    library.publish(offered(library, library.draft({}, frozenset({"maus.txt"}))))
    assert [name for name, data in tree(real.data).items() if MOUSE.strip().encode() in data]
    library.age(1)
    assert len(library.generations()) == 3
    library.age(-1)
    assert [one.published for one in library.generations()] == [True]
    assert not [name for name, data in tree(real.data).items() if MOUSE.strip().encode() in data]


# Publishes a pending change again and again, ends without a word at the first, second, ... thing that it asks of the
# file system, and says what is served then.
_DYING = """
import hashlib, json, os, shutil, sys
from pathlib import Path
from index.changes import Change, Changes
from index.library import Library
home, kept = Path(sys.argv[1]), Path(sys.argv[2])
corpus, data = home / "corpus", home / "data"
library, code, count = Library(corpus, data), 9 << 8, 0

def watch(event, given):
    writes = event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"} or (
        event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR))
    if writes and str(given[0]).startswith(str(home)):
        left[0] -= 1
        if not left[0]:
            os._exit(9)

while code == 9 << 8:
    count += 1
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    left = [count]
    library.generations()
    child = os.fork()
    if not child:
        sys.addaudithook(watch)
        library.publish(library.pending())
        os._exit(0)
    code = os.waitpid(child, 0)[1]
    opened = library.open()
    files = {p.relative_to(corpus).as_posix(): p.read_bytes().decode() for p in corpus.rglob("*") if p.is_file()}
    states = [change.state for change in Changes(data).all()]
    print(json.dumps([code >> 8, opened.answerer.generation, opened.report is None, files, states]), flush=True)
"""


def test_killed_at_any_write_while_publishing_the_old_or_the_new_is_served(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    old = library.open().answerer.generation
    new = offered(library, library.draft({"uploads/maus.txt": mouse}, frozenset({"hund.txt"}))).generation
    before = {name: data.decode() for name, data in tree(real.corpus).items()}
    after = {name: text for name, text in before.items() if name != "hund.txt"} | {"uploads/maus.txt": MOUSE}
    home, kept = real.corpus.parent / "trial", real.corpus.parent / "kept"
    for folder in (home, kept):
        shutil.copytree(real.corpus, folder / "corpus")
        shutil.copytree(real.data, folder / "data")
    command = [sys.executable, "-c", _DYING, str(home), str(kept)]
    ended = subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": REPOSITORY})  # noqa: S603 - our own words
    trials = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(trials) > 12
    assert [code for code, *_ in trials] == [9] * (len(trials) - 1) + [0]
    for number, (_, served, unbuilt, files, states) in enumerate(trials, start=1):
        assert (served, states) in ((old, ["staged"]), (new, ["made"])), number
        assert files == (before if served == old else after), number
        assert unbuilt, f"write {number}: built anew"
    assert {served for _, served, *_ in trials} == {old, new}


def test_a_change_that_is_no_longer_kept_costs_no_document(real: Bench, mouse: Path) -> None:
    library, before = opened_library(real), tree(real.corpus)
    library.open()
    pending = offered(library, library.draft({"hund.txt": mouse, "maus.txt": mouse}))
    Changes(real.data).drop(pending)
    with pytest.raises(OSError, match="no longer kept"):
        Changes(real.data).make(pending, real.corpus)
    assert tree(real.corpus) == before


def test_a_change_that_is_being_made_is_not_discarded(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    library.open()
    pending = offered(library, library.draft({"maus.txt": mouse}))
    Changes(real.data).save(pending, state=State.MAKING)
    library.discard(pending)
    assert Changes(real.data).find(pending.number) is not None


def test_what_somebody_changed_since_a_change_was_cut_off_stays(real: Bench, mouse: Path) -> None:
    library = opened_library(real)
    library.open()
    pending = offered(library, library.draft({"hund.txt": mouse, "maus.txt": mouse}))
    changes = Changes(real.data)
    making = changes.make(pending, real.corpus)
    (real.corpus / "maus.txt").unlink()
    (real.corpus / "hund.txt").write_text("Der Hund schläft jetzt.", "utf-8")
    changes.make(making, real.corpus)
    assert (real.corpus / "hund.txt").read_text("utf-8") == "Der Hund schläft jetzt."
    assert (real.corpus / "maus.txt").read_text("utf-8") == MOUSE


def test_what_was_closed_and_then_removed_stays_closed_too(real: Bench) -> None:
    library = opened_library(real, keep=5)
    first = library.open().answerer.generation
    real.write({"hund.txt.access": "1\n"})
    library.rebuild()
    for name in ("hund.txt", "hund.txt.access"):
        (real.corpus / name).unlink()
    library.rebuild()
    assert library.roll_back(first).answerer.hides(ANYBODY, "hund.txt")


def test_after_going_back_a_change_to_that_state_is_a_change_of_the_folder(real: Bench, mouse: Path) -> None:
    library = opened_library(real, keep=3)
    first = library.open().answerer.generation
    library.publish(offered(library, library.draft({"maus.txt": mouse})))
    library.roll_back(first)
    last = library.last_change()
    assert last is not None
    library.publish(offered(library, library.draft_undoing(last)))
    assert not (real.corpus / "maus.txt").exists()
