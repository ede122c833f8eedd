"""Terms of scripts that do not tell words apart: what is repeated, in changing company, in runs of the same script."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from index.encoders.pieces import PieceCutter
from index.subjects.mentions import Mention
from index.subjects.wordlists import JAPANESE_PLAIN

_LATIN = r"[A-Z][A-Za-z0-9]*(?:[-&.][A-Za-z0-9]+)*(?:\s[A-Z][A-Za-z0-9]*)*"
# A term of Japanese is written in one go in katakana or Chinese characters; hiragana joins the terms.
_JAPANESE = re.compile(rf"[ァ-ヺー・=＝]{{3,}}|[一-鿿々〆ヶ]{{2,8}}|{_LATIN}")
_JAPANESE_TITLES = re.compile("(?:氏|さん|様|大統領|首相|知事|監督|選手|議員|長官|教授|博士|社長)$")
# What is so written but names nothing, and how such begins: this year, the same month.
_JAPANESE_BEGINS = ("今", "昨", "去年", "来年", "毎", "同", "前回", "次回")
_NUMERALS = re.compile(r"[\d０-９]\s*$")
_SCRIPT = {"zh": "一-鿿", "th": "ก-๎"}
_LONGEST = {"zh": 8, "th": 30}
_SHORTEST = {"zh": 2, "th": 4}
# Pieces as common as this join terms. A term of one piece has to be rarer, for most of those are ordinary words.
_COMMON = 8.4
_TELLING = {"zh": 11.4, "th": 13.3}
# Chinese characters that no name begins or ends with, though the model's pieces hold them.
_JOINING = {
    "zh": re.compile(
        "[的了在是被他她它这這那一并並和与與将將到对對我你很正不就也都还還]|.*[的了在是地着著们們中上下后後时時]$|.*[的了]"
    ),
    "th": re.compile("[ๆะ]|ที่|ของ|และ|ใน|ให้|ได้|ไม่|เป็น|มี|จะ|กับ|จาก|การที่|ซึ่ง|ว่า|โดย|เพื่อ|หรือ|แต่|เขา|เธอ|เรา|ทำ"),
}
_PIECES, _REPEATED, _COMPANY, _PART = 4, 3, 2, 0.7


class JapaneseTerms:
    """Finds terms by the scripts that Japanese mixes."""

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the terms of a sentence."""
        found: list[Mention] = []
        for run in _JAPANESE.finditer(sentence):
            text = _JAPANESE_TITLES.sub("", run.group()).strip("・=＝")
            plain = text in JAPANESE_PLAIN or text.startswith(_JAPANESE_BEGINS)
            if len(text) > 1 and not plain and not _NUMERALS.search(sentence, 0, run.start()):
                start = run.start() + run.group().index(text)
                found.append(Mention(start, start + len(text), text))
        return found


class RepeatedTerms:
    """Finds the terms of Chinese or Thai that a sample of sentences repeats."""

    def __init__(self, language: str, cutter: PieceCutter, sentences: Iterable[str]) -> None:
        self._language = "zh" if language.startswith("zh") else language
        self._cutter = cutter
        script = _SCRIPT[self._language]
        self._own = re.compile(f"[{script}]+")
        terms = sorted(_repeated([self._pieces(each) for each in sentences], self._language), key=len, reverse=True)
        known = "|".join(map(re.escape, terms))
        self._terms = re.compile(f"{known}|{_LATIN}" if known else _LATIN)

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the terms of a sentence, the longest of those that overlap."""
        terms = (term for term in self._terms.finditer(sentence) if len(term.group()) > 1)
        return [
            Mention(*term.span(), term.group()) for term in terms if not _NUMERALS.search(sentence, 0, term.start())
        ]

    def _pieces(self, sentence: str) -> list[tuple[str, float]]:
        """Give the pieces of a sentence with their rareness, "" for what joins or separates terms."""
        pieces = self._cutter.cut(sentence)
        found: list[tuple[str, float]] = []
        for (start, end), rareness in zip(pieces.spans, pieces.rareness.tolist(), strict=True):
            text = sentence[start:end].strip()
            if text:
                joins = rareness < _COMMON or not self._own.fullmatch(text)
                found.append(("" if joins else text, rareness))
        return found


def _repeated(sentences: Iterable[list[tuple[str, float]]], language: str) -> list[str]:
    counts: Counter[str] = Counter()
    company: Mapping[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for pieces in sentences:
        texts = ["", *(text for text, _ in pieces), ""]
        for first in range(1, len(texts) - 1):
            term = ""
            for last in range(first, min(first + _PIECES, len(texts) - 1)):
                if not texts[last]:
                    break
                term += texts[last]
                if len(term) > _LONGEST[language]:
                    break
                if len(term) >= _SHORTEST[language] and (last > first or pieces[first - 1][1] >= _TELLING[language]):
                    counts[term] += 1
                    before, after = company[term]
                    before.add(texts[first - 1])
                    after.add(texts[last + 1])
    repeated = {
        term: count
        for term, count in counts.items()
        if count >= _REPEATED and min(map(len, company[term])) >= _COMPANY and not _JOINING[language].match(term)
    }
    parts = {
        part
        for term, count in repeated.items()
        for part in _parts(term)
        if part in repeated and count >= _PART * repeated[part]
    }
    return [term for term in repeated if term not in parts]


def _parts(term: str) -> Iterable[str]:
    return (
        term[start:end]
        for start in range(len(term))
        for end in range(start + 2, len(term) + 1)
        if end - start < len(term)
    )
