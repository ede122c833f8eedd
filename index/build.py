"""Builds a generation in a child process, so that torch, its memory and a crash of it stay out of this one."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from index.errors import BelegError, BuildError, CancelledError, CorpusError, ModelError
from index.publish import KEPT
from index.readers import Alike, FailedFile, Overlay

_POLL_SECONDS = 0.2
_Lines = queue.SimpleQueue[str | None]
_ERRORS: dict[str, type[BelegError]] = {"CorpusError": CorpusError, "ModelError": ModelError}


@dataclass(frozen=True, slots=True)
class Step:
    """How far a build is: `done` of `total` files (reading), texts without a vector (encoding), or one (writing)."""

    phase: Literal["reading", "encoding", "writing"]
    done: int
    total: int


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found and did; sources of documents, against the generation before.

    `generation` is the one that is current now: the one before where nothing had changed. `sentences` counts all of
    them, `encoded` the sentences and passages for which there was no vector yet. `alike` names documents that say
    nearly what another one says; they are indexed all the same.
    """

    generation: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    failed: tuple[FailedFile, ...]
    unchanged: int
    sentences: int
    seconds: float
    encoded: int = 0
    alike: tuple[Alike, ...] = ()

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> "BuildReport":
        """Read what the child wrote of it."""
        sources = {name: tuple(raw[name]) for name in ("added", "changed", "removed")}
        failed = tuple(FailedFile(**failed) for failed in raw["failed"])
        return cls(**{**raw, **sources, "failed": failed, "alike": tuple(Alike(**one) for one in raw["alike"])})


def build(
    corpus: Path,
    data: Path,
    model: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    overlay: Overlay | None = None,
    keep: int = KEPT,
) -> BuildReport:
    """Bring the index of a corpus up to date and publish it, if anything has changed.

    With an `overlay`, that change is taken for made, and what is built is staged instead. `keep` generations stay.
    Raises `CorpusError`, `ModelError` or `BuildError`; what was published before is untouched then. `cancelled` is
    asked several times a second, and ends the build with a `CancelledError`.
    """
    change = {"put": {k: str(v) for k, v in overlay.put.items()}, "removed": [*overlay.removed]} if overlay else None
    request = json.dumps({"corpus": str(corpus), "data": str(data), "model": model, "overlay": change, "keep": keep})
    report: BuildReport | None = None
    with tempfile.TemporaryFile() as errors, _child(request, errors) as (child, lines):
        for line in _until_cancelled(lines, cancelled):
            message = json.loads(line)
            if "step" in message and progress is not None:
                progress(Step(*message["step"]))
            elif "report" in message:
                report = BuildReport.from_json(message["report"])
            elif "error" in message:
                raise _ERRORS.get(message["error"], BuildError)(message["message"])
        code = child.wait()
        if report is None:
            raise BuildError(f"The build ended early ({_reason(code, errors)}); the index before it is still served.")
        return report


@contextlib.contextmanager
def _child(request: str, errors: IO[bytes]) -> Iterator[tuple[subprocess.Popen[str], _Lines]]:
    """Run the builder, and see to it that it has ended when the block is left, however that is.

    Its lines come through a queue, with `None` at their end.
    """
    # The package is found where this one was, whatever folder we are started in; -P keeps that folder out of it.
    home = str(Path(__file__).resolve().parent.parent)
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "index.builder"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
            text=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise BuildError(f"The build could not be started ({error.strerror}); free memory or processes.") from error
    lines: _Lines = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(child, lines), name="build-output", daemon=True)
    with child:
        reader.start()
        try:
            _send(child, request)
            yield child, lines
        finally:
            if child.poll() is None:
                child.kill()
            reader.join()
            _hang_up(child)


def _send(child: subprocess.Popen[str], request: str) -> None:
    # Its stdin stays open as long as we live: that is how the child can tell.
    # A child that is dead already shows by its output and exit code.
    with contextlib.suppress(OSError):
        if child.stdin is not None:
            child.stdin.write(request + "\n")
            child.stdin.flush()


def _hang_up(child: subprocess.Popen[str]) -> None:
    # What a dead child did not read cannot be flushed.
    with contextlib.suppress(OSError):
        if child.stdin is not None:
            child.stdin.close()


def _read(child: subprocess.Popen[str], lines: _Lines) -> None:
    for line in child.stdout or ():
        lines.put(line)
    lines.put(None)


def _until_cancelled(lines: _Lines, cancelled: Callable[[], bool] | None) -> Iterator[str]:
    """Give the child's lines as they come, asking now and then whether to stop."""
    while True:
        if cancelled is not None and cancelled():
            raise CancelledError("The build was cancelled; the index before it is still served.")
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if line is None:
            return
        yield line


def _reason(code: int, errors: IO[bytes]) -> str:
    if code < 0:
        return f"signal {-code}; was memory short?"
    errors.seek(0)
    said = [line.strip() for line in errors.read().decode("utf-8", "replace").splitlines() if line.strip()]
    return said[-1][:300] if said else f"exit code {code}"
