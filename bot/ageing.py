"""Erases what has been kept for long enough: at the start, and once a day from then on."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreError
from bot.store.erasure import Erasure

_DAY = 24 * 60 * 60.0
_log = logging.getLogger(__name__)


class Ageing:
    """Sees to it that nothing personal is kept for more than so many days; 0: for as long as you like."""

    def __init__(self, erasure: Erasure, *, days: int, pause: float = _DAY) -> None:
        """`pause` is the number of seconds between two looks at what there is."""
        self._erasure = erasure
        self._days = days
        self._pause = pause

    async def run(self) -> None:
        """Goes on until cancelled; a database that fails is tried again the next time."""
        while True:
            try:
                await self._erasure.wipe()
                if erased := await self._erasure.age(self._days):
                    _log.info("%d records older than %d days were erased", erased, self._days)
            except (SQLAlchemyError, StoreError, OSError) as error:
                _log.warning("what is old could not be erased (%s); it will be tried again", type(error).__name__)
            await asyncio.sleep(self._pause)
