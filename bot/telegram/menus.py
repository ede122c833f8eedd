"""Command menus and the bot's profile, in every language: courtesies that may fail.

Telegram counts these calls strictly, so nothing is sent again that was sent before.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.store.facts import Facts
from bot.telegram.limits import ONCE, reason_of
from bot.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts, source

PRIVATE = ("start", "help", "check", "new", "language", "privacy", "forget")
GROUP = ("ask", "check", "help", "new", "language", "privacy", "forget")
GROUP_ADMIN = (*GROUP, "settings")
ADMIN = (
    *PRIVATE,
    *("status", "documents", "reindex", "undo", "rollback"),
    *("log", "stats", "gaps", "pin", "pins", "export"),
)
_FACT = "menus"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Call:
    """One optional call: the method's name for the log, and how to make it."""

    method: str
    make: Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class _Menu:
    """The commands that are offered in some chats."""

    name: str
    scope: BotCommandScope
    commands: tuple[str, ...]

    def call(self, bot: ExtBot[int], texts: Texts, code: str) -> _Call:
        """How to set it for one language."""
        menu = [BotCommand(command, texts(f"command-{command}")) for command in self.commands]
        return _Call(self.name, lambda: bot.set_my_commands(menu, self.scope, code or None, rate_limit_args=ONCE))


async def publish(bot: ExtBot[int], facts: Facts, admins: tuple[int, ...]) -> None:
    """Sets menus and descriptions unless they are as they were; a method that fails is reported once and let be."""
    wanted = await asyncio.to_thread(_fingerprint, bot.id, admins)
    if await facts.read(_FACT) == wanted:
        return
    refused: set[str] = set()
    for call in await asyncio.to_thread(_calls, bot, admins):  # it reads the texts of all languages
        if call.method in refused:
            continue
        try:
            await call.make()
        except TelegramError as error:
            reason = "too many of them today" if isinstance(error, RetryAfter) else reason_of(error)
            _log.info("%s failed (%s); the bot does without", call.method, reason)
            refused.add(call.method)
    if not refused:
        await facts.remember(_FACT, wanted)


def _calls(bot: ExtBot[int], admins: tuple[int, ...]) -> list[_Call]:
    menus = [
        _Menu("private menu", BotCommandScopeAllPrivateChats(), PRIVATE),
        _Menu("group menu", BotCommandScopeAllGroupChats(), GROUP),
        _Menu("menu of group administrators", BotCommandScopeAllChatAdministrators(), GROUP_ADMIN),
        *(_Menu(f"menu of admin {admin}", BotCommandScopeChat(admin), ADMIN) for admin in admins),
    ]
    calls = []
    # Without a language code first: that is what all other languages see. Codes of more than two letters are refused.
    for code in ("", *(language for language in LANGUAGES if "-" not in language)):
        texts = Texts.get(code or DEFAULT_LANGUAGE)
        calls += [menu.call(bot, texts, code) for menu in menus]
        calls += _profile(bot, texts, code)
    return calls


def _profile(bot: ExtBot[int], texts: Texts, code: str) -> list[_Call]:
    long, short = texts("bot-description"), texts("bot-short-description")
    return [
        _Call("description", lambda: bot.set_my_description(long, code or None, rate_limit_args=ONCE)),
        _Call("short description", lambda: bot.set_my_short_description(short, code or None, rate_limit_args=ONCE)),
    ]


def _fingerprint(bot: int, admins: tuple[int, ...]) -> str:
    """What the menus are made of, in short: another one also where other texts have changed.

    To read all texts only to compare those of the menus would take a second at each start, and tens of megabytes.
    """
    parts = [str(bot), repr((PRIVATE, GROUP, GROUP_ADMIN, ADMIN, admins)), *map(source, LANGUAGES)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
