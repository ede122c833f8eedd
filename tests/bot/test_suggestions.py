import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering import render_answer
from bot.reply import MAX_ACTION_BYTES, Action, Button, Kind, Reply
from bot.suggestions import LONGEST, phrase_in, shown_quotes, with_leads
from bot.texts import LANGUAGES, Texts
from index.leads import Sort, Suggestion, Topic
from tests.bot.answers_by_hand import DEMAND, GAP, answer_of, contexts_for, quote_of

SUGGESTIONS = [
    Suggestion(topic, "" if topic is Topic.ABOUT else "Grushko", "" if topic is Topic.SAYS else "НАТО", sort)
    for topic in Topic
    for sort in Sort
]


@pytest.mark.parametrize(
    ("language", "suggestion", "question"),
    [
        ("en", Suggestion(Topic.SAYS, "Grushko"), "What does Grushko say?"),
        ("en", Suggestion(Topic.ABOUT, "", "battery", Sort.THING), "What is said about “battery”?"),
        ("de", Suggestion(Topic.SAYS_ABOUT, "Grushko", "NATO"), "Was sagt Grushko zum Thema NATO?"),
        ("de", Suggestion(Topic.ABOUT, "", "Wendy Sherman", Sort.PERSON), "Was erfährt man über Wendy Sherman?"),
        ("ru", Suggestion(Topic.ABOUT, "", "НАТО"), "НАТО: что об этом известно?"),
        ("ar", Suggestion(Topic.SAYS, "Grushko"), "ما تصريحات Grushko؟"),
        ("zh-TW", Suggestion(Topic.SAYS_ABOUT, "川普", "北韓"), "關於北韓，川普說了什麼？"),
    ],
)
def test_suggestions_are_questions_in_the_readers_language(
    language: str, suggestion: Suggestion, question: str
) -> None:
    assert phrase_in(Texts.get(language))(suggestion) == question


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stay_as_they_are_in_every_language(language: str) -> None:
    phrase = phrase_in(Texts.get(language))
    for suggestion in SUGGESTIONS:
        question = phrase(suggestion)
        assert suggestion.speaker in question
        assert suggestion.subject in question
        assert not any("\u2066" <= character <= "\u2069" for character in question)
        assert len(question) <= 70


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Was sagt Grushko?", "Was sagt Grushko?"),
        ("x" * LONGEST, "x" * LONGEST),
        ("What does Alexander Grushko say about the NATO?", "What does Alexander Grushko say about…"),
        ("Was erfährt man zum Thema Donaudampfschifffahrt?", "Was erfährt man zum Thema…"),
        ("中" * 50, "中" * 39 + "…"),
        ("Das Thema, das wir haben, ist hier, ganz: lang", "Das Thema, das wir haben, ist hier…"),
    ],
)
def test_labels_fit_on_a_telephone(question: str, label: str) -> None:
    assert with_leads(Reply("x"), (question,), 7) == Reply("x", buttons=((Button(label, "t:7:0:0"),),))


@given(question=st.text(min_size=1), row=st.integers(0, 2**63 - 1))
def test_any_lead_is_a_button_within_the_limits(question: str, row: int) -> None:
    reply = with_leads(Reply("x", buttons=((Button("More", "m:1:0:0"),),)), (question,) * 3, row)
    assert reply.buttons[0] == (Button("More", "m:1:0:0"),)
    for place, (button,) in enumerate(reply.buttons[1:]):
        assert Action.parse(button.action) == Action(Kind.LEAD, row, place)
        assert len(button.action.encode()) <= MAX_ACTION_BYTES
        assert len(button.label) <= LONGEST


def test_what_is_shown_are_the_quotes_that_can_be_read_in_context() -> None:
    answer = answer_of(quote_of(DEMAND, 0.9), quote_of(GAP, 0.1))
    reply = render_answer(answer, contexts_for(answer), Texts.get("en"), row=3)
    assert shown_quotes(answer, reply) == (quote_of(DEMAND, 0.9),)
