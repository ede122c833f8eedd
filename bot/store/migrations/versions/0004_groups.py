"""What administrators of groups have set, and which groups have another id by now."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes both tables."""
    op.create_table(
        "group_settings",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("audience", sa.String, nullable=False),
    )
    op.create_table(
        "moved_chats",
        sa.Column("old", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("new", sa.BigInteger, nullable=False),
    )
