from pathlib import Path

from sqlalchemy import create_engine, text

from bot.links import number_of
from bot.store.database import Database
from bot.store.links import Links
from index.answers import Quote

COLOGNE = Quote("Grüße aus 🇪🇺 Köln.", "reise/köln.md", 12, 30, 0.875, ((0, 5),))
BREAD = Quote("Das Brot braucht eine Stunde.", "brot.txt", 0, 29, 0.5)


async def test_a_quote_that_was_kept_is_found_by_its_number(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    links = Links(first)
    await links.keep([COLOGNE])
    await links.keep([BREAD, COLOGNE, BREAD])
    await links.keep([])
    await first.close()
    second = Database.open(url)
    links = Links(second)
    assert await links.find(number_of(COLOGNE)) == Quote(COLOGNE.text, COLOGNE.source, 12, 30, 0.0)
    assert await links.find(number_of(BREAD)) == Quote(BREAD.text, BREAD.source, 0, 29, 0.0)
    assert await links.find(7) is None
    assert await links.find(2**70) is None
    await second.close()


async def test_a_link_says_nothing_of_who_asked_or_when(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    database = Database.open(url)
    await Links(database).keep([BREAD])
    await database.close()
    engine = create_engine(url)
    with engine.connect() as connection:
        [row] = connection.execute(text("SELECT * FROM links")).mappings()
    engine.dispose()
    assert dict(row) == {"id": number_of(BREAD), "source": "brot.txt", "start": 0, "text": BREAD.text}
