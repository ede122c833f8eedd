"""The pages: `/healthz`, `/metrics`, and where Telegram delivers updates if it does."""

import hmac
import json
import logging
import operator
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import StoreError
from bot.web.figures import Figures
from bot.web.metrics import CONTENT_TYPE, Metrics

# Telegram's updates are a few kilobytes.
_LARGEST = 1024 * 1024
_SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105 - the header's name
# Without word from Telegram for so long, in seconds, the bot is not well.
_SILENT = 120.0
_log = logging.getLogger(__name__)

Accept = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]


def pages(
    figures: Figures, metrics: Metrics, *, accept: Accept | None = None, path: str = "", secret: str = ""
) -> Starlette:
    """Makes the application; with `accept`, updates may be delivered to `path` by whoever knows the secret."""

    async def healthz(_: Request) -> Response:
        silent = figures.age > _SILENT and not figures.standing_by
        said = {
            "status": "silent" if silent else "standing by" if figures.standing_by else "ok",
            "last_poll_seconds": round(figures.age, 1),
            "waiting": figures.waiting,
            "uptime_seconds": round(figures.uptime),
        }
        return JSONResponse(said, status_code=503 if silent else 200)

    async def shown(_: Request) -> Response:
        return Response(metrics.text(), headers={"content-type": CONTENT_TYPE})

    routes = [Route("/healthz", healthz), Route("/metrics", shown)]
    if accept is not None:
        routes.append(Route(path, _delivery(accept, secret), methods=["POST"]))
    return Starlette(routes=routes)


def _delivery(accept: Accept, secret: str) -> Callable[[Request], Awaitable[Response]]:
    async def deliver(request: Request) -> Response:
        # Compared in constant time: how long a refusal takes says nothing about the secret.
        if not hmac.compare_digest(request.headers.get(_SECRET, "").encode(), secret.encode()):
            return PlainTextResponse("forbidden", status_code=403)
        body = bytearray()
        async for part in request.stream():  # what a request says of its length may be a lie
            body += part
            if len(body) > _LARGEST:
                return PlainTextResponse("too large", status_code=413)
        try:
            update = json.loads(bytes(body))
            number = operator.index(update["update_id"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return PlainTextResponse("no update", status_code=400)
        try:
            await accept([update])
        except StoreError as error:
            _log.warning("update %d is not taken in, Telegram will bring it again: %s", number, error)
            return PlainTextResponse("not now", status_code=503)
        return PlainTextResponse("ok")  # only now Telegram may forget it

    return deliver
