"""Says of an answer what helps to understand it: words that do not occur, and what matched across languages."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.answers import Answer, Outcome, Quote, UnknownWord
from index.encoders import QueryEncoder
from index.generation import Generation
from index.language import detect
from index.marking import AskedWords, Marker
from index.ranking.ranker import Hit
from index.spelling import Doubt, Kind, Spelling, is_latin

# Below this the language of a question is a guess.
_CLEAR = 0.5
# Quotes that are marked, and words that are named, at most.
_MARKED, _MOST = 10, 3
# A word as rare as this carries meaning; one that stands alone has to be rarer, or it may be a greeting.
_TELLING, _TELLING_ALONE = 11.8, 12.2
# A name may have another form in the documents' language (Vienna, Wien), which is at least this near; names that only
# have to do with each other mostly are not.
_SAME_NAME = 0.58
# Where there is an answer, it may have been found by another word for the same (Bündnis, Allianz), at least this near.
_ANSWERS = 0.38


class Explainer:
    """Explains answers from one generation. Does not change; any number of threads may use it."""

    def __init__(self, generation: Generation, encoder: QueryEncoder | None, spelling: Spelling | None = None) -> None:
        self._generation = generation
        self._spelling = spelling or Spelling(generation)
        self._marker = Marker.of(generation, encoder)

    def explain(self, question: str, answer: Answer, hits: Sequence[Hit]) -> Answer:
        """Give an answer with its marks and unknown words filled in; `hits[i]` is where `answer.quotes[i]` stands."""
        question = unicodedata.normalize("NFC", question)
        guess = detect(question)
        language = guess.code if guess.probability >= _CLEAR else ""
        same = language in self._spelling.languages
        case = _Case(self._generation, self._marker, question, language, same, answer, hits)
        doubts = self._spelling.doubts(question, language, same=case.same)
        named = self._most_telling([doubt for doubt in doubts if case.is_worth_saying(doubt)])
        return replace(answer, quotes=case.quotes, unknown=named)

    def _most_telling(self, doubts: Sequence[Doubt]) -> tuple[UnknownWord, ...]:
        """Give the words of up to three doubts, names and numbers before others, in the order of the question."""
        order = sorted(doubts, key=lambda doubt: (doubt.kind is Kind.WORD, -_rareness(self._marker, doubt)))
        return tuple(doubt.found for doubt in sorted(order[:_MOST], key=lambda doubt: doubt.start))


@dataclass(frozen=True)
class _Case:
    """A question with what was found; `same` says whether it is in the documents' language."""

    generation: Generation
    marker: Marker | None
    question: str
    language: str
    same: bool
    answer: Answer
    hits: Sequence[Hit]

    @cached_property
    def asked(self) -> AskedWords | None:
        """The words of the question, encoded when first needed; `None` with a model that has no tokens."""
        return self.marker.asked(self.question) if self.marker is not None else None

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of the answer, the first of them marked where their document is in another language."""
        found = list(self.answer.quotes)
        for place, hit in enumerate(self.hits[:_MARKED]):
            own = self.generation.documents[self.generation.sentences[hit.first].document].language
            differ = self.language and own and own != self.language
            if differ and self.marker is not None and self.asked is not None:
                found[place] = replace(found[place], marks=self.marker.marks(self.asked, hit.first, hit.last))
        return tuple(found)

    def is_worth_saying(self, doubt: Doubt) -> bool:
        """Say whether it helps to be told that a word does not occur as it stands."""
        if doubt.kind is Kind.NUMBER:
            return True
        if doubt.found.same:
            return doubt.kind is not Kind.WORD and not self._is_shown(doubt.found)
        if doubt.alone and not doubt.found.nearest and _rareness(self.marker, doubt) < _TELLING_ALONE:
            return False
        answered = self.answer.answered
        if doubt.kind is Kind.WORD:
            return not answered and self._is_content(doubt)
        if (doubt.kind is Kind.NAME and (self.same or doubt.found.nearest)) or (self.same and not answered):
            return True
        # That documents in other languages lack a German noun goes without saying.
        is_noun = doubt.kind is Kind.NOUN and not (self.same or doubt.alone)
        return not is_noun and self._nearest(doubt, self._around()) < (_ANSWERS if answered else _SAME_NAME)

    def _is_shown(self, found: UnknownWord) -> bool:
        """Say whether a reader sees how a word is spelt here, for it is marked in what is quoted first.

        What another script has for a name is said in any case: it helps to ask further.
        """
        if self.answer.outcome is Outcome.NOTHING or not is_latin(found.word):
            return False
        marked = (self.quotes[0].text[start:end] for quote in self.quotes[:1] for start, end in quote.marks)
        return any(found.nearest in word for word in marked)

    def _is_content(self, doubt: Doubt) -> bool:
        """Say whether an ordinary word tells what a question is about; German says it by nouns, which have capitals."""
        telling = _rareness(self.marker, doubt) >= _TELLING
        return telling and (self.language != "de" or bool(doubt.found.nearest))

    def _nearest(self, doubt: Doubt, sentences: Iterable[int]) -> float:
        """Say how near these sentences come to a word; as near as can be where that cannot be told."""
        if self.marker is None or self.asked is None:
            return 1.0
        return self.marker.nearest(self.asked, doubt.start, doubt.end, sentences)

    def _around(self) -> list[int]:
        """Give the sentences of the passages that are quoted from."""
        passages = dict.fromkeys(self.generation.sentences[hit.first].passage for hit in self.hits[:_MARKED])
        spans = [(self.generation.passages[number].first, self.generation.passages[number].last) for number in passages]
        return [sentence for first, last in spans for sentence in range(first, last)]


def _rareness(marker: Marker | None, doubt: Doubt) -> float:
    return marker.rareness(doubt.found.word) if marker is not None else 0.0
