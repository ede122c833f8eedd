"""What the fusion weighs: for each candidate sentence, how and where it fits the question."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoders import Matrix
from index.generation import Generation
from index.ranking.candidates import Candidates
from index.ranking.matching import Matches, weigh
from index.ranking.query import Query
from index.ranking.surface import SURFACE, numbers, surface

# The logarithm of a sentence's usual length.
_USUAL = 5.0
_MATCHED = ("match", "match_before", "match_passage", "rare", "rare_passage", "probes")
FEATURES = (
    "cosine", "cosine_passage", *_MATCHED, "words", "words_passage", "words_around", "bm25", "asked_numbers", "first",
    "cosine_same", "match_same", "words_other", "bm25_other", *SURFACE, "new_number",
    "wants_number", "wants_year", "wants_name", "wants_clause", "cosine_long", "match_long",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the question seems to ask for, each as a probability: a number, a year, a name, a clause."""

    number: float
    year: float
    name: float
    clause: float


def features(
    query: Query, wanted: Wanted, candidates: Candidates, matches: Matches | None, generation: Generation
) -> Matrix:
    """Give the features of all candidate sentences, of shape (candidates, len(FEATURES))."""
    sentences, place = candidates.sentences, candidates.passages
    starts = np.flatnonzero(np.r_[True, place[1:] != place[:-1]])
    documents = generation.sentences.array[sentences, 0]
    languages = np.array([generation.documents[number].language for number in documents])
    same = (languages == query.language).astype(np.float32)
    own = {
        "cosine": candidates.cosines[sentences],
        "cosine_passage": candidates.passage_cosines[candidates.chosen][place],
        "first": (sentences == np.array([p.first for p in generation.passages])[candidates.chosen][place]),
    }
    seen = _seen(query, sentences, generation)
    own |= dict(zip((*SURFACE, "new_number", "asked_numbers"), seen.T, strict=True))
    own |= _matched(matches) if matches else dict.fromkeys(_MATCHED, np.zeros(len(place)))
    own |= _words(query, sentences, place, starts, generation)
    own["bm25"] = candidates.lexical[sentences] / (query.weight + 3.0)
    own["wants_number"] = (wanted.number - 0.25) * own["new_number"]
    own["wants_year"] = (wanted.year - 0.1) * own["year"]
    own["wants_name"] = (wanted.name - 0.4) * own["names"]
    own["wants_clause"] = (wanted.clause - 0.3) * own["length"]
    # What else a long sentence says makes it less alike: likeness counts for more there.
    longer = own["length"] - _USUAL
    own["cosine_long"], own["match_long"] = own["cosine"] * longer, own["match"] * longer
    own["cosine_same"], own["match_same"] = own["cosine"] * same, own["match"] * same
    own["words_other"], own["bm25_other"] = own["words"] * (1 - same), own["bm25"] * (1 - same)
    for name in ("words", "words_passage", "words_around", "bm25"):
        own[name] = own[name] * same
    return np.stack([np.asarray(own[name], dtype=np.float32) for name in FEATURES], axis=1)


def _matched(matches: Matches) -> dict[str, Matrix]:
    """Weigh up how well each token of the question is matched in the sentence, around it, in its passage."""
    weights, rare = matches.weights, matches.rare
    return {
        "match": weigh(matches.own, weights),
        "match_before": weigh(np.maximum(matches.own, matches.before), weights),
        "match_passage": weigh(matches.passage, weights),
        "rare": weigh(matches.own, rare),
        "rare_passage": weigh(matches.passage, rare),
        "probes": matches.probes,
    }


def _shifted(rows: Matrix, place: NDArray[np.int64], step: int) -> Matrix:
    """Give for each row the one `step` before it (after it, if negative) in the same passage, else zeros."""
    moved = np.zeros_like(rows)
    if step > 0:
        moved[step:] = rows[:-step] * (place[step:] == place[:-step])[:, None]
    else:
        moved[:step] = rows[-step:] * (place[:step] == place[-step:])[:, None]
    return moved


def _words(
    query: Query, sentences: NDArray[np.int64], place: NDArray[np.int64], starts: NDArray[np.int64], made: Generation
) -> dict[str, Matrix]:
    """Which share of the question's words, by idf, stands in the sentence, in its passage, beside it."""
    held = np.zeros((len(sentences), len(query.words)), dtype=np.float32)
    for column, token in enumerate(query.words):
        held[np.isin(sentences, made.lexical.sentences_with(token)), column] = 1.0
    idf = query.idf / max(float(query.idf.sum()), 1e-9)
    share = weigh(held, idf)
    around = np.maximum(_shifted(share[:, None], place, 1), _shifted(share[:, None], place, -1))[:, 0]
    return {
        "words": share,
        "words_passage": weigh(np.maximum.reduceat(held, starts, axis=0)[place], idf) if len(sentences) else share,
        "words_around": around,
    }


def _seen(query: Query, sentences: NDArray[np.int64], made: Generation) -> Matrix:
    rows = []
    for number in sentences.tolist():
        text = made.text(number)
        rows.append((*surface(text), *numbers(text, query.numbers)))
    return np.array(rows, dtype=np.float32).reshape(len(sentences), len(SURFACE) + 2)
