"""One corpus, indexed once; one bot that most tests share; fresh copies for those that change something."""

import itertools
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from index.library import Library

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .child import Child
from .mortal import Mortal

REPOSITORY = Path(__file__).parents[2]
PARTY = """# Start der Rakete 🚀

🚀🎉 Die Rakete „Ariane 7“ hob am 3. Mai um 6 Uhr ab. Danach feierte man im Kontrollzentrum 🍾 mit Sekt & <b>Kuchen</b>.
Der nächste Start ist für Oktober geplant.

Die Ingenieurin Łucja Østergård leitete den Bau der Triebwerke 🔧. Sie kam aus Gdańsk nach Toulouse.
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `corpus` and its index in `data`; not to be changed."""
    home = tmp_path_factory.mktemp("built")
    shutil.copytree(REPOSITORY / "corpus", home / "corpus")
    (home / "corpus" / "rakete.md").write_text(PARTY, encoding="utf-8")
    Library(home / "corpus", home / "data", "").open()
    return home


@pytest.fixture
def home(built: Path, tmp_path: Path) -> Path:
    """A copy of the built folder that a test may change."""
    shutil.copytree(built, tmp_path / "home", symlinks=True)
    return tmp_path / "home"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared_api() -> AsyncIterator[BotApi]:
    """The server of the shared bot."""
    async with BotApi() as server:
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared(built: Path, shared_api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Child]:
    """A running bot whose corpus nobody changes."""
    home = tmp_path_factory.mktemp("shared") / "home"
    shutil.copytree(built, home, symlinks=True)
    child = Child(home, TELEGRAM_BOT_TOKEN=shared_api.bot.token, TELEGRAM_API_URL=shared_api.url)
    await child.start()
    try:
        await child.serving(shared_api)
        yield child
    finally:
        ended = await child.stop()
    assert ended.code == 0, ended.output


@pytest.fixture
def api(shared_api: BotApi, shared: Child) -> BotApi:
    """The server of the shared bot, which runs."""
    assert shared.number
    return shared_api


_IDS = itertools.count(500)


@pytest.fixture
def person() -> Person:
    """Somebody nobody else is, who writes English."""
    return Person(next(_IDS), "Ada", language="en")


@pytest.fixture
def stranger() -> Person:
    """Somebody else."""
    return Person(next(_IDS), "Bob", language="en")


@pytest.fixture
def group() -> Chat:
    """A forum that nobody else uses."""
    return Chat(-next(_IDS), "supergroup", "Round table", forum=True)


@pytest_asyncio.fixture(loop_scope="session")
async def own_api() -> AsyncIterator[BotApi]:
    """A server of the test's own."""
    async with BotApi() as server:
        yield server


@pytest.fixture
def children(home: Path) -> Iterator[Callable[..., Child]]:
    """Makes bots of the test's own, over its own copy; whatever still runs in the end is killed."""
    made: list[Child] = []

    def make(api: BotApi | None = None, **settings: str) -> Child:
        given = {"TELEGRAM_BOT_TOKEN": api.bot.token, "TELEGRAM_API_URL": api.url} if api else {}
        child = Child(home, **(given | settings))
        made.append(child)
        return child

    yield make
    for child in made:
        child.kill()


@pytest.fixture
def mortals(home: Path) -> Iterator[Callable[..., Mortal]]:
    """The same, for bots that are killed and started again many times."""
    made: list[Mortal] = []

    def make(api: BotApi, **settings: str) -> Mortal:
        made.append(Mortal(home, TELEGRAM_BOT_TOKEN=api.bot.token, TELEGRAM_API_URL=api.url, **settings))
        return made[-1]

    yield make
    for mortal in made:
        mortal.kill()


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    """A server of the test's own, in the test's own event loop."""
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(built: Path, tmp_path: Path, server: BotApi) -> AsyncIterator[Bench]:
    """The real bot within the test's own process."""
    async with bench(built, tmp_path, server) as made:
        yield made
