"""The pages of an answer: what each shows, and which one a typed word leads to.

A page is named by the press of a button that leads to it, its `view`, also where nothing has buttons.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.knowledge import Found
from bot.rendering import FOLD, render_answer, render_closest, render_context, render_more
from bot.reply import Action, Kind, Reply
from bot.suggestions import with_leads
from bot.texts import Texts
from bot.words import Word
from index.answers import Answer, Context

_FORWARD = {Word.ON, Word.NEXT, Word.LATER}
_BACKWARD = {Word.PREVIOUS, Word.EARLIER}
_ENDS = dict.fromkeys(_FORWARD, "document-ends") | dict.fromkeys(_BACKWARD, "document-begins")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that a page shows, in whole or in part, and which quote of the answer it is there for."""

    place: int
    context: Context


@dataclass(frozen=True, slots=True)
class Pages:
    """All that can be seen of one answer, in its passages.

    `contexts[i]` is the passage of `answer.quotes[i]`; `neighbour` gives the passage some steps on from another one,
    None where there is none; `row` and `fold` are as for `render_answer`.
    """

    answer: Answer
    contexts: Sequence[Context]
    neighbour: Callable[[Context, int], Context | None]
    texts: Texts
    row: int = 0
    fold: int = FOLD
    leads: Sequence[str] = ()

    @classmethod
    def of(cls, found: Found, texts: Texts, row: int, leads: Sequence[str]) -> "Pages":
        """The pages of an answer that the bot keeps under a row, with the questions that lead on from it."""
        return cls(found.answer, found.contexts, found.answerer.neighbour, texts, row, leads=leads)

    @property
    def first(self) -> Action:
        """The page that answers."""
        return Action(Kind.BACK, self.row)

    def show(self, view: Action) -> Reply:
        """What a page says, with its buttons. A step beyond the document ends where that ends."""
        if view.kind is Kind.MORE:
            return render_more(self.answer, self.contexts, self.texts, row=self.row, place=view.place, fold=self.fold)
        if view.kind is Kind.CLOSEST:
            return render_closest(self.answer, self.contexts, self.texts, row=self.row, fold=self.fold)
        if view.kind is Kind.CONTEXT and self.contexts:
            settled = self.settled(view)
            quote, window = self.answer.quotes[settled.place], self._window(settled)
            return render_context(quote, window, self.texts, row=self.row, place=settled.place, step=settled.step)
        first = render_answer(self.answer, self.contexts, self.texts, row=self.row, fold=self.fold)
        return with_leads(first, self.leads, self.row)

    def settled(self, view: Action) -> Action:
        """The view with as many steps as there are: what a wild one really shows."""
        if view.kind is not Kind.CONTEXT or not self.contexts:
            return replace(view, step=0)
        own, last = self.contexts[view.place].number, self.contexts[view.place].count
        return replace(view, step=min(max(view.step, 1 - own), last - own))

    def passages(self, view: Action) -> tuple[Passage, ...]:
        """What a page shows of the documents, in order."""
        if view.kind is Kind.CONTEXT and self.contexts:
            return tuple(Passage(view.place, context) for context in self._window(self.settled(view)))
        shown = (action.place for action in _actions(self.show(view)) if action.kind is Kind.CONTEXT)
        return tuple(Passage(place, self.contexts[place]) for place in shown)

    def turned(self, view: Action, word: Word, place: int | None = None) -> Action | None:
        """The page that a word leads to from another one; `place` is the quote that is meant, else the first shown.

        None where there is none: `end` says so.
        """
        if word in {Word.BACK, Word.BARE}:
            return self.first
        if word is Word.MORE or (word is Word.ON and view.kind is not Kind.CONTEXT):
            return self._following(view)
        shown = [passage.place for passage in self.passages(view)]
        if not shown:
            return None
        meant = shown[0] if place is None else place
        if word is Word.CONTEXT:
            return Action(Kind.CONTEXT, self.row, meant)
        return self._stepped(view, meant, 1 if word in _FORWARD else -1)

    def end(self, view: Action, word: Word) -> Reply:
        """That a word leads no further from a page."""
        if word is Word.MORE or (word is Word.ON and view.kind is not Kind.CONTEXT):
            return Reply(self.texts("end-of-results"))
        return Reply(self.texts(_ENDS.get(word, "nothing") if self.passages(view) else "nothing"))

    def _following(self, view: Action) -> Action | None:
        """The page of further quotes after the one that shows the view's quote."""
        page: Action | None = view
        if view.kind is Kind.CONTEXT:
            page = self.first
            while page is not None and view.place not in {passage.place for passage in self.passages(page)}:
                page = self._following(page)
        actions = _actions(self.show(page or self.first))
        return next((action for action in actions if action.kind in {Kind.MORE, Kind.CLOSEST}), None)

    def _stepped(self, view: Action, place: int, direction: int) -> Action | None:
        """The passages after or before those that are shown, as the buttons below these have it."""
        if view.kind is Kind.CONTEXT and view.place == place:
            steps = [action for action in _actions(self.show(view)) if action.kind is Kind.CONTEXT]
            at = self.settled(view).step
            return next((action for action in steps if (action.step - at) * direction > 0), None)
        if self.neighbour(self.contexts[place], direction) is None:
            return None
        return Action(Kind.CONTEXT, self.row, place, direction)

    def _window(self, view: Action) -> list[Context]:
        """The passage that a settled view is about, with those before and after it."""
        own = self.contexts[view.place]
        middle = self.neighbour(own, view.step) or own
        around = (self.neighbour(middle, -1), middle, self.neighbour(middle, 1))
        return [passage for passage in around if passage is not None]


def _actions(reply: Reply) -> list[Action]:
    """What a reply's buttons ask for, as far as it is ours to read."""
    parsed = (Action.parse(button.action) for row in reply.buttons for button in row)
    return [action for action in parsed if action is not None]
