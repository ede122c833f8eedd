"""Answers and facts, as they were before migrations: databases of that time already have them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables, or gives an older one the column that it lacks."""
    inspector = sa.inspect(op.get_bind())
    if inspector.has_table("answers"):
        if all(column["name"] != "unknown" for column in inspector.get_columns("answers")):
            op.add_column("answers", sa.Column("unknown", sa.JSON))
        return
    op.create_table(
        "answers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("thread", sa.BigInteger, nullable=False),
        sa.Column("user", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("quotes", sa.JSON, nullable=False),
        sa.Column("generation", sa.String, nullable=False),
        sa.Column("unknown", sa.JSON),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("answers_by_conversation", "answers", ["chat", "thread", "user", "id"])
    op.create_table(
        "facts",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
