"""Things to remember that are about nobody, each a text under a name."""

from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database


class _Fact(Base):
    """One thing to remember."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Facts:
    """What was remembered, by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, name: str) -> str:
        """What was remembered under a name, "" where nothing was."""

        def read(session: Session) -> str:
            found = session.get(_Fact, name)
            return found.value if found else ""

        return await self._database.run(read)

    async def remember(self, name: str, value: str) -> None:
        """Remembers a value under a name, in place of what was there."""

        def write(session: Session) -> None:
            session.merge(_Fact(name=name, value=value))

        await self._database.run(write)

    async def count(self, name: str) -> int:
        """Adds one to the number under a name, and gives what it is then."""

        def add(session: Session) -> int:
            found = session.get(_Fact, name)
            number = int(found.value) + 1 if found else 1
            session.merge(_Fact(name=name, value=str(number)))
            return number

        return await self._database.run(add)
