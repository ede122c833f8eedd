"""What questions on other matters find in a corpus, worked out one by one, and that the cohort is the encoder's own."""

import numpy as np
import pytest

from index.generation import PASSAGE_LANE, SENTENCE_LANE, Generation
from index.ranking.candidates import choose
from index.ranking.cohort import COHORT, Level, above, level
from index.ranking.query import prepare
from index.spelling import Spelling
from index.training import cohort
from index.training.corpora import indexed, query_encoder
from tests.index.conftest import Bench

FEW = {
    "bienen.txt": "Die Bienen fliegen im Mai aus.\n\nDer Imker erntet im Juli den Honig. Er schleudert ihn selbst.\n"
}
MORE = FEW | {
    "bahn.txt": "Der Zug nach Hof hält in Plauen. Wer ohne Fahrschein reist, zahlt 60 Euro.\n",
    "recht.txt": "Die Frist beträgt zwei Wochen. Gegen den Bescheid ist Widerspruch zulässig.\n",
}


@pytest.fixture(scope="module")
def few() -> Generation:
    return indexed(FEW)


def test_the_cohort_is_what_the_shipped_encoder_makes_of_its_questions() -> None:
    texts, shipped = cohort.questions(), np.load(COHORT, allow_pickle=False)

    assert len(texts) == len(set(texts)) == 160
    assert shipped.shape == (160, 512)
    assert np.abs(shipped.astype(np.float32) - query_encoder().encode_query(texts)).max() < 1e-3


def test_the_level_is_the_mean_of_what_the_farther_four_fifths_of_the_cohort_find(few: Generation) -> None:
    asked = np.load(COHORT).astype(np.float32)
    highest = []
    for question in asked:
        sentences = few.vectors[SENTENCE_LANE].scores(question)
        passages = few.vectors[PASSAGE_LANE].scores(question)
        added = [float(cosine + passages[few.sentences[n].passage]) for n, cosine in enumerate(sentences)]
        highest.append((sentences.max(), passages.max(), max(added)))

    found = level(few)

    wanted = np.sort(np.array(highest), axis=0)[:128].mean(axis=0)
    assert [found.sentence, found.passage, found.both] == pytest.approx(wanted.tolist(), abs=1e-5)


def test_more_documents_are_nearer_to_what_they_do_not_answer(few: Generation) -> None:
    more = level(indexed(MORE))

    assert more.sentence > level(few).sentence
    assert more.both > level(few).both


def test_a_question_that_is_answered_lies_farther_above_than_one_that_is_not(few: Generation) -> None:
    def asked(question: str) -> np.ndarray:
        query = prepare(question, (), query_encoder(), few.lexical, Spelling(few))
        return above(choose(query, few), few, level(few))

    answered, strange = asked("Wann erntet der Imker?"), asked("Wie hoch ist die Kaution für das Boot?")

    assert answered.shape == (3,)
    assert (answered > strange + 0.1).all()
    query = prepare("Wann erntet der Imker?", (), query_encoder(), few.lexical, Spelling(few))
    plain = above(choose(query, few), few, Level(0.0, 0.0, 0.0))
    assert plain[0] == pytest.approx(few.vectors[SENTENCE_LANE].scores(query.vector).max())


def test_the_vectors_of_another_model_are_not_compared(animals: Bench) -> None:
    assert level(animals.current()) == Level(0.0, 0.0, 0.0)
