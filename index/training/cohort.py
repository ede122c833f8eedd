"""Writes the vectors of the cohort that `index.ranking.cohort` asks: questions of documents written for Belegbot.

    python -m index.training.cohort

To be run again whenever the encoder was trained. Documents that the ranking is fitted on give none.
"""

import sys
import zlib

import numpy as np

from index.encoders import Matrix
from index.ranking.cohort import COHORT
from index.training import written
from index.training.corpora import query_encoder
from index.training.material import is_held

# So many questions of each of the languages that the documents are asked in most.
_LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pl", "ru", "tr", "zh")
_EACH = 16


def questions() -> list[str]:
    """Give the texts of the cohort: of each language those whose hashes are lowest."""
    found: dict[str, set[str]] = {language: set() for language in _LANGUAGES}
    for document in written.read():
        if is_held("written", document.id):
            continue
        for each in document.questions:
            for language, text in each.asked if not each.history else ():
                if language in found:
                    found[language].add(text)
    return [text for texts in found.values() for text in sorted(texts, key=_hash)[:_EACH]]


def vectors() -> Matrix:
    """Give the vectors of the cohort as half floats, of shape (questions, dimension)."""
    return query_encoder().encode_query(questions()).astype(np.float16)


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8"))


def main() -> int:
    """Write the cohort."""
    np.save(COHORT, vectors(), allow_pickle=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
