"""Reads `.html`: trafilatura tells the article from menus and notices; what it finds nothing in is read whole."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from index.language import primary
from index.readers import markup
from index.readers.composed import Paragraph, composed, day, fact
from index.readers.parsed import Parsed, UnreadableError, decode, readable_name

SUFFIXES = (".html", ".htm", ".xhtml")

# A page of which less was found is read whole; a text as short as a menu's entry has to be a block of the article.
_LEAST, _SHORT = 100, 30
_SPACE = re.compile(r"[\s\u00b7]+")


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a web page; raises `UnreadableError`."""
    from lxml import html  # noqa: PLC0415 - the bot reads no pages
    from trafilatura import bare_extraction  # noqa: PLC0415

    text = decode(data, markup=True).encode("utf-8")
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, SyntaxError) as error:
        raise UnreadableError("is no HTML that can be read") from error
    whole = list(markup.paragraphs(root))
    language = primary(fact(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")))
    title = fact(root.findtext(".//title"))
    article: Any = bare_extraction(root, include_comments=False, include_tables=True, with_metadata=True)
    found = list(_of_article(whole, article.body)) if article is not None and article.body is not None else []
    return composed(
        found if sum(len(each.text) for each in found) >= _LEAST else whole,
        title=fact(article.title if article else "") or title or readable_name(source),
        language=language,
        author=fact(article.author if article else ""),
        date=day(article.date if article else ""),
        url=fact(article.url if article else ""),
    )


def _of_article(whole: Iterable[Paragraph], body: Any) -> Iterator[Paragraph]:
    """Keep the blocks of a page that are in its article, and the headings that stand above them.

    The page's own blocks are kept rather than what trafilatura makes of them: it may drop headings and joins cells.
    """
    blocks = {_flat("".join(element.itertext())) for element in body.iter("p", "head", "item", "row", "quote", "code")}
    everything = _flat("".join(body.itertext()))
    open_headings: list[Paragraph] = []
    for paragraph in whole:
        flat = _flat(paragraph.text)
        if paragraph.level:
            open_headings = [each for each in open_headings if each.level < paragraph.level] + [paragraph]
        elif flat in blocks or (len(flat) > _SHORT and flat in everything):
            yield from open_headings
            open_headings = []
            yield paragraph


def _flat(text: str) -> str:
    return _SPACE.sub("", text)
