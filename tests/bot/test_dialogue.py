from typing import TYPE_CHECKING, cast

import pytest

from bot.dialogue import Dialogue
from bot.reply import Reply
from bot.texts import Texts
from index.answers import Outcome, Turn
from index.leads import Asked
from tests.bot.answers_by_hand import (
    DEMAND,
    DENIAL,
    GAP,
    PASSAGES,
    AnswererByHand,
    LeadsByHand,
    answer_of,
    quote_of,
)

if TYPE_CHECKING:
    from index.answerer import Answerer

DEMANDED = "what did Grushko demand?"
MILK = "Was kostet ein Liter Milch?"
ANSWERS = {
    DEMANDED: answer_of(quote_of(DEMAND, 0.9), quote_of(GAP, 0.1), quote_of(DENIAL, 0.1)),
    MILK: answer_of(quote_of(DENIAL, 0.02), outcome=Outcome.NOTHING),
}


@pytest.fixture
def answerer() -> AnswererByHand:
    return AnswererByHand(ANSWERS)


@pytest.fixture
def dialogue(answerer: AnswererByHand) -> Dialogue:
    return Dialogue(cast("Answerer", answerer), language="en", turns=2, fold=10**6)


def text(reply: Reply | None) -> str:
    assert reply is not None
    return reply.text


def test_question_is_answered_with_its_quote_in_its_passage(dialogue: Dialogue) -> None:
    assert text(dialogue.reply(f"  {DEMANDED}\n")) == f"{PASSAGES[1]}\n— Gespräche in Brüssel · passage 2 of 3"


def test_more_and_context_are_about_the_last_answer(dialogue: Dialogue) -> None:
    dialogue.reply(DEMANDED)

    assert text(dialogue.reply("c")).endswith("\n\n".join(PASSAGES))
    more = text(dialogue.reply("m"))
    assert PASSAGES[0] in more
    assert PASSAGES[2] in more
    assert text(dialogue.reply("more")) == "That is everything I found."


def test_context_after_more_is_that_of_the_quote_shown_last(dialogue: Dialogue) -> None:
    dialogue.reply(DEMANDED)
    dialogue.reply("m")

    assert text(dialogue.reply("context")) == (
        f"Gespräche in Brüssel · passages 1 to 2 of 3\n\n{PASSAGES[0]}\n\n{PASSAGES[1]}"
    )


def test_no_answer_is_said_in_the_askers_language_and_more_shows_the_closest(dialogue: Dialogue) -> None:
    assert text(dialogue.reply(MILK)) == "Das beantworten die Dokumente nicht."
    assert text(dialogue.reply("Mehr")).startswith("Die ähnlichsten Stellen; sie müssen deine Frage nicht beantworten:")
    assert text(dialogue.reply("im zusammenhang")).startswith("Gespräche in Brüssel · Abschnitte 2 bis 3 von 3")


def test_short_commands_before_any_question_say_what_is_missing(dialogue: Dialogue, answerer: AnswererByHand) -> None:
    assert text(dialogue.reply("m")) == "Please ask a question first."
    assert text(dialogue.reply("c")) == "Please ask a question first."
    assert answerer.asked == []


def test_last_turns_go_with_a_question_oldest_first(dialogue: Dialogue, answerer: AnswererByHand) -> None:
    for question in (DEMANDED, MILK, "and the third one?", "and the fourth one?"):
        dialogue.reply(question)

    assert [asked.history for asked in answerer.asked] == [
        (),
        (Turn(DEMANDED, DEMAND),),
        (Turn(DEMANDED, DEMAND), Turn(MILK)),
        (Turn(MILK), Turn("and the third one?")),
    ]


def test_new_conversation_forgets_turns_and_answer(dialogue: Dialogue, answerer: AnswererByHand) -> None:
    dialogue.reply(DEMANDED)

    assert text(dialogue.reply("new")) == "New conversation: earlier questions no longer count."
    assert text(dialogue.reply("m")) == "Please ask a question first."
    dialogue.reply(DEMANDED)
    assert answerer.asked[-1].history == ()


@pytest.mark.parametrize("word", ["q", "quit", "exit", " Quit "])
def test_goodbye_ends_the_conversation(word: str, dialogue: Dialogue) -> None:
    assert dialogue.reply(word) is None


def test_help_empty_and_overlong_lines_are_answered_without_searching(
    dialogue: Dialogue, answerer: AnswererByHand
) -> None:
    assert text(dialogue.reply("/help")) == Texts.get("en")("help")
    assert text(dialogue.reply("  ")) == "Please write a question."
    assert text(dialogue.reply("x" * 2001)) == "Your question is too long; at most 2,000 characters, please."
    assert answerer.asked == []


def test_a_language_can_be_fixed_and_let_go_of(dialogue: Dialogue) -> None:
    assert text(dialogue.reply("/language de")) == "Ab jetzt spreche ich deutsch mit dir, in jedem Chat."
    assert text(dialogue.reply("what is the weather like today?")) == "Das beantworten die Dokumente nicht."
    assert text(dialogue.reply("/language auto")) == "From now on I follow the language of your questions."
    assert text(dialogue.reply(MILK)) == "Das beantworten die Dokumente nicht."
    assert text(dialogue.reply("what is the weather like today?")) == "The documents do not answer that."
    assert "\nde: Deutsch\n" in text(dialogue.reply("/language"))


@pytest.fixture
def leading() -> LeadsByHand:
    return LeadsByHand(MILK, DEMANDED, "Wer?")


@pytest.fixture
def led(leading: LeadsByHand) -> Dialogue:
    answerer = AnswererByHand(ANSWERS, leading)
    return Dialogue(cast("Answerer", answerer), language="en", turns=2, fold=10**6)


def test_an_answer_leads_on_once_from_what_was_shown(led: Dialogue, leading: LeadsByHand) -> None:
    led.reply(MILK)
    led.leads(2)
    led.reply(DEMANDED)

    assert led.leads(2) == (MILK, DEMANDED)
    assert led.leads(2) == ()
    assert leading.asked[-1] == (
        Asked(DEMANDED, ANSWERS[DEMANDED]),
        (quote_of(DEMAND, 0.9),),
    )


def test_a_number_asks_the_question_suggested_under_it(led: Dialogue) -> None:
    led.suggest((MILK, DEMANDED))
    assert text(led.reply("2")) == text(Dialogue(_answerer(), language="en", turns=2, fold=10**6).reply(DEMANDED))
    led.leads(2)
    assert text(led.reply("1")) == Texts.get("de")("nothing")


def test_a_suggested_question_leans_on_nothing_and_what_follows_leans_on_it(
    dialogue: Dialogue, answerer: AnswererByHand
) -> None:
    dialogue.reply(MILK)
    dialogue.suggest((DEMANDED,))
    dialogue.reply("1")
    dialogue.reply("and why?")

    assert [asked.history for asked in answerer.asked] == [(), (), (Turn(MILK), Turn(DEMANDED, DEMAND))]


@pytest.mark.parametrize("line", ["0", "3", "12", "²", "-1"])
def test_other_numbers_are_questions(led: Dialogue, line: str) -> None:
    led.suggest((MILK, DEMANDED))
    assert text(led.reply(line)) == Texts.get("en")("nothing")


def test_commands_and_dialogues_that_want_none_lead_nowhere(led: Dialogue, dialogue: Dialogue) -> None:
    led.reply("help")
    assert led.leads(2) == ()
    led.reply(DEMANDED)
    led.reply("new")
    assert led.leads(2) == ()
    dialogue.reply(DEMANDED)
    assert dialogue.leads(0) == ()


def _answerer() -> "Answerer":
    return cast("Answerer", AnswererByHand(ANSWERS))
