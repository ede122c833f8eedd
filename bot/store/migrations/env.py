"""Run by Alembic: applies the migrations over the connection that `migrate` gives."""

from alembic import context

# SQLite changes a table by making it anew (`render_as_batch`), and does so within the transaction that is open.
context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
