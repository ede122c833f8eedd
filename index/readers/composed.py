"""Makes the text of a document from the paragraphs that a reader has found in a file of another kind."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.documents import Block
from index.readers.parsed import Parsed, UnreadableError

_BETWEEN = "\n\n"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text as a reader found it; white space in it is of no account but for line ends within `lines`.

    `level` is that of a heading, from 1, or 0 for what is none. `page` counts from 1, 0 where there are no pages;
    `turns` are the places in `text` where further pages begin, each that page's first character. `lines` keeps line
    ends, as in verse, code and rows of tables.
    """

    text: str
    level: int = 0
    page: int = 0
    turns: tuple[int, ...] = ()
    lines: bool = False


def composed(
    paragraphs: Iterable[Paragraph],
    *,
    title: str,
    language: str = "",
    author: str = "",
    date: str = "",
    url: str = "",
) -> Parsed:
    """Join paragraphs with empty lines between them; headings are no blocks, unless there is nothing else.

    A heading that repeats the title heads nothing. Raises `UnreadableError` where there is no text.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    headings: list[Block] = []
    pages: list[int] = []
    heading, place = "", 0
    for paragraph in paragraphs:
        text = paragraph.text if paragraph.turns or paragraph.lines else " ".join(paragraph.text.split())
        if not text.strip():
            continue
        while len(pages) < paragraph.page:  # a page without text begins where the next one with text does
            pages.append(place)
        pages += [place + turn for turn in paragraph.turns]
        parts.append(text)
        if paragraph.level:
            heading = "" if _same(text, title) else " ".join(text.split())
            headings.append(Block(place, place + len(text)))
        else:
            blocks.append(Block(place, place + len(text), heading))
        place += len(text) + len(_BETWEEN)
    if not parts:
        raise UnreadableError("holds no text")
    return Parsed(
        text=_BETWEEN.join(parts),
        blocks=tuple(blocks or headings),
        title=title,
        language=language,
        author=author,
        date=date,
        url=url,
        pages=tuple(pages),
    )


def _same(text: str, title: str) -> bool:
    return text.split() == title.split()


def fact(value: object) -> str:
    """Give what metadata says as one line of text, "" where it says nothing."""
    return " ".join(str(value).replace("\0", "").split())[:500] if value else ""


def day(value: object) -> str:
    """Give a date of metadata as YYYY-MM-DD where it begins so or is a date, else as it stands."""
    text = value.isoformat() if hasattr(value, "isoformat") else fact(value)
    found = _DAY.match(text)
    return found.group() if found else text
