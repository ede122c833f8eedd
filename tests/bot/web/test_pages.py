"""Health, metrics and the webhook over real HTTP on loopback."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from bot.errors import StartupError, StoreError
from bot.web.metrics import Metrics
from bot.web.pages import pages
from bot.web.server import WebServer, listen

SECRET = "s3cret-of-the-webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Well:
    """Figures that a test sets."""

    age: float = 3.0
    uptime: float = 60.0
    waiting: int = 2
    handled: int = 5
    failed: int = 1
    refused: int = 0
    put_off: int = 0
    standing_by: bool = False


@dataclass
class Inbox:
    """Keeps what is delivered; refuses while the disk is full."""

    full: bool = False
    taken: list[dict[str, Any]] = field(default_factory=list)

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        if self.full:
            raise StoreError("the disk is full")
        self.taken += updates


@asynccontextmanager
async def served(figures: Well, metrics: Metrics, inbox: Inbox | None = None) -> AsyncIterator[httpx.AsyncClient]:
    listener = listen("127.0.0.1:0", needed=True)
    assert listener is not None
    where = f"http://127.0.0.1:{listener.getsockname()[1]}"
    accept = inbox.accept if inbox else None
    application = pages(figures, metrics, accept=accept, path="/hook", secret=SECRET)
    async with WebServer(listener, application), httpx.AsyncClient(base_url=where) as client:
        yield client


async def test_health_says_how_long_ago_telegram_was_heard_of() -> None:
    figures = Well()
    async with served(figures, Metrics()) as client:
        well = await client.get("/healthz")
        figures.age = 300.0
        silent = await client.get("/healthz")
        figures.standing_by = True
        other = await client.get("/healthz")

    said = {"status": "ok", "last_poll_seconds": 3.0, "waiting": 2, "uptime_seconds": 60}
    assert (well.status_code, well.json()) == (200, said)
    assert (silent.status_code, silent.json()["status"]) == (503, "silent")
    assert (other.status_code, other.json()["status"]) == (200, "standing by")


async def test_metrics_are_what_prometheus_reads() -> None:
    metrics = Metrics()
    well = Well(age=7.5, handled=5)
    metrics.watch(well, lambda: {"generation": "20220112-abc", "model": "use"})
    metrics.asked("answered")
    metrics.asked("answered")
    metrics.asked("nothing")
    with metrics.stage("find"):
        pass
    async with served(Well(), metrics) as client:
        page = await client.get("/metrics")
        well.handled = 6
        later = (await client.get("/metrics")).text.splitlines()

    lines = page.text.splitlines()
    assert page.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'belegbot_questions_total{outcome="answered"} 2.0' in lines
    assert 'belegbot_questions_total{outcome="nothing"} 1.0' in lines
    assert 'belegbot_stage_seconds_count{stage="find"} 1.0' in lines
    for name, count in (("handled", 5), ("failed", 1), ("refused", 0), ("put_off", 0)):
        assert f"# TYPE belegbot_updates_{name}_total counter" in lines
        assert f"belegbot_updates_{name}_total {float(count)}" in lines
    assert "belegbot_updates_handled_total 6.0" in later
    assert "# TYPE belegbot_stage_seconds histogram" in lines
    assert "# TYPE belegbot_updates_waiting gauge" in lines
    assert "belegbot_last_poll_age_seconds 7.5" in lines
    assert "belegbot_updates_waiting 2.0" in lines
    assert 'belegbot_index_info{generation="20220112-abc",model="use"} 1.0' in lines


async def test_without_a_webhook_nothing_can_be_delivered() -> None:
    async with served(Well(), Metrics()) as client:
        assert (await client.post("/hook", json={"update_id": 1}, headers={HEADER: SECRET})).status_code == 404


async def test_an_update_is_acknowledged_once_it_is_kept_and_not_before() -> None:
    inbox = Inbox()
    async with served(Well(), Metrics(), inbox) as client:
        inbox.full = True
        refused = await client.post("/hook", json={"update_id": 7}, headers={HEADER: SECRET})
        assert (refused.status_code, inbox.taken) == (503, [])
        inbox.full = False
        taken = await client.post("/hook", json={"update_id": 7, "message": {}}, headers={HEADER: SECRET})

    assert (taken.status_code, inbox.taken) == (200, [{"update_id": 7, "message": {}}])


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "ключ"])
async def test_whoever_lacks_the_secret_is_refused(secret: str) -> None:
    inbox = Inbox()
    async with served(Well(), Metrics(), inbox) as client:
        answer = await client.post("/hook", json={"update_id": 7}, headers=[(HEADER.encode(), secret.encode())])

    assert (answer.status_code, inbox.taken) == (403, [])


@pytest.mark.parametrize(
    "body", [b"", b"no json", b"[]", b"{}", b'{"update_id": "7"}', b'{"update_id": null}', b"[" * 100_000]
)
async def test_what_is_no_update_is_refused(body: bytes) -> None:
    inbox = Inbox()
    async with served(Well(), Metrics(), inbox) as client:
        answer = await client.post("/hook", content=body, headers={HEADER: SECRET})

    assert (answer.status_code, inbox.taken) == (400, [])


async def test_a_huge_body_is_refused_whatever_length_it_claims() -> None:
    inbox = Inbox()

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 65_536

    async with served(Well(), Metrics(), inbox) as client:
        told = await client.post("/hook", content=b" " * 2_000_000, headers={HEADER: SECRET})
        untold = await client.post("/hook", content=endless(), headers={HEADER: SECRET})

    assert (told.status_code, untold.status_code, inbox.taken) == (413, 413, [])


async def test_a_busy_port_is_a_warning_or_one_line_where_it_is_needed(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        assert listen(address, needed=False) is None
        assert f"LISTEN={address} cannot be listened at" in caplog.text
        with pytest.raises(StartupError, match="choose a free port"):
            listen(address, needed=True)


async def test_many_at_once_are_served_while_the_loop_goes_on() -> None:
    inbox = Inbox()
    async with served(Well(), Metrics(), inbox) as client:
        answers = await asyncio.gather(
            *(client.post("/hook", content=json.dumps({"update_id": n}), headers={HEADER: SECRET}) for n in range(50))
        )

    assert {answer.status_code for answer in answers} == {200}
    assert sorted(update["update_id"] for update in inbox.taken) == list(range(50))
