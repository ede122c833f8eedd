"""Where the tokens of the default model stand in a text, and how rare each is."""

from dataclasses import dataclass

import numpy as np

from index.encoders import Matrix
from index.encoders.use import UseQueryEncoder

# The first ids mark things and have no share in any text; they count as the commonest token of all.
_PLAIN, _COMMONEST = 6, 3.3


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokens of a text, in the order of their vectors, those that mark begin and end left out.

    `spans` are their characters, a space before a word among them; `rareness`, of shape (tokens,), is -ln of a token's
    share in the text of all languages: some 5 to 8 for the commonest words of a language, 10 to 14 for names.
    """

    spans: tuple[tuple[int, int], ...]
    rareness: Matrix


class PieceCutter:
    """Cuts texts as an encoder of questions does. Shares its tokeniser: another one would take 34 MB."""

    def __init__(self, encoder: UseQueryEncoder) -> None:
        self._processor = encoder._tokenizer._processor

    def cut(self, text: str) -> Pieces:
        """Give the tokens of a text."""
        found = self._processor.encode(text, return_type="offset_mapping")
        rareness = [-self._processor.GetScore(number) if number >= _PLAIN else _COMMONEST for number in found["ids"]]
        spans = tuple((int(start), int(end)) for start, end in found["offsets"])
        return Pieces(spans, np.array(rareness, dtype=np.float32))
