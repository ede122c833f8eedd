"""A small corpus, built in this process with vectors that can be worked out by hand."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from index.build import BuildReport, Step, build
from index.builder import update
from index.encoding import Model
from index.generation import Generation, load
from index.publish import GenerationStore
from tests.index.encoders_by_hand import CountingEncoder

ANIMALS = {
    "katze.md": "---\ntitle: Über Katzen\nauthor: Ä. Müller\ndate: 2024-05-01\n---\n\n"
    "Die Katze schläft. Sie träumt 😀.\n\n## Futter\n\nDie Katze mag Fisch.\n",
    "hund.txt": "Der Hund bellt.\r\n\r\nEin Hund & <b>noch</b> ein Hund.\r\n",
    "sub/vogel.txt": "\ufeffDer Vogel singt. Die Katze hört zu.\n",
}


@dataclass
class Bench:
    """A corpus and a data folder, and a build of the one into the other."""

    corpus: Path
    data: Path
    encoder: CountingEncoder = field(default_factory=CountingEncoder)
    steps: list[Step] = field(default_factory=list)

    @property
    def store(self) -> GenerationStore:
        return GenerationStore(self.data)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.corpus / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))

    def build(self, fingerprint: str = CountingEncoder.fingerprint, large: int = 5_000) -> BuildReport:
        self.steps.clear()
        self.encoder.encoded.clear()
        model = Model("by hand", fingerprint, lambda _: self.encoder)
        return update(self.corpus, self.data, model, self.steps.append, large)

    def current(self) -> Generation:
        return load(self.folder)

    @property
    def folder(self) -> Path:
        return self.store.folder(self.store.current())


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """An empty corpus."""
    (tmp_path / "corpus").mkdir()
    return Bench(tmp_path / "corpus", tmp_path / "data")


@pytest.fixture
def animals(bench: Bench) -> Bench:
    """Three documents on animals, indexed."""
    bench.write(ANIMALS)
    bench.build()
    return bench


@pytest.fixture
def files(tmp_path: Path) -> Callable[[Mapping[str, bytes]], Path]:
    """Write files below a folder and give the folder."""

    def write(contents: Mapping[str, bytes]) -> Path:
        folder = tmp_path / "files"
        folder.mkdir()
        for name, data in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return folder

    return write


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bench, BuildReport, list[Step]]:
    """The animals, indexed with the default model; copied for each test."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "corpus").mkdir()
    bench = Bench(folder / "corpus", folder / "data")
    bench.write(ANIMALS)
    steps: list[Step] = []
    return bench, build(bench.corpus, bench.data, "", steps.append), steps


@pytest.fixture
def real(built: tuple[Bench, BuildReport, list[Step]], tmp_path: Path) -> Bench:
    """A copy of the animals and their index."""
    bench = Bench(tmp_path / "corpus", tmp_path / "data")
    shutil.copytree(built[0].corpus, bench.corpus)
    shutil.copytree(built[0].data, bench.data)
    return bench
