"""Publishing: whole or not at all, one builder at a time."""

import multiprocessing
import os
from pathlib import Path

import pytest

from index.errors import BuildError
from index.generation import load
from index.publish import GenerationStore, new_id
from tests.index.conftest import Bench


def test_only_the_last_two_generations_are_kept(bench: Bench) -> None:
    names = []
    for count in range(4):
        bench.write({"a.txt": f"Die Katze zählt bis {count}."})
        names.append(bench.build().generation)
    assert bench.store.ids() == (names[3], names[2])
    assert bench.store.current() == names[3]
    assert bench.store.candidates() == (names[3], names[2])
    assert sorted(path.name for path in (bench.data / "generations").iterdir()) == sorted(
        [".lock", "current", names[2], names[3]]
    )


def test_ids_sort_by_age() -> None:
    names = [new_id() for _ in range(3)]
    assert [name[:15] for name in names] == sorted(name[:15] for name in names)
    assert len(set(names)) == 3


def test_a_half_written_folder_is_no_generation_and_goes_with_the_next_build(animals: Bench) -> None:
    root = animals.data / "generations"
    (root / ".building-1-dead").mkdir()
    (root / ".building-1-dead" / "manifest.json").write_text("{}")
    (root / "20990101T000000000Z-half").mkdir()
    assert animals.store.candidates() == (animals.store.current(),)
    animals.build()
    assert not (root / ".building-1-dead").exists()


@pytest.mark.parametrize("content", [b"", b"../..", b"nowhere\n", b"\xff\xfe"])
def test_a_damaged_pointer_leaves_the_newest_generation(animals: Bench, content: bytes) -> None:
    name = animals.store.current()
    (animals.data / "generations" / "current").write_bytes(content)
    assert animals.store.current() == ""
    assert animals.store.candidates() == (name,)


def test_without_a_data_folder_there_is_nothing(tmp_path: Path) -> None:
    store = GenerationStore(tmp_path / "none")
    assert (store.current(), store.ids(), store.candidates()) == ("", (), ())


def test_a_second_builder_is_told_to_wait(animals: Bench) -> None:
    with animals.store.lock(), pytest.raises(BuildError, match="Another build of this index is running"):
        animals.build()


def _die_with_the_lock(data: Path) -> None:
    with GenerationStore(data).lock(), GenerationStore(data).building() as folder:
        (folder / "documents.jsonl").write_text("half")
        os._exit(9)


def test_a_dead_builder_holds_no_lock_and_its_folder_is_removed(animals: Bench) -> None:
    child = multiprocessing.get_context("spawn").Process(target=_die_with_the_lock, args=(animals.data,))
    child.start()
    child.join()
    assert list((animals.data / "generations").glob(".building-*"))
    with animals.store.lock():
        assert not list((animals.data / "generations").glob(".building-*"))


def test_a_failure_while_publishing_leaves_the_generation_before(animals: Bench) -> None:
    before = animals.store.current()
    # The name is taken by a folder that is not empty: the rename fails as it would on a broken disk.
    taken = animals.data / "generations" / "taken"
    taken.mkdir()
    (taken / "x").write_text("x")
    with animals.store.lock(), animals.store.building() as folder:
        (folder / "manifest.json").write_text("{}")
        with pytest.raises(OSError, match="not empty"):
            animals.store.publish(folder, "taken")
    assert animals.store.current() == before
    assert load(animals.folder).id == before
    assert not list((animals.data / "generations").glob(".building-*"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_generation_that_may_not_be_read_is_not_there(animals: Bench) -> None:
    animals.folder.chmod(0)
    try:
        assert animals.store.candidates() == ()
    finally:
        animals.folder.chmod(0o700)


def test_a_data_folder_that_cannot_even_be_looked_at_holds_no_generations(tmp_path: Path) -> None:
    # As for a folder within one that only somebody else may enter, the system refuses to say whether it is there.
    store = GenerationStore(tmp_path / ("n" * 300))
    assert (store.current(), store.candidates()) == ("", ())
    with pytest.raises(BuildError, match="cannot be written"), store.lock():
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(BuildError, match="cannot be written"), GenerationStore(tmp_path / "data").lock():
        pass


def test_a_file_where_the_data_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(BuildError, match="cannot be written"), GenerationStore(tmp_path / "data").lock():
        pass
