"""Who may see a document: the Telegram ids of users and chats, as the document or a file beside it declares them."""

import os
import re
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Ids = tuple[int, ...]

SUFFIX = ".access"
# Telegram's ids fit into 52 bits.
_LARGEST_ID = 2**52
_LARGEST_FILE = 64 * 1024
_COMMENT = re.compile(r"(?:^|\s)#.*")
_YAML = re.compile(r"[\[\]{}:]|^- ", re.MULTILINE)
_HOW = "write Telegram ids of users or chats, as in [123, -100456]"


class AccessError(Exception):
    """This declares nothing that can be followed; the text is the reason and the remedy, in one line."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is to see something: everybody who knows one of `ids` as themselves or as their chat.

    Without ids it is anybody at all, who sees only what is open to all. `everything` is for whoever reads the folder.
    """

    ids: frozenset[int] = frozenset()
    everything: bool = False

    @classmethod
    def of(cls, *ids: int) -> "Viewer":
        """Give the viewer that has these ids: a user, in private, or a chat with all who are in it."""
        return cls(frozenset(ids))

    def may_see(self, access: Ids | None) -> bool:
        """Say whether something is to be shown that is limited to these ids; `None`: to everybody."""
        return access is None or self.everything or not self.ids.isdisjoint(access)


ANYBODY = Viewer()
OWNER = Viewer(everything=True)


def limited(*declared: Ids | None) -> Ids | None:
    """Give who is allowed by all of several declarations; `None`, what declares nothing, allows everybody."""
    said = [set(ids) for ids in declared if ids is not None]
    return tuple(sorted(set.intersection(*said))) if said else None


def parse_ids(value: Any) -> Ids:
    """Give the ids that a declaration names: a list, or one alone. Raises `AccessError`."""
    found = value if isinstance(value, list) else [value]
    if not found or value is None:
        raise AccessError(f"names nobody: {_HOW}")
    return tuple(sorted({_id(each) for each in found}))


def read_ids(data: bytes) -> Ids:
    """Give the ids that a file names: a YAML list, or one a line, with comments after `#`. Raises `AccessError`."""
    if len(data) > _LARGEST_FILE:
        raise AccessError(f"is larger than {_LARGEST_FILE // 1024} KiB: {_HOW}")
    try:
        lines = [_COMMENT.sub("", line).strip() for line in data.decode("utf-8-sig").splitlines()]
        text = "\n".join(filter(None, lines))
        value = yaml.safe_load(text) if not text or _YAML.search(text) else re.split(r"[\s,]+", text)
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        raise AccessError(f"is no list: {_HOW}") from error
    return parse_ids(value["access"] if isinstance(value, dict) and set(value) == {"access"} else value)


def is_declaration(name: str) -> bool:
    """Say whether a file declares who may see what is beside it."""
    return name.lower().endswith(SUFFIX)


def declare(target: Path, ids: Collection[int] | None) -> None:
    """Limit a document or folder to some ids from the next build on, by a file beside it; `None` lifts that.

    A folder's other declarations still count: all have to allow it. Raises `AccessError` for wrong ids, or `OSError`.
    """
    beside = target.with_name(target.name + SUFFIX)
    if ids is None:
        beside.unlink(missing_ok=True)
        return
    lines = "".join(f"{number}\n" for number in parse_ids(list(ids)))
    # Renamed into place: half of a list would be another one.
    handle, name = tempfile.mkstemp(dir=beside.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(lines)
        Path(name).chmod(0o644)
        Path(name).replace(beside)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def hidden_from(viewer: Viewer, limits: Iterable[tuple[int, Ids]]) -> frozenset[int]:
    """Give the numbers of what a viewer may not see, of those that are limited."""
    return frozenset(number for number, access in limits if not viewer.may_see(access))


def declarations_for(source: str) -> tuple[str, ...]:
    """Give the sources of all files that may declare something of a document: beside it or a folder, and in folders."""
    parts = source.split("/")
    paths = ["/".join(parts[:count]) for count in range(len(parts) + 1)]
    return tuple(name for path in paths for name in ((f"{path}/{SUFFIX}", path + SUFFIX) if path else (SUFFIX,)))


def _id(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+", value.strip(), re.ASCII):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < abs(value) < _LARGEST_ID:
        raise AccessError(f"names {str(value)[:40]!r}, which is no id: {_HOW}")
    return value
