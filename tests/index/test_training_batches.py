"""What one step of the encoder's training sees, and that steps and settling do what they say."""

from collections.abc import Iterator

import pytest
import torch

from index.encoders.network import UseNetwork, read_weights
from index.encoders.use import Tokenizer, resources
from index.training.batches import Batch, Drawer
from index.training.encoder import Trainer, loss_of, measure
from index.training.material import Asked, Group
from index.training.towers import TOKENS, Matcher


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(resources() / "sp.model")


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Few and small tensors are no work to share out: on a busy machine threads would wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def group(number: int, kind: str = "xquad", *, held: bool = False) -> Group:
    """A group of three sentences in two passages, in two languages; the last sentence answers."""
    said = {"de": ("Die Bank", "öffnet", f"um {number} Uhr."), "en": ("The bank", "opens", f"at {number} o'clock.")}
    asked = Asked({"de": f"Wann, {number}?", "en": f"When, {number}?"}, {"de": (2,), "en": (2,)})
    return Group(kind, "bank", held, said, {"de": (0, 0, 1), "en": (0, 0, 1)}, (asked,))


PARALLEL = [{"de": f"Satz {number}", "en": f"Sentence {number}"} for number in range(100)]


def drawer(tokenizer: Tokenizer, seed: int = 1) -> Drawer:
    return Drawer([group(number) for number in range(1, 21)], PARALLEL, tokenizer, seed)


def same(one: Batch, other: Batch) -> bool:
    return one.kind == other.kind and torch.equal(one.asked, other.asked) and torch.equal(one.read, other.read)


def test_texts_become_ids_in_a_row_with_what_is_right(tokenizer: Tokenizer) -> None:
    batch = drawer(tokenizer).tensors(["Wann?", "Wo?"], ["Um neun.", "Hier.", "Dort."], [1, 2], [(0,), (1, 2)])

    assert batch.asked.tolist() == tokenizer.encode("Wann?") + tokenizer.encode("Wo?")
    assert batch.asked_lengths.tolist() == [len(tokenizer.encode(text)) for text in ("Wann?", "Wo?")]
    assert batch.rareness.tolist() == pytest.approx([tokenizer.telling(number) for number in batch.asked.tolist()])
    assert batch.read_lengths.tolist() == [len(tokenizer.encode(text)) for text in ("Um neun.", "Hier.", "Dort.")]
    assert batch.gold.tolist() == [[True, False, False], [False, True, True]]
    assert batch.gold_passages.tolist() == [[True, False], [False, True]]


def test_long_texts_are_cut_but_end_as_others_do(tokenizer: Tokenizer) -> None:
    batch = drawer(tokenizer).tensors(["Wann?"], ["Wort " * 500], [1], [(0,)])

    assert batch.read_lengths.tolist() == [120]
    assert batch.read.tolist()[-1] == tokenizer.encode("")[-1]
    assert batch.read.tolist()[:-1] == tokenizer.encode("Wort " * 500)[:119]


def test_the_same_seed_draws_the_same_batches_and_another_one_others(tokenizer: Tokenizer) -> None:
    one, again, other = drawer(tokenizer), drawer(tokenizer), drawer(tokenizer, seed=2)

    drawn = [(one.draw(), again.draw(), other.draw()) for _ in range(6)]

    assert all(same(first, second) for first, second, _ in drawn)
    assert not all(same(first, third) for first, _, third in drawn)


def test_drawn_questions_are_answered_by_their_own_sentence(tokenizer: Tokenizer) -> None:
    source = drawer(tokenizer)
    batches = [source.draw() for _ in range(20)]

    assert {batch.kind for batch in batches} == {"xquad", "ntrex"}
    for batch in batches:
        questions = [set(part.tolist()) for part in torch.split(batch.asked, batch.asked_lengths.tolist())]
        sentences = [set(part.tolist()) for part in torch.split(batch.read, batch.read_lengths.tolist())]
        assert int(batch.passages.sum()) == len(sentences)
        assert batch.gold.sum(1).tolist() == [1] * len(questions)
        if batch.kind == "ntrex":
            assert torch.equal(batch.gold, torch.eye(70, dtype=torch.bool))
        else:
            assert batch.passages.tolist() == [2, 1] * 12
            assert batch.gold.int().argmax(1).tolist() == list(range(2, 36, 3))


def test_a_few_steps_lower_the_loss_and_settling_goes_back_part_of_the_way(tokenizer: Tokenizer) -> None:
    read_weights(base := UseNetwork(), resources() / "weights.npz")
    torch.manual_seed(1)
    matcher = Matcher(base, torch.randn(1280, TOKENS))
    batch = drawer(tokenizer).tensors(
        ["Wann öffnet sie?", "Wo ist die Katze?"],
        ["Um neun Uhr.", "Auf dem Sofa.", "Es regnet."],
        [1, 1, 1],
        [(1,), (2,)],
    )
    before = {name: each.detach().clone() for name, each in matcher.named_parameters()}
    trainer = Trainer(matcher, 50)
    first = float(loss_of(matcher.eval(), batch).detach())

    for _ in range(8):
        trainer.step(batch)

    assert float(loss_of(matcher.eval(), batch).detach()) < 0.8 * first
    after = {name: each.detach().clone() for name, each in matcher.named_parameters()}
    trainer.settle()
    for name, each in matcher.named_parameters():
        assert torch.allclose(each, before[name] + 0.6 * (after[name] - before[name]), atol=1e-5), name
    assert all(not torch.equal(after[name], each) for name, each in before.items())


def test_measured_are_the_held_groups_only_among_all_sentences(tokenizer: Tokenizer) -> None:
    read_weights(base := UseNetwork(), resources() / "weights.npz")
    matcher = Matcher(base, torch.randn(1280, TOKENS))
    languages = ("de", "en", "ru", "zh", "tr")
    asked = Asked(dict.fromkeys(languages, "The cat sleeps."), {"de": (0,), "en": (0,)})
    wrong = Asked(dict.fromkeys(languages, "It rains."), {"de": (0,), "en": (0,)})
    said = {"de": ("The cat sleeps.",), "en": ("The cat sleeps.",)}
    other = {"de": ("It rains.",), "en": ("It rains.",)}
    numbers = {"de": (0,), "en": (0,)}
    found = [
        Group("xquad", "0", False, other, numbers, (asked,)),
        Group("xquad", "1", True, said, numbers, (asked, wrong)),
        Group("written", "a", True, {"en": other["en"]}, {"en": (0,)}, (Asked({"en": "It rains."}, {"en": (0,)}),)),
        Group("written", "a", False, {"en": said["en"]}, {"en": (0,)}, (asked,)),
    ]

    rows = list(measure(matcher, found, drawer(tokenizer)))

    pairs = [f"{own}-{language}" for own in ("de", "en") for language in ("de", "en", "ru", "zh", "tr")]
    assert [name for name, _ in rows] == [*pairs, "written en"]
    # Of the two questions on the held paragraph one is answered by its own sentence, the other by that of another.
    assert [hits for _, hits in rows[:-1]] == [[0.5, 0.5, 0.5]] * 10
    assert rows[-1][1] == [1, 1, 1]
