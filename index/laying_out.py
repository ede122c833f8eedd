"""Lays documents out as passages and sentences, and says what is encoded for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from index.documents import Document, Passage
from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation, Sentences
from index.leaning import lead_ins
from index.passages import passages


@dataclass(frozen=True, slots=True)
class Layout:
    """Passages and sentences of some documents, all numbered from 0."""

    passages: tuple[Passage, ...]
    sentences: Sentences

    def after(self, before: Generation) -> tuple[tuple[Passage, ...], NDArray[np.int32]]:
        """Give passages and rows of sentences as they are numbered behind those of a generation."""
        documents, passages, sentences = len(before.documents), len(before.passages), len(before.sentences)
        moved = tuple(
            replace(one, document=one.document + documents, first=one.first + sentences, last=one.last + sentences)
            for one in self.passages
        )
        return moved, self.sentences.array + np.array([documents, passages, 0, 0], dtype=np.int32)


def lay_out(documents: Sequence[Document], before: Generation | None = None) -> Layout:
    """Lay documents out; those that are the very ones of the generation `before` are laid out as there."""
    known = _known(before) if before is not None else {}
    found: list[Passage] = []
    rows: list[tuple[int, int, int, int]] = []
    for number, document in enumerate(documents):
        drafts = known.get(id(document)) or [
            (draft.start, draft.end, draft.heading, draft.sentences) for draft in passages(document)
        ]
        for count, (start, end, heading, spans) in enumerate(drafts, start=1):
            first = len(rows)
            rows += [(number, len(found), *span) for span in spans]
            found.append(Passage(number, count, start, end, first, len(rows), heading))
    return Layout(tuple(found), Sentences(np.array(rows, dtype=np.int32).reshape(-1, 4)))


_Draft = tuple[int, int, str, Sequence[tuple[int, int]]]


def _known(before: Generation) -> Mapping[int, list[_Draft]]:
    """Give how each document was laid out, by its identity."""
    found: dict[int, list[_Draft]] = {}
    spans: list[tuple[int, int]] = [(start, end) for _, _, start, end in before.sentences.array.tolist()]
    for passage in before.passages:
        draft = (passage.start, passage.end, passage.heading, spans[passage.first : passage.last])
        found.setdefault(id(before.documents[passage.document]), []).append(draft)
    return found


def lane_texts(documents: Sequence[Document], layout: Layout) -> dict[str, list[str]]:
    """Give what is encoded for each sentence and passage: what is quoted, after what tells whom or what it is about."""
    sentences: list[tuple[str, str]] = []
    about_passages: list[str] = []
    for number, found in groupby(layout.sentences, key=attrgetter("document")):
        document = documents[number]
        own = [document.text[sentence.start : sentence.end] for sentence in found]
        sentences += zip(lead_ins(own, document.language), own, strict=True)
    for passage in layout.passages:
        document = documents[passage.document]
        about = (document.title, passage.heading, sentences[passage.first][0])
        about_passages.append(_told(about, document.text[passage.start : passage.end]))
    return {SENTENCE_LANE: [_told((about,), own) for about, own in sentences], PASSAGE_LANE: about_passages}


def _told(about: Sequence[str], text: str) -> str:
    return ". ".join([*(part.rstrip(". ") for part in about if part), text])
