"""The second way in: Telegram brings updates to a URL of ours instead of being asked for them."""

import asyncio
import logging
import time

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.telegram.health import Health
from bot.telegram.limits import ONCE, reason_of
from bot.telegram.polling import UPDATES

_LOOK = 30.0
_CONNECTIONS = 20
_log = logging.getLogger(__name__)


class Webhook:
    """Sees to it that Telegram delivers to our URL, whatever somebody else may have set."""

    def __init__(self, bot: ExtBot[int], url: str, secret: str, health: Health, *, look: float = _LOOK) -> None:
        """`look` is the number of seconds between two looks at how Telegram gets on."""
        self._bot = bot
        self._url = url
        self._secret = secret
        self._health = health
        self._look = look

    async def run(self) -> None:
        """Sets the webhook and looks after it until cancelled."""
        told = 0
        while True:
            try:
                info = await self._bot.get_webhook_info(rate_limit_args=ONCE)
                if info.url != self._url or set(info.allowed_updates) != set(UPDATES):
                    await self._set()
                self._health.polled = time.monotonic()
                failed = int(info.last_error_date.timestamp()) if info.last_error_date else 0
                if failed > told and info.url == self._url:
                    told = failed
                    _log.warning("Telegram could not deliver to WEBHOOK_URL: %s", info.last_error_message)
            except TelegramError as error:
                _log.warning("the webhook cannot be looked after: %s; trying again", reason_of(error))
            await asyncio.sleep(self._look)

    async def confirm(self) -> None:
        """Nothing is left to be told: each delivery was answered once it was kept. The webhook stays as it is."""

    async def _set(self) -> None:
        await self._bot.set_webhook(
            self._url, secret_token=self._secret, allowed_updates=UPDATES, max_connections=_CONNECTIONS,
            rate_limit_args=ONCE,
        )  # fmt: skip
        _log.info("Telegram delivers updates to WEBHOOK_URL from now on")
