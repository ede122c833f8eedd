"""What people type instead of pressing a button: exact short phrases, in any language at any time."""

import unicodedata
from enum import StrEnum
from functools import cache

from bot.texts import LANGUAGES, Texts

_LONGEST = 60
_ARROWS_AND_POINTS = ("P", "S")


class Word(StrEnum):
    """What a phrase asks for. LATER and EARLIER mean something only where buttons of that name are to be seen."""

    MORE = "more"
    ON = "on"
    CONTEXT = "context"
    NEXT = "next"
    PREVIOUS = "previous"
    BACK = "back"
    BARE = "bare"
    LATER = "later"
    EARLIER = "earlier"

    @property
    def is_label(self) -> bool:
        """Whether this may also be an everyday question, such as "later?"."""
        return self in _LABELS


_LABELS = {Word.LATER, Word.EARLIER}


def word_of(text: str) -> Word | None:
    """What a text asks for if it is one of the phrases, however it is spelt; None for everything else."""
    return _phrases().get(_key(text)) if len(text) <= _LONGEST else None


def phrases(language: str) -> dict[Word, tuple[str, ...]]:
    """The phrases of a language as its file has them, and the labels of the two buttons that lead through a text."""
    texts = Texts.topics(language, "words", "buttons")
    listed = {
        word: tuple(phrase.strip() for phrase in texts(f"words-{word}").split("|"))
        for word in Word
        if not word.is_label
    }
    return listed | {word: (texts(f"button-{word}"),) for word in sorted(_LABELS)}


@cache
def _phrases() -> dict[str, Word]:
    found: dict[str, Word] = {}
    for language in LANGUAGES:
        for word, listed in phrases(language).items():
            for phrase in listed:
                # A label that is among the phrases too ("Verder") is plain enough without its button.
                found.setdefault(_key(phrase), word)
    return found


def _key(text: str) -> str:
    """The text without what people leave out or add: case, accents, punctuation, spaces at the ends and doubled."""
    folded = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i")
    kept = (character for character in folded if unicodedata.category(character) != "Mn")
    plain = "".join("" if unicodedata.category(one).startswith(_ARROWS_AND_POINTS) else one for one in kept)
    return " ".join(plain.split())
