"""However far writing an index gets before a crash, or the disk is full: the old one or the new one is served."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.index.conftest import Bench


@pytest.mark.parametrize(("mode", "code"), [("kill", -9), ("full", 7)])
def test_a_build_that_fails_at_its_nth_step_leaves_the_old_index_or_the_new_one(
    animals: Bench, tmp_path: Path, mode: str, code: int
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    animals.corpus.rename(home / "corpus")
    animals.data.rename(home / "data")
    (home / "corpus" / "pferd.txt").write_text("Das Pferd trabt. " * 8, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "tests.index.failing_writes", str(home), mode],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert rounds, done.stderr
    new = rounds[-1]["then"]
    old = tuple(rounds[0]["served"][0])
    assert len(new) == len(old) + 1 == 4
    # The last round met no failure; all others did.
    assert [one["code"] for one in rounds] == [code] * (len(rounds) - 1) + [0]
    assert len(rounds) > 12
    for one in rounds:
        assert one["served"][0] in (list(old), new)
        assert all(found in (list(old), new) for found in one["served"])
        assert one["again"] == 0
        assert one["then"] in (new, [])
