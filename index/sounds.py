"""Gives names a key that their spellings have in common, across scripts and languages."""

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

# The ways in which languages write the same sounds, once a text is in Latin letters: Gruschko, Grushko and Grouchko;
# Tschechow and Chekhov; Selenskyj and Zelensky. Longer ones come first.
_SOUNDS = {
    "schtsch": "s", "dsch": "i", "shch": "s", "tsch": "h", "dzh": "i", "tch": "h", "dj": "i", "sch": "s", "sh": "s",
    "sj": "s", "sz": "s", "zh": "s", "ch": "h", "kh": "h", "cz": "h", "ts": "s", "tz": "s", "ph": "v", "th": "t",
    "ck": "k", "qu": "kv", "ou": "u", "oo": "u", "ee": "i", "ae": "a", "oe": "o", "ue": "u",
}  # fmt: skip
_SOUND = re.compile("|".join(_SOUNDS))
_LETTERS = str.maketrans({"c": "k", "q": "k", "x": "ks", "f": "v", "w": "v", "y": "i", "j": "i", "z": "s"})
_SILENT = re.compile(r"[^a-z\n]+")
# Yeltsin and Ельцин begin alike.
_DOUBLE, _BEGIN = re.compile(r"([a-z])\1+"), re.compile(r"^ie", re.MULTILINE)


def sound_keys(words: Sequence[str]) -> list[str]:
    """Give for each word what the spellings of a name have in common, across scripts and languages."""
    # All in one: a corpus has hundreds of thousands of words.
    latin = _SILENT.sub("", anyascii("\n".join(words)).lower())
    sounds = _SOUND.sub(lambda match: _SOUNDS[match.group()], latin).translate(_LETTERS)
    return _BEGIN.sub("e", _DOUBLE.sub(r"\1", sounds)).split("\n") if words else []


@lru_cache(maxsize=10_000)
def sound_key(word: str) -> str:
    """Give the key of one word."""
    return sound_keys([word])[0]
