"""A conversation without a messenger: each line is a question or one of a few short commands, each gets a reply."""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.choices import render_chosen, render_language_codes, typed_language
from bot.questions import MAX_QUESTION
from bot.rendering import FOLD, render_answer, render_closest, render_context, render_more
from bot.reply import Action, Kind, Reply
from bot.reports import render_help
from bot.texts import Texts, language_of
from index.answers import Answer, Context, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.answerer import Answerer

_WORDS = {
    "more": ("m", "more"),
    "context": ("c", "context"),
    "new": ("new", "/new"),
    "help": ("h", "help", "/help", "/start", "?"),
    "quit": ("q", "quit", "exit", "/quit"),
}
_LANGUAGE = "/language"
_COMMANDS = {word: command for command, words in _WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class _Shown:
    """The answer that the short commands are about: all of it, and the buttons below what was shown of it."""

    answer: Answer
    contexts: tuple[Context, ...]
    actions: tuple[Action, ...]

    def first(self, *kinds: Kind) -> Action | None:
        """The first button of one of these kinds."""
        return next((action for action in self.actions if action.kind in kinds), None)


class Dialogue:
    """One person's conversation: the last turns, the last answer, and the language spoken.

    `fold` is how much of a passage the person is sure to see at once, as for `render_answer`.
    """

    def __init__(self, answerer: "Answerer", *, language: str, turns: int, fold: int = FOLD) -> None:
        self.texts = Texts.get(language)
        self._home = language
        self._fixed = ""
        self._answerer = answerer
        self._fold = fold
        self._turns: deque[Turn] = deque(maxlen=turns)
        self._shown: _Shown | None = None

    def reply(self, line: str) -> Reply | None:
        """What is answered to a line; None where it says goodbye."""
        line = line.strip()
        command = self._command(line)
        if command == "quit":
            return None
        serve: dict[str, Callable[[], Reply]] = {
            "help": lambda: render_help(self.texts, ()),
            "new": self._new,
            "more": self._more,
            "context": self._context,
            "language": lambda: self._choose(line.removeprefix(_LANGUAGE)),
        }
        return serve[command]() if command in serve else self._ask(line)

    def _command(self, line: str) -> str:
        """Which short command a line is, by its English word or by the label of the button; "" for a question."""
        if line.split(maxsplit=1)[:1] == [_LANGUAGE]:
            return "language"
        word = line.casefold()
        labels = {self.texts("button-more").casefold(): "more", self.texts("button-context").casefold(): "context"}
        return _COMMANDS.get(word) or labels.get(word, "")

    def _new(self) -> Reply:
        self._turns.clear()
        self._shown = None
        return Reply(self.texts("conversation-cleared"))

    def _choose(self, name: str) -> Reply:
        chosen = typed_language(name)
        if chosen is None:
            return render_language_codes(self.texts)
        self._fixed = chosen
        self.texts = Texts.get(chosen or self._home)
        return render_chosen(self.texts, chosen)

    def _ask(self, question: str) -> Reply:
        if not question:
            return Reply(self.texts("question-empty"))
        if len(question) > MAX_QUESTION:
            return Reply(self.texts("question-too-long", limit=MAX_QUESTION))
        self.texts = Texts.get(self._fixed or language_of(question, self._home))
        answer = self._answerer.answer(question, tuple(self._turns))
        contexts = tuple(map(self._answerer.context, answer.quotes))
        claimed = answer.quotes[0].text if answer.quotes and answer.answered else ""
        self._turns.append(Turn(question, claimed))
        return self._show(answer, contexts, render_answer(answer, contexts, self.texts, fold=self._fold))

    def _show(self, answer: Answer, contexts: tuple[Context, ...], reply: Reply) -> Reply:
        parsed = (Action.parse(button.action) for row in reply.buttons for button in row)
        self._shown = _Shown(answer, contexts, tuple(action for action in parsed if action))
        return reply

    def _more(self) -> Reply:
        if self._shown is None:
            return Reply(self.texts("terminal-no-answer-yet"))
        shown, action = self._shown, self._shown.first(Kind.MORE, Kind.CLOSEST)
        if action is None:
            return Reply(self.texts("end-of-results"))
        if action.kind is Kind.CLOSEST:
            reply = render_closest(shown.answer, shown.contexts, self.texts, fold=self._fold)
        else:
            reply = render_more(shown.answer, shown.contexts, self.texts, place=action.place, fold=self._fold)
        return self._show(shown.answer, shown.contexts, reply)

    def _context(self) -> Reply:
        action = self._shown.first(Kind.CONTEXT) if self._shown else None
        if self._shown is None or action is None:
            return Reply(self.texts("terminal-no-answer-yet"))
        context = self._shown.contexts[action.place]
        around = (self._answerer.neighbour(context, -1), context, self._answerer.neighbour(context, 1))
        window = [passage for passage in around if passage is not None]
        return render_context(self._shown.answer.quotes[action.place], window, self.texts)
