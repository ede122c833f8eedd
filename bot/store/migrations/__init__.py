"""How the tables came to be as they are: one file in `versions` for each change, applied in order at the start.

A new table or column is a new file there, `NNNN_what.py`, whose `down_revision` is the one before; a test holds the
migrations against the tables that the stores declare. Alembic (https://alembic.sqlalchemy.org) does the work.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

_VERSIONS = Path(__file__).with_name("versions")


class UnknownSchemaError(Exception):
    """The database was written by a version of Belegbot that this one does not know; names the schema."""


def migrate(connection: Connection) -> None:
    """Brings the tables up to date within the connection's transaction; UnknownSchemaError where it cannot know how."""
    found = _found(connection)
    if found == newest():
        return
    # Fourteen megabytes that a database which is up to date needs not.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script.revision import ResolutionError  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        if isinstance(error.__cause__, ResolutionError):
            raise UnknownSchemaError(found) from None
        raise


def newest() -> str:
    """The newest schema: the number that its file begins with."""
    return max(path.name.partition("_")[0] for path in _VERSIONS.glob("[0-9]*.py"))


def _found(connection: Connection) -> str:
    """The schema that a database has, "" where it has none; as Alembic keeps it."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
