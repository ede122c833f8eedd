"""Sample questions: what can be asked of this corpus, taken from its golden questions."""

import logging
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import BelegError

if TYPE_CHECKING:
    from index.evaluation import Golden

_log = logging.getLogger(__name__)


def sample_questions(corpus: Path, language: str, holds: Callable[[str], bool], count: int = 3) -> tuple[str, ...]:
    """The first answerable golden questions that stand alone, in the reader's language before English before others.

    `holds` says whether the documents hold a text: questions about documents that were taken away are left out.
    Empty where the corpus has no `golden.jsonl`, or one that cannot be read: samples are no reason not to start.
    """
    from index.evaluation import load_golden  # noqa: PLC0415 - not before samples are wanted
    from index.language import primary  # noqa: PLC0415

    try:
        known = load_golden(corpus / "golden.jsonl")
    except BelegError as error:
        _log.warning("no sample questions: %s", error)
        return ()
    usable = [golden for golden in known if golden.quote is not None and not golden.history]
    ranks = {"en": 2, primary(language): 1, language: 0}

    def rank(golden: "Golden") -> int:
        return ranks.get(golden.language, 3)

    answerable = (golden for golden in sorted(usable, key=rank) if holds(golden.quote or ""))
    return tuple(golden.question for golden in islice(answerable, count))
