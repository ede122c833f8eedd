"""The networks that are trained: one reads questions, one reads sentences, both beginning as the default model.

A question finds its sentence by its vector, by the vector of the passage, and token by token (ColBERT, Khattab and
Zaharia, arXiv:2004.12832). Besides its tokens a question has a few probes: vectors made of the whole question, which
look for tokens of the kind that is asked for (a year, a name) as ColBERT's masks do.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from index.encoders.network import DIMENSION, UseNetwork

FEATURES = 1280
TOKENS = 128
PROBES = 4
# Ids up to this one mark begin and end.
EOS = 2
# Cosines differ by hundredths: softmaxes over them need a scale.
_SCALE, _TOKEN_SCALE = 24.0, 30.0


class Tower(nn.Module):
    """The default network with a projection of its tokens; `gated` towers also say how telling each token is."""

    def __init__(self, base: UseNetwork, projection: Tensor) -> None:
        super().__init__()
        self.network = UseNetwork()
        self.network.load_state_dict(base.state_dict())
        self.tokens = nn.Linear(FEATURES, TOKENS, bias=False)
        self.tokens.weight.data.copy_(projection.T)

    def forward(self, ids: Tensor, lengths: Tensor, drop: float) -> tuple[Tensor, Tensor]:
        """Give the features of all tokens, (tokens, 1280), and their vectors, (tokens, 128), rows of length 1."""
        features = functional.dropout(self.network.features(ids, lengths), drop, self.training)
        return features, functional.normalize(self.tokens(features), dim=1)


class QuestionTower(Tower):
    """A tower with gates and probes."""

    def __init__(self, base: UseNetwork, projection: Tensor) -> None:
        super().__init__(base, projection)
        self.gate = nn.Linear(FEATURES, 1)
        nn.init.zeros_(self.gate.weight)
        nn.init.zeros_(self.gate.bias)
        self.probes = nn.Linear(DIMENSION, PROBES * TOKENS)
        self.probe_gates = nn.Linear(DIMENSION, PROBES)
        nn.init.zeros_(self.probe_gates.weight)
        nn.init.constant_(self.probe_gates.bias, -3.0)


class Matcher(nn.Module):
    """Both towers and the scales of their scores."""

    def __init__(self, base: UseNetwork, projection: Tensor) -> None:
        super().__init__()
        self.question = QuestionTower(base, projection)
        self.sentence = Tower(base, projection)
        self.scales = nn.Parameter(torch.tensor([_SCALE * 0.5, _SCALE * 0.5, _TOKEN_SCALE]))

    def ask(self, ids: Tensor, lengths: Tensor, rareness: Tensor, drop: float = 0.0) -> tuple[Tensor, Tensor, Tensor]:
        """Give vectors (questions, 512), tokens with probes (questions, longest + probes, 128) and their weights."""
        tower = self.question
        features, tokens = tower(ids, lengths, drop)
        vectors = tower.network.pool(features, lengths)
        owner = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
        place = torch.arange(len(ids)) - torch.repeat_interleave(lengths.cumsum(0) - lengths, lengths)
        shape = (len(lengths), int(lengths.max()))
        padded = tokens.new_zeros(*shape, TOKENS).index_put((owner, place), tokens)
        raw = rareness * torch.exp(tower.gate(features).squeeze(1))
        weights = raw.new_zeros(shape).index_put((owner, place), raw)
        weights = weights / weights.sum(1, keepdim=True).clamp_min(1e-6)
        probes = functional.normalize(tower.probes(vectors).view(-1, PROBES, TOKENS), dim=2)
        probe_weights = functional.softplus(tower.probe_gates(vectors))
        return vectors, torch.cat([padded, probes], 1), torch.cat([weights, probe_weights], 1)

    def read(self, ids: Tensor, lengths: Tensor, passages: Tensor, drop: float = 0.0) -> tuple[Tensor, Tensor, Tensor]:
        """Give vectors of sentences and of passages (`passages`: sentences in each), and tokens (tokens, 128)."""
        tower = self.sentence
        features, tokens = tower(ids, lengths, drop)
        owner = torch.repeat_interleave(torch.arange(len(passages)), passages)
        sizes = torch.zeros(len(passages), dtype=lengths.dtype).index_add_(0, owner, lengths)
        return tower.network.pool(features, lengths), tower.network.pool(features, sizes), tokens


def late(tokens: Tensor, weights: Tensor, sentence_tokens: Tensor, ids: Tensor, lengths: Tensor) -> Tensor:
    """Weigh each question token's best match in each sentence; gives (questions, sentences)."""
    owner = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
    plain = ids > EOS
    owner, sentence_tokens = owner[plain], sentence_tokens[plain]
    used = weights > 0
    rows = tokens[used] @ sentence_tokens.T
    best = rows.new_full((len(rows), len(lengths)), -1.0)
    best = best.scatter_reduce(1, owner.expand(len(rows), -1), rows, "amax", include_self=True)
    asked = torch.nonzero(used)[:, 0]
    scored = best.new_zeros(len(tokens), len(lengths))
    return scored.index_add(0, asked, best * weights[used].unsqueeze(1))


def several(logits: Tensor, gold: Tensor) -> Tensor:
    """The softmax loss where any of several candidates is right."""
    right = logits.masked_fill(~gold, -math.inf).logsumexp(1)
    return (logits.logsumexp(1) - right).mean()
