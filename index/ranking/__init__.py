"""Decides which sentences answer a question, and how surely."""
