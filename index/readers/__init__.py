"""Reads the corpus folder. A format is one module with `SUFFIXES` and `read(data, source)`, named in `_READERS`."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from index.documents import Document
from index.errors import CorpusError
from index.language import detect
from index.readers import markdown, text
from index.readers.parsed import Parsed, UnreadableError

_READERS: tuple[ModuleType, ...] = (markdown, text)
_BY_SUFFIX: dict[str, Callable[[bytes, str], Parsed]] = {
    suffix: reader.read for reader in _READERS for suffix in reader.SUFFIXES
}
SUFFIXES = tuple(sorted(_BY_SUFFIX))

_LARGEST = 32 * 1024 * 1024
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file of the corpus that is not indexed, and why, in one line."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file that a reader is there for: its bytes and their SHA-256, or the reason why there are none."""

    source: str
    data: bytes = b""
    sha256: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a folder holds: documents by source, what failed, the hash of each file, and how many files were ignored."""

    documents: tuple[Document, ...]
    failed: tuple[FailedFile, ...]
    hashes: dict[str, str]
    ignored: int


def read_corpus(folder: Path, progress: Callable[[int, int], None] | None = None, largest: int = _LARGEST) -> Corpus:
    """Read every file below `folder` that a reader is there for; `progress` is told how many of how many are read.

    Files that cannot be read are named in `failed`, and their hash is "" where not even their bytes could be had.
    Raises `CorpusError` where the folder is missing, unreadable or holds nothing that can be indexed.
    """
    paths, ignored = _listed(folder)
    documents: list[Document] = []
    failed: list[FailedFile] = []
    hashes: dict[str, str] = {}
    for done, file in enumerate(_files(folder, paths, largest), start=1):
        hashes[file.source] = file.sha256
        try:
            documents.append(_document(file))
        except UnreadableError as error:
            failed.append(FailedFile(file.source, str(error)))
        if progress is not None:
            progress(done, len(paths))
    if not documents:
        raise CorpusError(_nothing(folder, failed))
    return Corpus(tuple(documents), tuple(failed), hashes, ignored)


def hash_corpus(folder: Path, largest: int = _LARGEST) -> dict[str, str]:
    """Give the SHA-256 of each file that `read_corpus` would read, by source, without parsing any."""
    paths, _ = _listed(folder)
    return {file.source: file.sha256 for file in _files(folder, paths, largest)}


def _document(file: CorpusFile) -> Document:
    if file.reason:
        raise UnreadableError(file.reason)
    try:
        parsed = _BY_SUFFIX[Path(file.source).suffix.lower()](file.data, file.source)
    except UnreadableError:
        raise
    except Exception as error:
        # Whatever a parser stumbles over in one file must not keep the others from being read.
        reason = " ".join(f"cannot be parsed: {type(error).__name__} {error}".split())
        raise UnreadableError(reason[:200]) from error
    quotable = "\n".join(parsed.text[block.start : block.end] for block in parsed.blocks[:50])
    if not any(character.isalnum() for character in quotable):
        raise UnreadableError("holds no text")
    guess = detect(quotable)
    return Document(
        source=file.source,
        text=parsed.text,
        title=parsed.title,
        blocks=parsed.blocks,
        language=parsed.language or (guess.code if guess.probability >= _SURE else ""),
        author=parsed.author,
        date=parsed.date,
        url=parsed.url,
    )


def _listed(folder: Path) -> tuple[list[Path], int]:
    """List the files to read, by source, and count those of other kinds. Hidden files and folders are passed over."""
    try:
        missing = not folder.is_dir()
    except OSError as error:
        raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check CORPUS_DIR.") from error
    if missing:
        raise CorpusError(f"The corpus folder {folder} is missing; create it and put .md or .txt files into it.")
    paths: list[Path] = []
    ignored = 0

    def refuse(error: OSError) -> None:
        # A folder below that cannot be listed is reported as a failed file; the corpus folder itself is an error.
        if error.filename is None or Path(error.filename) == folder:
            raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check its permissions.")
        paths.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(root, name).is_symlink()]
        paths += [Path(root, name) for name in linked]
        for name in names:
            if name.startswith("."):
                continue
            if Path(name).suffix.lower() in _BY_SUFFIX:
                paths.append(Path(root, name))
            else:
                ignored += 1
    return sorted(paths, key=lambda path: _source(folder, path)), ignored


def _source(folder: Path, path: Path) -> str:
    # A name that is no UTF-8 holds surrogates, which no JSON file can keep: they are shown as escapes.
    return path.relative_to(folder).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _files(folder: Path, paths: list[Path], largest: int) -> Iterator[CorpusFile]:
    inside = folder.resolve()
    for path in paths:
        source = _source(folder, path)
        try:
            data = _bytes(path, inside, largest)
        except UnreadableError as error:
            yield CorpusFile(source, reason=str(error))
        except OSError as error:
            yield CorpusFile(source, reason=f"cannot be read: {error.strerror or error}")
        else:
            yield CorpusFile(source, data, hashlib.sha256(data).hexdigest())


def _bytes(path: Path, inside: Path, largest: int) -> bytes:
    if not path.resolve().is_relative_to(inside):
        raise UnreadableError("is a link that leads out of the corpus folder")
    if path.is_symlink() and path.is_dir():
        raise UnreadableError("is a link to a folder; links to folders are not followed")
    if path.is_dir():
        raise UnreadableError("is a folder that cannot be listed; check its permissions")
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("is no regular file")
    if status.st_size > largest:
        raise UnreadableError(f"is larger than {largest // 1024} KiB; split it")
    return path.read_bytes()


def _nothing(folder: Path, failed: list[FailedFile]) -> str:
    first = f" ({failed[0].source} {failed[0].reason})" if failed else ""
    return f"The corpus folder {folder} holds nothing that can be indexed{first}; put .md or .txt files into it."
