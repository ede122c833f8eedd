"""Finds what a question may take from the conversation before it: names and a few other words, as they stand there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.answers import Turn
from index.cues import ContentWord, Cues, content, cues
from index.language import detect
from index.leaning import names
from index.spelling import Spelling

# How many turns are looked back, and how many words are carried at most: of the last turn, and what room it leaves of
# those before it.
_TURNS, _MOST = 3, 6
# What the words of the last turn together are worth beside those of the question, and how that fades with each turn.
_WORTH, _FADING = 0.5, 0.5
# One letter is no word; names are looked for in so many characters of what was quoted.
_SHORTEST, _BEGINNING = 2, 300
# "did Grushko demand": what somebody did in an English question, which another question asks anew.
_ENGLISH, _DEED = "en", re.compile(r"\b(?:do|does|did)\s+(?:[A-Z][\w'’-]*\s+)+([a-z]\w*)")


@dataclass(frozen=True, slots=True)
class Carried:
    """Words of one earlier question, or of a quote, in order.

    `weight` is what they are worth beside those of the question; `language` is theirs, an ISO 639-1 code; `last` says
    that they are from the last turn.
    """

    words: tuple[str, ...]
    language: str
    weight: float
    last: bool


def carry(question: str, history: Sequence[Turn], spelling: Spelling) -> tuple[Carried, ...]:
    """Give what a question may take from the turns before it, the last turn first.

    Names come before other words. Turns before the last one count as long as those after them lean on others
    themselves. Where the question has a pronoun, so do the names that the quote of the last turn begins with.
    """
    asked = cues(question, detect(question).code)
    known = {word.text.lower() for word in asked.content}
    found: list[Carried] = []
    room = _MOST
    for age, turn in enumerate(reversed([turn for turn in history if turn.question.strip() or turn.answer][-_TURNS:])):
        language = detect(turn.question).code
        earlier = spelling.respelt(turn.question, language).text
        about = cues(earlier, language)
        deed = _DEED.search(earlier) if language == _ENGLISH and asked.content else None
        telling = [word for word in about.content if deed is None or word.start != deed.start(1)]
        words = _chosen(telling, known, room)
        quoted = _quoted(turn.answer, known | set(map(str.lower, words)), room - len(words)) if asked.pronouns else ()
        groups = [(words, language), (quoted if age == 0 else (), detect(turn.answer).code)]
        found += [Carried(each, code, _WORTH * _FADING**age, last=age == 0) for each, code in groups if each]
        known |= {word.lower() for each, _ in groups for word in each}
        room = _MOST - sum(len(each.words) for each in found)
        if room <= 0 or (words and not _goes_on(about)):
            break
    return tuple(found)


def _chosen(words: Sequence[ContentWord], known: set[str], room: int) -> tuple[str, ...]:
    """Give as many words as there is room for, names before others, in the order that they stand in."""
    new = [word for word in words if word.text.lower() not in known and len(word.text) >= _SHORTEST]
    few = sorted(
        {word.text.lower(): word for word in reversed(new)}.values(), key=lambda word: (not word.name, word.start)
    )
    return tuple(word.text for word in sorted(few[:room], key=lambda word: word.start))


def _quoted(answer: str, known: set[str], room: int) -> tuple[str, ...]:
    """Give the names that a quote begins with: who speaks, or what it is about; pronouns are none."""
    first = names(answer[:_BEGINNING])
    found = dict.fromkeys(word.text for word in content(first, detect(answer).code))
    return tuple(name for name in found if name.lower() not in known)[:room]


def _goes_on(asked: Cues) -> bool:
    """Say whether a question is likely to go on from the one before it."""
    return bool(asked.pronouns or asked.pointing or asked.opens or len(asked.content) <= 1)
