"""Thumbs below an answer: what they say, what a press means, and which reactions mean the same."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reply import Action, Button, Kind, Reply
from bot.store.feedback import Tally

THUMB_UP, THUMB_DOWN = "👍", "👎"
UP, DOWN = 1, 0
_MARK = "✓"
# Of the reactions that Telegram offers, those that leave no doubt.
_APPROVING = frozenset({THUMB_UP, "❤", "🔥", "🥰", "👏", "🎉", "🤩", "🙏", "👌", "😍", "💯", "🏆", "🤝", "🫡", "😘"})
_REJECTING = frozenset({THUMB_DOWN, "🤬", "🤮", "💩", "🖕", "😡"})


def with_thumbs(reply: Reply, row: int, tally: Tally, *, own: bool | None = None, counted: bool = False) -> Reply:
    """The reply with two thumbs in a last row: `own` has a mark, or both their counts where they are `counted`."""
    labels = (
        _label(THUMB_UP, count=tally.up if counted else 0, mark=own is True),
        _label(THUMB_DOWN, count=tally.down if counted else 0, mark=own is False),
    )
    thumbs = zip(labels, (UP, DOWN), strict=True)
    buttons = tuple(Button(label, str(Action(Kind.RATE, row, place))) for label, place in thumbs)
    return replace(reply, buttons=(*reply.buttons, buttons))


def opinion(emojis: Sequence[str]) -> bool | None:
    """What reactions say of an answer, the last of them before the others; None where they say nothing of it."""
    plain = [emoji.replace("\ufe0f", "") for emoji in emojis]
    telling = [emoji in _APPROVING for emoji in plain if emoji in _APPROVING | _REJECTING]
    return telling[-1] if telling else None


def thanks(helpful: bool | None) -> str:
    """Which text acknowledges an opinion, or that it was taken back."""
    return {True: "feedback-up", False: "feedback-down", None: "feedback-withdrawn"}[helpful]


def _label(thumb: str, *, count: int, mark: bool) -> str:
    return " ".join(filter(None, (thumb, str(count) if count else "", _MARK if mark else "")))
