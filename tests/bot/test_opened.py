"""What a link opens: the passage as it is now, or that it changed or went."""

from collections.abc import Sequence

import pytest

from bot.links import payload_of
from bot.opened import render_opened
from bot.reply import Button, Reply, Style
from bot.texts import Texts
from index.answers import Context
from index.checking import Finding, Standing
from tests.bot.answers_by_hand import DEMAND, PASSAGES, contexts_of, quote_of

ENGLISH, GERMAN = Texts.get("en"), Texts.get("de")
NUMBER = 2**63 - 1
LONG = contexts_of([f"Absatz {number}. {DEMAND}" if number == 4 else f"Absatz {number}." for number in range(1, 8)])


def opened(contexts: Sequence[Context], standing: Standing, texts: Texts = ENGLISH, step: int = 0) -> Reply:
    """What is shown of the demand."""
    quote = quote_of(DEMAND, 0.0, contexts)
    context = next(one for one in contexts if DEMAND in one.text)

    def neighbour(one: Context, steps: int) -> Context | None:
        number = one.number + steps
        return contexts[number - 1] if 1 <= number <= len(contexts) else None

    return render_opened(Finding(DEMAND, standing, quote, 1), context, neighbour, texts, number=NUMBER, step=step)


def marked(reply: Reply, style: Style) -> list[str]:
    return [reply.text[span.start : span.end] for span in reply.spans if span.style is style]


@pytest.mark.parametrize("standing", [Standing.VERBATIM, Standing.TYPOGRAPHY])
def test_a_passage_is_opened_with_the_quote_in_bold_and_a_link_to_hand_on(standing: Standing) -> None:
    reply = opened(contexts_of(), standing)
    source = "Gespräche in Brüssel · passages 1 to 3 of 3"
    assert reply.text == f"{source}\n\n" + "\n\n".join(PASSAGES)
    assert marked(reply, Style.BOLD) == [DEMAND]
    assert marked(reply, Style.ITALIC) == marked(reply, Style.LINK) == [source]
    assert [span.link for span in reply.spans if span.style is Style.LINK] == [payload_of(quote_of(DEMAND))]
    assert reply.buttons == ()


@pytest.mark.parametrize("standing", [Standing.ALTERED, Standing.MISSING])
@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (ENGLISH, "This passage has changed since it was quoted. It now reads:"),
        (GERMAN, "Diese Stelle hat sich geändert, seit sie zitiert wurde. Jetzt lautet sie:"),
    ],
)
def test_a_passage_that_changed_is_said_to_have_changed(standing: Standing, texts: Texts, line: str) -> None:
    reply = opened(contexts_of(), standing, texts)
    assert reply.text.startswith(f"{line}\n\nGespräche in Brüssel · ")
    assert marked(reply, Style.BOLD) == [DEMAND]


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (ENGLISH, "This passage is no longer in the documents."),
        (GERMAN, "Diese Stelle steht nicht mehr in den Dokumenten."),
    ],
)
def test_a_passage_that_went_is_said_in_one_line(texts: Texts, line: str) -> None:
    gone = Finding(DEMAND, Standing.MISSING)
    assert render_opened(gone, None, lambda *_: None, texts, number=1) == Reply(line)


def test_one_can_read_on_from_an_opened_passage_to_both_ends_and_no_further() -> None:
    def numbers(step: int) -> tuple[str, list[Button]]:
        reply = opened(LONG, Standing.VERBATIM, step=step)
        return reply.text.split(" · ")[1].split("\n")[0], [button for row in reply.buttons for button in row]

    def earlier(step: int) -> Button:
        return Button("← Earlier", f"p:{NUMBER}:0:{step}")

    def later(step: int) -> Button:
        return Button("Later →", f"p:{NUMBER}:0:{step}")

    assert numbers(0) == ("passages 3 to 5 of 7", [earlier(-2), later(2)])
    assert numbers(2) == ("passages 5 to 7 of 7", [earlier(0)])
    assert numbers(-2) == ("passages 1 to 3 of 7", [later(0)])
    assert numbers(-(10**12)) == ("passages 1 to 2 of 7", [later(-1)])
    assert numbers(10**12) == ("passages 6 to 7 of 7", [earlier(1)])
