"""What is indexed: a document of the corpus and the blocks of text that its sentences may not cross."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading or the like: `document.text[start:end]`, under the heading in force there."""

    start: int
    end: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the corpus.

    `text` is the decoded text of a `.txt` or `.md` file, unchanged, and of other files what their reader extracts; all
    offsets count its characters (code points). `source` is the POSIX path below the corpus folder. `language` is an ISO
    639-1 code, `""` where none could be told. `blocks` are the parts that may be quoted, in order and without overlap:
    front matter, say, lies in none. `pages` says where each page begins, first page first; it is empty where there are
    none. `access` are the ids of the users and chats that may see it as far as the file itself says, `None`: everybody.
    """

    source: str
    text: str
    title: str
    blocks: tuple[Block, ...]
    language: str = ""
    author: str = ""
    date: str = ""
    url: str = ""
    pages: tuple[int, ...] = ()
    access: tuple[int, ...] | None = None

    def page(self, place: int) -> int:
        """Give the number, from 1, of the page that a character stands on; 0 where there are no pages."""
        return bisect_right(self.pages, place)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is quoted: `documents[document].text[start:end]`, within `passages[passage]` of the generation."""

    document: int
    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one document, about a paragraph: the unit of context.

    `number` counts the passages of its document from 1; `first` and `last` are the indices of its first and of the one
    after its last sentence among all sentences of the generation.
    """

    document: int
    number: int
    start: int
    end: int
    first: int
    last: int
    heading: str = ""
