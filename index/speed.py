"""Measures how fast a corpus is answered: `python -m index.speed --corpus DIR --data DIR QUESTIONS`.

QUESTIONS is a file of JSON lines with a `question` each, such as golden questions or a batch. The index is built if
need be; every question is asked once to warm up and once on the clock.
"""

import argparse
import json
import resource
import statistics
import sys
import time
from pathlib import Path

from index.library import Library

# Peak memory is counted in kilobytes, on macOS in bytes.
_PER_MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024


def main() -> int:
    """Open, ask, and print what was measured in one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", default="")
    arguments = parser.parse_args()
    lines = arguments.questions.read_text("utf-8").splitlines()
    questions = [str(json.loads(line)["question"]) for line in lines if line.strip()]
    started = time.perf_counter()
    opened = Library(arguments.corpus, arguments.data, arguments.model).open()
    loaded = time.perf_counter() - started
    seconds = []
    for clocked in (False, True):
        for question in questions:
            before = time.perf_counter()
            opened.answerer.answer(question)
            if clocked:
                seconds.append(time.perf_counter() - before)
    seconds.sort()
    report = {
        "sentences": opened.answerer.summary.sentences,
        "open_s": round(loaded, 3),
        "questions": len(seconds),
        "median_ms": round(1000 * statistics.median(seconds), 1),
        "p95_ms": round(1000 * seconds[int(0.95 * (len(seconds) - 1))], 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _PER_MEGABYTE),
    }
    if opened.report is not None:
        report["built_s"] = opened.report.seconds
        report["built_sentences_per_s"] = round(opened.report.sentences / opened.report.seconds)
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
