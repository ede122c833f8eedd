"""Gaps that admins are done with, and the golden questions that came of them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "settled_questions",
        sa.Column("answer", sa.BigInteger, primary_key=True, autoincrement=False),
    )
    op.create_table(
        "golden",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("user", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
    )
