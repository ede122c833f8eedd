"""What the administrators of groups have set; it is about nobody, so it neither ages nor is anybody's to erase."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.audience import Audience
from bot.store.database import Base, Database, Personal


class _Row(Base):
    """The settings of one group."""

    __tablename__ = "group_settings"
    personal = Personal(user="", created="")

    chat: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    audience: Mapped[str]


class Groups:
    """Settings by group."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def audience(self, chat: int) -> Audience:
        """Whom to answer in a group; everyone unless something else was set."""

        def read(session: Session) -> Audience:
            found = session.get(_Row, chat)
            return Audience(found.audience) if found else Audience.EVERYONE

        return await self._database.run(read)

    async def choose(self, chat: int, audience: Audience) -> None:
        """Keeps whom to answer in a group."""

        def write(session: Session) -> None:
            session.merge(_Row(chat=chat, audience=audience.value))

        await self._database.run(write)
