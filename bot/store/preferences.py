"""What people have chosen for themselves: the language they want to be spoken to in."""

from sqlalchemy import BigInteger, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store.database import Base, Database, Personal


class _Preference(Base):
    """What one person has chosen, in all chats; it holds until they choose again, however long that is."""

    __tablename__ = "preferences"
    personal = Personal(chat="", created="")

    user: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str]


class Preferences:
    """What people have chosen, by the number that Telegram knows them by."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def language(self, user: int) -> str:
        """The language that somebody has fixed; "" where they have not."""

        def read(session: Session) -> str:
            found = session.get(_Preference, user)
            return found.language if found else ""

        return await self._database.run(read)

    async def fix_language(self, user: int, language: str) -> None:
        """Keeps the language that somebody has chosen; "" lets go of it."""

        def write(session: Session) -> None:
            if language:
                session.merge(_Preference(user=user, language=language))
            else:
                session.execute(delete(_Preference).where(_Preference.user == user))

        await self._database.run(write)
