"""What a reader makes of one file: text, blocks and what the file says about itself."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from index.documents import Block

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]+)""", re.IGNORECASE)
# What charset-normalizer calls mess: the share of characters that do not belong together.
_MOST_CHAOS = 0.2
# In fewer bytes anything could be anything.
_FEWEST = 40
# Where front matter is text, whoever declares an access in it must not find the document open to all.
_ACCESS = re.compile(
    r"\ufeff?\s*-{3,}[ \t]*(?:\r\n?|\n)(?:(?!-{3})[^\r\n]*(?:\r\n?|\n)){0,200}?access[ \t]*:", re.IGNORECASE
)


class UnreadableError(Exception):
    """This file cannot become a document; the text is the reason, in one line."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A reader's result, with `pages` and `access` as in `Document`; empty fields mean that the file does not say.

    `text` is what offsets of blocks count in.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str
    language: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    pages: tuple[int, ...] = ()
    access: tuple[int, ...] | None = None


def decode(data: bytes, *, markup: bool = False) -> str:
    """Decode text: UTF-8, UTF-16 with a byte order mark, what `markup` itself declares, or what it must be.

    A byte order mark and line ends stay, so that offsets fit the decoded file. Raises `UnreadableError` where it cannot
    be told surely.
    """
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableError("begins as UTF-16 and is none; save it as UTF-8") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    declared = _CHARSET.search(data[:4096]) if markup else None
    if declared is not None:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(data, place)


def _guessed(data: bytes, place: int) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    if b"\0" in data:
        raise UnreadableError("is no text")
    best = from_bytes(data).best() if len(data) >= _FEWEST else None
    if best is None or best.chaos > _MOST_CHAOS:
        raise UnreadableError(f"is not UTF-8 (byte {place}), and its encoding cannot be told; save it as UTF-8")
    return str(best)


def readable_name(source: str) -> str:
    """Make a title of a file's name: `docs/club_rules-2024.txt` becomes `club rules 2024`."""
    stem = PurePosixPath(source).stem
    return " ".join(stem.replace("_", " ").replace("-", " ").split()) or source


def claims_access(text: str) -> bool:
    """Say whether a text begins with what looks like a front matter that says who may see it."""
    return _ACCESS.match(text) is not None
