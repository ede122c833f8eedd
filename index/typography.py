"""Compares texts regardless of their typography: what is left of them without spaces and the forms of marks.

The same count: any white space and line breaks, quotation marks and apostrophes of all kinds, hyphens and dashes,
ellipses, words divided at the end of a line, composed and decomposed characters (Unicode normalisation forms),
ligatures and the like (compatibility forms of the same letters), soft hyphens and other unseen characters, and
Markdown's marks of emphasis. Letter case, digits, words and all other punctuation differ where they differ.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

QUOTE_MARK, DASH, ELLIPSIS = '"', "-", "…"


def _ranges(characters: Iterator[int]) -> str:
    """Write code points as the inside of a character class."""
    runs: list[list[int]] = []
    for code in characters:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in runs)


# Never seen by themselves: soft hyphen, joiners, direction marks, isolates, variation selectors, and Arabic's tatweel,
# which only makes a word longer.
_UNSEEN = "\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = _ranges(code for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M")
# Scripts that do not tell words apart by spaces: each letter, with its marks, is compared by itself.
_ALONE = (
    "\u0e01-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
_QUOTES = (
    "\"'`´\u00ab\u00bb\u02b9-\u02bd\u02c8\u02ca\u02cb\u05f3\u05f4\u2018-\u201f\u2032-\u2037\u2039\u203a\u275b-\u275e"
)
_QUOTES += "\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff62\uff63"
_HYPHENS = "\\-\u2010\u2011"
_DASHES = _HYPHENS + "\u2012-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"

_FOLLOWS = f"[{_MARKS}{_UNSEEN}]"
_LETTER = f"[^\\W\\d_{_ALONE}{_UNSEEN}]"
_LOWER = _ranges(code for code in range(0x61, 0x600) if chr(code).islower())
# A word divided at the end of a line: not "Haupt-" before "und Nebensatz".
_DIVIDED = (
    rf"[-\u2010][ \t]*\r?\n[ \t]*(?=[{_LOWER}])(?!(?:und|oder|bis|sowie|and|or|to|et|ou|y|e|o|en|of|i|lub|и|или)\b)"
)
_TOKEN = re.compile(
    rf"""
      (?P<word>{_LETTER}(?:{_LETTER}|{_FOLLOWS}|{_DIVIDED})*)
    | (?P<number>\d{_FOLLOWS}*(?:[.,:'’．，：]?\d{_FOLLOWS}*)*)
    | (?P<letter>[{_ALONE}]{_FOLLOWS}*)
    | (?P<ellipsis>(?:\.(?:\s{{0,3}}\.){{2,}}|[…⋯]+))
    | (?P<quote>''|``|,,|[{_QUOTES}])
    | (?P<dash>-{{2,3}}(?!-)|[{_DASHES}])
    | (?P<unseen>[{_UNSEEN}{_MARKS}]|(?:^|(?<=\n))[ \t]*(?:>[ \t]?)+|[*_]+)
    | (?P<other>\S{_FOLLOWS}*)
    """,
    re.VERBOSE,
)
_UNSEEN_ONES = re.compile(f"[{_UNSEEN}]|[-\u2010]\\s+")
# Neither letter nor digit, or one that is taken for a mark or for nothing above.
_NO_SKELETON = re.compile("[\\W_\u0640\u02b9-\u02bd\u02c8\u02ca\u02cb]+")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
# Kinds of compatibility characters that are forms of the same text; a superscript is another text: 10² is not 102.
_FORMS = frozenset({"<compat>", "<wide>", "<narrow>", "<noBreak>", "<vertical>"})
_FORMS |= {"<isolated>", "<initial>", "<medial>", "<final>"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a text: `text[start:end]`, and `form`, in which equal ones are the same.

    `is_word` tells words and numbers from marks. A token that is `joined` continues what stands before it: a text that
    is cut there is cut within a word, as "can" is in "can't" and "EU" in "non-EU".
    """

    form: str
    start: int
    end: int
    is_word: bool
    joined: bool = False


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Give the tokens of `text[start:end]`, in order; their offsets are those in `text`."""
    found: list[Token] = []
    previous = ""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or ""
        if kind == "unseen":
            if not _stands_between(text, *match.span()):
                continue
            kind = "other"
        adjacent = bool(found) and found[-1].end == match.start()
        joined = adjacent and _is_joined(text, match, kind, previous, found)
        found.append(Token(_form(match.group(), kind), *match.span(), kind in _WORDS, joined))
        previous = kind
    return found


_WORDS = frozenset({"word", "number", "letter"})


def skeleton(text: str) -> str:
    """Give the letters and digits of a text alone; texts whose tokens are the same have the same, others may too."""
    return _NO_SKELETON.sub("", unicodedata.normalize("NFKD", text))


def trimmed(found: Sequence[Token]) -> Sequence[Token]:
    """Leave out quotation marks, ellipses and dashes at both ends: they are of whoever quotes."""
    low, high = 0, len(found)
    while low < high and found[low].form in {QUOTE_MARK, ELLIPSIS, DASH}:
        low += 1
    while low < high and found[high - 1].form in {QUOTE_MARK, ELLIPSIS, DASH}:
        high -= 1
    return found[low:high]


def places(wanted: Sequence[Token], found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give where a run of tokens stands among others, as first and (exclusive) last index; never within a word."""
    if not wanted:
        return
    line, needle = _line(found), _line(wanted)
    at = line.find(needle)
    while at >= 0:
        first = line.count("\0", 0, at)
        last = first + len(wanted)
        if not found[first].joined and not (last < len(found) and found[last].joined):
            yield first, last
        at = line.find(needle, at + 1)


def _line(found: Sequence[Token]) -> str:
    return "\0" + "\0".join(token.form for token in found) + "\0"


def _stands_between(text: str, start: int, end: int) -> bool:
    """Say whether asterisks and the like mean themselves: alone between spaces, or within a word (Bürger*innen)."""
    if text[start] not in "*_":
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    within = before.isalnum() and after.isalnum()
    return within or (not before.strip() and not after.strip())


def _is_joined(text: str, match: re.Match[str], kind: str, previous: str, found: list[Token]) -> bool:
    """Say whether a token that stands directly after another one continues a word."""
    after = text[match.end() : match.end() + 1]
    if kind in {"word", "number"}:
        if previous in {"word", "number"}:  # 5kg
            return True
        if previous == "dash":  # of a compound, or a sign
            dash = found[-1]
            return (dash.joined and _is_hyphen(text, dash)) or (kind == "number" and _is_sign(text, dash))
        return False
    if previous not in {"word", "number"}:
        return False
    return (kind == "quote" and after.isalpha()) or (kind == "dash" and bool(_HYPHEN.match(match.group())))


def _is_hyphen(text: str, dash: Token) -> bool:
    return _HYPHEN.match(text, dash.start) is not None


def _is_sign(text: str, dash: Token) -> bool:
    before = text[dash.start - 1 : dash.start]
    return not before.strip() or before in "(["


@lru_cache(maxsize=100_000)
def _form(text: str, kind: str) -> str:
    if kind == "quote":
        return QUOTE_MARK
    if kind == "dash":
        return DASH
    if kind == "ellipsis":
        return ELLIPSIS
    if kind == "number":
        text = text.replace("’", "'")
    if text.isascii() and "\n" not in text:
        return text
    return unicodedata.normalize("NFC", "".join(map(_expanded, _UNSEEN_ONES.sub("", text))))


def _expanded(character: str) -> str:
    """Write out a ligature or another form of the same letters."""
    form, *codes = unicodedata.decomposition(character).split() or ["", ""]
    if form not in _FORMS:
        return character
    return "".join(_expanded(chr(int(code, 16))) for code in codes)
