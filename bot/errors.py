"""What can go wrong outside of finding quotes; every message is one line that names its remedy."""


class BotError(Exception):
    """Root of all errors of this package."""


class StartupError(BotError):
    """Belegbot cannot start or go on as it was called: shown as one line, exit code 2."""


class InexactQuoteError(BotError):
    """A quote is not exactly the characters of its passage, and so is never shown."""


class StoreError(BotError):
    """The database cannot be used at the moment: locked, full or damaged. `damaged`: it will not mend by waiting."""

    def __init__(self, message: str, *, damaged: bool = False) -> None:
        super().__init__(message)
        self.damaged = damaged
