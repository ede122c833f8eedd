"""What was read into a question, which message asked it, whether a new conversation has begun since, and the pages."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds to the answers, which were never closed so far, and makes the table of pages."""
    op.add_column("answers", sa.Column("reading", sa.JSON))
    op.add_column("answers", sa.Column("asked", sa.BigInteger))
    op.add_column("answers", sa.Column("closed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("answers_by_question", "answers", ["chat", "asked"])
    op.create_table(
        "pages",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("thread", sa.BigInteger, nullable=False),
        sa.Column("user", sa.BigInteger, nullable=False),
        sa.Column("message", sa.BigInteger, nullable=False),
        sa.Column("answer", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("step", sa.BigInteger, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("buried", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("sent", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("chat", "message"),
    )
    op.create_index("pages_by_conversation", "pages", ["chat", "thread", "user", "id"])
    op.create_index("pages_by_answer", "pages", ["answer"])
