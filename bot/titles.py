"""Titles that admins give to documents: kept in a file beside the document, which itself stays as it is."""

from pathlib import Path

from index.readers.beside import titled
from index.readers.folder import ABOUT
from index.readers.parsed import UnreadableError

MAX_TITLE = 200


def beside(source: str) -> str:
    """The source of the file beside a document."""
    return f"{source}{ABOUT}"


def write_title(corpus: Path, source: str, title: str, target: Path) -> None:
    """Writes to `target` what the file beside a document says with another title, all else as it is. OSError."""
    path = corpus / beside(source)
    before = path.read_bytes() if path.is_file() else b""
    try:
        said = titled(before, title[:MAX_TITLE])
    except UnreadableError:
        said = titled(b"", title[:MAX_TITLE])
    target.write_bytes(said)
