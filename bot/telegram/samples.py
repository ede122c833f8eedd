"""Buttons that ask a question for the one who presses them."""

from collections.abc import Mapping

from bot.reply import Kind, Reply, Span, Style
from bot.telegram.addressing import Asker, place_of
from bot.telegram.asking import Asking
from bot.telegram.buttons import Press, Serve
from bot.telegram.sending import send

_CUT = "…"


class Samples:
    """Writes the question of a button down and answers it: the chat shall see what was asked."""

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
        asked = await send(press.bot, place_of(press.shown), Reply(question, (Span(0, len(question), Style.ITALIC),)))
        await self._asking.answer(press.bot, Asker.pressing(press.query.from_user, asked), question)
