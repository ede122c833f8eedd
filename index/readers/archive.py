"""Looks into `.zip` archives: each member that a reader is there for becomes a document of its own."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

from index.access import is_declaration
from index.readers.folder import ABOUT
from index.readers.formats import ARCHIVES, SUFFIXES, suffix_of
from index.readers.parsed import UnreadableError

# So many members, so many bytes of each and of all unpacked, so many times what they are packed.
_ENTRIES, _LARGEST, _ALL, _RATIO = 2000, 32 * 1024 * 1024, 256 * 1024 * 1024, 200
_STEP = 64 * 1024
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: `source` is the archive's, a slash and the path inside; `reason` where it has no bytes."""

    source: str
    data: bytes = b""
    reason: str = ""


def members(data: bytes, source: str) -> Iterator[Member]:
    """Unpack an archive, one member after the other; raises `UnreadableError` where it is none or asks for too much."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError("is no zip archive that can be read") from error
    entries = archive.infolist()
    if len(entries) > _ENTRIES:
        raise UnreadableError(f"holds {len(entries):,} files; at most {_ENTRIES:,} are read, so split it")
    if any(is_declaration(entry.filename.rstrip("/")) for entry in entries):
        raise UnreadableError("holds .access files, which count beside the archive and in folders only; unpack it")
    names = {entry.filename for entry in entries}
    if any(suffix_of(name) == ABOUT and name[: -len(ABOUT)] in names for name in names):
        raise UnreadableError("holds .yaml files about its documents, which count in folders only; unpack it")
    if _overlap(entries):
        raise UnreadableError("holds files that share the same bytes, as archives made to harm do")
    left = _ALL
    for entry in sorted(entries, key=lambda each: each.filename):
        name = _clean(entry.filename)
        if entry.is_dir() or not name or suffix_of(name) not in SUFFIXES:
            continue
        member = _unpacked(archive, entry, f"{source}/{name}", left)
        left -= len(member.data)
        yield member


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: str, left: int) -> Member:
    if suffix_of(source) in ARCHIVES:
        return Member(source, reason="is an archive within an archive, which is not opened; unpack it")
    if entry.flag_bits & _ENCRYPTED:
        return Member(source, reason="is encrypted; pack it without a password")
    most = min(_LARGEST, left, max(entry.compress_size, _STEP) * _RATIO)
    try:
        data = bytearray()
        with archive.open(entry) as file:
            while part := file.read(_STEP):  # what an entry says of its size may be a lie
                data += part
                if len(data) > most:
                    return Member(source, reason=f"unpacks to more than {most // 1024:,} KiB; it is left out")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
        return Member(source, reason=" ".join(f"cannot be unpacked: {error}".split())[:200])
    return Member(source, bytes(data))


def _clean(name: str) -> str:
    """Give the path of a member without what leads elsewhere; "" for hidden files and what file managers add."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in {"/", ".", ".."}]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return "" if hidden else "/".join(part.replace(":", "_").replace("\0", "") for part in parts)


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two members are the same bytes of the archive: how small archives come to unpack to terabytes."""
    spans = sorted((entry.header_offset, entry.header_offset + entry.compress_size) for entry in entries)
    return any(end > start for (_, end), (start, _) in pairwise(spans))
