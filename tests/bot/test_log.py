import asyncio
import io
import json
import logging
import warnings
from datetime import UTC, datetime, timedelta

import pytest

from bot.log import Form, Redactor, configure_logging, handling

TOKEN = "123456789:AAcanary_canary-canary_canary-canary"
SECRET = TOKEN.split(":", maxsplit=1)[1]


def logged(level: str = "DEBUG", token: str = TOKEN, form: Form = "text") -> io.StringIO:
    stream = io.StringIO()
    configure_logging(level, secrets=[token], form=form, stream=stream)
    return stream


def fail() -> None:
    raise ValueError(f"inner {TOKEN}")


def fail_twice() -> None:
    try:
        fail()
    except ValueError as inner:
        raise RuntimeError(f"outer {TOKEN}") from inner


def test_token_is_cut_out_of_message_and_arguments_at_every_level() -> None:
    out = logged()
    logger = logging.getLogger("canary")

    for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
        logger.log(level, f"literal {TOKEN}")  # noqa: G004 - as a careless library would
        logger.log(level, "argument %s %r", f"https://api.telegram.org/bot{TOKEN}/getMe", {"token": TOKEN})
        logger.log(level, "named %(token)s", {"token": TOKEN})

    assert SECRET not in out.getvalue()
    assert "INFO canary: argument https://api.telegram.org/bot<token>/getMe {'token': '<token>'}" in out.getvalue()
    assert out.getvalue().count("named <token>") == 5


def test_token_is_cut_out_of_tracebacks_with_their_causes_and_of_stacks() -> None:
    out = logged()

    try:
        fail_twice()
    except RuntimeError:
        logging.getLogger("canary").exception("it failed", stack_info=True)

    assert SECRET not in out.getvalue()
    assert "ValueError: inner <token>" in out.getvalue()
    assert "RuntimeError: outer <token>" in out.getvalue()
    assert "Stack (most recent call last)" in out.getvalue()


def test_what_only_looks_like_a_token_is_cut_out_too() -> None:
    out = logged(token="")

    logging.getLogger("canary").info("%s and bot987654%%3AAAother_other-other_other-other", TOKEN)

    assert out.getvalue().endswith("INFO canary: <token> and bot<token>\n")


def test_short_token_of_a_test_server_is_cut_out_wherever_it_stands() -> None:
    redact = Redactor(["42:abcdefgh"])

    assert redact("x42:abcdefghy 42%3Aabcdefgh abcdefgh 42:other") == "x<token>y <token> <token> 42:other"


def test_message_that_cannot_be_formatted_is_still_written_without_the_token() -> None:
    out = logged()

    logging.getLogger("canary").warning("%d items", TOKEN)

    assert "%d items ('<token>',)" in out.getvalue()


def test_second_handler_sees_the_record_redacted_already() -> None:
    first, second = logged(), io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(second))

    try:
        fail()
    except ValueError:
        logging.getLogger("canary").exception("it failed with %s", TOKEN)

    assert SECRET not in first.getvalue() + second.getvalue()
    assert "it failed with <token>" in second.getvalue()


def test_libraries_that_log_addresses_or_trifles_are_kept_to_warnings() -> None:
    out = logged()

    logging.getLogger("httpx").info("HTTP Request: POST")
    logging.getLogger("httpcore.connection").debug("connect_tcp")
    logging.getLogger("faiss.loader").info("Could not load library with AVX512 support")
    logging.getLogger("httpx").warning("careful")

    assert out.getvalue().endswith("WARNING httpx: careful\n")
    assert out.getvalue().count("\n") == 1


def test_level_is_obeyed_and_warnings_are_logged() -> None:
    out = logged("WARNING")

    logging.getLogger("canary").info("unheard")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(f"old {TOKEN}", DeprecationWarning, stacklevel=1)
        logging.captureWarnings(capture=False)

    assert "unheard" not in out.getvalue()
    assert "DeprecationWarning: old <token>" in out.getvalue()


def test_configuring_again_replaces_what_was_there() -> None:
    first, second = logged(), logged()

    logging.getLogger("canary").info("once")

    assert first.getvalue() == ""
    assert second.getvalue().count("once") == 1


def test_without_a_stream_logs_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO")

    logging.getLogger("canary").info("hello")

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith("INFO canary: hello\n")


def test_as_json_each_line_is_an_object_that_says_when_what_and_about_which_update() -> None:
    out = logged(form="json")

    logging.getLogger("canary").info("zwölf\n%d 🍾", 12)
    with handling(880_001):
        logging.getLogger("canary").warning("careful")

    first, second = map(json.loads, out.getvalue().splitlines())
    assert list(first) == ["time", "level", "logger", "update", "message"]
    assert first | {"time": ""} == {
        "time": "", "level": "INFO", "logger": "canary", "update": None, "message": "zwölf\n12 🍾"
    }  # fmt: skip
    assert second | {"time": ""} == {
        "time": "", "level": "WARNING", "logger": "canary", "update": 880_001, "message": "careful"
    }  # fmt: skip
    assert datetime.now(UTC) - timedelta(minutes=1) < datetime.fromisoformat(first["time"]) <= datetime.now(UTC)


def test_as_json_nothing_holds_the_token_nor_what_libraries_attach() -> None:
    out = logged(token=f'{TOKEN}"ä', form="json")  # escaped in JSON, it would not be found any more

    try:
        fail_twice()
    except RuntimeError:
        logging.getLogger("canary").exception('it failed with %s"ä', TOKEN, stack_info=True, extra={"more": TOKEN})

    [line] = map(json.loads, out.getvalue().splitlines())
    assert SECRET not in out.getvalue()
    assert line["message"] == "it failed with <token>"
    assert "RuntimeError: outer <token>" in line["exception"]
    assert line["stack"].startswith("Stack (most recent call last)")
    assert list(line) == ["time", "level", "logger", "update", "message", "exception", "stack"]


async def test_the_update_is_named_by_tasks_and_threads_that_work_for_it_and_by_no_others() -> None:
    out, logger = logged(), logging.getLogger("canary")
    go = asyncio.Event()

    async def later() -> None:
        await go.wait()
        logger.info("task")

    with handling(1):
        task = asyncio.create_task(later())
        await asyncio.to_thread(logger.info, "thread")
        with handling(2):
            logger.info("inner")
        logger.info("outer")
    logger.info("nobody")
    go.set()
    await task

    said = [line.split(" INFO ", 1)[1] for line in out.getvalue().splitlines() if " INFO " in line]
    assert said == [
        "canary [1]: thread", "canary [2]: inner", "canary [1]: outer", "canary: nobody", "canary [1]: task"
    ]  # fmt: skip
