"""The questions that lead on from an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Adds to the answers; none of those given so far leads on."""
    op.add_column("answers", sa.Column("leads", sa.JSON))
