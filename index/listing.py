"""The documents of a generation, listed, and how each begins."""

from collections import Counter
from dataclasses import dataclass

from index.answers import Quote
from index.generation import Generation


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as it is listed: `file` is the one that it is from, itself or an archive; `pages` is 0 without any."""

    source: str
    title: str
    file: str
    passages: int
    characters: int
    pages: int
    date: str


def list_files(generation: Generation) -> tuple[str, ...]:
    """Give the files of the corpus, also those that could not be read, by their path below it."""
    return tuple(generation.manifest.corpus)


def list_documents(generation: Generation) -> tuple[Listed, ...]:
    """List the documents, by source."""
    counts = Counter(passage.document for passage in generation.passages)
    found = (
        Listed(
            source=document.source,
            title=document.title,
            file=generation.manifest.file_of(document.source) or document.source,
            passages=counts[number],
            characters=len(document.text),
            pages=len(document.pages),
            date=document.date,
        )
        for number, document in enumerate(generation.documents)
    )
    return tuple(sorted(found, key=lambda one: one.source))


def opening_of(generation: Generation, source: str, most: int) -> Quote | None:
    """Give how a document begins, up to `most` characters of its first passages; `None` where there is none."""
    number = next((n for n, document in enumerate(generation.documents) if document.source == source), None)
    if number is None:
        return None
    passages = [passage for passage in generation.passages if passage.document == number]
    start = passages[0].start
    ends = [passage.end for passage in passages if passage.end - start <= most]
    end = ends[-1] if ends else min(passages[0].end, start + most)
    return Quote(generation.documents[number].text[start:end], source, start, end, 0.0)
