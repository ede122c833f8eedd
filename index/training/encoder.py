"""Trains the encoder.

    python -m index.training.encoder --data DATA [--steps N] [--dry]

DATA is described by `index.training.material`, whose held groups are not trained on: the figures that are logged are of
them. What comes of it lies in `index/encoders/trained`. The seed is fixed; other machines round otherwise, so that
their weights differ a little.
"""

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from index.encoders import Matrix, trained
from index.encoders.network import UseNetwork, plain_names, read_weights
from index.encoders.use import Tokenizer, resources
from index.training import material
from index.training.batches import Batch, Drawer
from index.training.towers import TOKENS, Matcher, late, several

SEED = 20
_STEPS, _WARMUP = 1200, 40
# The network learns slower than what is new, and is drawn back to where it began, so that little data does not make it
# forget its languages.
_RATE, _NEW_RATE = 3e-4, 1e-3
_PULL, _PULL_TOKENS = 14.0, 3.0
_DROP = 0.2
# What is kept lies so far on the way from where training began to where it ended: that generalises best (WiSE-FT,
# Wortsman et al., arXiv:2109.01903).
_KEPT = 0.6
# The projection of tokens is begun with every so manieth parallel sentence.
_EVERY = 8
_LOG, _MEASURE = 50, 400
_log = logging.getLogger("index.training")


def groups(data: Path) -> list[material.Group]:
    """Read everything there is to train on."""
    train = data / "train"
    kinds = ("jaquad", "cmrc2018", "arcd", "policyqa", "covid-qa")
    return list(
        chain(
            material.xquad_groups(data / "xquad-r"),
            material.written_groups(),
            *(material.reading_groups(train, kind) for kind in kinds),
            material.faq_groups(train),
            material.mtrag_groups(data / "mtrag-un.jsonl"),
        )
    )


def loss_of(matcher: Matcher, batch: Batch) -> Tensor:
    """Add up the losses of vectors, passages, tokens and all of them together."""
    vectors, tokens, weights = matcher.ask(batch.asked, batch.asked_lengths, batch.rareness, _DROP)
    sentences, passages, rows = matcher.read(batch.read, batch.read_lengths, batch.passages, _DROP)
    by_vector, by_passage = vectors @ sentences.T, vectors @ passages.T
    by_token = late(tokens, weights, rows, batch.read, batch.read_lengths)
    owner = torch.repeat_interleave(torch.arange(len(batch.passages)), batch.passages)
    own, beside, matched = matcher.scales
    total = own * by_vector + beside * by_passage[:, owner] + matched * by_token
    gold, gold_passages = batch.gold, batch.gold_passages
    return (
        0.4 * several(24.0 * by_vector, gold)
        + 0.3 * several(24.0 * by_passage, gold_passages)
        + 0.5 * several(30.0 * by_token, gold)
        + several(total, gold)
    )


class Trainer:
    """One run: AdamW with a linear schedule, and a pull back to the weights that it began with."""

    def __init__(self, matcher: Matcher, steps: int) -> None:
        self._matcher = matcher
        self._start = {name: each.detach().clone() for name, each in matcher.named_parameters()}
        parts: dict[bool, list[torch.nn.Parameter]] = {True: [], False: []}
        for name, each in matcher.named_parameters():
            parts[".network." in name].append(each)
        rates = [{"params": parts[True], "lr": _RATE}, {"params": parts[False], "lr": _NEW_RATE}]
        self._optimizer = torch.optim.AdamW(rates, weight_decay=0.0, betas=(0.9, 0.98))
        warm = torch.optim.lr_scheduler.LinearLR(self._optimizer, 0.05, 1.0, _WARMUP)
        down = torch.optim.lr_scheduler.LinearLR(self._optimizer, 1.0, 0.02, max(1, steps - _WARMUP))
        self._schedule = torch.optim.lr_scheduler.SequentialLR(self._optimizer, [warm, down], [_WARMUP])

    @torch.no_grad()
    def settle(self) -> None:
        """Go back part of the way."""
        for name, each in self._matcher.named_parameters():
            each.lerp_(self._start[name], 1 - _KEPT)

    def step(self, batch: Batch) -> float:
        """Learn from a batch; gives its loss."""
        self._matcher.train()
        loss = loss_of(self._matcher, batch)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]  # has no annotations
        torch.nn.utils.clip_grad_norm_(self._matcher.parameters(), 1.0)
        self._optimizer.step()
        inner, outer = (group["lr"] for group in self._optimizer.param_groups)
        with torch.no_grad():
            for name, each in self._matcher.named_parameters():
                if ".network." in name:
                    each.lerp_(self._start[name], inner * _PULL)
                elif ".tokens." in name:
                    each.lerp_(self._start[name], outer * _PULL_TOKENS)
        self._schedule.step()
        return float(loss.detach())


def start(parallel: Sequence[dict[str, str]], tokenizer: Tokenizer) -> Matcher:
    """Give the towers as the default model has them."""
    base = UseNetwork()
    read_weights(base, resources() / "weights.npz")
    return Matcher(base, _projection(base, [text for row in parallel[::_EVERY] for text in row.values()], tokenizer))


@torch.inference_mode()
def _projection(base: UseNetwork, texts: Sequence[str], tokenizer: Tokenizer) -> Tensor:
    """Give the directions in which pooled tokens differ most (their principal components), of shape (1280, 128)."""
    pooling = base.pooled.weight.T
    scatter = torch.zeros(pooling.shape[1], pooling.shape[1])
    for text in texts:
        ids = tokenizer.encode(text)
        weights = torch.tensor([tokenizer.telling(number) for number in ids])
        rows = functional.normalize(base.features(torch.tensor(ids), torch.tensor([len(ids)])) @ pooling, dim=1)
        scatter += (rows * weights.unsqueeze(1)).T @ rows
    _, directions = torch.linalg.eigh(scatter)
    projection: Tensor = pooling @ directions.flip(1)[:, :TOKENS]
    return projection


def export(matcher: Matcher, questions: Path = trained.QUESTIONS, sentences: Path = trained.SENTENCES) -> None:
    """Write what training made of the default model, for each of the towers to its file."""
    read_weights(base := UseNetwork(), resources() / "weights.npz")
    question = matcher.question
    new = {
        "tokens": question.tokens.weight.T,
        "gate": question.gate.weight[0],
        "gate_bias": question.gate.bias[0],
        "probes": question.probes.weight.T,
        "probes_bias": question.probes.bias,
        "probe_gates": question.probe_gates.weight.T,
        "probe_gates_bias": question.probe_gates.bias,
    }
    _write(questions, base, question.network, new)
    _write(sentences, base, matcher.sentence.network, {"tokens": matcher.sentence.tokens.weight.T})


def _write(file: Path, base: UseNetwork, network: UseNetwork, new: dict[str, Tensor]) -> None:
    differences: dict[str, Matrix] = {}
    for name, keys in plain_names().items():
        moved = (network.get_parameter(name) - base.get_parameter(name)).detach()
        if name.endswith(".weight") and moved.dim() > 1:
            moved = moved.T
        else:
            moved = moved.reshape(-1, moved.shape[-1]) if moved.dim() > 1 else moved
        parts = torch.tensor_split(moved, len(keys), dim=-1)
        differences |= {key: part.numpy() for key, part in zip(keys, parts, strict=True)}
    trained.write(file, trained.Trained(differences, {key: each.detach().numpy() for key, each in new.items()}))


@torch.inference_mode()
def measure(matcher: Matcher, found: Sequence[material.Group], drawer: Drawer) -> Iterator[tuple[str, list[float]]]:
    """Give, for some pairs of languages and for the written documents, quote@1 by vector, by tokens and by all."""
    matcher.eval()
    for own in ("de", "en"):
        for asked_in in ("de", "en", "ru", "zh", "tr"):
            yield f"{own}-{asked_in}", _hits(matcher, _on_xquad(found, own, asked_in, drawer))
    for own in ("de", "en"):
        batch = _on_written(found, own, drawer)
        if len(batch.gold):
            yield f"written {own}", _hits(matcher, batch)


def _on_xquad(found: Sequence[material.Group], own: str, asked_in: str, drawer: Drawer) -> Batch:
    """Give all paragraphs of XQuAD-R in a language, with the questions on those that are held in another."""
    sentences: list[str] = []
    sizes: list[int] = []
    questions: list[str] = []
    gold: list[tuple[int, ...]] = []
    for group in found:
        if group.kind != "xquad":
            continue
        first = len(sentences)
        sentences += group.sentences[own]
        sizes.append(len(group.sentences[own]))
        if group.held:
            questions += [each.texts[asked_in] for each in group.asked]
            gold += [tuple(first + n for n in each.gold[own]) for each in group.asked]
    return drawer.tensors(questions, sentences, sizes, gold)


def _on_written(found: Sequence[material.Group], own: str, drawer: Drawer) -> Batch:
    """Give the held documents that were written in a language, with their questions in all languages."""
    sentences: list[str] = []
    sizes: list[int] = []
    questions: list[str] = []
    gold: list[tuple[int, ...]] = []
    for group in found:
        if group.kind != "written" or not group.held or own not in group.sentences:
            continue
        first = len(sentences)
        sentences += group.sentences[own]
        numbers = group.passages[own]
        sizes += [numbers.count(n) for n in dict.fromkeys(numbers)]
        for each in group.asked:
            questions += each.texts.values()
            gold += [tuple(first + n for n in each.gold[own])] * len(each.texts)
    return drawer.tensors(questions, sentences, sizes, gold)


def _hits(matcher: Matcher, batch: Batch) -> list[float]:
    vectors, tokens, weights = matcher.ask(batch.asked, batch.asked_lengths, batch.rareness)
    sentences, passages, rows = matcher.read(batch.read, batch.read_lengths, batch.passages)
    owner = torch.repeat_interleave(torch.arange(len(batch.passages)), batch.passages)
    by_vector, by_passage = vectors @ sentences.T, (vectors @ passages.T)[:, owner]
    by_token = torch.cat(
        [
            late(t, w, rows, batch.read, batch.read_lengths)
            for t, w in zip(torch.split(tokens, 40), torch.split(weights, 40), strict=True)
        ]
    )
    own, beside, matched = matcher.scales
    totals = (by_vector, by_token, own * by_vector + beside * by_passage + matched * by_token)
    return [float(batch.gold[torch.arange(len(vectors)), scores.argmax(1)].float().mean()) for scores in totals]


def main() -> int:
    """Train, log, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds train, xquad-r, mtrag-un.jsonl")
    parser.add_argument("--steps", type=int, default=_STEPS)
    parser.add_argument("--dry", action="store_true", help="log the figures, write nothing")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(SEED)
    tokenizer = Tokenizer(resources() / "sp.model")
    parallel = material.parallel_sentences(arguments.data / "train")
    found = groups(arguments.data)
    drawer = Drawer([group for group in found if not group.held], parallel, tokenizer, SEED)
    matcher = start(parallel, tokenizer)
    trainer = Trainer(matcher, arguments.steps)
    _report(matcher, found, drawer)
    losses: list[float] = []
    for number in range(1, arguments.steps + 1):
        losses.append(trainer.step(drawer.draw()))
        if number % _LOG == 0:
            _log.info("%d: loss %.3f", number, sum(losses[-_LOG:]) / _LOG)
        if number % _MEASURE == 0:
            _report(matcher, found, drawer)
    trainer.settle()
    _report(matcher, found, drawer)
    if not arguments.dry:
        export(matcher)
    return 0


def _report(matcher: Matcher, found: Sequence[material.Group], drawer: Drawer) -> None:
    rows = list(measure(matcher, found, drawer))
    for name, hits in rows:
        _log.info("%s: %s", name, " ".join(f"{hit:.3f}" for hit in hits))
    means = [sum(column) / len(rows) for column in zip(*(hits for _, hits in rows), strict=True)]
    _log.info("mean: %s", " ".join(f"{hit:.3f}" for hit in means))


if __name__ == "__main__":
    sys.exit(main())
