import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.errors import StartupError
from bot.settings import Settings, load_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "123456789:AAcanary_canary-canary_canary-canary"


@pytest.fixture(autouse=True)
def _only_what_the_test_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_example_names_every_setting_and_nothing_else() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    named = [line.split("=", maxsplit=1)[0] for line in lines if re.match(r"[A-Z_]+=", line)]

    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_every_setting_of_the_example_has_a_comment_above_it() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()

    for above, line in pairwise(lines):
        if re.match(r"[A-Z_]+=", line):
            assert above.startswith("# "), line


def test_example_as_it_stands_gives_the_defaults(tmp_path: Path) -> None:
    defaults = load_settings()
    (tmp_path / ".env").write_bytes(EXAMPLE.read_bytes())

    assert load_settings() == defaults
    assert defaults.corpus_dir == Path("corpus")
    assert defaults.data_dir == Path(".belegbot")
    assert defaults.database() == "sqlite:///.belegbot/belegbot.sqlite3"
    assert not defaults.has_token


def test_environment_beats_the_file_and_the_command_line_beats_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("CORPUS_DIR=a\nDATA_DIR=b\nLOG_LEVEL=debug\nOTHER=1\n")
    monkeypatch.setenv("CORPUS_DIR", "c")

    settings = load_settings(data=Path("d"))

    assert (settings.corpus_dir, settings.data_dir, settings.log_level) == (Path("c"), Path("d"), "DEBUG")


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("", ()),
        ("7", (7,)),
        ("7,8", (7, 8)),
        (" 7 , 8, ", (7, 8)),
        ("[7, 8]", (7, 8)),
        ("7 8;9", (7, 8, 9)),
        ("[]", ()),
    ],
)
def test_admin_ids_are_a_list_in_either_form(
    written: str, ids: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_IDS", written)

    assert load_settings().admin_ids == ids


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADMIN_IDS", "@somebody"),
        ("ADMIN_IDS", "-100123"),
        ("ADMIN_IDS", "[1"),
        ("ADMIN_IDS", "[[1]]"),
        ("LOG_LEVEL", "LOUD"),
        ("TELEGRAM_API_URL", "127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("TELEGRAM_API_URL", "http://[broken"),
        ("DATABASE_URL", "belegbot.sqlite3"),
        ("HISTORY_TURNS", "many"),
        ("HISTORY_TURNS", "-1"),
        ("HISTORY_TURNS", "21"),
    ],
)
def test_wrong_value_is_one_line_that_names_the_variable_and_the_remedy(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(StartupError) as caught:
        load_settings()

    assert str(caught.value).startswith(f"{name} is wrong: ")
    assert re.search(r": (give|choose) ", str(caught.value))
    assert "\n" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_env_file_that_is_no_text_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LOG_LEVEL=\xff\xfe")

    with pytest.raises(StartupError, match=r"^\.env cannot be read \(UnicodeDecodeError\): save it as UTF-8"):
        load_settings()


def test_server_root_loses_its_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")

    assert load_settings().telegram_api_url == "http://127.0.0.1:8081"


def test_token_and_password_are_in_no_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", f" {TOKEN} ")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:hunter22@host/db")

    settings = load_settings()

    for text in (repr(settings), str(settings), f"{settings.model_dump(exclude={'database_url'})}"):
        assert "canary" not in text
        assert "hunter22" not in text
    assert settings.token() == TOKEN
    assert settings.secrets == (TOKEN, "hunter22", settings.hook_secret())
    assert settings.hook_secret() not in repr(settings)
    assert settings.database() == "postgresql://me:hunter22@host/db"


def test_token_does_not_show_when_another_setting_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("HISTORY_TURNS", TOKEN)

    with pytest.raises(StartupError) as caught:
        load_settings()

    assert "canary" not in str(caught.value)


def test_no_token_says_how_to_get_one() -> None:
    with pytest.raises(StartupError, match="TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather"):
        load_settings().token()


@pytest.mark.parametrize("token", ["123456", "abc:defghijk", "123:", "123:a b", "123:abc/../x", "12:34:56", "bot1:abc"])
def test_what_cannot_be_a_token_is_refused_without_being_shown(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    settings = load_settings()

    assert settings.has_token
    with pytest.raises(StartupError, match="does not look like a token") as caught:
        settings.token()
    assert token not in str(caught.value)
