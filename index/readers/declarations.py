"""Files of the corpus that say who may see the documents beside or below them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.access import SUFFIX, AccessError, Ids, declarations_for, limited, read_ids


@dataclass(frozen=True, slots=True)
class Declared:
    """One such file: its bytes, or the reason why there are none; `stray` if nothing is there that it is for."""

    source: str
    data: bytes = b""
    reason: str = ""
    stray: bool = False


@dataclass(frozen=True, slots=True)
class Declarations:
    """What all of them say: `ids` by source, `wrong` the reasons of those that cannot be followed, also by source.

    `hashes` are the SHA-256 of the files, "" where they cannot be read.
    """

    ids: Mapping[str, Ids]
    wrong: Mapping[str, str]
    hashes: Mapping[str, str]

    @classmethod
    def of(cls, files: Iterable[Declared]) -> "Declarations":
        """Read them."""
        ids: dict[str, Ids] = {}
        wrong: dict[str, str] = {}
        hashes: dict[str, str] = {}
        for file in files:
            hashes[file.source] = "" if file.reason else hashlib.sha256(file.data).hexdigest()
            reason = file.reason
            # Whatever is wrong with it, nobody is let in.
            ids[_key(file.source)] = ()
            try:
                ids[_key(file.source)] = read_ids(file.data) if not reason else ()
            except AccessError as error:
                reason = str(error)
            if reason:
                wrong[file.source] = f"{reason}; until then nobody sees what it is for"
            elif file.stray:
                wrong[file.source] = "is for nothing: there is no file or folder of that name beside it"
        return cls(ids, wrong, hashes)

    def limit(self, source: str, own: Ids | None) -> Ids | None:
        """Give who may see a document that itself declares `own`: whom all of them allow; `None`: everybody."""
        return limited(own, *(self.ids.get(name) for name in declarations_for(source)))


def is_stray(path: Path) -> bool:
    """Say whether a declaration beside something has lost that."""
    name = path.name[: -len(SUFFIX)]
    return bool(name) and not path.with_name(name).exists()


def _key(source: str) -> str:
    return source[: -len(SUFFIX)] + SUFFIX
