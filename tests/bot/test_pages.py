from dataclasses import replace

import pytest

from bot.pages import Pages
from bot.rendering import render_answer, render_closest, render_context, render_more
from bot.reply import Action, Kind
from bot.texts import Texts
from bot.words import Word
from index.answers import Answer, Outcome
from tests.bot.answers_by_hand import (
    DEMAND,
    DENIAL,
    GAP,
    PASSAGES,
    AnswererByHand,
    answer_of,
    contexts_for,
    contexts_of,
    quote_of,
)

ENGLISH = Texts.get("en")
ROW = 7
# Three pages: the second quote is not good enough to be shown unasked.
ANSWER = answer_of(quote_of(DEMAND, 0.9), quote_of(GAP, 0.1), quote_of(DENIAL, 0.1))
CLOSE = replace(ANSWER, outcome=Outcome.NOTHING)
FIRST = Action(Kind.BACK, ROW)


def pages_of(answer: Answer = ANSWER) -> Pages:
    return Pages(answer, contexts_for(answer), AnswererByHand().neighbour, ENGLISH, row=ROW)


def context(place: int, step: int = 0) -> Action:
    return Action(Kind.CONTEXT, ROW, place, step)


def test_every_view_shows_what_its_button_shows() -> None:
    pages, contexts = pages_of(), contexts_for(ANSWER)

    assert pages.show(FIRST) == render_answer(ANSWER, contexts, ENGLISH, row=ROW)
    assert pages.show(Action(Kind.MORE, ROW, 1)) == render_more(ANSWER, contexts, ENGLISH, row=ROW, place=1)
    assert pages.show(Action(Kind.CLOSEST, ROW)) == render_closest(ANSWER, contexts, ENGLISH, row=ROW)
    assert pages.show(context(0)) == render_context(ANSWER.quotes[0], contexts_of(), ENGLISH, row=ROW)
    assert pages.show(context(1)) == render_context(ANSWER.quotes[1], contexts_of()[:2], ENGLISH, row=ROW, place=1)
    assert pages.show(context(1, 2)) == render_context(
        ANSWER.quotes[1], contexts_of()[1:], ENGLISH, row=ROW, place=1, step=2
    )


@pytest.mark.parametrize(("step", "settled"), [(0, 0), (1, 1), (-1, -1), (10**30, 1), (-(10**30), -1)])
def test_a_step_beyond_the_document_ends_where_that_ends(step: int, settled: int) -> None:
    pages = pages_of()

    assert pages.settled(context(0, step)) == context(0, settled)
    assert pages.show(context(0, step)) == pages.show(context(0, settled))
    assert pages.settled(Action(Kind.MORE, ROW, 1, step)) == Action(Kind.MORE, ROW, 1)


def test_passages_are_those_that_a_page_shows() -> None:
    pages = pages_of()

    def numbers(view: Action) -> list[tuple[int, int]]:
        return [(passage.place, passage.context.number) for passage in pages.passages(view)]

    assert numbers(FIRST) == [(0, 2)]
    assert numbers(Action(Kind.MORE, ROW, 1)) == [(1, 1), (2, 3)]
    assert numbers(context(2)) == [(2, 2), (2, 3)]
    assert [passage.place for passage in pages_of(CLOSE).passages(FIRST)] == []


@pytest.mark.parametrize(
    ("view", "word", "place", "leads"),
    [
        (FIRST, Word.MORE, None, Action(Kind.MORE, ROW, 1)),
        (FIRST, Word.ON, None, Action(Kind.MORE, ROW, 1)),
        (Action(Kind.MORE, ROW, 1), Word.MORE, None, None),
        (Action(Kind.MORE, ROW, 1), Word.ON, None, None),
        (context(0), Word.MORE, None, Action(Kind.MORE, ROW, 1)),
        (context(1), Word.MORE, None, None),
        (FIRST, Word.CONTEXT, None, context(0)),
        (Action(Kind.MORE, ROW, 1), Word.CONTEXT, None, context(1)),
        (Action(Kind.MORE, ROW, 1), Word.CONTEXT, 2, context(2)),
        (context(1, 2), Word.CONTEXT, None, context(1)),
        (FIRST, Word.NEXT, None, context(0, 1)),
        (FIRST, Word.PREVIOUS, None, context(0, -1)),
        (Action(Kind.MORE, ROW, 1), Word.PREVIOUS, None, None),
        (Action(Kind.MORE, ROW, 1), Word.PREVIOUS, 2, context(2, -1)),
        (Action(Kind.MORE, ROW, 1), Word.NEXT, 2, None),
        (context(0), Word.NEXT, None, None),
        (context(1), Word.NEXT, None, context(1, 2)),
        (context(1), Word.ON, None, context(1, 2)),
        (context(1), Word.LATER, None, context(1, 2)),
        (context(1, 2), Word.EARLIER, None, context(1)),
        (context(1, 10**30), Word.PREVIOUS, None, context(1)),
        (context(1), Word.BACK, None, FIRST),
        (Action(Kind.MORE, ROW, 1), Word.BARE, None, FIRST),
    ],
)
def test_words_lead_from_page_to_page(view: Action, word: Word, place: int | None, leads: Action | None) -> None:
    assert pages_of().turned(view, word, place) == leads


def test_where_nothing_answers_words_lead_to_the_closest_passages_first() -> None:
    pages = pages_of(CLOSE)

    assert pages.turned(FIRST, Word.MORE) == Action(Kind.CLOSEST, ROW)
    assert pages.turned(FIRST, Word.CONTEXT) is None
    assert pages.turned(FIRST, Word.NEXT) is None
    assert pages.turned(Action(Kind.CLOSEST, ROW), Word.CONTEXT) == context(0)


@pytest.mark.parametrize(
    ("answer", "view", "word", "key"),
    [
        (ANSWER, Action(Kind.MORE, ROW, 1), Word.MORE, "end-of-results"),
        (ANSWER, Action(Kind.MORE, ROW, 1), Word.ON, "end-of-results"),
        (ANSWER, context(0), Word.MORE, "end-of-results"),
        (ANSWER, context(0), Word.ON, "document-ends"),
        (ANSWER, context(0), Word.NEXT, "document-ends"),
        (ANSWER, context(0), Word.PREVIOUS, "document-begins"),
        (ANSWER, context(0), Word.EARLIER, "document-begins"),
        (CLOSE, FIRST, Word.CONTEXT, "nothing"),
        (CLOSE, FIRST, Word.NEXT, "nothing"),
        (answer_of(outcome=Outcome.NOTHING), FIRST, Word.MORE, "end-of-results"),
    ],
)
def test_where_a_word_leads_no_further_that_is_said(answer: Answer, view: Action, word: Word, key: str) -> None:
    assert pages_of(answer).end(view, word).text == ENGLISH(key)


def test_an_answer_without_quotes_has_its_first_page_whatever_is_asked_for() -> None:
    pages = pages_of(answer_of(outcome=Outcome.NOTHING))

    assert pages.show(context(0, 3)).text == ENGLISH("nothing")
    assert pages.settled(context(0, 3)) == context(0)
    assert pages.passages(context(0)) == ()


def test_all_passages_can_be_read_by_words_alone() -> None:
    pages, view = pages_of(), context(1)
    seen = [pages.show(view).text]
    while (following := pages.turned(view, Word.NEXT)) is not None:
        view = following
        seen.append(pages.show(view).text)

    assert all(any(passage in text for text in seen) for passage in PASSAGES)
