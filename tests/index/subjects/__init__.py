"""Tests of what finds names and subjects."""
