"""What a file beside a document says about it: `report.pdf.yaml` holds what a front matter would."""

from dataclasses import replace
from typing import Any

import yaml

from index.access import limited
from index.language import primary
from index.readers.folder import ABOUT
from index.readers.markdown import access_of, fact, load_facts
from index.readers.parsed import Parsed, UnreadableError, decode


def facts_of(about: bytes) -> dict[str, Any]:
    """Give what such a file says; nothing where there is none. Raises `UnreadableError`."""
    if not about.strip():
        return {}
    try:
        facts = load_facts(decode(about))
    except UnreadableError as error:
        raise UnreadableError(f"has a file beside it ({ABOUT}) that {error}") from error
    if not isinstance(facts, dict):
        raise UnreadableError(f"has a file beside it ({ABOUT}) that holds no lines like title: ...")
    return facts


def with_facts(parsed: Parsed, facts: dict[str, Any]) -> Parsed:
    """Give a document as it is told of beside it: what is said there goes before what it says itself.

    Who may see it is limited by both. Raises `UnreadableError`.
    """
    return replace(
        parsed,
        title=fact(facts, "title") or parsed.title,
        author=fact(facts, "author") or parsed.author,
        date=fact(facts, "date") or parsed.date,
        url=fact(facts, "url") or parsed.url,
        language=primary(fact(facts, "language")) or parsed.language,
        access=limited(parsed.access, access_of(facts)),
    )


def shared(about: bytes) -> bytes:
    """Give what counts for all documents of an archive of what is said beside it: who may see them."""
    facts = {name: value for name, value in facts_of(about).items() if str(name).strip().lower() == "access"}
    return yaml.safe_dump(facts).encode("utf-8") if facts else b""


def titled(about: bytes, title: str) -> bytes:
    """Give such a file with another title, all else in it unchanged. Raises `UnreadableError`."""
    facts = {name: value for name, value in facts_of(about).items() if str(name).lower() != "title"}
    said = yaml.safe_dump({"title": title, **facts}, allow_unicode=True, sort_keys=False, width=10_000)
    return str(said).encode("utf-8")
