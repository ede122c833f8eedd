"""Asks indexes questions whose answers are known, or known to be missing, and keeps what the ranking sees of them.

Everything that is asked was kept from the encoder (`index.training.material`): what is fitted here meets texts as new
to the encoder as those that it is for. Besides questions on their own texts there are questions that cannot be
answered: on a text that was left out, near misses written for the purpose, and small talk.
"""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.answers import Turn
from index.encoders import Matrix
from index.ranking.certainty import Scored
from index.ranking.features import FEATURES
from index.ranking.forest import Forest
from index.ranking.model import Linear, Model
from index.ranking.ranker import Ranker
from index.ranking.runs import joins
from index.training import written, xquad
from index.training.corpora import indexed, query_encoder
from index.training.material import is_held, is_held_article
from index.training.smalltalk import SMALL_TALK

FOLDS = 4
# Languages of documents and questions: the same, and across families and scripts.
PAIRS = (
    "de-de", "de-en", "de-ru", "de-es", "de-tr", "de-ar", "de-zh", "en-en", "en-de", "en-ru", "es-es", "ru-de", "zh-de",
    "tr-tr",
)  # fmt: skip
# Pairs that are also asked on corpora from which their answers are left out.
_DECLINED = ("de-de", "de-en", "de-ru", "de-zh", "en-en", "en-de", "es-es")
# So many written documents of a language make a corpus.
_TOGETHER = 16
# Into so many parts the conversations of MTRAG-UN are divided, of which one at a time is left out.
_MTRAG_PARTS = 3
# Every so manieth question is typed in a hurry.
_HURRIED = 5
_FLAT = Linear(np.zeros(1, np.float32), np.ones(1, np.float32), np.zeros(len(FEATURES), np.float32), 0.0)


@dataclass(frozen=True, slots=True)
class Case:
    """One question on one corpus.

    `gold` says which candidates overlap the answer, `document` which stand in the document that holds it, `joined`
    which may be quoted with the one before, all of shape (candidates,); `spans` are their characters, of shape
    (candidates, 2). `kind` says what is asked and `pair` in which languages; `fold` keeps together what is alike.
    """

    kind: str
    pair: str
    fold: int
    scored: Scored
    answerable: bool
    gold: NDArray[np.bool_]
    document: NDArray[np.bool_]
    spans: NDArray[np.int32]
    joined: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an answer stands."""

    source: str
    start: int
    end: int


class _Asker:
    """Asks one corpus."""

    def __init__(self, texts: Mapping[str, str], wanted: Matrix) -> None:
        self._generation = indexed(texts)
        self._ranker = Ranker(self._generation, query_encoder(), Model(_FLAT, Forest(0.0, ()), wanted, 1.0, 0.5, 0.2))

    def ask(
        self, question: str, kind: str, pair: str, fold: int, places: Sequence[_Place], *, history: Sequence[str] = ()
    ) -> Case:
        """Ask a question whose answer stands at `places`; nowhere if there are none."""
        scored = self._ranker.score(question, tuple(Turn(each) for each in history))
        rows = self._generation.sentences.array[scored.candidates.sentences]
        sources = np.array([self._generation.documents[number].source for number in rows[:, 0]], dtype=object)
        gold, document = np.zeros(len(rows), dtype=bool), np.zeros(len(rows), dtype=bool)
        for place in places:
            inside = sources == place.source
            document |= inside
            gold |= inside & (rows[:, 2] < place.end) & (place.start < rows[:, 3])
        joined = joins(scored.candidates.sentences, self._generation)
        return Case(kind, pair, fold, _slim(scored), bool(places), gold, document, rows[:, 2:], joined)


def collect(data: Path, wanted: Matrix) -> Iterator[Case]:
    """Ask everything; `wanted` is what `index.training.wanted` fits."""
    yield from _xquad(data / "xquad-r", wanted)
    yield from _xquad_declined(data / "xquad-r", wanted)
    yield from _written(wanted)
    yield from _mtrag(data / "mtrag-un.jsonl", wanted)


def _slim(scored: Scored) -> Scored:
    """Leave out what is not needed any more and would fill the memory."""
    nothing = np.zeros(0, dtype=np.float32)
    candidates = replace(scored.candidates, cosines=nothing, passage_cosines=nothing, lexical=nothing)
    matches = scored.matches and replace(scored.matches, before=nothing, passage=nothing)
    return replace(scored, candidates=candidates, matches=matches)


def _xquad(folder: Path, wanted: Matrix) -> Iterator[Case]:
    """Ask all paragraphs of a language, each a document, about the held articles."""
    for language, pairs in groupby(sorted(PAIRS), key=lambda pair: pair.split("-")[0]):
        texts = xquad.paragraphs(folder, language)
        asker = _Asker({xquad.source(*place): text for place, text in texts.items()}, wanted)
        for pair in pairs:
            for each in xquad.questions(folder, pair.split("-")[1], language):
                if is_held_article(each.article):
                    place = _Place(each.source, each.start, each.end)
                    yield asker.ask(each.question, "xquad", pair, each.article // 3 % FOLDS, [place])


def _xquad_declined(folder: Path, wanted: Matrix) -> Iterator[Case]:
    """Ask corpora that lack every third paragraph, or every second held article; and single articles."""
    for language, pairs in groupby(sorted(_DECLINED), key=lambda pair: pair.split("-")[0]):
        texts = xquad.paragraphs(folder, language)
        asked = {pair: xquad.questions(folder, pair.split("-")[1], language) for pair in pairs}
        for part in range(3):
            kept = {xquad.source(*place): text for place, text in texts.items() if place[1] % 3 != part}
            yield from _ask_left_out(kept, asked, wanted, partial(_in_third, part), "topic")
        for half in range(2):
            kept = {xquad.source(*place): text for place, text in texts.items() if place[0] % 2 == half}
            yield from _ask_left_out(kept, asked, wanted, partial(_in_other_half, half), "other")


def _in_third(part: int, each: xquad.Asked) -> bool:
    return each.paragraph % 3 == part


def _in_other_half(half: int, each: xquad.Asked) -> bool:
    return each.article % 2 != half


def _ask_left_out(
    texts: Mapping[str, str],
    asked: Mapping[str, Sequence[xquad.Asked]],
    wanted: Matrix,
    left_out: Callable[[xquad.Asked], bool],
    name: str,
) -> Iterator[Case]:
    asker = _Asker(texts, wanted)
    for pair, questions in asked.items():
        for each in questions:
            if is_held_article(each.article) and left_out(each):
                yield asker.ask(each.question, f"xquad {name}", pair, each.article // 3 % FOLDS, [])
    for number, text in enumerate(SMALL_TALK):
        yield asker.ask(text, "small talk", "", number % FOLDS, [])


def _written(wanted: Matrix) -> Iterator[Case]:
    """Ask each held document alone, and many of a language together."""
    held = [each for each in written.read() if is_held("written", each.id)]
    for place, document in enumerate(held):
        asker = _Asker({f"{document.id}.txt": document.text}, wanted)
        yield from _ask_written(asker, document, "alone")
        strange = [pair for other in (held[place - 1], held[place - 7]) for pair in _flat(other)]
        for _, text in strange[:: len(strange) // 4]:
            yield asker.ask(text, "alone other", "", _fold(document), [])
        for number in range(place % 20, len(SMALL_TALK), 20):
            yield asker.ask(SMALL_TALK[number], "small talk alone", "", _fold(document), [])
    for language in ("de", "en"):
        own = [each for each in held if each.language == language]
        for first in range(0, len(own), _TOGETHER):
            several = own[first : first + _TOGETHER]
            asker = _Asker({f"{each.id}.txt": each.text for each in several}, wanted)
            for document in several:
                yield from _ask_written(asker, document, "together")


def _flat(document: written.Written) -> list[tuple[str, str]]:
    return [asked for each in document.questions for asked in each.asked]


def _fold(document: written.Written) -> int:
    return zlib.crc32(document.id.encode()[::-1]) % FOLDS


def _ask_written(asker: _Asker, document: written.Written, name: str) -> Iterator[Case]:
    for each in document.questions:
        places = [_Place(f"{document.id}.txt", each.start, each.end)] if each.start >= 0 else []
        kind = f"written {name}" + (" topic" if not places else " history" if each.history else "")
        for language, text in each.asked:
            before = [question for _, question in each.history]
            pair = f"{document.language}-{language}"
            yield asker.ask(_as_typed(text), kind, pair, _fold(document), places, history=before)


def _as_typed(question: str) -> str:
    """Write some questions as people do on a telephone: without capitals or question mark."""
    hurried = zlib.crc32(question.encode()) % _HURRIED == 0
    return question.lower().rstrip("?？؟ ") if hurried else question


def _mtrag(file: Path, wanted: Matrix) -> Iterator[Case]:
    """Ask all passages of MTRAG-UN, each a document, the held conversations, and those that have no answer."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    names = {each["id"]: f"{number:04d}.txt" for number, each in enumerate(p for row in rows for p in row["passages"])}
    texts = {names[each["id"]]: each["text"] for row in rows for each in row["passages"]}
    asker = _Asker(texts, wanted)
    held = [row for row in rows if _is_asked(row)]
    for row in held:
        declined = "UNANSWERABLE" in row["answerability"] or not row["passages"]
        places = [] if declined else [_Place(names[each["id"]], 0, len(each["text"])) for each in row["passages"]]
        yield _ask_last(asker, row, "mtrag topic" if declined else "mtrag", places)
    for part in range(_MTRAG_PARTS):
        # The conversations of one part are asked of the passages of the others, which have no answer to them.
        gone = {names[each["id"]] for row in rows if _part(row) == part for each in row["passages"]}
        asker = _Asker({name: text for name, text in texts.items() if name not in gone}, wanted)
        for row in held:
            if row["passages"] and _part(row) == part:
                yield _ask_last(asker, row, "mtrag other", [])


def _is_asked(row: dict[str, Any]) -> bool:
    """Say whether a conversation can be judged, and has no answer or is kept from the encoder."""
    kept = not row["passages"] or is_held("mtrag", row["conversation"])
    return kept and "UNDERSPECIFIED" not in row["answerability"]


def _part(row: dict[str, Any]) -> int:
    return zlib.crc32(row["conversation"].encode()[::-1]) % _MTRAG_PARTS


def _ask_last(asker: _Asker, row: dict[str, Any], kind: str, places: Sequence[_Place]) -> Case:
    asked = [turn["text"] for turn in row["turns"] if turn["speaker"] == "user"]
    fold = zlib.crc32(row["conversation"].encode()) % FOLDS
    return asker.ask(asked[-1], kind, "en-en", fold, places, history=asked[:-1])
