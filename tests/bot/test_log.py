import io
import logging
import warnings

import pytest

from bot.log import Redactor, configure_logging

TOKEN = "123456789:AAcanary_canary-canary_canary-canary"
SECRET = TOKEN.split(":", maxsplit=1)[1]


def logged(level: str = "DEBUG", token: str = TOKEN) -> io.StringIO:
    stream = io.StringIO()
    configure_logging(level, secrets=[token], stream=stream)
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
