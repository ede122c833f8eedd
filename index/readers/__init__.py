"""Reads the corpus folder: which files there are, and the documents in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from index.access import Ids, is_declaration
from index.documents import Document
from index.errors import CorpusError
from index.language import detect
from index.readers.archive import members
from index.readers.beside import facts_of, shared, with_facts
from index.readers.declarations import Declarations, Declared, is_stray
from index.readers.folder import LARGEST, CorpusFile, Listing, Overlay
from index.readers.formats import ARCHIVES, SUFFIXES, is_plain, reader_of, suffix_of
from index.readers.likeness import Alike, alike, same
from index.readers.parsed import UnreadableError
from index.readers.sandbox import Sandbox, sandbox

__all__ = [
    "SUFFIXES",
    "Alike",
    "Corpus",
    "CorpusFile",
    "FailedFile",
    "Overlay",
    "hash_corpus",
    "read_additions",
    "read_corpus",
]

_SURE = 0.5
# So many files may come at once, or such a share of those there are, and still be called additions.
_FEW, _GROWTH = 10, 0.2
_DOUBLE = "says word for word what"


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file of the corpus that is not indexed, and why, in one line."""

    source: str
    reason: str


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
    largest: int = LARGEST,
    known: Mapping[str, tuple[Document, ...]] | None = None,
    overlay: Overlay | None = None,
) -> Corpus:
    """Read every file below `folder` that a reader is there for; `progress` is told how many of how many are read.

    Files that cannot be read are named in `failed`, and their hash is "" where not even their bytes could be had; a
    document that says word for word what another one says is left out and named there as well. `known` are the
    documents of files that were read before, by the hash of the file; they are not parsed again. `overlay` is a
    change that is read as if it had been made.
    Raises `CorpusError` where the folder is missing, unreadable or holds nothing that can be indexed.
    """
    listing = Listing.of(folder, overlay)
    declarations = _declarations(listing)
    documents: list[Document] = []
    failed = _wrong(declarations)
    hashes = dict(declarations.hashes)
    with sandbox() as box:
        for done, file in enumerate(listing.files(largest), start=1):
            hashes[file.source] = file.sha256
            found, wrong = _read(file, box, known or {})
            documents += found
            failed += wrong
            if progress is not None:
                progress(done, len(listing.documents))
    access = _access(documents, declarations)
    kept, doubles = same(documents, access=access)
    failed += [FailedFile(double.source, f"{_DOUBLE} {double.other} says") for double in doubles]
    if not kept:
        raise CorpusError(_nothing(folder, failed))
    return Corpus(kept, tuple(failed), hashes, listing.ignored, alike(kept), _of(access, kept))


def read_additions(
    folder: Path,
    before: Corpus,
    progress: Callable[[int, int], None] | None = None,
    largest: int = LARGEST,
    overlay: Overlay | None = None,
) -> Corpus | None:
    """Read the files that are not in the corpus of `before`; `None` where any other file has changed or gone.

    The documents, and what is alike, are those of the new files only; what has failed, hashes and access are all. One
    that says word for word what another one says is left out, whichever of the two names comes first. Raises
    `CorpusError`.
    """
    listing = Listing.of(folder, overlay)
    declarations = _declarations(listing)
    sources = {source for source in before.hashes if not is_declaration(source)}
    # Of many new files much is sure to be new, and parsing them here first would be for nothing.
    most = max(_FEW, _GROWTH * len(sources))
    if not sources <= listing.documents.keys() or len(listing.documents) - len(sources) > most:
        return None
    access = _access(before.documents, declarations)
    if access != before.access and any(_DOUBLE in failed.reason for failed in before.failed):
        return None  # what said the same as another one may now be a document of its own
    hashes = dict(declarations.hashes)
    new: list[CorpusFile] = []
    for file in listing.files(largest):
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
    return Corpus(kept, tuple(failed), hashes, listing.ignored, alike_now, _of(access, (*before.documents, *kept)))


def hash_corpus(folder: Path, largest: int = LARGEST, overlay: Overlay | None = None) -> dict[str, str]:
    """Give the SHA-256 of each file that `read_corpus` would read, by source, without parsing any."""
    listing = Listing.of(folder, overlay)
    return {**_declarations(listing).hashes, **{file.source: file.sha256 for file in listing.files(largest)}}


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
        about = shared(file.about)
        for member in members(file.data, file.source):
            empty = False
            yield CorpusFile(member.source, member.data, reason=member.reason, about=about)
    except UnreadableError as error:
        yield CorpusFile(file.source, reason=str(error))
        return
    if empty:
        yield CorpusFile(file.source, reason=f"holds no file of a kind that is read ({', '.join(SUFFIXES)})")


def _document(file: CorpusFile, box: Sandbox) -> Document:
    if file.reason:
        raise UnreadableError(file.reason)
    facts = facts_of(file.about)
    try:
        plain = is_plain(file.source)
        parsed = reader_of(file.source)(file.data, file.source) if plain else box.parse(file.data, file.source)
    except UnreadableError:
        raise
    except Exception as error:
        # Whatever a parser stumbles over in one file must not keep the others from being read.
        reason = " ".join(f"cannot be parsed: {type(error).__name__} {error}".split())
        raise UnreadableError(reason[:200]) from error
    parsed = with_facts(parsed, facts)
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


def _declarations(listing: Listing) -> Declarations:
    """Read what files say of who may see which documents."""
    paths = listing.declarations
    return Declarations.of(
        Declared(
            file.source,
            file.data,
            "is a folder, which declares nothing" if paths[file.source].is_dir() else file.reason,
            stray=is_stray(paths[file.source]),
        )
        for file in listing.declared()
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


def _by_source(failed: FailedFile) -> str:
    return failed.source


def _nothing(folder: Path, failed: list[FailedFile]) -> str:
    first = f" ({failed[0].source} {failed[0].reason})" if failed else ""
    kinds = ", ".join(SUFFIXES)
    return f"The corpus folder {folder} holds nothing that can be indexed{first}; put documents into it ({kinds})."
