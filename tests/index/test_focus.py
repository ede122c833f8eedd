"""A question that replies to a quote is asked about what stands around that first."""

import pytest

from index.answerer import Answerer
from index.answers import Quote
from index.library import Library

NORTH = "Der Leuchtturm von Westerhever steht an der Nordsee. Er ist vierzig Meter hoch. Er wurde 1908 gebaut."
EAST = "Der Leuchtturm von Darßer Ort steht an der Ostsee. Er ist fünfunddreißig Meter hoch. Er wurde 1848 gebaut."


@pytest.fixture(scope="module")
def towers(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    home = tmp_path_factory.mktemp("towers")
    (home / "corpus").mkdir()
    for name, text in (("nord.txt", NORTH), ("ost.txt", EAST)):
        (home / "corpus" / name).write_text(text, encoding="utf-8")
    return Library(home / "corpus", home / "data").open().answerer


@pytest.mark.parametrize(("source", "text"), [("nord.txt", NORTH), ("ost.txt", EAST)])
@pytest.mark.parametrize("question", ["Wie hoch ist er?", "When was it built?", "Wie hoch ist der Leuchtturm?"])
def test_the_document_that_was_replied_to_comes_first(towers: Answerer, source: str, text: str, question: str) -> None:
    said = text[: text.index(".") + 1]
    answer = towers.answer(question, focus=Quote(said, source, 0, len(said), 0.5))

    assert answer.quotes[0].source == source
    assert {quote.source for quote in answer.quotes} == {"nord.txt", "ost.txt"}


def test_a_part_that_is_no_longer_there_is_ignored(towers: Answerer) -> None:
    gone = Quote("Der Leuchtturm ist rot.", "ost.txt", 0, 23, 0.5)

    assert towers.answer("Wie hoch ist der Leuchtturm?", focus=gone) == towers.answer("Wie hoch ist der Leuchtturm?")
