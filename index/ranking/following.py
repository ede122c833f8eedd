"""Where a question that follows others is answered: seldom in what was quoted to them, more often soon after it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.answers import Turn
from index.encoders import Matrix
from index.generation import Generation
from index.words import words

# What speaks against a sentence that was quoted before, and, where the question leans on the one before it, for the
# next sentences after that quote and against those above it, in logits.
_SAID, _AHEAD, _BEHIND = -0.7, 1.0, -0.6
_NEXT = 3
# A quote is remembered for so many turns. Shorter sentences may stand in a quote by chance.
_TURNS, _SHORTEST = 3, 12


def following(sentences: NDArray[np.int64], quoted: Sequence[str], generation: Generation, leaning: float) -> Matrix:
    """Give what speaks for each of these sentences, in their order, in logits.

    `quoted` is what answered each turn before, the last one last; `leaning` says how probably the question leans on
    that one.
    """
    answers = quoted[-_TURNS:]
    found = np.zeros(len(sentences), dtype=np.float32)
    if not any(answers):
        return found
    said = _held(sentences, answers, generation)
    found[said.any(axis=1)] = _SAID
    last = np.flatnonzero(said[:, -1])
    if len(last):
        documents = generation.sentences.array[sentences, 0]
        here = np.isin(documents, documents[last])
        after = sentences - sentences[last[-1]]
        found += leaning * _AHEAD * (here & (after > 0) & (after <= _NEXT))
        found += leaning * _BEHIND * (here & (sentences < sentences[last[0]]))
    return found


def quoted_to_others(question: str, history: Sequence[Turn]) -> tuple[str, ...]:
    """Give what answered each turn, nothing for one that asked the very same: its answer is wanted again."""
    same = words(question)
    return tuple("" if words(turn.question) == same else turn.answer for turn in history)


def _held(sentences: NDArray[np.int64], answers: Sequence[str], generation: Generation) -> NDArray[np.bool_]:
    """Say of each sentence which of the answers hold it, of shape (sentences, answers)."""
    texts = [generation.text(number).strip() for number in sentences.tolist()]
    held = [[len(text) >= _SHORTEST and text in answer for answer in answers] for text in texts]
    return np.array(held, dtype=bool).reshape(len(texts), len(answers))
