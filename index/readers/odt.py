"""Reads `.odt` with odfdo: paragraphs, headings, lists, tables and notes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from index.language import primary
from index.readers.composed import Paragraph, composed, day, fact
from index.readers.parsed import Parsed, UnreadableError, readable_name

SUFFIXES = (".odt",)
MAGIC = b"PK"


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of an OpenDocument text; raises `UnreadableError`."""
    from odfdo import Document  # noqa: PLC0415 - the bot reads none

    try:
        document = Document(io.BytesIO(data))
        body, meta = document.body, document.meta
        found = list(_blocks(body))
    except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, OSError) as error:
        raise UnreadableError("is no OpenDocument text (.odt) that can be read") from error
    first = next((each.text for each in found if each.level), "")
    return composed(
        found,
        title=fact(meta.title) or fact(first) or readable_name(source),
        language=primary(fact(meta.language)),
        author=fact(meta.creator or meta.initial_creator),
        date=day(meta.date or meta.creation_date),
    )


def _blocks(parent: Any) -> Iterator[Paragraph]:
    for element in parent.children:
        match element.tag:
            case "text:h":
                yield Paragraph(_text(element), int(element.get_attribute("text:outline-level") or 1))
            case "text:p":
                yield Paragraph(_text(element))
                for note in element.get_elements("descendant::text:note-body"):
                    yield Paragraph(note.inner_text)
            case "table:table":
                for row in element.get_elements("descendant::table:table-row"):
                    cells = (fact(cell.inner_text) for cell in row.get_elements("table:table-cell"))
                    yield Paragraph(" \u00b7 ".join(filter(None, cells)))
            case "text:list" | "text:list-item" | "text:list-header" | "text:section":
                yield from _blocks(element)


def _text(element: Any) -> str:
    """Give the text of a paragraph without its notes, which come after it."""
    own = element.clone
    for note in own.get_elements("descendant::text:note"):
        note.delete()
    return str(own.inner_text)
