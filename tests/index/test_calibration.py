"""Every expected figure is worked out by hand from a handful of claims."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.calibration import Claim, Decision, Trade, calibrate, separation, trade

CLAIMS = (Claim(0.9, true=True), Claim(0.1, true=False), Claim(1.0, true=True), Claim(0.15, true=True))


def test_scores_are_compared_with_what_was_true_bin_by_bin() -> None:
    found = calibrate(CLAIMS)

    assert found is not None
    assert [(each.low, each.high, each.count) for each in found.bins] == [(0.1, 0.2, 2), (0.9, 1.0, 2)]
    assert [each.score for each in found.bins] == pytest.approx([0.125, 0.95])
    assert [each.true for each in found.bins] == [0.5, 1.0]
    assert (found.count, found.true) == (4, 0.75)
    assert found.score == pytest.approx((0.9 + 0.1 + 1.0 + 0.15) / 4)
    assert found.error == pytest.approx((2 * (0.5 - 0.125) + 2 * (1.0 - 0.95)) / 4)
    assert found.brier == pytest.approx((0.1**2 + 0.1**2 + 0.0**2 + 0.85**2) / 4)


def test_a_share_of_few_claims_has_a_wide_interval_even_where_all_were_true() -> None:
    found = calibrate(CLAIMS)

    assert found is not None
    half, all_true = found.bins
    # Wilson's interval of 1 in 2 and of 2 in 2, as tables give it.
    assert (half.least, half.most) == pytest.approx((0.0945, 0.9055), abs=1e-4)
    assert (all_true.least, all_true.most) == pytest.approx((0.3424, 1.0), abs=1e-4)


def test_many_claims_narrow_the_interval() -> None:
    found = calibrate([Claim(0.75, true=number % 4 != 0) for number in range(400)])

    assert found is not None
    assert found.error == 0.0
    (only,) = found.bins
    assert (only.low, only.count, only.score, only.true) == (0.7, 400, 0.75, 0.75)
    assert (only.least, only.most) == pytest.approx((0.7053, 0.7900), abs=1e-4)


def test_a_score_belongs_to_the_bin_that_begins_with_it_and_one_to_the_last() -> None:
    found = calibrate([Claim(score, true=True) for score in (0.0, 0.1, 0.3, 0.7, 1.0)])

    assert found is not None
    assert [each.low for each in found.bins] == [0.0, 0.1, 0.3, 0.7, 0.9]


def test_without_claims_nothing_is_said() -> None:
    assert calibrate([]) is None
    assert separation([]) is None
    assert separation([Claim(0.4, true=True)]) is None
    assert separation([Claim(0.4, true=False)]) is None


def test_separation_counts_pairs_and_half_of_those_that_tie() -> None:
    claims = [Claim(0.5, true=True), Claim(0.9, true=True), Claim(0.2, true=False), Claim(0.5, true=False)]

    # 0.5 wins over 0.2 and ties with 0.5; 0.9 wins over both.
    assert separation(claims) == (1 + 0.5 + 2) / 4


@given(st.lists(st.builds(Claim, st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), true=st.booleans()), max_size=12))
def test_separation_is_what_counting_all_pairs_gives(claims: list[Claim]) -> None:
    pairs = [(one.score, other.score) for one in claims if one.true for other in claims if not other.true]
    won = [1.0 if one > other else 0.5 if one == other else 0.0 for one, other in pairs]

    assert separation(claims) == (sum(won) / len(won) if won else None)


def test_each_threshold_has_its_price() -> None:
    decisions = [
        Decision(0.9, answerable=True, right=True),
        Decision(0.6, answerable=True, right=False),
        Decision(0.3, answerable=True, right=True),
        Decision(0.5, answerable=False, right=False),
        Decision(0.1, answerable=False, right=False),
    ]

    assert trade(decisions, steps=4) == (
        Trade(0.0, answered=1.0, declined=0.0, right=2 / 5),
        Trade(0.25, answered=1.0, declined=1 / 2, right=2 / 4),
        Trade(0.5, answered=2 / 3, declined=1 / 2, right=1 / 3),
        Trade(0.75, answered=1 / 3, declined=1.0, right=1.0),
        Trade(1.0, answered=0.0, declined=1.0, right=None),
    )


def test_a_share_of_no_questions_is_none() -> None:
    assert trade([Decision(0.5, answerable=True, right=True)], steps=1) == (
        Trade(0.0, answered=1.0, declined=None, right=1.0),
        Trade(1.0, answered=0.0, declined=None, right=None),
    )
