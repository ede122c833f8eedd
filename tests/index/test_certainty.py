"""What tells an answer from a coincidence, worked out by hand on four candidates in two passages."""

from dataclasses import replace

import numpy as np
import pytest

from index.ranking.candidates import Candidates
from index.ranking.certainty import CERTAINTY, Scored, certainty_features
from index.ranking.features import FEATURES
from index.ranking.matching import Matches
from index.ranking.query import Query

NONE = np.zeros(0, dtype=np.float32)


def array(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float32)


def scored(**own: tuple[float, ...]) -> Scored:
    """Candidates 0 and 1 stand in one passage, 2 and 3 in another; 1 is the best. `own` are some features of all."""
    features = np.zeros((4, len(FEATURES)), dtype=np.float32)
    for name, values in own.items():
        features[:, FEATURES.index(name)] = values
    query = Query(
        text="Was sagte Otto?",
        language="de",
        vector=NONE,
        tokens=None,
        words=("sagte", "otto"),
        idf=array(1, 3),
        known=np.array([False, True]),
        numbers=frozenset(),
        unknown=(2, 1, 3),
    )
    passages = np.array([0, 0, 1, 1])
    candidates = Candidates(np.array([4, 5, 8, 9]), passages, np.array([2, 3]), NONE, NONE, NONE)
    matches = Matches(
        own=np.array([[0.5, 0.2, 0.9], [0.7, 0.1, 0.4], [0.1, 0.8, 0.6], [0.0, 0.3, 0.3]], dtype=np.float32),
        before=NONE,
        passage=NONE,
        weights=array(0.2, 0.3, 0.5),
        rare=array(0.2, 0.3, 0.5),
        names=np.array([True, False, True]),
        probes=NONE,
    )
    return Scored(query, candidates, matches, features, array(0.0, 2.0, 1.0, -1.0), array(0.25, -0.5, 0.75))


def named(given: Scored) -> dict[str, float]:
    return dict(zip(CERTAINTY, certainty_features(given).tolist(), strict=True))


def test_the_best_logit_is_compared_with_other_passages_and_with_all() -> None:
    found = named(scored())

    assert found["logit"] == 2.0
    assert found["lead"] == 1.0
    assert found["spread"] == pytest.approx(2.0 - 0.5)
    assert found["share"] == pytest.approx(np.exp(2) / (np.exp(0) + np.exp(2) + np.exp(1) + np.exp(-1)))
    assert found["size"] == pytest.approx(np.log(4))


def test_what_the_corpus_lacks_is_counted_by_kind() -> None:
    found = named(scored())

    assert [found[f"unknown_{kind}"] for kind in ("names", "words", "numbers")] == [2, 1, 3]


def test_a_neighbour_in_its_passage_is_no_rival() -> None:
    assert named(replace(scored(), logits=array(1.9, 2.0, -3.0, -1.0)))["lead"] == 3.0


def test_with_one_passage_alone_the_lead_is_over_its_last_sentence() -> None:
    given = scored()
    alone = replace(given, candidates=replace(given.candidates, passages=np.zeros(4, dtype=np.int64)))

    assert named(alone)["lead"] == 3.0


def test_of_the_rarer_half_of_the_tokens_the_worst_matched_counts() -> None:
    found = named(scored())

    # The first token is common; of the others the passage has 0.2 and 0.9 at best, all candidates 0.8 and 0.9.
    assert found["weakest"] == pytest.approx(0.2)
    assert found["weakest_anywhere"] == pytest.approx(0.8)


def test_names_count_by_their_mean_in_the_passage_and_anywhere() -> None:
    found = named(scored())

    assert found["names_here"] == pytest.approx((0.7 + 0.9) / 2)
    elsewhere = named(replace(scored(), logits=array(0, 0, 1, 0)))
    assert elsewhere["names_here"] == pytest.approx((0.1 + 0.6) / 2)
    assert elsewhere["names_anywhere"] == found["names_anywhere"] == pytest.approx((0.7 + 0.9) / 2)


def test_where_nobody_is_named_names_are_taken_for_matched() -> None:
    given = scored()
    assert given.matches is not None
    nobody = replace(given, matches=replace(given.matches, names=np.zeros(3, dtype=bool)))

    assert [named(nobody)[name] for name in ("names_here", "names_anywhere")] == pytest.approx([0.8, 0.8])


def test_without_tokens_nothing_is_matched() -> None:
    found = named(replace(scored(), matches=None))

    assert (found["weakest"], found["weakest_anywhere"]) == (0, 0)
    assert [found[name] for name in ("names_here", "names_anywhere")] == pytest.approx([0.8, 0.8])


def test_known_words_count_apart_for_documents_in_the_language_of_the_question() -> None:
    same, other = named(scored(match_same=(0, 0.5, 0, 0))), named(scored(match_same=(0.5, 0, 0.5, 0.5)))

    assert (same["same"], same["known_same"], same["known_other"]) == (1, 0.75, 0)
    assert (other["same"], other["known_same"], other["known_other"]) == (0, 0, 0.75)


def test_the_highest_cosine_and_match_may_be_those_of_another_candidate() -> None:
    found = named(scored(cosine=(0.1, 0.2, 0.9, 0.3), match=(0.6, 0.4, 0.5, 0.2)))

    values = [found[name] for name in ("cosine", "cosine_most", "match", "match_most")]
    assert values == pytest.approx([0.2, 0.9, 0.4, 0.6])


def test_all_features_of_the_best_candidate_are_passed_on() -> None:
    given = scored()
    given.features[:] = np.arange(4 * len(FEATURES), dtype=np.float32).reshape(4, -1)
    found = named(given)

    assert [found[name] for name in FEATURES] == given.features[1].tolist()
    assert len(CERTAINTY) == len(set(CERTAINTY)) == len(found)


def test_how_far_the_best_lie_above_what_others_find_is_passed_on() -> None:
    found = named(scored())

    assert [found[f"{lane}_above"] for lane in ("sentence", "passage", "both")] == [0.25, -0.5, 0.75]
