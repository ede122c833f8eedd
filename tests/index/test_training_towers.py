"""The networks that are trained: scores and losses against brute force, and what is written is what was made."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from index.encoders import trained
from index.encoders.network import UseNetwork, read_weights
from index.encoders.sbert import UseModule
from index.encoders.use import Tokenizer, UseQueryEncoder, resources
from index.training.encoder import export
from index.training.towers import EOS, PROBES, TOKENS, Matcher, late, several

TEXTS = ("Wie hoch ist der Mitgliedsbeitrag?", "When?", "会费是多少钱？", "Die Katze schläft & träumt 😀.")


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(resources() / "sp.model")


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """The default model, moved at random in all its parts."""
    read_weights(base := UseNetwork(), resources() / "weights.npz")
    torch.manual_seed(3)
    made = Matcher(base, torch.randn(1280, TOKENS))
    with torch.no_grad():
        for each in made.parameters():
            each.add_(torch.randn_like(each) * 0.05 * each.abs().mean().clamp_min(0.01))
    return made.eval()


@pytest.fixture(autouse=True)
def without_gradients_and_in_one_thread() -> Iterator[None]:
    """Few and small tensors are no work to share out: on a busy machine threads would wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with torch.inference_mode():
        yield
    torch.set_num_threads(before)


def flat(tokenizer: Tokenizer, texts: tuple[str, ...]) -> tuple[Tensor, Tensor, Tensor]:
    """Give ids in a row, their lengths, and how telling each is."""
    rows = [tokenizer.encode(text) for text in texts]
    ids = [number for row in rows for number in row]
    telling = [tokenizer.telling(number) for number in ids]
    return torch.tensor(ids), torch.tensor([len(row) for row in rows]), torch.tensor(telling)


def test_late_interaction_adds_up_each_tokens_best_match() -> None:
    torch.manual_seed(1)
    tokens = functional.normalize(torch.randn(2, 3, TOKENS), dim=2)
    weights = torch.tensor([[0.5, 0.25, 0.25], [0.9, 0.1, 0.0]])
    lengths = torch.tensor([4, 3, 5])
    ids = torch.tensor([1, 9, 8, EOS, 1, 7, EOS, 1, 5, 6, 4, EOS])
    rows = functional.normalize(torch.randn(12, TOKENS), dim=1)

    found = late(tokens, weights, rows, ids, lengths)

    for question in range(2):
        for sentence, inside in enumerate(([1, 2], [5], [8, 9, 10])):
            best = [max(float(token @ rows[place]) for place in inside) for token in tokens[question]]
            expected = sum(weight * each for weight, each in zip(weights[question].tolist(), best, strict=True))
            assert float(found[question, sentence]) == pytest.approx(expected, abs=1e-5)


def test_begin_and_end_match_nothing_and_a_sentence_of_them_alone_is_farthest() -> None:
    tokens = torch.eye(2, TOKENS).unsqueeze(0)
    rows = torch.cat([torch.eye(2, TOKENS), -torch.eye(1, TOKENS), torch.eye(1, TOKENS)])

    found = late(tokens, torch.tensor([[0.75, 0.25]]), rows, torch.tensor([1, EOS, 7, EOS]), torch.tensor([2, 2]))

    assert found.tolist() == [[-1.0, pytest.approx(-0.75)]]


def test_the_loss_of_several_is_the_mean_of_what_all_right_ones_together_lack() -> None:
    logits = torch.tensor([[0.0, 1.0, 2.0], [3.0, -1.0, 0.5]])
    gold = torch.tensor([[True, False, True], [False, True, False]])

    shares = [[math.exp(each) for each in row] for row in logits.tolist()]
    expected = [
        -math.log((shares[0][0] + shares[0][2]) / sum(shares[0])),
        -math.log(shares[1][1] / sum(shares[1])),
    ]
    assert float(several(logits, gold)) == pytest.approx(sum(expected) / 2, abs=1e-6)


def test_there_is_no_loss_where_all_are_right() -> None:
    assert float(several(torch.tensor([[5.0, -2.0]]), torch.tensor([[True, True]]))) == pytest.approx(0, abs=1e-6)


def test_passages_are_pooled_from_the_tokens_of_their_sentences(matcher: Matcher, tokenizer: Tokenizer) -> None:
    ids, lengths, _ = flat(tokenizer, TEXTS)

    sentences, passages, tokens = matcher.read(ids, lengths, torch.tensor([1, 3]))

    network = matcher.sentence.network
    assert torch.allclose(sentences, network(ids, lengths), atol=1e-5)
    assert torch.allclose(passages[0], sentences[0], atol=1e-5)
    features = network.features(ids, lengths)[int(lengths[0]) :]
    assert torch.allclose(passages[1], network.pool(features, lengths[1:].sum().unsqueeze(0))[0], atol=1e-5)
    assert tokens.shape == (len(ids), TOKENS)


def test_questions_are_padded_with_tokens_that_weigh_nothing(matcher: Matcher, tokenizer: Tokenizer) -> None:
    ids, lengths, telling = flat(tokenizer, TEXTS)

    vectors, tokens, weights = matcher.ask(ids, lengths, telling)

    longest = int(lengths.max())
    assert tokens.shape == (4, longest + PROBES, TOKENS)
    assert weights[:, :longest].sum(1).tolist() == pytest.approx([1] * 4, abs=1e-5)
    for row, length in enumerate(lengths.tolist()):
        assert not weights[row, length:longest].any()
        alone = matcher.ask(*flat(tokenizer, TEXTS[row : row + 1]))
        assert torch.allclose(alone[0][0], vectors[row], atol=1e-5)
        assert torch.allclose(alone[1][0, :length], tokens[row, :length], atol=1e-4)
        assert torch.allclose(alone[2][0, :length], weights[row, :length], atol=1e-4)


def test_what_is_exported_and_read_back_gives_the_same_vectors(
    matcher: Matcher, tokenizer: Tokenizer, tmp_path: Path
) -> None:
    questions, sentences = tmp_path / "questions.npz", tmp_path / "sentences.npz"

    export(matcher, questions, sentences)

    ids, lengths, _ = flat(tokenizer, TEXTS)
    before = UseModule.built_in().network(ids, lengths)
    for file, tower in ((questions, matcher.question), (sentences, matcher.sentence)):
        network = UseModule.built_in(file).network
        expected = tower.network(ids, lengths)
        assert float((network(ids, lengths) - expected).abs().max()) < 1e-3
        assert float((before - expected).abs().max()) > 0.01
        tokens = torch.from_numpy(trained.read(file).new["tokens"])
        rows = functional.normalize(network.features(ids, lengths) @ tokens, dim=1)
        assert float((rows - tower(ids, lengths, 0.0)[1]).abs().max()) < 3e-3


def test_what_answers_weighs_tokens_and_probes_as_training_did(tokenizer: Tokenizer) -> None:
    new = {name: torch.from_numpy(each) for name, each in trained.read(trained.QUESTIONS).new.items()}
    made = Matcher(UseModule.built_in(trained.QUESTIONS).network, new["tokens"]).eval()
    tower = made.question
    tower.gate.weight.copy_(new["gate"].unsqueeze(0))
    tower.gate.bias.copy_(new["gate_bias"])
    tower.probes.weight.copy_(new["probes"].T)
    tower.probes.bias.copy_(new["probes_bias"])
    tower.probe_gates.weight.copy_(new["probe_gates"].T)
    tower.probe_gates.bias.copy_(new["probe_gates_bias"])
    encoder = UseQueryEncoder()

    for text in TEXTS:
        vectors, tokens, weights = made.ask(*flat(tokenizer, (text,)))

        found = encoder.encode_question_tokens(text)
        assert vectors[0].numpy() == pytest.approx(encoder.encode_query([text])[0], abs=1e-4)
        assert tokens[0, 1 : -PROBES - 1].numpy() == pytest.approx(found.vectors, abs=2e-3)
        assert weights[0, 1 : -PROBES - 1].numpy() == pytest.approx(found.weights, abs=1e-3)
        assert tokens[0, -PROBES:].numpy() == pytest.approx(found.probes, abs=2e-3)
        assert weights[0, -PROBES:].numpy() == pytest.approx(found.probe_weights, abs=1e-3)
