"""What the settings say is served: health and metrics, and the webhook where there is one."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.web.figures import Figures
from bot.web.metrics import Metrics
from bot.web.pages import Accept, pages
from bot.web.server import WebServer, listen

OFF = "off"


@dataclass(frozen=True, slots=True)
class Hook:
    """Where updates are delivered: the path, what has to be shown there, and what takes them in."""

    path: str
    secret: str
    accept: Accept


@contextlib.asynccontextmanager
async def serving(address: str, figures: Figures, metrics: Metrics, hook: Hook | None) -> AsyncIterator[None]:
    """Serves while the block runs; nothing where `address` is "off", unless there is a hook.

    StartupError where a hook cannot be served; where only health and metrics cannot, a warning.
    """
    listener = None if address.lower() == OFF and hook is None else listen(address, needed=hook is not None)
    if listener is None:
        yield
        return
    application = (
        pages(figures, metrics, accept=hook.accept, path=hook.path, secret=hook.secret)
        if hook
        else pages(figures, metrics)
    )
    async with WebServer(listener, application):
        yield
