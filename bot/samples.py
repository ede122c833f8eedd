"""The example that is shown before anybody asks: a golden question of the corpus."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import BelegError

if TYPE_CHECKING:
    from index.evaluation import Golden

_log = logging.getLogger(__name__)


def golden_question(corpus: Path, language: str, holds: Callable[[str], bool]) -> str:
    """The first answerable golden question that stands alone, in the reader's language before English before others.

    `holds` says whether the documents hold a text: questions about documents that were taken away are left out.
    "" where the corpus has no `golden.jsonl`, or one that cannot be read: an example is no reason not to start.
    """
    from index.evaluation import load_golden  # noqa: PLC0415 - not before an example is wanted
    from index.language import primary  # noqa: PLC0415

    try:
        known = load_golden(corpus / "golden.jsonl")
    except BelegError as error:
        _log.warning("no golden question to show: %s", error)
        return ""
    usable = [golden for golden in known if golden.quote is not None and not golden.history]
    ranks = {"en": 2, primary(language): 1, language: 0}

    def rank(golden: "Golden") -> int:
        return ranks.get(golden.language, 3)

    return next((golden.question for golden in sorted(usable, key=rank) if holds(golden.quote or "")), "")
