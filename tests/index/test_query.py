"""A question as the ranking sees it: names spelt as in the documents, and what was asked before mixed in."""

import numpy as np
import pytest

from index.answers import Turn
from index.encoders.use import UseQueryEncoder
from index.ranking.query import Query, prepare
from index.spelling import Spelling
from tests.index.conftest import Bench

QUESTION = "Was verlangte Gruschko?"


@pytest.fixture(scope="module")
def encoder() -> UseQueryEncoder:
    return UseQueryEncoder()


@pytest.fixture
def talks(bench: Bench) -> Bench:
    """A document that spells names in its own way."""
    bench.write({"a.txt": "Alexander Grushko sprach 1997 mit Stoltenberg. Danach sprach Grushko wieder.\n"})
    bench.build()
    return bench


def asked(bench: Bench, encoder: UseQueryEncoder, question: str, *before: str) -> Query:
    generation = bench.current()
    history = tuple(Turn(each) for each in before)
    return prepare(question, history, encoder, generation.lexical, Spelling(generation))


def test_a_question_is_encoded_as_the_documents_spell_its_names(talks: Bench, encoder: UseQueryEncoder) -> None:
    query = asked(talks, encoder, QUESTION)

    assert (query.text, query.language) == ("Was verlangte Grushko?", "de")
    assert query.unknown == (0, 1, 0)
    assert query.vector == pytest.approx(encoder.encode_query(["Was verlangte Grushko?"])[0], abs=1e-5)
    assert query.tokens is not None
    assert len(query.tokens.vectors) == len(encoder.encode_question_tokens("Was verlangte Grushko?").vectors)
    assert "grushko" in query.words
    assert query.known[query.words.index("grushko")]


def test_numbers_and_weight_are_those_of_the_question(talks: Bench, encoder: UseQueryEncoder) -> None:
    query = asked(talks, encoder, "Wer sprach 1997 mit 12 Unbekannten?", "Was geschah 2001?")

    assert query.numbers == {"1997", "12"}
    assert 0 < query.weight < float(query.idf.sum())


def test_earlier_questions_are_respelt_and_fade_but_the_probes_are_those_of_the_last(
    talks: Bench, encoder: UseQueryEncoder
) -> None:
    query = asked(talks, encoder, "Und dann?", "Wer ist Stoltenberg?", QUESTION)

    texts = ("Und dann?", "Was verlangte Grushko?", "Wer ist Stoltenberg?")
    alone = [encoder.encode_question_tokens(text) for text in texts]
    assert query.tokens is not None
    assert query.tokens.vectors == pytest.approx(np.concatenate([each.vectors for each in alone]), abs=1e-5)
    ends = np.cumsum([len(each.vectors) for each in alone])
    shares = [float(part.sum()) for part in np.split(query.tokens.weights, ends[:-1])]
    assert shares == pytest.approx([1 / 1.56, 0.4 / 1.56, 0.16 / 1.56], abs=1e-4)
    assert query.tokens.probes == pytest.approx(alone[0].probes, abs=1e-5)
    assert query.tokens.probe_weights == pytest.approx(alone[0].probe_weights, abs=1e-5)
    both = encoder.encode_query(["Und dann?", "Wer ist Stoltenberg? Was verlangte Grushko? Und dann?"]).sum(axis=0)
    assert query.vector == pytest.approx(both / np.linalg.norm(both), abs=1e-5)


def test_only_the_last_three_questions_count(talks: Bench, encoder: UseQueryEncoder) -> None:
    before = ("Eins?", " ", "Zwei?", "Drei?")
    long, short = asked(talks, encoder, "Und?", "Null?", *before), asked(talks, encoder, "Und?", "Zwei?", "Drei?")

    assert long.vector == pytest.approx(short.vector, abs=1e-6)
