"""Which reader is for which file.

A format is one module with `SUFFIXES`, perhaps `MAGIC`, and `read(data, source)`, named in `_READERS`.
"""

from collections.abc import Callable
from pathlib import PurePosixPath
from types import ModuleType

from index.readers import docx, eml, epub, html, markdown, odt, pdf, text
from index.readers.parsed import Parsed, UnreadableError

_READERS: tuple[ModuleType, ...] = (markdown, text, html, pdf, docx, odt, epub, eml)
_BY_SUFFIX = {suffix: reader for reader in _READERS for suffix in reader.SUFFIXES}
# Plain text takes no parser that could be led astray, and there is most of it: it is read without a sandbox.
_PLAIN = (*markdown.SUFFIXES, *text.SUFFIXES)
ARCHIVES = (".zip",)
SUFFIXES = tuple(sorted((*_BY_SUFFIX, *ARCHIVES)))


def suffix_of(source: str) -> str:
    """Give the suffix that says how a file is read, in small letters."""
    return PurePosixPath(source).suffix.lower()


def is_plain(source: str) -> bool:
    """Say whether a file is read without a sandbox."""
    return suffix_of(source) in _PLAIN


def reader_of(source: str) -> Callable[[bytes, str], Parsed]:
    """Give what reads a file; it raises `UnreadableError` where the bytes are not of the kind that the name says."""
    module = _BY_SUFFIX[suffix_of(source)]
    magic: bytes = getattr(module, "MAGIC", b"")

    def read(data: bytes, name: str) -> Parsed:
        if magic and not data.lstrip()[: len(magic)].startswith(magic):
            raise UnreadableError(f"is no {suffix_of(name)[1:].upper()} file, whatever its name says{_looks(data)}")
        found: Parsed = module.read(data, name)
        return found

    return read


_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)


def _looks(data: bytes) -> str:
    head = data.lstrip()[:16].lower()
    kind = next((name for magic, name in _KINDS if head.startswith(magic.lower())), "")
    return f": it looks like {kind}" if kind else ""
