import asyncio
import random

from bot.store.inbox import Waiting
from bot.telegram.dispatch import Dispatcher


def update(number: int, chat: int, thread: int = 0, *, user: int = 1, attempts: int = 0) -> Waiting:
    return Waiting(number, chat, thread, user, attempts)


async def idle(dispatcher: Dispatcher) -> None:
    async with asyncio.timeout(5):
        await dispatcher.room(1)


async def test_order_is_kept_within_a_chat_and_topic_whatever_the_delays() -> None:
    handled: dict[tuple[int, int], list[int]] = {}
    delays = random.Random(1)  # noqa: S311 - nothing is kept secret

    async def handle(one: Waiting) -> None:
        await asyncio.sleep(delays.random() / 200)
        handled.setdefault((one.chat, one.thread), []).append(one.update)

    dispatcher = Dispatcher(handle)
    for number in range(120):
        dispatcher.add([update(number, chat=-1 - number % 3, thread=number % 2)])
    await idle(dispatcher)
    assert sum(map(len, handled.values())) == 120
    assert len(handled) == 6
    assert all(numbers == sorted(numbers) for numbers in handled.values())


async def test_a_slow_chat_does_not_hold_up_another() -> None:
    release = asyncio.Event()
    handled = []

    async def handle(one: Waiting) -> None:
        if one.chat == -1:
            await release.wait()
        handled.append(one.update)

    dispatcher = Dispatcher(handle)
    dispatcher.add([update(0, -1), update(1, -1), update(2, -2)])
    await asyncio.sleep(0.05)
    assert handled == [2]
    release.set()
    await idle(dispatcher)
    assert handled == [2, 0, 1]


async def test_no_more_than_so_many_are_under_way_and_chats_take_turns() -> None:
    begun = []
    most = 0
    under_way = 0

    async def handle(one: Waiting) -> None:
        nonlocal most, under_way
        begun.append(one.update)
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.001)
        under_way -= 1

    dispatcher = Dispatcher(handle, most=2)
    dispatcher.add([update(number, -1) for number in range(10)])
    dispatcher.add([update(100, -2), update(200, -3), update(101, -2)])
    await idle(dispatcher)
    assert most == 2
    assert sorted(begun[:3]) == [0, 100, 200]
    assert begun.index(101) <= 5


async def test_there_is_room_only_once_enough_was_handled() -> None:
    release = asyncio.Event()

    async def handle(one: Waiting) -> None:
        if one.update:
            await release.wait()

    dispatcher = Dispatcher(handle)
    dispatcher.add([update(number, -number, user=number % 2) for number in range(4)])
    assert (dispatcher.waiting, dispatcher.load_of(0), dispatcher.load_of(1)) == (4, 2, 2)
    room = asyncio.create_task(dispatcher.room(3))
    await asyncio.sleep(0.05)
    assert (dispatcher.waiting, dispatcher.load_of(0), room.done()) == (3, 1, False)
    release.set()
    await asyncio.wait_for(room, 1)
    await idle(dispatcher)
    assert dispatcher.load_of(0) == dispatcher.load_of(1) == 0


async def test_what_is_put_off_comes_again_before_what_follows_it_and_holds_up_nobody_else() -> None:
    handled = []

    async def handle(one: Waiting) -> float | None:
        handled.append(one.update)
        return 0.1 if handled.count(one.update) == 1 and one.chat == -1 else None

    dispatcher = Dispatcher(handle, most=1)
    dispatcher.add([update(0, -1), update(1, -1), update(2, -2)])
    await asyncio.sleep(0.05)
    assert handled == [0, 2]
    await idle(dispatcher)
    assert handled == [0, 2, 0, 1, 1]


async def test_those_that_may_have_ended_the_process_before_are_handled_one_at_a_time() -> None:
    suspects = 0
    others = []

    async def handle(one: Waiting) -> None:
        nonlocal suspects
        if one.attempts:
            suspects += 1
            assert suspects == 1
            await asyncio.sleep(0.01)
            suspects -= 1
        else:
            others.append((one.update, suspects))

    dispatcher = Dispatcher(handle)
    dispatcher.add([update(number, -number, attempts=number % 2) for number in range(8)])
    await idle(dispatcher)
    assert [number for number, _ in others] == [0, 2, 4, 6]
    assert dispatcher.waiting == 0


async def test_a_failing_update_does_not_stop_those_behind_it() -> None:
    handled = []

    async def handle(one: Waiting) -> None:
        if one.update == 0:
            raise ValueError("broken")
        handled.append(one.update)

    dispatcher = Dispatcher(handle)
    dispatcher.add([update(0, -1), update(1, -1)])
    await idle(dispatcher)
    assert handled == [1]


async def test_finishing_begins_nothing_more_and_does_not_wait_for_ever() -> None:
    begun = []

    async def handle(one: Waiting) -> None:
        begun.append(one.update)
        await asyncio.sleep(60)

    dispatcher = Dispatcher(handle)
    dispatcher.add([update(0, -1), update(1, -1)])
    await asyncio.sleep(0)
    async with asyncio.timeout(2):
        await dispatcher.finish(0.05)
    assert begun == [0]
