"""The command: `python -m tests.e2e.soak --help`."""

import asyncio
import json
import logging
import shutil
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import click

from index.library import Library

from ..botapi import BotApi
from ..child import Child
from .course import Course, Record
from .plan import Plan, events
from .verdict import Verdict, judge, settled

_CORPUS = Path(__file__).parents[3] / "corpus"
# What Telegram allows a bot that does not pay for more, and hence the default of MESSAGES_PER_SECOND.
_ALLOWED = 30


@click.command()
@click.option("--minutes", default=10.0, show_default=True, help="How long questions are asked.")
@click.option(
    "--users", default=30, show_default=True, help="How many people ask; more where Telegram's limit needs it."
)
@click.option("--rate", type=float, help="Questions a second in all.  [default: 20, calm 50]")
@click.option("--calm", is_flag=True, help="Nothing goes wrong.")
@click.option("--seed", default=5, show_default=True, help="Decides who asks what, and what goes wrong when.")
@click.option("--json", "as_json", is_flag=True, help="The result as JSON.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep the bot's log in this file.")
def main(
    *, minutes: float, users: int, rate: float | None, calm: bool, seed: int, as_json: bool, keep: Path | None
) -> None:
    """Asks the bot for minutes while it is killed and its connections fail; exit code 1 if a promise is broken.

    A question of each person is answered before they ask the next one but for faults: nobody asks more than 0.7 times a
    second, for Telegram allows one message a second per chat. Above 30 questions a second in all the bot is told by
    MESSAGES_PER_SECOND that Telegram allows it more.
    """
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # it would tell of each connection that a kill cuts
    plan = Plan(minutes * 60, users, rate or (50.0 if calm else 20.0), calm, seed)
    _say(f"seed {seed}: {plan.people} people, {plan.rate:g} questions a second, {minutes:g} minutes")
    with tempfile.TemporaryDirectory(prefix="belegbot-soak-") as folder:
        record = asyncio.run(_run(plan, Path(folder)))
        if keep is not None:
            shutil.copy(Path(folder) / "output.txt", keep)
    verdict = judge(record)
    click.echo(_json(plan, verdict) if as_json else _table(verdict))
    sys.exit(0 if verdict.kept else 1)


async def _run(plan: Plan, home: Path) -> Record:
    shutil.copytree(_CORPUS, home / "corpus")
    Library(home / "corpus", home / "data", "").open()
    allowed = {"MESSAGES_PER_SECOND": str(round(plan.rate * 3))} if plan.rate > _ALLOWED else {}
    async with BotApi() as api:
        settings = {
            "TELEGRAM_BOT_TOKEN": api.bot.token,
            "TELEGRAM_API_URL": api.url,
            "LOG_LEVEL": "INFO",
            "LEADS": "3",
        }
        child = Child(home, **settings, **allowed)
        try:
            return await Course(plan, events(plan), api, child, done=settled, say=_say).run()
        finally:
            child.kill()


def _say(line: str) -> None:
    click.echo(line, err=True)


def _table(verdict: Verdict) -> str:
    marks = {True: "kept", False: "BROKEN", None: "?"}
    lines = [f"{marks[one.kept]:7} {one.name}: {one.seen}" for one in verdict.promises]
    lines += ["", *(f"{name:15} {_shown(value)}" for name, value in verdict.figures.items())]
    return "\n".join(lines)


def _shown(value: float | int | None) -> str:
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


def _json(plan: Plan, verdict: Verdict) -> str:
    return json.dumps({"plan": asdict(plan), "kept": verdict.kept, **asdict(verdict)}, indent=2)


if __name__ == "__main__":
    main()
