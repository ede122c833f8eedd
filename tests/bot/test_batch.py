import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from bot.batch import Query, answer_lines, answer_object, read_query, write_line
from bot.errors import StartupError
from index.answers import Turn, UnknownWord
from tests.bot.answers_by_hand import DEMAND, GAP, OFFSET, SOURCE, AnswererByHand, answer_of, quote_of

if TYPE_CHECKING:
    from index.answerer import Answerer

ANSWERER = AnswererByHand({"Wer? 😀": answer_of(quote_of(GAP, 0.9), quote_of(DEMAND, 0.5))})


def answered(lines: list[bytes], top: int = 10) -> list[dict[str, object]]:
    out = io.BytesIO()
    answer_lines(cast("Answerer", ANSWERER), lines, out, top=top)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_line_gets_one_line_in_order_with_all_it_promises() -> None:
    first, second = answered(['{"id": "b", "question": "Wer? 😀"}\n'.encode(), b'{"id": "a", "question": "Milk?"}'], 1)

    assert first == {
        "id": "b",
        "outcome": "answered",
        "answered": True,
        "score": 0.9,
        "quotes": [{"text": GAP, "source": SOURCE, "start": OFFSET, "end": OFFSET + len(GAP), "score": 0.9}],
    }
    assert second == {"id": "a", "outcome": "nothing", "answered": False, "score": 0.01, "quotes": []}


def test_what_explains_an_answer_to_people_is_not_in_its_json() -> None:
    quote = replace(quote_of(GAP, 0.9), marks=((0, 4),))
    answer = replace(answer_of(quote), unknown=(UnknownWord("Gruschko", "Grushko", same=True),))

    written = answer_object(answer)

    assert list(written) == ["outcome", "answered", "score", "quotes"]
    assert [list(each) for each in written["quotes"]] == [["text", "source", "start", "end", "score"]]


def test_history_reaches_the_answerer_oldest_first() -> None:
    line = b'{"id": "1", "question": "C?", "history": [{"question": "A?", "answer": "a"}, {"question": "B?"}], "x": 1}'

    assert read_query(line, 1) == Query("1", "C?", (Turn("A?", "a"), Turn("B?")))


def test_byte_order_mark_and_empty_lines_are_no_mistakes() -> None:
    lines = [b'\xef\xbb\xbf{"id": "1", "question": "A?"}\r\n', b"\n", b'{"id": "2", "question": "", "history": null}']

    assert [line["id"] for line in answered(lines)] == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"Wer?", "line 2 is not JSON"),
        (b'{"id": "1"', "line 2 is not JSON"),
        (b"\xff", "line 2 is not JSON"),
        (b"[" * 100_000, "line 2 is not JSON"),
        (b'["1", "A?"]', "line 2 is no JSON object"),
        (b'{"question": "A?"}', 'line 2: "id" is missing or no text'),
        (b'{"id": 1, "question": "A?"}', 'line 2: "id" is missing or no text'),
        (b'{"id": "1", "question": null}', 'line 2: "question" is missing or no text'),
        (b'{"id": "1", "question": "A?", "history": "B?"}', 'line 2: "history" must be a list'),
        (b'{"id": "1", "question": "A?", "history": ["B?"]}', 'line 2: "history" must hold objects'),
        (b'{"id": "1", "question": "A?", "history": [{"answer": "b"}]}', 'line 2: "question" is missing'),
        (
            b'{"id": "1", "question": "A?", "history": [{"question": "B?", "answer": 1}]}',
            'line 2: the "answer" of a turn',
        ),
    ],
)
def test_line_that_cannot_be_read_is_named_after_the_lines_before_it_were_answered(line: bytes, message: str) -> None:
    out = io.BytesIO()

    with pytest.raises(StartupError) as caught:
        answer_lines(cast("Answerer", ANSWERER), [b'{"id": "1", "question": "A?"}\n', line], out, top=1)

    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
    assert json.loads(out.getvalue())["id"] == "1"


def test_each_answer_is_written_before_the_next_question_is_read() -> None:
    out, seen = io.BytesIO(), []

    def lines() -> Iterator[bytes]:
        for number in range(3):
            seen.append(out.getvalue().count(b"\n"))
            yield b'{"id": "%d", "question": "A?"}' % number

    answer_lines(cast("Answerer", ANSWERER), lines(), out, top=1)

    assert seen == [0, 1, 2]


def test_lone_surrogates_are_replaced_in_questions_and_escaped_in_ids() -> None:
    query = read_query(rb'{"id": "\ud800", "question": "a\udc00b \ud83d\ude00"}', 1)
    out = io.BytesIO()

    write_line(out, {"id": query.id})

    assert query.question == "a\ufffdb 😀"
    assert out.getvalue() == rb'{"id": "\ud800"}' + b"\n"
