"""The quotes that links lead to: their words and where they stood. Whoever asked for them is not in it."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, Integer, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.links import number_of
from bot.store.database import Base, Database
from index.answers import Quote


class _Link(Base):
    """One quote. Its words are kept so that they can be found again when its document has changed or moved."""

    __tablename__ = "links"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    source: Mapped[str]
    start: Mapped[int] = mapped_column(Integer)
    text: Mapped[str]


class Links:
    """What links lead to, by number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, quotes: Sequence[Quote]) -> None:
        """Sees to it that links to these quotes lead somewhere."""
        numbered = {number_of(quote): quote for quote in quotes}

        def write(session: Session) -> None:
            known = set(session.scalars(select(_Link.id).where(_Link.id.in_(numbered))))
            for number in numbered.keys() - known:
                quote = numbered[number]
                try:
                    with session.begin_nested():
                        session.add(_Link(id=number, source=quote.source, start=quote.start, text=quote.text))
                except IntegrityError:  # another bot over the same database was faster
                    continue

        if numbered:
            await self._database.run(write)

    async def find(self, number: int) -> Quote | None:
        """What was quoted, where it stood then; None where no link has this number."""

        def read(session: Session) -> Quote | None:
            found = session.get(_Link, number) if number < 2**63 else None
            if found is None:
                return None
            return Quote(found.text, found.source, found.start, found.start + len(found.text), 0.0)

        return await self._database.run(read)
