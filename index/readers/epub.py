"""Reads `.epub`: the chapters in the order of the spine, and what the package says about the book."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from index.language import primary
from index.readers import markup
from index.readers.composed import Paragraph, composed, day, fact
from index.readers.parsed import Parsed, UnreadableError, readable_name

SUFFIXES = (".epub",)
MAGIC = b"PK"

_CONTAINER = "META-INF/container.xml"


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of an e-book; raises `UnreadableError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "META-INF/rights.xml" in archive.namelist():
                raise UnreadableError("is protected (DRM); add a copy without protection")
            name = _xml(archive.read(_CONTAINER)).xpath("string(//*[local-name()='rootfile']/@full-path)")
            package = _xml(archive.read(str(name)))
            found = list(_chapters(archive, package, posixpath.dirname(str(name))))
    except (KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise UnreadableError("is no e-book (.epub) that can be read") from error
    return composed(
        found,
        title=_said(package, "title") or readable_name(source),
        language=primary(_said(package, "language")),
        author=_said(package, "creator"),
        date=day(_said(package, "date")),
    )


def _chapters(archive: zipfile.ZipFile, package: Any, folder: str) -> Iterator[Paragraph]:
    from lxml import html  # noqa: PLC0415

    items = {item.get("id"): item.get("href") for item in package.xpath("//*[local-name()='manifest']/*")}
    for reference in package.xpath("//*[local-name()='spine']/*[local-name()='itemref']/@idref"):
        href = items.get(reference)
        if href:
            chapter = archive.read(posixpath.normpath(posixpath.join(folder, unquote(href).split("#")[0])))
            if chapter.strip():
                yield from markup.paragraphs(html.document_fromstring(chapter))


def _said(package: Any, name: str) -> str:
    return fact(package.xpath(f"string(//*[local-name()='metadata']/*[local-name()='{name}'])"))


def _xml(data: bytes) -> Any:
    from lxml import etree  # noqa: PLC0415

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
