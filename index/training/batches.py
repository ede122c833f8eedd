"""Draws what one step of the encoder's training sees: questions, sentences, and which answer which."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from index.encoders.use import Tokenizer
from index.training.material import Group

# How often each data set is drawn, and how many neighbouring groups of it a batch holds.
SHARES = {
    "xquad": (22, 12), "written": (40, 6), "jaquad": (9, 12), "cmrc2018": (6, 6), "arcd": (5, 24), "policyqa": (3, 10),
    "covid-qa": (3, 6), "covid-faq": (3, 60), "ntrex": (7, 70), "mtrag": (4, 10),
}  # fmt: skip
_LONGEST, _MOST_SENTENCES = 120, 260
# Languages of XQuAD-R that documents and questions are drawn from, the main ones more often.
_LANGUAGES = ("de", "de", "de", "en", "en", "es", "ru", "tr", "ar", "zh", "el", "hi", "th", "vi")
_SAME = 0.35
# A question that is there in more languages than these is asked in one of `_LANGUAGES`.
_FEW = 4
# This share of a batch's translations is read in one language, the others in any.
_ONE_LANGUAGE = 0.5


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids of questions and sentences in a row, their lengths, passages as sentences in each, and what is right.

    `gold` has shape (questions, sentences); `rareness` weighs the questions' tokens.
    """

    asked: Tensor
    asked_lengths: Tensor
    rareness: Tensor
    read: Tensor
    read_lengths: Tensor
    passages: Tensor
    gold: Tensor
    kind: str = ""

    @property
    def gold_passages(self) -> Tensor:
        """Which passages hold an answer, of shape (questions, passages)."""
        owner = torch.repeat_interleave(torch.arange(len(self.passages)), self.passages)
        found = torch.zeros(len(self.gold), len(self.passages)).index_add_(1, owner, self.gold.float())
        return found > 0


class Drawer:
    """Draws batches from groups, all at random from one seed."""

    def __init__(
        self, groups: Sequence[Group], parallel: Sequence[dict[str, str]], tokenizer: Tokenizer, seed: int
    ) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing is secret here
        self._tokenizer = tokenizer
        self._parallel = parallel
        self._topics: dict[str, list[list[Group]]] = {}
        for kind in {group.kind for group in groups}:
            by_topic: dict[str, list[Group]] = {}
            for group in groups:
                if group.kind == kind and group.asked:
                    by_topic.setdefault(group.topic, []).append(group)
            self._topics[kind] = list(by_topic.values())
        kinds = [kind for kind in SHARES if kind in self._topics or kind == "ntrex"]
        self._kinds = (kinds, [SHARES[kind][0] for kind in kinds])
        self._ids: dict[str, list[int]] = {}
        self._weights: dict[int, float] = {}

    def draw(self) -> Batch:
        """Give the next batch."""
        kind = self._random.choices(*self._kinds)[0]
        if kind == "ntrex":
            return self._translations(SHARES[kind][1])
        groups: list[Group] = []
        while len(groups) < SHARES[kind][1]:
            topic = self._random.choice(self._topics[kind])
            wanted = SHARES[kind][1] - len(groups)
            start = self._random.randrange(max(1, len(topic) - wanted + 1))
            groups += topic[start : start + wanted] if kind != "written" else [self._random.choice(topic)]
        return self._batch(groups, kind)

    def _batch(self, groups: Sequence[Group], kind: str) -> Batch:
        language = self._random.choice(_LANGUAGES)
        questions: list[str] = []
        sentences: list[str] = []
        sizes: list[int] = []
        gold: list[tuple[int, ...]] = []
        for group in groups:
            own = language if language in group.sentences else next(iter(group.sentences))
            first = len(sentences)
            if first + len(group.sentences[own]) > _MOST_SENTENCES and first:
                break
            sentences += group.sentences[own]
            numbers = group.passages[own]
            sizes += [numbers.count(number) for number in dict.fromkeys(numbers)]
            for each in group.asked:
                if not each.gold[own]:
                    continue
                questions.append(self._asked(each.texts, own))
                gold.append(tuple(first + number for number in each.gold[own]))
        return self.tensors(questions, sentences, sizes, gold, kind)

    def _asked(self, texts: Mapping[str, str], own: str) -> str:
        if own in texts and self._random.random() < _SAME:
            return str(texts[own])
        choice = [each for each in _LANGUAGES if each in texts] or list(texts)
        return str(texts[self._random.choice(choice if len(texts) > _FEW else list(texts))])

    def _translations(self, count: int) -> Batch:
        first = self._random.randrange(len(self._parallel) - count)
        rows = self._parallel[first : first + count]
        languages = list(rows[0])
        asked = [row[self._random.choice(languages)] for row in rows]
        one = self._random.choice(languages)
        read = [row[one if self._random.random() < _ONE_LANGUAGE else self._random.choice(languages)] for row in rows]
        return self.tensors(asked, read, [1] * count, [(n,) for n in range(count)], "ntrex")

    def tensors(
        self,
        questions: Sequence[str],
        sentences: Sequence[str],
        sizes: Sequence[int],
        gold: Sequence[tuple[int, ...]],
        kind: str = "",
    ) -> Batch:
        """Make tensors of texts."""
        asked, read = [self._encoded(text) for text in questions], [self._encoded(text) for text in sentences]
        right = torch.zeros(len(questions), len(sentences), dtype=torch.bool)
        for row, numbers in enumerate(gold):
            right[row, list(numbers)] = True
        ids = [number for row in asked for number in row]
        return Batch(
            torch.tensor(ids),
            torch.tensor([len(row) for row in asked]),
            torch.tensor([self._weight(number) for number in ids]),
            torch.tensor([number for row in read for number in row]),
            torch.tensor([len(row) for row in read]),
            torch.tensor(list(sizes)),
            right,
            kind,
        )

    def _encoded(self, text: str) -> list[int]:
        if text not in self._ids:
            ids = self._tokenizer.encode(text)
            self._ids[text] = ids if len(ids) <= _LONGEST else [*ids[: _LONGEST - 1], ids[-1]]
        return self._ids[text]

    def _weight(self, number: int) -> float:
        if number not in self._weights:
            self._weights[number] = self._tokenizer.telling(number)
        return self._weights[number]
