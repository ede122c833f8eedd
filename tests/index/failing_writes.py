"""Builds an index again and again, and each time a later step of writing it fails.

`python -m tests.index.failing_writes HOME MODE`: HOME holds `corpus` and `data`, and the corpus has changed since. MODE
says what becomes of the step: "kill", "fail" or, from then on, "full". One line of JSON each: how the build ended, and
which documents can be served afterwards.
"""

import itertools
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.builder import Model, update
from index.errors import BelegError, GenerationError
from index.generation import load
from index.publish import GenerationStore
from tests.index.encoders_by_hand import CountingEncoder

_MODEL = Model("by hand", CountingEncoder.fingerprint, CountingEncoder)
_STEPS = {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.truncate"}
_DONE, _REFUSED = 0, 7


def fail_at(step: int, data: Path, mode: str) -> None:
    """Lets the so-manieth step that touches the data folder fail; where that is full, every later one fails as well."""
    if mode == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (step * 64, step * 64))
        return
    count = itertools.count()

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _STEPS or not str(arguments[0]).startswith(str(data)) or next(count) != step:
            return
        if mode == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(28, "No space left on device")

    sys.addaudithook(watch)


def built(home: Path, step: int, mode: str) -> int:
    """The exit code of a process in which that step of a build fails."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = _DONE
    try:
        fail_at(step, home / "data", mode)
        update(home / "corpus", home / "data", _MODEL, lambda _: None)
    except (BelegError, OSError):
        code = _REFUSED
    except BaseException:
        code = 1
    os._exit(code)


def served(data: Path) -> Iterator[list[str]]:
    """The documents of each generation that can be served, in the order in which they are tried."""
    store = GenerationStore(data)
    for name in store.candidates():
        try:
            yield [f"{document.source}: {len(document.text)}" for document in load(store.folder(name)).documents]
        except GenerationError as error:
            yield [f"damaged: {error}"]


if __name__ == "__main__":
    original, mode = Path(sys.argv[1]), sys.argv[2]
    for step in itertools.count():
        home = original.with_name(f"{mode}{step}")
        shutil.copytree(original, home)
        code = built(home, step, mode)
        found = list(served(home / "data"))
        again = built(home, -1, "kill")
        line = {"code": code, "served": found, "again": again, "then": next(served(home / "data"))}
        sys.stdout.write(json.dumps(line) + "\n")
        shutil.rmtree(home)
        if code == _DONE:
            break
