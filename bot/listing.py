"""The documents as admins see them: listed a page at a time, and each with how it begins and what can be done."""

from collections.abc import Sequence

from bot.reply import Action, Button, Draft, Kind, Reply, Style, shorten
from bot.revisions import number_of
from bot.texts import Texts
from index.answers import Quote
from index.listing import Listed

PAGE = 8
OPENING = 900
_MAX_TITLE, _MAX_LABEL = 150, 60
_RENAMES = "✏️ "


def render_documents(texts: Texts, documents: Sequence[Listed], first: int) -> Reply:
    """A page of the list, from the document at `first` on, with a button for each and those that turn pages."""
    first = min(max(0, first), max(0, len(documents) - 1)) // PAGE * PAGE
    shown = documents[first : first + PAGE]
    draft = Draft()
    last = first + len(shown)
    draft.write(texts("documents-heading", first=first + 1, last=last, count=len(documents)), Style.BOLD)
    for number, document in enumerate(shown, start=first + 1):
        draft.write(f"\n\n{number}. {_name(texts, document.title)}", None)
        draft.write(f"\n{_facts(texts, document)}")
    rows = [
        (Button(shorten(f"{number}. {document.title}", _MAX_LABEL), _open(document, first)),)
        for number, document in enumerate(shown, start=first + 1)
    ]
    turn = [
        Button(texts(key), str(Action(Kind.DOCUMENTS, place)))
        for key, place in (("button-gap-previous", first - PAGE), ("button-gap-next", first + PAGE))
        if 0 <= place < len(documents)
    ]
    return draft.reply((*rows, tuple(turn)))


def render_document(texts: Texts, document: Listed, opening: Quote, first: int) -> Reply:
    """One document: what is known of it and how it begins; `first` is the page of the list to go back to."""
    draft = Draft()
    draft.write(_name(texts, document.title), Style.BOLD)
    draft.write(f"\n{_name(texts, document.source)}\n{_facts(texts, document)}\n\n")
    draft.write(opening.text, Style.QUOTE)
    whole = document.file == document.source
    rename = [Button(texts("button-rename"), _action(Kind.DOCUMENT_RENAMED, document, first))] if whole else []
    remove = Button(texts("button-remove"), _action(Kind.DOCUMENT_REMOVED, document, first))
    back = Button(texts("button-documents"), str(Action(Kind.DOCUMENTS, first)))
    return draft.reply(((*rename, remove), (back,)))


def render_removal(texts: Texts, document: Listed, first: int, until: str) -> Reply:
    """Whether to remove a document, what goes with it, and until when it is kept."""
    draft = Draft()
    draft.write(texts("remove-question", title=shorten(document.title, _MAX_TITLE)), Style.BOLD)
    if document.file != document.source:
        draft.write("\n" + texts("remove-archive", name=shorten(document.file, _MAX_TITLE)))
    draft.write("\n" + texts("change-kept-until", date=until))
    sure = Button(texts("button-remove-sure"), _action(Kind.DOCUMENT_REMOVED_SURELY, document, first))
    keep = Button(texts("button-documents"), str(Action(Kind.DOCUMENTS, first)))
    return draft.reply(((sure,), (keep,)))


def render_renaming(texts: Texts, document: Listed) -> Reply:
    """Asks for another title, in reply; which document it is for stands in the message itself."""
    draft = Draft()
    draft.write(_RENAMES)
    draft.write(document.source, Style.CODE)
    draft.write("\n" + texts("rename-question", title=shorten(document.title, _MAX_TITLE)))
    return draft.reply()


def asks_for_title(text: str) -> bool:
    """Whether a message of the bot is one of those that `render_renaming` makes."""
    return text.startswith(_RENAMES)


def _facts(texts: Texts, document: Listed) -> str:
    facts = [
        texts("document-pages", count=document.pages) if document.pages else "",
        texts("document-size", count=document.characters),
        texts("status-passages", count=document.passages),
        texts.isolated(shorten(document.date, _MAX_LABEL)),
    ]
    return " · ".join(filter(None, facts))


def _name(texts: Texts, name: str) -> str:
    return texts.isolated(shorten(name, _MAX_TITLE))


def _open(document: Listed, first: int) -> str:
    return _action(Kind.DOCUMENT, document, first)


def _action(kind: Kind, document: Listed, first: int) -> str:
    return str(Action(kind, number_of(document.source), first))
