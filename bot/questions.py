"""Questions as they arrive, from a terminal, a file or a messenger."""

MAX_QUESTION = 2000


def cleaned(text: str) -> str:
    """The text as proper Unicode: surrogate pairs joined, lone ones (from undecodable bytes, say) replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
