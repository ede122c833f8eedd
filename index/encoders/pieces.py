"""Where the tokens of the default model stand in a text, and how rare each is."""

from dataclasses import dataclass

import numpy as np

from index.encoders import Matrix, QueryEncoder
from index.encoders.use import Tokenizer, UseQueryEncoder, resources

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
    """Cuts texts as the default model does."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._processor = tokenizer._processor

    @classmethod
    def of(cls, encoder: QueryEncoder | None) -> "PieceCutter":
        """Give a cutter that shares the tokeniser of an encoder of the default model: another one takes 34 MB.

        With any other encoder it has its own. Raises `ModelError`.
        """
        if isinstance(encoder, UseQueryEncoder):
            return cls(encoder._tokenizer)
        return cls(Tokenizer(resources() / "sp.model"))

    def cut(self, text: str) -> Pieces:
        """Give the tokens of a text."""
        found = self._processor.encode(text, return_type="offset_mapping")
        rareness = [-self._processor.GetScore(number) if number >= _PLAIN else _COMMONEST for number in found["ids"]]
        spans = tuple((int(start), int(end)) for start, end in found["offsets"])
        return Pieces(spans, np.array(rareness, dtype=np.float32))
