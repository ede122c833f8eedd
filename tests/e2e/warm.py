"""Whatever takes long to load, loaded once: what is forked from here has it."""

from bot.cli import exit_code_for
from bot.commands.common import prepare
from bot.telegram.app import run_bot
from index.encoders import load_query_encoder

_ENCODER = load_query_encoder()


def run() -> int:
    """`belegbot run` with the settings of the environment; gives the exit code."""
    try:
        return run_bot(prepare(None, None, quiet=False), _ENCODER)
    except Exception as error:
        return exit_code_for(error)
