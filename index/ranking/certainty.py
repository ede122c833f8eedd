"""What tells an answer from a coincidence: the best candidate, how far it is ahead, and what it leaves unmatched."""

from dataclasses import dataclass

import numpy as np

from index.encoders import Matrix
from index.ranking.candidates import Candidates
from index.ranking.features import FEATURES
from index.ranking.matching import Matches
from index.ranking.query import Query

CERTAINTY = (
    "logit", "lead", "spread", "share", "size", "weakest", "weakest_anywhere", "names_here", "names_anywhere", "same",
    "known_same", "known_other", "unknown_names", "unknown_words", "unknown_numbers", "cosine_most", "match_most",
    "sentence_above", "passage_above", "both_above", *FEATURES,
)  # fmt: skip
# Where a question names nobody: about what names that are in the corpus are matched with.
_UNNAMED = 0.8


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates with their matches, their features and the logits of the fusion, as training needs them too.

    `above` says how much nearer they are than what questions on other matters find, as `index.ranking.cohort` has it.
    """

    query: Query
    candidates: Candidates
    matches: Matches | None
    features: Matrix
    logits: Matrix
    above: Matrix


def certainty_features(scored: Scored) -> Matrix:
    """Give what certainty is computed from, of shape (len(CERTAINTY),)."""
    query, passages = scored.query, scored.candidates.passages
    best = int(np.argmax(scored.logits))
    elsewhere = scored.logits[passages != passages[best]]
    own = dict(zip(FEATURES, scored.features[best].tolist(), strict=True))
    top = float(scored.logits[best])
    (weakest, weakest_anywhere), (named, named_anywhere) = _weakest(scored, best), _named(scored, best)
    same = float(own["match_same"] > 0)
    known = query.weight / max(float(query.idf.sum()), 1e-9)
    place = {name: number for number, name in enumerate(FEATURES)}
    values = own | {
        "logit": top,
        "lead": top - float(elsewhere.max() if len(elsewhere) else scored.logits.min()),
        "spread": top - float(scored.logits.mean()),
        "share": 1.0 / float(np.exp(scored.logits - top).sum()),
        "size": float(np.log(len(scored.logits))),
        "weakest": weakest,
        "weakest_anywhere": weakest_anywhere,
        "names_here": named,
        "names_anywhere": named_anywhere,
        "known_same": known * same,
        "known_other": known * (1 - same),
        "same": same,
        "unknown_names": float(query.unknown[0]),
        "unknown_words": float(query.unknown[1]),
        "unknown_numbers": float(query.unknown[2]),
        "cosine_most": float(scored.features[:, place["cosine"]].max()),
        "match_most": float(scored.features[:, place["match"]].max()),
    }
    values |= dict(zip(("sentence_above", "passage_above", "both_above"), scored.above.tolist(), strict=True))
    return np.array([values[name] for name in CERTAINTY], dtype=np.float32)


def _weakest(scored: Scored, best: int) -> tuple[float, float]:
    """Say how well the worst matched of the question's telling tokens is matched: in the passage, in all candidates.

    Telling are the rarer half of its tokens.
    """
    if scored.matches is None:
        return 0.0, 0.0
    passages, rare = scored.candidates.passages, scored.matches.weights
    telling = rare >= np.median(rare)
    here = scored.matches.own[passages == passages[best]].max(axis=0)
    return float(here[telling].min()), float(scored.matches.own.max(axis=0)[telling].min())


def _named(scored: Scored, best: int) -> tuple[float, float]:
    """Say how well the question's names are matched: in the passage of the best candidate, in all candidates."""
    if scored.matches is None or not scored.matches.names.any():
        return _UNNAMED, _UNNAMED
    passages, names = scored.candidates.passages, scored.matches.names
    here = scored.matches.own[passages == passages[best]].max(axis=0)
    return float(here[names].mean()), float(scored.matches.own.max(axis=0)[names].mean())
