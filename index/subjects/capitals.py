"""Names in scripts with capitals: runs of capitalised words, of which the first of a sentence is in doubt."""

import re
from collections.abc import Iterator

from index.subjects.mentions import Mention
from index.subjects.wordlists import BOUND, FEWER_JOINTS, JOINTS

_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’ʼ&](?=[^\W_])[^\W_]+)*")
_OF, _ARTICLES = frozenset({"van", "von"}), frozenset({"der", "den", "de"})
# L'OTAN, dell'Ucraina: what stands before the apostrophe is an article or a preposition.
_ELIDED = re.compile(r"(?:[ldcsnmtj]|qu|(?:[dans]|su|co|ne)e?ll|un|quest)['’ʼ](?=\w)", re.IGNORECASE)
_OWN, _ENDED = re.compile(r"['’ʼ](?:s|S)?$"), re.compile("['’ʼ]")
# Abbreviations that stand before a name, or that are cut from one: St. Gallen, EE. UU.
_CUT, _LONGEST_CUT = re.compile(r"\.(?=\s*[\w,])"), 3
_LOOSE = " \t\r\n\xa0\"'„“”«»‘’‚‹›([¿¡*_#>—–-•"
_ENDS, _OPENING = ".?!…:;)0123456789", '"„“«»‘‚‹'
# Longer runs are headings.
_MOST, _MOST_GERMAN = 5, 2
_HEADLINE, _FEW = 0.6, 5


class Capitals:
    """Finds names by their capitals."""

    def __init__(self, language: str) -> None:
        self._german, self._elides = language == "de", language in {"fr", "it", "ca"}
        self._turkish = language == "tr"
        self._joints = FEWER_JOINTS.get(language, JOINTS)
        self._bound = BOUND.get(language, frozenset())

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the runs of capitalised words; in German their last two, for what is before these is a title."""
        words = list(_WORD.finditer(sentence))
        capitals = sum(is_capitalised(word.group()) for word in words)
        if not self._german and capitals > max(_FEW, _HEADLINE * len(words)):
            return []
        return [
            mention
            for first, last in self._runs(sentence, words)
            if (mention := self._mention(sentence, words, first, last))
        ]

    def _runs(self, sentence: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(words):
            if not is_capitalised(self._core(words[at])[0]):
                at += 1
                continue
            last = at + 1
            while (following := self._following(sentence, words, last)) is not None:
                last = following
            yield at, last
            at = last

    def _following(self, sentence: str, words: list[re.Match[str]], at: int) -> int | None:
        """Give the place after the word that goes on with the run that ends before `at`."""
        for place in range(at, min(at + 3, len(words))):
            before, word = words[place - 1], words[place]
            ended = _ENDED.search(before.group()) if self._turkish else _OWN.search(before.group())
            if ended or word.start() - before.end() != 1 or not sentence[before.end()].isspace():
                return None
            if is_capitalised(word.group()):
                return place + 1
            following = words[place + 1].group() if place + 1 < len(words) else ""
            if word.group() not in self._joints and not _is_noble(before.group(), word.group(), following):
                return None
        return None

    def _core(self, word: re.Match[str]) -> tuple[str, int, int]:
        """Give a word without the article before and the ending after an apostrophe, and where that stands."""
        text, start = word.group(), word.start()
        if self._elides and (elided := _ELIDED.match(text)):
            text, start = text[elided.end() :], word.start() + elided.end()
        if self._turkish:
            text = _ENDED.split(text, maxsplit=1)[0]
        text = _OWN.sub("", text)
        return text, start, start + len(text)

    def _mention(self, sentence: str, words: list[re.Match[str]], first: int, last: int) -> Mention | None:
        whole = first
        if self._german:
            first = _last_words(words, first, last, _MOST_GERMAN)
        elif last - first > _MOST:
            return None
        run, (_, start, _), (_, _, end) = words[whole].start(), self._core(words[first]), self._core(words[last - 1])
        if end - words[last - 1].start() <= _LONGEST_CUT and _CUT.match(sentence, end):
            return None
        initial = begins(sentence, start)
        before = words[first - 1].group().lower() if first else ""
        text = " ".join(sentence[start:end].split())
        return Mention(start, end, text, run, initial, before in self._bound) if len(text) > 1 else None


def _is_noble(before: str, word: str, following: str) -> bool:
    """Say whether a word joins a name like Ursula von der Leyen."""
    return (word == "von" and following == "der") or (word in _ARTICLES and before.lower() in _OF)


def is_capitalised(word: str) -> bool:
    """Say whether a word begins with a capital."""
    return word[:1].isupper()


def _last_words(words: list[re.Match[str]], first: int, last: int, count: int) -> int:
    """Give where the last `count` capitalised words of a run begin."""
    places = [place for place in range(first, last) if is_capitalised(words[place].group())]
    return places[-count:][0]


def begins(sentence: str, at: int) -> bool:
    """Say whether a word at `at` has its capital for where it stands: at the beginning, or after what ends a clause."""
    before = sentence[:at].rstrip(_LOOSE)
    return not before or before[-1] in _ENDS or sentence[at - 1] in _OPENING
