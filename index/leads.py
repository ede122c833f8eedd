"""Questions that the corpus itself suggests, each tested to have an answer: to begin with, and to go on with."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest
from typing import Protocol

from index.answers import Answer, Outcome, Quote, Turn
from index.generation import SENTENCE_LANE, Generation
from index.sentences import is_heading
from index.subjects.subjects import Subject, Subjects

# How many suggestions are tested at most, for each that is wanted: a test costs as much as a question.
_STARTER_TESTS, _LEAD_TESTS = 6, 2
# How many speakers, and how many other subjects, are thought of to begin with.
_THOUGHT_OF = 30
# How many of the sentences nearest to a quote are looked at.
_NEAR = 40


class Topic(StrEnum):
    """What a suggestion asks: what somebody says, what they say about something, or what there is about something."""

    SAYS = "says"
    SAYS_ABOUT = "says-about"
    ABOUT = "about"


class Sort(StrEnum):
    """What a subject is: somebody or something with a full name, another name such as NATO, or an ordinary noun."""

    PERSON = "person"
    NAME = "name"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to ask: `speaker` is "" with `ABOUT`, `subject` with `SAYS`; `sort` is that of the subject."""

    topic: Topic
    speaker: str = ""
    subject: str = ""
    sort: Sort = Sort.NAME


# Words a suggestion as a question in the reader's language.
Phrase = Callable[[Suggestion], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered."""

    question: str
    answer: Answer


class Answers(Protocol):
    """Answers questions, and knows where quotes stand; `Answerer` does."""

    def answer(self, question: str, history: Sequence[Turn] = (), top: int = 10) -> Answer:
        """Answer a question."""
        ...

    def sentences(self, quote: Quote | None) -> range | None:
        """Give the numbers of the sentences of a quote."""
        ...


@dataclass(frozen=True, slots=True)
class _Idea:
    """A suggestion that may be made: who says something, about what."""

    speaker: Subject | None
    subject: Subject | None

    def worded(self, phrase: Phrase, longest: int = sys.maxsize) -> str:
        """Give the question, with the names in short if it is longer than `longest` characters."""
        question = phrase(self._suggestion(short=False))
        return question if len(question) <= longest else phrase(self._suggestion(short=True))

    def _suggestion(self, *, short: bool) -> Suggestion:
        speaker, subject = _name(self.speaker, short=short), _name(self.subject, short=short)
        if self.subject is None:
            return Suggestion(Topic.SAYS, speaker)
        return Suggestion(Topic.SAYS_ABOUT if speaker else Topic.ABOUT, speaker, subject, _sort(self.subject))


class Leads:
    """Suggests questions about one generation. Any number of threads may use it; what they share is made once."""

    def __init__(self, generation: Generation, answers: Answers, subjects: Subjects) -> None:
        self._generation = generation
        self._answers = answers
        self._subjects = subjects

    def prepare(self) -> None:
        """Look for the subjects, which takes longest, before anybody waits for them."""
        _ = self._subjects.ranked

    def starters(self, phrase: Phrase, language: str, count: int) -> tuple[str, ...]:
        """Give up to `count` questions to begin with: on what most is said about, each with an answer of its own.

        `phrase` words them in `language`, that of the reader; what documents in that language have comes first.
        """
        found: list[str] = []
        taken: set[int] = set()
        used: set[tuple[str, ...]] = set()
        tests = _STARTER_TESTS * count
        for idea in self._thoughts(language):
            keys = {each.key for each in (idea.speaker, idea.subject) if each is not None}
            if len(found) == count or not tests:
                break
            if used & keys:
                continue
            tests -= 1
            question = idea.worded(phrase)
            sentences = self._tested(idea, question, taken)
            if sentences is not None:
                found.append(question)
                taken |= set(sentences)
                used |= keys
        return tuple(found)

    def after(
        self, asked: Asked, phrase: Phrase, *, shown: Sequence[Quote], count: int = 3, longest: int = sys.maxsize
    ) -> tuple[str, ...]:
        """Give up to `count` questions that lead on from an answer, to quotes that are not among those `shown`.

        `phrase` words them in the asker's language; names are given in short where they get longer than `longest`.
        """
        question, answer = asked.question, asked.answer
        if answer.outcome is Outcome.NOTHING or not answer.quotes:
            return ()
        first = self._answers.sentences(answer.quotes[0])
        if first is None:
            return ()
        taken = {number for quote in shown for number in self._answers.sentences(quote) or ()}
        found: list[str] = []
        tests = _LEAD_TESTS * count
        own = _wording(phrase)
        named = [each for each in self._subjects.named_in(question) if each.text not in own]
        for idea in self._nearby(first, named, taken):
            if len(found) == count or not tests:
                break
            lead = idea.worded(phrase, longest)
            if lead == question or (idea.subject is not None and idea.subject.text in own):
                continue
            tests -= 1
            sentences = self._tested(idea, lead, taken)
            if sentences is not None:
                found.append(lead)
                taken |= set(sentences)
        return tuple(found)

    def _tested(self, idea: _Idea, question: str, taken: set[int]) -> range | None:
        """Give the sentences that answer a question; `None` where none do, these are taken, or not what it is about."""
        answer = self._answers.answer(question, (), 1)
        if not answer.answered:
            return None
        sentences = self._answers.sentences(answer.quotes[0])
        if sentences is None or taken & set(sentences) or is_heading(answer.quotes[0].text):
            return None
        return sentences if self._fits(idea, sentences) else None

    def _fits(self, idea: _Idea, sentences: range) -> bool:
        """Say whether sentences hold the subject, or are said by the speaker."""
        if idea.speaker is not None:
            return any(self._is_by(idea.speaker, number) for number in sentences)
        return idea.subject is not None and any(self._subjects.holds(number, idea.subject) for number in sentences)

    def _is_by(self, speaker: Subject, number: int) -> bool:
        found = self._subjects.speaker(number)
        return found is not None and found.key == speaker.key

    def _thoughts(self, language: str) -> Iterator[_Idea]:
        """Give ideas to begin with, speakers and subjects in turn."""
        ranked = self._subjects.ranked
        for native in (True, False):
            subjects = [each for each in ranked if (each.language == language) is native]
            speakers = [each for each in subjects if each.speaks]
            for speaker, other in zip_longest(speakers[:_THOUGHT_OF], subjects[:_THOUGHT_OF]):
                if speaker is not None:
                    yield from self._by(speaker)
                if other is not None:
                    yield _Idea(None, other)

    def _by(self, speaker: Subject) -> Iterator[_Idea]:
        """Give what may be asked of a speaker: what they speak of most, then only what they say."""
        spoken = [each for number in speaker.said for each in self._subjects.within(number) if each.key != speaker.key]
        best = max(spoken, key=lambda each: (each.named, each.weight, each.text), default=None)
        if best is not None:
            yield _Idea(speaker, best)
        yield _Idea(speaker, None)

    def _nearby(self, first: range, asked: Sequence[Subject], taken: set[int]) -> Iterator[_Idea]:
        """Give ideas around a quote: others on the same, the same speaker on others, the same elsewhere, and others."""
        speaker = self._subjects.speaker(first[0])
        here = [each for number in first for each in self._subjects.within(number)]
        topics = [each for each in dict.fromkeys([*asked, *here]) if speaker is None or each.key != speaker.key]
        topics.sort(key=lambda each: (each not in asked, not each.named, -each.weight))
        near = [number for number in self._near(first) if number not in taken]
        known = {*asked, *here} | ({speaker} if speaker else set())
        new = _New(frozenset(token for each in known for token in each.key))
        ways = (
            self._other_speakers(near, topics, new),
            self._same_speaker(near, speaker, new),
            (_Idea(None, topic) for topic in topics if not topic.sentences <= taken),
            (_Idea(None, each) for number in near for each in new(self._subjects.within(number)) if each.named),
        )
        seen: set[_Idea] = set()
        for idea in chain.from_iterable(zip_longest(*ways)):
            if idea is not None and idea not in seen:
                seen.add(idea)
                yield idea

    def _other_speakers(self, near: Sequence[int], topics: Sequence[Subject], new: "_New") -> Iterator[_Idea]:
        for number in near:
            speaker = self._subjects.speaker(number)
            topic = next((each for each in topics if number in each.sentences), None)
            if speaker is not None and speaker.speaks and topic is not None and new([speaker]):
                yield _Idea(speaker, topic)

    def _same_speaker(self, near: Sequence[int], speaker: Subject | None, new: "_New") -> Iterator[_Idea]:
        if speaker is not None and speaker.speaks:
            said = [*(each for each in near if self._is_by(speaker, each)), *speaker.said]
            yield from (_Idea(speaker, each) for number in said for each in new(self._subjects.within(number)))

    def _near(self, first: range) -> list[int]:
        """Give the sentences nearest in meaning to some, nearest first."""
        lane = self._generation.vectors[SENTENCE_LANE]
        vector = lane.rows(slice(first.start, first.stop)).mean(axis=0)
        found, _ = lane.search(vector, _NEAR)
        return [number for number in found[0].tolist() if number not in first]


def _wording(phrase: Phrase) -> str:
    """Give the words that all suggestions are made with: they may seem to name subjects."""
    return "\n".join(phrase(Suggestion(topic, sort=sort)) for topic in Topic for sort in Sort)


@dataclass(frozen=True, slots=True)
class _New:
    """Tells what has not been spoken of yet: what shares none of these tokens."""

    tokens: frozenset[str]

    def __call__(self, subjects: Iterable[Subject]) -> list[Subject]:
        """Give what is new of some subjects, what most is said about first."""
        found = [each for each in subjects if self.tokens.isdisjoint(each.key)]
        return sorted(found, key=lambda each: (not each.named, -each.weight, each.text))


def _name(subject: Subject | None, *, short: bool) -> str:
    if subject is None:
        return ""
    return (subject.short or subject.text) if short else subject.text


def _sort(subject: Subject) -> Sort:
    if not subject.named:
        return Sort.THING
    whole = subject.said or (" " in subject.text and len(subject.key) == 1)
    return Sort.PERSON if whole and not subject.text.isupper() else Sort.NAME
