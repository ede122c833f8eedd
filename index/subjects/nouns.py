"""Ordinary nouns of languages that put articles before them: the words between an article and what goes on."""

import re
from collections.abc import Callable

from index.subjects.mentions import Mention
from index.subjects.wordlists import BOUND

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What is rarer than this is a noun's own; what is not goes on after it. Of all text, most is English.
_TELLING, _TELLING_ENGLISH = 11.0, 9.4
_MOST, _SHORTEST = 2, 4


class Nouns:
    """Finds nouns by the articles before them. `rareness` says how rare a word is in its language."""

    def __init__(self, language: str, rareness: Callable[[str], float]) -> None:
        self._articles = BOUND.get(language, frozenset())
        self._rareness = rareness
        self._telling = _TELLING_ENGLISH if language == "en" else _TELLING

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the nouns of a sentence, of one or two words."""
        words = list(_WORD.finditer(sentence))
        found: list[Mention] = []
        for place, word in enumerate(words[:-1]):
            if word.group().lower() in self._articles:
                last = self._last(sentence, words, place + 1)
                if last > place:
                    start, end = words[place + 1].start(), words[last].end()
                    found.append(Mention(start, end, sentence[start:end], bound=True, plain=True))
        return found

    def _last(self, sentence: str, words: list[re.Match[str]], first: int) -> int:
        """Give the place of the last word of the noun that begins at `first`; that before it where there is none."""
        for place in range(first, min(first + _MOST, len(words))):
            word = words[place].group()
            if len(word) < _SHORTEST or not word.islower() or self._rareness(word) < self._telling:
                break
            following = words[place + 1] if place + 1 < len(words) else None
            apart = following is None or sentence[words[place].end() : following.start()] != " "
            if apart or (following is not None and self._rareness(following.group()) < self._telling):
                return place
        return first - 1
