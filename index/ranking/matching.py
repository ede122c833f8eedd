"""Late interaction of a question with its candidates, and what the sentences before a candidate add to it.

After ColBERT (Khattab and Zaharia, arXiv:2004.12832): each token of the question counts by its best match.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.encoders.tokens import QuestionTokens
from index.generation import Generation
from index.ranking.candidates import Candidates

# How many sentences back what a sentence leans on is looked for; names from further back are encoded with it.
_BACK = 1
# A match below this says nothing; what lies above is counted as a share of what is left.
_FAINT = 0.4


@dataclass(frozen=True, slots=True)
class Matches:
    """Cosines of each token of the question with its best match, of shape (candidates, tokens).

    `own`: in the candidate; `before`: in the sentence before it in the document;
    `passage`: in all sentences of its passage. `weights` and `rare` have shape (tokens,) and sum 1: how telling a token
    is in general, and how telling its word is among these candidates (a name that all of them hold tells nothing).
    `names` says which tokens belong to a name. `probes`, of shape (candidates,), says how much of what the question
    asks for is in the candidate.
    """

    own: Matrix
    before: Matrix
    passage: Matrix
    weights: Matrix
    rare: Matrix
    names: NDArray[np.bool_]
    probes: Matrix


def match(tokens: QuestionTokens | None, candidates: Candidates, generation: Generation) -> Matches | None:
    """Match a question with its candidates; `None` where the model, or the question, has no tokens."""
    if tokens is None or generation.tokens is None or not len(candidates.sentences):
        return None
    sentences, place = candidates.sentences, candidates.passages
    document = generation.sentences.array[:, 0]
    needed, where = _surroundings(sentences, document)
    looked_for = np.concatenate([tokens.vectors, tokens.probes])
    best, probed = np.split(generation.tokens.best_matches(looked_for, needed), [len(tokens.vectors)], axis=1)
    # One row more, of zeros, stands for what lies outside the document.
    best = np.concatenate([best, np.zeros((1, best.shape[1]), dtype=np.float32)])
    own, before = best[where[:, _BACK]], best[where[:, :_BACK]].max(axis=1)
    starts = np.flatnonzero(np.r_[True, place[1:] != place[:-1]])
    return Matches(
        own=own,
        before=before,
        passage=np.maximum.reduceat(own, starts, axis=0)[place],
        weights=tokens.weights,
        rare=_rare(own, tokens.word_weights),
        names=tokens.names,
        probes=weigh(probed, tokens.probe_weights)[where[:, _BACK]],
    )


def weigh(rows: Matrix, weights: Matrix) -> Matrix:
    """Give the weighted sum of each row.

    Not by BLAS: on arrays this small some of its kernels read past the end and warn of what they found there.
    """
    found: Matrix = np.einsum("ij,j->i", rows, weights)
    return found


def _surroundings(
    sentences: NDArray[np.int64], document: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give all sentences needed, and for each candidate the rows of those before it and of itself.

    A place outside the document is the row after the last one.
    """
    around = sentences[:, None] + np.arange(-_BACK, 1)
    inside = (around >= 0) & (around < len(document))
    clipped = np.clip(around, 0, len(document) - 1)
    inside &= document[clipped] == document[sentences][:, None]
    needed = np.unique(clipped[inside])
    return needed, np.where(inside, np.searchsorted(needed, clipped), len(needed))


def _rare(own: Matrix, weights: Matrix) -> Matrix:
    """Weigh tokens by how few candidates hold them, as idf does with words, but by degrees."""
    held = np.clip((own - _FAINT) / (1 - _FAINT), 0, 1).sum(axis=0)
    rare = weights * np.log1p(len(own) / (1 + held))
    return np.asarray(rare / max(float(rare.sum()), 1e-9), dtype=np.float32)
