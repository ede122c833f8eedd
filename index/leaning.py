"""Finds whom a sentence leans on: "He said ..." is about somebody whom a sentence before it names.

What is found is put before the sentence when it is encoded and when its words are indexed, never when it is quoted.
"""

import re
from collections.abc import Sequence

from index.sentences import is_heading

# Pronouns of the third person, by which somebody or something named before is meant. They are told by language: one
# language's pronoun is another's preposition.
_PRONOUNS = {
    language: frozenset(words.split())
    for language, words in {
        "de": "er sie es ihm ihr ihnen ihn sein seine dieser diese dieses",
        "en": "he she they it him her them his their its this these",
        "fr": "il elle ils elles lui leur cela ce ces cette",
        "es": "él ella ellos ellas éste ésta eso esto",
        "it": "egli lui lei loro essi esso essa questo questa",
        "nl": "hij zij ze het hem haar hun dit deze",
        "pl": "on ona ono oni one jego jej",
        "pt": "ele ela eles elas dele dela isso isto",
        "ru": "он она оно они его её их ему ей это",
        "tr": "o onlar onu bu bunlar",
        "ar": "هو هي هم هما هذا هذه",
        "ko": "그 그녀 그들 이것",
    }.items()
}
_UNSPACED = ("他", "她", "它", "这", "這", "其", "彼", "これ", "それ", "เขา", "เธอ", "มัน")
_WORD = re.compile(r"[^\W\d_]+")
# How many words from the start a pronoun is looked for in, and how long a clause like ", said he," is at most.
_FIRST, _SAID = 3, 2
_QUOTED = re.compile(r'"[^"]*"|„[^“”"]*[“”"]|“[^”]*”|«[^»]*»|»[^«]*«|「[^」]*」|『[^』]*』')
_CLAUSE_END = re.compile(r"[,;:،，；：]|\s[–—-]\s")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*\w|[^\W\d_]")
# What a sentence leans on stands at most so many sentences before it. So many names are enough, and in a clause of so
# few words the first is one.
_BACK, _MOST, _SHORT = 3, 5, 3


def lead_ins(sentences: Sequence[str], language: str) -> list[str]:
    """Give for each sentence of a document what it leans on, `""` where it stands on its own.

    That is the names at the beginning of the nearest sentence before it that does not itself lean on another. Scripts
    without capitals have none.
    """
    found: list[str] = []
    standing: list[bool] = []
    for number, sentence in enumerate(sentences):
        leaning = leans(sentence, language)
        standing.append(not leaning and not is_heading(sentence))
        before = range(number - 1, max(-1, number - 1 - _BACK), -1)
        anchor = next((place for place in before if standing[place]), None) if leaning else None
        found.append("" if anchor is None else names(sentences[anchor]))
    return found


def leans(sentence: str, language: str) -> bool:
    """Say whether a pronoun begins a sentence or is all that says who speaks, or all of it is a quotation."""
    outside = _QUOTED.sub(" ", sentence)
    first, *others = ([word.lower() for word in _WORD.findall(clause)] for clause in _CLAUSE_END.split(outside))
    told = first[:_FIRST] + [word for words in others if len(words) <= _SAID for word in words]
    pronouns = _PRONOUNS.get(language, frozenset())
    return any(word in pronouns for word in told) or not any((first, *others)) or outside.strip().startswith(_UNSPACED)


def names(sentence: str) -> str:
    """Give the capitalised words of the first clause outside quotation marks: who speaks, or what it is about.

    The first word is capitalised in any case, so it counts only if it is all that the clause has.
    """
    outside = _QUOTED.sub(" ", sentence).strip(" ,.;:")
    words = _NAME.findall(_CLAUSE_END.split(outside, maxsplit=1)[0])
    names = [word for place, word in enumerate(words) if word[0].isupper() and (place or len(words) <= _SHORT)]
    return " ".join(names[:_MOST])
