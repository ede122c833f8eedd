"""Completes a question that is a part of one only: "And Fomin?" asks the one before it of another, "Why?" asks it on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.answers import Turn
from index.cues import ContentWord, Cues, cues
from index.encoders import QueryEncoder
from index.language import detect
from index.spelling import Spelling
from index.words import is_unspaced

# Questions with more words, or more that are no names, are more than a part.
_PART, _MOST = 6, 2
# How many turns a row of parts is followed back.
_TURNS = 3
# Less alike than this, a name or anything else in the earlier question is no counterpart.
_NAMES_ALIKE, _ALIKE = 0.3, 0.5
# English writes adjectives of names with a capital, too; after this stands who does something.
_ENGLISH, _DOER = "en", re.compile(r"\b(?:do|does|did)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """Words that stand side by side, as those of a name do; `start` and `end` are their characters.

    `bound` says that it is a name that goes with a noun, as in "Russian demands".
    """

    text: str
    start: int
    end: int
    name: bool
    bound: bool = False


def complete(question: str, history: Sequence[Turn], encoder: QueryEncoder, spelling: Spelling) -> str | None:
    """Give the question that a part of one stands for, by the one before it; `None` where it is more or none fits.

    What is asked about, if that is all it says, takes the place of what is most like it in the earlier question.
    A bare question word is asked together with the earlier question.
    """
    asked_before = [turn.question for turn in history if turn.question.strip()][-_TURNS:]
    if not asked_before:
        return None
    language = detect(question).code
    text = spelling.respelt(question, language).text
    asked = cues(text, language)
    if not _is_part(asked):
        return None
    before = asked_before[-1]
    earlier = complete(before, [Turn(each) for each in asked_before[:-1]], encoder, spelling) or before
    code = detect(earlier).code
    earlier = spelling.respelt(earlier, code).text
    about = cues(earlier, code)
    if not about.content:
        return None
    own = _joined(text, asked.content)
    # Without spaces, all that says something is one word.
    if len(own) > 1 or (own and is_unspaced(own[0].text) and len(own[0].text) > _PART):
        return None
    if not own:
        return f"{text} {earlier}"
    place = _counterpart(own[0], _standing(earlier, about.content, code), encoder)
    return None if place is None else earlier[: place.start] + own[0].text + earlier[place.end :]


def _is_part(asked: Cues) -> bool:
    """Say whether a question is no more than a question word, or than what is asked about."""
    if asked.addresses or asked.pronouns or asked.words > _PART:
        return False
    if not asked.content:
        return asked.asking
    few = len(asked.content) <= _MOST or all(word.name for word in asked.content[1:])
    return few and (asked.opens or asked.words == len(asked.content)) and not asked.asking and not asked.supposes


def _joined(text: str, words: Sequence[ContentWord]) -> list[_Group]:
    """Join words with nothing but a space between them; a capital makes a name of them."""
    found: list[_Group] = []
    for word in words:
        if found and text[found[-1].end : word.start].isspace():
            found[-1] = _Group(text[found[-1].start : word.end], found[-1].start, word.end, found[-1].name)
        else:
            found.append(_Group(word.text, word.start, word.end, word.text[0].isupper()))
    return found


def _standing(text: str, words: Sequence[ContentWord], language: str) -> list[_Group]:
    """Join the words of names, and tell those that go with a noun."""
    found: list[_Group] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and last.name and text[last.end : word.start].isspace():
            if word.name:
                found[-1] = _Group(text[last.start : word.end], last.start, word.end, name=True)
                continue
            found[-1] = replace(last, bound=language == _ENGLISH and not _DOER.search(text, 0, last.start))
        found.append(_Group(word.text, word.start, word.end, word.name))
    return found


def _counterpart(own: _Group, groups: Sequence[_Group], encoder: QueryEncoder) -> _Group | None:
    """Give what is most like it, a name for a name if there are any."""
    named = [each for each in groups if each.name] if own.name else []
    among = [each for each in named if not each.bound] or named or list(groups)
    vectors = encoder.encode_query([own.text, *(each.text for each in among)])
    alike = vectors[1:] @ vectors[0]
    best = int(alike.argmax())
    return among[best] if alike[best] >= (_NAMES_ALIKE if named else _ALIKE) else None
