"""Walks through HTML and XHTML whose whole text counts, such as a chapter or a mail, block by block (lxml)."""

from collections.abc import Iterator
from typing import Any

from index.readers.composed import Paragraph

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_SILENT = {"script", "style", "head", "template", "noscript", "svg", "math", "object", "iframe", "select", "title"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
    *_HEADINGS,
}  # fmt: skip
_CELLS = {"td", "th"}


def paragraphs(root: Any) -> Iterator[Paragraph]:
    """Give the blocks of text below an element of lxml, in order; rows of a table are a block each."""
    open_text: list[str] = []
    level = 0
    for event, tag, text in _steps(root):
        if event == "block":
            if said := "".join(open_text).strip():
                yield Paragraph(said, level)
            open_text, level = [], _HEADINGS.get(tag, 0)
        else:
            open_text.append(text)
    if said := "".join(open_text).strip():
        yield Paragraph(said, level)


def _steps(root: Any) -> Iterator[tuple[str, str, str]]:
    """Give the borders of blocks and the text between them; by a stack of its own, as markup may be nested deeply."""
    stack: list[tuple[str, Any]] = [("enter", root)]
    while stack:
        step, node = stack.pop()
        if step == "text":
            yield "text", "", node
            continue
        if step == "close":
            yield "block", "", ""
            continue
        tag = node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""
        later: list[tuple[str, Any]] = []
        if tag and tag not in _SILENT:
            if tag in _BLOCKS:
                yield "block", tag, ""
                later.append(("close", None))
            elif tag in _CELLS:
                later.append(("text", " \u00b7 " if node.getnext() is not None else ""))
            elif tag == "br":
                later.append(("text", "\n"))
            inner = [("text", node.text)] if node.text else []
            for child in node:
                inner.append(("enter", child))
                if child.tail:
                    inner.append(("text", child.tail))
            stack += [*later, *reversed(inner)]
