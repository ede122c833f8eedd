import asyncio
import random
from typing import Any

from telegram import Update

from bot.telegram.dispatch import Dispatcher


def update(number: int, chat: int, thread: int = 0) -> Update:
    message: dict[str, Any] = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "supergroup"}, "text": "x"}
    if thread:
        message |= {"message_thread_id": thread, "is_topic_message": True}
    return Update.de_json({"update_id": number, "message": message}, None)


async def test_order_is_kept_within_a_chat_and_topic_whatever_the_delays() -> None:
    handled: dict[tuple[int, int], list[int]] = {}
    delays = random.Random(1)  # noqa: S311 - nothing is kept secret

    async def handle(one: Update) -> None:
        await asyncio.sleep(delays.random() / 200)
        message = one.message
        assert message is not None
        handled.setdefault((message.chat.id, message.message_thread_id or 0), []).append(one.update_id)

    dispatcher = Dispatcher(handle)
    for number in range(120):
        await dispatcher.take(update(number, chat=-1 - number % 3, thread=number % 2))
    await dispatcher.finish(5)
    assert sum(map(len, handled.values())) == 120
    assert len(handled) == 6
    assert all(numbers == sorted(numbers) for numbers in handled.values())


async def test_a_slow_chat_does_not_hold_up_another() -> None:
    release = asyncio.Event()
    handled = []

    async def handle(one: Update) -> None:
        if one.effective_chat and one.effective_chat.id == -1:
            await release.wait()
        handled.append(one.update_id)

    dispatcher = Dispatcher(handle)
    for number, chat in enumerate((-1, -1, -2)):
        await dispatcher.take(update(number, chat))
    await asyncio.sleep(0.05)
    assert handled == [2]
    release.set()
    await dispatcher.finish(5)
    assert handled == [2, 0, 1]


async def test_no_more_than_so_many_are_accepted() -> None:
    release = asyncio.Event()

    async def handle(_: Update) -> None:
        await release.wait()

    dispatcher = Dispatcher(handle, most=3)
    for number in range(3):
        await dispatcher.take(update(number, -number - 1))
    fourth = asyncio.create_task(dispatcher.take(update(4, -9)))
    await asyncio.sleep(0.05)
    assert not fourth.done()
    release.set()
    await asyncio.wait_for(fourth, 1)
    await dispatcher.finish(5)


async def test_a_failing_update_does_not_stop_those_behind_it() -> None:
    handled = []

    async def handle(one: Update) -> None:
        if one.update_id == 0:
            raise ValueError("broken")
        handled.append(one.update_id)

    dispatcher = Dispatcher(handle)
    await dispatcher.take(update(0, -1))
    await dispatcher.take(update(1, -1))
    await dispatcher.finish(5)
    assert handled == [1]


async def test_finishing_does_not_wait_for_ever() -> None:
    async def handle(_: Update) -> None:
        await asyncio.sleep(60)

    dispatcher = Dispatcher(handle)
    await dispatcher.take(update(0, -1))
    async with asyncio.timeout(2):
        await dispatcher.finish(0.05)
