"""A large index is added to where documents were only added: it answers as one that was made at once."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.builder import update
from index.encoders import load_document_encoder, load_query_encoder
from index.encoding import Model
from index.errors import GenerationError
from index.generation import Generation, load
from index.ranking.ranker import Ranker
from index.vectors import Vectors
from tests.index.conftest import ANIMALS, Bench
from tests.index.encoders_by_hand import CountingEncoder

MORE = {
    "anfang.txt": "Der Hahn kräht. Der Hund wacht auf.\n",
    "z/ende.md": "# Abend\n\nDie Katze geht schlafen.\n\n## Nacht\n\nDer Vogel schweigt.\n",
}


def same(one: Generation, other: Generation) -> None:
    """Two generations hold the same, in whatever order of documents."""
    assert {d.source: d for d in one.documents} == {d.source: d for d in other.documents}
    assert len(one.sentences) == len(other.sentences)
    numbers = {(other.documents[s.document].source, s.start): number for number, s in enumerate(other.sentences)}
    for number, sentence in enumerate(one.sentences):
        twin = numbers[one.documents[sentence.document].source, sentence.start]
        assert one.text(number) == other.text(twin)
        assert one.passage_text(sentence.passage) == other.passage_text(other.sentences[twin].passage)
        vectors = one.vectors["sentence"].rows(slice(number, number + 1))
        assert np.array_equal(vectors, other.vectors["sentence"].rows(slice(twin, twin + 1)))
        tokens = {one.lexical.vocabulary[token] for token in one.lexical.sentence_tokens(number)}
        assert tokens == {other.lexical.vocabulary[token] for token in other.lexical.sentence_tokens(twin)}
        passage = np.array([sentence.passage])
        found = other.vectors["passage"].rows(np.array([other.sentences[twin].passage]))
        assert np.array_equal(one.vectors["passage"].rows(passage), found)


def grown(bench: Bench, files: dict[str, str]) -> Generation:
    bench.write(files)
    bench.build(large=1)
    return bench.current()


@pytest.fixture
def whole(tmp_path: Path) -> Generation:
    """Everything, made at once."""
    bench = Bench(tmp_path / "whole", tmp_path / "whole-data")
    bench.write(ANIMALS | MORE)
    bench.build()
    return bench.current()


@pytest.fixture(autouse=True)
def _any_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.builder._SHARE", 9.0)


def test_what_was_added_is_a_part_of_its_own_and_the_rest_is_not_written_again(
    animals: Bench, whole: Generation
) -> None:
    before = animals.folder
    kept = {path.name: path.stat().st_ino for path in before.iterdir() if path.name != "manifest.json"}
    animals.write(MORE)
    report = animals.build(large=1)
    assert (report.added, report.changed, report.removed, report.unchanged) == (tuple(sorted(MORE)), (), (), 3)
    assert animals.encoder.encoded[:2] == ["Der Hahn kräht.", "Der Hund wacht auf."]
    assert [len(part.documents) for part in animals.current().parts] == [3, 2]
    assert {name: (animals.folder / name).stat().st_ino for name in kept} == kept
    same(animals.current(), whole)


def test_many_additions_are_put_together_behind_the_first_part(animals: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.builder._PARTS", 3)
    counts = []
    for number in range(6):
        generation = grown(
            animals, {f"neu-{number}.txt": f"Der Vogel fliegt zum {number + 20}. Mal. Ein Hund bellt.\n"}
        )
        counts.append([len(part.documents) for part in generation.parts])
    assert counts == [[3, 1], [3, 1, 1], [3, 3], [3, 3, 1], [3, 5], [3, 5, 1]]
    (animals.corpus / "neu-6.txt").write_text("Schluss.\n", "utf-8")
    animals.build()
    assert len(animals.current().parts) == 1
    same(generation, replaced(animals))


def replaced(bench: Bench) -> Generation:
    """The corpus without what was added last, made at once."""
    (bench.corpus / "neu-6.txt").unlink()
    bench.build()
    return bench.current()


@pytest.mark.parametrize("change", ["changed", "removed", "renamed", "much"])
def test_any_other_change_makes_the_index_anew(animals: Bench, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    grown(animals, {"anfang.txt": MORE["anfang.txt"]})
    animals.write({"z/ende.md": MORE["z/ende.md"]})
    hund = animals.corpus / "hund.txt"
    if change == "changed":
        hund.write_text("Der Hund schweigt.\n", "utf-8")
    elif change == "removed":
        hund.unlink()
    elif change == "renamed":
        hund.rename(hund.with_name("wolf.txt"))
    else:
        monkeypatch.setattr("index.builder._SHARE", 0.1)
    animals.build(large=1)
    generation = animals.current()
    assert len(generation.parts) == 1
    assert [document.source for document in generation.documents] == sorted(
        path.relative_to(animals.corpus).as_posix() for path in animals.corpus.rglob("*") if path.is_file()
    )


def test_a_removed_document_is_in_no_file_of_the_new_generation(animals: Bench) -> None:
    grown(animals, MORE)
    (animals.corpus / "anfang.txt").unlink()
    animals.build(large=1)
    for path in animals.folder.iterdir():
        assert "kräht".encode() not in path.read_bytes()
        assert b"kr\\u00e4ht" not in path.read_bytes()


def test_without_any_change_nothing_is_published(animals: Bench) -> None:
    grown(animals, MORE)
    before = animals.store.ids()
    report = animals.build(large=1)
    assert (animals.store.ids(), report.generation, report.unchanged, report.encoded) == (before, before[0], 5, 0)


def test_a_file_without_text_changes_the_manifest_alone(animals: Bench) -> None:
    generation = grown(animals, {"leer.txt": " \n"})
    assert [failed.source for failed in generation.manifest.failed] == ["leer.txt"]
    assert len(generation.parts) == 1
    assert "leer.txt" in generation.manifest.corpus


def test_what_says_the_same_as_a_document_of_before_is_left_out_and_named(animals: Bench) -> None:
    bench = animals
    bench.write(
        {"abschrift.txt": ANIMALS["hund.txt"], "lang.txt": "\n\n".join(f"Satz {n} von allen." for n in range(9))}
    )
    bench.build(large=1)
    bench.write({"lang2.txt": "\n\n".join(f"Satz {n} von allen." for n in range(1, 10))})
    report = bench.build(large=1)
    assert [(failed.source, failed.reason) for failed in report.failed] == [
        ("abschrift.txt", "says word for word what hund.txt says")
    ]
    assert [(alike.source, alike.other) for alike in report.alike] == [("lang2.txt", "lang.txt")]


def test_only_what_is_new_is_read_when_a_generation_that_is_served_has_the_rest(animals: Bench) -> None:
    serving = animals.current()
    grown(animals, MORE)
    loaded = load(animals.folder, known=serving)
    assert loaded.parts[0].vectors is serving.parts[0].vectors
    assert loaded.documents[0] is serving.documents[0]
    same(loaded, animals.current())


def test_a_flipped_bit_in_an_addition_is_refused(animals: Bench) -> None:
    grown(animals, MORE)
    for path in sorted(animals.folder.glob("1-*")):
        data = path.read_bytes()
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        with pytest.raises(GenerationError, match="it is rebuilt"):
            load(animals.folder)
        path.write_bytes(data)
    assert len(load(animals.folder).parts) == 2


def test_a_base_that_is_damaged_is_not_served_and_is_made_anew(animals: Bench) -> None:
    vectors = animals.folder / "vectors-sentence.faiss"
    data = vectors.read_bytes()
    # In place, as a disk does it: the other generations' name for it shows the same.
    with vectors.open("r+b") as file:
        file.write(data[:-1] + bytes([data[-1] ^ 1]))
    grown_id = animals.store.current()
    animals.write(MORE)
    animals.build(large=1)
    with pytest.raises(GenerationError):
        load(animals.folder)
    assert animals.store.current() != grown_id
    animals.build()
    assert len(animals.current().documents) == 5


def test_where_files_cannot_be_linked_they_are_copied(animals: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    generation = grown(animals, MORE)
    assert [len(part.documents) for part in generation.parts] == [3, 2]


@pytest.fixture(scope="module")
def real_parts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Generation, Generation]:
    """The animals with the real model: grown, and made at once."""
    folder = tmp_path_factory.mktemp("growing")
    encoder = load_document_encoder("", few=1)
    model = Model("by hand", CountingEncoder.fingerprint, lambda _: encoder)
    made = []
    for name, steps in (("grown", (ANIMALS, MORE)), ("whole", (ANIMALS | MORE,))):
        bench = Bench(folder / name, folder / f"{name}-data")
        for files in steps:
            bench.write(files)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("index.builder._SHARE", 9.0)
                update(bench.corpus, bench.data, model, lambda _: None, 1)
        made.append(bench.current())
    return made[0], made[1]


@pytest.mark.parametrize(
    "question", ["Wann kräht der Hahn?", "Was mag die Katze?", "Who sings?", "Wer schweigt nachts?"]
)
def test_the_same_quotes_come_first_from_both(real_parts: tuple[Generation, Generation], question: str) -> None:
    encoder = load_query_encoder()
    found = []
    for generation in real_parts:
        ranked = Ranker(generation, encoder).rank(question, (), 3)
        found.append([(generation.text(hit.first), round(hit.score, 2)) for hit in ranked.hits])
    assert [text for text, _ in found[0]] == [text for text, _ in found[1]]
    assert [score for _, score in found[0]] == pytest.approx([score for _, score in found[1]], abs=0.05)


def test_a_large_index_finds_the_same_by_bytes(real_parts: tuple[Generation, Generation]) -> None:
    encoder = load_query_encoder()
    question = "Was mag die Katze am liebsten?"
    exact = Ranker(real_parts[1], encoder).rank(question, (), 5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.vectors._LARGE", 2)
        parts = [
            replace(part, vectors={lane: Vectors.of(each.rows(slice(None))) for lane, each in part.vectors.items()})
            for part in real_parts[1].parts
        ]
        large = Generation.of(real_parts[1].manifest, parts)
    assert large.vectors["sentence"].is_large
    assert Ranker(large, encoder).rank(question, (), 5) == exact
