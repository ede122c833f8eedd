"""Groups the sentences of a document into passages: about a paragraph each, never across a heading."""

from dataclasses import dataclass

from index.documents import Document
from index.sentences import Span, is_heading, sentences

# Short neighbours are joined until a passage has about this many characters ...
_ENOUGH = 400
# ... and none is longer than this, unless it is one sentence.
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage before the generation numbers it: its heading and the spans of its sentences, in order."""

    heading: str
    sentences: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where its first sentence starts."""
        return self.sentences[0][0]

    @property
    def end(self) -> int:
        """Where its last sentence ends."""
        return self.sentences[-1][1]


def passages(document: Document) -> tuple[Draft, ...]:
    """Give the passages of a document, in order; every sentence of every block lies in exactly one."""
    drafts: list[Draft] = []
    for block in document.blocks:
        spans = sentences(document.text, block.start, block.end, document.language)
        headed = is_heading(document.text[block.start : block.end])
        for piece in _pieces(spans):
            if (
                drafts
                and not headed
                and drafts[-1].heading == block.heading
                and _joinable(document.text, drafts[-1], piece)
            ):
                drafts[-1] = Draft(block.heading, drafts[-1].sentences + piece)
            else:
                drafts.append(Draft(block.heading, piece))
    return tuple(drafts)


def _joinable(text: str, before: Draft, piece: tuple[Span, ...]) -> bool:
    if is_heading(text[before.start : before.end]):
        return piece[-1][1] - before.start <= LONGEST
    short = min(before.end - before.start, piece[-1][1] - piece[0][0]) < _ENOUGH
    return short and piece[-1][1] - before.start <= _ENOUGH


def _pieces(spans: list[Span]) -> list[tuple[Span, ...]]:
    """Split a block's sentences into runs of about equal length that are no longer than `LONGEST`."""
    if not spans:
        return []
    length = spans[-1][1] - spans[0][0]
    aim = length / -(-length // LONGEST)
    runs: list[list[Span]] = [[]]
    for span in spans:
        run = runs[-1]
        if run and (span[1] - run[0][0] > LONGEST or (span[0] + span[1]) / 2 - spans[0][0] > aim * len(runs)):
            run = []
            runs.append(run)
        run.append(span)
    return [tuple(run) for run in runs]
