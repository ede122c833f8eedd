"""A message as people will see it, whatever shows it: text, the ranges that stand out, buttons, and their limits."""

from dataclasses import dataclass, field, replace
from enum import StrEnum, unique

# What one Telegram message holds; the text is counted in UTF-16 units, which is safe however Telegram counts.
MAX_UNITS = 4096
MAX_SPANS = 100
MAX_ACTION_BYTES = 64


class Style(StrEnum):
    """How a range of text stands out; QUOTE is a block quote that folds where that is possible.

    LINK leads to a quote, where whatever shows the text can do that.
    """

    BOLD = "bold"
    QUOTE = "quote"
    ITALIC = "italic"
    UNDERLINE = "underline"
    CODE = "code"
    STRIKE = "strike"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span:
    """A range of a text, in code points, and how it stands out; `link` is what a LINK carries, see `bot.links`."""

    start: int
    end: int
    style: Style
    link: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """What a button says and what it asks for when pressed: `action` is at most 64 bytes, see `Action`."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: within Telegram's limits, whoever shows it. `buttons` are rows."""

    text: str
    spans: tuple[Span, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()


@unique
class Kind(StrEnum):
    """What a button is for."""

    MORE = "m"
    CONTEXT = "c"
    BACK = "b"
    CLOSEST = "n"
    SAMPLE = "q"
    BARE = "o"
    LANGUAGE = "l"
    AUDIENCE = "w"
    FORGET = "f"
    RATE = "r"
    GAP = "g"
    GAP_DISMISSED = "gd"
    GAP_ANSWERED = "ga"
    PIN_REMOVED = "pr"
    TELL = "tm"
    PASSAGE = "p"
    LEAD = "t"
    BUILD_CANCELLED = "x"
    CHANGE_PUBLISHED = "cp"
    CHANGE_DISCARDED = "cd"
    DOCUMENTS = "d"
    DOCUMENT = "dv"
    DOCUMENT_RENAMED = "dn"
    DOCUMENT_REMOVED = "dr"
    DOCUMENT_REMOVED_SURELY = "ds"
    ROLLED_BACK = "rb"


@dataclass(frozen=True, slots=True)
class Action:
    """What a button asks for, as short text: `kind:row:place:step`.

    `row` is the number under which the caller keeps the answer (or, for a sample question, its number, and for a
    passage that of its link), `place` the index of a quote (or lead) within it, `step` how many passages to go from
    that quote's own.
    """

    kind: Kind
    row: int
    place: int = 0
    step: int = 0

    def __str__(self) -> str:
        """The text for a button."""
        return f"{self.kind.value}:{self.row}:{self.place}:{self.step}"

    @classmethod
    def parse(cls, text: str) -> "Action | None":
        """The action of a button's text; None where it is none of ours, for it may be forged."""
        kind, *numbers = text.split(":")
        try:
            row, place, step = map(int, numbers)
            action = cls(Kind(kind), row, place, step)
        except ValueError:
            return None
        return action if str(action) == text and row >= 0 and place >= 0 else None


def units(text: str) -> int:
    """The length of a text in UTF-16 code units; a lone surrogate counts one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, most: int) -> str:
    """A text on one line, in at most so many UTF-16 units (at least one); "…" stands for what was cut off."""
    flat = " ".join(text.split())
    if units(flat) <= most:
        return flat
    start = flat[: most - 1]
    while (over := units(start) - (most - 1)) > 0:
        # No character is longer than two units, so that this many are too many for sure.
        start = start[: -((over + 1) // 2)]
    return f"{start.rstrip()}…"


@dataclass(slots=True)
class Draft:
    """A reply that is being written: text is appended, spans go with it, `room` says what still fits."""

    _parts: list[str] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _length: int = 0
    _units: int = 0

    @property
    def room(self) -> int:
        """How many UTF-16 units still fit."""
        return MAX_UNITS - self._units

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self._length

    def write(self, text: str, style: Style | None = None) -> None:
        """Appends text, in a style where one is given. The caller has looked at `room`."""
        if style is not None and text:
            self._spans.append(Span(self._length, self._length + len(text), style))
        self._parts.append(text)
        self._length += len(text)
        self._units += units(text)

    def overlay(self, start: int, end: int, style: Style) -> None:
        """Marks a range of what was written, counted back from its end: `overlay(5, 2, ...)`."""
        self._spans.append(Span(self._length - start, self._length - end, style))

    def link(self, text: str, link: str) -> None:
        """Appends text that leads to a quote."""
        if text:
            self._spans.append(Span(self._length, self._length + len(text), Style.LINK, link))
        self.write(text)

    def add(self, reply: Reply) -> None:
        """Appends the text of another reply, with what stands out in it."""
        moved = (replace(span, start=span.start + self._length, end=span.end + self._length) for span in reply.spans)
        self._spans.extend(moved)
        self.write(reply.text)

    def reply(self, buttons: tuple[tuple[Button, ...], ...] = ()) -> Reply:
        """What was written, as a reply; empty rows of buttons are dropped."""
        spans = tuple(sorted(self._spans, key=lambda span: (span.start, -span.end)))
        return Reply("".join(self._parts), spans, tuple(row for row in buttons if row))


def below(line: str, reply: Reply) -> Reply:
    """A reply with a line above it."""
    draft = Draft()
    draft.write(f"{line}\n\n")
    draft.add(reply)
    return draft.reply(reply.buttons)
