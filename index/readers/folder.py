"""Lists and reads the files of a corpus folder, as they are or as a change would leave them."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from index.access import is_declaration
from index.errors import CorpusError
from index.readers.formats import SUFFIXES, suffix_of
from index.readers.parsed import UnreadableError

LARGEST = 32 * 1024 * 1024
ABOUT = ".yaml"  # of what says something about the document beside it
_LARGEST_ABOUT = 64 * 1024


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file that a reader is there for: its bytes, or the reason why there are none, and what stands beside it.

    `sha256` is the hash of both.
    """

    source: str
    data: bytes = b""
    sha256: str = ""
    reason: str = ""
    about: bytes = b""


@dataclass(frozen=True, slots=True)
class Overlay:
    """A change that is laid over a corpus folder without touching it: files that are put there, by source, or taken."""

    put: Mapping[str, Path] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in a corpus folder, by source and in the order of the sources: documents, and what says who may see them.

    `about` holds the files beside documents that say something about them. `ignored` counts all others.
    """

    folder: Path
    documents: Mapping[str, Path]
    declarations: Mapping[str, Path]
    about: Mapping[str, Path]
    ignored: int

    @classmethod
    def of(cls, folder: Path, overlay: Overlay | None = None) -> "Listing":
        """List a folder. Hidden files and folders are passed over. Raises `CorpusError` where it cannot be read."""
        paths, ignored = _listed(folder)
        found = {_source(folder, path): path for path in paths}
        over = overlay or Overlay()
        found = {source: path for source, path in found.items() if source not in over.removed} | dict(over.put)
        found = dict(sorted(found.items()))
        declaring = {source: path for source, path in found.items() if is_declaration(source)}
        beside = {source: path for source, path in found.items() if suffix_of(source) == ABOUT}
        read = {source: path for source, path in found.items() if source not in declaring and source not in beside}
        # The ending may be in capitals; `files` looks for the common one.
        said = {source[: -len(ABOUT)]: path for source, path in beside.items()}
        about = {f"{source}{ABOUT}": path for source, path in said.items() if source in read}
        return cls(folder, read, declaring, about, ignored + len(beside) - len(about))

    def files(self, largest: int = LARGEST) -> Iterator[CorpusFile]:
        """Read one document after the other."""
        inside = self.folder.resolve()
        for source, path in self.documents.items():
            beside = self.about.get(f"{source}{ABOUT}")
            yield _file(source, path, inside, largest, beside)

    def declared(self) -> Iterator[CorpusFile]:
        """Read what says who may see which documents."""
        inside = self.folder.resolve()
        return (_file(source, path, inside, LARGEST) for source, path in self.declarations.items())


def _listed(folder: Path) -> tuple[list[Path], int]:
    """Give the files that are of some account, and count the others."""
    try:
        missing = not folder.is_dir()
    except OSError as error:
        raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check CORPUS_DIR.") from error
    if missing:
        raise CorpusError(f"The corpus folder {folder} is missing; create it and put documents into it.")
    paths: list[Path] = []
    ignored = 0

    def refuse(error: OSError) -> None:
        # A folder below that cannot be listed is reported as a failed file; the corpus folder itself is an error.
        if error.filename is None or Path(error.filename) == folder:
            raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check its permissions.")
        paths.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=refuse):
        # A folder of such a name declares nothing, but somebody may think that it does.
        paths += [Path(root, name) for name in (*folders, *names) if is_declaration(name)]
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or is_declaration(name)))
        linked = [name for name in folders if Path(root, name).is_symlink()]
        paths += [Path(root, name) for name in linked]
        for name in names:
            if name.startswith(".") or is_declaration(name):
                continue
            if suffix_of(name) in (*SUFFIXES, ABOUT):
                paths.append(Path(root, name))
            else:
                ignored += 1
    return paths, ignored


def _source(folder: Path, path: Path) -> str:
    # A name that is no UTF-8 holds surrogates, which no JSON file can keep: they are shown as escapes.
    return path.relative_to(folder).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _file(source: str, path: Path, inside: Path, largest: int, about: Path | None = None) -> CorpusFile:
    try:
        data = _bytes(path, inside, largest)
        said = _bytes(about, inside, _LARGEST_ABOUT) if about is not None else b""
    except UnreadableError as error:
        return CorpusFile(source, reason=str(error))
    except OSError as error:
        return CorpusFile(source, reason=f"cannot be read: {error.strerror or error}")
    digest = hashlib.sha256(data)
    if said:
        digest.update(hashlib.sha256(said).digest())
    return CorpusFile(source, data, digest.hexdigest(), about=said)


def _bytes(path: Path, inside: Path, largest: int) -> bytes:
    # Folders that are links are not entered, so only the file itself may lead elsewhere.
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        if not path.resolve().is_relative_to(inside):
            raise UnreadableError("is a link that leads out of the corpus folder")
        if path.is_dir():
            raise UnreadableError("is a link to a folder; links to folders are not followed")
        status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("is a folder that cannot be listed; check its permissions")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("is no regular file")
    if status.st_size > largest:
        raise UnreadableError(f"is larger than {largest // 1024} KiB; split it")
    return path.read_bytes()
