"""Puts thumbs below answers, as they stand now."""

from bot.rating import with_thumbs
from bot.reply import Reply
from bot.store.feedback import Feedback


class Thumbs:
    """In a private chat the thumb that was pressed has a mark; in groups both say how many there are."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback

    async def below(self, reply: Reply, row: int, chat: int) -> Reply:
        """The reply with thumbs about the answer of this row, for a message in this chat."""
        private = chat > 0  # the chat is then the person
        tally = await self._feedback.tally(row, chat if private else 0)
        return with_thumbs(reply, row, tally, own=tally.own, counted=not private)
