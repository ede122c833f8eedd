"""Reads `.pdf` with PDFium, the engine of Chrome: text in the order in which it was set, columns included, by page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from index.readers.composed import Paragraph, composed, fact
from index.readers.parsed import Parsed, UnreadableError, readable_name
from index.sentences import is_heading

SUFFIXES = (".pdf",)
MAGIC = b"%PDF-"

# A box in the outer part of a page that stands on this share of the pages, whatever its digits, is no text of theirs.
_MARGIN, _REPEATED, _FEWEST = 0.12, 0.5, 3
# So much larger than the text is a heading; so far apart, in heights of a line, are paragraphs.
_LARGER, _APART = 1.15, 0.75
_HYPHENS = ("-", "\u00ad", "\u2010")
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？", "؟", '"', "”", "“", "»", "«", "」")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
# PDFium's sign for a hyphen at the end of a line.
_BROKEN = re.compile("[\ufffe\u0002]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text: its page, the size of its letters in points, and its edges, as shares of the page's height."""

    text: str
    page: int
    size: float
    left: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class _Box:
    """Lines that belong together, on one page and in one column."""

    rows: tuple[_Line, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(row.text for row in self.rows)

    @property
    def page(self) -> int:
        return self.rows[0].page

    @property
    def size(self) -> float:
        return Counter(row.size for row in self.rows).most_common(1)[0][0]

    @property
    def bottom(self) -> float:
        return self.rows[-1].bottom

    @property
    def top(self) -> float:
        return self.rows[0].top


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a PDF; raises `UnreadableError` where it is encrypted, a scan without text, or none."""
    import pypdfium2  # noqa: PLC0415 - the bot reads no PDF

    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
        lines = [line for number in range(pages) for line in _lines(document[number], number + 1)]
        facts = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("is encrypted; save it without a password") from None
        raise UnreadableError("is no PDF that can be read; it may be damaged") from None
    if not any(character.isalnum() for line in lines for character in line.text):
        raise UnreadableError(
            f"has no text on its pages ({pages}): it is a scan; run text recognition (OCR) over it first"
        )
    made = _DATE.match(fact(facts.get("CreationDate")))
    return composed(
        _paragraphs(list(_without_margins(_boxes(lines), pages))),
        title=fact(facts.get("Title")) or readable_name(source),
        author=fact(facts.get("Author")),
        date="-".join(made.groups()) if made else "",
    )


def _lines(page: Any, number: int) -> Iterator[_Line]:
    """Give the lines of a page in the order in which they were set."""
    from pypdfium2 import raw  # noqa: PLC0415

    height = page.get_height() or 1.0
    found = page.get_textpage()
    place = 0
    text = found.get_text_range()
    for part in re.split(r"(\r\n|\r|\n)", text):
        said = " ".join(_BROKEN.sub("\u00ad", part).split())
        if said:
            first = place + len(part) - len(part.lstrip())
            last = place + len(part.rstrip()) - 1
            left, bottom, _, top = found.get_charbox(first, loose=True)
            _, other, _, upper = found.get_charbox(max(first, last), loose=True)
            size = round(float(raw.FPDFText_GetFontSize(found.raw, (first + last) // 2)) or top - bottom, 1)
            edges = (min(bottom, other) / height, max(top, upper) / height)
            yield _Line(said, number, size, left / height, *edges)
        place += len(part)


def _boxes(lines: list[_Line]) -> list[_Box]:
    """Put lines together that stand close below each other."""
    found: list[list[_Line]] = []
    for line in lines:
        if found and _close(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [_Box(tuple(rows)) for rows in found]


def _close(before: _Line, line: _Line) -> bool:
    if before.page != line.page or abs(before.size - line.size) > 0.5:  # noqa: PLR2004 - points
        return False
    height = max(before.top - before.bottom, 1e-6)
    below = line.top <= before.top and before.bottom - line.top < _APART * height
    # The first line of a paragraph may stand a little to the right, where the line before it ends a sentence.
    indented = line.left > before.left + height and before.text.endswith(_ENDS)
    beside = abs(line.bottom - before.bottom) < height / 3 and line.left > before.left
    return (below or beside) and not (indented and not beside)


def _without_margins(boxes: list[_Box], pages: int) -> Iterator[_Box]:
    """Leave out headers, footers and page numbers: short boxes at the edge of the page that come again and again."""
    edge = [box for box in boxes if len(box.lines) <= 2 and (box.top <= _MARGIN or box.bottom >= 1 - _MARGIN)]  # noqa: PLR2004
    counts = Counter(key for key, _ in {(_shape(box), box.page) for box in edge})
    for box in boxes:
        often = box in edge and pages >= _FEWEST and counts[_shape(box)] >= pages * _REPEATED
        number = box in edge and _shape(box).strip(" -–|./") in {"#", "page #", "seite #", "s. #", "p. #"}
        if not (often or number):
            yield box


def _shape(box: _Box) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", " ".join(box.lines).lower())


def _paragraphs(boxes: list[_Box]) -> Iterator[Paragraph]:
    """Join lines to paragraphs, also over the end of a column or page where a sentence goes on."""
    sizes = Counter[float]()
    for box in boxes:
        sizes[box.size] += sum(map(len, box.lines))
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    open_box: list[_Box] = []
    for box in boxes:
        if open_box and not _goes_on(open_box[-1], box, body):
            yield _paragraph(open_box, body)
            open_box = []
        open_box.append(box)
    if open_box:
        yield _paragraph(open_box, body)


def _goes_on(before: _Box, box: _Box, body: float) -> bool:
    """Whether a sentence that is open at the end of one box is continued by the next."""
    last, first = before.lines[-1], box.lines[0]
    if _is_heading(before, body) or _is_heading(box, body) or abs(before.size - box.size) > 0.5:  # noqa: PLR2004 - points
        return False
    return last.endswith(_HYPHENS) or (not last.endswith(_ENDS) and first[:1].islower())


def _is_heading(box: _Box, body: float) -> bool:
    return box.size >= body * _LARGER and is_heading(" ".join(box.lines))


def _paragraph(boxes: list[_Box], body: float) -> Paragraph:
    text, turns = "", []
    page = boxes[0].page
    for box in boxes:
        for number, line in enumerate(box.lines):
            text = _joined(text, line)
            if number == 0 and box.page != page:
                # A word cut by the end of the page begins on the page before.
                turns += [len(text) - len(line)] * (box.page - page)
                page = box.page
    return Paragraph(text, 1 if _is_heading(boxes[0], body) else 0, boxes[0].page, tuple(turns))


def _joined(text: str, line: str) -> str:
    """Put a line behind the text before it, undoing hyphenation at the end of a line."""
    if not text:
        return line
    if text.endswith(_HYPHENS) and text[-2:-1].isalpha():
        # A small letter after a hyphen goes on with the word; a capital or digit is what the hyphen joins: Ost-West.
        hard = text.endswith("\u00ad") or line[:1].islower()
        return text[:-1] + line if hard else text + line
    if _UNSPACED.match(text[-1]) and _UNSPACED.match(line):
        return text + line
    return f"{text} {line}"
