import pytest

from bot.rating import opinion, thanks, with_thumbs
from bot.reply import Button, Reply
from bot.store.feedback import Tally

ANSWER = Reply("Hier steht es.", buttons=((Button("Mehr", "m:7:1:0"),),))


def labels(reply: Reply) -> list[list[str]]:
    return [[button.label for button in row] for row in reply.buttons]


def test_thumbs_are_the_last_row_and_name_the_answer() -> None:
    reply = with_thumbs(ANSWER, 7, Tally(3, 1))
    assert reply.text == ANSWER.text
    assert reply.buttons == (*ANSWER.buttons, (Button("👍", "r:7:1:0"), Button("👎", "r:7:0:0")))


def test_ones_own_thumb_has_a_mark() -> None:
    assert labels(with_thumbs(ANSWER, 7, Tally(1, 0), own=True))[-1] == ["👍 ✓", "👎"]
    assert labels(with_thumbs(ANSWER, 7, Tally(0, 1), own=False))[-1] == ["👍", "👎 ✓"]


def test_thumbs_are_counted_where_they_are_many_peoples() -> None:
    assert labels(with_thumbs(ANSWER, 7, Tally(12, 1), counted=True))[-1] == ["👍 12", "👎 1"]
    assert labels(with_thumbs(ANSWER, 7, Tally(0, 0), counted=True))[-1] == ["👍", "👎"]


@pytest.mark.parametrize(
    ("emojis", "said"),
    [
        (["👍"], True),
        (["❤️"], True),
        (["❤"], True),
        (["👎"], False),
        (["💩"], False),
        (["🤔"], None),
        (["😁", "🤷"], None),
        ([], None),
        (["👎", "🤔", "👍"], True),
        (["👍", "👎", "🐳"], False),
    ],
)
def test_reactions_say_something_of_an_answer_or_nothing(emojis: list[str], said: bool | None) -> None:
    assert opinion(emojis) is said


def test_every_opinion_is_acknowledged() -> None:
    assert [thanks(said) for said in (True, False, None)] == ["feedback-up", "feedback-down", "feedback-withdrawn"]
