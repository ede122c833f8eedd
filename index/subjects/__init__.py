"""Finds what a corpus has most to say about: names and subjects, and who says something, in every script."""
