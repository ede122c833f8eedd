"""The lexical lane: BM25 over sentences, on stems of the document's language."""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.words import Splitter, stems, words

# In how many languages of the corpus a question is stemmed besides its own.
_MOST_LANGUAGES = 4
_K1, _B = 1.2, 0.75
_ARRAYS = ("data", "indices", "starts", "tokens", "bounds")


class Lexical:
    """BM25 scores of all sentences for a question. Does not change; any number of threads may use it.

    `arrays` holds, by token, the sentences that have it (`indices[starts[t]:starts[t+1]]`) and their scores (`data`),
    and by sentence its distinct tokens (`tokens[bounds[s]:bounds[s+1]]`).
    """

    def __init__(
        self,
        arrays: dict[str, NDArray[Any]],
        vocabulary: Sequence[str],
        known: Sequence[str],
        languages: Sequence[str],
    ) -> None:
        self._data, self._indices, self._starts, self._tokens, self._bounds = (arrays[name] for name in _ARRAYS)
        self._vocabulary = tuple(vocabulary)
        self._numbers = {token: number for number, token in enumerate(self._vocabulary)}
        self._splitter = Splitter(known)
        self._languages = tuple(languages)
        self._split = lru_cache(maxsize=100_000)(self._splitter.parts)

    @classmethod
    def of(cls, sentences: Sequence[str], languages: Sequence[str]) -> "Lexical":
        """Index sentences, each in its language."""
        found = [words(sentence) for sentence in sentences]
        splitter = Splitter({word for each in found for word in each})
        numbers: dict[str, int] = {}
        ids = [
            [numbers.setdefault(token, len(numbers)) for token in _tokens(each, language, splitter.parts)]
            for each, language in zip(found, languages, strict=True)
        ]
        common = [language for language, _ in Counter(filter(None, languages)).most_common(_MOST_LANGUAGES)]
        return cls(_indexed(ids, len(numbers)), tuple(numbers), splitter.known, common)

    @classmethod
    def read(cls, folder: Path) -> "Lexical":
        """Read what `write` wrote, the arrays mapped rather than loaded; raises `ValueError` or `OSError`."""
        arrays = {name: np.load(folder / f"lexical-{name}.npy", mmap_mode="r", allow_pickle=False) for name in _ARRAYS}
        facts = json.loads((folder / "lexical.json").read_text("utf-8"))
        lexical = cls(arrays, facts["vocabulary"], facts["known"], facts["languages"])
        if len(lexical._starts) != len(lexical._vocabulary) + 1:
            raise ValueError("the lexical lane has another vocabulary than scores")
        return lexical

    def write(self, folder: Path) -> None:
        """Write the lane as `.npy` and JSON files. Raises `OSError`."""
        for name, array in zip(
            _ARRAYS, (self._data, self._indices, self._starts, self._tokens, self._bounds), strict=True
        ):
            np.save(folder / f"lexical-{name}.npy", array, allow_pickle=False)
        facts = {"vocabulary": self._vocabulary, "known": self._splitter.known, "languages": self._languages}
        (folder / "lexical.json").write_text(json.dumps(facts, ensure_ascii=False), "utf-8")

    def __len__(self) -> int:
        """Count the sentences."""
        return len(self._bounds) - 1

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """All tokens, by number."""
        return self._vocabulary

    def tokens(self, text: str, language: str) -> list[str]:
        """Give the tokens of a text as this lane compares them, parts of compounds after the compound."""
        return _tokens(words(text), language, self._split)

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
        number = self.number(token)
        return int(self._starts[number + 1] - self._starts[number]) if number >= 0 else 0

    def idf(self, token: str) -> float:
        """Say how telling a token is: ln(1 + (N - n + 0.5) / (n + 0.5)), most where no sentence has it."""
        count = self.frequency(token)
        return math.log1p((len(self) - count + 0.5) / (count + 0.5))

    def sentence_tokens(self, sentence: int) -> NDArray[np.int32]:
        """Give the numbers of a sentence's distinct tokens, ascending."""
        found: NDArray[np.int32] = self._tokens[self._bounds[sentence] : self._bounds[sentence + 1]]
        return found

    def sentences_with(self, token: str) -> NDArray[np.int32]:
        """Give the numbers of the sentences that have a token."""
        number = self.number(token)
        low, high = (self._starts[number], self._starts[number + 1]) if number >= 0 else (0, 0)
        found: NDArray[np.int32] = self._indices[low:high]
        return found

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
            number = self.number(token)
            if number >= 0:
                low, high = self._starts[number], self._starts[number + 1]
                scores[self._indices[low:high]] += self._data[low:high]
        return scores


def _tokens(found: list[str], language: str, parts: Callable[[str, str], tuple[str, ...]]) -> list[str]:
    return stems([each for word in found for each in (word, *parts(word, language))], language)


def _indexed(ids: list[list[int]], count: int) -> dict[str, NDArray[Any]]:
    """Compute the scores with bm25s, eagerly: a question then only adds up columns."""
    import bm25s  # noqa: PLC0415 - imports scipy; questions are answered without it

    if count:
        scores = bm25s.BM25(k1=_K1, b=_B, method="lucene").build_index_from_ids(
            list(range(count)), ids, show_progress=False
        )
    else:
        scores = {"data": np.zeros(0), "indices": np.zeros(0), "indptr": np.zeros(1)}
    distinct = [sorted(set(each)) for each in ids]
    return {
        "data": np.asarray(scores["data"], dtype=np.float32),
        "indices": np.asarray(scores["indices"], dtype=np.int32),
        "starts": np.asarray(scores["indptr"], dtype=np.int64),
        "tokens": np.fromiter((number for each in distinct for number in each), dtype=np.int32),
        "bounds": np.cumsum([0, *map(len, distinct)], dtype=np.int64),
    }
