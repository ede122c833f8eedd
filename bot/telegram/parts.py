"""What the Telegram bot is made of: each feature one object, put together here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.departing import Departing
from bot.knowledge import Knowledge
from bot.settings import Settings
from bot.store.asked import Questions
from bot.store.audit import Audit
from bot.store.conversations import Conversations, Memory
from bot.store.database import Database
from bot.store.departures import Departures
from bot.store.facts import Facts
from bot.store.gaps import Gaps
from bot.store.groups import Groups
from bot.store.links import Links
from bot.store.messages import Messages
from bot.store.pins import Pins
from bot.store.wishes import Wishes
from bot.telegram.admin import Admin
from bot.telegram.administrators import Administrators
from bot.telegram.asking import Asking
from bot.telegram.buttons import Buttons
from bot.telegram.checking import Checking
from bot.telegram.failing import Failing
from bot.telegram.gaps import AskedInVain
from bot.telegram.health import Health
from bot.telegram.hearing import Hearing
from bot.telegram.insight import Insight
from bot.telegram.leading import Leading
from bot.telegram.menus import ADMIN, PRIVATE
from bot.telegram.not_text import NotText
from bot.telegram.offering import Offering
from bot.telegram.opening import Opening
from bot.telegram.own import Own
from bot.telegram.paging import Paging
from bot.telegram.patience import Patience
from bot.telegram.pinning import Pinning
from bot.telegram.places import Places
from bot.telegram.rating import Rating
from bot.telegram.readings import Readings
from bot.telegram.refusals import Refusals
from bot.telegram.replies import Replies
from bot.telegram.revising import Revising
from bot.telegram.samples import Samples
from bot.telegram.showing import Showing
from bot.telegram.starters import Starters
from bot.telegram.talk import Talk
from bot.telegram.telling import Telling
from bot.telegram.words import TypedWords


@dataclass(frozen=True, slots=True)
class Parts:
    """The features whose methods handle updates, and the stores that outlive them."""

    admins: frozenset[int]
    facts: Facts
    talk: Talk
    starters: Starters
    hearing: Hearing
    not_text: NotText
    showing: Showing
    own: Own
    rating: Rating
    checking: Checking
    opening: Opening
    admin: Admin
    insight: Insight
    vain: AskedInVain
    pinning: Pinning
    telling: Telling
    revising: Revising
    refusals: Refusals
    places: Places
    buttons: Buttons
    failing: Failing
    departing: Departing


def compose(
    settings: Settings,
    knowledge: Knowledge,
    database: Database,
    health: Health,
    *,
    crowded: Callable[[int], bool] = lambda _: False,
) -> Parts:
    """Makes the features; nothing is started yet. `crowded` says which chats' messages will soon have to wait."""
    conversations, messages, audit, facts = _stores(database)
    memory, administrators = Memory(settings.history_turns, settings.history_minutes), Administrators()
    own = Own.compose(settings, database, administrators)
    languages, showing = own.languages, Showing(messages, own.thumbs)
    offering = Offering(knowledge, conversations, own.thumbs, count=settings.leads, crowded=crowded)
    asking = Asking(knowledge, conversations, messages, languages, showing, offering=offering, memory=memory)
    starters = Starters(knowledge)
    places = Places.compose(knowledge, database, languages, administrators)
    paging = Paging(knowledge, conversations, languages, showing)
    readings = Readings(knowledge, conversations, languages, showing)
    words = TypedWords(conversations, messages, languages, paging, readings)
    replies = Replies(knowledge, conversations, messages, languages)
    hearing = Hearing(conversations, asking, replies, words)
    not_text = NotText(languages)
    rating = Rating(own.feedback, conversations, messages, paging, own.thumbs, languages=languages)
    admins = frozenset(settings.admin_ids)
    pins = Pins(database)
    own.erasure.when_erased(pins.refresh)
    pinning = Pinning(knowledge, pins, replies, languages, audit, admins=admins)
    telling = Telling(knowledge, conversations, Wishes(database), Groups(database), facts, languages=languages)
    vain = AskedInVain(knowledge, Gaps(database), languages, audit, admins, pinning=pinning)
    revising = Revising.compose(settings, knowledge, database, languages)
    talk = Talk(knowledge, conversations, hearing, not_text, languages, starters=starters)
    opening = Opening(knowledge, Links(database), languages, talk.greet)
    features = (
        paging,
        readings,
        Samples(asking),
        Leading(conversations, asking),
        own.choosing,
        own.privacy,
        rating,
        opening,
        places.settings,
        vain,
        pinning,
        telling,
        revising,
    )
    serve = {kind: serve for feature in features for kind, serve in feature.serves.items()}
    return Parts(
        admins=frozenset(settings.admin_ids),
        facts=facts,
        talk=talk,
        starters=starters,
        hearing=hearing,
        not_text=not_text,
        showing=showing,
        own=own,
        rating=rating,
        checking=Checking(knowledge, languages),
        opening=opening,
        admin=Admin(knowledge, conversations, facts, languages, audit=audit, health=health, boards=revising.boards),
        insight=Insight(Questions(database), Gaps(database), languages, audit),
        vain=vain,
        pinning=pinning,
        telling=telling,
        revising=revising,
        refusals=Refusals(audit, languages, admins, frozenset(ADMIN) - frozenset(PRIVATE)),
        places=places,
        buttons=Buttons(serve, languages, places.moves, places.admission.press),
        failing=Failing(languages, Patience(), health),
        departing=Departing(knowledge, Departures(database, own.erasure)),
    )


def _stores(database: Database) -> tuple[Conversations, Messages, Audit, Facts]:
    return Conversations(database), Messages(database), Audit(database), Facts(database)
