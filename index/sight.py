"""A generation as somebody sees it who may not see all of its documents."""

from dataclasses import replace

import numpy as np

from index.documents import Document
from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation


def seen(generation: Generation, hidden: frozenset[int]) -> Generation:
    """Give the same generation without these documents (by number): no lane finds them, and of their text none is left.

    They stay as empty ones, so that all others keep their numbers, and share the memory of the generation. How telling
    words are is still counted in all documents.
    """
    table = generation.sentences.array
    sentences = ~np.isin(table[:, 0], list(hidden))
    owners = np.array([passage.document for passage in generation.passages], dtype=np.int32)
    passages = ~np.isin(owners, list(hidden))
    documents = generation.documents
    return replace(
        generation,
        documents=tuple(_emptied(each) if number in hidden else each for number, each in enumerate(documents)),
        passages=tuple(
            each if shown else replace(each, heading="")
            for each, shown in zip(generation.passages, passages.tolist(), strict=True)
        ),
        vectors={
            SENTENCE_LANE: generation.vectors[SENTENCE_LANE].seen(sentences),
            PASSAGE_LANE: generation.vectors[PASSAGE_LANE].seen(passages),
        },
        lexical=generation.lexical.seen(sentences),
        parts=(),
        hidden=hidden,
    )


def _emptied(document: Document) -> Document:
    return Document(source="", text="", title="", blocks=(), language=document.language)
