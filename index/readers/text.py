"""Reads `.txt`: paragraphs are what blank lines separate."""

import re
from collections.abc import Iterator

from index.documents import Block
from index.readers.parsed import Parsed, UnreadableError, claims_access, decode, readable_name
from index.sentences import is_heading

SUFFIXES = (".txt",)

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a text file; raises `UnreadableError`."""
    text = decode(data)
    if claims_access(text):
        raise UnreadableError("has an access in a front matter, which counts in .md only: put it into a file beside it")
    blocks = list(_paragraphs(text))
    first = text[blocks[0].start : blocks[0].end] if len(blocks) > 1 else ""
    title = first if is_heading(first) else readable_name(source)
    return Parsed(text=text, blocks=tuple(_under_headings(text, blocks, title)), title=title)


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


def _under_headings(text: str, blocks: list[Block], title: str) -> Iterator[Block]:
    """Put each block under the line that stands above it like a heading; such a line is quoted as any other."""
    heading = ""
    lines = [is_heading(text[block.start : block.end]) for block in blocks]
    for block, line, after in zip(blocks, lines, [*lines[1:], True], strict=False):
        # Several short lines in a row are a list.
        if line and not after:
            heading = text[block.start : block.end]
        yield Block(block.start, block.end, "" if heading == title else heading)
