import pytest

from bot.focus import Focus, Selection, focus_of
from bot.pages import Passage
from index.answers import Quote
from tests.bot.answers_by_hand import DEMAND, DENIAL, GAP, PASSAGES, PROGRESS, SOURCE, contexts_of, quote_of

CONTEXTS = contexts_of()
QUOTES = (quote_of(DEMAND), quote_of(GAP), quote_of(DENIAL))
PAGE = (Passage(0, CONTEXTS[1]), Passage(1, CONTEXTS[0]), Passage(2, CONTEXTS[2]))
MESSAGE = (
    f"{DEMAND}\n{PASSAGES[1]}\n1. Gespräche · passage 2 of 3\n\n"
    f"{PASSAGES[0]}\n2. Gespräche · passage 1 of 3\n\n{PASSAGES[2]}\n3. Gespräche · passage 3 of 3"
)


def selected(text: str, *, last: bool = False, off: int = 0) -> Selection:
    """What somebody selects in the message; Telegram says only about where, `off` characters away."""
    return Selection(text, (MESSAGE.rindex if last else MESSAGE.index)(text) + off, MESSAGE)


def part(text: str, passage: int, at: int = 0) -> Quote:
    context = CONTEXTS[passage]
    start = context.start + context.text.index(text, at)
    return Quote(text, SOURCE, start, start + len(text), 0.8)


def test_without_a_selection_the_first_quote_is_meant() -> None:
    assert focus_of(PAGE, QUOTES) == Focus(0, QUOTES[0])
    assert focus_of(PAGE[1:], QUOTES) == Focus(1, QUOTES[1])
    assert focus_of(PAGE, QUOTES, Selection(" \n", 3, MESSAGE)) == Focus(0, QUOTES[0])
    assert focus_of((), QUOTES) is None


@pytest.mark.parametrize("text", [DEMAND, f" {DEMAND} "])
def test_the_quote_selected_is_meant_also_where_it_stands_above_its_passage(text: str) -> None:
    for last in (False, True):
        selection = Selection(text, selected(DEMAND, last=last).position, MESSAGE)
        assert focus_of(PAGE, QUOTES, selection) == Focus(0, QUOTES[0])


def test_a_part_of_a_passage_beside_its_quote_is_meant() -> None:
    assert focus_of(PAGE, QUOTES, selected(PROGRESS)) == Focus(0, part(PROGRESS, 1))
    assert focus_of(PAGE, QUOTES, selected("30 Verbündeten")) == Focus(1, part("30 Verbündeten", 0))


def test_words_that_stand_in_several_passages_are_those_nearest_to_the_selection() -> None:
    said = "Grushko sagte, er"
    assert focus_of(PAGE, QUOTES, selected("Russland")) == Focus(2, part("Russland", 2))
    assert focus_of(PAGE, QUOTES, selected(said)) == Focus(0, part(said, 1))
    for off in (-9, 0, 9):
        assert focus_of(PAGE, QUOTES, selected("Das ist", off=off)) == Focus(2, part("Das ist", 2))


@pytest.mark.parametrize("off", [-5, 0, 5])
def test_words_that_stand_twice_in_a_passage_are_those_nearest_to_the_selection(off: int) -> None:
    first, second = PASSAGES[1].index("Er sagte"), PASSAGES[1].rindex("Er sagte")
    begin = MESSAGE.index(PASSAGES[1])
    for at in (first, second):
        focus = focus_of(PAGE, QUOTES, Selection("Er sagte", begin + at + off, MESSAGE))
        assert focus == Focus(0, part("Er sagte", 1, at))


def test_a_selection_that_goes_beyond_passages_means_the_nearest_quote() -> None:
    across = MESSAGE[MESSAGE.index("30 Verbündeten") : MESSAGE.index("Das ist")]
    assert focus_of(PAGE, QUOTES, Selection(across, MESSAGE.index(across), MESSAGE)) == Focus(2, QUOTES[2])
    source = "2. Gespräche · passage 1 of 3"
    near = focus_of(PAGE, QUOTES, selected(source))
    assert near == Focus(2, QUOTES[2])


def test_neighbouring_passages_in_the_context_view_may_be_meant() -> None:
    window = tuple(Passage(0, context) for context in CONTEXTS)
    message = "\n\n".join(PASSAGES)
    at = message.index(GAP)
    assert focus_of(window, QUOTES, Selection(GAP, at, message)) == Focus(0, part(GAP, 0))


def test_a_text_that_the_message_no_longer_holds_means_the_first_quote() -> None:
    assert focus_of(PAGE, QUOTES, Selection("somewhere else", 4000, "another text")) == Focus(0, QUOTES[0])
