"""What a message is about that replies to one of the bot's answers."""

from dataclasses import dataclass

from telegram import Message

from bot.focus import Focus, Selection, focus_of
from bot.knowledge import Knowledge, OutdatedError
from bot.pages import Pages
from bot.store.conversations import Conversations, StoredAnswer, claimed
from bot.store.messages import Messages, ShownPage
from bot.telegram.addressing import viewer_in
from bot.telegram.languages import Languages
from index.answers import Quote, Turn


@dataclass(frozen=True, slots=True)
class About:
    """The answer that was replied to and what is meant in it; None where it shows no quote, or none any more."""

    page: ShownPage
    stored: StoredAnswer
    focus: Focus | None

    @property
    def place(self) -> int | None:
        """Which quote of the answer is meant."""
        return self.focus.place if self.focus else None

    @property
    def part(self) -> Quote | None:
        """The characters that are meant."""
        return self.focus.part if self.focus else None

    @property
    def turn(self) -> Turn:
        """The turn that the reply follows, with what is meant for its answer: whole quotes, for names stand in them."""
        if self.focus is None:
            return Turn(self.stored.question, claimed(self.stored.answer))
        quote, part = self.stored.answer.quotes[self.focus.place], self.focus.part
        within = quote.source == part.source and quote.start <= part.start and part.end <= quote.end
        return Turn(self.stored.question, quote.text if within else part.text)


class Replies:
    """Finds what replies are about. In groups anybody may reply to any answer: it is what the chat was told."""

    def __init__(
        self, knowledge: Knowledge, conversations: Conversations, messages: Messages, languages: Languages
    ) -> None:
        self._knowledge = knowledge
        self._conversations = conversations
        self._messages = messages
        self._languages = languages

    async def about(self, message: Message) -> About | None:
        """The answer that a message replies to; None where it replies to none, or to one that has been forgotten."""
        original = message.reply_to_message
        if original is None:
            return None
        page = await self._messages.find(message.chat.id, original.message_id, original.date)
        stored = await self._conversations.find(page.view.row, message.chat.id) if page else None
        if page is None or stored is None:
            return None
        return About(page, stored, await self._focus(message, original, page, stored))

    async def _focus(self, message: Message, original: Message, page: ShownPage, stored: StoredAnswer) -> Focus | None:
        try:
            found = await self._knowledge.recall(stored.answer, viewer_in(stored.conversation.chat))
        except OutdatedError:
            return None
        pages = Pages.of(found, await self._languages.recalling(stored), stored.row, stored.leads)
        return focus_of(pages.passages(page.view), found.answer.quotes, _selection(message, original))


def _selection(message: Message, original: Message) -> Selection | None:
    """The part of a message that another one replies to; Telegram counts in UTF-16 units."""
    if message.quote is None:
        return None
    text = original.text or ""
    position = len(text.encode("utf-16-le")[: message.quote.position * 2].decode("utf-16-le", "ignore"))
    return Selection(message.quote.text, position, text)
