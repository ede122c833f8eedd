"""All by which the documents are changed: files that admins send, their list, going back, following the folder."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.errors import StoreError
from bot.generations import Generations, RebuildingError
from bot.knowledge import Knowledge
from bot.reply import Kind
from bot.settings import Settings
from bot.store.audit import Audit
from bot.store.database import Database
from bot.store.gaps import Gaps
from bot.telegram.board import Boards
from bot.telegram.buttons import Serve
from bot.telegram.changing import Changing, Rules
from bot.telegram.documents import Documents
from bot.telegram.history import History
from bot.telegram.languages import Languages
from bot.telegram.own_chat import OwnChat
from bot.telegram.uploading import Uploading
from bot.watching import changes_in
from index.errors import BelegError, BuildError

_HOUR = 3_600.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Revising:
    """The features, and what goes on beside them."""

    generations: Generations
    audit: Audit
    boards: Boards
    changing: Changing
    uploading: Uploading
    documents: Documents
    history: History
    days: int
    watch: bool

    @classmethod
    def compose(cls, settings: Settings, knowledge: Knowledge, database: Database, languages: Languages) -> "Revising":
        """Makes them."""
        generations = knowledge.generations
        own_chat, audit = OwnChat(frozenset(settings.admin_ids)), Audit(database)
        boards = Boards(audit, own_chat)
        rules = Rules(safe=settings.auto_publish == "safe", days=settings.undo_days)
        changing = Changing(generations, Gaps(database), audit, boards=boards, own_chat=own_chat, rules=rules)
        return cls(
            generations=generations,
            audit=audit,
            boards=boards,
            changing=changing,
            uploading=Uploading(generations, changing, languages, audit, own_server=bool(settings.telegram_api_url)),
            documents=Documents(knowledge, changing, languages, own_chat),
            history=History(generations, changing, languages, audit, own_chat=own_chat),
            days=settings.undo_days,
            watch=settings.watch,
        )

    @property
    def serves(self) -> Mapping[Kind, Serve]:
        """Which buttons these are for."""
        features = (self.boards, self.changing, self.documents, self.history)
        return {kind: serve for feature in features for kind, serve in feature.serves.items()}

    async def age(self, then: Callable[[], None]) -> None:
        """Removes what has been kept for long enough, at the start and every hour from then on; `then` is called."""
        while True:
            try:
                await self.generations.aside(lambda: self.generations.library.age(self.days))
            except (BuildError, OSError) as error:
                _log.info("old generations could not be removed: %s", error)
            then()
            await asyncio.sleep(_HOUR)

    async def follow(self) -> None:
        """Has the index follow the corpus folder, if that is wanted."""
        if not self.watch:
            return
        async for _ in changes_in(self.generations.library.corpus):
            await self._catch_up()

    async def _catch_up(self) -> None:
        try:
            if not await self.generations.aside(self.generations.library.is_behind):
                return
            outcome = "failed"
            try:
                report = await self.generations.rebuild()
                outcome = "done"
            finally:
                await self.audit.note(0, 0, "watch", outcome)
        except RebuildingError:
            return  # whatever is being built has the change, or the next one tells of it
        except (BelegError, StoreError) as error:
            _log.warning("the documents have changed, and following them failed: %s", error)
            return
        for failure in report.failed if report else ():
            _log.warning("%s is left out: %s", failure.source, failure.reason)
        _log.info("the documents have changed; generation %s answers", self.generations.answerer.generation)
