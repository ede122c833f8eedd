"""Reads `.eml`: a mail's text, its subject as title, its sender as author. What is attached is not read."""

import email
import email.policy
from email.utils import parsedate_to_datetime
from typing import Any

from index.readers import markup
from index.readers.composed import Paragraph, composed, fact
from index.readers.parsed import Parsed, UnreadableError, readable_name

SUFFIXES = (".eml",)


def read(data: bytes, source: str) -> Parsed:
    """Parse the bytes of a mail; raises `UnreadableError`."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not message.keys():
        raise UnreadableError("is no mail: it has no header")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise UnreadableError("is a mail without text")
    return composed(
        _paragraphs(body),
        title=fact(message["subject"]) or readable_name(source),
        author=fact(message["from"]),
        date=_day(fact(message["date"])),
    )


def _paragraphs(body: Any) -> list[Paragraph]:
    from lxml import html  # noqa: PLC0415 - the bot reads no mails

    try:
        content = str(body.get_content())
    except (LookupError, UnicodeError):
        content = (body.get_payload(decode=True) or b"").decode("utf-8", "replace")
    if body.get_content_type() == "text/html":
        return list(markup.paragraphs(html.document_fromstring(content))) if content.strip() else []
    # Lines are kept: signatures and lists live by them.
    parts = content.replace("\r\n", "\n").split("\n\n")
    return [Paragraph("\n".join(line.rstrip() for line in part.strip("\n").split("\n")), lines=True) for part in parts]


def _day(value: str) -> str:
    try:
        return parsedate_to_datetime(value).date().isoformat() if value else ""
    except ValueError:
        return ""
