"""What a build finds, encodes and reports."""

import pytest

from index.build import Step
from index.errors import CorpusError
from index.readers import FailedFile
from tests.index.conftest import ANIMALS, Bench


def test_a_first_build_encodes_everything_and_says_what_it_found(bench: Bench) -> None:
    bench.write(ANIMALS | {"leer.txt": ""})
    report = bench.build()
    assert report.generation == bench.store.current()
    assert report.added == ("hund.txt", "katze.md", "sub/vogel.txt")
    assert (report.changed, report.removed, report.unchanged) == ((), (), 0)
    assert report.failed == (FailedFile("leer.txt", "holds no text"),)
    assert (report.sentences, report.encoded) == (7, 11)
    assert report.seconds >= 0


def test_passages_are_encoded_with_title_and_heading_sentences_without(animals: Bench) -> None:
    assert "Die Katze mag Fisch." in animals.encoder.encoded
    assert "Über Katzen. Futter. Die Katze mag Fisch." in animals.encoder.encoded


def test_progress_goes_through_reading_encoding_and_writing(bench: Bench) -> None:
    bench.write(ANIMALS)
    bench.build()
    assert bench.steps == [
        Step("reading", 1, 3),
        Step("reading", 2, 3),
        Step("reading", 3, 3),
        Step("encoding", 7, 11),
        Step("encoding", 11, 11),
        Step("writing", 0, 1),
        Step("writing", 1, 1),
    ]


def test_what_was_added_changed_and_removed_is_reported_and_only_new_texts_are_encoded(animals: Bench) -> None:
    first = animals.store.current()
    animals.write({"hund.txt": "Der Hund bellt.\r\n\r\nDer Hund knurrt.\r\n", "neu.md": "Ein Vogel fliegt."})
    (animals.corpus / "sub" / "vogel.txt").unlink()
    report = animals.build()
    assert (report.added, report.changed, report.removed) == (("neu.md",), ("hund.txt",), ("sub/vogel.txt",))
    assert report.unchanged == 1
    assert report.generation != first
    assert animals.encoder.encoded == [
        "Der Hund knurrt.",
        "Ein Vogel fliegt.",
        "hund. Der Hund bellt.\r\n\r\nDer Hund knurrt.",
        "neu. Ein Vogel fliegt.",
    ]
    assert [step.total for step in animals.steps if step.phase == "encoding"] == [4, 4]
    generation = animals.current()
    assert [generation.text(number) for number in range(3)] == [
        "Der Hund bellt.",
        "Der Hund knurrt.",
        "Die Katze schläft.",
    ]
    assert generation.vectors["sentence"].rows(slice(None)).tolist() == [
        [0, 1, 0, 0],
        [0, 1, 0, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],  # "sie" is the cat
        [1, 0, 0, 0],
        [0, 0, 1, 0],
    ]


def test_without_any_change_nothing_is_published_nor_encoded(animals: Bench) -> None:
    before = animals.store.ids()
    report = animals.build()
    assert animals.store.ids() == before
    assert (report.generation, report.unchanged, report.encoded) == (before[0], 3, 0)
    assert (report.added, report.changed, report.removed) == ((), (), ())
    assert animals.encoder.encoded == []


def test_another_model_encodes_everything_anew_and_reports_no_change_of_documents(animals: Bench) -> None:
    before = animals.store.current()
    report = animals.build(fingerprint="by hand:2")
    assert report.generation != before
    assert (report.encoded, report.unchanged, report.added) == (11, 3, ())


def test_a_renamed_document_keeps_its_sentences_vectors(animals: Bench) -> None:
    (animals.corpus / "katze.md").rename(animals.corpus / "kater.md")
    report = animals.build()
    assert (report.added, report.removed, report.encoded) == (("kater.md",), ("katze.md",), 0)


def test_a_repeated_sentence_is_encoded_once(bench: Bench) -> None:
    bench.write({"a.txt": "Der Hund bellt. Der Hund bellt.", "b.txt": "Der Hund bellt."})
    bench.build()
    assert bench.encoder.encoded.count("Der Hund bellt.") == 1
    assert len(bench.current().sentences) == 3


def test_a_document_that_can_no_longer_be_read_is_reported_as_failed_and_removed(animals: Bench) -> None:
    (animals.corpus / "hund.txt").write_bytes(b"\xff")
    report = animals.build()
    assert report.removed == ("hund.txt",)
    assert report.failed == (
        FailedFile("hund.txt", "is not UTF-8 (byte 0), and its encoding cannot be told; save it as UTF-8"),
    )


def test_a_damaged_generation_is_replaced_by_a_full_build(animals: Bench) -> None:
    damaged = animals.store.current()
    (animals.folder / "documents.jsonl").write_text("{}")
    report = animals.build()
    assert report.generation != damaged
    assert report.encoded == 11
    assert animals.current().manifest.documents == 3


def test_an_emptied_corpus_publishes_nothing(animals: Bench) -> None:
    before = animals.store.current()
    for name in ANIMALS:
        (animals.corpus / name).unlink()
    with pytest.raises(CorpusError, match="holds nothing that can be indexed"):
        animals.build()
    assert animals.current().id == before
