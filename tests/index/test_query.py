"""A question as the ranking sees it: names spelt as in the documents, and what was asked before mixed in."""

import numpy as np
import pytest

from index.answers import Turn
from index.encoders.use import UseQueryEncoder
from index.ranking.carrying import Carried, carry
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


def asked(bench: Bench, encoder: UseQueryEncoder, question: str, *carried: Carried) -> Query:
    generation = bench.current()
    return prepare(question, carried, encoder, generation.lexical, Spelling(generation))


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
    query = asked(
        talks, encoder, "Wer sprach 1997 mit 12 Unbekannten?", Carried(("Oktober", "2001"), "de", 0.4, last=True)
    )

    assert query.numbers == {"1997", "12"}
    assert 0 < query.weight < float(query.idf.sum())


def test_carried_words_are_mixed_in_for_what_they_are_worth_but_the_probes_are_those_of_the_question(
    talks: Bench, encoder: UseQueryEncoder
) -> None:
    last, earlier = Carried(("Grushko",), "de", 0.4, last=True), Carried(("Stoltenberg",), "de", 0.16, last=False)
    query = asked(talks, encoder, "Und dann?", last, earlier)

    alone = [encoder.encode_question_tokens(text) for text in ("Und dann?", "Grushko", "Stoltenberg")]
    assert query.tokens is not None
    assert query.tokens.vectors == pytest.approx(np.concatenate([each.vectors for each in alone]), abs=1e-5)
    ends = np.cumsum([len(each.vectors) for each in alone])
    shares = [float(part.sum()) for part in np.split(query.tokens.weights, ends[:-1])]
    assert shares == pytest.approx([1 / 1.56, 0.4 / 1.56, 0.16 / 1.56], abs=1e-4)
    assert query.tokens.probes == pytest.approx(alone[0].probes, abs=1e-5)
    assert "grushko" in query.words
    assert "stoltenberg" not in query.words
    both = encoder.encode_query(["Und dann?", "Und dann? Grushko Stoltenberg"]).sum(axis=0)
    assert query.vector == pytest.approx(both / np.linalg.norm(both), abs=1e-5)


def test_what_is_carried_is_respelt_and_goes_back_as_far_as_questions_lean_on_others(talks: Bench) -> None:
    spelling = Spelling(talks.current())
    history = (Turn("Wer ist Stoltenberg?"), Turn("Was verlangte Gruschko?"), Turn("Warum?"))
    carried = carry("Und dann?", history, spelling)

    assert [each.words for each in carried][-1][-1] == "Grushko"
    assert "Stoltenberg" not in {word for each in carried for word in each.words}
