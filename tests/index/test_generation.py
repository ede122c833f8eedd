"""A generation on disk is served whole, or refused with its reason."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from index.documents import Passage, Sentence
from index.errors import GenerationError
from index.generation import MANIFEST, Manifest, load
from tests.index.conftest import ANIMALS, Bench


def test_what_is_loaded_is_what_was_built(animals: Bench) -> None:
    generation = animals.current()
    assert [(d.source, d.title, d.text) for d in generation.documents] == [
        ("hund.txt", "hund", ANIMALS["hund.txt"]),
        ("katze.md", "Über Katzen", ANIMALS["katze.md"]),
        ("sub/vogel.txt", "vogel", ANIMALS["sub/vogel.txt"]),
    ]
    assert [generation.text(number) for number in range(len(generation.sentences))] == [
        "Der Hund bellt.",
        "Ein Hund & <b>noch</b> ein Hund.",
        "Die Katze schläft.",
        "Sie träumt 😀.",
        "Die Katze mag Fisch.",
        "Der Vogel singt.",
        "Die Katze hört zu.",
    ]
    assert generation.sentences[3] == Sentence(1, 1, 82, 95)
    assert generation.passages[2] == Passage(1, 2, 108, 128, 4, 5, "Futter")
    assert generation.passage_text(0) == "Der Hund bellt.\r\n\r\nEin Hund & <b>noch</b> ein Hund."
    assert (generation.documents[1].author, generation.documents[1].date) == ("Ä. Müller", "2024-05-01")
    assert generation.vectors["sentence"].rows(slice(0, 2)).tolist() == [[0, 1, 0, 0], [0, 1, 0, 0]]
    assert generation.vectors["sentence"].rows(slice(3, 4)).tolist() == [[1, 0, 0, 0]]  # "sie" is the cat
    assert len(generation.vectors["passage"]) == 4
    assert generation.lexical.scores("Fisch", "de").argmax() == 4
    assert tuple(generation.sentences) == generation.sentences[:]


def test_every_sentence_of_a_generation_is_the_files_characters(animals: Bench) -> None:
    generation = animals.current()
    for number, sentence in enumerate(generation.sentences):
        source = generation.documents[sentence.document].source
        text = (animals.corpus / source).read_bytes().decode("utf-8")
        assert text[sentence.start : sentence.end] == generation.text(number)


def test_the_manifest_names_model_corpus_counts_and_hashes(animals: Bench) -> None:
    manifest = Manifest.read(animals.folder)
    assert (manifest.model, manifest.fingerprint, manifest.dimension) == ("by hand", "by hand:1", 4)
    assert (manifest.documents, manifest.passages, manifest.sentences) == (3, 4, 7)
    assert set(manifest.corpus) == {"hund.txt", "katze.md", "sub/vogel.txt"}
    assert set(manifest.files) == {path.name for path in animals.folder.iterdir()} - {MANIFEST}
    assert manifest.created.endswith("+00:00")


def test_no_file_of_a_generation_is_a_pickle(animals: Bench) -> None:
    for path in animals.folder.iterdir():
        assert path.suffix in {".json", ".jsonl", ".npy", ".faiss"}
        if path.suffix == ".npy":
            np.load(path, allow_pickle=False)


def files_of_a_generation() -> list[str]:
    lexical = [f"lexical-{name}.npy" for name in ("data", "indices", "starts", "tokens", "bounds")]
    plain = ["documents.jsonl", "sentences.npy", "passages.npy", "headings.json", "lexical.json", MANIFEST]
    return [*plain, *lexical, "vectors-sentence.faiss", "vectors-passage.faiss"]


@pytest.mark.parametrize("name", files_of_a_generation())
def test_a_flipped_bit_anywhere_is_refused(animals: Bench, name: str) -> None:
    path = animals.folder / name
    data = path.read_bytes()
    random = np.random.default_rng(len(data))
    for at in {0, len(data) - 1, *random.integers(0, len(data), 20).tolist()}:
        broken = bytearray(data)
        broken[at] ^= 1 << int(random.integers(0, 8))
        path.write_bytes(broken)
        with pytest.raises(GenerationError, match="it is rebuilt"):
            load(animals.folder)
    path.write_bytes(data)
    assert load(animals.folder).id == animals.store.current()


@pytest.mark.parametrize("name", files_of_a_generation())
def test_a_missing_or_cut_off_file_is_refused(animals: Bench, name: str) -> None:
    path = animals.folder / name
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(GenerationError, match=animals.folder.name):
        load(animals.folder)
    path.unlink()
    with pytest.raises(GenerationError, match=animals.folder.name):
        load(animals.folder)


def test_another_models_generation_is_refused_by_name(animals: Bench) -> None:
    with pytest.raises(GenerationError, match=r"was built with another model \(by hand\); it is rebuilt"):
        load(animals.folder, "another:2")
    assert load(animals.folder, "by hand:1").manifest.model == "by hand"


def test_a_renamed_generation_is_refused(animals: Bench) -> None:
    renamed = animals.folder.with_name("20990101T000000000Z-abcdef")
    shutil.copytree(animals.folder, renamed)
    with pytest.raises(GenerationError, match=r"manifest.json has changed"):
        load(renamed)


def forge(folder: Path, **changes: object) -> None:
    """Rewrite the manifest as its writer would have, with other facts."""
    raw = json.loads((folder / MANIFEST).read_bytes())
    del raw["checksum"]
    raw |= changes
    manifest = Manifest(**{**raw, "failed": ()})
    (folder / MANIFEST).write_text(manifest.to_json(), "utf-8")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"schema": 99}, "has schema 99, not 4"),
        ({"sentences": 8}, "its parts have other counts than its manifest"),
        ({"dimension": 512}, "the vectors of its sentence lane have another shape"),
        ({"files": {"../../etc/passwd": "0"}}, "passwd has changed"),
    ],
)
def test_a_generation_that_does_not_fit_its_own_manifest_is_refused(
    animals: Bench, changes: dict[str, object], reason: str
) -> None:
    forge(animals.folder, **changes)
    with pytest.raises(GenerationError, match=reason):
        load(animals.folder)


def test_offsets_outside_a_document_are_refused_even_with_fitting_hashes(animals: Bench) -> None:
    table = np.load(animals.folder / "sentences.npy")
    table[0, 3] = 10_000
    np.save(animals.folder / "sentences.npy", table)
    digest = sha256((animals.folder / "sentences.npy").read_bytes()).hexdigest()
    files = dict(Manifest.read(animals.folder).files) | {"sentences.npy": digest}
    forge(animals.folder, files=files)
    with pytest.raises(GenerationError, match="its offsets lie outside its documents"):
        load(animals.folder)


def test_a_file_of_another_generation_is_refused(animals: Bench) -> None:
    old = animals.folder
    animals.write({"hund.txt": "Der Hund schweigt.\n"})
    animals.build()
    for name in files_of_a_generation():
        swapped = animals.folder.with_name(f"swapped-{name}")
        shutil.copytree(animals.folder, swapped)
        if (old / name).read_bytes() == (swapped / name).read_bytes():
            continue
        shutil.copyfile(old / name, swapped / name)
        with pytest.raises(GenerationError, match=r"has changed|is damaged"):
            load(swapped)
