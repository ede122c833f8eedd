"""Tells when a corpus folder has changed, once things have calmed down."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

_CALM_MILLISECONDS = 1600
_AGAIN = 60.0
_log = logging.getLogger(__name__)


async def changes_in(folder: Path) -> AsyncIterator[None]:
    """Gives something at the start and after each change; a folder that is gone is waited for."""
    import watchfiles  # noqa: PLC0415 - only who follows the folder needs it

    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    while True:
        yield None
        try:
            async for _ in watchfiles.awatch(folder, debounce=_CALM_MILLISECONDS):
                yield None
        except OSError as error:
            _log.warning("%s cannot be followed (%s); trying again in a minute", folder, error)
        await asyncio.sleep(_AGAIN)
