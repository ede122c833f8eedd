"""Cuts text into the tokens that the lexical lane compares: stems of words, bigrams where a script writes no spaces."""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import cache

import Stemmer

_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
# Languages that write compounds as one word.
_COMPOUNDING = frozenset({"de", "nl", "da", "sv", "no", "fi", "hu"})
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_SHORTEST_PART = 4

# Letters and digits with the marks that belong to them; numbers keep their separators.
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)+|(?:[^\W_]|[{MARKS}])+")
# Thai, kana, Han, Hangul: words are not told apart by spaces, or carry their particles.
_UNSPACED = re.compile("[\u0e01-\u0e4e\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]+")

# A Snowball stemmer keeps state while it works.
_lock = threading.Lock()


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _SNOWBALL.get(language)
    return Stemmer.Stemmer(name) if name in Stemmer.algorithms() else None


def words(text: str) -> list[str]:
    """Give the words of a text as written but for case, width and compatibility forms (NFKC)."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def stems(found: Iterable[str], language: str) -> list[str]:
    """Reduce words to their stems, without umlauts and accents; runs of unspaced script become bigrams."""
    spaced: list[str] = []
    for word in found:
        spaced.extend(_bigrams(word))
    stemmer = _stemmer(language)
    if stemmer is not None:
        with _lock:
            spaced = stemmer.stemWords(spaced)
    return [_folded(word) for word in spaced]


def is_unspaced(text: str) -> bool:
    """Say whether a text holds characters of a script that does not tell words apart by spaces."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def _bigrams(word: str) -> list[str]:
    if not is_unspaced(word):
        return [word]
    parts: list[str] = []
    at = 0
    for run in _UNSPACED.finditer(word):
        parts += [word[at : run.start()]] if run.start() > at else []
        characters = run.group()
        parts += [characters[i : i + 2] for i in range(max(1, len(characters) - 1))]
        at = run.end()
    return parts + ([word[at:]] if at < len(word) else [])


def _folded(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("ß", "ss"))
    # Only Latin, Greek and Cyrillic carry marks that people leave out; elsewhere they are letters of their own.
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))


class Splitter:
    """Splits compounds into parts that the corpus knows as words: `Mitgliedsbeitrag` into `Mitglied` and `Beitrag`."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(word for word in known if len(word) >= _SHORTEST_PART and word.isalpha())

    @property
    def known(self) -> tuple[str, ...]:
        """The words that count as parts, in order."""
        return tuple(sorted(self._known))

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """Give the two parts of a compound, or nothing. Of several ways the one with the most even parts wins."""
        if language not in _COMPOUNDING or len(word) < 2 * _SHORTEST_PART or not word.isalpha():
            return ()
        middle = len(word) // 2
        for at in sorted(range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1), key=lambda at: abs(at - middle)):
            tail = word[at:]
            if tail in self._known:
                head = self._head(word[:at])
                if head:
                    return head, tail
        return ()

    def _head(self, head: str) -> str:
        for link in _LINKS:
            base = head.removesuffix(link) if head.endswith(link) else ""
            if len(base) >= _SHORTEST_PART and base in self._known:
                return base
        return ""
