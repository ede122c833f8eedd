"""Admins change the documents: files sent, looked at, published, discarded, taken back, renamed, removed."""

import asyncio
import io
import shutil
import zipfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.settings import Settings
from bot.store.audit import Audit
from bot.store.database import Database
from bot.store.preferences import Preferences
from bot.telegram.languages import Languages
from bot.telegram.revising import Revising
from bot.texts import Texts
from index.build import BuildReport, Progress
from index.builder import update
from index.encoders import DocumentEncoder, fingerprint, load_document_encoder
from index.encoding import Model
from index.library import Library

from .bench import Bench, bench
from .botapi import BotApi, Person
from .botapi.checks import Json
from .child import ADMINS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", language="en")
ENGLISH = Texts.get("en")
FILES = Path(__file__).parents[1] / "index" / "files"
LIGHTHOUSE = (
    "# Der Leuchtturm\n\nDer Leuchtturm von Westerhever wurde 1908 in Betrieb genommen. "
    "Sein Licht reicht 21 Seemeilen weit.\n"
)
REACH = "Wie weit reicht das Licht des Leuchtturms von Westerhever?"
READY = ENGLISH("change-ready")


def builder_here() -> Any:
    """What builds in this process: the model is loaded once for all tests."""
    loaded: list[DocumentEncoder] = []

    def encoder(model: str) -> DocumentEncoder:
        if not loaded:
            loaded.append(load_document_encoder(model))
        return loaded[0]

    def build(
        corpus: Path, data: Path, model: str, progress: Progress | None, cancelled: object = None, **given: Any
    ) -> BuildReport:
        made = Model(model, fingerprint(model), lambda _: encoder(model))
        return update(corpus, data, made, progress or (lambda _: None), **given)

    return build


@dataclass(frozen=True, slots=True)
class Desk:
    """A bot over a corpus of its own, and what admins do there."""

    home: Path
    bench: Bench

    @property
    def api(self) -> BotApi:
        return self.bench.api

    @property
    def corpus(self) -> Path:
        return self.home / "corpus"

    async def hear(self, message: Json, words: str = "") -> Json:
        """The bot's first reply to a message, once it has these words."""
        await self.bench.hear(message)
        return dict(
            await self.api.until(lambda: next((r for r in self.api.replies(message) if words in r["text"]), None), 60)
        )

    async def send(self, name: str, content: bytes, words: str = READY, **given: Any) -> Json:
        return await self.hear(self.api.world.send_file(ADMIN, name, content, **given), words)

    async def press(self, message: Json, label: str, who: Person = ADMIN) -> str:
        """Presses a button by what it says; gives the note in the acknowledgement."""
        shown = self.api.world.messages[message["chat"]["id"], message["message_id"]]
        query = self.api.world.press(who, shown, data(shown, label))
        await self.bench.hear(query["message"])
        calls = await self.api.until(lambda: self.api.called("answerCallbackQuery", callback_query_id=query["id"]))
        return str(calls[0].params.get("text", ""))

    async def publish(self, message: Json) -> str:
        """Publishes a change that was offered; gives what is said of that."""
        await self.press(message, "Publish")
        return str((await self.api.reply(message))["text"])

    async def log(self) -> list[str]:
        """What the audit trail says, newest first, without times."""
        said = (await self.hear(self.api.world.say(ADMIN, "/log")))["text"].splitlines()[1:]
        return [line.split(" · ", 1)[1] for line in said]

    def shown(self, message: Json) -> Json:
        """A message as it is now."""
        return self.api.world.messages[message["chat"]["id"], message["message_id"]]

    def files(self) -> set[str]:
        return {path.relative_to(self.corpus).as_posix() for path in self.corpus.rglob("*") if path.is_file()}


def labels(message: Json) -> list[list[str]]:
    return [[one["text"] for one in row] for row in message.get("reply_markup", {}).get("inline_keyboard", [])]


def data(message: Json, label: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return str(next(one["callback_data"] for row in rows for one in row if one["text"] == label))


@pytest.fixture(scope="module")
def builder() -> Any:
    return builder_here()


@pytest_asyncio.fixture(loop_scope="session")
async def desk(built: Path, tmp_path: Path, builder: Any) -> AsyncIterator[Desk]:
    home = tmp_path / "home"
    shutil.copytree(built, home, symlinks=True)
    library = Library(home / "corpus", home / "data", keep=3, builder=builder)
    async with BotApi() as api, bench(home, home, api, library=library, admin_ids=ADMINS) as made:
        yield Desk(home, made)


async def test_a_file_is_checked_shown_published_quoted_and_taken_back(desk: Desk, stranger: Person) -> None:
    before = desk.files()
    (desk.corpus / "golden.jsonl").write_text(
        f'{{"question": "{REACH}", "quote": "21 Seemeilen"}}\n'
        '{"question": "Womit feierte man im Kontrollzentrum?", "quote": "Sekt"}\n',
        "utf-8",
    )
    offer = await desk.send("../../leuchtturm.md", LIGHTHOUSE.encode())
    assert offer["text"].splitlines() == [
        READY,
        "Questions replayed: 2",
        "",
        "Added (1):",
        "• uploads/leuchtturm.md",
        "",
        "Answers gained (1):",
        f"• {REACH}: – → “Sein Licht reicht 21 Seemeilen weit.”",
    ]
    assert labels(offer) == [["Publish", "Discard"]]
    assert desk.files() == before
    assert "21 Seemeilen" not in (await desk.hear(desk.api.world.say(stranger, REACH)))["text"]

    # Nobody else's press has an effect.
    theirs = await desk.hear(desk.api.world.say(stranger, REACH))
    query = desk.api.world.press(stranger, theirs, data(offer, "Publish"))
    await desk.bench.hear(theirs)
    assert desk.api.called("answerCallbackQuery", callback_query_id=query["id"])[0].params["text"] == ENGLISH(
        "button-expired"
    )

    assert await desk.publish(offer) == "Published. /undo takes it back."
    assert labels(desk.shown(offer)) == []
    assert desk.files() == before | {"uploads/leuchtturm.md"}
    assert "Sein Licht reicht 21 Seemeilen weit." in (await desk.hear(desk.api.world.say(stranger, REACH)))["text"]

    undone = await desk.hear(desk.api.world.say(ADMIN, "/undo"), READY)
    assert "Removed (1):\n• uploads/leuchtturm.md\n\nAnswers lost (1):\n• Wie weit" in undone["text"]
    week = f"{datetime.now(UTC) + timedelta(days=7, hours=1):%Y-%m-%d}"
    assert await desk.publish(undone) == (
        "Published. /undo takes it back.\n"
        f"Earlier indexes, and the copy for /undo, keep what is removed until {week} at the latest."
    )
    assert desk.files() == before
    assert (await desk.hear(desk.api.world.say(ADMIN, "/undo")))["text"] == ENGLISH("undo-none")
    assert await desk.log() == [
        f"{ADMIN.id} · publish 2: done",
        f"{ADMIN.id} · /undo: done",
        f"{ADMIN.id} · publish 1: done",
        f"{ADMIN.id} · + uploads/leuchtturm.md: done",
    ]


async def test_a_file_of_the_same_name_replaces_and_is_discarded(desk: Desk) -> None:
    text = (desk.corpus / "rakete.md").read_bytes()
    offer = await desk.send("rakete.md", LIGHTHOUSE.encode(), caption="Neuer  Titel")
    assert "Changed (1):\n• rakete.md" in offer["text"]
    await desk.press(offer, "Discard")
    assert (await desk.api.reply(offer))["text"] == ENGLISH("change-discarded")
    assert (labels(desk.shown(offer)), (desk.corpus / "rakete.md").read_bytes()) == ([], text)
    assert not (desk.corpus / "rakete.md.yaml").exists()
    same = await desk.send("rakete.md", text, ENGLISH("reindex-unchanged"))
    assert labels(same) == []


async def test_files_that_arrive_together_become_one_change(desk: Desk, stranger: Person) -> None:
    first = desk.api.world.send_file(ADMIN, "report.pdf", (FILES / "report.pdf").read_bytes())
    second = desk.api.world.send_file(ADMIN, "zwei.txt", b"Die zweite Datei handelt von Dachsen am Fluss.")
    third = desk.api.world.send_file(ADMIN, "drei.pdf", b"MZ this is no PDF")
    await desk.bench.hear(first)
    await desk.bench.hear(second)
    await desk.bench.hear(third)
    offers = await desk.api.until(
        lambda: (
            [
                m
                for one in (first, second, third)
                for m in desk.api.replies(one)
                if labels(m) == [["Publish", "Discard"]]
            ]
            if all(
                not labels(m) or labels(m) != [["Cancel"]]
                for one in (first, second, third)
                for m in desk.api.replies(one)
            )
            and all(desk.api.replies(one) for one in (first, second, third))
            else None
        ),
        60,
    )
    assert len(offers) == 1
    assert "Added (2):\n• uploads/report.pdf\n• uploads/zwei.txt" in offers[0]["text"]
    assert await desk.publish(offers[0]) == "Published. /undo takes it back."
    assert {"uploads/report.pdf", "uploads/zwei.txt"} <= desk.files()
    assert "uploads/drei.pdf" not in desk.files()
    answer = await desk.hear(desk.api.world.say(stranger, "Wie viele Mitglieder zählte der Verein am Jahresende?"))
    assert "Der Verein zählte am Jahresende 214 Mitglieder, darunter 61 Jugendliche." in answer["text"]
    assert "— Jahresbericht des Rudervereins · Das Jahr auf dem Wasser · S. 1 · Abschnitt 2 von 6 · " in answer["text"]


@pytest.mark.parametrize(
    ("name", "content", "given", "line"),
    [
        ("big.txt", b"x", {"size": 21_000_000}, ENGLISH("upload-too-large", limit=20)),
        ("liar.txt", b"x" * (20 * 1024 * 1024 + 1), {"size": 1000}, ENGLISH("upload-too-large", limit=20)),
        ("program.exe", b"MZ", {}, "Files of this kind are not read. These are: .docx"),
        ("golden.jsonl", b"{}", {}, "Files of this kind are not read."),
        ("lost.txt", b"x", {"path": "gone/../x"}, ENGLISH("upload-lost")),
        ("noname", b"x", {}, "Files of this kind are not read."),
    ],
)
async def test_what_cannot_be_taken_in_is_refused_in_one_line(
    desk: Desk, name: str, content: bytes, given: dict[str, Any], line: str
) -> None:
    before = desk.files()
    reply = await desk.send(name, content, line, **given)
    assert reply["text"].count("\n") == 0
    assert (desk.files(), labels(reply)) == (before, [])
    assert (await desk.log())[0].endswith(": failed")
    if "size" in given and len(content) < 10:
        assert not desk.api.called("getFile")


async def test_documents_are_listed_viewed_renamed_and_removed(desk: Desk, stranger: Person) -> None:
    sent = await desk.hear(desk.api.world.say(ADMIN, "/documents"))
    assert sent["text"].startswith("Documents 1–2 of 2\n\n1. NATO-Russland-Gespräche in Brüssel\nCharacters: ")
    assert "\n\n2. Start der Rakete 🚀\nCharacters: 284 · Passages: 1" in sent["text"]
    await desk.press(sent, "2. Start der Rakete 🚀")
    page = desk.shown(sent)
    assert page["text"].startswith(
        "Start der Rakete 🚀\nrakete.md\nCharacters: 284 · Passages: 1\n\n🚀🎉 Die Rakete „Ariane 7“ hob"
    )
    assert labels(page) == [["Rename", "Remove"], ["← Documents"]]

    await desk.press(sent, "Rename")
    asked = await desk.api.reply(page)
    assert asked["text"] == "✏️ rakete.md\nReply to this message with the new title. Now it is: Start der Rakete 🚀"
    offer = await desk.hear(desk.api.world.say(ADMIN, "Ariane: der Start", reply_to=asked), READY)
    assert "Changed (1):\n• rakete.md" in offer["text"]
    assert await desk.publish(offer) == "Published. /undo takes it back."
    assert (desk.corpus / "rakete.md.yaml").read_text("utf-8") == "title: 'Ariane: der Start'\n"
    answer = await desk.hear(desk.api.world.say(stranger, "Womit feierte man im Kontrollzentrum?"))
    assert "— Ariane: der Start · " in answer["text"]

    sent = await desk.hear(desk.api.world.say(ADMIN, "/documents"))
    await desk.press(sent, "2. Ariane: der Start")
    await desk.press(sent, "Remove")
    assert desk.shown(sent)["text"].startswith(
        "Remove “Ariane: der Start”?\nEarlier indexes, and the copy for /undo, keep"
    )
    await desk.press(sent, "Yes, remove")
    offer = dict(
        await desk.api.until(lambda: next((r for r in desk.api.replies(sent) if READY in r["text"]), None), 60)
    )
    assert "Removed (1):\n• rakete.md" in offer["text"]
    await desk.publish(offer)
    assert not desk.files() & {"rakete.md", "rakete.md.yaml"}
    gone = await desk.hear(desk.api.world.say(stranger, "Womit feierte man im Kontrollzentrum?"))
    assert "Sekt" not in gone["text"]


async def test_an_earlier_index_is_gone_back_to(desk: Desk, stranger: Person) -> None:
    assert (await desk.hear(desk.api.world.say(ADMIN, "/rollback")))["text"] == ENGLISH("rollback-none")
    await desk.publish(await desk.send("leuchtturm.md", LIGHTHOUSE.encode()))
    sent = await desk.hear(desk.api.world.say(ADMIN, "/rollback"))
    lines = sent["text"].splitlines()
    assert lines[0] == "Indexes that are kept:"
    assert [line.split(" · ", 1)[1].split(" · ")[0] for line in lines[1:]] == ["Documents: 3", "Documents: 2"]
    assert lines[1].endswith(" ✓")
    await desk.press(sent, labels(sent)[0][0])
    said = (await desk.api.reply(sent))["text"]
    assert said.startswith("Answers come from the index of 20")
    assert "21 Seemeilen" not in (await desk.hear(desk.api.world.say(stranger, REACH)))["text"]
    assert desk.shown(sent)["text"].splitlines()[2].endswith(" ✓")
    assert (await desk.log())[0] == f"{ADMIN.id} · /rollback: done"


async def test_only_admins_files_are_taken_in_and_attempts_are_written_down(desk: Desk, stranger: Person) -> None:
    reply = await desk.hear(desk.api.world.send_file(stranger, "leuchtturm.md", LIGHTHOUSE.encode()))
    assert reply["text"] == ENGLISH("text-only")
    assert not desk.api.called("getFile")
    # The questions to begin with are made in the background: they may stand below one reply and not yet below another.
    unknown = (await desk.hear(desk.api.world.say(stranger, "/frobnicate")))["text"].split("\n\nTry one of these:")[0]
    for command in ("/documents", "/undo", "/rollback"):
        said = (await desk.hear(desk.api.world.say(stranger, command)))["text"]
        assert said.split("\n\nTry one of these:")[0] == unknown
    refused = f"{stranger.id} · {{}}: refused"
    assert await desk.log() == [refused.format(one) for one in ("/rollback", "/undo", "/documents", "+")]


async def test_a_change_can_be_cancelled_while_it_is_prepared(desk: Desk) -> None:
    before = desk.files()
    sent = desk.api.world.send_file(ADMIN, "leuchtturm.md", LIGHTHOUSE.encode())
    await desk.bench.hear(sent)
    board = await desk.api.reply(sent)
    assert (board["text"], labels(board)) == ("Preparing: uploads/leuchtturm.md", [["Cancel"]])
    assert await desk.press(board, "Cancel") == ENGLISH("build-cancelling")
    await desk.api.until(lambda: desk.shown(board)["text"] == ENGLISH("build-cancelled"), 60)
    assert (labels(desk.shown(board)), desk.files()) == ([], before)
    assert (await desk.hear(desk.api.world.say(ADMIN, "/undo")))["text"] == ENGLISH("undo-none")


async def test_a_change_survives_a_restart_and_documents_that_change_meanwhile(desk: Desk, builder: Any) -> None:
    offer = await desk.send("leuchtturm.md", LIGHTHOUSE.encode())
    (desk.corpus / "igel.txt").write_text("Der Igel rollt sich bei Gefahr zu einer Kugel ein.", "utf-8")
    library = Library(desk.home / "corpus", desk.home / "data", keep=3, builder=builder)
    async with bench(desk.home, desk.home, desk.api, library=library, admin_ids=ADMINS) as again:
        restarted = Desk(desk.home, again)
        waiting = await restarted.hear(desk.api.world.say(ADMIN, "/undo"))
        assert waiting["text"] == (
            "A prepared change waits for your decision.\n\nAdded or replaced (1):\n• uploads/leuchtturm.md"
        )
        await restarted.press(offer, "Publish")
        replies = await desk.api.until(lambda: [r for r in desk.api.replies(offer) if READY in r["text"]], 60)
        assert desk.api.replies(offer)[0]["text"] == ENGLISH("change-outdated")
        assert "Added (2):\n• igel.txt\n• uploads/leuchtturm.md" in replies[0]["text"]
        assert await restarted.press(waiting, "Discard") == ENGLISH("button-expired")
        assert await restarted.publish(replies[0]) == "Published. /undo takes it back."
        assert {"igel.txt", "uploads/leuchtturm.md"} <= desk.files()


async def test_what_loses_no_answer_is_published_by_itself_where_that_is_wanted(
    built: Path, tmp_path: Path, builder: Any
) -> None:
    home = tmp_path / "home"
    shutil.copytree(built, home, symlinks=True)
    library = Library(home / "corpus", home / "data", keep=3, builder=builder)
    async with BotApi() as api, bench(home, home, api, library=library, admin_ids=ADMINS, auto_publish="safe") as made:
        desk = Desk(home, made)
        (desk.corpus / "golden.jsonl").write_text(
            '{"question": "Womit feierte man im Kontrollzentrum?", "quote": "Sekt"}\n', "utf-8"
        )
        sent = await desk.send("leuchtturm.md", LIGHTHOUSE.encode(), "Published.")
        assert (labels(sent), "uploads/leuchtturm.md" in desk.files()) == ([], True)
        offer = await desk.send("rakete.md", LIGHTHOUSE.replace("weit", "fern").encode())
        assert labels(offer) == [["Publish", "Discard"]]
        assert "Answers lost (1):\n• Womit feierte man im Kontrollzentrum?: “" in offer["text"]


async def test_the_index_follows_the_folder_where_that_is_wanted(desk: Desk, stranger: Person) -> None:
    knowledge, database = desk.bench.knowledge, Database.open(f"sqlite:///{desk.home / 'watch.sqlite3'}")
    given = Settings(_env_file=None, corpus_dir=desk.corpus, data_dir=desk.home, watch=True)
    revising = Revising.compose(given, knowledge, database, Languages(Preferences(database)))
    following = asyncio.create_task(revising.follow())
    try:
        before = knowledge.answerer.generation
        await asyncio.sleep(0.5)
        assert knowledge.answerer.generation == before
        (desk.corpus / "leuchtturm.md").write_text(LIGHTHOUSE, "utf-8")
        await desk.api.until(lambda: knowledge.answerer.generation != before, 60)
        assert "21 Seemeilen weit." in (await desk.hear(desk.api.world.say(stranger, REACH)))["text"]
        [deed] = await Audit(database).last(5)
        assert (deed.user, deed.action, deed.outcome) == (0, "watch", "done")
    finally:
        following.cancel()
        await database.close()


async def test_others_are_answered_while_hostile_files_are_looked_at(desk: Desk, stranger: Person) -> None:
    question = "Womit feierte man im Kontrollzentrum?"
    sent = desk.api.world.send_file(ADMIN, "bomb.zip", bomb())
    await desk.bench.hear(sent)
    asked = 0
    board = await desk.api.reply(sent)
    while labels(desk.shown(board)) == [["Cancel"]]:
        answer = await desk.hear(desk.api.world.say(stranger, question))
        assert "Sekt" in answer["text"]
        asked += 1
        await asyncio.sleep(0.05)
    text = desk.shown(board)["text"]
    assert asked > 1
    assert "Could not be read (1):\n• uploads/bomb.zip/bomb.txt: unpacks to more than " in text


def bomb() -> bytes:
    """A small archive of a file that unpacks to 50 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"\0" * 50_000_000)
    return packed.getvalue()
