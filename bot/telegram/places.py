"""Where the bot can be spoken to beside a private chat: groups, chats that move, inline mode, guest mode."""

from dataclasses import dataclass

from telegram import User

from bot.knowledge import Knowledge
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.groups import Groups
from bot.store.moves import Moves
from bot.telegram.administrators import Administrators
from bot.telegram.admission import Admission
from bot.telegram.group_settings import GroupSettings
from bot.telegram.guest import Guest
from bot.telegram.inline import Inline
from bot.telegram.languages import Languages
from bot.telegram.migration import Migration
from bot.telegram.patience import Patience


@dataclass(frozen=True, slots=True)
class Places:
    """The features that have to do with where somebody asks."""

    moves: Moves
    admission: Admission
    settings: GroupSettings
    migration: Migration
    inline: Inline
    guest: Guest

    @classmethod
    def compose(
        cls, knowledge: Knowledge, database: Database, languages: Languages, administrators: Administrators
    ) -> "Places":
        """Makes them."""
        moves, groups = Moves(database), Groups(database)
        return cls(
            moves=moves,
            admission=Admission(groups, administrators, languages, Patience()),
            settings=GroupSettings(groups, administrators, languages, Patience()),
            migration=Migration(moves),
            inline=Inline(knowledge, languages, Facts(database)),
            guest=Guest(knowledge, languages),
        )


def switched_off(bot: User) -> tuple[str, ...]:
    """What the bot could do if it were switched on at @BotFather, each with how."""
    notes = []
    if not bot.supports_inline_queries:
        notes.append("inline mode is off; /setinline at @BotFather switches it on")
    if not bot.supports_guest_queries:
        notes.append("guest mode is off; the settings of the bot in @BotFather's app switch it on")
    return tuple(notes)
