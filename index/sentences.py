"""Cuts a block into sentences, as spans of the document's text.

`sentencex` (Wikimedia's rules for some 240 languages) finds the sentence ends; what it splits too often is put together
again, what it leaves together over lines of a list is split, and what is too long to be quoted is cut.
"""

import re
import unicodedata
from collections.abc import Iterator

import sentencex

LONGEST = 600

_LONGEST_HEADING = 100
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", "…", "。", "！", "？", "؟", "”", "“", '"', "»", "«", "」")

# A span of text: start and end, as characters of the document.
Span = tuple[int, int]

_ORDINAL_END = re.compile(r"(?:^|[\s(„\"'–-])(?P<before>\w+)\s+(?:\d{1,3}|[IVXL]+)\.$")
# Words after which a number with a full stop is an ordinal, not the end of a sentence.
_BEFORE_ORDINAL = re.compile(
    r"im|am|vom|zu[mr]|beim|d(?:er|ie|as|em|en|es)|jed(?:er|es|en|em|e)|dies(?:er|es|en|em|e)|(?:s?ein|ihr)(?:er|es|en|em|e)?"
)
_AFTER_ORDINAL = re.compile(
    r"(?:Jahrhundert|Jahrtausend|Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|Klasse|Liga|Bundesliga|Stock|Etage|Obergeschoss|Geburtstag|Kapitel|Absatz|Auflage|Semester|Weltkrieg"
    r"|Lebensjahr|Platz|Rang|Mal|Tag|Woche|Monat|Spieltag|Minute|FC|Wahlgang)"
)
# Abbreviations that only ever stand before a number or a name.
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\[])(?:Nrn?|No|Nos|nos?|Art|Abs|Abb|Tab|Bd|Bde|Kap|Ziff|Zif|Lit|Rn|Rz|Tz|Hs|S|Fig|Figs|Eq|Sec|Ch|Vol|pp?|Fn"
    r"|vgl|ca|Str|Tel|núm|art|fig|n|num|pág|rys|str|poz|r|ul|стр|рис|гл|ст|п|г|см)\.$"
)
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-zА-я]|[ivxIVX]{1,5})[.)]$")
# A line this short did not end because the paper did; what follows then starts anew, if it looks like it.
_SHORT_LINE = 50
_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*")
_ITEM = re.compile(r"(?:[-*•▪·–—+]|\(?\d{1,3}[.)])\s")
_CLAUSE_ENDS = (";", ":", ",", "。", "；", "：", "，", "、", "؛", "،", "!", "?", ".", "！", "？", "–", "—")


def sentences(text: str, start: int, end: int, language: str) -> list[Span]:
    """Give the sentences of `text[start:end]`, in order, without the space around them.

    Every character but white space lies in exactly one of them; none is longer than `LONGEST`.
    """
    spans = _joined(text, _segments(text, start, end, language))
    return [piece for span in spans for piece in _cut(text, *span)]


def is_heading(text: str) -> bool:
    """Say whether a block looks like a heading: one short line with a letter that does not end as a sentence does."""
    line = text.strip()
    if not line or len(line) > _LONGEST_HEADING or "\n" in line or "\r" in line:
        return False
    return not line.endswith(_SENTENCE_ENDS) and any(character.isalpha() for character in line)


def _segments(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    at = start
    for segment in sentencex.segment(language or "en", text[start:end]):
        yield from _lines(text, at, at + len(segment))
        at += len(segment)
    # Nothing may be lost, whatever the library gave back.
    yield from _stripped(text, at, end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Split a segment where its lines are those of a list, a poem or an address rather than of a wrapped paragraph."""
    line = start
    for brk in _LINE_END.finditer(text, start, end):
        after = text[brk.end() : brk.end() + 1]
        short = brk.start() - line < _SHORT_LINE and (after.isupper() or after.isdigit())
        if brk.end() < end and (short or _ITEM.match(text, brk.end())):
            yield from _stripped(text, start, brk.start())
            start = brk.end()
        line = brk.end()
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    if start < end:
        yield start, end


def _joined(text: str, spans: Iterator[Span]) -> list[Span]:
    """Join what belongs together: split ordinals, abbreviations before numbers, fragments without letter or digit."""
    done: list[Span] = []
    for start, end in spans:
        if done and _belongs(text[done[-1][0] : done[-1][1]], text[start:end]):
            done[-1] = (done[-1][0], end)
        else:
            done.append((start, end))
    return done


def _belongs(before: str, after: str) -> bool:
    if not _has_word(before) or not _has_word(after) or _ENUMERATOR.fullmatch(before):
        return True
    if _BEFORE_NUMBER.search(before):
        return after[0].isdigit()
    ordinal = _ORDINAL_END.search(before)
    if ordinal is None:
        return False
    return bool(_BEFORE_ORDINAL.fullmatch(ordinal["before"].lower()) or _AFTER_ORDINAL.match(after))


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut at a line break, else after a clause, else at a space, else anywhere but within a character's marks."""
    while end - start > LONGEST:
        at = _cutting_point(text, start)
        yield from _stripped(text, start, at)
        start = at
    yield from _stripped(text, start, end)


def _cutting_point(text: str, start: int) -> int:
    limit = start + LONGEST
    earliest = start + LONGEST // 3
    breaks = max(text.rfind("\n", earliest, limit), text.rfind("\r", earliest, limit))
    if breaks >= 0:
        return breaks + 1
    clauses = [at for at in range(limit - 1, earliest, -1) if text[at - 1] in _CLAUSE_ENDS and not text[at].isalnum()]
    wide = [at for at in range(limit - 1, earliest, -1) if text[at - 1] in "。；：，、！？"]
    if clauses or wide:
        return max(clauses[:1] + wide[:1])
    spaces = [at for at in range(limit - 1, earliest, -1) if text[at].isspace()]
    if spaces:
        return spaces[0]
    while limit > earliest and unicodedata.category(text[limit])[0] == "M":
        limit -= 1
    return limit
