"""A Bot API server on loopback that behaves like Telegram's, as far as Belegbot meets it."""

from .errors import Failure
from .server import BotApi, Call
from .world import Bot, Chat, Person, World

__all__ = ["Bot", "BotApi", "Call", "Chat", "Failure", "Person", "World"]
