"""The ranking for models that nothing was fitted to: cosines and shared words, standardised and added up.

The probabilities are a rule of thumb, since every model spreads its cosines differently.
"""

import numpy as np

from index.encoders import Matrix
from index.ranking.features import FEATURES

_PASSAGE, _WORDS = 0.5, 0.7
# With models trained for search, cosines of answers lie around 0.5, those of coincidences below 0.3.
_MIDDLE, _STEEPNESS = 0.4, 12.0


def logits(features: Matrix) -> Matrix:
    """Give the score of each candidate: standard deviations above the mean, of cosine, passage and shared words."""
    own = dict(zip(FEATURES, features.T, strict=True))
    words = own["words"] + own["words_other"]
    scores = _standardised(own["cosine"]) + _PASSAGE * _standardised(own["cosine_passage"])
    scores += _WORDS * _standardised(words)
    return scores


def certainty(features: Matrix) -> float:
    """Give how sure it is that these features of the best candidate are those of an answer."""
    own = dict(zip(FEATURES, features, strict=True))
    words = float(own["words"] + own["words_other"])
    return float(1.0 / (1.0 + np.exp(-_STEEPNESS * (float(own["cosine"]) + 0.2 * words - _MIDDLE))))


def _standardised(values: Matrix) -> Matrix:
    return np.asarray((values - values.mean()) / (values.std() + 1e-6), dtype=np.float32)
