"""Tells by its words whether a question leans on what came before it, and which of its words say what it is about.

Words are told by language: one language's pronoun is another's preposition.
"""

import re
from dataclasses import dataclass
from functools import cache

from index.cue_words import ADDRESSING, ASKING, ENDINGS, IMPERSONAL, OPENERS, PLAIN, POINTING, PRONOUNS, SUPPOSING
from index.language import detect
from index.words import MARKS, is_unspaced

# Chinese, Japanese and Thai tell words apart by what stands between them.
_UNSPACED = frozenset({"zh", "ja", "th"})
_TABLES = {
    "pronouns": PRONOUNS,
    "pointing": POINTING,
    "endings": ENDINGS,
    "openers": OPENERS,
    "asking": ASKING,
    "addressing": ADDRESSING,
    "plain": PLAIN,
    "supposing": SUPPOSING,
}
_PLAIN = ("pronouns", "pointing", "openers", "asking", "addressing", "plain")
_COUNTED = ("pronouns", "pointing", "asking", "addressing")
_MARKS = ("?", "？", "؟")
_LETTERS = rf"(?:[^\W_]|[{MARKS}])+"
_WORD = re.compile(_LETTERS)
_JOINED = re.compile(rf"{_LETTERS}(?:[-.'’]{_LETTERS})*")
_APOSTROPHES = frozenset("'’")
_STARTS = re.compile(r"(?:^|[.?!:…\n])\W*$")
# Where "es" is one of so many words, it belongs to the question itself, not to a clause of it.
_MAIN = 4
# Arabic writes "and" as the first letter of the next word.
_ARABIC_AND, _LONGER = "و", 2
_OTHER = "其他"


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word that says what a text is about; `start` and `end` are its characters.

    `name` says that it is written as names are, with a capital; in German any noun is.
    """

    text: str
    start: int
    end: int
    name: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words of a question give away.

    `pronouns` counts those for somebody or something named before, `pointing` other words for what came before;
    `opens` says that it begins as what goes on does, `asks` that it has a question word or mark, `asking` that it has
    a question word, `supposes` that it has an "if", `addresses` that it speaks to whoever answers; `words` counts all
    its words, `content` are those that say what it is about.
    """

    pronouns: int
    pointing: int
    opens: bool
    asks: bool
    asking: bool
    supposes: bool
    addresses: bool
    words: int
    content: tuple[ContentWord, ...]


def cues(question: str, language: str) -> Cues:
    """Read a question in a language, an ISO 639-1 code; in others than the sixteen all words are content."""
    about = content(question, language)
    asks = question.rstrip().endswith(_MARKS)
    if language in _UNSPACED and is_unspaced(question):
        text = question.replace(_OTHER, "").lstrip()
        pronouns, pointing, asking, addressing = (len(_run(language, (name,)).findall(text)) for name in _COUNTED)
        opens = _run(language, ("openers",)).match(text) is not None
        words = len(about) + pronouns + pointing + asking
        supposes = _run(language, ("supposing",)).search(text) is not None
        return Cues(pronouns, pointing, opens, asks or asking > 0, asking > 0, supposes, addressing > 0, words, about)
    lower = [word.lower() for word in _WORD.findall(question)]
    pronouns, pointing, asking, addressing = (sum(word in _set(name, language) for word in lower) for name in _COUNTED)
    asking += any(_is_arabic_and(word, language) and word[1:] in _set("asking", language) for word in lower)
    pointing += bool(lower) and lower[-1] in _set("endings", language)
    pronoun, impersonal = IMPERSONAL.get(language, ("", ""))
    pronouns += pronoun in lower[:_MAIN] and set(impersonal.split()).isdisjoint(lower)
    opens = bool(lower) and (lower[0] in _set("openers", language) or _is_arabic_and(lower[0], language))
    supposes = any(word in _set("supposing", language) for word in lower)
    return Cues(pronouns, pointing, opens, asks or asking > 0, asking > 0, supposes, addressing > 0, len(lower), about)


def spoken(question: str, before: str) -> str:
    """Give the language of a question that may go on from the one `before` it, an ISO 639-1 code.

    A few words tell little of their language, but the first one says in which they go on.
    """
    found, first = detect(question).code, _WORD.search(question)
    if first is None or len(_WORD.findall(question)) > _MAIN:
        return found
    likely = (found, detect(before).code, "en", *OPENERS)
    return next((code for code in likely if first.group().lower() in _set("openers", code)), found)


def content(text: str, language: str) -> tuple[ContentWord, ...]:
    """Give the words of a text that say what it is about, in order."""
    return tuple(
        ContentWord(text[start:end], start, end, text[start].isupper() and _STARTS.search(text, 0, start) is None)
        for word in _JOINED.finditer(text)
        for start, end in _parts(text, word.start(), word.end(), language)
    )


def _parts(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Give what is left of a word without what says nothing: all of it, nothing, or without l', 's or a particle."""
    if language in _UNSPACED and is_unspaced(text[start:end]):
        return _between(text, start, end, language)
    found = [part.span() for part in _WORD.finditer(text, start, end)]
    plain = [_is_plain(text[low:high].lower(), language) for low, high in found]
    if all(plain):
        return []
    first, last = 0, len(found) - 1
    while plain[first] and text[found[first][1]] in _APOSTROPHES:
        first += 1
    if first < last and text[found[last][0] - 1] in _APOSTROPHES and found[last][1] - found[last][0] == 1:
        last -= 1
    return [(found[first][0], found[last][1])]


def _between(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Give the spans between words that say nothing, where a script writes no spaces."""
    found, at = [], start
    for low, high in (*(each.span() for each in _run(language, _PLAIN).finditer(text, start, end)), (end, end)):
        if low > at:
            found.append((at, low))
        at = high
    return found


def _is_plain(word: str, language: str) -> bool:
    words = (word, word[1:]) if _is_arabic_and(word, language) else (word,)
    return any(each in _set(table, language) for each in words for table in _PLAIN)


def _is_arabic_and(word: str, language: str) -> bool:
    return language == "ar" and len(word) > _LONGER and word[0] == _ARABIC_AND


@cache
def _set(table: str, language: str) -> frozenset[str]:
    return frozenset(_TABLES[table].get(language, "").split())


@cache
def _run(language: str, tables: tuple[str, ...]) -> re.Pattern[str]:
    """Match any word of these tables, the longer ones first; nothing where a language has none."""
    words = sorted({word for table in tables for word in _set(table, language)}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)) or r"(?!)")
