"""Where a file that somebody sends goes in the corpus folder; its name never leads elsewhere."""

import mimetypes
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from index.readers import SUFFIXES
from index.readers.formats import ARCHIVES, suffix_of

FOLDER = "uploads"
_MAX_BYTES = 120
_BREAKS = re.compile(r"[\\/]")
_RESERVED = frozenset('<>:"|?*')


def safe_name(name: str | None, kind: str | None = None) -> str:
    """The name of a file without what leads elsewhere or cannot be shown; `kind` is its MIME type.

    "" where no reader is there for such files.
    """
    last = _BREAKS.split(unicodedata.normalize("NFC", name or ""))[-1]
    kept = "".join(one if one.isprintable() and one not in _RESERVED else "_" for one in last).strip(" .")
    suffix = suffix_of(kept) or (mimetypes.guess_extension(kind or "") or "")
    if suffix not in SUFFIXES:
        return ""
    stem = kept[: -len(suffix)] if suffix_of(kept) else kept
    while len(stem.encode()) > _MAX_BYTES:
        stem = stem[:-1]
    return f"{stem.strip(' .') or 'document'}{suffix}"


def destination(name: str, files: Iterable[str]) -> str:
    """The path of a file below the corpus folder: that of the only one of its name, else a folder for what is sent."""
    wanted = f"{FOLDER}/{name}"
    same = [file for file in files if PurePosixPath(file).name.casefold() == name.casefold()]
    exact = next((file for file in same if file.casefold() == wanted.casefold()), None)
    return exact or (same[0] if len(same) == 1 else wanted)


def is_archive(name: str) -> bool:
    """Whether a file holds several documents."""
    return suffix_of(name) in ARCHIVES
