"""Serves the pages from within the bot's own event loop (uvicorn)."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette

from bot.errors import StartupError

_BACKLOG = 128
_log = logging.getLogger(__name__)


class _Quiet(uvicorn.Server):
    """Leaves signals to the bot, which ends in order of its own."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """`async with WebServer(address, pages): ...` serves while the block runs."""

    def __init__(self, listener: socket.socket, application: Starlette) -> None:
        # Its access log would hold addresses; what goes wrong is logged.
        config = uvicorn.Config(
            application, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=2,
            server_header=False, h11_max_incomplete_event_size=64 * 1024, limit_concurrency=200,
        )  # fmt: skip
        self._server = _Quiet(config)
        self._listener = listener
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "WebServer":
        """Begins to serve."""
        self._task = asyncio.create_task(self._server.serve(sockets=[self._listener]), name="web")
        return self

    async def __aexit__(self, *_: object) -> None:
        """Ends what is under way, within seconds."""
        self._server.should_exit = True
        if self._task is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._task, 3.0)


def listen(address: str, *, needed: bool) -> socket.socket | None:
    """Listens at `host:port`; where that cannot be, None after a warning, or StartupError if it is `needed`."""
    host, _, port = address.rpartition(":")
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), int(port)))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        reason = f"LISTEN={address} cannot be listened at ({error.strerror or error})"
        if needed:
            raise StartupError(f"{reason}: choose a free port; Telegram's webhook comes in there") from None
        _log.warning("%s: /healthz and /metrics are not served; choose a free port, or set LISTEN to off", reason)
        return None
    listener.setblocking(False)
    return listener
