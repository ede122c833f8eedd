import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.checks import Finding, examine
from bot.settings import Settings

TOKEN = "123456789:AAcanary_canary-canary_canary-canary"


@contextmanager
def bot_api(status: int, body: bytes) -> Iterator[tuple[str, list[str]]]:
    """A server that answers every request alike; its root, and the paths it was asked for."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", paths
        server.shutdown()
        thread.join()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Ein Satz steht hier.", encoding="utf-8")
    return tmp_path


def found(subject: str, **given: object) -> Finding:
    """What is found about one subject; the last line where there are several."""
    settings = Settings(**given)  # type: ignore[arg-type]  # the values are of their fields' types
    return [finding for finding in examine(settings) if finding.subject == subject][-1]


@pytest.mark.usefixtures("folder")
def test_token_that_is_accepted_is_told_with_the_bots_name() -> None:
    body = json.dumps({"ok": True, "result": {"username": "belegbot"}}).encode()

    with bot_api(200, body) as (root, paths):
        finding = found("token", telegram_bot_token=SecretStr(TOKEN), telegram_api_url=root)

    assert finding == Finding("token", well=True, text="belongs to @belegbot")
    assert paths == [f"/bot{TOKEN}/getMe"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (401, b'{"ok": false}', "refuses it (HTTP 401): copy the token from @BotFather into .env again"),
        (404, b'{"ok": false}', "refuses it (HTTP 404): copy the token from @BotFather into .env again"),
        (502, b"<html>", "gives no answer (HTTP 502): check TELEGRAM_API_URL, or try again later"),
        (200, b"<html>", "cannot be asked (JSONDecodeError): check the network and TELEGRAM_API_URL"),
        (200, b"[]", "cannot be asked (TypeError): check the network and TELEGRAM_API_URL"),
    ],
)
def test_token_that_is_refused_is_told_with_a_remedy_and_without_the_token(status: int, body: bytes, told: str) -> None:
    with bot_api(status, body) as (root, _):
        finding = found("token", telegram_bot_token=SecretStr(TOKEN), telegram_api_url=root)

    assert finding == Finding("token", well=False, text=f"{root} {told}")


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_a_token_is_sent_to_nobody() -> None:
    with bot_api(200, b"{}") as (root, paths):
        finding = found("token", telegram_bot_token=SecretStr("canary"), telegram_api_url=root)

    assert not finding.well
    assert "does not look like a token" in finding.text
    assert paths == []


@pytest.mark.usefixtures("folder")
def test_no_token_is_no_problem_but_says_how_to_get_one() -> None:
    finding = found("token")

    assert finding.well
    assert "@BotFather in Telegram gives one" in finding.text


def test_database_is_well_when_sound_and_a_problem_when_damaged_or_unknown(folder: Path) -> None:
    assert found("database") == Finding("database", well=True, text="none yet; the first conversation creates it")

    (folder / ".belegbot").mkdir()
    with closing(sqlite3.connect(folder / ".belegbot" / "belegbot.sqlite3")) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert found("database") == Finding("database", well=True, text="opens and is sound")

    (folder / ".belegbot" / "belegbot.sqlite3").write_bytes(b"not a database, whatever else it is " * 100)
    damaged = found("database")
    assert not damaged.well
    assert "move .belegbot/belegbot.sqlite3 away" in damaged.text

    elsewhere = found("database", database_url="nosuchdatabase://host/db")
    assert not elsewhere.well
    assert elsewhere.text.endswith("check DATABASE_URL, its driver and its server")


def test_database_file_that_the_bot_would_make_is_no_problem_and_not_made(folder: Path) -> None:
    file = folder / "elsewhere" / "b.sqlite3"

    assert found("database", database_url=f"sqlite:///{file}").well
    assert not file.parent.exists()


def test_data_folder_that_cannot_be_written_is_a_problem_with_its_remedy(folder: Path) -> None:
    finding = found("index", data_dir=folder / "corpus" / "a.txt" / "data")

    assert not finding.well
    assert finding.text.endswith(
        "a.txt/data cannot be written: check permissions or choose another one (DATA_DIR, --data)"
    )


def test_corpus_without_documents_is_a_problem(folder: Path) -> None:
    (folder / "corpus" / "a.txt").unlink()

    finding = found("corpus")

    assert not finding.well
    assert "put documents into it" in finding.text


def test_files_that_cannot_be_read_are_named_and_when_many_counted(folder: Path) -> None:
    for number in range(7):
        (folder / "corpus" / f"bad{number}.txt").write_bytes(b"\xff")

    texts = [finding.text for finding in examine(Settings()) if finding.subject == "corpus" and not finding.well]

    assert [text.split(" ")[0] for text in texts] == [*(f"bad{number}.txt:" for number in range(5)), "2"]
    assert texts[-1].startswith("2 more cannot be read")


def test_folders_that_cannot_even_be_looked_at_are_problems_with_a_remedy(folder: Path) -> None:
    # As for a folder within one that only somebody else may enter, the system refuses to say whether it is there.
    hidden = folder / ("n" * 300)

    assert "cannot be read" in found("corpus", corpus_dir=hidden).text
    assert "cannot be written" in found("index", data_dir=hidden).text
    assert "check DATABASE_URL" in found("database", database_url=f"sqlite:///{hidden}/b.sqlite3").text


@pytest.mark.usefixtures("folder")
def test_settings_count_the_admins() -> None:
    assert found("settings", admin_ids=(1, 2)) == Finding("settings", well=True, text="read; 2 admin ids")
    assert "so nobody can /reindex" in found("settings").text


def test_missing_corpus_is_a_problem_of_the_corpus_and_of_the_index(folder: Path) -> None:
    (folder / "corpus" / "a.txt").unlink()
    (folder / "corpus").rmdir()

    assert not found("corpus").well
    assert not found("index").well
