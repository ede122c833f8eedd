"""Reads `.docx` with python-docx: paragraphs, headings, lists, tables and footnotes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from index.language import primary
from index.readers.composed import Paragraph, composed, day, fact
from index.readers.parsed import Parsed, UnreadableError, readable_name

SUFFIXES = (".docx",)
MAGIC = b"PK"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a Word document; raises `UnreadableError`."""
    from docx import Document  # noqa: PLC0415 - the bot reads none
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UnreadableError("is no Word document (.docx) that can be read") from error
    facts = document.core_properties
    found = [*_body(document), *_footnotes(document)]
    first = next((each.text for each in found if each.level), "")
    return composed(
        found,
        title=fact(facts.title) or fact(first) or readable_name(source),
        language=primary(fact(facts.language)),
        author=fact(facts.author),
        date=day(facts.modified or facts.created),
    )


def _body(container: Any) -> Iterator[Paragraph]:
    from docx.table import Table  # noqa: PLC0415

    for item in container.iter_inner_content():
        if isinstance(item, Table):
            yield from _rows(item)
        else:
            yield Paragraph(item.text, _level(item.style.name if item.style else ""))


def _rows(table: Any) -> Iterator[Paragraph]:
    for row in table.rows:
        cells: list[str] = []
        seen = set()
        for cell in row.cells:  # a cell that spans columns comes once for each
            if cell._tc not in seen and cell.text.strip():
                seen.add(cell._tc)
                cells.append(fact(cell.text))
        yield Paragraph(" \u00b7 ".join(cells))


def _level(style: str) -> int:
    """Give a heading's level by its style; python-docx names them in English whatever the language of Word."""
    if style == "Title":
        return 1
    name, _, number = style.partition(" ")
    return int(number) if name == "Heading" and number.isdigit() else 0


def _footnotes(document: Any) -> Iterator[Paragraph]:
    from docx.oxml import parse_xml  # noqa: PLC0415 - without entities and network, as all of python-docx

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            for note in root:
                if note.get(f"{_W}type") is None:  # separators have one
                    yield Paragraph("".join(text.text or "" for text in note.iter(f"{_W}t")))
