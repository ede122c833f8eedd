"""What the encoder is trained on, in one form: groups of sentences with questions that one of them answers.

DATA holds, as JSON lines packed by gzip in `train/`: JaQuAD, CMRC 2018, ARCD, PolicyQA, COVID-QA, pairs of questions
and answers from health agencies and NTREX-128; XQuAD-R in `xquad-r/`; MTRAG-UN in `mtrag-un.jsonl`. The documents in
`index/training/written` were written for Belegbot. Sentences are cut as in an index, after what they lean on.
"""

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.documents import Document
from index.leaning import lead_ins
from index.passages import passages
from index.readers import text as text_reader
from index.training import written, xquad

# Every third article of XQuAD-R, and of everything else one group in so many, is kept from the encoder: the ranking is
# fitted on them.
_XQUAD_PARTS, _PARTS = 3, 10
_HELD = {"written": 3, "jaquad": 3, "cmrc2018": 3, "arcd": 3, "covid-qa": 3, "policyqa": 3, "mtrag": 5}
# A long paper is looked at so many sentences around an answer.
_AROUND = 12
_LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, by language, and the numbers of the sentences that answer it in each language of the group."""

    texts: Mapping[str, str]
    gold: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of one text, by language, the passage of each, and questions about them.

    `topic` is shared by neighbouring groups; `kind` names the data set; `held` says that the encoder must not see it.
    """

    kind: str
    topic: str
    held: bool
    sentences: Mapping[str, tuple[str, ...]]
    passages: Mapping[str, tuple[int, ...]]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut as in an index: what is encoded for each sentence, where it stands, and its passage."""

    sentences: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    passages: tuple[int, ...]

    def holding(self, start: int, end: int) -> tuple[int, ...]:
        """Give the numbers of the sentences that overlap a span."""
        return tuple(n for n, (first, last) in enumerate(self.spans) if first < end and start < last)


def cut(text: str, language: str, name: str = "text.txt") -> Cut:
    """Cut a text into sentences and passages as an index does."""
    parsed = text_reader.read(text.encode("utf-8"), name)
    drafts = passages(Document(name, text, parsed.title, parsed.blocks, language))
    spans = tuple(span for draft in drafts for span in draft.sentences)
    own = [text[start:end] for start, end in spans]
    told = zip(lead_ins(own, language), own, strict=True)
    return Cut(
        tuple(f"{about.rstrip('. ')}. {sentence}" if about else sentence for about, sentence in told),
        spans,
        tuple(number for number, draft in enumerate(drafts) for _ in draft.sentences),
    )


def is_held(kind: str, key: str) -> bool:
    """Say whether a group is kept from the encoder, by a hash of its key."""
    return zlib.crc32(key.encode("utf-8")) % _PARTS < _HELD.get(kind, 0)


def is_held_article(article: int) -> bool:
    """Say whether an article of XQuAD-R is kept from the encoder."""
    return article % _XQUAD_PARTS == _XQUAD_PARTS - 1


def xquad_groups(folder: Path) -> Iterator[Group]:
    """Give a group for each paragraph of XQuAD-R, in eleven languages."""
    languages = sorted(path.stem for path in folder.glob("*.json"))
    texts = {language: xquad.paragraphs(folder, language) for language in languages}
    asked = {language: xquad.questions(folder, language, language) for language in languages}
    for place in texts["en"]:
        cuts = {language: cut(texts[language][place], language) for language in languages}
        numbers = [n for n, each in enumerate(asked["en"]) if (each.article, each.paragraph) == place]
        questions = tuple(
            Asked(
                {language: asked[language][n].question for language in languages},
                {lang: cuts[lang].holding(asked[lang][n].start, asked[lang][n].end) for lang in languages},
            )
            for n in numbers
        )
        yield Group(
            "xquad",
            f"{place[0]:02d}",
            is_held_article(place[0]),
            {language: each.sentences for language, each in cuts.items()},
            {language: each.passages for language, each in cuts.items()},
            questions,
        )


def written_groups(folder: Path = written.FOLDER) -> Iterator[Group]:
    """Give a group for each document written for Belegbot; questions without an answer are left out."""
    for document in written.read(folder):
        found = cut(document.text, document.language)
        asked = []
        for each in document.questions:
            if each.start < 0:
                continue
            gold = found.holding(each.start, each.end)
            before = " ".join(text for _, text in each.history)
            texts = {language: f"{before} {text}".strip() for language, text in each.asked}
            asked.append(Asked(texts, {document.language: gold}))
        own = document.language
        held = is_held("written", document.id)
        yield Group("written", document.kind, held, {own: found.sentences}, {own: found.passages}, tuple(asked))


def reading_groups(folder: Path, kind: str) -> Iterator[Group]:
    """Give a group for each context of a data set of reading comprehension."""
    for number, row in enumerate(_rows(folder / f"{kind}.jsonl.gz")):
        found = cut(row["context"], row["lang"])
        asked = [
            (each["question"], gold)
            for each in row["questions"]
            if (gold := found.holding(each["start"], each["start"] + max(1, len(each["text"]))))
        ]
        topic = row["title"] or str(number)
        for few in _narrowed(found, asked):
            yield _in_one(*few, kind=kind, topic=topic, held=is_held(kind, topic), language=row["lang"])


def faq_groups(folder: Path) -> Iterator[Group]:
    """Give a group for each pair of a question and its answer."""
    for row in _rows(folder / "covid-faq.jsonl.gz"):
        answer = row["answer"][:_LONGEST_ANSWER]
        few = (answer,), (0,), [(row["question"], (0,))]
        yield _in_one(*few, kind="covid-faq", topic=row["lang"], held=False, language=row["lang"])


def mtrag_groups(file: Path) -> Iterator[Group]:
    """Give a group for each conversation: its last questions in a row, and the passages that answer the last one."""
    for row in map(json.loads, file.read_text("utf-8").splitlines()):
        questions = [turn["text"] for turn in row["turns"] if turn["speaker"] == "user"]
        cuts = [cut(each["text"], "en") for each in row["passages"][:4]]
        if not cuts or not questions:
            continue
        sentences = tuple(sentence for each in cuts for sentence in each.sentences[:_AROUND])
        numbers = tuple(number for number, each in enumerate(cuts) for _ in each.sentences[:_AROUND])
        gold = tuple(range(len(sentences)))
        asked = [(" ".join(questions[-2:]), gold), (questions[-1], gold)]
        held = is_held("mtrag", row["conversation"])
        few = sentences, numbers, asked[: len(questions)]
        yield _in_one(*few, kind="mtrag", topic=row["collection"], held=held, language="en")


def parallel_sentences(folder: Path) -> list[dict[str, str]]:
    """Give the sentences of NTREX-128, each in all languages of the default model."""
    return list(_rows(folder / "ntrex.jsonl.gz"))


def _in_one(
    sentences: Sequence[str],
    numbers: Sequence[int],
    asked: Sequence[tuple[str, tuple[int, ...]]],
    *,
    kind: str,
    topic: str,
    held: bool,
    language: str,
) -> Group:
    questions = tuple(Asked({language: text}, {language: gold}) for text, gold in asked)
    return Group(kind, topic, held, {language: tuple(sentences)}, {language: tuple(numbers)}, questions)


def _narrowed(
    found: Cut, asked: Sequence[tuple[str, tuple[int, ...]]]
) -> Iterator[tuple[tuple[str, ...], tuple[int, ...], list[tuple[str, tuple[int, ...]]]]]:
    """Give a short text whole, and of a long one what stands around each answer."""
    if not asked:
        return
    if len(found.sentences) <= 2 * _AROUND:
        yield found.sentences, found.passages, list(asked)
        return
    for text, gold in asked:
        first, last = max(0, gold[0] - _AROUND), gold[-1] + _AROUND
        moved = tuple(number - first for number in gold)
        yield found.sentences[first:last], found.passages[first:last], [(text, moved)]


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
