"""Builds in a child process, with the real model: what goes wrong there changes nothing here."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index.build import BuildReport, Step, build
from index.encoders import DEFAULT_MODEL, fingerprint
from index.errors import BuildError, CorpusError, ModelError
from index.generation import load
from tests.index.conftest import Bench


def children() -> list[int]:
    """The builders that this process has started and that still run."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            fields = (path / "stat").read_text().rsplit(")", 1)[1].split()
            command = (path / "cmdline").read_bytes()
        except OSError:
            continue
        if fields[0] != "Z" and int(fields[1]) == os.getpid() and b"index.builder" in command:
            found.append(int(path.name))
    return found


@contextmanager
def served_as_before(bench: Bench) -> Iterator[None]:
    """Whatever happens within, the same generation is whole and served after it, and nothing is left over."""
    before = bench.store.current()
    yield
    assert bench.store.current() == before
    assert load(bench.folder, fingerprint()).id == before
    assert children() == []
    with bench.store.lock():
        assert not list((bench.data / "generations").glob(".building-*"))


def test_the_child_builds_a_generation_with_the_default_model(
    built: tuple[Bench, BuildReport, list[Step]],
) -> None:
    bench, report, steps = built
    generation = load(bench.folder, fingerprint())
    assert (report.generation, report.added) == (generation.id, ("hund.txt", "katze.md", "sub/vogel.txt"))
    assert (report.sentences, report.encoded) == (7, 11)
    assert (generation.manifest.model, generation.manifest.dimension) == (DEFAULT_MODEL, 512)
    assert len(generation.vectors["sentence"]) == 7
    assert [(step.phase, step.done, step.total) for step in steps if step.done == step.total] == [
        ("reading", 3, 3),
        ("encoding", 11, 11),
        ("writing", 1, 1),
    ]


def test_an_unchanged_corpus_is_told_without_encoding(real: Bench) -> None:
    with served_as_before(real):
        report = build(real.corpus, real.data, DEFAULT_MODEL)
    assert (report.generation, report.unchanged, report.encoded) == (real.store.current(), 3, 0)


def test_a_killed_child_changes_nothing(real: Bench) -> None:
    real.write({"neu.txt": "Ein neuer Satz steht hier."})

    def kill(step: Step) -> None:
        if step == Step("reading", 4, 4):
            (child,) = children()
            os.kill(child, signal.SIGKILL)

    with served_as_before(real), pytest.raises(BuildError, match=r"ended early \(signal 9; was memory short\?\)"):
        build(real.corpus, real.data, "", kill)


def test_a_cancelled_build_ends_at_once_and_changes_nothing(real: Bench) -> None:
    real.write({"neu.txt": "Ein neuer Satz steht hier."})
    reached: list[Step] = []
    started = time.monotonic()
    with served_as_before(real), pytest.raises(BuildError, match="was cancelled; the index before it is still served"):
        build(real.corpus, real.data, "", reached.append, cancelled=lambda: bool(reached))
    assert time.monotonic() - started < 30
    assert not [step for step in reached if step.phase == "writing"]


def test_a_full_disk_is_one_line_and_changes_nothing(real: Bench) -> None:
    # A renamed document with a title of its own needs no encoding, so that writing is reached at once.
    (real.corpus / "katze.md").rename(real.corpus / "kater.md")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(BuildError) as failure:
            build(real.corpus, real.data, "")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with served_as_before(real):
        assert str(failure.value).startswith("The index could not be written (File too large")
        assert "\n" not in str(failure.value)


def test_a_second_build_is_told_to_wait(real: Bench) -> None:
    with served_as_before(real), real.store.lock(), pytest.raises(BuildError, match="Another build"):
        build(real.corpus, real.data, "")


def test_errors_of_the_child_come_back_as_what_they_are(real: Bench, tmp_path: Path) -> None:
    with served_as_before(real), pytest.raises(CorpusError, match="is missing; create it"):
        build(tmp_path / "nirgends", real.data, "")
    (tmp_path / "empty").mkdir()
    with served_as_before(real), pytest.raises(ModelError, match="cannot be loaded"):
        build(real.corpus, real.data, str(tmp_path / "empty"))


def test_a_crash_of_the_child_is_told_by_its_last_line(real: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    # A module of that name in front of the real one fails as a broken installation does.
    broken = real.data / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text("import sys\nsys.modules['faiss'] = None\n")
    monkeypatch.setenv("PYTHONPATH", str(broken))
    with served_as_before(real), pytest.raises(BuildError, match=r"ended early \(.*faiss.*\); the index before"):
        build(real.corpus, real.data, "")


def test_a_folder_named_index_where_it_is_started_does_not_get_in_the_way(
    real: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    (real.corpus / "index").mkdir()
    (real.corpus / "index" / "__init__.py").write_text("raise SystemExit('wrong package')")
    monkeypatch.chdir(real.corpus)
    assert build(Path(), real.data, "").unchanged == 3


def test_what_a_library_prints_does_not_get_between_the_lines(real: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    noisy = real.data / "noisy"
    noisy.mkdir()
    (noisy / "sitecustomize.py").write_text("import atexit\natexit.register(print, 'bye')\n")
    monkeypatch.setenv("PYTHONPATH", str(noisy))
    assert build(real.corpus, real.data, "").unchanged == 3


def test_a_builder_whose_parent_is_gone_ends_and_frees_the_lock(real: Bench) -> None:
    real.write({"neu.txt": "Ein neuer Satz steht hier."})
    code = (
        "import os\nfrom pathlib import Path\nfrom index.build import build\n"
        f"build(Path({str(real.corpus)!r}), Path({str(real.data)!r}), '', lambda step: os._exit(3))\n"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 3  # noqa: S603 - our own code
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with real.store.lock():
                break
        except BuildError:
            time.sleep(0.1)
    else:
        pytest.fail("the orphaned builder still holds the lock")
    assert load(real.folder, fingerprint()).id == real.store.current()


def test_a_builder_ends_with_its_parent_while_it_has_nothing_to_say(real: Bench, tmp_path: Path) -> None:
    # A model that never arrives: reading it waits for whoever holds the other end of the pipe, which is us.
    model = tmp_path / "model"
    model.mkdir()
    os.mkfifo(model / "modules.json")
    code = (
        "from pathlib import Path\nfrom index.build import build\n"
        f"build(Path({str(real.corpus)!r}), Path({str(real.data)!r}), {str(model)!r})\n"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as parent:  # noqa: S603 - our own code
        try:
            pipe = _read_by_now(model / "modules.json")
        finally:
            parent.kill()
    try:
        assert _unread_within(pipe, 10), "the builder goes on without its parent"
    finally:
        os.close(pipe)


def _read_by_now(pipe: Path) -> int:
    """The writing end of a pipe, once somebody reads it."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    pytest.fail("nobody reads the model")


def _unread_within(pipe: int, seconds: float) -> bool:
    """Whether the reader of a pipe ends in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.write(pipe, b" ")
        except BrokenPipeError:
            return True
        time.sleep(0.05)
    return False
