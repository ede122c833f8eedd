"""Writes the passage that a link leads to, as it is now."""

from collections.abc import Callable

from bot.quoting import write_window
from bot.reply import Action, Button, Draft, Kind, Reply
from bot.texts import Texts
from index.answers import Context
from index.checking import Finding, Standing


def render_opened(
    finding: Finding,
    context: Context | None,
    neighbour: Callable[[Context, int], Context | None],
    texts: Texts,
    *,
    number: int,
    step: int = 0,
) -> Reply:
    """The passage `step` passages after that of a quote, with its neighbours and the quote in bold if it is in them.

    `context` is the passage of the finding's quote, `number` that of the link, for the buttons. A quote that is not
    what it was is said to have changed; one that went, to be gone.
    """
    if finding.quote is None or context is None:
        return Reply(texts("link-gone"))
    step = _settled(context, step)
    middle = neighbour(context, step) or context if step else context
    around = (neighbour(middle, -1), middle, neighbour(middle, 1))
    window = [passage for passage in around if passage is not None]
    draft = Draft()
    if finding.standing in {Standing.ALTERED, Standing.MISSING}:
        draft.write(texts("link-changed") + "\n\n")
    write_window(draft, finding.quote, window, texts)
    go = []
    if window[0].number > 1:
        go.append(Button(texts("button-earlier"), str(Action(Kind.PASSAGE, number, step=_settled(context, step - 2)))))
    if (window[-1].through or window[-1].number) < window[-1].count:
        go.append(Button(texts("button-later"), str(Action(Kind.PASSAGE, number, step=_settled(context, step + 2)))))
    return draft.reply((tuple(go),))


def _settled(context: Context, step: int) -> int:
    """A step that does not lead beyond the document."""
    return min(max(step, 1 - context.number), context.count - (context.through or context.number))
