"""An answerer for a corpus: from the index at hand where it fits, else from one that is built."""

import os
import time
from pathlib import Path

import pytest

from index.encoders import DEFAULT_MODEL
from index.errors import BuildError, CorpusError
from index.library import Library, Opened
from tests.index.conftest import Bench


def library(bench: Bench) -> Library:
    return Library(bench.corpus, bench.data, "")


def texts(opened: Opened, question: str) -> list[str]:
    answer = opened.answerer.answer(question)
    assert all(opened.answerer.verify(quote) for quote in answer.quotes)
    return [quote.text for quote in answer.quotes]


def test_an_index_at_hand_is_served_without_a_build(real: Bench) -> None:
    started = time.monotonic()
    opened = library(real).open()
    assert (opened.report, opened.notes) == (None, ())
    assert opened.answerer.generation == real.store.current()
    assert time.monotonic() - started < 10
    assert "Ein Hund & <b>noch</b> ein Hund." in texts(opened, "Welche Hunde gibt es?")


def test_without_an_index_one_is_built_with_progress(bench: Bench) -> None:
    bench.write({"a.md": "# Verein\n\nDer Mitgliedsbeitrag beträgt zehn Euro im Jahr.\n\nDer Hund heißt Rex."})
    phases: list[str] = []
    opened = library(bench).open(lambda step: phases.append(step.phase))
    assert opened.notes == ()
    assert opened.report is not None
    assert opened.report.added == ("a.md",)
    assert list(dict.fromkeys(phases)) == ["reading", "encoding", "writing"]
    assert texts(opened, "How much is the membership fee?")[0] == "Der Mitgliedsbeitrag beträgt zehn Euro im Jahr."
    assert opened.answerer.summary.model == DEFAULT_MODEL


def test_a_changed_corpus_is_brought_up_to_date_with_a_note(real: Bench) -> None:
    (real.corpus / "katze.md").rename(real.corpus / "kater.md")
    before = real.store.current()
    assert library(real).is_current() is False
    opened = library(real).open()
    assert opened.notes == ("The corpus has changed since the index was built; it is brought up to date.",)
    assert opened.report is not None
    assert (opened.report.added, opened.report.removed) == (("kater.md",), ("katze.md",))
    assert opened.answerer.generation == real.store.current() != before
    assert library(real).is_current() is True


def test_same_size_and_time_do_not_hide_a_changed_file(real: Bench) -> None:
    path = real.corpus / "hund.txt"
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"bellt", b"heult"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    assert library(real).is_current() is False


def test_a_damaged_index_is_rebuilt_and_the_note_says_why(real: Bench) -> None:
    damaged = real.store.current()
    path = real.folder / "vectors-sentence.faiss"
    data = bytearray(path.read_bytes())
    data[-7] ^= 16
    path.write_bytes(data)
    assert library(real).is_current() is False
    opened = library(real).open()
    assert opened.notes == (f"Index {damaged} is damaged (vectors-sentence.faiss has changed); it is rebuilt.",)
    assert opened.report is not None
    assert opened.report.encoded == 11
    assert opened.answerer.generation == real.store.current() != damaged


def test_a_damaged_index_gives_way_to_the_one_before_if_that_fits_the_corpus(real: Bench) -> None:
    first = real.store.current()
    (real.corpus / "katze.md").rename(real.corpus / "kater.md")
    second = library(real).rebuild().answerer.generation
    (real.corpus / "kater.md").rename(real.corpus / "katze.md")
    (real.store.folder(second) / "sentences.npy").write_bytes(b"")
    opened = library(real).open()
    assert opened.answerer.generation == first
    assert opened.report is None
    assert opened.notes == (f"Index {second} is damaged (sentences.npy has changed); it is rebuilt.",)


def test_where_only_the_build_fails_the_index_before_is_served(real: Bench) -> None:
    real.write({"neu.txt": "Ein neuer Satz steht hier."})
    with real.store.lock():
        opened = library(real).open()
    assert opened.answerer.generation == real.store.current()
    assert opened.report is None
    assert opened.notes == (
        "The corpus has changed since the index was built; it is brought up to date.",
        "Another build of this index is running; wait until it has ended."
        f" Answers come from index {real.store.current()}.",
    )


def test_without_anything_to_serve_a_failing_build_is_an_error(bench: Bench) -> None:
    bench.write({"a.txt": "Ein Satz."})
    with bench.store.lock(), pytest.raises(BuildError, match="Another build"):
        library(bench).open()


def test_a_missing_corpus_is_an_error_even_with_an_index_at_hand(real: Bench, tmp_path: Path) -> None:
    elsewhere = Library(tmp_path / "nirgends", real.data, "")
    for ask in (elsewhere.open, elsewhere.rebuild, elsewhere.is_current):
        with pytest.raises(CorpusError, match="nirgends is missing"):
            ask()


def test_a_rebuild_of_an_unchanged_corpus_serves_the_same_generation(real: Bench) -> None:
    before = real.store.current()
    opened = library(real).rebuild()
    assert opened.report is not None
    assert (opened.answerer.generation, opened.report.unchanged, opened.notes) == (before, 3, ())


def test_a_failing_rebuild_leaves_the_answerer_and_the_index_as_they_are(real: Bench) -> None:
    shelf = library(real)
    opened = shelf.open()
    real.write({"neu.txt": "Ein neuer Satz steht hier."})
    with pytest.raises(BuildError, match="was cancelled"):
        shelf.rebuild(cancelled=lambda: True)
    assert real.store.current() == opened.answerer.generation
    assert "Der Vogel singt." in texts(opened, "Wer singt?")


def test_an_old_answerer_goes_on_answering_after_its_generation_was_pruned(real: Bench) -> None:
    shelf = library(real)
    old = shelf.open()
    for name, other in (("katze.md", "a.md"), ("a.md", "b.md"), ("b.md", "c.md")):
        (real.corpus / name).rename(real.corpus / other)
        shelf.rebuild()
    assert not real.store.folder(old.answerer.generation).exists()
    assert "Der Vogel singt." in texts(old, "Wer singt?")
    assert old.answerer.context(old.answerer.answer("Wer singt?").quotes[0]).count >= 1


def test_another_model_than_the_indexs_is_not_current(real: Bench) -> None:
    assert library(real).is_current() is True
    assert Library(real.corpus, real.data, "another-model").is_current() is False


def test_without_an_index_nothing_is_current(bench: Bench) -> None:
    bench.write({"a.txt": "Ein Satz."})
    assert library(bench).is_current() is False
