from dataclasses import replace

import pytest

from bot.links import payload_of
from bot.offers import offers_of, single_offer
from bot.reply import MAX_SPANS, MAX_UNITS, Span, Style, units
from bot.texts import LANGUAGES, Texts
from index.answers import Answer, Outcome, UnknownWord

from .answers_by_hand import DEMAND, DENIAL, GAP, PASSAGES, PROGRESS, answer_of, contexts_for, contexts_of, quote_of

ENGLISH = Texts.get("en")
SOURCE = "Gespräche in Brüssel · passage 2 of 3"


def test_the_best_quote_and_those_as_good_are_offered_as_answers_the_others_as_close() -> None:
    answer = answer_of(quote_of(DEMAND, 0.5), quote_of(PROGRESS, 0.3), quote_of(GAP, 0.29), quote_of(DENIAL, 0.02))
    offers = offers_of("What did he\n demand?", answer, contexts_for(answer), ENGLISH)
    assert [offer.title for offer in offers] == [
        SOURCE,
        SOURCE,
        "Close, but no answer · Gespräche in Brüssel · passage 1 of 3",
    ]
    assert [offer.preview for offer in offers] == [DEMAND, PROGRESS, GAP]
    assert offers[1].reply.text == f"{PROGRESS}\n{PASSAGES[1]}\n— {SOURCE}"
    assert offers[2].reply.text == (
        f"Close to “What did he demand?”, but not quite an answer to it:\n\n{PASSAGES[0]}\n"
        "— Gespräche in Brüssel · passage 1 of 3"
    )


def test_an_offer_shows_the_quote_in_bold_within_its_passage_and_has_no_buttons() -> None:
    answer = answer_of(quote_of(GAP))
    [offer] = offers_of("?", answer, contexts_for(answer), ENGLISH)
    assert offer.reply.spans[:2] == (Span(0, len(PASSAGES[0]), Style.QUOTE), Span(0, len(GAP), Style.BOLD))
    assert [span.link for span in offer.reply.spans[2:]] == [payload_of(answer.quotes[0])]
    assert offer.reply.buttons == ()


def test_where_nothing_is_claimed_everything_offered_is_close() -> None:
    answer = answer_of(quote_of(DEMAND, 0.5), quote_of(GAP, 0.4), outcome=Outcome.RELATED)
    offers = offers_of("Why?", answer, contexts_for(answer), ENGLISH)
    assert [offer.title.startswith("Close, but no answer · ") for offer in offers] == [True, True]
    assert all(offer.reply.text.startswith("Close to “Why?”, but not quite") for offer in offers)


def test_closest_passages_that_answer_nothing_are_not_offered() -> None:
    answer = answer_of(quote_of(DEMAND), outcome=Outcome.NOTHING)
    assert offers_of("Why?", answer, contexts_for(answer), ENGLISH) == ()


def test_there_are_at_most_ten_with_keys_of_their_own() -> None:
    passages = tuple(f"Satz Nummer {number}." for number in range(12))
    contexts = contexts_of(passages)
    answer = answer_of(*(quote_of(text, contexts=contexts) for text in passages))
    offers = offers_of("?", answer, contexts, ENGLISH)
    assert len({offer.key for offer in offers}) == 10
    assert all(1 <= len(offer.key.encode()) <= 64 for offer in offers)
    again = offers_of("another?", answer, contexts, ENGLISH)
    assert [offer.key for offer in again] == [offer.key for offer in offers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_offers_keep_telegrams_limits_in_every_language(language: str) -> None:
    long = "😀 " * 1500 + "Ende."
    contexts = contexts_of((long, *PASSAGES))
    marks = tuple((number * 3, number * 3 + 1) for number in range(90))
    for quote in (quote_of(long, contexts=contexts), replace(quote_of(DEMAND, contexts=contexts), marks=marks)):
        answer = answer_of(quote, outcome=Outcome.RELATED)
        [offer] = offers_of("x" * 256, answer, contexts_for(answer, contexts), Texts.get(language))
        assert units(offer.reply.text) <= MAX_UNITS
        assert len(offer.reply.spans) <= MAX_SPANS
        assert len(offer.preview) <= 240
    for key in ("inline-nothing", "inline-empty"):
        assert len(Texts.get(language)(key)) <= 64


def test_a_guest_is_told_the_best_quote_and_what_explains_it() -> None:
    answer = replace(
        answer_of(quote_of(GAP), quote_of(DEMAND), outcome=Outcome.RELATED), unknown=(UnknownWord("Kabul"),)
    )
    offer = single_offer(answer, contexts_for(answer), ENGLISH)
    assert offer.reply.text == (
        "“Kabul” does not occur in the documents.\nThe documents do not quite answer that. This comes close:\n\n"
        f"{PASSAGES[0]}\n— Gespräche in Brüssel · passage 1 of 3"
    )
    assert offer.reply.buttons == ()
    assert offer.title == "Answer"


def test_a_guest_is_told_that_there_is_no_answer() -> None:
    nothing = Answer(Outcome.NOTHING, 0.1, (quote_of(GAP),), "generation-1")
    offer = single_offer(nothing, contexts_for(nothing), ENGLISH)
    assert (offer.reply.text, offer.reply.buttons) == ("The documents do not answer that.", ())
