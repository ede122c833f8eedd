"""Settings from the environment and from `.env` in the working directory; `.env.example` names every one."""

import hashlib
import hmac
import json
import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from bot.errors import StartupError

_PORTS = 65_535
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_REMEDIES = {
    "telegram_api_url": "give the root of a Bot API server such as http://127.0.0.1:8081, or leave it empty",
    "admin_ids": "give numeric Telegram user ids separated by commas, such as 12345678,87654321",
    "database_url": "give an SQLAlchemy URL such as sqlite:////var/lib/belegbot.sqlite3, or leave it empty",
    "log_level": "choose one of DEBUG, INFO, WARNING, ERROR",
    "log_format": "choose text or json",
    "patience_minutes": "give a number of minutes above 0, such as 15",
    "messages_per_second": "give a whole number from 1 to 1000; Telegram allows 30 unless you pay for more",
    "webhook_url": "give the public https URL that Telegram can reach, or leave it empty",
    "webhook_secret": "give 16 to 256 letters, digits, - or _, or leave it empty",
    "listen": "give an address such as 127.0.0.1:8086, or off",
    "history_turns": "give a whole number from 0 to 20",
    "retention_days": "give a whole number of days up to 36500, or 0 to keep everything",
    "history_minutes": "give a whole number of minutes up to 525600, or 0 for no limit",
    "leads": "give a whole number from 0 to 3",
    "auto_publish": "choose off or safe",
    "keep_generations": "give a whole number from 1 to 100",
    "undo_days": "give a whole number of days from 1 to 3650",
    "watch": "choose on or off",
}


def _ids(value: Any) -> Any:
    """Reads `1,2` or `[1, 2]`; a number alone is a list of one."""
    if not isinstance(value, str):
        return value
    if value.strip().startswith("["):
        return json.loads(value)
    return [part for part in re.split(r"[\s,;]+", value) if part]


def _upper(value: Any) -> Any:
    return value.strip().upper() if isinstance(value, str) else value


def _lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


def _root_url(value: Any) -> Any:
    """Refuses what is no http(s) URL of a host; drops slashes at the end."""
    if not isinstance(value, str) or not value:
        return value
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is no http or https URL")
    return value.rstrip("/")


def _https_url(value: Any) -> Any:
    """Refuses what Telegram would: a webhook is an https URL; http is for a Bot API server of one's own."""
    value = _root_url(value)
    if value and not urlsplit(value).path.strip("/"):
        return f"{value}/telegram"
    return value


def _webhook_secret(value: Any) -> Any:
    if isinstance(value, str) and value and not _SECRET.fullmatch(value):
        raise ValueError("is no secret that Telegram takes")
    return value


def _address(value: Any) -> Any:
    """Refuses what is neither `host:port` nor `off`."""
    if isinstance(value, str) and value.lower() != "off":
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or not 0 <= int(port) <= _PORTS:
            raise ValueError("is no host:port")
    return value


def _database(value: Any) -> Any:
    if isinstance(value, str) and value and "://" not in value:
        raise ValueError("is no URL")
    return value


def _folder(value: Any) -> Any:
    return Path(value).expanduser() if isinstance(value, (str, Path)) else value


class Settings(BaseSettings):
    """Every setting, checked. Neither the token nor a password in the database's URL shows in `repr`."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: Annotated[str, BeforeValidator(_root_url)] = ""
    admin_ids: Annotated[tuple[Annotated[int, Field(gt=0)], ...], NoDecode, BeforeValidator(_ids)] = ()
    corpus_dir: Annotated[Path, BeforeValidator(_folder)] = Path("corpus")
    data_dir: Annotated[Path, BeforeValidator(_folder)] = Path(".belegbot")
    embedding_model: str = ""
    database_url: Annotated[str, BeforeValidator(_database)] = Field(default="", repr=False)
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = "text"
    patience_minutes: Annotated[float, Field(gt=0)] = 15
    messages_per_second: Annotated[int, Field(ge=1, le=1000)] = 30
    history_turns: Annotated[int, Field(ge=0, le=20)] = 4
    history_minutes: Annotated[int, Field(ge=0, le=525_600)] = 30
    retention_days: Annotated[int, Field(ge=0, le=36_500)] = 90

    webhook_url: Annotated[str, BeforeValidator(_https_url)] = ""
    webhook_secret: Annotated[SecretStr, BeforeValidator(_webhook_secret)] = SecretStr("")
    listen: Annotated[str, BeforeValidator(_address)] = "127.0.0.1:8086"
    leads: Annotated[int, Field(ge=0, le=3)] = 3
    auto_publish: Annotated[Literal["off", "safe"], BeforeValidator(_lower)] = "off"
    keep_generations: Annotated[int, Field(ge=1, le=100)] = 3
    undo_days: Annotated[int, Field(ge=1, le=3650)] = 7
    watch: bool = False

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be written anywhere: the token, the webhook's secret, a password in the database's URL."""
        password = urlsplit(self.database_url).password or ""
        token = self.telegram_bot_token.get_secret_value().strip()
        return tuple(filter(None, (token, password, self.hook_secret() if token else "")))

    @property
    def has_token(self) -> bool:
        """Whether a token is set, be it right or wrong."""
        return bool(self.telegram_bot_token.get_secret_value().strip())

    def token(self) -> str:
        """The bot's token, of the right shape; StartupError where there is none or it cannot be one."""
        token = self.telegram_bot_token.get_secret_value().strip()
        if not token:
            raise StartupError(
                "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather in Telegram and put it into .env "
                "(or try `belegbot chat`, which needs none)"
            )
        if not _TOKEN.fullmatch(token):
            raise StartupError(
                "TELEGRAM_BOT_TOKEN does not look like a token (digits, a colon, letters): "
                "copy the whole token from @BotFather into .env"
            )
        return token

    def hook_secret(self) -> str:
        """What Telegram shows with each delivery: `WEBHOOK_SECRET`, else one that only the token's owner can know."""
        token = self.telegram_bot_token.get_secret_value().strip()
        made = hmac.new(token.encode(), b"belegbot webhook", hashlib.sha256).hexdigest()
        return self.webhook_secret.get_secret_value() or made

    def database(self) -> str:
        """The SQLAlchemy URL of the database: `DATABASE_URL`, else an SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'belegbot.sqlite3').as_posix()}"


def load_settings(*, corpus: Path | None = None, data: Path | None = None) -> Settings:
    """Settings with the command line's folders put over them; StartupError naming the variable that is wrong."""
    given: dict[str, Any] = {"corpus_dir": corpus, "data_dir": data}
    try:
        return Settings(**{name: folder for name, folder in given.items() if folder is not None})
    except ValidationError as error:
        raise StartupError(_explain(error)) from None
    except (SettingsError, UnicodeDecodeError, OSError) as error:
        raise StartupError(
            f".env cannot be read ({type(error).__name__}): save it as UTF-8 text, readable to you"
        ) from None


def _explain(error: ValidationError) -> str:
    """One line for the first wrong setting, without its value, which may be secret."""
    first = error.errors(include_input=False, include_url=False)[0]
    name = str(first["loc"][0]) if first["loc"] else "a setting"
    remedy = _REMEDIES.get(name, "see .env.example")
    return f"{name.upper()} is wrong: {remedy}"
