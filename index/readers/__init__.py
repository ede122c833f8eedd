"""Reads the corpus folder: which files there are, and the documents in them."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from index.access import Ids, is_declaration
from index.documents import Document
from index.errors import CorpusError
from index.language import detect
from index.readers.archive import members
from index.readers.declarations import Declarations, Declared, is_stray
from index.readers.formats import ARCHIVES, SUFFIXES, is_plain, reader_of, suffix_of
from index.readers.likeness import Alike, alike, same
from index.readers.parsed import UnreadableError
from index.readers.sandbox import Sandbox, sandbox

__all__ = ["SUFFIXES", "Alike", "Corpus", "CorpusFile", "FailedFile", "hash_corpus", "read_additions", "read_corpus"]

_LARGEST = 32 * 1024 * 1024
_SURE = 0.5
_DOUBLE = "says word for word what"


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
    """What a folder holds: documents by source, what failed, the hash of each file, and how many files were ignored.

    `alike` names documents that say nearly the same as another; they are documents all the same. `access` holds, by
    source, whom documents are limited to, by what they and the files beside them declare.
    """

    documents: tuple[Document, ...]
    failed: tuple[FailedFile, ...]
    hashes: dict[str, str]
    ignored: int
    alike: tuple[Alike, ...] = ()
    access: dict[str, Ids] = field(default_factory=dict)


def read_corpus(
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
    largest: int = _LARGEST,
    known: Mapping[str, tuple[Document, ...]] | None = None,
) -> Corpus:
    """Read every file below `folder` that a reader is there for; `progress` is told how many of how many are read.

    Files that cannot be read are named in `failed`, and their hash is "" where not even their bytes could be had; a
    document that says word for word what another one says is left out and named there as well. `known` are the
    documents of files that were read before, by the hash of the file; they are not parsed again.
    Raises `CorpusError` where the folder is missing, unreadable or holds nothing that can be indexed.
    """
    paths, beside, ignored = _listed(folder)
    declarations = _declarations(folder, beside)
    documents: list[Document] = []
    failed = _wrong(declarations)
    hashes = dict(declarations.hashes)
    with sandbox() as box:
        for done, file in enumerate(_files(folder, paths, largest), start=1):
            hashes[file.source] = file.sha256
            found, wrong = _read(file, box, known or {})
            documents += found
            failed += wrong
            if progress is not None:
                progress(done, len(paths))
    access = _access(documents, declarations)
    kept, doubles = same(documents, access=access)
    failed += [FailedFile(double.source, f"{_DOUBLE} {double.other} says") for double in doubles]
    if not kept:
        raise CorpusError(_nothing(folder, failed))
    return Corpus(kept, tuple(failed), hashes, ignored, alike(kept), _of(access, kept))


def read_additions(
    folder: Path, before: Corpus, progress: Callable[[int, int], None] | None = None, largest: int = _LARGEST
) -> Corpus | None:
    """Read the files that are not in the corpus of `before`; `None` where any other file has changed or gone.

    The documents, and what is alike, are those of the new files only; what has failed, hashes and access are all. One
    that says word for word what another one says is left out, whichever of the two names comes first. Raises
    `CorpusError`.
    """
    paths, beside, ignored = _listed(folder)
    declarations = _declarations(folder, beside)
    if not {source for source in before.hashes if not is_declaration(source)} <= paths.keys():
        return None
    access = _access(before.documents, declarations)
    if access != before.access and any(_DOUBLE in failed.reason for failed in before.failed):
        return None  # what said the same as another one may now be a document of its own
    hashes = dict(declarations.hashes)
    new: list[CorpusFile] = []
    for file in _files(folder, paths, largest):
        if before.hashes.get(file.source, file.sha256) != file.sha256:
            return None
        hashes[file.source] = file.sha256
        new += [file] if file.source not in before.hashes else []
    documents: list[Document] = []
    failed = [*(failed for failed in before.failed if not is_declaration(failed.source)), *_wrong(declarations)]
    with sandbox() as box:
        for done, file in enumerate(new, start=1):
            found, wrong = _read(file, box, {})
            documents += found
            failed += wrong
            if progress is not None:
                progress(done, len(new))
    access |= _access(documents, declarations)
    kept, doubles = same(documents, before.documents, access)
    failed += [FailedFile(double.source, f"{_DOUBLE} {double.other} says") for double in doubles]
    failed.sort(key=_by_source)
    alike_now = alike(kept, before.documents)
    return Corpus(kept, tuple(failed), hashes, ignored, alike_now, _of(access, (*before.documents, *kept)))


def hash_corpus(folder: Path, largest: int = _LARGEST) -> dict[str, str]:
    """Give the SHA-256 of each file that `read_corpus` would read, by source, without parsing any."""
    paths, beside, _ = _listed(folder)
    hashes = _declarations(folder, beside).hashes
    return {**hashes, **{file.source: file.sha256 for file in _files(folder, paths, largest)}}


def _read(
    file: CorpusFile, box: Sandbox, known: Mapping[str, tuple[Document, ...]]
) -> tuple[list[Document], list[FailedFile]]:
    """Give the documents of a file, one unless it is an archive, and what could not be read in it."""
    before = known.get(file.sha256, ()) if file.sha256 else ()
    if before and all(f"{document.source}/".startswith(f"{file.source}/") for document in before):
        return list(before), []
    documents: list[Document] = []
    failed: list[FailedFile] = []
    for part in _parts(file):
        try:
            documents.append(_document(part, box))
        except UnreadableError as error:
            failed.append(FailedFile(part.source, str(error)))
    return documents, failed


def _parts(file: CorpusFile) -> Iterator[CorpusFile]:
    """Give the file itself, or what an archive holds."""
    if file.reason or suffix_of(file.source) not in ARCHIVES:
        yield file
        return
    empty = True
    try:
        for member in members(file.data, file.source):
            empty = False
            yield CorpusFile(member.source, member.data, reason=member.reason)
    except UnreadableError as error:
        yield CorpusFile(file.source, reason=str(error))
        return
    if empty:
        yield CorpusFile(file.source, reason=f"holds no file of a kind that is read ({', '.join(SUFFIXES)})")


def _document(file: CorpusFile, box: Sandbox) -> Document:
    if file.reason:
        raise UnreadableError(file.reason)
    try:
        plain = is_plain(file.source)
        parsed = reader_of(file.source)(file.data, file.source) if plain else box.parse(file.data, file.source)
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
        pages=parsed.pages,
        access=parsed.access,
    )


def _declarations(folder: Path, paths: Mapping[str, Path]) -> Declarations:
    """Read what files say of who may see which documents."""
    return Declarations.of(
        Declared(
            file.source,
            file.data,
            "is a folder, which declares nothing" if paths[file.source].is_dir() else file.reason,
            stray=is_stray(paths[file.source]),
        )
        for file in _files(folder, paths, _LARGEST)
    )


def _wrong(declarations: Declarations) -> list[FailedFile]:
    return [FailedFile(source, reason) for source, reason in declarations.wrong.items()]


def _access(documents: Iterable[Document], declarations: Declarations) -> dict[str, Ids]:
    """Give whom documents are limited to, those that are."""
    found = ((document.source, declarations.limit(document.source, document.access)) for document in documents)
    return {source: ids for source, ids in found if ids is not None}


def _of(access: Mapping[str, Ids], documents: Iterable[Document]) -> dict[str, Ids]:
    sources = sorted(document.source for document in documents if document.source in access)
    return {source: access[source] for source in sources}


def _listed(folder: Path) -> tuple[dict[str, Path], dict[str, Path], int]:
    """Give the files to read and those that declare an access, in the order of their sources, and count the others.

    Hidden files and folders are passed over.
    """
    try:
        missing = not folder.is_dir()
    except OSError as error:
        raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check CORPUS_DIR.") from error
    if missing:
        raise CorpusError(f"The corpus folder {folder} is missing; create it and put documents into it.")
    paths: list[Path] = []
    beside: list[Path] = []
    ignored = 0

    def refuse(error: OSError) -> None:
        # A folder below that cannot be listed is reported as a failed file; the corpus folder itself is an error.
        if error.filename is None or Path(error.filename) == folder:
            raise CorpusError(f"The corpus folder {folder} cannot be read ({error.strerror}); check its permissions.")
        paths.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=refuse):
        # A folder of such a name declares nothing, but somebody may think that it does.
        beside += [Path(root, name) for name in (*folders, *names) if is_declaration(name)]
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or is_declaration(name)))
        linked = [name for name in folders if Path(root, name).is_symlink()]
        paths += [Path(root, name) for name in linked]
        for name in names:
            if name.startswith(".") or is_declaration(name):
                continue
            if suffix_of(name) in SUFFIXES:
                paths.append(Path(root, name))
            else:
                ignored += 1
    read, declaring = (dict(sorted((_source(folder, path), path) for path in each)) for each in (paths, beside))
    return read, declaring, ignored


def _source(folder: Path, path: Path) -> str:
    # A name that is no UTF-8 holds surrogates, which no JSON file can keep: they are shown as escapes.
    return path.relative_to(folder).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _files(folder: Path, paths: Mapping[str, Path], largest: int) -> Iterator[CorpusFile]:
    inside = folder.resolve()
    for source, path in paths.items():
        try:
            data = _bytes(path, inside, largest)
        except UnreadableError as error:
            yield CorpusFile(source, reason=str(error))
        except OSError as error:
            yield CorpusFile(source, reason=f"cannot be read: {error.strerror or error}")
        else:
            yield CorpusFile(source, data, hashlib.sha256(data).hexdigest())


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


def _by_source(failed: FailedFile) -> str:
    return failed.source


def _nothing(folder: Path, failed: list[FailedFile]) -> str:
    first = f" ({failed[0].source} {failed[0].reason})" if failed else ""
    kinds = ", ".join(SUFFIXES)
    return f"The corpus folder {folder} holds nothing that can be indexed{first}; put documents into it ({kinds})."
