"""Aligns a text with the part of a document that comes nearest to it, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from index.typography import Token

# What tokens count: short words are mostly articles and prepositions, and marks say little.
_WORD, _SHORT, _MARK = 1.0, 0.4, 0.1
_LONG = 4
# A match counts its weight, less this share of the weight of all that has to be passed over to reach it.
_GAP = 0.35
# How many more tokens than the text has in their place are taken in to reach the start or end of a sentence, and at
# most to reach the end where the text ends a sentence.
_REACH, _REST = 2, 12
_ENDS = frozenset(".!?…。！？؟")
_STOPS = _ENDS | set(",;:-、；：，،؛")
# Between the tokens of one word.
_JOINT = "\0"
# Beyond this many pairs of tokens difflib, whose runs read better, would take too long.
_DIFFLIB = 200_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `text[text_start:text_end]` of what was checked against `document.text[start:end]`.

    `same` says that they are the same but for typography. Otherwise either may be empty: start and end are then equal.
    """

    same: bool
    text_start: int
    text_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The part of a document that comes nearest to a text, from `start` to `end`, and both of them in `pieces`.

    `covered` is what they share as a share of the text (0..1, by weight); `likeness` also counts what only the
    document has.
    """

    start: int
    end: int
    covered: float
    likeness: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of tokens, as indices, that are the same in both texts or stand in place of each other."""

    same: bool
    mine: range
    theirs: range


def align(text: Sequence[Token], document: Sequence[Token]) -> Alignment | None:
    """Align the tokens of a text with the nearest part of those of a document; `None` where they share no word."""
    wanted, window = _words(text), _words(document)
    numbers: dict[str, int] = {}
    mine = [numbers.setdefault(token.form, len(numbers)) for token in wanted]
    theirs = [numbers.setdefault(token.form, len(numbers)) for token in window]
    first, last = _nearest_part(wanted, window, mine, theirs)
    runs = _tidied(_runs(_blocks(mine, theirs[first:last]), len(wanted), first, last), wanted, window)
    # What the document has before and after, with nothing in its place, does not belong here.
    while runs and not runs[0].mine:
        runs.pop(0)
    while runs and not runs[-1].mine:
        runs.pop()
    if not any(run.same and any(wanted[at].is_word for at in run.mine) for run in runs):
        return None
    first, last = runs[0].theirs.start, runs[-1].theirs.stop
    shared = sum(_weight(wanted[at]) for run in runs if run.same for at in run.mine)
    own, other = sum(map(_weight, wanted)), sum(map(_weight, window[first:last]))
    pieces = tuple(_piece(run, wanted, window) for run in runs)
    return Alignment(pieces[0].start, pieces[-1].end, shared / own, 2 * shared / (own + other), pieces)


def _words(tokens: Sequence[Token]) -> list[Token]:
    """Put together what is one word: "can't" is altered from "can" as a whole."""
    words: list[Token] = []
    for token in tokens:
        if token.joined and words:
            before = words.pop()
            words.append(Token(f"{before.form}{_JOINT}{token.form}", before.start, token.end, True))
        else:
            words.append(token)
    return words


def _weight(token: Token) -> float:
    if not token.is_word:
        return _MARK
    return _WORD if len(token.form) >= _LONG or not token.form.isascii() else _SHORT


def _nearest_part(
    wanted: Sequence[Token], window: Sequence[Token], mine: list[int], theirs: list[int]
) -> tuple[int, int]:
    """Give the part of the window with the heaviest matches, less what lies between them; empty where there are none.

    A longest common subsequence also picks up stray words far away; they do not pay for their way.
    """
    total = best = 0.0
    here = there = (0, 0)  # where the run began, in the text and the window
    part = (0, 0, 0, 0)
    at = (0, 0)
    for block in LCSseq.opcodes(mine, theirs).as_matching_blocks() if mine and theirs else []:
        passed = [*wanted[at[0] : block.a], *window[at[1] : block.b]]
        total -= _GAP * sum(map(_weight, passed))
        if total <= 0:
            total, there = 0.0, (block.a, block.b)
        total += sum(map(_weight, wanted[block.a : block.a + block.size]))
        at = (block.a + block.size, block.b + block.size)
        if total > best:
            best, here, part = total, there, (*there, *at)
    if not best:
        return 0, 0
    left, right = window[: part[1]], window[part[3] :]
    before = _reach(wanted[: here[0]][::-1], left[::-1], to_end=False)
    # A sentence that goes on for longer than this is another one.
    rest = min(_REST, len(wanted) // 2)
    return part[1] - before, part[3] + _reach(wanted[part[2] :], right, to_end=True, rest=rest)


def _reach(more: Sequence[Token], there: Sequence[Token], *, to_end: bool, rest: int = 0) -> int:
    """Say how many tokens of the document, going outwards, stand in place of those that the text has more.

    As many as these are, or a few more where a sentence begins or ends there. A text that ends where the document goes
    on for at most `rest` tokens is compared with all of the sentence. `to_end` says that the tokens are at the end.
    """
    if not more or not there:
        return 0
    words = sum(token.is_word for token in more)
    more_there = rest if to_end and more[-1].form in _ENDS else _REACH if words else 0
    end = next((at for at, token in enumerate(there[: words + more_there]) if token.form in _ENDS), None)
    if end is not None:
        return end + to_end
    if len(there) <= words + more_there:
        return len(there)
    return words or int(there[0].form in _STOPS)


def _blocks(mine: list[int], theirs: list[int]) -> list[tuple[int, int, int]]:
    """Give runs of equal tokens, in order: start in either, and size."""
    if len(mine) * len(theirs) <= _DIFFLIB:
        return [
            (a, b, size) for a, b, size in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
        ]
    return [(block.a, block.b, block.size) for block in LCSseq.opcodes(mine, theirs).as_matching_blocks()]


def _runs(blocks: list[tuple[int, int, int]], count: int, first: int, last: int) -> Iterator[_Run]:
    i, j = 0, first
    for a, b, size in [*blocks, (count, last - first, 0)]:
        if i < a or j < first + b:
            yield _Run(False, range(i, a), range(j, first + b))
        if size:
            yield _Run(True, range(a, a + size), range(first + b, first + b + size))
        i, j = a + size, first + b + size


def _tidied(runs: Iterator[_Run], wanted: Sequence[Token], window: Sequence[Token]) -> list[_Run]:
    """Join runs that read better as one: changed words with nothing but a mark between them.

    Words that are only written apart are the same: 5 kg and 5kg, 1 000 and 1000.
    """
    done: list[_Run] = []
    for run in runs:
        new = _Run(run.same or _is_spacing(run, wanted, window), run.mine, run.theirs)
        if len(done) > 1 and not new.same and not done[-2].same and _is_mark(done[-1], wanted):
            new = _joined(done.pop(), new)
        if done and done[-1].same == new.same:
            new = _joined(done.pop(), new)
        done.append(new)
    return done


def _joined(one: _Run, other: _Run) -> _Run:
    return _Run(
        one.same and other.same,
        range(one.mine.start, other.mine.stop),
        range(one.theirs.start, other.theirs.stop),
    )


def _is_mark(run: _Run, wanted: Sequence[Token]) -> bool:
    return len(run.mine) == 1 and not wanted[run.mine.start].is_word


def _is_spacing(run: _Run, wanted: Sequence[Token], window: Sequence[Token]) -> bool:
    mine = [form for at in run.mine for form in wanted[at].form.split(_JOINT)]
    theirs = [form for at in run.theirs for form in window[at].form.split(_JOINT)]
    if all(map(str.isdecimal, [*mine, *theirs])):
        return "".join(mine) == "".join(theirs)
    return mine == theirs


def _piece(run: _Run, wanted: Sequence[Token], window: Sequence[Token]) -> Piece:
    return Piece(run.same, *_span(run.mine, wanted), *_span(run.theirs, window))


def _span(part: range, tokens: Sequence[Token]) -> tuple[int, int]:
    """Give the characters of a run of tokens; where there are none, the place where they would be."""
    if part:
        return tokens[part.start].start, tokens[part.stop - 1].end
    place = tokens[part.start - 1].end if part.start else tokens[0].start
    return place, place
