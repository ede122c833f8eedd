"""Shows replies in a terminal: colours for what stands out, and nothing of a document taken for markup or controls."""

import locale
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bot.excerpts import position_in
from bot.explanations import underline, write_nothing, write_opening
from bot.rendering import source_line
from bot.reply import Draft, Reply, Style
from bot.texts import DEFAULT_LANGUAGE, Texts, supported
from index.answers import Answer, Context, Outcome

_STYLES = {
    Style.BOLD: "bold yellow",
    Style.QUOTE: "",
    Style.ITALIC: "italic",
    Style.UNDERLINE: "underline",
    Style.CODE: "cyan",
    Style.STRIKE: "strike red",
    Style.LINK: "",
}
_BAR = "│ "
# Everything a terminal may obey instead of show: C0 and C1 controls but for tab and line end, and lone surrogates.
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(0x7F, 0xA0), *range(0xD800, 0xE000)], "\ufffd")
_CONTROLS[ord("\r")] = " "


class Screen:
    """A text stream on which replies are shown; long lines wrap and colours appear only if it is a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        stream = stream or sys.stdout
        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)

    @property
    def coloured(self) -> bool:
        """Whether what stands out can be seen to stand out."""
        return self._console.color_system is not None

    @property
    def fold(self) -> int:
        """For `render_answer`: with colours a quote is seen within its passage; without, it stands above it too."""
        return sys.maxsize if self.coloured else -1

    def show(self, reply: Reply) -> None:
        """Prints a reply and an empty line."""
        self.print(self._text(reply))
        self.print(Text())

    def show_with_buttons(self, reply: Reply) -> None:
        """Prints a reply with the labels of its buttons as a numbered list, for these are questions to choose."""
        lines = numbered([button.label for row in reply.buttons for button in row])
        self.print(self._text(reply))
        self.print(Text(printable("\n".join([*lines, ""]))))

    def show_answer(
        self,
        answer: Answer,
        contexts: Sequence[Context],
        texts: Texts,
        *,
        closest: bool = False,
        most: int | None = None,
    ) -> None:
        """Prints an answer at full length, with scores; `closest` also shows quotes that are no answer."""
        self.show(_listing(answer, contexts[:most], texts, closest=closest, fold=self.fold))

    def note(self, text: str) -> None:
        """Prints a line that matters less."""
        self.print(Text(printable(text), style="dim"))

    def _text(self, reply: Reply) -> Text:
        return reply_text(reply, self._console if self._console.is_terminal else None)

    def print(self, text: Text) -> None:
        """Prints text at once, so that whoever reads a pipe gets it now."""
        self._console.print(text, soft_wrap=not self._console.is_terminal)
        self._console.file.flush()


def _listing(answer: Answer, contexts: Sequence[Context], texts: Texts, *, closest: bool, fold: int) -> Reply:
    """The quotes of an answer in their passages, each with its source and its score, without a limit."""
    draft = Draft()
    if answer.outcome is Outcome.NOTHING:
        write_nothing(draft, answer, texts)
        if not (closest and contexts):
            return draft.reply()
        draft.write("\n" + texts("closest-heading"))
    else:
        write_opening(draft, answer, texts)
    for quote, context in zip(answer.quotes, contexts, strict=False):
        start, end = position_in(quote, context)
        if not draft.empty:
            draft.write("\n\n")
        if start > fold and quote.text != context.text:
            draft.write(quote.text, Style.BOLD)
            underline(draft, quote, len(quote.text))
            draft.write("\n")
        draft.write(context.text, Style.QUOTE)
        draft.overlay(len(context.text) - start, len(context.text) - end, Style.BOLD)
        underline(draft, quote, len(context.text) - start)
        draft.write(f"\n— {source_line(context, texts)} · {texts('score', score=quote.score)}")
    return draft.reply()


def numbered(questions: Sequence[str]) -> list[str]:
    """Questions as lines, each with the number that asks it."""
    return [f"  {number}. {question}" for number, question in enumerate(questions, start=1)]


def printable(text: str) -> str:
    """The text with every control character but tab and line end replaced: a document cannot steer the terminal."""
    return text.translate(_CONTROLS)


def reply_text(reply: Reply, console: Console | None = None) -> Text:
    """A reply's text with its styles; block quotes have a bar at their left, also where the console wraps them."""
    text = Text(printable(reply.text))
    for span in reply.spans:
        if _STYLES[span.style]:
            text.stylize(_STYLES[span.style], span.start, span.end)
    quotes = [span for span in reply.spans if span.style is Style.QUOTE]
    out, position = Text(), 0
    for quote in quotes:
        out.append_text(text[position : quote.start])
        out.append_text(_barred(text[quote.start : quote.end], console))
        position = quote.end
    return out.append_text(text[position:])


def _barred(text: Text, console: Console | None) -> Text:
    """The text with a bar before each of its lines."""
    lines = text.wrap(console, max(1, console.width - len(_BAR))) if console else text.split("\n", allow_blank=True)
    for line in lines:
        line.rstrip()
    return Text("\n").join(Text.assemble((_BAR, "dim"), line) for line in lines)


def home_language() -> str:
    """The language of the user's locale, as far as we speak it; else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            name = locale.normalize(value).split(".")[0]
            return supported(name) or DEFAULT_LANGUAGE
    return DEFAULT_LANGUAGE
