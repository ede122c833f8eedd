"""Questions that ask the same are told from others about the same documents."""

import pytest

from index.pinning import asks_the_same


@pytest.mark.parametrize(
    ("pinned", "asked", "cosine", "place", "same"),
    [
        ("How long is it?", "how long is it", 0.1, None, True),
        ("Как долго?", "как долго", 0.1, 7, True),
        ("How long?", "How wide?", 0.65, 0, True),
        ("How long?", "How wide?", 0.64, 0, False),
        ("How long?", "How wide?", 0.99, None, False),
        ("How long?", "How wide?", 0.79, 1, False),
        ("How long?", "How wide?", 0.80, 2, True),
        ("How long?", "How wide?", 0.99, 3, False),
        ("Who won in 2014?", "Who won in 2018?", 0.99, 0, False),
        ("Who won in 2014?", "Wer gewann 2014?", 0.7, 0, True),
        ("Who won in ٢٠١٤?", "Wer gewann 2014?", 0.7, 0, True),
    ],
)
def test_the_same_is_asked_in_the_same_words_or_by_likeness_and_place_with_the_same_numbers(
    pinned: str, asked: str, cosine: float, place: int | None, same: bool
) -> None:
    assert asks_the_same(pinned, asked, cosine, place) is same
