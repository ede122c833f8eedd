"""What the Telegram bot is made of: each feature one object, put together here and nowhere else."""

from dataclasses import dataclass

from bot.knowledge import Knowledge
from bot.settings import Settings
from bot.store.asked import Questions
from bot.store.audit import Audit
from bot.store.conversations import Conversations, Memory
from bot.store.database import Database
from bot.store.facts import Facts
from bot.store.gaps import Gaps
from bot.store.messages import Messages
from bot.store.preferences import Preferences
from bot.telegram.admin import Admin
from bot.telegram.asking import Asking
from bot.telegram.buttons import Buttons
from bot.telegram.choosing import Choosing
from bot.telegram.failing import Failing
from bot.telegram.gaps import AskedInVain
from bot.telegram.hearing import Hearing
from bot.telegram.insight import Insight
from bot.telegram.languages import Languages
from bot.telegram.leading import Leading
from bot.telegram.menus import ADMIN, PRIVATE
from bot.telegram.not_text import NotText
from bot.telegram.offering import Offering
from bot.telegram.paging import Paging
from bot.telegram.patience import Patience
from bot.telegram.places import Places
from bot.telegram.readings import Readings
from bot.telegram.refusals import Refusals
from bot.telegram.replies import Replies
from bot.telegram.samples import Samples
from bot.telegram.showing import Showing
from bot.telegram.starters import Starters
from bot.telegram.talk import Talk
from bot.telegram.words import TypedWords


@dataclass(frozen=True, slots=True)
class Parts:
    """The features whose methods handle updates, and the stores that outlive them."""

    admins: frozenset[int]
    facts: Facts
    languages: Languages
    talk: Talk
    starters: Starters
    hearing: Hearing
    not_text: NotText
    showing: Showing
    choosing: Choosing
    admin: Admin
    insight: Insight
    vain: AskedInVain
    refusals: Refusals
    places: Places
    buttons: Buttons
    failing: Failing


def compose(settings: Settings, knowledge: Knowledge, database: Database) -> Parts:
    """Makes the features; nothing is started yet."""
    conversations, audit = Conversations(database), Audit(database)
    messages = Messages(database)
    preferences = Preferences(database)
    languages = Languages(preferences)
    memory = Memory(settings.history_turns, settings.history_minutes)
    offering = Offering(knowledge, conversations, count=settings.leads)
    asking = Asking(knowledge, conversations, messages, languages, offering, memory=memory)
    starters = Starters(knowledge)
    choosing = Choosing(preferences, languages)
    places = Places.compose(knowledge, database, languages)
    paging = Paging(knowledge, conversations, messages, languages)
    readings = Readings(knowledge, conversations, messages, languages)
    words = TypedWords(conversations, messages, languages, paging, readings)
    hearing = Hearing(conversations, asking, Replies(knowledge, conversations, messages, languages), words)
    not_text = NotText(languages)
    serve = {kind: serve for feature in features for kind, serve in feature.serves.items()}
    return Parts(
        admins=frozenset(settings.admin_ids),
        facts=Facts(database),
        languages=languages,
        talk=Talk(knowledge, conversations, hearing, not_text, languages, starters=starters),
        starters=starters,
        hearing=hearing,
        not_text=not_text,
        showing=Showing(messages),
        choosing=choosing,
        admin=Admin(knowledge, conversations, Facts(database), languages, audit),
        insight=Insight(Questions(database), Gaps(database), languages, audit),
        vain=vain,
        refusals=Refusals(audit, frozenset(settings.admin_ids), frozenset(ADMIN) - frozenset(PRIVATE)),
        places=places,
        buttons=Buttons(serve, languages, places.moves, places.admission.press),
        failing=Failing(languages, Patience()),
    )
