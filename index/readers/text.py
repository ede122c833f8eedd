"""Reads `.txt`: paragraphs are what blank lines separate."""

import re
from collections.abc import Iterator

from index.documents import Block
from index.readers.parsed import Parsed, decode, readable_name

SUFFIXES = (".txt",)

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_LONGEST_TITLE = 100
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "。", "！", "？", "؟", "。」")


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a text file; raises `UnreadableError`."""
    text = decode(data)
    blocks = tuple(_paragraphs(text))
    return Parsed(text=text, blocks=blocks, title=_title(text, blocks) or readable_name(source))


def _paragraphs(text: str) -> Iterator[Block]:
    start = end = -1
    for line in _LINE.finditer(text):
        if not line.group():
            break
        content = line.group().strip("\ufeff").strip()
        if content:
            at = line.start() + line.group().index(content)
            start = at if start < 0 else start
            end = at + len(content)
        elif start >= 0:
            yield Block(start, end)
            start = -1
    if start >= 0:
        yield Block(start, end)


def _title(text: str, blocks: tuple[Block, ...]) -> str:
    """Give the first line where it stands alone, is short and does not end like a sentence."""
    if len(blocks) < 2:  # noqa: PLR2004 - a title needs something to be the title of
        return ""
    line = text[blocks[0].start : blocks[0].end]
    if len(line) > _LONGEST_TITLE or "\n" in line or "\r" in line or line.endswith(_SENTENCE_ENDS):
        return ""
    return line if any(character.isalpha() for character in line) else ""
