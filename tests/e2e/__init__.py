"""The real application against a Bot API server on loopback."""
