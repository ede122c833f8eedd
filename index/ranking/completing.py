"""Completes a question that is only a part of one: "And Fomin?" asks the one before it of another, "Why?" asks on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.answers import Turn
from index.cues import ContentWord, Cues, cues
from index.encoders import QueryEncoder
from index.language import detect
from index.spelling import Spelling
from index.subjects.calendar import calendar
from index.words import is_unspaced, stems
from index.words import words as words_of

# Questions with more words, or more that are no names, are more than a part.
_PART, _MOST = 6, 2
# How many turns a row of parts is followed back.
_TURNS = 3
# Less alike than this, a word that is no name has no counterpart in another. What names are alike in says little.
_ALIKE = 0.5
# English writes adjectives of names with a capital, too; after this stands who does something.
_ENGLISH, _DOER = "en", re.compile(r"\b(?:do|does|did)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """Words that stand side by side, as those of a name do; `start` and `end` are their characters.

    `bound` says that it is a name that goes with a noun, as in "Russian demands", `dated` that it is a time.
    """

    text: str
    start: int
    end: int
    name: bool
    dated: bool
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
    own = _joined(text, asked.content, language)
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


def _joined(text: str, words: Sequence[ContentWord], language: str) -> list[_Group]:
    """Join words with nothing but a space between them; capitals make a name of them."""
    found: list[_Group] = []
    for word in words:
        first, name = word.start, word.text[0].isupper()
        if found and text[found[-1].end : first].isspace():
            last = found.pop()
            first, name = last.start, last.name and name
        found.append(_group(text, first, word.end, name=name, language=language))
    return found


def _standing(text: str, words: Sequence[ContentWord], language: str) -> list[_Group]:
    """Join the words of names, and tell those that go with a noun."""
    found: list[_Group] = []
    for word in words:
        first = word.start
        if found and found[-1].name and text[found[-1].end : first].isspace():
            last = found.pop()
            if word.name:
                first = last.start
            else:
                found.append(replace(last, bound=language == _ENGLISH and not _DOER.search(text, 0, last.start)))
        found.append(_group(text, first, word.end, name=word.name, language=language))
    return found


def _group(text: str, start: int, end: int, *, name: bool, language: str) -> _Group:
    said = text[start:end]
    dated = said[-1].isdigit() or not calendar(language).isdisjoint(stems(words_of(said), language))
    return _Group(said, start, end, name, dated)


def _counterpart(own: _Group, groups: Sequence[_Group], encoder: QueryEncoder) -> _Group | None:
    """Give what is most like it: a time for a time, a name for a name if there are any."""
    alike = [each for each in groups if each.dated == own.dated]
    named = [each for each in alike if each.name] if own.name else []
    among = [each for each in named if not each.bound] or named or alike
    if not among:
        return None
    vectors = encoder.encode_query([own.text, *(each.text for each in among)])
    nearness = vectors[1:] @ vectors[0]
    best = int(nearness.argmax())
    return among[best] if named or own.dated or nearness[best] >= _ALIKE else None
