"""`belegbot index --watch`: the index follows the folder until it is told to end."""

import shutil
import signal
from pathlib import Path

from tests.bot.test_cli import ARTICLE, belegbot, running


def test_the_index_follows_the_folder_until_it_is_told_to_end(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    shutil.copy(ARTICLE, tmp_path / "corpus" / "talks.md")
    belegbot("index", cwd=tmp_path)
    with running("index", "--watch", cwd=tmp_path) as (process, _, stdout, stderr):
        assert stdout.readline().decode().strip() == "Nothing has changed."
        assert stdout.readline().decode().startswith("The index is up to date.")
        (tmp_path / "corpus" / "igel.txt").write_text("Der Igel rollt sich bei Gefahr zu einer Kugel ein.", "utf-8")
        said = [stdout.readline().decode().strip() for _ in range(5)]
        assert said[1].startswith("The index is up to date.")
        assert (said[0], said[2:]) == ("", ["", "Added (1):", "• igel.txt"])
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert b"Traceback" not in stderr.read()
