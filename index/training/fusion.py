"""Fits which candidate answers a question."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from index.ranking.features import FEATURES
from index.ranking.model import Linear
from index.training.cases import Case

_EPOCHS, _BATCH = 12, 256
# Data sets weigh as the square root of their size.
_POWER = -0.5


def fit(cases: Sequence[Case], seed: int, epochs: int = _EPOCHS) -> Linear:
    """Fit by the softmax over the candidates of a question (ListNet, Cao et al. 2007)."""
    torch.manual_seed(seed)
    used = [each for each in cases if each.gold.any()]
    counts = Counter(each.kind for each in used)
    weight = torch.tensor([counts[each.kind] ** _POWER for each in used])
    weight = weight / weight.mean()
    everything = np.concatenate([each.scored.features for each in used])
    mean, scale = everything.mean(axis=0), everything.std(axis=0) + 1e-6
    longest = max(len(each.gold) for each in used)
    inputs = torch.zeros(len(used), longest, len(FEATURES))
    mask = torch.zeros(len(used), longest, dtype=torch.bool)
    gold = torch.zeros(len(used), longest, dtype=torch.bool)
    for row, each in enumerate(used):
        inputs[row, : len(each.gold)] = torch.from_numpy((each.scored.features - mean) / scale)
        mask[row, : len(each.gold)] = True
        gold[row, : len(each.gold)] = torch.from_numpy(each.gold)
    layer = torch.nn.Linear(len(FEATURES), 1, bias=False)
    torch.nn.init.zeros_(layer.weight)
    optimizer = torch.optim.AdamW(layer.parameters(), lr=0.02, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, epochs)
    for _ in range(epochs):
        for batch in torch.split(torch.randperm(len(used)), _BATCH):
            logits = layer(inputs[batch]).squeeze(-1).masked_fill(~mask[batch], -1e9)
            right = logits.masked_fill(~gold[batch], -1e9).logsumexp(1)
            loss = ((logits.logsumexp(1) - right) * weight[batch]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return Linear(mean, scale, layer.weight.detach().numpy()[0], 0.0)
