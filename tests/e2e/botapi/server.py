"""The HTTP side: routes, parameters, long polling, faults, and a record of every call."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Self

from aiohttp import ClientError, ClientSession, web

from .checks import MAX_FILE, Upload
from .errors import ApiError, Failure
from .methods import Methods
from .world import Bot, World

Json = dict[str, Any]
_STRUCTURED = ("[", "{")
_NUMBERS = {"chat_id", "message_id", "user_id", "offset", "limit", "timeout", "message_thread_id", "cache_time"}
_TEXTS = {"text", "description", "short_description", "callback_query_id", "language_code", "data", "action"}
_TEXTS |= {"caption", "inline_query_id", "guest_query_id", "next_offset"}
_ONLY_WHEN_ASKED_FOR = {"message_reaction", "message_reaction_count", "chat_member"}
_GLANCE = 0.02  # tests and the bot change the world without saying so
_TAKEN_OVER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(slots=True)
class Call:
    """One call of the bot: its parameters, decoded, and what it was told."""

    method: str
    params: Json
    at: float = field(default_factory=time.monotonic)
    result: Any = None
    error: str = ""


class BotApi:
    """A Bot API server for one bot: `async with BotApi() as api: ... api.url`."""

    def __init__(self, bot: Bot | None = None) -> None:
        """`world` is where tests let people write; `calls` holds what the bot did."""
        self.bot = bot or Bot()
        self.world = World(self.bot)
        self.methods = Methods(self.world)
        self.calls: list[Call] = []
        self.failures: list[Failure] = []
        self.url = ""
        self._poll = 0
        self._runner: web.AppRunner | None = None
        self._delivery: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Listens on a free port of the loopback interface."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stops listening and drops what still waits."""
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listens, on a free port unless one is given; the world is as it was."""
        app = web.Application(client_max_size=2 * MAX_FILE)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/{path:.+}", self._hand_out)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._delivery = asyncio.create_task(self._deliver())

    async def stop(self) -> None:
        """Refuses connections from now on."""
        if self._delivery is not None:
            self._delivery.cancel()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def fail(self, failure: Failure) -> None:
        """Lets the next matching calls fail."""
        self.failures.append(failure)

    async def until(self, ready: Callable[[], Any], seconds: float = 15.0) -> Any:
        """Waits until `ready()` gives something true, and gives that; fails with the last calls otherwise."""
        deadline = time.monotonic() + seconds
        while not (value := ready()):
            if time.monotonic() > deadline:
                recent = [(call.method, call.params, call.error) for call in self.calls[-8:]]
                raise AssertionError(f"nothing happened within {seconds} s; the last calls were {recent}")
            await asyncio.sleep(_GLANCE)
        return value

    async def reply(self, message: Json, seconds: float = 15.0) -> Json:
        """The bot's reply to a message, once it is there."""
        return dict(await self.until(lambda: next(iter(self.replies(message)), None), seconds))

    def replies(self, message: Json) -> list[Json]:
        """All messages the bot sent in reply to a message, as they are now."""
        chat = message["chat"]["id"]
        return [
            one
            for (where, _), one in self.world.messages.items()
            if where == chat
            and one.get("from", {}).get("id") == self.bot.id
            and one.get("reply_to_message", {}).get("message_id") == message["message_id"]
        ]

    def sent(self, chat_id: int) -> list[Json]:
        """All messages of the bot in a chat, as they are now, oldest first."""
        return [
            one
            for (where, _), one in self.world.messages.items()
            if where == chat_id and one.get("from", {}).get("id") == self.bot.id
        ]

    def called(self, method: str, **params: Any) -> list[Call]:
        """The calls of a method with these parameters, oldest first."""
        return [
            call
            for call in self.calls
            if call.method.lower() == method.lower() and all(call.params.get(k) == v for k, v in params.items())
        ]

    async def settled(self, quiet: float = 0.4) -> None:
        """Waits until all updates were fetched and the bot has done nothing for a while."""
        await self.until(lambda: not self.world.updates)
        count = -1
        while count != (now := sum(call.method != "getUpdates" for call in self.calls)):
            count = now
            await asyncio.sleep(quiet)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.bot.token:
            return _refusal(ApiError(401, "Unauthorized"))
        call = Call(request.match_info["method"], await _parameters(request))
        self.calls.append(call)
        failure = self._failure(call)
        if failure is not None:
            await asyncio.sleep(failure.delay)
            if failure.error is not None:
                call.error = failure.error.description
                return _refusal(failure.error)
            if failure.html:
                call.error = str(failure.html)
                return web.Response(status=failure.html, text="<html>Bad Gateway</html>", content_type="text/html")
        try:
            if failure is None or not failure.reset or failure.after:
                call.result = await self._run(call)
        except ApiError as error:
            call.error = error.description
            return _refusal(error)
        if failure is not None and failure.reset and request.transport is not None:
            call.error = "connection reset"
            request.transport.abort()
        return web.json_response({"ok": True, "result": call.result})

    async def _hand_out(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        file = next((one for one in self.world.files.values() if one.path == path), None)
        if request.match_info["token"] != self.bot.token or file is None:
            return _refusal(ApiError(404, "Not Found"))
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _run(self, call: Call) -> Any:
        if call.method.lower() == "getupdates":
            return await self._updates(call.params)
        method = self.methods.find(call.method)
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        return method(call.params)

    async def _deliver(self) -> None:
        """Brings updates to the webhook while there is one, each again and again until it is taken."""
        async with ClientSession() as session:
            while True:
                await asyncio.sleep(_GLANCE)
                if not self.methods.webhook or not self.world.updates:
                    continue
                update = self.world.updates[0]
                headers = {"X-Telegram-Bot-Api-Secret-Token": self.methods.webhook_secret}
                try:
                    async with session.post(self.methods.webhook, json=update, headers=headers) as answer:
                        taken = answer.status == HTTPStatus.OK
                except ClientError:
                    taken = False
                if taken:
                    self.world.updates.remove(update)

    def _failure(self, call: Call) -> Failure | None:
        for failure in self.failures:
            here = failure.chat is None or failure.chat == call.params.get("chat_id")
            if failure.times > 0 and here and failure.method.lower() in {call.method.lower(), "*"}:
                failure.times -= 1
                return failure
        return None

    async def _updates(self, params: Json) -> list[Json]:
        """An offset forgets older updates for good; a newer long poll ends the older one."""
        if self.methods.webhook:
            raise ApiError(409, _WEBHOOK)
        self._poll += 1
        mine = self._poll
        world = self.world
        offset = params.get("offset", 0)
        world.updates[:] = [one for one in world.updates if one["update_id"] >= offset]
        if allowed := params.get("allowed_updates"):
            world.updates[:] = [one for one in world.updates if set(one) & set(allowed)]
        else:
            world.updates[:] = [one for one in world.updates if not set(one) & _ONLY_WHEN_ASKED_FOR]
        limit = min(max(params.get("limit", 100), 1), 100)
        deadline = time.monotonic() + min(params.get("timeout", 0), 50)
        while not world.updates and time.monotonic() < deadline:
            await asyncio.sleep(_GLANCE)
            if mine != self._poll:
                raise ApiError(409, _TAKEN_OVER)
        return world.updates[:limit]


async def _parameters(request: web.Request) -> Json:
    """Parameters from the query, a form, a multipart form or JSON, decoded to their types."""
    raw: Json = dict(request.query)
    if request.content_type == "application/json":
        raw |= await request.json()
    elif request.can_read_body:
        raw |= {key: _field(value) for key, value in (await request.post()).items()}
    return {key: _decoded(key, value) for key, value in raw.items()}


def _field(value: Any) -> Any:
    """A field of a form: text as it is, a file with its content."""
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return value


def _decoded(key: str, value: Any) -> Any:
    if not isinstance(value, str) or key in _TEXTS:
        return value
    if key in _NUMBERS:
        try:
            return int(value)
        except ValueError:
            return value
    if value in {"true", "True"} or value in {"false", "False"}:
        return value in {"true", "True"}
    return json.loads(value) if value.startswith(_STRUCTURED) else value


def _refusal(error: ApiError) -> web.Response:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.code)
