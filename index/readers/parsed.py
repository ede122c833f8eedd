"""What a reader makes of one file: text, blocks and what the file says about itself."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from index.documents import Block


class UnreadableError(Exception):
    """This file cannot become a document; the text is the reason, in one line."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A reader's result. `text` is what offsets of blocks count in; empty fields mean that the file does not say."""

    text: str
    blocks: tuple[Block, ...]
    title: str
    language: str = ""
    author: str = ""
    date: str = ""
    url: str = ""


def decode(data: bytes) -> str:
    """Decode UTF-8 as Python does: a byte order mark and line ends stay, so that offsets fit the decoded file."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def readable_name(source: str) -> str:
    """Make a title of a file's name: `docs/club_rules-2024.txt` becomes `club rules 2024`."""
    stem = PurePosixPath(source).stem
    return " ".join(stem.replace("_", " ").replace("-", " ").split()) or source
