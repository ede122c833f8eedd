"""The child of the sandbox: `python -m index.readers.worker CPU MEMORY TEXT`.

Reads a JSON line and that many bytes from stdin, again and again, and answers each with a JSON line.
"""

import json
import logging
import os
import sys
import threading
import time
from typing import Any

from index.readers import formats
from index.readers.parsed import UnreadableError
from index.readers.sandbox import as_json

_GLANCE = 1.0


def main() -> int:
    """Parse what comes until there is no more."""
    cpu, memory, text = map(int, sys.argv[1:4])
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what a library prints must not get between our lines
    logging.disable(logging.CRITICAL)
    sys.setrecursionlimit(2000)
    _limit(memory)
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), name="parent", daemon=True).start()
    while line := sys.stdin.buffer.readline():
        head = json.loads(line)
        data = sys.stdin.buffer.read(head["size"])
        _limit_time(cpu)
        out.write(json.dumps(_answer(data, head["source"], text)).encode() + b"\n")
    return 0


def _answer(data: bytes, source: str, text: int) -> dict[str, Any]:
    try:
        found = formats.reader_of(source)(data, source)
    except UnreadableError as error:
        return {"reason": str(error)}
    except MemoryError:
        return {"reason": "needs too much memory to be parsed; it is left out", "spent": True}
    except RecursionError:
        return {"reason": "is nested too deeply to be parsed; it is left out", "spent": True}
    except Exception as error:
        # Whatever a parser stumbles over in one file must not keep the others from being read.
        return {"reason": " ".join(f"cannot be parsed: {type(error).__name__} {error}".split())[:200]}
    if len(found.text) > text:
        return {"reason": f"holds more than {text:,} characters; split it", "spent": True}
    return as_json(found)


def _limit(memory: int) -> None:
    """Limit the address space where the system can, and write no core dumps, nor files at all."""
    try:
        import resource  # noqa: PLC0415 - not everywhere
    except ImportError:
        return
    for kind, value in (("RLIMIT_AS", memory), ("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0)):
        try:
            resource.setrlimit(getattr(resource, kind), (value, value))
        except (ValueError, OSError, AttributeError):
            continue  # macOS refuses some; the time limits still hold


def _limit_time(seconds: int) -> None:
    """Allow so many seconds of the processor from now on; then the system ends the process."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, hard))


def _end_with_parent(parent: int) -> None:
    """End at once when whoever started this process has: nobody else would end a parser that loops."""
    while os.getppid() == parent:
        time.sleep(_GLANCE)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
