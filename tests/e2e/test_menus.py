"""Every command that works is offered somewhere, and every command that is offered works."""

from pathlib import Path

import pytest
from telegram.ext import BaseHandler, CommandHandler

from bot.telegram.menus import ADMIN, GROUP, GROUP_ADMIN, PRIVATE

from .bench import bench
from .botapi import BotApi

pytestmark = pytest.mark.asyncio(loop_scope="session")


def commands(handlers: list[BaseHandler]) -> set[str]:  # type: ignore[type-arg]  # whatever they handle
    found: set[str] = set()
    for handler in handlers:
        if isinstance(handler, CommandHandler):
            found |= handler.commands
    return found


async def test_what_is_offered_is_what_works(built: Path, tmp_path: Path, own_api: BotApi) -> None:
    async with bench(built, tmp_path, own_api) as bot:
        registered = commands([one for group in bot.application.handlers.values() for one in group])
    assert registered == {*PRIVATE, *GROUP, *GROUP_ADMIN, *ADMIN}
