"""How the documents write a word: as a name, as a thing, or as neither."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from index.generation import Generation
from index.subjects.capitals import begins, is_capitalised
from index.subjects.wordlists import BOUND
from index.words import stems, words

_WORD = re.compile(r"[^\W_]+")
_LOOKED_AT = 20
# Name and noun are told apart by shares of what is seen.
_SELDOM, _OFTEN = 0.25, 0.5
_ADJECTIVE = re.compile(r"[^\W\d_]{3,}(?:e|e[nrsm])")
_OWN = ("", "s")
_ADJECTIVES = {"en": re.compile("(?:an|ish|ese|ic|ch|tch|eek|i|sh)$"), "nl": re.compile("s?e$")}
# What follows a name as often as a noun does.
_FOLLOWING = 4


@dataclass(slots=True)
class Evidence:
    """How often a word stands within sentences with a capital, and how often without one; and what stands beside it.

    `bound` counts articles and the like before it, `counted` numbers, `followed` long words without a capital after
    it. `forms` are how it is written with a capital.
    """

    capital: int = 0
    lower: int = 0
    bound: int = 0
    counted: int = 0
    seen: int = 0
    followed: int = 0
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def is_capital(self) -> bool:
        """Whether the word is written with a capital for its own sake."""
        return self.capital > 2 * self.lower

    @property
    def is_measure(self) -> bool:
        """Whether it counts something, as percent and years do."""
        return self.counted > _SELDOM * self.seen

    @property
    def is_abbreviation(self) -> bool:
        """Whether it is written in capitals: NATO."""
        return all(form.isupper() for form in self.forms) and bool(self.forms)

    @property
    def is_inflected(self) -> bool:
        """Whether it has other endings than a German name may have."""
        shortest = min(self.forms, key=len, default="")
        return any(form.removeprefix(shortest) not in _OWN for form in self.forms)

    def is_name(self, language: str) -> bool:
        """Whether it is a name; in German, where things have capitals too, as far as that can be told."""
        if language != "de" or self.is_abbreviation:
            return self.is_capital
        return self.is_capital and not self.is_bound and not self.is_inflected

    def is_adjective(self, language: str) -> bool:
        """Whether it is an adjective with a capital: American, Franse."""
        ending = _ADJECTIVES.get(language)
        return ending is not None and self.followed > _OFTEN * self.seen and any(map(ending.search, self.forms))

    @property
    def is_bound(self) -> bool:
        """Whether articles go with it as with a thing."""
        return self.bound > _SELDOM * self.seen


def weigh(generation: Generation, stem: str, language: str, sentences: Iterable[int]) -> Evidence:
    """Look at a word, given by its stem, in sentences of a language."""
    found, bound = Evidence(), BOUND.get(language, frozenset())
    start = stem[: max(2, len(stem) - 2)]
    plain = start.isascii()
    for number in list(sentences)[:_LOOKED_AT]:
        text = generation.text(number)
        places = list(_WORD.finditer(text))
        for at, word in enumerate(places):
            own = word.group()
            # Called millions of times for a large corpus: what cannot have the stem is told by its first letters.
            if own.isascii() and plain and not own.lower().startswith(start):
                continue
            if stems(words(own), language)[:1] != [stem]:
                continue
            before = [each.group() for each in places[max(0, at - 2) : at]]
            found.seen += 1
            found.counted += bool(before) and before[-1][-1].isdigit()
            found.bound += _is_bound(before, bound)
            after = places[at + 1] if at + 1 < len(places) else None
            if after is not None and after.start() - word.end() == 1 and after.group().islower():
                found.followed += len(after.group()) >= _FOLLOWING
            if is_capitalised(own):
                found.forms[own] += 1
            if not begins(text, word.start()):
                found.capital += is_capitalised(own)
                found.lower += not is_capitalised(own)
    return found


def _is_bound(before: list[str], bound: frozenset[str]) -> bool:
    if not before:
        return False
    if before[-1].lower() in bound:
        return True
    return len(before) > 1 and before[0].lower() in bound and bool(_ADJECTIVE.fullmatch(before[-1]))
