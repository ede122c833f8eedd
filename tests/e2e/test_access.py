"""What is limited to some is shown to nobody else, whatever way they try; each way shows it to whom it is for."""

import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.knowledge import OutdatedError
from bot.links import payload_of
from bot.texts import Texts
from index.access import Viewer, declare
from index.answers import Quote, Turn
from index.library import Library
from index.words import stems

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .child import ADMINS

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADMIN = Person(ADMINS[0], "Root", language="en")
FOREIGN = Chat(-9301, "supergroup", "Elsewhere")
NOBODY: Json = {"chat": {"id": 0}, "message_id": 0}
GERMAN = Texts.get("de")
CONTEXT, BACK, MORE = GERMAN("button-context"), GERMAN("button-back"), GERMAN("button-more")
# The word that only the hidden sentence has, and a question that only it answers.
CANARY, QUESTION = "Quastenhuber", "Wie lautet das Kennwort des Tresors im Keller?"
SENTENCE = f"Das Kennwort des Tresors im Keller lautet seit Montag {CANARY} und gilt bis zum Herbst."
SECRET = f"""# Der Tresor

{SENTENCE}

Frau {CANARY}-Meier sagte, der Tresor im Keller dürfe nie offen stehen. Sie prüft das Schloss jeden Abend selbst.

Der Hausmeister {CANARY} forderte ein zweites Schloss für den Tresor. Der Tresor steht seit 1987 im Keller.
"""


@dataclass(frozen=True, slots=True)
class At:
    """Somebody somewhere: `chat` is None in private."""

    person: Person
    chat: Chat | None = None

    @property
    def id(self) -> int:
        return self.chat.id if self.chat else self.person.id


@dataclass(frozen=True, slots=True)
class Cast:
    """People of a test's own, for a chat takes only so many messages a minute: Ada may see it, and the team."""

    number: int

    @property
    def ada(self) -> At:
        return At(Person(9100 + self.number, "Ada", language="de"))

    @property
    def bob(self) -> At:
        return At(Person(9200 + self.number, "Bob", language="de"))

    @property
    def inside(self) -> tuple[At, ...]:
        team = Chat(-9300 - self.number, "supergroup", "Team")
        return (self.ada, replace(self.ada, chat=team), replace(self.bob, chat=team))

    @property
    def outside(self) -> tuple[At, ...]:
        others = Chat(-9400 - self.number, "supergroup", "Others")
        return (self.bob, replace(self.ada, chat=others), replace(self.bob, chat=others))


CASTS = tuple(map(Cast, range(20)))


@pytest.fixture(scope="module")
def secret(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder with a document more that not everybody may see."""
    home = tmp_path_factory.mktemp("secret") / "home"
    shutil.copytree(built, home, symlinks=True)
    (home / "corpus" / "keller").mkdir()
    (home / "corpus" / "keller" / "tresor.md").write_text(SECRET, "utf-8")
    declare(home / "corpus" / "keller", [at.id for cast in CASTS for at in cast.inside[:2]])
    Library(home / "corpus", home / "data").open()
    return home


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bot(secret: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bench]:
    async with BotApi() as api, bench(secret, tmp_path_factory.mktemp("bot"), api, admin_ids=ADMINS, leads=3) as made:
        yield made


async def say(bot: Bench, at: At, text: str, **fields: Any) -> Json:
    """Says something to the bot; gives its reply."""
    named = text if at.chat is None or text.startswith("/") else f"@{bot.api.bot.username} {text}"
    return await bot.hear(bot.api.world.say(at.person, named, chat=at.chat, **fields))


def buttons(message: Json) -> dict[str, str]:
    """What the buttons below a message say, as it is now, and their data."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one["callback_data"] for row in rows for one in row}


async def press(bot: Bench, at: At, message: Json, label: str, *, must: bool = True) -> None:
    """Presses a button, which has to be there unless it need not be."""
    shown = bot.api.world.messages[message["chat"]["id"], message["message_id"]]
    found = [data for text, data in buttons(shown).items() if text.startswith(label)]
    assert found or not must, buttons(shown)
    for data in found[:1]:
        bot.api.world.press(at.person, shown, data)
        await bot.hear(NOBODY)


async def asks(bot: Bench, at: At) -> None:
    await say(bot, at, QUESTION)


async def asks_by_command(bot: Bench, at: At) -> None:
    await say(bot, at, f"/ask {QUESTION}")


async def answered(bot: Bench, at: At) -> Json:
    answer = await say(bot, at, QUESTION)
    bot.api.calls.clear()  # what is sent from here on is judged
    return answer


async def presses(bot: Bench, at: At) -> None:
    answer = await answered(bot, at)
    # Where nothing is quoted there is nothing to turn; insiders are to see it in what they turn to.
    for label in (CONTEXT, BACK, MORE):
        await press(bot, at, answer, label, must=False)
    await say(bot, at, "Wie lange dauerten die Gespräche in Brüssel?")


async def reads_on(bot: Bench, at: At) -> None:
    await answered(bot, at)
    for word in ("im Zusammenhang", "zurück", "mehr"):
        await say(bot, at, word)


async def checks(bot: Bench, at: At) -> None:
    await say(bot, at, f"/check {SENTENCE.replace(CANARY, 'Maus')}")


async def follows_up(bot: Bench, at: At) -> None:
    await say(bot, at, "Wer forderte ein zweites Schloss für den Tresor?")
    await say(bot, at, "Und was sagte er sonst?")


async def misspells(bot: Bench, at: At) -> None:
    await say(bot, at, f"Was forderte {CANARY.replace('Qu', 'Kw')}?")


async def replies(bot: Bench, at: At) -> None:
    answer = await say(bot, at, "Was sagte Gruschko?")
    await say(bot, at, QUESTION, reply_to_message=answer)


async def asks_inline(bot: Bench, at: At) -> None:
    bot.api.world.typed(at.person, QUESTION)
    await bot.hear(NOBODY)


WAYS: dict[str, Callable[[Bench, At], Awaitable[None]]] = {
    way.__name__: way for way in (asks, asks_by_command, presses, reads_on, checks, follows_up, misspells, replies)
}


async def told(bot: Bench, way: Callable[[Bench, At], Awaitable[None]], at: At) -> str:
    """All that the bot sends while somebody goes a way."""
    bot.api.calls.clear()
    await way(bot, at)
    assert all(call.error == "" for call in bot.api.calls)
    return "\n".join(json.dumps(call.params, ensure_ascii=False) for call in bot.api.calls)


@pytest.mark.parametrize(("name", "cast"), list(zip(WAYS, CASTS, strict=False)))
async def test_each_way_leads_insiders_to_it_and_nobody_else(bot: Bench, name: str, cast: Cast) -> None:
    for at in cast.inside:
        said = await told(bot, WAYS[name], at)
        assert CANARY in said, at
    for at in cast.outside:
        said = await told(bot, WAYS[name], at)
        assert len(said) > 100
        assert CANARY not in said, at
        assert "Tresor\\n" not in said
        assert "Der Tresor ·" not in said


async def test_a_greeting_names_and_suggests_only_what_its_reader_may_see(bot: Bench) -> None:
    cast = CASTS[10]
    assert "Der Tresor" in await told(bot, _starts, cast.ada)
    for at in cast.outside[:2]:
        for way in (_starts, _helps):
            said = await told(bot, way, at)
            assert len(said) > 100
            assert CANARY not in said
            assert "Tresor" not in said
    assert CANARY not in await told(bot, _helps, cast.ada)


async def _starts(bot: Bench, at: At) -> None:
    await say(bot, at, "/start" if at.chat is None else f"/start@{bot.api.bot.username}")


async def _helps(bot: Bench, at: At) -> None:
    await say(bot, at, f"/help@{bot.api.bot.username}")


async def test_a_link_opens_it_only_where_it_may_be_seen(bot: Bench) -> None:
    cast = CASTS[11]
    await say(bot, cast.ada, QUESTION)
    quote = next(quote for quote in bot.ranker.generation.documents if quote.source == "keller/tresor.md")
    start = quote.text.index(SENTENCE)
    link = payload_of(Quote(SENTENCE, quote.source, start, start + len(SENTENCE), 0.0))

    async def opens(bot: Bench, at: At) -> None:
        await say(bot, at, f"/start {link}")

    assert SENTENCE in await told(bot, opens, cast.ada)
    for at in cast.outside[:2]:
        assert CANARY not in await told(bot, opens, at)


async def test_inline_results_are_personal_and_a_guest_sees_only_what_is_open(bot: Bench) -> None:
    cast = CASTS[12]
    said = await told(bot, asks_inline, cast.ada)
    assert SENTENCE in said
    assert '"is_personal": true' in said
    said = await told(bot, asks_inline, cast.bob)
    assert CANARY not in said
    assert '"is_personal": true' in said

    async def summons(bot: Bench, at: At) -> None:
        bot.api.world.summon(at.person, f"@{bot.api.bot.username} {QUESTION}", chat=FOREIGN)
        await bot.hear(NOBODY)

    said = await told(bot, summons, cast.ada)
    assert bot.api.called("answerGuestQuery")
    assert CANARY not in said


async def test_an_admin_sees_in_gaps_what_is_nearest_of_all(bot: Bench) -> None:
    await say(bot, CASTS[13].bob, QUESTION)
    assert CANARY not in await told(bot, asks, At(ADMIN))
    await say(bot, At(ADMIN), "/gaps")
    shown: set[str] = set()
    for _ in range(20):
        page = bot.api.sent(ADMIN.id)[-1]
        if page["text"] in shown:
            break
        shown.add(page["text"])
        await press(bot, At(ADMIN), page, Texts.get("en")("button-gap-next"), must=False)
    assert any(SENTENCE in text for text in shown)


@pytest_asyncio.fixture(loop_scope="session")
async def own(secret: Path, tmp_path: Path) -> AsyncIterator[Bench]:
    """A bot whose corpus a test may change."""
    shutil.copytree(secret, tmp_path / "home", symlinks=True)
    async with BotApi() as api, bench(tmp_path / "home", tmp_path / "home" / "data", api, admin_ids=ADMINS) as made:
        yield made


async def test_who_is_shut_out_sees_nothing_of_it_from_then_on(own: Bench, tmp_path: Path) -> None:
    cast = CASTS[0]
    answer = await say(own, cast.ada, QUESTION)
    assert SENTENCE in answer["text"]
    asked = await own.knowledge.ask(QUESTION, viewer=Viewer.of(cast.ada.id))
    declare(tmp_path / "home" / "corpus" / "keller", [cast.bob.id])
    report = await own.knowledge.rebuild()
    assert report is not None
    assert (report.changed, report.encoded) == (("keller/tresor.md",), 0)

    # What was on its way to her is stopped.
    with pytest.raises(OutdatedError):
        await own.knowledge.check(asked)

    async def tries(bot: Bench, at: At) -> None:
        await press(bot, at, answer, CONTEXT)
        await say(bot, at, "im Zusammenhang")
        await say(bot, at, "Und was sagte sie sonst?")
        await say(bot, at, "Und wer ist das?", reply_to_message=answer)
        await say(bot, at, QUESTION)

    assert CANARY not in await told(own, tries, cast.ada)
    turns = await own.knowledge.ask("Und was sagte sie?", [Turn(QUESTION, SENTENCE)], viewer=Viewer.of(cast.ada.id))
    assert turns.answer.reading is None or CANARY not in turns.answer.reading.text
    assert SENTENCE in await told(own, asks, cast.bob)


async def test_of_a_document_that_was_removed_no_file_keeps_anything(own: Bench, tmp_path: Path) -> None:
    home, cast = tmp_path / "home", CASTS[0]
    await say(own, cast.ada, QUESTION)
    await follows_up(own, cast.ada)
    assert _holding(home) != []
    (home / "corpus" / "keller" / "tresor.md").unlink()
    await own.knowledge.rebuild()
    for way in (asks, checks, follows_up, misspells, replies):
        assert CANARY not in await told(own, way, cast.ada)
    # The generation before is kept; after the next one it is gone.
    (home / "corpus" / "neu.md").write_text("Ein neues Dokument über den Hafen von Kiel.", "utf-8")
    await own.knowledge.rebuild()
    await own.api.until(lambda: not _holding(home), 20)
    answer = await say(own, cast.ada, "Wie lange dauerten die Gespräche in Brüssel?")
    await press(own, cast.ada, answer, CONTEXT)
    assert "Brüssel" in answer["text"]


def _holding(home: Path) -> list[str]:
    """The files of the data folder that hold the canary in any form."""
    [stem] = stems([CANARY.lower()], "de")
    needles = [CANARY.encode(), CANARY.lower().encode(), stem.encode(), CANARY.encode("utf-16-le")]
    paths = [path for path in (home / "data").rglob("*") if path.is_file()]
    return [path.name for path in paths if any(needle in path.read_bytes() for needle in needles)]
