"""Completes a question that is only a part of one: "And Fomin?" asks the one before it of another, "Why?" asks on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.answers import Turn
from index.cues import ContentWord, Cues, cues, spoken
from index.encoders import QueryEncoder
from index.language import detect
from index.part_words import ABOUT, ACCORDING, ARTICLES, LEADING
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
_ENGLISH, _DOER = "en", re.compile(r"\b(?:do|does|did)\s(?:the\s)?$", re.IGNORECASE)
# What is spoken about, and whoever says it: such words lead to the same in any language.
_WORD = re.compile(r"[^\W\d_]+")
_TOPIC, _SPEAKER = "about", "according to"


@dataclass(frozen=True, slots=True)
class _Group:
    """Words that stand side by side, as those of a name do; `start` and `end` are their characters.

    `bound` says that it is a name that goes with a noun, as in "Russian demands", `beside` that it is such a noun,
    `dated` that it is a time. `role` is the word that leads to it, `""` for a subject or an object;
    `led` is where that word starts, `article` where an article before it does.
    """

    text: str
    start: int
    end: int
    name: bool
    dated: bool
    role: str
    led: int
    article: int
    bound: bool = False
    beside: bool = False


def complete(question: str, history: Sequence[Turn], encoder: QueryEncoder, spelling: Spelling) -> str | None:
    """Give the question that a part of one stands for, by the one before it; `None` where it is more or none fits.

    What is asked about, if that is all it says, takes the place of its counterpart in the earlier question: of what is
    spoken about if it is spoken about, of a subject if it follows no preposition, of what is most like it.
    A bare question word is asked together with the earlier question.
    """
    asked_before = [turn.question for turn in history if turn.question.strip()][-_TURNS:]
    if not asked_before:
        return None
    language = spoken(question, asked_before[-1])
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
    if code != language:
        own = [replace(own[0], article=own[0].start)]
    groups = _standing(earlier, about.content, code)
    place = _counterpart(own[0], groups, encoder)
    return None if place is None else _replaced(earlier, groups, place, text, own[0])


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
        first, name, between = word.start, word.text[0].isupper(), found[-1].end if found else 0
        if found and text[found[-1].end : first].isspace():
            last = found.pop()
            first, name, between = last.start, last.name and name, found[-1].end if found else 0
        found.append(_group(text, first, word.end, between, name=name, language=language))
    return found


def _standing(text: str, words: Sequence[ContentWord], language: str) -> list[_Group]:
    """Join the words of names, and tell those that go with a noun."""
    found: list[_Group] = []
    for word in words:
        first, between = word.start, found[-1].end if found else 0
        beside = bool(found) and text[found[-1].end : first].isspace()
        if beside and found[-1].name:
            last = found.pop()
            if word.name:
                first, between = last.start, found[-1].end if found else 0
            else:
                found.append(replace(last, bound=language == _ENGLISH and not _DOER.search(text, 0, last.start)))
        made = _group(text, first, word.end, between, name=word.name, language=language)
        if beside and first == word.start and (found[-1].bound or not found[-1].name):
            made = replace(made, role=found[-1].role, led=found[-1].led, beside=True)  # "about the Russian demands"
        found.append(made)
    return found


def _group(text: str, start: int, end: int, between: int, *, name: bool, language: str) -> _Group:
    """Make a group of these characters; `between` is where the one before it ends."""
    said = text[start:end]
    dated = said[-1].isdigit() or not calendar(language).isdisjoint(stems(words_of(said), language))
    role, led, article = "", start, start
    for word in reversed(list(_WORD.finditer(text, between, start))):
        lower = word.group().lower()
        found = _role(lower, language)
        if role and found != _SPEAKER:
            break
        if found:
            role, led = found, word.start()  # "according to" has two words
        elif article == start and lower in ARTICLES.get(language, "").split():
            article = word.start()
    return _Group(said, start, end, name, dated, role, led, article)


def _role(word: str, language: str) -> str:
    """Give what a word makes of the one that it leads to."""
    for role, table in ((_TOPIC, ABOUT), (_SPEAKER, ACCORDING)):
        if word in table.get(language, "").split():
            return role
    return word if word in LEADING.get(language, "").split() else ""


def _counterpart(own: _Group, groups: Sequence[_Group], encoder: QueryEncoder) -> _Group | None:
    """Give what stands where it would stand and is most like it: a time for a time, a name for a name if any."""
    alike = [each for each in groups if each.dated == own.dated]
    same = [each for each in alike if own.role and each.role == own.role]
    if same and own.role == _TOPIC:
        return replace(same[0], end=same[-1].end)  # all that is spoken about
    named = [each for each in alike if each.name and not each.bound] if own.name else []
    among = named or [each for each in alike if own.name and each.name] or alike
    fitting = same or [each for each in among if bool(each.role) == bool(own.role)]
    if named or own.role:
        among = fitting or among
    if not among:
        return None
    vectors = encoder.encode_query([own.text, *(each.text for each in among)])
    nearness = vectors[1:] @ vectors[0]
    best = int(nearness.argmax())
    sure = among[best].name if own.name else own.dated or (len(fitting) == 1 and bool(own.role))
    return among[best] if sure or nearness[best] >= _ALIKE else None


def _replaced(earlier: str, groups: Sequence[_Group], place: _Group, text: str, own: _Group) -> str:
    """Put it in that place, with its article; who said the earlier thing says nothing of another who is asked about."""
    whole = own.name or own.article < own.start or own.role == _TOPIC
    start, said = place.article if whole else place.start, text[own.start if place.beside else own.article : own.end]
    parts = [(start, place.end, said)]
    if own.name and place.role != _SPEAKER:
        parts += [(each.led, each.end, "") for each in groups if each.role == _SPEAKER]
    found = earlier
    for first, last, instead in sorted(parts, reverse=True):
        before, after = found[:first], found[last:]
        if not instead:
            before, after = before.rstrip(" ,"), after.lstrip(" ,")
            after = f" {after}" if after[:1].isalnum() else after
        found = before + instead + after
    return found
