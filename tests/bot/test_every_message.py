"""Every message of the interface, in every language, with awkward content, within all that Telegram allows.

What is rendered is held against the checks of the Bot API server that the end-to-end tests run against. A text or a
function that writes one, and that nothing here renders, makes a test fail: add it to `WRITERS`, or to one of the lists
of texts that are said as they stand.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import resources
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot import audience, choices, insight, listing, offers, privacy, rating, rendering, reports, revisions, suggestions
from bot.comparison import Change as Fate
from bot.findings import render_check
from bot.gaps import Gap, render_gap
from bot.gate import Weighed
from bot.knowledge import Found
from bot.offers import Offer
from bot.opened import render_opened
from bot.pins import render_pin_gone, render_pins
from bot.questions import MAX_QUESTION
from bot.reply import Draft, Reply, below
from bot.store.asked import Asked, DayCount, LanguageCount, Period
from bot.store.audit import Deed
from bot.store.erasure import Kept
from bot.store.feedback import Tally
from bot.store.pins import Pin
from bot.telegram.articles import article
from bot.telegram.sending import entities, keyboard
from bot.texts import LANGUAGES, Texts
from bot.told import render_told
from index.alignment import Piece
from index.answerer import Answerer
from index.answers import Answer, Context, Outcome, Quote, Reading, UnknownWord
from index.build import BuildReport, Step
from index.changes import Change, Edit
from index.checking import Finding, Standing
from index.evaluation import Golden, Replay
from index.history import KeptGeneration
from index.leads import Phrase, Sort, Suggestion, Topic
from index.listing import Listed
from index.readers import Alike, FailedFile
from tests.e2e.botapi.checks import check_markup, check_results, checked_text
from tests.e2e.botapi.errors import ApiError

BIG = 2**62  # numbers that come from a database
LONG_TITLE = "Donaudampfschifffahrtsgesellschaftskapitänsmützen & <b>andere</b> [Wörter](x) " * 6
RTL_TITLE = "كتاب عن المفاوضات \u202eالطويلة جدًا\u202c في بروكسل " * 8
EMOJI_TITLE = "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇪🇺" * 40
TITLES = (LONG_TITLE, RTL_TITLE, EMOJI_TITLE, "x", "日本語の題名。" * 60)
# Each about 4,000 characters: sentences of every length, some of characters that count twice, one without an end.
PASSAGES = (
    "Er sagte, Moskau wolle schriftliche Antworten 😀. " * 80,
    "قال غروشكو إن موسكو تريد ردودًا مكتوبة. " * 100,
    "🚀🎉 " * 1300,
    "俄方要求北约给出书面答复。" * 300,
    "Ein Satz ohne Ende, der weiter und weiter geht, " * 85,
    "Kurz.",
)


class Recording(Texts):
    """Texts that note which of them were said."""

    def __init__(self, language: str) -> None:
        topics = sorted(resources.files("bot").joinpath("locales", language).iterdir(), key=lambda topic: topic.name)
        super().__init__(language, "\n".join(topic.read_text(encoding="utf-8") for topic in topics))
        self.said: set[str] = set()

    def __call__(self, key: str, **arguments: Any) -> str:
        self.said.add(key)
        return super().__call__(key, **arguments)


def contexts() -> list[Context]:
    """A passage each, under awkward names, in documents of absurd length."""
    return [
        Context(
            text=text,
            source=f"{title}/{number}.md",
            start=10_000 * number,
            end=10_000 * number + len(text),
            number=BIG,
            count=BIG,
            title=title,
            heading=RTL_TITLE,
            author=EMOJI_TITLE,
            date=LONG_TITLE,
            page=BIG * (number % 2),
        )
        for number, (text, title) in enumerate(zip(PASSAGES, (*TITLES, RTL_TITLE), strict=True))
    ]


def quotes(context: Context) -> Iterator[Quote]:
    """Quotes at both ends and in the middle of a passage, of one letter up to all of it, with words marked."""
    size = len(context.text)
    for start, end in ((0, 1), (0, size), (size // 2, size // 2 + 40), (max(0, size - 450), size)):
        if text := context.text[start:end]:
            marks = tuple((at, at + 1) for at in range(0, min(8, len(text)), 2))
            first = context.start + start
            yield Quote(text, context.source, first, first + len(text), 0.9, marks)


UNKNOWN = (
    UnknownWord("Ж" * 600, "Grushko" * 80, same=True),
    UnknownWord("🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 40, RTL_TITLE),
    UnknownWord("ك" * 600),
)


READING = Reading((LONG_TITLE, RTL_TITLE, EMOJI_TITLE), "¿" * MAX_QUESTION)


def answers() -> Iterator[tuple[Answer, tuple[Context, ...]]]:
    """Answers of each outcome: a single quote of each kind, and ten of them at once."""
    places = [(quote, context) for context in contexts() for quote in quotes(context)]
    sets = [[place] for place in places] + [places[start : start + 10] for start in range(0, len(places), 8)]
    for number, chosen in enumerate([*sets, []]):
        found, around = tuple(quote for quote, _ in chosen), tuple(context for _, context in chosen)
        for outcome in Outcome if found else (Outcome.NOTHING,):
            unknown, reading = (UNKNOWN, READING) if number % 2 else ((), None)
            yield Answer(outcome, 0.9, found, "generation", unknown, reading), around


def answer_pages(texts: Texts) -> Iterator[Reply]:
    for answer, around in answers():
        note = texts("attachment-unread") if answer.unknown else ""
        pinned = tuple(replace(quote, pinned=True) for quote in answer.quotes)
        yield rendering.render_answer(replace(answer, quotes=pinned), around, texts, row=BIG, note=note)
        yield rendering.render_answer(answer, around, texts, row=BIG, note=note)


def more_pages(texts: Texts) -> Iterator[Reply]:
    for answer, around in answers():
        for place in {1, len(answer.quotes)} if answer.answered else ():
            yield rendering.render_more(answer, around, texts, row=BIG, place=place)


def closest_pages(texts: Texts) -> Iterator[Reply]:
    for answer, around in answers():
        if answer.outcome is Outcome.NOTHING:
            yield rendering.render_closest(answer, around, texts, row=BIG)


def context_pages(texts: Texts) -> Iterator[Reply]:
    known = contexts()
    for place, context in enumerate(known):
        near = known[max(0, place - 1) : place + 2]
        window = [replace(one, source=context.source, number=BIG - 9 + count) for count, one in enumerate(near)]
        for quote in quotes(context):
            yield rendering.render_context(quote, window, texts, row=BIG, place=BIG, step=-BIG)
        yield rendering.render_context(quote, [replace(context, number=1, count=place + 1)], texts, row=BIG)


def quote_messages(texts: Texts) -> Iterator[Reply]:
    for context in contexts():
        for quote in quotes(context):
            yield rendering.render_quote(quote, context, texts, opening=LONG_TITLE)


def offered(texts: Texts) -> Iterator[Offer]:
    for answer, around in answers():
        yield from offers.offers_of("¿" * 256, answer, around, texts)


def single_offers(texts: Texts) -> Iterator[Offer]:
    for answer, around in list(answers())[::5]:
        yield offers.single_offer(answer, around, texts)


def notices(texts: Texts) -> Iterator[Offer]:
    yield offers.notice(Reply(texts("question-empty")), texts)


def thumbs(texts: Texts) -> Iterator[Reply]:
    for reply in (Reply("x"), next(helps(texts)), next(answer_pages(texts))):
        for own in (True, False, None):
            yield rating.with_thumbs(reply, BIG, Tally(BIG, BIG), own=own, counted=True)


def greetings(texts: Texts) -> Iterator[Reply]:
    for count in (0, 1, 2, 3, 11, 1000):
        titles = (TITLES * 200)[:count]
        yield reports.render_start(texts, titles, [])
        yield reports.render_start(texts, titles, ["¿" * MAX_QUESTION, RTL_TITLE, EMOJI_TITLE])


def helps(texts: Texts) -> Iterator[Reply]:
    yield reports.render_help(texts, [])
    yield reports.render_help(texts, ["¿" * MAX_QUESTION, RTL_TITLE, EMOJI_TITLE])


def statuses(texts: Texts) -> Iterator[Reply]:
    for number in (0, 1, 2, 5, BIG):
        numbers = {name: number for name, kind in inspect.get_annotations(reports.Status).items() if kind is int}
        for name in (LONG_TITLE, RTL_TITLE):
            words: dict[str, Any] = {
                "generation": name,
                "built": datetime(2026, 1, 1, tzinfo=UTC),
                "model": name,
                "uptime": 1e9,
            }
            yield reports.render_status(texts, reports.Status(**words | numbers))


def progress(texts: Texts) -> Iterator[Reply]:
    for phase in ("reading", "encoding", "writing"):
        for number in (0, 1, BIG):
            yield reports.render_progress(texts, Step(phase, number, BIG), float(number % 100))


def build_reports(texts: Texts) -> Iterator[Reply]:
    for count in (0, 1, 2, 12, 5000):
        names = (TITLES * 1000)[:count]
        failed = tuple(FailedFile(name, LONG_TITLE) for name in names)
        alike = tuple(Alike(name, RTL_TITLE, 0.987) for name in names)
        built = BuildReport("g", names, names, names, failed, BIG, BIG, 12345.678, alike=alike)
        yield reports.render_report(texts, built)


def failures(texts: Texts) -> Iterator[Reply]:
    for reason in TITLES:
        yield reports.render_failure(texts, reason * 20)


def statistics(texts: Texts) -> Iterator[Reply]:
    everything = tuple(LanguageCount(language, BIG) for language in (*LANGUAGES, "gsw", "xx"))
    nothing = Period(0, 0, (), (0,) * 24, ())
    for number in (1, 2, 3, 11, BIG):
        busy = Period(number, number, everything, (number,) * 24, (DayCount(date(2026, 1, 1), BIG, BIG),))
        yield insight.render_stats(texts, busy, nothing)


def logs(texts: Texts) -> Iterator[Reply]:
    yield reports.render_log(texts, ())
    outcomes = ("started", "done", "failed", "refused")
    acts = [Deed(BIG, -BIG, "x" * 32, outcome, datetime(2026, 1, 1, tzinfo=UTC)) for outcome in outcomes]
    yield reports.render_log(texts, acts * 5)


def replaying(texts: Texts) -> Iterator[Reply]:
    for left in (0.0, 7.4, 1e9):
        yield reports.render_replaying(texts, BIG, BIG, left)


def fates(count: int) -> tuple[Fate, ...]:
    found = Quote(PASSAGES[1], LONG_TITLE, 0, len(PASSAGES[1]), 0.9)
    golden = Golden("¿" * MAX_QUESTION, None)
    replays = [
        Replay(golden, outcome, 0.5, quote, None, 1, 1)
        for outcome in Outcome
        for quote in (found, replace(found, text=PASSAGES[0]), None)
    ]
    return tuple(Fate(replays[one % len(replays)], replays[(one + 1) % len(replays)]) for one in range(count))


def changes(texts: Texts) -> Iterator[Reply]:
    for count in (0, 1, 2, 12, 5000):
        names = (TITLES * 1000)[:count]
        failed = tuple(FailedFile(name, LONG_TITLE) for name in names)
        alike = tuple(Alike(name, RTL_TITLE, 0.987) for name in names)
        built = BuildReport("g", names, names, names, failed, BIG, BIG, 12345.678, alike=alike)
        weighed = Weighed(fates(count), fates(count), fates(count), BIG)
        for published in (True, False):
            yield revisions.render_change(texts, built, weighed, BIG, published=published)


def change_of(count: int) -> Change:
    return Change(BIG, tuple(Edit(name, removed=bool(number % 2)) for number, name in enumerate((TITLES * 50)[:count])))


def waiting_changes(texts: Texts) -> Iterator[Reply]:
    for count in (1, 2, 200):
        yield revisions.render_waiting(texts, change_of(count))


def unread_files(texts: Texts) -> Iterator[Reply]:
    for count in (1, 200):
        yield revisions.render_unread(texts, [FailedFile(name, LONG_TITLE) for name in (TITLES * 50)[:count]])


def published_changes(texts: Texts) -> Iterator[Reply]:
    for until in (None, date(2026, 1, 1)):
        yield revisions.render_published(texts, change_of(2), until)


def generations_kept(texts: Texts) -> Iterator[Reply]:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    for count in (0, 1, 2, 100):
        yield revisions.render_generations(
            texts, [KeptGeneration(f"g{n}", when, BIG, BIG, n == 1) for n in range(count)]
        )


def listed() -> list[Listed]:
    return [
        Listed(
            f"{title}/{number}",
            title,
            title if number % 2 else f"{title}/{number}",
            BIG,
            BIG,
            BIG * (number % 3),
            title,
        )
        for number, title in enumerate(TITLES * 5)
    ]


def document_lists(texts: Texts) -> Iterator[Reply]:
    for first in (0, 8, BIG):
        yield listing.render_documents(texts, listed(), first)


def documents(texts: Texts) -> Iterator[Reply]:
    for document in listed():
        for text in PASSAGES:
            yield listing.render_document(texts, document, Quote(text[: listing.OPENING], "x", 0, 1, 0.0), BIG)


def removals(texts: Texts) -> Iterator[Reply]:
    for document in listed():
        yield listing.render_removal(texts, document, BIG, "2026-01-01")


def renamings(texts: Texts) -> Iterator[Reply]:
    for document in listed():
        yield listing.render_renaming(texts, document)


def language_menus(texts: Texts) -> Iterator[Reply]:
    for fixed in ("", *LANGUAGES):
        yield choices.render_languages(texts, fixed)


def language_codes(texts: Texts) -> Iterator[Reply]:
    yield choices.render_language_codes(texts)


def chosen_languages(texts: Texts) -> Iterator[Reply]:
    yield choices.render_chosen(texts, "")
    yield choices.render_chosen(texts, texts.language)


def kept(rows: int) -> tuple[Kept, ...]:
    return tuple(Kept(table, rows, ages=table != "preferences") for table in privacy.NAMED)


def privacies(texts: Texts) -> Iterator[Reply]:
    for days in (0, 1, 2, 3, 5, 11, 90, 36_500):
        for debugging in (True, False):
            yield privacy.render_privacy(texts, kept(0), days=days, debugging=debugging)


def forget_questions(texts: Texts) -> Iterator[Reply]:
    for rows in (0, 1, 2, 3, 11, BIG):
        yield privacy.render_forget_question(texts, kept(rows), BIG)


def forgotten(texts: Texts) -> Iterator[Reply]:
    for rows in (0, 1, 2, 3, 11, BIG):
        yield privacy.render_forgotten(texts, kept(rows))


def interruptions(texts: Texts) -> Iterator[Reply]:
    yield reports.render_interrupted(texts, datetime(2026, 1, 1, tzinfo=UTC))


def greetings_below(texts: Texts) -> Iterator[Reply]:
    greeting = reports.render_start(texts, ["x"], [RTL_TITLE])
    for key in ("link-unknown", "question-empty"):
        yield below(texts(key), greeting)


def led(texts: Texts) -> Iterator[Reply]:
    phrase = suggestions.phrase_in(texts)
    leads = [made for name in TITLES for made in every_phrase(phrase, name)]
    yield suggestions.with_leads(next(answer_pages(texts)), leads[:3], BIG)
    for lead in leads:
        yield suggestions.with_leads(Reply("x"), [lead], BIG)


def every_phrase(phrase: Phrase, name: str) -> Iterator[str]:
    """Every question that can be suggested, about one name and two."""
    for topic in Topic:
        for sort in Sort:
            yield phrase(Suggestion(topic, speaker=name, subject=name, sort=sort))


def findings() -> Iterator[tuple[Finding, Context | None]]:
    for number, context in enumerate(contexts()):
        for quote in quotes(context):
            size, start, end = len(quote.text), quote.start, quote.end
            half = size // 2
            pieces = (
                Piece(same=True, text_start=0, text_end=half, start=start, end=start + half),
                Piece(same=False, text_start=half, text_end=size + 1, start=start + half, end=end),
            )
            standing = list(Standing)[(number + size) % len(Standing)]
            given = pieces if standing is Standing.ALTERED else ()
            yield Finding(quote.text + "🚀", standing, quote, (1, 5, BIG)[(number + size) % 3], given), context
    for standing in Standing:  # each of them at least once
        yield Finding("x", standing, quote, BIG, pieces if standing is Standing.ALTERED else ()), context
    yield Finding("¿" * 4096, Standing.MISSING), None


def checks(texts: Texts) -> Iterator[Reply]:
    known = list(findings())
    for number, (finding, context) in enumerate(known):
        yield render_check([finding], [context], texts, bare=number % 2 == 0)
    for start in range(0, len(known), 12):
        some = known[start : start + 12]
        yield render_check([finding for finding, _ in some], [context for _, context in some], texts)


def opened(texts: Texts) -> Iterator[Reply]:
    for finding, context in findings():
        yield render_opened(finding, context, lambda given, _: given, texts, number=BIG)


def gap_pages(texts: Texts) -> Iterator[Reply]:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    asked = tuple(
        Asked(BIG - number, when, "de", title * 20, "nothing", 0.1, "", "") for number, title in enumerate(TITLES)
    )
    gaps_known = [Gap(asked), Gap(asked[:1]), Gap(asked[:2])]
    for answer, around in list(answers())[::7]:
        for place in range(3):
            yield render_gap(texts, gaps_known, place, Found(answer, around, Nobody()))


class Nobody(Answerer):
    """Whoever found what is shown; not asked again."""

    def __init__(self) -> None:
        """Knows no generation."""


def pin_lists(texts: Texts) -> Iterator[Reply]:
    pinned = [pin for pin, _ in pins()]
    for count in (0, 1, len(pinned)):
        yield render_pins(texts, pinned[:count])


def tellings(texts: Texts) -> Iterator[Reply]:
    for pin, context in pins():
        yield render_told(texts, pin.question * 20, pin.quote, context)


def pins_gone(texts: Texts) -> Iterator[Reply]:
    for pin, _ in pins():
        yield render_pin_gone(texts, pin)


def pins() -> Iterator[tuple[Pin, Context]]:
    for number, context in enumerate(contexts()):
        for quote in quotes(context):
            yield Pin(BIG, (*TITLES, EMOJI_TITLE)[number] * 3, replace(quote, pinned=True)), context


def group_settings(texts: Texts) -> Iterator[Reply]:
    for choice in audience.Audience:
        for anonymous in (True, False):
            yield audience.render_settings(texts, choice, anonymous=anonymous)


# Each function of `bot` that writes a message or something to choose, and how it is tried.
WRITERS: dict[Callable[..., Any], Callable[[Texts], Iterator[Reply | Offer]]] = {
    rendering.render_answer: answer_pages,
    rendering.render_more: more_pages,
    rendering.render_closest: closest_pages,
    rendering.render_context: context_pages,
    rendering.render_quote: quote_messages,
    offers.offers_of: offered,
    offers.single_offer: single_offers,
    offers.notice: notices,
    rating.with_thumbs: thumbs,
    reports.render_start: greetings,
    reports.render_help: helps,
    reports.render_status: statuses,
    reports.render_progress: progress,
    reports.render_report: build_reports,
    reports.render_replaying: replaying,
    revisions.render_change: changes,
    revisions.render_waiting: waiting_changes,
    revisions.render_unread: unread_files,
    revisions.render_published: published_changes,
    revisions.render_generations: generations_kept,
    listing.render_documents: document_lists,
    listing.render_document: documents,
    listing.render_removal: removals,
    listing.render_renaming: renamings,
    reports.render_failure: failures,
    reports.render_log: logs,
    insight.render_stats: statistics,
    choices.render_languages: language_menus,
    choices.render_language_codes: language_codes,
    choices.render_chosen: chosen_languages,
    privacy.render_privacy: privacies,
    privacy.render_forget_question: forget_questions,
    privacy.render_forgotten: forgotten,
    audience.render_settings: group_settings,
    reports.render_interrupted: interruptions,
    below: greetings_below,
    suggestions.with_leads: led,
    render_check: checks,
    render_opened: opened,
    render_gap: gap_pages,
    render_pins: pin_lists,
    render_told: tellings,
    render_pin_gone: pins_gone,
}

# Texts that are said as they stand, by where they are said. A note to whoever presses a button holds 200 characters, as
# does nothing else; the line above inline results is a label.
NOTES = (
    "bare-not-yours",
    "button-expired",
    "feedback-up",
    "feedback-down",
    "feedback-withdrawn",
    "language-fixed",
    "language-followed",
    "forget-decided",
    "forget-not-yours",
    "group-refused",
    "group-silent",
    "group-settings-refused",
    "gap-answered",
    "gap-dismissed",
    "pin-removed",
    "telling-agreed",
    "telling-withdrawn",
    "build-cancelling",
)
LABELS = ("button-cancel", "language-name", "language-automatic", "inline-empty", "inline-nothing")
MESSAGES = (
    "answer-outdated",
    "document-begins",
    "document-ends",
    "export-empty",
    "no-answer-yet",
    "text-only-picture",
    "text-only-sound",
    "ask-usage",
    "button-expired",
    "conversation-cleared",
    "end-of-results",
    "feedback-down",
    "forget-kept",
    "forget-nothing",
    "group-refused",
    "group-settings-private",
    "group-settings-refused",
    "group-silent",
    "question-empty",
    "question-too-long",
    "reindex-running",
    "reindex-started",
    "reindex-unchanged",
    "text-only",
    "went-wrong",
    "check-only-document",
    "check-only-text",
    "check-too-long",
    "check-usage",
    "check-usage-reply",
    "flood",
    "gaps-none",
    "pin-done",
    "pin-usage",
    "perhaps-lost",
    "too-late",
    "unanswerable",
    "build-cancelled",
    "change-discarded",
    "change-joined",
    "change-outdated",
    "change-started",
    "document-gone",
    "rollback-done",
    "undo-interrupted",
    "undo-none",
    "upload-kind",
    "upload-lost",
    "upload-too-large",
)
# Below a picture or a document.
CAPTIONS = ("export-caption", "golden-caption", "stats-chart")
PROFILE = ("bot-description", "bot-short-description")
# Seen in a terminal only, which has no such limits.
# What people may type, as alternatives: said by nobody here.
TYPED = ("words-more", "words-on", "words-context", "words-next", "words-previous", "words-back", "words-bare")
TERMINAL = ("terminal-commands", "terminal-example", "terminal-leads", "terminal-token", "score")


def known() -> set[str]:
    """The names of all texts there are."""
    topics = resources.files("bot").joinpath("locales", "en").iterdir()
    entries = [entry for topic in topics for entry in FluentParser().parse(topic.read_text(encoding="utf-8")).body]
    return {entry.id.name for entry in entries if isinstance(entry, ast.Message)}


def writers() -> set[Callable[..., Any]]:
    """The functions of `bot` that write a message or something to choose."""
    found = set[Callable[..., Any]]()
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.startswith(("bot.store.migrations", "bot.__main__")):
            continue
        for _, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            gives = inspect.get_annotations(function).get("return")
            own = function.__module__ == module.name and not function.__name__.startswith("_")
            if own and gives in {Reply, Offer, tuple[Offer, ...]}:
                found.add(function)
    return found


def check(shown: Reply | Offer) -> None:
    """Refuses what Telegram would refuse, or change in silence."""
    if isinstance(shown, Offer):
        check_results([article(shown, "belegbot").to_dict()])
        return
    markup = keyboard(shown)
    check_markup(markup.to_dict() if markup else None)
    checked_text(shown.text, [entity.to_dict() for entity in entities(shown)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_within_what_telegram_allows(language: str) -> None:
    texts = Recording(language)
    for tried in WRITERS.values():
        rendered = 0
        for shown in tried(texts):
            check(shown)
            rendered += 1
        assert rendered, tried
    commands = {key for key in known() if key.startswith("command-")}
    said = {*NOTES, *LABELS, *MESSAGES, *CAPTIONS, *PROFILE, *TYPED, *TERMINAL}
    assert known() - texts.said - commands - said == set(), "rendered by nothing here"
    assert said - known() == set(), "there is no such text any more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_as_it_stands_is_within_what_telegram_allows(language: str) -> None:
    texts = Texts.get(language)
    for key in MESSAGES:
        given = {"limit": BIG, "names": LONG_TITLE[:200], "built": "2026-01-01", "kinds": LONG_TITLE[:200]}
        check(Reply(texts(key, **given)))
    for key in NOTES:
        assert 1 <= len(texts(key)) <= 200, key
    for key in LABELS:
        assert 1 <= len(texts(key)) <= 64, key
    for key in CAPTIONS:
        counts = {"count": BIG} if key in {"export-caption", "golden-caption"} else {}
        assert 1 <= len(texts(key, **counts)) <= 1024, key
    assert len(texts("bot-description")) <= 512
    assert len(texts("bot-short-description")) <= 120
    for key in known():
        if key.startswith("command-"):
            assert 3 <= len(texts(key)) <= 256, key


def test_every_function_that_writes_a_message_is_tried() -> None:
    assert writers() - set(WRITERS) == set()


def test_a_message_that_breaks_a_limit_is_noticed() -> None:
    """The checks themselves: else all of the above could pass for nothing."""
    for text, reason in (("x" * 4097, "too long"), ("😀" * 2049, "too long"), (" \n", "empty")):
        with pytest.raises(ApiError, match=reason):
            check(Reply(text))
    crossing = Draft()
    crossing.write("abcd")
    crossing.overlay(4, 1, rendering.Style.BOLD)
    crossing.overlay(3, 0, rendering.Style.ITALIC)
    with pytest.raises(ApiError, match="cross"):
        check(crossing.reply())
    for button in (rendering.Button("", "m:1:0:0"), rendering.Button("x", "ы" * 33)):
        with pytest.raises(ApiError, match=r"BUTTON_DATA_INVALID|non-empty"):
            check(Reply("x", buttons=((button,),)))
    many = Draft()
    for _ in range(101):
        many.write("x", rendering.Style.BOLD)
    with pytest.raises(ApiError, match="too many entities"):
        check(many.reply())
