from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import InexactQuoteError
from bot.excerpts import position_in
from bot.links import payload_of
from bot.rendering import render_answer, render_closest, render_context, render_more, source_line
from bot.reply import MAX_SPANS, MAX_UNITS, Button, Reply, Style, units
from bot.texts import LANGUAGES, Texts
from index.answers import Context, Outcome, Quote
from tests.bot.answers_by_hand import (
    DEMAND,
    DENIAL,
    GAP,
    PASSAGES,
    PROGRESS,
    SOURCE,
    TITLE,
    answer_of,
    contexts_for,
    contexts_of,
    quote_of,
)

ENGLISH = Texts.get("en")
SECOND = PASSAGES[1]


def marked(reply: Reply, style: Style) -> list[str]:
    return [reply.text[span.start : span.end] for span in reply.spans if span.style is style]


def test_quote_at_the_start_of_its_passage_stands_in_bold_within_a_block_quote_and_its_source_below() -> None:
    answer = answer_of(quote_of(GAP))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=17)

    assert reply.text == f"{PASSAGES[0]}\n— Gespräche in Brüssel · passage 1 of 3"
    assert marked(reply, Style.QUOTE) == [PASSAGES[0]]
    assert marked(reply, Style.BOLD) == [GAP]
    assert reply.buttons == ((Button("In context", "c:17:0:0"),),)


def test_quote_that_folding_may_hide_also_stands_above_its_passage() -> None:
    answer = answer_of(quote_of(DEMAND))

    reply = render_answer(answer, contexts_for(answer), ENGLISH)

    assert reply.text == f"{DEMAND}\n{SECOND}\n— Gespräche in Brüssel · passage 2 of 3"
    assert marked(reply, Style.QUOTE) == [SECOND]
    assert marked(reply, Style.BOLD) == [DEMAND, DEMAND]
    assert reply.spans[-2].start == len(DEMAND) + 1 + SECOND.index(DEMAND)


def test_the_source_of_each_quote_is_a_link_to_it() -> None:
    quotes = quote_of(GAP, 0.9), quote_of(DENIAL, 0.7)
    answer = answer_of(*quotes)

    reply = render_answer(answer, contexts_for(answer), ENGLISH)

    links = [(reply.text[span.start : span.end], span.link) for span in reply.spans if span.style is Style.LINK]
    assert links == [
        ("Gespräche in Brüssel · passage 1 of 3", payload_of(quotes[0])),
        ("Gespräche in Brüssel · passage 3 of 3", payload_of(quotes[1])),
    ]


def test_where_nothing_folds_the_quote_stands_in_its_passage_only() -> None:
    answer = answer_of(quote_of(DEMAND))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, fold=10_000)

    assert reply.text == f"{SECOND}\n— Gespräche in Brüssel · passage 2 of 3"
    assert marked(reply, Style.BOLD) == [DEMAND]


def test_good_further_quotes_follow_and_poor_ones_wait_behind_more() -> None:
    answer = answer_of(quote_of(GAP, 0.9), quote_of(DENIAL, 0.7), quote_of(PROGRESS, 0.2))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=3)

    assert reply.text == (
        f"{PASSAGES[0]}\n1. Gespräche in Brüssel · passage 1 of 3\n\n"
        f"{PASSAGES[2]}\n2. Gespräche in Brüssel · passage 3 of 3"
    )
    assert marked(reply, Style.BOLD) == [GAP, DENIAL]
    assert reply.buttons == (
        (Button("In context: 1", "c:3:0:0"), Button("In context: 2", "c:3:1:0")),
        (Button("More", "m:3:2:0"),),
    )


def test_further_quote_much_worse_than_the_best_one_waits_behind_more() -> None:
    answer = answer_of(quote_of(GAP, 0.95), quote_of(DENIAL, 0.5))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=3)

    assert DENIAL not in reply.text
    assert reply.buttons == ((Button("In context", "c:3:0:0"), Button("More", "m:3:1:0")),)


def test_further_quote_of_a_passage_that_is_shown_is_not_shown_again() -> None:
    answer = answer_of(quote_of(DEMAND, 0.9), quote_of(PROGRESS, 0.8))

    reply = render_answer(answer, contexts_for(answer), ENGLISH, fold=10_000, row=3)

    assert reply.text.count(PROGRESS) == 1
    assert reply.buttons == ((Button("In context", "c:3:0:0"), Button("More", "m:3:1:0")),)


def test_related_quote_is_said_to_be_no_answer_and_comes_alone() -> None:
    answer = answer_of(quote_of(GAP, 0.45), quote_of(DENIAL, 0.44), outcome=Outcome.RELATED)

    reply = render_answer(answer, contexts_for(answer), Texts.get("de"), row=5)

    assert reply.text == (
        "Genau das beantworten die Dokumente nicht. Dies kommt der Frage nahe:\n\n"
        f"{PASSAGES[0]}\n— Gespräche in Brüssel · Abschnitt 1 von 3"
    )
    assert reply.buttons == (
        (Button("Im Zusammenhang", "c:5:0:0"), Button("Mehr", "m:5:1:0")),
        (Button("🔔 Sag Bescheid, wenn es eine Antwort gibt", "tm:5:0:0"),),
    )


def test_no_answer_is_said_plainly_and_offers_the_closest_passages() -> None:
    answer = answer_of(quote_of(GAP, 0.1), outcome=Outcome.NOTHING)

    reply = render_answer(answer, contexts_for(answer), ENGLISH, row=9)

    tell = (Button("🔔 Tell me when there is an answer", "tm:9:0:0"),)
    closest = (Button("Closest passages", "n:9:0:0"),)
    assert reply == Reply("The documents do not answer that.", buttons=(closest, tell))


def test_no_answer_without_any_quote_offers_nothing() -> None:
    tell = (Button("🔔 Tell me when there is an answer", "tm:0:0:0"),)
    reply = render_answer(answer_of(outcome=Outcome.NOTHING), (), ENGLISH)
    assert reply == Reply("The documents do not answer that.", buttons=(tell,))
    assert render_closest(answer_of(outcome=Outcome.NOTHING), (), ENGLISH) == Reply("The documents do not answer that.")


def test_closest_passages_are_shown_under_a_heading_that_claims_nothing() -> None:
    answer = answer_of(quote_of(DENIAL, 0.1), quote_of(GAP, 0.05), outcome=Outcome.NOTHING)

    reply = render_closest(answer, contexts_for(answer), ENGLISH, row=9)

    assert reply.text == (
        "The closest passages; they need not answer your question:\n\n"
        f"{PASSAGES[2]}\n1. Gespräche in Brüssel · passage 3 of 3\n\n"
        f"{PASSAGES[0]}\n2. Gespräche in Brüssel · passage 1 of 3"
    )
    assert reply.buttons == (
        (Button("In context: 1", "c:9:0:0"), Button("In context: 2", "c:9:1:0")),
        (Button("Back to the answer", "b:9:0:0"),),
    )


def test_more_goes_on_after_what_was_shown_and_says_when_nothing_is_left() -> None:
    answer = answer_of(quote_of(DEMAND, 0.9), quote_of(PROGRESS, 0.8), quote_of(GAP, 0.1), quote_of(DENIAL, 0.1))
    contexts = contexts_for(answer)

    page = render_more(answer, contexts, ENGLISH, row=4, place=3)
    end = render_more(answer, contexts, ENGLISH, row=4, place=4)

    assert page.text == f"{PASSAGES[2]}\n— Gespräche in Brüssel · passage 3 of 3"
    back = (Button("Back to the answer", "b:4:0:0"),)
    assert page.buttons == ((Button("In context", "c:4:3:0"),), back)
    assert end == Reply("That is everything I found.", buttons=(back,))


def test_second_quote_of_a_passage_on_one_page_stands_without_repeating_the_passage() -> None:
    answer = answer_of(quote_of(DEMAND, 0.9), quote_of(PROGRESS, 0.1))

    page = render_more(answer, contexts_for(answer), ENGLISH, place=0, fold=10_000)

    assert marked(page, Style.QUOTE) == [SECOND, PROGRESS]
    assert marked(page, Style.BOLD) == [DEMAND, PROGRESS]


def test_context_shows_the_neighbouring_passages_with_the_quote_in_bold() -> None:
    reply = render_context(quote_of(DEMAND), contexts_of(), ENGLISH, row=17, place=2)

    assert reply.text == "Gespräche in Brüssel · passages 1 to 3 of 3\n\n" + "\n\n".join(PASSAGES)
    assert marked(reply, Style.BOLD) == [DEMAND]
    assert marked(reply, Style.ITALIC) == ["Gespräche in Brüssel · passages 1 to 3 of 3"]
    assert reply.buttons == ((Button("Back to the answer", "b:17:0:0"),),)


def test_context_leads_on_to_earlier_and_later_passages() -> None:
    contexts = contexts_of([f"Satz {number}." for number in range(1, 10)])

    reply = render_context(quote_of("Satz 2.", contexts=contexts), contexts[4:7], ENGLISH, row=1, place=0, step=4)

    assert reply.text == "Gespräche in Brüssel · passages 5 to 7 of 9\n\nSatz 5.\n\nSatz 6.\n\nSatz 7."
    assert marked(reply, Style.BOLD) == []
    assert reply.buttons[0] == (Button("← Earlier", "c:1:0:2"), Button("Later →", "c:1:0:6"))


def test_source_names_title_heading_position_author_and_date() -> None:
    (context,) = contexts_of(["Satz."], heading="SCHWACHSTELLEN", author="A. Autor", date="2022-01-12")

    assert source_line(context, Texts.get("de")) == (
        "Gespräche in Brüssel · SCHWACHSTELLEN · Abschnitt 1 von 1 · A. Autor · 2022-01-12"
    )


def test_source_stays_one_short_line_whatever_the_title_holds() -> None:
    (context,) = contexts_of(["Satz."], title="Zeile\n\tzwei " + "x" * 200, heading="")
    (bare,) = contexts_of(["Satz."], title=" ", heading=" ")

    assert source_line(context, ENGLISH) == "Zeile zwei " + "x" * 68 + "… · passage 1 of 1"
    assert source_line(bare, ENGLISH) == f"{SOURCE} · passage 1 of 1"


def test_source_of_the_other_direction_is_isolated_and_the_quote_is_not() -> None:
    contexts = contexts_of(["قال إن موسكو تريد ردودا مكتوبة."], title="محادثات")
    answer = answer_of(quote_of("قال إن موسكو تريد ردودا مكتوبة.", contexts=contexts))

    reply = render_answer(answer, contexts, ENGLISH)

    assert reply.text == "قال إن موسكو تريد ردودا مكتوبة.\n— \u2068محادثات\u2069 · passage 1 of 1"


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Er sagte, Moskau wolle alles."},
        {"start": 101},
        {"source": "other.md"},
        {"text": ""},
        {"start": 0, "end": 5},
    ],
)
def test_quote_that_is_not_in_its_passage_is_never_shown(change: dict[str, object]) -> None:
    quote = quote_of(GAP)
    forged = replace(quote, **change)  # type: ignore[arg-type]  # each change is of its field's type

    with pytest.raises(InexactQuoteError, match="belegbot index"):
        position_in(forged, contexts_of()[0])


def test_overlong_passage_is_cut_between_sentences_with_the_ellipses_outside_the_block_quote() -> None:
    sentences = [f"Das ist der Satz mit der Nummer {number} und noch ein paar Wörtern mehr." for number in range(200)]
    contexts = contexts_of([" ".join(sentences)])
    answer = answer_of(quote_of(sentences[100], contexts=contexts))

    reply = render_answer(answer, contexts, ENGLISH, fold=10**6)

    (block,) = marked(reply, Style.QUOTE)
    first, last = reply.text.split("\n")[0], reply.text.split("\n")[-2]
    assert first == last == "…"
    shown = [sentence for sentence in sentences if sentence in block]
    assert block == " ".join(shown)
    assert len(shown) == 60
    assert shown.index(sentences[100]) in range(len(shown) // 2 - 2, len(shown) // 2 + 3)
    assert marked(reply, Style.BOLD) == [sentences[100]]
    assert MAX_UNITS - 200 < units(reply.text) <= MAX_UNITS


@pytest.mark.parametrize("size", range(2000, 2060))
def test_second_quote_is_shown_only_if_it_fits_to_the_last_character(size: int) -> None:
    contexts = contexts_of(["x" * 2000, "y" * size])
    answer = answer_of(*(quote_of(context.text, contexts=contexts) for context in contexts))

    reply = render_answer(answer, contexts, ENGLISH)

    whole = len(f"{'x' * 2000}\n1. {TITLE} · passage 1 of 2\n\n{'y' * size}\n2. {TITLE} · passage 2 of 2")
    assert ("y" * size in reply.text) == (whole <= MAX_UNITS)
    assert len(reply.text) <= MAX_UNITS


def test_quote_too_long_for_a_message_is_named_by_its_source_instead_of_cut() -> None:
    text = "😀" * 3000
    contexts = contexts_of([text])
    answer = answer_of(quote_of(text, contexts=contexts))

    reply = render_answer(answer, contexts, ENGLISH)

    assert reply.text == (
        "This quote is too long for one message. You find it here:\n— Gespräche in Brüssel · passage 1 of 1"
    )
    assert marked(reply, Style.LINK) == ["Gespräche in Brüssel · passage 1 of 1"]
    assert len(reply.spans) == 1


# Sentences in several scripts and directions, with marks that combine, up to the longest that is ever quoted.
_words = st.sampled_from(
    [
        "NATO",
        "Er sagte",
        "schriftliche",
        "😀",
        "👩‍👩‍👧",
        "تريد",
        "מכתב",
        "北約",
        "<b>",
        "&amp;",
        "*x*",
        "[bold]",
        "e\u0301",
        "z. B.",
        "𝔛",
    ]
)
_sentence = st.builds(
    lambda words, times, end: " ".join(words * times)[:599].rstrip() + end,
    st.lists(_words, min_size=1, max_size=8),
    st.integers(1, 25),
    st.sampled_from([".", "?", "!", "。", ""]),
)
_passage = st.builds(
    lambda parts, gap: (parts, gap), st.lists(_sentence, min_size=1, max_size=12), st.sampled_from([" ", "\n\n"])
)


@st.composite
def _answers(draw: st.DrawFn) -> tuple[tuple[Quote, ...], tuple[Context, ...]]:
    """Quotes, each a sentence of a passage of its own, and these passages."""
    drawn = draw(st.lists(_passage, min_size=1, max_size=5))
    title = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
    contexts = contexts_of([gap.join(parts) for parts, gap in drawn], title=title, heading=title[::-1])
    quotes = []
    for (parts, gap), context in zip(drawn, contexts, strict=True):
        place = draw(st.integers(0, len(parts) - 1))
        start = context.start + len(gap.join(parts[:place])) + (len(gap) if place else 0)
        quotes.append(Quote(parts[place], context.source, start, start + len(parts[place]), draw(st.floats(0, 1))))
    return tuple(quotes), contexts


def check(reply: Reply, quotes: tuple[Quote, ...]) -> None:
    """Whatever holds for every message with quotes."""
    assert 0 < units(reply.text) <= MAX_UNITS
    assert len(reply.spans) <= MAX_SPANS
    assert all(0 <= span.start < span.end <= len(reply.text) for span in reply.spans)
    assert all(len(button.action.encode()) <= 64 for row in reply.buttons for button in row)
    texts = {quote.text for quote in quotes}
    assert all(bold in texts for bold in marked(reply, Style.BOLD))
    assert "…" not in "".join(marked(reply, Style.QUOTE))


@given(
    drawn=_answers(),
    language=st.sampled_from(LANGUAGES),
    outcome=st.sampled_from(Outcome),
    fold=st.sampled_from([-1, 90, 10**6]),
)
def test_every_message_keeps_the_limits_and_shows_the_best_quote_exactly(
    drawn: tuple[tuple[Quote, ...], tuple[Context, ...]], language: str, outcome: Outcome, fold: int
) -> None:
    quotes, contexts = drawn
    answer, texts = answer_of(*quotes, outcome=outcome), Texts.get(language)

    first = render_answer(answer, contexts, texts, row=2**63, fold=fold)
    pages = [
        render_closest(answer, contexts, texts, fold=fold),
        render_more(answer, contexts, texts, place=0, fold=fold),
    ]

    for reply in (first, *pages):
        check(reply, quotes)
    for reply in pages if outcome is Outcome.NOTHING else (first, *pages):
        assert marked(reply, Style.BOLD)[0] == quotes[0].text
        assert quotes[0].text in marked(reply, Style.QUOTE)[0]


@given(drawn=_answers(), language=st.sampled_from(LANGUAGES), data=st.data())
def test_every_context_keeps_the_limits_and_shows_its_quote_exactly(
    drawn: tuple[tuple[Quote, ...], tuple[Context, ...]], language: str, data: st.DataObject
) -> None:
    quotes, contexts = drawn
    place = data.draw(st.integers(0, len(quotes) - 1))
    window = contexts[max(0, place - 1) : place + 2]

    reply = render_context(quotes[place], window, Texts.get(language), row=2**63, place=place)

    check(reply, quotes)
    assert marked(reply, Style.BOLD) == [quotes[place].text]
