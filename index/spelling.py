"""Looks for words of a question that occur nowhere in the documents, and for the spelling that comes nearest."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein, Prefix

from index.answers import UnknownWord
from index.generation import Generation
from index.sounds import sound_key, sound_keys
from index.words import is_unspaced

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_][^\W_]*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_STARTS = re.compile(r"(?:^|[.?!:…\n])\W*$")
# Numbers up to twelve are as often written as words; a year has four digits.
_WRITTEN_OUT, _YEAR = 12, 4
# All of so few words may be a name alone, whatever stands at its beginning.
_NAME_WORDS, _SHORTEST_NAME, _SHORTEST, _SHORTEST_FIRST = 3, 3, 4, 5
_LAST_LATIN = "\u024f"
# From so many letters on a key may differ in one, and in two.
_ONE_OFF, _TWO_OFF = 5, 9
# What two languages make of the same name differs in the last letters: Europe and Europa.
_STEM, _ENDING = 4, 2
# In how many sentences a word is looked for as the documents write it.
_LOOKED_AT = 5
# A corpus has another script than one with capitals if this share of its words is in one.
_OTHER_SCRIPT = 0.02
# The documents are in one language if at least this share of them is.
_ALL = 0.9


class Kind(StrEnum):
    """What a word of a question is taken for. A capital in German makes a noun, which may or may not be a name."""

    NAME = "name"
    NOUN = "noun"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of a question, at `start` to `end`, that does not occur; `alone` if the question is only a name."""

    found: UnknownWord
    kind: Kind
    start: int
    end: int
    alone: bool = False

    @property
    def is_named(self) -> bool:
        """Whether it may be a name."""
        return self.kind is not Kind.WORD


@dataclass(frozen=True, slots=True)
class Respelt:
    """A question as the documents would spell it, and how many of its names, other words and numbers they lack."""

    text: str
    names: int
    words: int
    numbers: int


class Spelling:
    """Knows how the documents of a generation spell their words. Made when first needed; any thread may use it."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._lexical = generation.lexical
        self._forms: dict[str, str] = {}
        counts = Counter(generation.languages)
        # What nearly all documents are in.
        self.languages = frozenset(code for code, count in counts.items() if count >= _ALL * counts.total())

    def doubts(self, question: str, language: str, *, same: bool) -> list[Doubt]:
        """Give the words of a question that do not occur as they stand, in order; ordinary ones only if `same`.

        `language` is that of the question, and `same` says whether the documents are in it.
        """
        words = list(_WORD.finditer(question))
        alone = len(words) <= _NAME_WORDS and all(_is_capitalised(word.group()) for word in words)
        # Where everything is written with capitals they tell nothing.
        others = [_is_capitalised(word.group()) for word in words[1:] if len(word.group()) >= _SHORTEST_NAME]
        shouted = not alone and len(others) >= _NAME_WORDS and all(others)
        found: dict[str, Doubt] = {}
        for word in words:
            text, first = word.group(), _STARTS.search(question, 0, word.start()) is not None and not alone
            kind = _kind(text, language, capitals=not shouted, same=same)
            doubt = self._doubt(text, kind, language, same=same) if kind is not None else None
            # What begins a sentence may be any word, but for one that sounds like a name that the documents have.
            if doubt is not None and kind is not None and (not first or kind is Kind.NUMBER or _is_clear(doubt)):
                found.setdefault(text, Doubt(doubt, kind, word.start(), word.end(), alone))
        return list(found.values())

    def respelt(self, question: str, language: str) -> "Respelt":
        """Write names as the documents write them: from other scripts, in other spellings, without their capitals.

        `language` is that of the question.
        """
        doubts = self.doubts(question, language, same=language in self.languages)
        unknown = Counter(doubt.kind for doubt in doubts if not doubt.found.same)
        names = {doubt.found.word: doubt.found.nearest for doubt in doubts if doubt.found.same and doubt.is_named}
        text = _WORD.sub(lambda word: names.get(word.group(), word.group()), question)
        if question == question.lower():
            text = _WORD.sub(self._capitalised, text)
        return Respelt(text, unknown[Kind.NAME], unknown[Kind.NOUN] + unknown[Kind.WORD], unknown[Kind.NUMBER])

    def _capitalised(self, word: re.Match[str]) -> str:
        """Give a word with a capital if the documents never write it without one."""
        text = word.group()
        written = self._forms.get(text)
        if written is None:
            tokens = self._lexical.question_tokens(text, "") if len(text) >= _SHORTEST_NAME else []
            token = next((each for each in tokens if self._lexical.number(each) >= 0), "")
            forms = self._inner_forms(text, token) if token and text.upper() != text else set()
            written = self._forms[text] = forms.pop() if len(forms) == 1 else text
        return written

    def _inner_forms(self, word: str, token: str) -> set[str]:
        """Give how some sentences write a word where it does not stand first."""
        forms: set[str] = set()
        for number in self._lexical.sentences_with(token)[:_LOOKED_AT].tolist():
            found = list(_WORD.finditer(self._generation.text(number)))[1:]
            forms.update(each.group() for each in found if each.group().lower() == word)
        return forms

    def _doubt(self, word: str, kind: Kind, language: str, *, same: bool) -> UnknownWord | None:
        """Say what is known of a word; `None` where it occurs, or where it cannot be said that it does not."""
        if kind is Kind.NUMBER:
            return UnknownWord(word) if _digits(word) not in self._vocabulary.numbers else None
        if self._occurs(word, language):
            return None
        vocabulary, keys, name = self._vocabulary, self._keys(word, language), kind is not Kind.WORD
        alike = self._written([token for key in keys for token in vocabulary.of(key)], name=name)
        if alike and _is_alike(word, alike):
            return UnknownWord(word, alike, same=True)
        if any(vocabulary.is_inflected(key) if same else vocabulary.begins(key) for key in keys):
            return None
        nearest = self._written([token for key in keys for token in vocabulary.near(key)], name=name)
        if nearest and is_latin(word) and is_latin(nearest) and not _is_slip(word, nearest, name=kind is Kind.NAME):
            nearest = ""
        if not nearest and vocabulary.other_scripts:
            return None
        return UnknownWord(word, nearest, same=bool(nearest) and is_latin(word) != is_latin(nearest))

    def _occurs(self, word: str, language: str) -> bool:
        tokens = self._lexical.question_tokens(word, language)
        return any(self._lexical.number(token) >= 0 or token in self._vocabulary.titles for token in tokens)

    def _keys(self, word: str, language: str) -> list[str]:
        found = (sound_key(each) for each in (word, *self._lexical.tokens(word, language)[:1]))
        return [key for key in dict.fromkeys(found) if len(key) >= _SHORTEST_NAME]

    def _written(self, tokens: list[str], *, name: bool) -> str:
        """Give the commonest of these tokens as the documents write it; as a name, with a capital, if it has to be."""
        for token in sorted(dict.fromkeys(tokens), key=self._lexical.frequency, reverse=True):
            forms: set[str] = set()
            for number in self._lexical.sentences_with(token)[:_LOOKED_AT].tolist():
                language = self._generation.documents[self._generation.sentences[number].document].language
                words = _WORD.findall(self._generation.text(number))
                forms.update(word for word in words if token in self._lexical.tokens(word, language)[:1])
            fitting = [form for form in forms if form[0].isupper() or not name]
            if fitting:
                # The shortest one has no ending.
                return min(fitting, key=lambda form: (len(form), form))
        return ""

    @cached_property
    def _vocabulary(self) -> "_Vocabulary":
        documents = self._generation.documents
        titles: set[str] = set()
        for document in documents:
            about = f"{document.title} {document.author} {document.date}"
            titles.update(self._lexical.tokens(about, document.language))
        return _Vocabulary(self._lexical.vocabulary, titles)


class _Vocabulary:
    """The tokens of the documents, by what they sound like."""

    def __init__(self, tokens: tuple[str, ...], titles: set[str]) -> None:
        self.titles = frozenset(titles)
        numbers = {_digits(number) for token in (*tokens, *titles) for number in _NUMBER.findall(token)}
        # A year may go without its century.
        self.numbers = numbers | {number[2:] for number in numbers if len(number) == _YEAR}
        words = [token for token in tokens if token.isalpha()]
        cased = [token for token in words if token.upper() != token]
        self.other_scripts = len(cased) < (1 - _OTHER_SCRIPT) * len(words)
        self._tokens: dict[str, list[str]] = defaultdict(list)
        for token, key in zip(cased, sound_keys(cased), strict=True):
            if len(key) >= _SHORTEST_NAME:
                self._tokens[key].append(token)
        self._keys = sorted(self._tokens)
        # By their first letter and their length: what is near has the same one, and nearly the same other.
        self._alike: dict[tuple[str, int], list[str]] = defaultdict(list)
        for key in self._keys:
            self._alike[key[0], len(key)].append(key)

    def of(self, key: str) -> list[str]:
        """Give the tokens that sound alike."""
        return self._tokens.get(key, [])

    def begins(self, key: str) -> bool:
        """Say whether some word differs from a key in its last letters only."""
        stem = key[: max(_STEM, len(key) - _ENDING)]
        place = bisect_left(self._keys, stem)
        while len(stem) >= _STEM and place < len(self._keys) and self._keys[place].startswith(stem):
            if len(self._keys[place]) <= len(stem) + _ENDING + 1:
                return True
            place += 1
        return False

    def is_inflected(self, key: str) -> bool:
        """Say whether some word is a key with another ending, or none, of a letter or two."""
        if any(len(key) - cut >= _STEM and key[:-cut] in self._tokens for cut in range(1, _ENDING + 1)):
            return True
        place = bisect_left(self._keys, key)
        following = self._keys[place : place + _LOOKED_AT] if len(key) >= _STEM else []
        return any(each.startswith(key) and len(each) <= len(key) + _ENDING for each in following)

    def near(self, key: str) -> list[str]:
        """Give the tokens that sound most alike, with the same letter at their beginning."""
        off = (len(key) >= _ONE_OFF) + (len(key) >= _TWO_OFF)
        if not off:
            return []
        found = [
            match
            for length in range(len(key) - off, len(key) + off + 1)
            for match in process.extract(
                key, self._alike.get((key[0], length), ()), scorer=Levenshtein.distance, score_cutoff=off, limit=None
            )
        ]
        least = min((distance for _, distance, _ in found), default=0)
        return [token for near, distance, _ in found if distance == least for token in self._tokens[near]]


def _kind(word: str, language: str, *, capitals: bool, same: bool) -> Kind | None:
    """Say what a word is taken for, by its capital if `capitals` tell anything; `None` where nothing can be said."""
    if any(map(str.isdigit, word)) and not any(map(str.isalpha, word)):
        return Kind.NUMBER if int(_digits(word)) > _WRITTEN_OUT else None
    if is_unspaced(word) or word.lower() == word.upper() or len(word) < _SHORTEST_NAME:
        return None
    if capitals and _is_capitalised(word):
        return Kind.NOUN if language == "de" else Kind.NAME
    return Kind.WORD if same and len(word) >= _SHORTEST else None


def is_latin(word: str) -> bool:
    """Say whether a word is in Latin letters."""
    return max(word) <= _LAST_LATIN or not any("LATIN" not in unicodedata.name(c, "") for c in word if c.isalpha())


def _is_alike(word: str, nearest: str) -> bool:
    """Say whether two words sound alike but for a case ending, which are longer in languages of other scripts."""
    one, other = sound_key(word), sound_key(nearest)
    common = Prefix.similarity(one, other)
    return max(len(one), len(other)) - common <= (1 if is_latin(word) else _ENDING + 1) and common >= _SHORTEST_NAME


def _is_slip(word: str, nearest: str, *, name: bool) -> bool:
    """Say whether two words that sound nearly alike are also spelt so; names may be told by one sound alone."""
    if len(word) <= _ONE_OFF:
        return False
    off = Levenshtein.distance(anyascii(word).lower(), anyascii(nearest).lower())
    sounds = Levenshtein.distance(sound_key(word), sound_key(nearest))
    return off <= (1 if len(word) < _TWO_OFF else 2) or (name and sounds <= 1)


def _is_clear(found: UnknownWord) -> bool:
    return found.same and len(found.word) >= _SHORTEST_FIRST and _is_alike(found.word, found.nearest)


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() or any(map(str.isdigit, word))


def _digits(word: str) -> str:
    """Give a number's digits as ASCII, without separators, zeros at its beginning and letters around it."""
    digits = "".join(str(unicodedata.digit(c)) for c in word if unicodedata.digit(c, None) is not None)
    return digits.lstrip("0") or "0"
