import subprocess
import sys

from bot.privacy import NAMED, SERVING, anything, render_forget_question, render_forgotten, render_privacy
from bot.reply import Button, Span, Style
from bot.store.database import Base
from bot.store.erasure import Kept
from bot.texts import Texts

ENGLISH, RUSSIAN, ARABIC = (Texts.get(language) for language in ("en", "ru", "ar"))
KEPT = (
    Kept("pages", 9, ages=True),
    Kept("forget_requests", 1, ages=True),
    Kept("preferences", 1, ages=False),
    Kept("feedback", 2, ages=True),
    Kept("answers", 5, ages=True),
)


def test_every_table_with_something_of_somebodys_is_either_named_or_serves_what_is() -> None:
    """What `/privacy` tells must be all there is: name a new table in `NAMED` with its texts, or in `SERVING`."""
    personal = {
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if mapper.class_.personal is not None and mapper.class_.personal.user
    }
    assert personal == {*NAMED, *SERVING}


def test_the_bot_knows_every_table_that_its_stores_declare() -> None:
    """A table that the running bot has never heard of would be passed over by `/forget`."""
    known = "import bot.telegram.app; from bot.store.database import Base; print(sorted(Base.metadata.tables))"
    every = (
        "import importlib, pkgutil, bot.store; from bot.store.database import Base; "
        "[importlib.import_module(f'bot.store.{module.name}') for module in pkgutil.iter_modules(bot.store.__path__)]; "
        "print(sorted(Base.metadata.tables))"
    )
    command = (sys.executable, "-c")
    told = subprocess.run([*command, known], capture_output=True, check=True)  # noqa: S603 - our own code
    there = subprocess.run([*command, every], capture_output=True, check=True)  # noqa: S603
    assert told.stdout == there.stdout != b"[]\n"


def test_what_is_kept_is_said_with_its_time() -> None:
    reply = render_privacy(ENGLISH, KEPT, days=1, debugging=False)
    assert reply.text.splitlines()[:5] == [
        "What I keep about you",
        "• your questions and my answers: for one day",
        "• what you thought of answers (👍 👎): for one day",
        "• the language you chose: until you erase it",
        "",
    ]
    assert reply.spans == (Span(0, 21, Style.BOLD),)
    assert reply.buttons == ()
    assert "• ваши вопросы и мои ответы: 92 дня\n" in render_privacy(RUSSIAN, KEPT, days=92, debugging=False).text
    assert "• أسئلتك وإجاباتي عنها: لمدة 90 يومًا\n" in render_privacy(ARABIC, KEPT, days=90, debugging=False).text


def test_without_a_limit_everything_is_kept_until_it_is_erased() -> None:
    lines = render_privacy(ENGLISH, KEPT, days=0, debugging=False).text.splitlines()
    assert {line.rpartition(": ")[2] for line in lines[1:4]} == {"until you erase it"}


def test_a_log_that_may_hold_questions_is_admitted() -> None:
    honest, quiet = (render_privacy(ENGLISH, KEPT, days=9, debugging=debugging).text for debugging in (True, False))
    assert "My log is set to debugging at the moment and may hold the texts of questions." in honest
    assert "I write the text of no question into a log." in quiet
    assert "no question" not in honest


def test_the_question_counts_what_there_is_and_its_buttons_name_the_request() -> None:
    reply = render_forget_question(ENGLISH, KEPT, 17)
    assert reply.text.splitlines()[1:] == [
        "• 5 questions and their answers",
        "• what you thought of 2 answers",
        "• the language you chose",
        "",
        "This cannot be undone.",
    ]
    assert reply.buttons == ((Button("Erase everything", "f:17:1:0"), Button("Keep it", "f:17:0:0")),)


def test_what_was_not_there_is_not_said_to_be_erased() -> None:
    erased = (Kept("answers", 1, ages=True), Kept("feedback", 0, ages=True), Kept("preferences", 0, ages=False))
    assert render_forgotten(ENGLISH, erased).text.splitlines() == [
        "I have erased everything I kept about you, in all chats.",
        "• one question and its answer",
        "",
        ENGLISH("forget-remains"),
    ]


def test_having_asked_to_be_forgotten_is_nothing_to_be_forgotten() -> None:
    assert not anything((Kept("forget_requests", 3, ages=True), Kept("answers", 0, ages=True)))
    assert anything((Kept("pages", 1, ages=True),))
