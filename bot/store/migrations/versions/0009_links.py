"""The quotes that links lead to."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "links",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
