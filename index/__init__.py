"""Finds the passages that answer a question: documents, encoder, vectors, ranking, and the build of an index.

Nothing here knows about Telegram or about `bot`; a test holds that.
"""
