"""What is everybody's own to decide: their language, what is kept about them, and what they think of answers."""

from dataclasses import dataclass

from bot.ageing import Ageing
from bot.settings import Settings
from bot.store.database import Database
from bot.store.erasure import Erasure
from bot.store.facts import Facts
from bot.store.feedback import Feedback
from bot.store.preferences import Preferences
from bot.telegram.administrators import Administrators
from bot.telegram.choosing import Choosing
from bot.telegram.languages import Languages
from bot.telegram.privacy import Privacy
from bot.telegram.thumbs import Thumbs


@dataclass(frozen=True, slots=True)
class Own:
    """The features that are about the one who uses them."""

    languages: Languages
    choosing: Choosing
    privacy: Privacy
    ageing: Ageing
    erasure: Erasure
    feedback: Feedback
    thumbs: Thumbs

    @classmethod
    def compose(cls, settings: Settings, database: Database, administrators: Administrators) -> "Own":
        """Makes them."""
        preferences, feedback = Preferences(database), Feedback(database)
        languages = Languages(preferences)
        erasure, days = Erasure(database, Facts(database)), settings.retention_days
        debugging = settings.log_level == "DEBUG"
        return cls(
            languages=languages,
            choosing=Choosing(preferences, languages),
            privacy=Privacy(erasure, languages, administrators, days=days, debugging=debugging),
            ageing=Ageing(erasure, days=days),
            erasure=erasure,
            feedback=feedback,
            thumbs=Thumbs(feedback),
        )
