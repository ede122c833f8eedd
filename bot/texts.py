"""What Belegbot says itself, in sixteen languages: Fluent files in `bot/locales`, a folder each and a file a topic."""

import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

DEFAULT_LANGUAGE = "en"
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh", "zh-TW")

_RIGHT_TO_LEFT = frozenset({"ar"})
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
# Hardly a Japanese sentence does without kana, but short Chinese ones are often taken for Japanese.
_HAN = frozenset({"zh", "zh-TW", "ja"})
_KANA = re.compile("[\u3040-\u30ff]")
# Below this the language of a question is a guess that the user's own setting beats.
_CLEAR = 0.5
# A Latin word alone may be a name, or of several languages: "NATO" reads as Italian, and "Hello?" does too.
_CLEAR_ALONE = 0.9
_LATIN_ENDS = "\u024f"
_ISOLATE, _POP = "\u2068", "\u2069"


class Texts:
    """The texts of one language: `texts("nothing")`; messages are the Fluent ids of `locales/en/*.ftl`."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        # Isolates are put by hand around what runs the other way: Fluent would put them around every argument.
        self._bundle = FluentBundle([language.replace("-TW", "_TW")], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    @staticmethod
    def get(language: str | None) -> "Texts":
        """The texts of a language or region such as `pt-BR`; English where there are none."""
        return _load(supported(language) or DEFAULT_LANGUAGE)

    @staticmethod
    def topics(language: str, *topics: str) -> "Texts":
        """Some topics of a language alone, for who needs little of every language: most of them are never spoken."""
        files = resources.files("bot").joinpath("locales", language)
        return Texts(language, "\n".join(files.joinpath(f"{topic}.ftl").read_text("utf-8") for topic in topics))

    @property
    def right_to_left(self) -> bool:
        """Whether this language is written from right to left."""
        return self.language in _RIGHT_TO_LEFT

    def __call__(self, key: str, **arguments: Any) -> str:
        """The text of a message; KeyError where there is no such message, ValueError where an argument is missing."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        given = {name: self.isolated(value) if isinstance(value, str) else value for name, value in arguments.items()}
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise ValueError(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def isolated(self, text: str) -> str:
        """The text, kept apart by Unicode isolates if anything in it runs against this language's direction."""
        against = {"L"} if self.right_to_left else {"R", "AL"}
        if any(unicodedata.bidirectional(character) in against for character in text):
            return f"{_ISOLATE}{text}{_POP}"
        return text


@cache
def _load(language: str) -> Texts:
    return Texts(language, source(language))


def source(language: str) -> str:
    """All texts of a language as they are written down, unread."""
    topics = sorted(resources.files("bot").joinpath("locales", language).iterdir(), key=lambda topic: topic.name)
    return "\n".join(topic.read_text(encoding="utf-8") for topic in topics)


def supported(code: str | None) -> str | None:
    """Our name of a language code (`pt-BR` is `pt`, `zh-Hant` and `zh-HK` are `zh-TW`); None where we lack it."""
    parts = re.split(r"[-_]", (code or "").lower())
    if parts[0] == "zh":
        return "zh-TW" if _TRADITIONAL & set(parts) else "zh"
    return parts[0] if parts[0] in LANGUAGES else None


def language_of(question: str, preferred: str | None = None) -> str:
    """The language to speak: the question's where it is clear, else the asker's `preferred` one, else English."""
    from index.language import detect  # noqa: PLC0415 - its model is loaded with the first question, not before

    wanted = supported(preferred)
    guess = detect(question)
    clear = _CLEAR_ALONE if _is_latin_word(question) else _CLEAR
    found = supported(guess.code) if guess.probability >= clear else None
    if found in _HAN and not (found == "ja" and (wanted == "ja" or _KANA.search(question))):
        return _chinese(question, wanted)
    return found or wanted or DEFAULT_LANGUAGE


def _is_latin_word(text: str) -> bool:
    """Whether all that a text has to go by is one word in Latin letters."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(words) == 1 and max(filter(str.isalpha, words[0])) <= _LATIN_ENDS


def _chinese(question: str, wanted: str | None) -> str:
    """Tells the two scripts apart by the characters of their old standards; the asker's setting decides a tie."""
    simplified, traditional = _fits(question, "gb2312"), _fits(question, "big5")
    if simplified == traditional:
        return wanted if wanted in {"zh", "zh-TW"} else "zh"
    return "zh" if simplified > traditional else "zh-TW"


def _fits(text: str, charset: str) -> int:
    """How many characters of a text the charset has."""
    return len(text.encode(charset, "ignore").decode(charset))
