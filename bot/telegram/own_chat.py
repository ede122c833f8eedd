"""Whose presses of admins' buttons have an effect: an admin's, in their own chat with the bot, whoever shows them."""

from bot.telegram.buttons import Press


class OwnChat:
    """Knows the admins by their numbers."""

    def __init__(self, admins: frozenset[int]) -> None:
        self._admins = admins

    async def admits(self, press: Press) -> bool:
        """Whether an admin pressed in their own chat; everybody else is told that the button has expired."""
        user = press.query.from_user.id
        if user in self._admins and press.chat == user:
            return True
        await press.expired()
        return False
