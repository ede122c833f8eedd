"""Choosing the language one is spoken to in: what is shown, and what a press or a typed name means."""

from bot.reply import Action, Button, Kind, Reply
from bot.texts import LANGUAGES, Texts, supported

# What a choice of no language is called where it is typed, besides the word of each language for it.
AUTOMATIC = "auto"
_MARK = "✓ "
_PER_ROW = 3


def render_languages(texts: Texts, fixed: str) -> Reply:
    """A button for each language, by its own name, and one for none; `fixed` ("": none) has a mark."""
    labels = [own_name(language) for language in LANGUAGES]
    buttons = [
        Button(_MARK + label if language == fixed else label, str(Action(Kind.LANGUAGE, number)))
        for number, (language, label) in enumerate(zip(LANGUAGES, labels, strict=True), start=1)
    ]
    automatic = texts("language-automatic") if fixed else _MARK + texts("language-automatic")
    rows = [tuple(buttons[start : start + _PER_ROW]) for start in range(0, len(buttons), _PER_ROW)]
    return Reply(texts("language-choose"), buttons=(*rows, (Button(automatic, str(Action(Kind.LANGUAGE, 0))),)))


def render_language_codes(texts: Texts) -> Reply:
    """The languages as somebody has to type them, for where there are no buttons."""
    names = [f"{language}: {texts.isolated(own_name(language))}" for language in LANGUAGES]
    lines = [texts("language-typed", code="de", automatic=AUTOMATIC), *names]
    return Reply("\n".join(lines))


def render_chosen(texts: Texts, fixed: str) -> Reply:
    """That this language is spoken from now on, or that of the questions; short enough for a toast."""
    return Reply(texts("language-fixed") if fixed else texts("language-followed"))


def own_name(language: str) -> str:
    """What a language calls itself."""
    return Texts.get(language)("language-name")


def pressed_language(row: int) -> str | None:
    """The language of a button, "" for that without one; None where there is no such button."""
    return ("", *LANGUAGES)[row] if row <= len(LANGUAGES) else None


def typed_language(text: str) -> str | None:
    """The language that a code (`pt-BR`) or a name (`Português`) means, "" for none; None where neither is known."""
    wanted = text.strip().casefold()
    if wanted in {AUTOMATIC, *(Texts.get(language)("language-automatic").casefold() for language in LANGUAGES)}:
        return ""
    named = (language for language in LANGUAGES if own_name(language).casefold() == wanted)
    return next(named, None) or supported(wanted)
