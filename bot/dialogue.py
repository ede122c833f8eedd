"""A conversation without a messenger: each line is a question or one of a few short commands, each gets a reply."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.choices import render_chosen, render_language_codes, typed_language
from bot.findings import MAX_TEXT, render_check
from bot.pages import Pages
from bot.questions import MAX_QUESTION
from bot.rendering import FOLD
from bot.reply import Action, Kind, Reply
from bot.reports import render_help
from bot.suggestions import phrase_in
from bot.texts import Texts, language_of
from bot.words import Word, word_of
from index.answers import Turn
from index.leads import Asked

if TYPE_CHECKING:
    from index.answerer import Answerer

_WORDS = {
    "new": ("new", "/new"),
    "help": ("h", "help", "/help", "/start", "?"),
    "quit": ("q", "quit", "exit", "/quit"),
}
_LANGUAGE = "/language"
_CHECK = "/check"
_COMMANDS = {word: command for command, words in _WORDS.items() for word in words}
_LETTERS = {
    "m": Word.MORE,
    "c": Word.CONTEXT,
    "n": Word.NEXT,
    "p": Word.PREVIOUS,
    "b": Word.BACK,
    "o": Word.BARE,
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the short commands are about: the question asked last, its answer, and the page of that which is shown."""

    question: str
    pages: Pages
    view: Action


@dataclass(frozen=True, slots=True)
class _Remembered:
    """A turn, and when it was: in seconds, on the clock of the dialogue."""

    turn: Turn
    at: float


class Dialogue:
    """One person's conversation: the last turns, the last answer, and the language spoken.

    `turns` are remembered, for `minutes` each (0: however long); `fold` is how much of a passage the person is sure to
    see at once, as for `render_answer`; `clock` gives seconds.
    """

    def __init__(
        self,
        answerer: "Answerer",
        *,
        language: str,
        turns: int,
        minutes: int = 0,
        fold: int = FOLD,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.texts = Texts.get(language)
        self._home = language
        self._fixed = ""
        self._answerer = answerer
        self._minutes = minutes
        self._fold = fold
        self._clock = clock
        self._turns: deque[_Remembered] = deque(maxlen=turns)
        self._shown: _Shown | None = None
        self._answered: Asked | None = None
        self._suggested: tuple[str, ...] = ()

    def suggest(self, questions: Sequence[str]) -> None:
        """Lets these questions be asked by their numbers, from 1 on, until others are suggested."""
        self._suggested = tuple(questions)

    def leads(self, most: int) -> tuple[str, ...]:
        """The questions that lead on from what was just answered, which may now be asked by number; each only once."""
        asked, shown, self._answered = self._answered, self._shown, None
        if asked is None or shown is None or not most:
            return ()
        quotes = [asked.answer.quotes[passage.place] for passage in shown.pages.passages(shown.view)]
        found = self._answerer.leads.after(asked, phrase_in(self.texts), shown=quotes, count=most)
        self.suggest(found)
        return found

    def reply(self, line: str) -> Reply | None:
        """What is answered to a line; None where it says goodbye."""
        line = line.strip()
        command = self._command(line)
        if command == "quit":
            return None
        if command == "check":
            return self._check(line.removeprefix(_CHECK))
        serve: Callable[[], Reply] | None = {
            "help": lambda: render_help(self.texts, ()),
            "new": self._new,
            "language": lambda: self._choose(line.removeprefix(_LANGUAGE)),
        }.get(command)
        if serve is not None:
            return serve()
        word = _LETTERS.get(line.casefold()) or word_of(line)
        if word is None or (word.is_label and not (self._shown and self._shown.view.kind is Kind.CONTEXT)):
            meant = self._meant(line)
            return self._ask(meant, alone=meant != line)
        return self._turn(word)

    def _command(self, line: str) -> str:
        """Which short command a line is; "" for a question or a word that turns a page."""
        if line.split(maxsplit=1)[:1] == [_LANGUAGE]:
            return "language"
        if line.split(maxsplit=1)[:1] == [_CHECK]:
            return "check"
        return _COMMANDS.get(line.casefold(), "")

    def _meant(self, line: str) -> str:
        """The question that a line is, or that was suggested under its number."""
        number = int(line) if line.isdecimal() and len(line) == 1 else 0
        return self._suggested[number - 1] if 1 <= number <= len(self._suggested) else line

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

    def _ask(self, question: str, *, alone: bool = False) -> Reply:
        """Answers a question; `alone`: one that was suggested leans on nothing."""
        if not any(map(str.isalnum, question)):
            return Reply(self.texts("question-empty"))
        if len(question) > MAX_QUESTION:
            return Reply(self.texts("question-too-long", limit=MAX_QUESTION))
        self.texts = Texts.get(self._fixed or language_of(question, self._home))
        oldest = self._clock() - self._minutes * 60 if self._minutes else float("-inf")
        history = () if alone else tuple(one.turn for one in self._turns if one.at >= oldest)
        return self._answer(question, history)

    def _answer(self, question: str, history: tuple[Turn, ...]) -> Reply:
        answer = self._answerer.answer(question, history)
        contexts = tuple(map(self._answerer.context, answer.quotes))
        claimed = answer.quotes[0].text if answer.quotes and answer.answered else ""
        self._answered = Asked(question, answer)
        self._turns.append(_Remembered(Turn(question, claimed), self._clock()))
        pages = Pages(answer, contexts, self._answerer.neighbour, self.texts, fold=self._fold)
        self._shown = _Shown(question, pages, pages.first)
        return pages.show(pages.first)

    def _check(self, text: str) -> Reply:
        if len(text) > MAX_TEXT:
            return Reply(self.texts("check-too-long", limit=MAX_TEXT))
        findings = self._answerer.check(text)
        if not findings:
            return Reply(self.texts("check-usage"))
        contexts = [self._answerer.context(finding.quote) if finding.quote else None for finding in findings]
        return render_check(findings, contexts, self.texts, fold=self._fold, bare=self._fold < 0)

    def _turn(self, word: Word) -> Reply:
        shown = self._shown
        if shown is None:
            return Reply(self.texts("no-answer-yet"))
        if word is Word.BARE and shown.pages.answer.reading is not None:
            if self._turns:  # the bare question takes the place of the one that was read
                self._turns.pop()
            return self._answer(shown.question, ())
        pages = replace(shown.pages, texts=self.texts)
        view = pages.turned(shown.view, word)
        if view is None:
            return pages.end(shown.view, word)
        self._shown = replace(shown, view=view)
        return pages.show(view)
