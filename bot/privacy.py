"""Writes what is kept about somebody and for how long, asks whether to erase it, and says what was erased."""

from collections.abc import Iterator, Sequence

from bot.reply import Action, Button, Draft, Kind, Reply, Style
from bot.store.erasure import Kept
from bot.texts import Texts

# What people know of is named, in this order. The rest only serves it and is kept no longer: which message shows which
# page of an answer, that somebody was asked whether to be forgotten, and what they wrote until it is dealt with.
NAMED = ("answers", "feedback", "preferences", "golden", "pins", "wishes", "audit")
SERVING = frozenset({"pages", "forget_requests", "inbox"})
FORGET, KEEP = 1, 0


def render_privacy(texts: Texts, kept: Sequence[Kept], *, days: int, debugging: bool) -> Reply:
    """What is kept, for how many `days` (0: without end), and how to have it erased.

    `debugging` says that the log is written in a detail that may hold questions.
    """
    draft = Draft()
    draft.write(texts("privacy-heading"), Style.BOLD)
    for known in _named(kept):
        until = texts("kept-for-days", days=days) if known.ages and days else texts("kept-until-erased")
        draft.write("\n• " + texts("kept-line", what=texts(f"kept-{known.table}"), until=until))
    for key in ("privacy-log-debug" if debugging else "privacy-log", "privacy-others", "privacy-forget"):
        draft.write("\n\n" + texts(key))
    return draft.reply()


def render_forget_question(texts: Texts, kept: Sequence[Kept], request: int) -> Reply:
    """Asks whether to erase what is kept, counted; the buttons name the request."""
    draft = Draft()
    draft.write(texts("forget-question"), Style.BOLD)
    for line in _counted(texts, kept):
        draft.write(f"\n• {line}")
    draft.write("\n\n" + texts("forget-final"))
    forget = Button(texts("button-forget"), str(Action(Kind.FORGET, request, FORGET)))
    keep = Button(texts("button-keep"), str(Action(Kind.FORGET, request, KEEP)))
    return draft.reply(((forget, keep),))


def render_forgotten(texts: Texts, erased: Sequence[Kept]) -> Reply:
    """Says what was erased, counted, and what remains although it was."""
    draft = Draft()
    draft.write(texts("forget-done"), Style.BOLD)
    for line in _counted(texts, erased):
        draft.write(f"\n• {line}")
    draft.write("\n\n" + texts("forget-remains"))
    return draft.reply()


def anything(kept: Sequence[Kept]) -> bool:
    """Whether anything is kept that is somebody's, beside that they wrote just now."""
    return any(known.rows for known in kept if known.table not in {"forget_requests", "inbox"})


def _named(kept: Sequence[Kept]) -> list[Kept]:
    return [known for name in NAMED for known in kept if known.table == name]


def _counted(texts: Texts, kept: Sequence[Kept]) -> Iterator[str]:
    """How much of what people know of there is."""
    return (texts(f"counted-{known.table}", count=known.rows) for known in _named(kept) if known.rows)
