"""How the tables came to be as they are: one file in `versions` for each change, applied in order at the start.

A new table or column is a new file there, `NNNN_what.py`, whose `down_revision` is the one before; a test holds the
migrations against the tables that the stores declare. Alembic (https://alembic.sqlalchemy.org) does the work.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from alembic.util import CommandError
from sqlalchemy import Connection


class UnknownSchemaError(Exception):
    """The database was written by a version of Belegbot that this one does not know; names the schema."""


def migrate(connection: Connection) -> None:
    """Brings the tables up to date within the connection's transaction; UnknownSchemaError where it cannot know how."""
    config = _config()
    found = _found(connection)
    head = ScriptDirectory.from_config(config).get_current_head()
    if found == head:
        return
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        if isinstance(error.__cause__, ResolutionError):
            raise UnknownSchemaError(found) from None
        raise


def _found(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
