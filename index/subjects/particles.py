"""Terms of Arabic and Korean, which write no capitals but mark nouns by what goes before or after them."""

import re

from index.subjects.mentions import Mention
from index.subjects.wordlists import ARABIC_BEFORE, ARABIC_PLAIN, KOREAN_PLAIN

_ARABIC_WORD = re.compile("[\u0621-\u064a\u0640\u064b-\u0652]+")
_ARABIC_AND = re.compile("^[وف]?(?:[بك]?(?=ال)|لل)")
# An adjective that has lost its noun.
_ADJECTIVE = re.compile("ال[^ ]+ي[ةن]?")
_KOREAN_WORD = re.compile(r"[가-힣A-Za-z0-9]+")
_KOREAN_PARTICLE = re.compile(
    "(?:에서는|에게서|으로부터|으로써|으로서|이라고|에서|에게|까지|부터|으로|라고|처럼|보다|에는|에도|과의|와의|이나|은|는|이|가|을|를|의|도|과|와|에|로|만)$"
)
_KOREAN_VERB = re.compile("^\\d|[음함됨임]$|[했었았겠]")
_SHORTEST = 2


class ArabicTerms:
    """Finds nouns by their article and by the prepositions before them; two with an article in a row are one term."""

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the terms of a sentence."""
        found: list[Mention] = []
        before: re.Match[str] | None = None
        for word in _ARABIC_WORD.finditer(sentence):
            text, start = _arabic_noun(word, before)
            if text:
                last = found[-1] if found else None
                if last and text == word.group() and text.startswith("ال") and _goes_on(sentence, last, start):
                    found[-1] = Mention(last.start, word.end(), f"{last.text} {text}")
                else:
                    found.append(Mention(start, word.end(), text))
            before = word
        return [each for each in found if not _ADJECTIVE.fullmatch(each.text)]


def _arabic_noun(word: re.Match[str], before: re.Match[str] | None) -> tuple[str, int]:
    """Give a noun with its article, and where it stands; "" where a word is none as far as can be seen."""
    text = word.group()
    article = _ARABIC_AND.match(text)
    if article and len(text) - article.end() > _SHORTEST:
        rest = text[article.end() :]
        noun = f"ال{rest}" if article.group().endswith("لل") else rest
        return ("", 0) if not noun.startswith("ال") or noun in ARABIC_PLAIN else (noun, word.start() + article.end())
    follows = before is not None and before.group().removeprefix("و") in ARABIC_BEFORE
    return (text, word.start()) if follows and len(text) > _SHORTEST + 1 else ("", 0)


def _goes_on(sentence: str, last: Mention, start: int) -> bool:
    return start - last.end == 1 and sentence[last.end] == " " and " " not in last.text


class KoreanTerms:
    """Finds nouns by the particles that they carry."""

    def __call__(self, sentence: str) -> list[Mention]:
        """Give the terms of a sentence."""
        found: list[Mention] = []
        for word in _KOREAN_WORD.finditer(sentence):
            text = _KOREAN_PARTICLE.sub("", word.group())
            marked = len(text) < len(word.group()) or word.group()[0].isupper()
            if marked and len(text) >= _SHORTEST and not _KOREAN_VERB.search(text) and text not in KOREAN_PLAIN:
                found.append(Mention(word.start(), word.start() + len(text), text))
        return found
