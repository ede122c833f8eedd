"""Passages pinned to questions."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0010"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "pins",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("user", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
    )
