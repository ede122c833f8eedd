"""How the server refuses: in Telegram's words, or as a fault that a test has asked for."""

from dataclasses import dataclass
from typing import Any


class ApiError(Exception):
    """A refusal as Telegram words it: `{"ok": false, "error_code": ..., "description": ...}`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        """`parameters` are Telegram's ResponseParameters, such as `retry_after`."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str) -> ApiError:
    """400, as Telegram prefixes it."""
    return ApiError(400, f"Bad Request: {reason}")


@dataclass(slots=True)
class Failure:
    """A fault to be met by the next `times` calls of `method` (`*` means any method).

    `reset` closes the connection without an answer; with `after` it does so once the call has had its effect, so that
    only the reply is lost. `error` is answered otherwise; `html` is answered as a proxy would, not as Telegram does.
    With a `chat`, only calls to that one meet it.
    """

    method: str
    times: int = 1
    error: ApiError | None = None
    html: int = 0
    reset: bool = False
    after: bool = False
    delay: float = 0.0
    chat: int | None = None

    @classmethod
    def too_many(cls, method: str, retry_after: int, times: int = 1) -> "Failure":
        """429 with the seconds to wait."""
        words = f"Too Many Requests: retry after {retry_after}"
        return cls(method, times, ApiError(429, words, retry_after=retry_after))

    @classmethod
    def unknown_method(cls, method: str, times: int = 1_000_000) -> "Failure":
        """404, as a self-hosted server of an older version answers."""
        return cls(method, times, ApiError(404, "Not Found: method not found"))

    @classmethod
    def bad_gateway(cls, method: str, times: int = 1) -> "Failure":
        """502 with a page of HTML."""
        return cls(method, times, html=502)
