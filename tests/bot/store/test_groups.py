from pathlib import Path

from bot.audience import Audience
from bot.store.database import Database
from bot.store.groups import Groups


async def test_a_group_is_answered_to_everyone_until_something_else_is_chosen(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    groups = Groups(first)
    assert await groups.audience(-5) is Audience.EVERYONE
    await groups.choose(-5, Audience.NOBODY)
    await groups.choose(-5, Audience.ADMINISTRATORS)
    await first.close()
    second = Database.open(url)
    assert await Groups(second).audience(-5) is Audience.ADMINISTRATORS
    assert await Groups(second).audience(-6) is Audience.EVERYONE
    await second.close()
