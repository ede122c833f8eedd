"""What a generation has most to say about, and who speaks in it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.encoders.pieces import PieceCutter
from index.generation import Generation
from index.leaning import leans
from index.subjects.reading import NO_CAPITALS, SHORTEST, Key, Named, Reader

# How much of the documents is read to find candidates, in characters, and how many of these are looked at.
_CHARACTERS, _CANDIDATES = 300_000, 600
# Documents this few are taken passage by passage; one of them counts so many times at most.
_FEW, _MOST = 8, 8
# How many sentences have to hold a name or a noun, and how often a name told by less than a capital has to speak.
_SEEN, _SEEN_PLAIN, _SAID = 2, 3, 2
# What such a share of all documents has tells none of them from others.
_EVERYWHERE = 0.35
# Names whose documents are this much the same are one, and names that mostly stand within others are parts of these.
_SAME, _ALONE = 0.5, 0.4
# First and last name.
_IN_FULL = 2
# An ordinary noun is as good as a name of which so much is said; what a title has is better.
_PLAIN, _TITLED = 0.25, 2.0
# How many sentences before a "he said" its speaker is named.
_BACK = 3
# Languages whose names have cases: the form that begins sentences is the one of who does something. It has to do so
# more than once, for a quotation begins with any form.
_CASES, _SURE = frozenset({"ru", "pl", "el", "cs", "uk"}), 2
# So many of what may be any word are taken for subjects.
_UNTOLD = 150


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that the documents speak of, in one language.

    `key` is the same for all forms of a name, `text` the form to be shown, `short` that without a first name. `named`
    tells names from ordinary nouns. `sentences` hold it, `said` is where it says something as far as was looked,
    `weight` how much is said about it.
    """

    key: Key
    text: str
    language: str
    named: bool
    sentences: frozenset[int] = frozenset()
    said: tuple[int, ...] = ()
    weight: float = 0.0
    short: str = ""

    @property
    def speaks(self) -> bool:
        """Whether it surely is who says something: where a name is told less surely, it has to do so more than once."""
        sure = " " in self.text or self.text.isupper() or self.language not in NO_CAPITALS | {"de"}
        return self.named and len(self.said) >= (1 if sure else _SAID)


@dataclass(slots=True)
class _Seen:
    """What the sample showed of one key."""

    language: str
    named: int = 0
    count: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    initial: Counter[str] = field(default_factory=Counter)
    documents: set[int] = field(default_factory=set)
    said: list[int] = field(default_factory=list)


class Subjects:
    """Knows the subjects of a generation; made when first needed, from a sample where it is large. Does not change."""

    def __init__(self, generation: Generation, cutter: PieceCutter) -> None:
        self._generation = generation
        self._reader = Reader(generation, cutter, self._sample)
        table = generation.sentences.array
        self._documents = table[:, 0]
        self._units = table[:, 0 if len(generation.documents) >= _FEW else 1]

    @cached_property
    def ranked(self) -> tuple[Subject, ...]:
        """All that are known, what most is said about first."""
        order = sorted(self._known.values(), key=lambda each: (-each.weight, each.text))
        return tuple({each.key: each for each in order}.values())

    def within(self, sentence: int) -> tuple[Subject, ...]:
        """Give what a sentence names, as far as it is known, in order."""
        read = self._reader.read(sentence)
        found = (self.known(named, read.language) for named in read.named)
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def named_in(self, question: str) -> tuple[Subject, ...]:
        """Give the subjects that a question names."""
        languages = {each.language for each in self.ranked}
        tokens = {language: set(self._reader.key(question, language)) for language in languages}
        return tuple(each for each in self.ranked if set(each.key) <= tokens[each.language])

    def speaker(self, sentence: int) -> Subject | None:
        """Give who says what a sentence reports, named in it or, where it leans on others, shortly before it."""
        for number in range(sentence, max(-1, sentence - 1 - _BACK), -1):
            if self._documents[number] != self._documents[sentence]:
                return None
            read = self._reader.read(number)
            if read.speaker is not None:
                return self.known(read.speaker, read.language)
            if not leans(self._generation.text(number), read.language):
                return None
        return None

    def holds(self, sentence: int, subject: Subject) -> bool:
        """Say whether a sentence itself names a subject, in whatever form."""
        text = self._generation.text(sentence)
        return subject.text in text or set(subject.key) <= set(self._reader.key(text, subject.language))

    def known(self, named: Named, language: str) -> Subject | None:
        """Give the subject that a name stands for; one that the sample had not is looked up."""
        found = self._known.get(named.key)
        if found is None and named.named and language not in _CASES | NO_CAPITALS:
            sentences = frozenset(self._reader.sentences(named.key, named.text).tolist())
            if len(sentences) >= _SEEN:
                return Subject(named.key, self._reader.base(named, language), language, named.named, sentences)
        return found

    @cached_property
    def _known(self) -> Mapping[Key, Subject]:
        """All subjects by the keys of their names: a name in full and in short have the same one."""
        seen = self._collect()
        fuller = dict(self._fuller(seen))
        titled = self._titled()
        known: dict[Key, Subject] = {}
        for key in sorted(seen, key=lambda key: (-seen[key].count, key))[:_CANDIDATES]:
            subject = self._subject(key, seen, fuller.get(key), titled) if key not in fuller.values() else None
            if subject is not None:
                known[key] = subject
        known.update({full: known[key] for key, full in fuller.items() if key in known})
        return _told(known)

    def _sample(self) -> Iterator[int]:
        """Give the sentences of evenly spread passages, of so many characters in all."""
        total = sum(len(document.text) for document in self._generation.documents)
        for passage in self._generation.passages[:: max(1, -(-total // _CHARACTERS))]:
            yield from range(passage.first, passage.last)

    def _collect(self) -> dict[Key, _Seen]:
        seen: dict[Key, _Seen] = {}
        for number in self._sample():
            read = self._reader.read(number)
            for named in read.named:
                own = seen.setdefault(named.key, _Seen(read.language))
                own.count += 1
                own.named += named.named
                own.forms[named.text] += 1
                own.initial[named.text] += named.initial
                own.documents.add(int(self._documents[number]))
            if read.speaker is not None:
                seen[read.speaker.key].said.append(number)
        return seen

    @staticmethod
    def _fuller(seen: Mapping[Key, _Seen]) -> Iterator[tuple[Key, Key]]:
        """Give the names of one word with what they are in full: Stoltenberg and Jens Stoltenberg."""
        longer: dict[Key, list[Key]] = defaultdict(list)
        for key, own in seen.items():
            if len(key) > 1 and own.language not in NO_CAPITALS:
                longer[key[-1:]].append(key)
        for key, candidates in longer.items():
            short = seen.get(key)
            full = max(candidates, key=lambda each: (len(each) == _IN_FULL, seen[each].count, each))
            if short is None or not short.named or not seen[full].named:
                continue
            common = len(short.documents & seen[full].documents)
            if common >= _SAME * max(len(short.documents), len(seen[full].documents)):
                yield key, full

    def _subject(self, key: Key, seen: Mapping[Key, _Seen], full: Key | None, titled: frozenset[str]) -> Subject | None:
        own = seen[key]
        text = _shown(own)
        if not text:
            return None
        sentences = self._reader.sentences(key, text)
        if len(sentences) < (_SEEN if own.named else _SEEN_PLAIN) or (
            full is None and len(key) == 1 and own.count < _ALONE * self._sampled(sentences)
        ):
            return None
        if self._is_everywhere(sentences):
            return None
        named = own.named > own.count // 2
        said = own.said + (seen[full].said if full else [])
        weight = self._weight(sentences) * (1.0 if named else _PLAIN) * (_TITLED if key[-1] in titled else 1.0)
        whole = (_in_full(_shown(seen[full])) if full else "") or text
        holding = frozenset(sentences.tolist())
        return Subject(key, whole, own.language, named, holding, tuple(sorted(said)), weight, text)

    def _sampled(self, sentences: NDArray[np.int32]) -> int:
        """Count those of the sentences that the sample has."""
        return int(self._in_sample[sentences].sum())

    @cached_property
    def _in_sample(self) -> NDArray[np.bool_]:
        found = np.zeros(len(self._generation.sentences), dtype=bool)
        found[list(self._sample())] = True
        return found

    def _is_everywhere(self, sentences: NDArray[np.int32]) -> bool:
        """Say whether so many documents speak of something that it tells none of them from others."""
        count = len(self._generation.documents)
        return count >= _FEW and len(np.unique(self._documents[sentences])) > _EVERYWHERE * count

    def _weight(self, sentences: NDArray[np.int32]) -> float:
        """Weigh by how often a subject is come back to in a document, and how few documents do so."""
        counts = np.minimum(np.unique(self._units[sentences], return_counts=True)[1], _MOST)
        again = float((counts - 1).sum())
        return again * again / len(sentences) * math.log1p(len(np.unique(self._units)) / len(counts))

    def _titled(self) -> frozenset[str]:
        """Give the stems of the words in titles and headings."""
        texts = [(document.title, document.language) for document in self._generation.documents]
        texts += [(each.heading, texts[each.document][1]) for each in self._generation.passages if each.heading]
        return frozenset(stem for text, language in dict.fromkeys(texts) for stem in self._reader.key(text, language))


def _shown(seen: _Seen) -> str:
    """Give the form of a name that stands alone best, the nominative; "" where that cannot be told."""
    if seen.language in _CASES and seen.named:
        form = max(seen.initial, key=lambda form: (seen.initial[form], -len(form), form))
        return form if seen.initial[form] >= (1 if seen.said else _SURE) else ""
    if seen.language in SHORTEST and seen.named:
        return min(seen.forms, key=lambda form: (len(form), -seen.forms[form], form))
    return max(seen.forms, key=lambda form: (seen.forms[form], -len(form), form))


def _in_full(text: str) -> str:
    """Give a name without a title before it: the last two of many words, or what follows an abbreviation."""
    words = text.split()
    if len(words) > _IN_FULL and (len(words) > _IN_FULL + 1 or words[0].isupper()) and words[-_IN_FULL][0].isupper():
        return " ".join(words[-_IN_FULL:])
    return text


def _told(known: dict[Key, Subject]) -> dict[Key, Subject]:
    """Leave out what is weighty in no way where names are not told by capitals: it may be any word."""
    doubtful = [subject for subject in known.values() if subject.language in NO_CAPITALS]
    kept = sorted(doubtful, key=lambda each: (-each.weight, each.text))[:_UNTOLD]
    left_out = set(doubtful) - set(kept)
    return {key: subject for key, subject in known.items() if subject not in left_out}
