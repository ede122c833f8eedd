"""What training made of the default model is kept small, is read back within rounding, and never unpickled."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
from numpy.lib import format as npy

from index.encoders.network import UseNetwork, plain_names
from index.encoders.trained import QUESTIONS, SENTENCES, Trained, read, write
from index.encoders.use import resources
from index.errors import ModelError

FILES = (QUESTIONS, SENTENCES)
PROBES = 4


def test_differences_come_back_within_half_a_step_of_their_largest(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    small, large = (random.normal(0, size, (40, 30)).astype(np.float32) for size in (0.001, 5))
    write(tmp_path / "made.npz", Trained({"w1_2": small, "cnn_W": large}, {}))

    found = read(tmp_path / "made.npz").differences

    assert set(found) == {"w1_2", "cnn_W"}
    for name, given in (("w1_2", small), ("cnn_W", large)):
        step = np.abs(given).max() / 127
        assert 0 < np.abs(found[name] - given).max() <= step * 0.5001
        assert found[name].dtype == np.float32


def test_the_largest_difference_and_none_come_back_exactly(tmp_path: Path) -> None:
    write(tmp_path / "made.npz", Trained({"d0": np.array([[0, -0.5, 0.25]], dtype=np.float32)}, {}))

    assert read(tmp_path / "made.npz").differences["d0"].tolist()[0] == pytest.approx([0, -0.5, 0.25197], abs=1e-5)


def test_a_weight_that_did_not_move_comes_back_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "made.npz", Trained({"p1": np.zeros((3, 2), dtype=np.float32)}, {}))

    assert read(tmp_path / "made.npz").differences["p1"].tolist() == [[0, 0], [0, 0], [0, 0]]


def test_what_is_new_comes_back_in_half_precision(tmp_path: Path) -> None:
    given = np.array([0.5, -3.0, 0.1], dtype=np.float32)
    write(tmp_path / "made.npz", Trained({}, {"gate_bias": given}))

    found = read(tmp_path / "made.npz")

    assert dict(found.differences) == {}
    assert found.new["gate_bias"].tolist() == [0.5, -3.0, pytest.approx(0.1, abs=1e-4)]
    assert found.new["gate_bias"].dtype == np.float32


def test_the_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    write(tmp_path / "new" / "made.npz", Trained({}, {"gate": np.ones(2, dtype=np.float32)}))

    assert read(tmp_path / "new" / "made.npz").new["gate"].tolist() == [1, 1]


def test_the_shipped_files_are_small() -> None:
    assert 1_000_000 < sum(file.stat().st_size for file in FILES) < 40_000_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_shipped_files_hold_plain_arrays_and_nothing_to_unpickle(file: Path) -> None:
    with zipfile.ZipFile(file) as packed:
        for name in packed.namelist():
            with packed.open(name) as array:
                version = npy.read_magic(array)
                assert version == (1, 0), name
                _, _, dtype = npy.read_array_header_1_0(array)
            assert dtype in (np.int8, np.float16, np.float32), name


def test_pickled_arrays_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "evil.npz", tokens=np.array([{"a": 1}], dtype=object))

    with pytest.raises(ModelError) as refused:
        read(tmp_path / "evil.npz")
    assert "allow_pickle=False" in str(refused.value.__cause__)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_shipped_files_move_every_weight_a_little_and_only_by_finite_numbers(file: Path) -> None:
    found = read(file)
    expected = {key for keys in plain_names().values() for key in keys}

    assert set(found.differences) == expected
    with np.load(resources() / "weights.npz", allow_pickle=False) as before:
        for name, each in found.differences.items():
            assert each.size == before[name].size, name
            assert np.isfinite(each).all(), name
            assert each.any(), name
            assert float(np.linalg.norm(each)) < 0.5 * max(float(np.linalg.norm(before[name])), 1.0), name
    assert len(plain_names()) == len(dict(UseNetwork().named_parameters()))


def test_new_arrays_have_the_shapes_that_are_promised() -> None:
    shapes = {name: each.shape for name, each in read(QUESTIONS).new.items()}

    assert shapes == {
        "tokens": (1280, 128),
        "gate": (1280,),
        "gate_bias": (),
        "probes": (512, PROBES * 128),
        "probes_bias": (PROBES * 128,),
        "probe_gates": (512, PROBES),
        "probe_gates_bias": (PROBES,),
    }
    assert {name: each.shape for name, each in read(SENTENCES).new.items()} == {"tokens": (1280, 128)}
    assert all(np.isfinite(each).all() for file in FILES for each in read(file).new.values())


@pytest.mark.parametrize("content", [None, b"", b"no archive", SENTENCES.read_bytes()[:5000]])
def test_a_missing_or_damaged_file_is_one_line_with_its_remedy(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "made.npz").write_bytes(content)

    with pytest.raises(ModelError, match=r"made\.npz are missing or damaged; install Belegbot again\."):
        read(tmp_path / "made.npz")


def test_bytes_that_do_not_unpack_are_one_line_too(tmp_path: Path) -> None:
    packed = bytearray(SENTENCES.read_bytes())
    with zipfile.ZipFile(SENTENCES) as archive:
        first = archive.infolist()[0]
    extra = int.from_bytes(packed[first.header_offset + 28 : first.header_offset + 30], "little")
    start = first.header_offset + 30 + len(first.filename) + extra
    # A block of a kind that deflate does not know.
    packed[start : start + 8] = b"\xff" * 8
    (tmp_path / "made.npz").write_bytes(bytes(packed))

    with pytest.raises(ModelError, match="missing or damaged"):
        read(tmp_path / "made.npz")
