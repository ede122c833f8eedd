"""Changes the typography of a text by chance, and nothing else of it."""

import re
import unicodedata
from collections.abc import Callable

from hypothesis import strategies as st

QUOTE_MARKS = ('"', "'", "„", "“", "”", "«", "»", "‚", "‘", "’", "‹", "›", "「", "」", "″")
DASHES = ("-", "–", "—", "‐", "‑", "−", "--")
SPACES = (" ", "  ", "\u00a0", "\u2009", "\u202f", "\n", "\r\n", "\n\n", "\t", "\u3000")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_LIGATURES = {"ffi": "ﬃ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ"}


def _replaced(pattern: str, forms: tuple[str, ...]) -> Callable[[st.DrawFn, str], str]:
    def change(draw: st.DrawFn, text: str) -> str:
        return re.sub(pattern, lambda _: draw(st.sampled_from(forms)), text)

    return change


def _unseen(draw: st.DrawFn, text: str) -> str:
    return _BETWEEN_LETTERS.sub(lambda _: draw(st.sampled_from(("", "", "", "\u00ad", "\u200b", "\u2060"))), text)


def _ligatures(draw: st.DrawFn, text: str) -> str:
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, draw(st.sampled_from((letters, ligature))))
    return text


def _form(draw: st.DrawFn, text: str) -> str:
    return unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), text)


CHANGES: dict[str, Callable[[st.DrawFn, str], str]] = {
    "quotation marks": _replaced("[\"'„“”«»‚‘’‹›]", QUOTE_MARKS),
    "dashes": _replaced("-+|[–—‐‑−]", DASHES),
    "spaces": _replaced(r"[ \n]+", SPACES),
    "ellipses": _replaced(r"\.\.\.|…", ("...", "…", ". . .")),
    "spaces before marks": _replaced(r"(?=[!?:;](?:\s|$))", ("", " ", "\u202f")),
    "unseen characters": _unseen,
    "ligatures": _ligatures,
    "normalisation form": _form,
}


@st.composite
def retypeset(draw: st.DrawFn, text: str) -> str:
    """The text in another typography: any of the changes, in any order."""
    for name in draw(st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=4)):
        text = CHANGES[name](draw, text)
    return text
