"""Fetches a file that somebody has sent, never more of it than was agreed on, whatever was said of its size."""

import asyncio
from pathlib import Path

import httpx
from telegram import Document
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.errors import BotError

MOST_BYTES = 20 * 1024 * 1024  # what Telegram hands out to bots
_TIMEOUT = httpx.Timeout(30, connect=5)


class TooLargeError(BotError):
    """A file is larger than Telegram hands out, or than it said."""


class LostFileError(BotError):
    """A file could not be fetched; it can be sent again."""


async def fetch(bot: ExtBot[int], document: Document, path: Path, *, own_server: bool, most: int = MOST_BYTES) -> None:
    """Writes a file to `path`; TooLargeError, LostFileError, or OSError where it cannot be written.

    With a Bot API server of one's own, the file may lie on this machine.
    """
    if (document.file_size or 0) > most:
        raise TooLargeError("the file is too large")
    try:
        file = await bot.get_file(document.file_id)
    except BadRequest as error:
        raise (TooLargeError if "too big" in str(error).lower() else LostFileError)(
            "the file is not given out"
        ) from None
    except TelegramError:
        # Not chained, here and below: addresses of files hold the token.
        raise LostFileError("the file is not given out") from None
    where = file.file_path or ""
    if not where.startswith(("https://", "http://")):
        if not own_server:
            raise LostFileError("the file has no address")
        await asyncio.to_thread(_copy, Path(where), path, most)
        return
    try:
        async with httpx.AsyncClient(timeout=_TIMEOUT) as client, client.stream("GET", where) as answer:
            answer.raise_for_status()
            size = 0
            with path.open("wb") as target:
                async for part in answer.aiter_bytes():
                    size += len(part)
                    if size > most:
                        raise TooLargeError("the file is larger than it says")
                    target.write(part)
    except (httpx.HTTPError, httpx.InvalidURL):
        raise LostFileError("the file could not be fetched") from None


def _copy(source: Path, path: Path, most: int) -> None:
    try:
        with source.open("rb") as file:
            data = file.read(most + 1)
    except OSError:
        raise LostFileError("the file could not be read") from None
    if len(data) > most:
        raise TooLargeError("the file is larger than it says")
    path.write_bytes(data)
