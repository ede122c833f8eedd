"""One update over several attempts, over a real inbox: what Telegram has seen decides, not what the bot hopes."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.store.database import Database
from bot.store.inbox import Arrival, Inbox
from bot.telegram.delivery import Delivery, LostReplyError, background, claimed, excused, repeated_since


class Crash(Exception):  # noqa: N818 - it stands for the end of the process
    """The process ends here."""


class Telegram:
    """Accepts messages to chat 7, and may crash the sender before or after."""

    def __init__(self) -> None:
        self.accepted: list[str] = []

    async def send(self, text: str, *, crash: str = "", lost: bool = False) -> dict[str, Any]:
        if crash == "before":
            raise Crash
        self.accepted.append(text)
        if crash == "after":
            raise Crash
        if lost:
            raise LostReplyError
        return {"message_id": len(self.accepted), "date": 5, "chat": {"id": 7, "type": "private"}, "text": text}


@pytest.fixture
async def inbox(tmp_path: Path) -> AsyncIterator[Inbox]:
    database = Database.open(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    inbox = Inbox(database)
    await inbox.add([Arrival(1, 7, 0, 7, 0.0, "{}")])
    yield inbox
    await database.close()


async def attempt(inbox: Inbox, *, late: bool = False) -> Delivery:
    begun = await inbox.begin(1)
    assert begun is not None
    return Delivery(inbox, begun, late=late)


async def deliver(delivery: Delivery, telegram: Telegram, *texts: str, **faults: Any) -> list[int]:
    """Sends some messages, the last of them with faults; gives their numbers."""
    numbers = []
    for text in texts:
        given = faults if text == texts[-1] else {}
        result = await delivery.once("sendMessage", 7, partial(telegram.send, text, **given))
        numbers.append(result["message_id"])
    return numbers


async def test_what_was_accepted_is_not_sent_again_and_the_rest_follows(inbox: Inbox) -> None:
    telegram = Telegram()
    with pytest.raises(Crash):
        await deliver(await attempt(inbox), telegram, "one", "two", crash="before")
    again = await attempt(inbox)
    assert await deliver(again, telegram, "one", "two") == [1, 2]
    assert telegram.accepted == ["one", "two"]
    assert not again.doubtful
    assert again.repeated


async def test_what_may_have_been_accepted_is_sent_once_more_at_most_however_often_the_process_ends(
    inbox: Inbox,
) -> None:
    telegram = Telegram()
    for _ in range(2):
        with pytest.raises(Crash):
            await deliver(await attempt(inbox), telegram, "answer", crash="after")
    for _ in range(5):
        last = await attempt(inbox)
        await deliver(last, telegram, "answer")
        assert last.doubtful
    assert telegram.accepted == ["answer", "answer"]


async def test_what_never_left_is_sent_even_after_two_crashes(inbox: Inbox) -> None:
    telegram = Telegram()
    await attempt(inbox)
    await attempt(inbox)
    assert await deliver(await attempt(inbox), telegram, "answer") == [1]


async def test_a_lost_reply_stands_for_the_message_and_what_follows_is_still_sent(inbox: Inbox) -> None:
    telegram = Telegram()
    delivery = await attempt(inbox)
    assert await deliver(delivery, telegram, "one", lost=True) == [0]
    assert delivery.doubtful
    assert await deliver(delivery, telegram, "two") == [2]
    again = await attempt(inbox)
    assert await deliver(again, telegram, "one", "two") == [0, 2]
    assert again.doubtful
    assert telegram.accepted == ["one", "two"]


async def test_nothing_that_was_said_is_noted(inbox: Inbox) -> None:
    delivery = await attempt(inbox)
    await deliver(delivery, Telegram(), "a secret answer")
    assert delivery.steps == {
        "sendMessage 7 1": {"message_id": 1, "date": 5, "chat": {"id": 7, "type": "private"}},
    }


async def test_an_effect_may_be_had_once_whatever_happens(inbox: Inbox) -> None:
    first = await attempt(inbox)
    assert await first.claim("reindex")
    assert not await first.claim("reindex")
    assert not await (await attempt(inbox)).claim("reindex")


async def test_an_update_is_given_up_step_by_step(inbox: Inbox) -> None:
    seen = []
    for _ in range(5):
        delivery = await attempt(inbox)
        seen.append((delivery.exhausted, delivery.hopeless))
    assert seen == [(False, False)] * 3 + [(True, False), (True, True)]


async def test_what_is_put_off_counts_as_begun_but_not_as_an_attempt(inbox: Inbox) -> None:
    for _ in range(5):
        delivery = await attempt(inbox)
        assert delivery.postpone(35)
        assert delivery.postpone(3)
        assert delivery.put_off == 35
        await inbox.put_off(1, delivery.steps)
    last = await attempt(inbox)
    assert not last.exhausted
    assert last.repeated


async def test_handlers_ask_about_the_update_of_their_own_task(inbox: Inbox) -> None:
    assert (await claimed("x"), excused(), repeated_since()) == (True, None, None)

    async def handle(*, late: bool) -> str | None:
        (await attempt(inbox, late=late)).enter()
        return await asyncio.create_task(_excused())

    async def _excused() -> str | None:
        return excused()

    tasks = [asyncio.create_task(handle(late=late)) for late in (False, True)]
    assert await asyncio.gather(*tasks) == [None, "too-late"]
    assert Delivery.current() is None
    for _ in range(2):
        exhausted = await asyncio.create_task(handle(late=True))
    assert exhausted == "unanswerable"


async def test_work_in_the_background_belongs_to_the_update(inbox: Inbox) -> None:
    ended = asyncio.Event()

    async def work() -> None:
        await ended.wait()

    delivery = await attempt(inbox)

    async def handle() -> None:
        delivery.enter()
        background(work(), "work")

    await asyncio.create_task(handle())
    assert len(delivery.background) == 1
    assert not delivery.postpone(5)
    ended.set()
    await asyncio.wait(delivery.background)
