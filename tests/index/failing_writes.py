"""Builds an index again and again, and each time a later step of writing it fails.

`python -m tests.index.failing_writes HOME MODE`: HOME holds `corpus` and `data`, and the corpus has changed since. MODE
is "kill", where a step ends the process, or "full", where the disk takes no more from then on. One line of JSON each:
how the build ended, and which documents can be served afterwards.
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

from index.builder import update
from index.encoding import Model
from index.errors import BelegError, GenerationError
from index.generation import load
from index.publish import GenerationStore
from tests.index.encoders_by_hand import CountingEncoder

_MODEL = Model("by hand", CountingEncoder.fingerprint, lambda _: CountingEncoder())
_STEPS = {"os.rename", "os.mkdir", "os.rmdir", "os.remove"}
_WRITES = os.O_WRONLY | os.O_RDWR
# Of a full disk: by how many bytes each round has more room for a file than the one before.
_ROOM = 160
_DONE, _REFUSED = 0, 7
_AGAIN = 4  # every so many rounds it is built once more


def fail_at(step: int, data: Path, mode: str) -> None:
    """Ends the process at the so-manieth step that changes something in the data folder, or lets files grow so far."""
    if mode == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (step * _ROOM, step * _ROOM))
        return
    count = itertools.count()

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event in _STEPS or (event == "open" and arguments[2] & _WRITES)
        if writes and str(arguments[0]).startswith(str(data)) and next(count) == step:
            os.kill(os.getpid(), signal.SIGKILL)

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
    except BaseException as error:
        code = 1
        sys.stderr.write(f"{error!r}\n")
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
        again = built(home, -1, "kill") if step % _AGAIN == 0 or code == _DONE else _DONE
        then = next(served(home / "data")) if step % _AGAIN == 0 or code == _DONE else []
        line = {"code": code, "served": found, "again": again, "then": then}
        sys.stdout.write(json.dumps(line) + "\n")
        shutil.rmtree(home)
        if code == _DONE or step > 300:
            break
