"""Conversations as the program holds them, written as Markdown: `python -m tests.e2e.transcripts`.

They stand in the README between two marks; a test sees to it that they stay what the program says.
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from index.library import Library

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .child import ADMINS, Child

REPOSITORY = Path(__file__).parents[2]
_HOURS = """# Öffnungszeiten

Die Bücherei öffnet montags bis freitags um neun Uhr und schließt um achtzehn Uhr. Am Sonntag bleibt sie geschlossen.
"""
_SHOWN = {"bold": "**", "italic": "_", "strikethrough": "~~"}


async def transcripts(home: Path) -> dict[str, str]:
    """Runs the bot over the sample corpus in a folder and talks to it; gives what was said, by where it stands."""
    async with BotApi() as api:
        child = Child(home, TELEGRAM_BOT_TOKEN=api.bot.token, TELEGRAM_API_URL=api.url, LOG_LEVEL="INFO")
        await child.start()
        try:
            await child.serving(api)
            talk = "\n".join([*await _private(api), "", *await _group(api)])
            return {"transcripts": talk, "transcript of an admin": "\n".join(await _admin(api))}
        finally:
            await child.stop()


async def _private(api: BotApi) -> list[str]:
    ada = Person(501, "Ada", language="en")
    lines = ["In private, a follow-up that leans on the question before it, and one that changes its mind:", ""]
    for text in (
        "what did Grushko demand?",
        "and what did he say about weak points?",
        "Who paid for the flights?",
    ):
        lines += _said("Ada", text)
        lines += _told(await api.reply(api.world.say(ada, text)))
    return lines


async def _group(api: BotApi) -> list[str]:
    round_table = Chat(-502, "supergroup", "Round table")
    bob, eve = Person(503, "Bob", language="de"), Person(504, "Eve", language="es")
    lines = ["In a group, where it speaks only when spoken to, in the language of whoever asks:", ""]
    api.world.say(bob, "Hat jemand den Artikel gelesen?", chat=round_table)
    lines += _said("Bob", "Hat jemand den Artikel gelesen?")
    for person, text in (
        (bob, "/ask Wovor warnte Stoltenberg auf der Pressekonferenz?"),
        (eve, f"@{api.bot.username} ¿Quién dijo que no hay motivo para celebrar?"),
        (bob, "/check Unsere Differenzen werden leicht zu überbrücken sein."),
    ):
        lines += _said(person.first_name, text)
        lines += _told(await api.reply(api.world.say(person, text, chat=round_table)))
    return lines


async def _admin(api: BotApi) -> list[str]:
    root = Person(ADMINS[0], "Root", language="en")
    sent = api.world.send_file(root, "hours.md", _HOURS.encode())
    await api.until(lambda: "inline_keyboard" in str(api.replies(sent)) and "Publish" in str(api.replies(sent)), 60)
    offer = api.replies(sent)[0]
    lines = ["> **Root** sends the file hours.md", ">", *_told(offer)]
    api.world.press(root, offer, offer["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    lines += ["> **Root** presses \\[Publish]", ">", *_told(await api.reply(offer, 60))]
    question = "When does the library open?"
    return [*lines, *_said("Root", question), *_told(await api.reply(api.world.say(root, question)))]


def between(text: str, name: str) -> str:
    """What stands between the marks of this name."""
    return text.split(f"<!-- {name} -->\n")[1].split(f"\n<!-- end of {name} -->", maxsplit=1)[0]


def _said(name: str, text: str) -> list[str]:
    return [f"> **{name}:** {text}", ">"]


def _told(message: Json) -> list[str]:
    """A message of the bot with its styles, and its buttons below."""
    text = _marked(message["text"], message.get("entities", []))
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = " · ".join(f"[{button['text']}]" for row in rows for button in row).replace("[", "\\[")
    lines = [f"> {line}".rstrip() + ("\\" if line else "") for line in f"**Belegbot:** {text}".split("\n")]
    return [*lines, *([f"> {buttons}"] if buttons else []), ">"]


def _marked(text: str, entities: list[Json]) -> str:
    """The text with Markdown around what stands out, each run of it on its own line."""
    inserted: list[tuple[int, int, str]] = []
    for order, entity in enumerate(entities):
        mark = _SHOWN.get(entity["type"])
        if mark is None:
            continue
        start, end = entity["offset"], entity["offset"] + entity["length"]
        said = piece(text, start, entity["length"])
        start += len(said) - len(said.lstrip())
        end -= len(said) - len(said.rstrip())
        inserted += [(start, -order, mark), (end, order, mark)]
    raw = text.encode("utf-16-le")
    for place, _, mark in sorted(inserted, reverse=True):
        raw = raw[: place * 2] + mark.encode("utf-16-le") + raw[place * 2 :]
    return raw.decode("utf-16-le")


def made() -> dict[str, str]:
    """All transcripts, from a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copytree(REPOSITORY / "corpus", home / "corpus")
        Library(home / "corpus", home / "data").open()
        return asyncio.run(transcripts(home))


if __name__ == "__main__":
    readme = REPOSITORY / "README.md"
    for name, said in made().items():
        if "--write" in sys.argv:
            text = readme.read_text("utf-8")
            begin = f"<!-- {name} -->\n"
            before, rest = text.split(begin)
            readme.write_text(f"{before}{begin}{said}{rest[len(between(text, name)) :]}", "utf-8")
        else:
            sys.stdout.write(said + "\n")
