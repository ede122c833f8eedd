"""Words what the corpus suggests to ask, and puts it below an answer as buttons."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.excerpts import ELLIPSIS
from bot.reply import Action, Button, Kind, Reply
from bot.texts import Texts
from index.answers import Answer, Quote
from index.leads import Phrase, Suggestion, Topic

# How many questions are suggested to begin with.
STARTERS = 4
# What a button can hold on a telephone.
LONGEST = 40
# What keeps names of the other direction apart is for the eye, not for a question.
_ISOLATES = re.compile("[\u2066-\u2069]")


def phrase_in(texts: Texts) -> Phrase:
    """What words a suggestion as a question in a language."""

    def phrase(suggestion: Suggestion) -> str:
        speaker, subject = suggestion.speaker, suggestion.subject
        if suggestion.topic is Topic.SAYS:
            question = texts("lead-says", speaker=speaker)
        elif suggestion.topic is Topic.ABOUT:
            question = texts(f"lead-about-{suggestion.sort.value}", subject=subject)
        else:
            question = texts(f"lead-says-about-{suggestion.sort.value}", speaker=speaker, subject=subject)
        return _ISOLATES.sub("", question)

    return phrase


def with_leads(reply: Reply, leads: Sequence[str], row: int) -> Reply:
    """A reply with a button for each question that leads on from the answer kept under `row`."""
    buttons = ((Button(_label(lead), str(Action(Kind.LEAD, row, place))),) for place, lead in enumerate(leads))
    return replace(reply, buttons=(*reply.buttons, *buttons))


def shown_quotes(answer: Answer, reply: Reply) -> tuple[Quote, ...]:
    """The quotes of an answer that its message shows: those that can be read in context."""
    actions = [Action.parse(button.action) for row in reply.buttons for button in row]
    places = [action.place for action in actions if action is not None and action.kind is Kind.CONTEXT]
    return tuple(answer.quotes[place] for place in places)


def _label(question: str) -> str:
    """A question as a button has room for it, cut between words where there are any."""
    if len(question) <= LONGEST:
        return question
    start = question[: LONGEST - 1]
    head, _, _ = start.rpartition(" ")
    return (head if len(head) > LONGEST // 2 else start).rstrip(" ,:;–-") + ELLIPSIS
