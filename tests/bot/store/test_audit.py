from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.store.audit import Audit
from bot.store.database import Database


async def test_deeds_are_kept_newest_first_and_survive_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    for number in range(3):
        await Audit(first).note(7, -5, f"/deed{number}", "done")
    await first.close()
    second = Database.open(url)
    deeds = await Audit(second).last(2)
    await second.close()

    assert [(deed.user, deed.chat, deed.action, deed.outcome) for deed in deeds] == [
        (7, -5, "/deed2", "done"),
        (7, -5, "/deed1", "done"),
    ]
    assert timedelta(0) <= datetime.now(UTC) - deeds[0].created < timedelta(minutes=1)
