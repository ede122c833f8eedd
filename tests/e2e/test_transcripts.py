"""The README shows conversations as the program holds them."""

import shutil
from pathlib import Path

import pytest

from index.library import Library

from .transcripts import REPOSITORY, between, transcripts

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_readme_shows_what_the_program_says(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "corpus", tmp_path / "corpus")
    Library(tmp_path / "corpus", tmp_path / "data").open()
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    for name, said in (await transcripts(tmp_path)).items():
        assert said == between(readme, name)
