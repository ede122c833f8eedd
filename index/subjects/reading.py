"""Reads single sentences: what they name, and who says something in them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.encoders.pieces import PieceCutter
from index.generation import Generation
from index.subjects.calendar import calendar
from index.subjects.capitals import Capitals
from index.subjects.evidence import Evidence, weigh
from index.subjects.mentions import Finds, Mention
from index.subjects.nouns import Nouns
from index.subjects.particles import ArabicTerms, KoreanTerms
from index.subjects.speech import Speech
from index.subjects.terms import JapaneseTerms, RepeatedTerms
from index.words import is_unspaced, stems, words

Key = tuple[str, ...]
NO_CAPITALS = frozenset({"ar", "ja", "ko", "th", "zh"})
# Languages that make names longer by their endings, and do nothing else to them.
SHORTEST = frozenset({"de", "tr"})
_REMEMBERED, _SHORTEST = 20_000, 2
_FAR = 6.0
_ROMAN = re.compile("[IVXL]+")


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names: the key that all forms of it share, its form here, and whether it is a name."""

    key: Key
    text: str
    named: bool
    initial: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as read: everything that it names, in order, and which of these says something, if any does."""

    language: str
    named: tuple[Named, ...]
    speaker: Named | None = None


class Reader:
    """Reads the sentences of a generation. Any number of threads may use it."""

    def __init__(self, generation: Generation, cutter: PieceCutter, sample: Callable[[], Iterable[int]]) -> None:
        """`sample` gives the sentences from which repeated terms are learnt."""
        self._generation = generation
        self._cutter = cutter
        self._sample = sample
        self._documents = generation.sentences.array[:, 0]
        self._tools = lru_cache(maxsize=None)(self._make_tools)
        self._evidence: Callable[[str, str], Evidence] = lru_cache(maxsize=_REMEMBERED)(self._weigh)
        self._rareness = lru_cache(maxsize=_REMEMBERED)(self._rarest)

    def language(self, sentence: int) -> str:
        """Give the language of a sentence's document."""
        return self._generation.documents[int(self._documents[sentence])].language

    def read(self, sentence: int) -> Read:
        """Read one sentence."""
        language, text = self.language(sentence), self._generation.text(sentence)
        finds, speech = self._tools(language)
        found = [mention for find in finds for mention in find(text)]
        certain = [mention for each in found if (mention := self._sure(each, language)) is not None]
        sure = {each: named for each in certain if (named := self._named(each, language)) is not None}
        speaker = next((s for m in speech.speakers(text, list(sure)) if (s := sure[m]).named), None)
        return Read(language, tuple(sure.values()), speaker)

    def key(self, text: str, language: str) -> Key:
        """Give what all forms of a name share."""
        return tuple(stems(words(text), language))

    def base(self, named: Named, language: str) -> str:
        """Give a name without an ending: the shortest form that it has, where endings only make it longer."""
        forms = sorted(self.evidence(named.key, language).forms, key=len)
        return forms[0] if language in SHORTEST and len(named.key) == 1 and forms else named.text

    def evidence(self, key: Key, language: str) -> Evidence:
        """Give how the documents write the last word of a name."""
        return self._evidence(key[-1], language)

    def _sure(self, mention: Mention, language: str) -> Mention | None:
        """Give a mention without first words that only begin the sentence, or are no part of a name."""
        first, _, rest = mention.text.partition(" ")
        if rest and language == "de" and self._is_genitive(first):
            return replace(mention, end=mention.start + len(first), text=first[:-1])
        if mention.plain or language in NO_CAPITALS or self._is_part(first, mention, language):
            return mention
        if not rest[:1].isupper():
            return None
        shorter = replace(mention, start=mention.end - len(rest), text=rest, initial=False, bound=bool(mention.bound))
        return self._sure(shorter, language)

    def _is_genitive(self, word: str) -> bool:
        """Say whether a German name has the ending of whose something is: Stoltenbergs Angebot."""
        return word.endswith("s") and word[:-1] in self.evidence(self.key(word, "de"), "de").forms

    def _is_part(self, word: str, mention: Mention, language: str) -> bool:
        """Say whether a name may begin with a word."""
        key = self.key(word, language)
        if not key or calendar(language) & set(key):
            return False
        evidence = self.evidence(key, language)
        if language == "de" and " " in mention.text and (evidence.capital or evidence.lower):
            return not mention.bound and evidence.is_name(language) and not evidence.is_measure
        if not mention.initial or evidence.is_capital:
            return True
        # A first name may never stand elsewhere. One that is known is far likelier with its capital than without.
        return " " in mention.text and self._surprise(word.lower()) - self._surprise(word) > _FAR

    def _named(self, mention: Mention, language: str) -> Named | None:
        key = self.key(mention.text, language)
        if not key or set(key) <= calendar(language) or key[-1].isdigit():
            return None
        if language in NO_CAPITALS:
            return Named(key, mention.text, named=True)
        if len(key[-1]) < _SHORTEST or _ROMAN.fullmatch(mention.text):
            return None
        evidence = self.evidence(key, language)
        if evidence.is_measure or (not mention.plain and not evidence.is_capital) or evidence.is_adjective(language):
            return None
        return Named(key, mention.text, not mention.plain and evidence.is_name(language), mention.initial)

    def _make_tools(self, language: str) -> tuple[tuple[Finds, ...], Speech]:
        finds: tuple[Finds, ...]
        if language == "ja":
            finds = (JapaneseTerms(),)
        elif language == "ar":
            finds = (ArabicTerms(),)
        elif language == "ko":
            finds = (KoreanTerms(),)
        elif language in {"zh", "th"}:
            texts = (self._generation.text(each) for each in self._sample() if self.language(each) == language)
            finds = (RepeatedTerms(language, self._cutter, texts),)
        elif language == "de":
            finds = (Capitals(language),)
        else:
            finds = (Capitals(language), Nouns(language, self._rareness))
        return finds, Speech(language)

    def _surprise(self, word: str) -> float:
        """Say how unlikely a word is in the text of all languages: -ln of the product of its pieces' shares."""
        return float(self._cutter.cut(word).rareness.sum())

    def _rarest(self, word: str) -> float:
        return float(self._cutter.cut(word).rareness.max(initial=0.0))

    def _weigh(self, stem: str, language: str) -> Evidence:
        return weigh(self._generation, stem, language, self._generation.lexical.sentences_with(stem).tolist())

    def sentences(self, key: Key, text: str) -> NDArray[np.int32]:
        """Give the sentences that hold a name in any form; in scripts without spaces, as it stands."""
        lexical = self._generation.lexical
        found = lexical.sentences_with(key[0])
        for token in dict.fromkeys(key[1:]):
            found = np.intersect1d(found, lexical.sentences_with(token))
        if is_unspaced(text):
            found = np.array([each for each in found.tolist() if text in self._generation.text(each)], dtype=np.int32)
        return found
