from pathlib import Path

from bot.store.database import Database
from bot.store.preferences import Preferences


async def test_a_language_is_kept_for_whoever_fixed_it_until_they_let_go_of_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'b.sqlite3'}"
    first = Database.open(url)
    await Preferences(first).fix_language(7, "de")
    await Preferences(first).fix_language(7, "zh-TW")
    await Preferences(first).fix_language(-1001234567890, "ar")
    await first.close()
    second = Database.open(url)
    preferences = Preferences(second)
    assert await preferences.language(7) == "zh-TW"
    assert await preferences.language(-1001234567890) == "ar"
    assert await preferences.language(8) == ""
    await preferences.fix_language(7, "")
    assert await preferences.language(7) == ""
    await second.close()
