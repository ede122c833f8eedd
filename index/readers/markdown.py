"""Reads `.md`: front matter, and the blocks that markdown-it finds, as slices of the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as calendar_date
from functools import cache
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler
from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.access import AccessError, limited, parse_ids
from index.documents import Block
from index.language import primary
from index.readers.parsed import Parsed, UnreadableError, claims_access, decode, readable_name

SUFFIXES = (".md", ".markdown")

_BOUNDARY = YAMLHandler.FM_BOUNDARY
_KEY_LINE = re.compile(r"-{3,}[ \t]*(?:\r\n?|\n)[A-Za-z_][\w-]*[ \t]*:")
_LARGEST_FRONT_MATTER = 64 * 1024
# markdown-it counts lines by these ends.
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a Markdown file; raises `UnreadableError`."""
    text = decode(data)
    start, facts = _front_matter(text)
    if not facts and claims_access(text):
        raise UnreadableError("has an access in a front matter that is none: it has to begin in the first line")
    walk = _Walk(text, start)
    blocks = tuple(walk.blocks())
    title = fact(facts, "title") or walk.title or readable_name(source)
    return Parsed(
        text=text,
        # A heading says nothing new where it repeats the title.
        blocks=tuple(Block(b.start, b.end, "" if b.heading == title else b.heading) for b in blocks),
        title=title,
        language=primary(fact(facts, "language") or fact(facts, "lang")),
        author=fact(facts, "author"),
        date=fact(facts, "date"),
        url=fact(facts, "url"),
        access=access_of(facts),
    )


def _front_matter(text: str) -> tuple[int, dict[str, Any]]:
    """Give where the Markdown starts and what the front matter says."""
    if text.startswith("\ufeff"):
        start, facts = _front_matter(text[1:])
        return start + 1, facts
    opening = _BOUNDARY.match(text)
    if opening is None:
        return 0, {}
    closing = _BOUNDARY.search(text, opening.end())
    if closing is None:
        if _KEY_LINE.match(text):
            raise UnreadableError("has a front matter without its closing --- line")
        return 0, {}
    inner = text[opening.end() : closing.start()]
    if len(inner) > _LARGEST_FRONT_MATTER:
        raise UnreadableError("has a front matter of more than 64 KiB")
    try:
        facts = load_facts(inner)
    except UnreadableError as error:
        raise UnreadableError(f"has a front matter that {error}") from error
    # Anything but a mapping is text between two rules, not a front matter.
    return (closing.end(), facts) if isinstance(facts, dict) else (0, {})


def access_of(facts: dict[str, Any]) -> tuple[int, ...] | None:
    """Give who may see the document; one that names nobody rightly is not read at all."""
    said = [facts[name] for name in facts if isinstance(name, str) and name.strip().lower() == "access"]
    try:
        return limited(*map(parse_ids, said))
    except AccessError as error:
        raise UnreadableError(f"has an access in its front matter that {error}") from error


def load_facts(text: str) -> Any:
    """Give what YAML says, by nothing but plain values; raises `UnreadableError` where it is none."""
    try:
        return YAMLHandler().load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError(f"is no YAML: {_one_line(error)}") from error


def _one_line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    where = f" (line {mark.line + 1} of it)" if mark is not None else ""
    return " ".join(str(problem).split()) + where


def fact(facts: dict[str, Any], key: str) -> str:
    """Give a scalar of the front matter as text; anything else counts as not said."""
    value = next((facts[name] for name in facts if isinstance(name, str) and name.lower() == key), "")
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, calendar_date):
        value = value.isoformat()
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the Markdown, without its end: `text[start:end]` of the file."""

    start: int
    end: int


class _Walk:
    """One pass over the tokens of a Markdown text, from `start` on; `title` is known when it is over."""

    def __init__(self, text: str, start: int) -> None:
        self.title = ""
        self._title_tag = ""
        self._text = text
        self._lines = self._split(start)
        self._tokens = _parser().parse(text[start:])
        self._heading = ""

    def _split(self, start: int) -> list[_Line]:
        lines = []
        for end in _LINE_END.finditer(self._text, start):
            lines.append(_Line(start, end.start()))
            start = end.end()
        return [*lines, _Line(start, len(self._text))]

    def blocks(self) -> Iterator[Block]:
        """Give the blocks in order. Headings are none, unless the text consists of nothing else."""
        found = list(self._bodies())
        yield from found or self._headings()

    def _bodies(self) -> Iterator[Block]:
        for before, token in zip([None, *self._tokens], self._tokens, strict=False):
            if token.map is None:
                continue
            first, last = token.map
            if token.type == "inline" and before is not None and before.type == "heading_open":
                self._enter(token, before.tag)
            elif token.type == "tr_open" or (token.type == "inline" and before and before.type == "paragraph_open"):
                yield from self._block(first, last, token.content)
            elif token.type == "fence":
                yield from self._block(first + 1, first + 1 + token.content.rstrip("\n").count("\n") + 1, "")
            elif token.type == "code_block" or (token.type == "html_block" and _TAG.sub("", token.content).strip()):
                yield from self._block(first, last, "")

    def _enter(self, token: Token, tag: str) -> None:
        parts = (child.content for child in token.children or () if child.type in {"text", "code_inline", "softbreak"})
        self._heading = " ".join(" ".join(part or " " for part in parts).split())
        if not self.title or (tag == "h1" and self._title_tag != "h1"):
            self.title, self._title_tag = self._heading, tag

    def _headings(self) -> Iterator[Block]:
        for before, token in zip(self._tokens, self._tokens[1:], strict=False):
            if before.type == "heading_open" and token.map is not None:
                yield from self._block(token.map[0], token.map[1], token.content)

    def _block(self, first: int, last: int, content: str) -> Iterator[Block]:
        """Give lines `first` to before `last`, without what marks the first one as an item, a quote or the like."""
        lines = self._lines[first:last]
        if not lines:
            return
        start, end = lines[0].start, lines[-1].end
        opening = content.split("\n", 1)[0].strip()
        at = self._text.find(opening, start, lines[0].end) if opening else -1
        start = at if at >= 0 else start
        inner = self._text[start:end]
        start += len(inner) - len(inner.lstrip())
        end -= len(inner) - len(inner.rstrip())
        if start < end:
            yield Block(start, end, self._heading)
