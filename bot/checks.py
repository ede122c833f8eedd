"""What `belegbot doctor` looks at: each check says whether all is well, and what to do if not."""

import json
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import StartupError
from bot.settings import Settings
from index.errors import BelegError

if TYPE_CHECKING:
    from index.readers import Corpus

_SECONDS = 5.0
_MOST_FAILURES = 5
# What Telegram answers where it knows no such token.
_REFUSALS = (401, 404)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's: what was looked at, whether it is well, and what was found, with the remedy if not."""

    subject: str
    well: bool
    text: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Looks at the settings, corpus, index, database and token, in this order."""
    ids = len(settings.admin_ids)
    admins = f"{ids} admin id{'s' * (ids != 1)}" if ids else "no admin ids, so nobody can /reindex (see ADMIN_IDS)"
    yield Finding("settings", well=True, text=f"read; {admins}")
    yield from _corpus(settings)
    yield _index(settings)
    yield _database(settings)
    yield _token(settings)


def _corpus(settings: Settings) -> Iterator[Finding]:
    from index.readers import read_corpus  # noqa: PLC0415 - so that one broken part does not keep us from the others

    try:
        corpus: Corpus = read_corpus(settings.corpus_dir)
    except BelegError as error:
        yield Finding("corpus", well=False, text=str(error))
        return
    count = len(corpus.documents)
    for failure in corpus.failed[:_MOST_FAILURES]:
        yield Finding("corpus", well=False, text=f"{failure.source}: {failure.reason}")
    if (more := len(corpus.failed) - _MOST_FAILURES) > 0:
        yield Finding("corpus", well=False, text=f"{more} more cannot be read: see `belegbot index`, or /reindex")
    yield Finding("corpus", well=True, text=f"{count} document{'s' * (count != 1)} in {settings.corpus_dir}")


def _index(settings: Settings) -> Finding:
    from index.library import Library  # noqa: PLC0415 - as above

    if not _writable(settings.data_dir):
        text = f"{settings.data_dir} cannot be written: check permissions or choose another one (DATA_DIR, --data)"
        return Finding("index", well=False, text=text)
    try:
        current = Library(settings.corpus_dir, settings.data_dir, settings.embedding_model).is_current()
    except BelegError as error:
        return Finding("index", well=False, text=str(error))
    if current:
        return Finding("index", well=True, text=f"up to date, in {settings.data_dir}")
    return Finding("index", well=False, text="missing, damaged or older than the corpus: run `belegbot index`")


def _writable(folder: Path) -> bool:
    """Whether a folder can be written or, where there is none yet, be made."""
    try:
        while not folder.exists():
            folder = folder.parent
    except OSError:
        return False
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _database(settings: Settings) -> Finding:
    from sqlalchemy import create_engine, make_url, text  # noqa: PLC0415 - as above
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    own = settings.data_dir / "belegbot.sqlite3"
    remedy = "check DATABASE_URL, its driver and its server" if settings.database_url else f"move {own} away"
    try:
        url = make_url(settings.database())
        sqlite = url.get_backend_name() == "sqlite"
        if sqlite and url.database and not Path(url.database).exists():
            return Finding("database", well=True, text="none yet; the first conversation creates it")
        engine = create_engine(url)
        with engine.connect() as connection:
            result = connection.execute(text("PRAGMA quick_check" if sqlite else "SELECT 'ok'")).scalar()
        engine.dispose()
    except (SQLAlchemyError, sqlite3.Error, ImportError, OSError) as error:
        return Finding("database", well=False, text=f"cannot be opened ({type(error).__name__}): {remedy}")
    if result != "ok":
        return Finding("database", well=False, text=f"damaged: move {url.database} away; a new one is then created")
    return Finding("database", well=True, text="opens and is sound")


def _token(settings: Settings) -> Finding:
    """Checks the token's shape, then asks the Bot API who it belongs to. No message holds the token or its URL."""
    if not settings.has_token:
        text = "none set, so there is `belegbot chat` only; @BotFather in Telegram gives one, for .env"
        return Finding("token", well=True, text=text)
    try:
        token = settings.token()
    except StartupError as error:
        return Finding("token", well=False, text=str(error))
    import httpx  # noqa: PLC0415 - as above

    root = settings.telegram_api_url or "https://api.telegram.org"
    try:
        answer = httpx.get(f"{root}/bot{token}/getMe", timeout=_SECONDS)
        name = answer.json()["result"]["username"] if answer.is_success else ""
    except (httpx.HTTPError, httpx.InvalidURL, json.JSONDecodeError, KeyError, TypeError) as error:
        text = f"{root} cannot be asked ({type(error).__name__}): check the network and TELEGRAM_API_URL"
        return Finding("token", well=False, text=text)
    if not name:
        text = f"{root} refuses it (HTTP {answer.status_code}): copy the token from @BotFather into .env again"
        if answer.status_code not in _REFUSALS:
            text = f"{root} gives no answer (HTTP {answer.status_code}): check TELEGRAM_API_URL, or try again later"
        return Finding("token", well=False, text=text)
    return Finding("token", well=True, text=f"belongs to @{name}")
