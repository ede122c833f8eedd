"""Buttons that ask a question for the one who presses them."""

from collections.abc import Mapping

from bot.reply import Kind, Reply, Span, Style
from bot.telegram.addressing import Asker, place_of
from bot.telegram.asking import Asking
from bot.telegram.buttons import Press, Serve
from bot.telegram.sending import Place, send

_CUT = "…"


async def ask_for(press: Press, asking: Asking, question: str, place: Place) -> None:
    """Writes down what somebody asks by a press, for the chat shall see it, and answers that as it stands."""
    asked = await send(press.bot, place, Reply(question, (Span(0, len(question), Style.ITALIC),)))
    await asking.answer(press.bot, Asker.pressing(press.query.from_user, asked), question, alone=True)


class Samples:
    """Asks the question that a button says."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons this is for."""
        return {Kind.SAMPLE: self._ask}

    async def _ask(self, press: Press) -> None:
        question = press.label
        if press.shown is None or not question or question.endswith(_CUT):
            await press.expired()
            return
        await press.acknowledge()
        await ask_for(press, self._asking, question, place_of(press.shown))
