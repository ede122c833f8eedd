"""The lexical lane: BM25 over sentences, on stems of the document's language."""

import json
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.words import Splitter, stems, words

# In how many languages of the corpus a question is stemmed besides its own.
_MOST_LANGUAGES = 4
_K1, _B = 1.2, 0.75
_ARRAYS = ("data", "indices", "starts", "own", "tokens", "bounds")


@dataclass(frozen=True, slots=True)
class LexicalPart:
    """Sentences of a lane that were indexed together; tokens and sentences bear the numbers of the whole lane.

    `own` holds the tokens that occur here, ascending; by their place in it, `indices[starts[t]:starts[t+1]]` are the
    sentences that have one and `data` how much it counts there. `tokens[bounds[s]:bounds[s+1]]` are the distinct tokens
    of the part's sentence `s`. `vocabulary` and `known` hold what the parts before this one lack, `languages` how many
    sentences are in each language. `length` is the average number of tokens that sentences are held against.
    """

    arrays: dict[str, NDArray[Any]]
    vocabulary: tuple[str, ...]
    known: tuple[str, ...]
    languages: dict[str, int]
    length: float

    @classmethod
    def read(cls, folder: Path, prefix: str = "") -> "LexicalPart":
        """Read what `write` wrote, the arrays mapped rather than loaded; raises `ValueError` or `OSError`."""
        paths = {name: folder / f"{prefix}lexical-{name}.npy" for name in _ARRAYS}
        arrays = {name: np.load(path, mmap_mode="r", allow_pickle=False) for name, path in paths.items()}
        facts = json.loads((folder / f"{prefix}lexical.json").read_text("utf-8"))
        if len(arrays["starts"]) != len(arrays["own"]) + 1:
            raise ValueError("the lexical lane has another vocabulary than scores")
        return cls(arrays, tuple(facts["vocabulary"]), tuple(facts["known"]), facts["languages"], facts["length"])

    @classmethod
    def joined(cls, parts: Sequence["LexicalPart"]) -> "LexicalPart":
        """Make one part of several that follow each other."""
        each = [part.arrays for part in parts]
        tokens = np.concatenate([np.repeat(one["own"], np.diff(one["starts"])) for one in each])
        order = np.argsort(tokens, kind="stable")
        own, starts = np.unique(tokens[order], return_index=True)
        ends = np.cumsum([0, *(len(one["tokens"]) for one in each)])
        bounds = [one["bounds"][1:] + end for one, end in zip(each, ends, strict=False)]
        return cls(
            arrays={
                "data": np.concatenate([one["data"] for one in each])[order],
                "indices": np.concatenate([one["indices"] for one in each])[order],
                "starts": np.append(starts, len(tokens)).astype(np.int64),
                "own": own,
                "tokens": np.concatenate([one["tokens"] for one in each]),
                "bounds": np.concatenate([np.zeros(1, dtype=np.int64), *bounds]),
            },
            vocabulary=tuple(chain.from_iterable(part.vocabulary for part in parts)),
            known=tuple(sorted({word for part in parts for word in part.known})),
            languages=dict(sum((Counter(part.languages) for part in parts), Counter())),
            length=parts[0].length,
        )

    def write(self, folder: Path, prefix: str = "") -> None:
        """Write the part as `.npy` and JSON files. Raises `OSError`."""
        for name, rows in self.arrays.items():
            np.save(folder / f"{prefix}lexical-{name}.npy", rows, allow_pickle=False)
        facts = {name: getattr(self, name) for name in ("vocabulary", "known", "languages", "length")}
        (folder / f"{prefix}lexical.json").write_text(json.dumps(facts, ensure_ascii=False), "utf-8")

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self.arrays["bounds"]) - 1

    def span(self, token: int) -> tuple[int, int]:
        """Give where the sentences that have a token lie in `indices` and `data`."""
        own = self.arrays["own"]
        place = int(np.searchsorted(own, token))
        if place == len(own) or own[place] != token:
            return 0, 0
        starts = self.arrays["starts"]
        return int(starts[place]), int(starts[place + 1])


class Lexical:
    """BM25 scores of all sentences for a question. Does not change; any number of threads may use it."""

    def __init__(self, parts: Sequence[LexicalPart]) -> None:
        """`parts` follow each other in the order of their sentences; a part's numbers count on from those before it."""
        self.parts = tuple(parts)
        self._vocabulary = tuple(chain.from_iterable(part.vocabulary for part in parts))
        self._numbers = {token: number for number, token in enumerate(self._vocabulary)}
        self._splitter = Splitter(word for part in parts for word in part.known)
        counts: Counter[str] = sum((Counter(part.languages) for part in parts), Counter())
        self._languages = tuple(language for language, _ in counts.most_common(_MOST_LANGUAGES))
        self._firsts = tuple(accumulate(map(len, parts), initial=0))
        # Which sentences are to be found; all where it is None.
        self._visible: NDArray[np.bool_] | None = None
        self._split = lru_cache(maxsize=100_000)(self._splitter.parts)

    @classmethod
    def of(cls, sentences: Sequence[str], languages: Sequence[str]) -> "Lexical":
        """Index sentences, each in its language."""
        return cls([]).extended(sentences, languages)

    def extended(self, sentences: Sequence[str], languages: Sequence[str]) -> "Lexical":
        """Index further sentences, in a part of their own. Those before are held against the same average length.

        So a lane that grew by a little scores as one that was made at once, but for that average, and for compounds of
        old sentences whose parts only the new ones know as words.
        """
        # One string for all times that a word occurs: they are millions in a large corpus.
        own: dict[str, str] = {}
        found = [[own.setdefault(word, word) for word in words(sentence)] for sentence in sentences]
        splitter = Splitter({*self._splitter.known, *own})
        split = lru_cache(maxsize=100_000)(splitter.parts)
        numbers = dict(self._numbers)
        ids, lengths = array("i"), array("i")
        for each, language in zip(found, languages, strict=True):
            tokens = stems([one for word in each for one in (word, *split(word, language))], language)
            ids.extend(numbers.setdefault(token, len(numbers)) for token in tokens)
            lengths.append(len(tokens))
        length = self.parts[0].length if self.parts else len(ids) / max(1, len(lengths))
        part = LexicalPart(
            arrays=_indexed(np.array(ids), np.array(lengths), length, self._firsts[-1]),
            vocabulary=tuple(numbers)[len(self._numbers) :],
            known=tuple(sorted(set(splitter.known) - set(self._splitter.known))),
            languages=dict(Counter(filter(None, languages))),
            length=length,
        )
        return Lexical([*self.parts, part])

    def __len__(self) -> int:
        """Count the sentences."""
        return self._firsts[-1]

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """All tokens that some sentence to be found has."""
        return tuple(self._numbers)

    def seen(self, visible: NDArray[np.bool_]) -> "Lexical":
        """Give the same lane with only these sentences to be found; how telling words are stays what it is."""
        occurring: set[int] = set()
        for part in self.parts:
            counts = np.concatenate([[0], np.cumsum(visible[part.arrays["indices"]])])
            starts = part.arrays["starts"]
            occurring.update(part.arrays["own"][counts[starts[1:]] > counts[starts[:-1]]].tolist())
        lane = copy(self)
        lane._visible = visible
        lane._numbers = {token: number for number, token in enumerate(self._vocabulary) if number in occurring}
        return lane

    def tokens(self, text: str, language: str) -> list[str]:
        """Give the tokens of a text as this lane compares them, parts of compounds after the compound."""
        return stems([each for word in words(text) for each in (word, *self._split(word, language))], language)

    def question_tokens(self, question: str, language: str) -> list[str]:
        """Give the distinct tokens of a question, stemmed in its own language and in those of the corpus."""
        found: dict[str, None] = {}
        for each in dict.fromkeys((language, *self._languages)):
            found.update(dict.fromkeys(self.tokens(question, each)))
        return list(found)

    def number(self, token: str) -> int:
        """Give a token's number, -1 where no sentence has it."""
        return self._numbers.get(token, -1)

    def frequency(self, token: str) -> int:
        """Count the sentences that have a token."""
        return sum(end - start for _, start, end in self._spans(token))

    def idf(self, token: str) -> float:
        """Say how telling a token is: ln(1 + (N - n + 0.5) / (n + 0.5)), most where no sentence has it."""
        count = self.frequency(token)
        return math.log1p((len(self) - count + 0.5) / (count + 0.5))

    def sentence_tokens(self, sentence: int) -> NDArray[np.int32]:
        """Give the numbers of a sentence's distinct tokens, ascending."""
        part, place = self._place(sentence)
        bounds = part.arrays["bounds"]
        found: NDArray[np.int32] = part.arrays["tokens"][bounds[place] : bounds[place + 1]]
        return found

    def sentences_with(self, token: str) -> NDArray[np.int32]:
        """Give the numbers of the sentences that have a token, ascending."""
        found = [part.arrays["indices"][start:end] for part, start, end in self._spans(token)]
        numbers = np.concatenate(found) if len(found) > 1 else found[0] if found else np.zeros(0, dtype=np.int32)
        return numbers if self._visible is None else numbers[self._visible[numbers]]

    def weights(self, question: str, language: str) -> dict[str, float]:
        """Give the idf of each token of a question that some sentence has."""
        return {t: self.idf(t) for t in self.question_tokens(question, language) if t in self._numbers}

    def scores(self, question: str, language: str) -> NDArray[np.float32]:
        """Give the BM25 score of every sentence, of shape (sentences,); 0 where no token is shared."""
        return self.scores_of(self.question_tokens(question, language))

    def scores_of(self, tokens: Iterable[str]) -> NDArray[np.float32]:
        """Give the BM25 score of every sentence for these tokens, each counted once."""
        scores = np.zeros(len(self), dtype=np.float32)
        for token in dict.fromkeys(tokens):
            spans = self._spans(token)
            idf = np.float32(self.idf(token)) if spans else np.float32(0)
            for part, start, end in spans:
                scores[part.arrays["indices"][start:end]] += idf * part.arrays["data"][start:end]
        if self._visible is not None:
            scores[~self._visible] = 0
        return scores

    def _spans(self, token: str) -> list[tuple[LexicalPart, int, int]]:
        number = self.number(token)
        if number < 0:
            return []
        spans = ((part, *part.span(number)) for part in self.parts)
        return [(part, start, end) for part, start, end in spans if end > start]

    def _place(self, sentence: int) -> tuple[LexicalPart, int]:
        for part, first in zip(self.parts, self._firsts, strict=False):
            if first <= sentence < first + len(part):
                return part, sentence - first
        raise IndexError(f"there is no sentence {sentence}")


def _indexed(ids: NDArray[np.int32], lengths: NDArray[np.int32], length: float, first: int) -> dict[str, NDArray[Any]]:
    """Sort the tokens of sentences, numbered from `first` on, by token: tf / (tf + k1 (1 - b + b |s| / length)) each.

    `ids` are the tokens of all sentences, one after the other, `lengths` says how many each has. That is BM25 as Lucene
    has it (Kamphuis and others: Which BM25 Do You Mean?, 2020), but for the idf, which changes with every sentence that
    is added and so is multiplied when a question is asked.
    """
    vocabulary = int(ids.max(initial=0)) + 1
    pairs = np.repeat(np.arange(len(lengths), dtype=np.int64) * vocabulary, lengths) + ids
    distinct, tf = np.unique(pairs, return_counts=True)
    sentences, tokens = (distinct // vocabulary).astype(np.int32), (distinct % vocabulary).astype(np.int32)
    order = np.argsort(tokens, kind="stable")
    own, starts = np.unique(tokens[order], return_index=True)
    held = lengths[sentences] / max(length, 1e-9)
    data = tf / (tf + _K1 * (1 - _B + _B * held))
    return {
        "data": np.asarray(data[order], dtype=np.float32),
        "indices": (sentences + first)[order].astype(np.int32),
        "starts": np.append(starts, len(tokens)).astype(np.int64),
        "own": own,
        "tokens": tokens,
        "bounds": np.searchsorted(sentences, np.arange(len(lengths) + 1)).astype(np.int64),
    }
