"""Makes the projection of token features to 128 dimensions: `index/encoders/token_projection.npy`.

    python -m index.training.projection --data DATA [--dry]

DATA holds `train/ntrex.jsonl.gz`: NTREX-128 (Federmann et al. 2022), the same news sentences in all languages of the
default model. The features are pooled as the model pools them (1280 to 512 dimensions) and reduced to the directions
in which tokens differ most, each token weighted by its rareness. Nothing is random; columns may change their sign.
"""

import argparse
import gzip
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from index.encoders.tokens import PROJECTION, TOKEN_DIMENSION
from index.encoders.use import UseQueryEncoder

_EVERY = 8
_COMMON, _LEAST = 3.0, 0.1
_log = logging.getLogger("index.training")


def main() -> int:
    """Compute the projection, log which share of the differences it keeps, and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds train/ntrex.jsonl.gz")
    parser.add_argument("--dry", action="store_true", help="compare with the file at hand, write nothing")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    encoder = UseQueryEncoder()
    pooling = encoder.pooling
    scatter = np.zeros((pooling.shape[1], pooling.shape[1]))
    total = 0.0
    for text in _texts(arguments.data / "train" / "ntrex.jsonl.gz"):
        features, rareness = encoder.plain_features(text)
        weights = np.maximum(rareness - _COMMON, _LEAST)
        tokens = features @ pooling
        tokens /= np.linalg.norm(tokens, axis=1, keepdims=True)
        scatter += (tokens * weights[:, None]).T @ tokens
        total += float(weights.sum())
    values, directions = np.linalg.eigh(scatter / total)
    kept = directions[:, ::-1][:, :TOKEN_DIMENSION]
    _log.info("%d dimensions keep %.3f", TOKEN_DIMENSION, values[::-1][:TOKEN_DIMENSION].sum() / values.sum())
    projection = np.asarray(pooling @ kept, dtype=np.float32)
    if arguments.dry:
        difference = np.abs(np.abs(projection) - np.abs(np.load(PROJECTION).astype(np.float32))).max()
        _log.info("largest difference from the file at hand, signs aside: %.4f", difference)
    else:
        np.save(PROJECTION, projection.astype(np.float16))
    return 0


def _texts(file: Path) -> Iterator[str]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % _EVERY == 0:
                yield from json.loads(line).values()


if __name__ == "__main__":
    sys.exit(main())
