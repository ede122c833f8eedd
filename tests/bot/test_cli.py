import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from bot.cli import exit_code_for, run_command
from bot.settings import Settings
from bot.texts import Texts
from index.errors import BuildError

TOKEN = "123456789:AAcanary_canary-canary_canary-canary"
BELEGBOT = [sys.executable, "-m", "bot"]
DEMAND = (
    "Er sagte, Moskau wolle von der NATO schriftliche Antworten auf seine Vorschläge und von der Allianz erfahren, "
    "wie sie diese umsetzen werde oder - falls nicht - warum sie dies nicht tun könne."
)
ARTICLE = Path(__file__).parents[2] / "corpus" / "nato-russland-gespraeche.md"
# In the document's own words: what finds harder questions is tested elsewhere.
ASKED = "Will Moskau von der NATO schriftliche Antworten auf seine Vorschläge?"
GOLDEN = json.dumps({"question": ASKED, "quote": "schriftliche Antworten", "language": "de"})


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the article as its corpus, indexed once for all tests that only ask."""
    folder = tmp_path_factory.mktemp("belegbot")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "talks.md").write_bytes(ARTICLE.read_bytes())
    (folder / "corpus" / "golden.jsonl").write_text(GOLDEN, encoding="utf-8")
    belegbot("index", cwd=folder)
    return folder


@pytest.fixture(autouse=True)
def _only_what_the_test_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*(field.upper() for field in Settings.model_fields), "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def environment(**more: str) -> dict[str, str]:
    """The environment without settings of ours."""
    ours = {field.upper() for field in Settings.model_fields} | {"LC_ALL", "LC_MESSAGES", "LANG"}
    return {name: value for name, value in os.environ.items() if name not in ours} | more


def belegbot(
    *arguments: str, cwd: Path, given: bytes = b"", code: int = 0, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as people do; it must end with this code."""
    done = subprocess.run(  # noqa: S603 - our own command
        [*BELEGBOT, *arguments],
        cwd=cwd,
        input=given,
        capture_output=True,
        env=environment(**variables),
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stderr.decode()
    return done


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a refused command says: one line, on stderr, with exit code 2."""
    assert run_command(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


def test_fault_of_our_own_is_told_with_its_traceback_but_without_the_token(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)

    assert exit_code_for(RuntimeError(f"no answer from https://api.telegram.org/bot{TOKEN}/getMe")) == 1

    message = capsys.readouterr().err
    assert "This is a fault of Belegbot; please report it\nRuntimeError: no answer from" in message
    assert "/bot<token>/getMe" in message
    assert "canary" not in message


def test_refusal_with_several_lines_and_a_token_becomes_one_line_without_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code_for(BuildError(f"first line\n  of bot{TOKEN}: try again")) == 2

    assert capsys.readouterr().err == "belegbot: first line of bot<token>: try again\n"


def test_help_lists_the_commands_and_loads_nothing_heavy(tmp_path: Path) -> None:
    script = (
        "import sys, bot.cli; bot.cli.run_command(['--help']); "
        "print([name for name in ('torch', 'faiss', 'numpy', 'sqlalchemy', 'telegram', 'rich', 'pydantic', 'httpx') "
        "if name in sys.modules])"
    )

    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert re.findall(r"^  ([a-z]+)  ", done.stdout, re.MULTILINE) == ["ask", "chat", "doctor", "eval", "index", "run"]
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_command_takes_the_two_folders(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("run", "chat", "ask", "index", "eval", "doctor", "start"):
        assert run_command([command, "--help"]) == 0
        assert re.search(r"--corpus DIR.*--data DIR", capsys.readouterr().out, re.DOTALL), command


def test_run_without_a_token_says_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "run").startswith("belegbot: TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather")


def test_run_with_what_is_no_token_stops_before_anything_else(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "canary")

    for command in ("run", "start"):
        message = refused(capsys, command)
        assert "TELEGRAM_BOT_TOKEN does not look like a token" in message
        assert "canary" not in message


def test_wrong_setting_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")

    for command in (["ask", "Who?"], ["index"], ["chat"], ["doctor"], ["run"]):
        assert refused(capsys, *command) == (
            "belegbot: LOG_LEVEL is wrong: choose one of DEBUG, INFO, WARNING, ERROR\n"
        )


def test_missing_corpus_is_told_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for command in (["ask", "Who?"], ["index"], ["chat"]):
        message = refused(capsys, *command, "--corpus", str(tmp_path / "none"))
        assert str(tmp_path / "none") in message


def test_missing_batch_file_and_empty_question_are_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("none.jsonl", ".", "n" * 300):
        assert refused(capsys, "ask", "--batch", name).startswith(f"belegbot: {name} cannot be read (")
    assert refused(capsys, "ask", "  ").startswith("belegbot: the question is empty")


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "Who?", "--batch", "-"], ["ask", "Who?", "--top", "0"], ["nonsense"], ["ask", "--nonsense"]],
)
def test_wrong_use_ends_with_code_2_and_usage_on_stderr(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("Usage: belegbot ")


def test_question_is_answered_for_people(indexed: Path) -> None:
    done = belegbot("ask", ASKED, cwd=indexed)

    lines = done.stdout.decode().splitlines()
    assert lines[0].removeprefix("│ ") == DEMAND
    assert re.search(r"^— .* · Abschnitt \d+ von \d+ · \d+\s%$", done.stdout.decode(), re.MULTILINE)


def test_question_is_answered_as_json_and_nothing_else(indexed: Path) -> None:
    done = belegbot("ask", ASKED, "--json", "--top", "2", cwd=indexed)

    answer = json.loads(done.stdout)
    assert list(answer) == ["outcome", "answered", "score", "quotes"]
    assert answer["outcome"] == "answered"
    assert len(answer["quotes"]) == 2
    first = answer["quotes"][0]
    assert first["text"] == DEMAND
    assert first["source"] == "talks.md"
    text = (indexed / "corpus" / "talks.md").read_bytes().decode()
    assert text[first["start"] : first["end"]] == DEMAND


def test_no_answer_is_said_in_the_askers_language(indexed: Path) -> None:
    done = belegbot("ask", "Was kostet ein Liter Milch im Supermarkt?", cwd=indexed)

    lacking = "".join(f"„{word}“ kommt in den Dokumenten nicht vor.\n" for word in ("Liter", "Milch", "Supermarkt"))
    assert done.stdout.decode() == f"Das beantworten die Dokumente nicht.\n{lacking}\n"


def test_batch_from_stdin_answers_in_order_whatever_the_questions_hold(indexed: Path) -> None:
    questions = [ASKED, "", "😀", "\ud800", "<b>&amp;", "x" * 5000, "\x00\x1b[2J"]
    given = "\n".join(json.dumps({"id": str(n), "question": q}) for n, q in enumerate(questions)).encode()

    done = belegbot("ask", "--batch", "-", "--top", "1", cwd=indexed, given=given)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [str(number) for number in range(len(questions))]
    assert answers[0]["quotes"][0]["text"] == DEMAND
    assert all(list(a) == ["id", "outcome", "answered", "score", "quotes"] for a in answers)
    assert all(len(answer["quotes"]) <= 1 for answer in answers)


def test_batch_may_come_through_a_pipe_that_has_a_name(indexed: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    command = ["sh", "-c", 'echo \'{"id": "1", "question": "?"}\' > "$0" & exec "$@"', str(tmp_path / "pipe")]

    done = subprocess.run(  # noqa: S603 - our own command
        [*command, *BELEGBOT, "ask", "--batch", str(tmp_path / "pipe")],
        cwd=indexed,
        capture_output=True,
        env=environment(),
        timeout=60,
        check=True,
    )

    assert json.loads(done.stdout)["id"] == "1"


def test_malformed_batch_line_ends_with_its_number_and_code_2(indexed: Path) -> None:
    (indexed / "batch.jsonl").write_text('{"id": "1", "question": "Wer?"}\nWer?\n{"id": "3", "question": "Wer?"}\n')

    done = belegbot("ask", "--batch", "batch.jsonl", cwd=indexed, code=2)

    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1"]
    assert done.stderr.decode().startswith("belegbot: line 2 is not JSON: ")
    assert done.stderr.count(b"\n") == 1


@contextmanager
def running(*arguments: str, cwd: Path) -> Iterator[tuple["subprocess.Popen[bytes]", IO[bytes], IO[bytes], IO[bytes]]]:
    """The command while it runs, with its stdin, stdout and stderr."""
    with subprocess.Popen(  # noqa: S603 - our own command
        [*BELEGBOT, *arguments],
        cwd=cwd,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        yield process, process.stdin, process.stdout, process.stderr


def test_reader_that_goes_away_is_told_nothing(indexed: Path) -> None:
    with running("ask", "--batch", "-", cwd=indexed) as (process, stdin, stdout, stderr):
        stdout.close()
        stdin.write(b'{"id": "1", "question": "Wer?"}\n' * 50)
        stdin.close()

        assert process.wait(timeout=60) == 1
        assert stderr.read() == b""


def test_streams_that_were_closed_are_taken_for_empty_ones(indexed: Path) -> None:
    command = ["sh", "-c", 'exec "$0" "$@" <&- >&-', *BELEGBOT, "chat"]

    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=indexed, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_interrupt_ends_quietly_with_code_130(indexed: Path) -> None:
    with running("chat", cwd=indexed) as (process, _, stdout, stderr):
        stdout.readline()  # greeted: it now waits for a question
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=60) == 130
        assert stderr.read().strip() == b""


def test_what_chat_suggests_is_asked_by_its_number(indexed: Path) -> None:
    done = belegbot("chat", cwd=indexed, given=b"1\n1\nnew\n", LANG="de_DE.UTF-8")

    greeting, first, second, new = done.stdout.decode().split("\n> ")
    suggested = re.findall(r"\n  1\. (.+\?)", greeting)[0]
    assert suggested.startswith("Was ")
    heading = Texts.get("de")("terminal-leads")
    lead = first.split(f"{heading}\n  1. ")[1].split("\n")[0]
    asked = belegbot("chat", cwd=indexed, given=f"{suggested}\n{lead}\n".encode(), LANG="de_DE.UTF-8")
    _, told, led = asked.stdout.decode().split("\n> ")
    assert first.split("\n")[1:] == told.split("\n")[1:]
    assert second.rstrip().split("\n")[1:] == led.rstrip().split("\n")[1:]
    assert heading not in new


def test_leads_can_be_switched_off(indexed: Path) -> None:
    done = belegbot("chat", cwd=indexed, given=f"{ASKED}\n".encode(), LEADS="0")
    assert Texts.get("de")("terminal-leads") not in done.stdout.decode()
    refused = belegbot("chat", cwd=indexed, code=2, LEADS="4")
    assert refused.stderr.decode() == "belegbot: LEADS is wrong: give a whole number from 0 to 3\n"


def test_chat_reads_questions_from_a_pipe_and_ends_at_its_end(indexed: Path) -> None:
    given = f"{ASKED}\n\nc\nnew\nWas kostet ein Liter Milch im Supermarkt?\n".encode()

    done = belegbot("chat", cwd=indexed, given=given)

    out = done.stdout.decode()
    greeting, demand, context, new, milk = out.split("\n> ")
    assert "https://t.me/BotFather" in greeting
    assert re.search(r"\n  1\. What (does|is) [^\n]+\?\n  2\. What [^\n]+\?\n", greeting)
    assert demand.splitlines()[0] == ASKED
    assert demand.splitlines()[1].removeprefix("│ ") == DEMAND
    assert context.splitlines()[0] == "c"
    assert DEMAND in context
    assert new.splitlines()[1] == "Neues Gespräch: Frühere Fragen zählen nicht mehr."
    assert milk.splitlines()[1] == "Das beantworten die Dokumente nicht."
    assert done.stderr == b""


def test_chat_in_a_terminal_prompts_and_colours_and_ends_at_ctrl_d(indexed: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own command
        [*BELEGBOT, "chat"], cwd=indexed, env=environment(TERM="xterm"), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b""
        for typed in (f"{ASKED}\n".encode(), b"\x04", b""):
            while not shown.endswith((b"> ", b"\x1b[?2004h> ")) and (more := _read(ours)):
                shown += more
            if typed:
                os.write(ours, typed)
                shown += _read(ours)
        assert process.wait(timeout=60) == 0
    os.close(ours)

    assert b"schriftliche" in shown
    assert b"\x1b[1;33m" in shown


def _read(terminal: int) -> bytes:
    """What the terminal shows next; nothing once its other end is closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def test_chat_with_a_token_does_not_say_how_to_get_one(indexed: Path) -> None:
    done = belegbot("chat", cwd=indexed, TELEGRAM_BOT_TOKEN=TOKEN, LANG="de_DE.UTF-8")

    assert "BotFather" not in done.stdout.decode()
    assert "Zum Beispiel:" in done.stdout.decode()


def test_chat_survives_bytes_that_are_no_text(indexed: Path) -> None:
    done = belegbot("chat", cwd=indexed, given=b"\xff\xfe\x00\xed\xa0\x80?\n")

    assert "> \ufffd\ufffd" in done.stdout.decode()


def test_terminal_that_lacks_characters_is_no_reason_to_stop(indexed: Path) -> None:
    done = belegbot("chat", cwd=indexed, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert "Gespr?che in Br?ssel" in done.stdout.decode("ascii")


def test_start_shows_a_worked_question_with_its_quote_and_ends_with_its_input(indexed: Path) -> None:
    done = belegbot("start", cwd=indexed)

    lines = done.stdout.decode().splitlines()
    assert lines[:2] == ["An example from the documents:", f"> {ASKED}"]
    assert lines[2].removeprefix("│ ") == DEMAND


def test_golden_questions_are_replayed_for_people_and_for_programs(indexed: Path) -> None:
    people = belegbot("eval", "corpus/golden.jsonl", cwd=indexed).stdout.decode()
    programs = json.loads(belegbot("eval", "corpus/golden.jsonl", "--json", cwd=indexed).stdout)

    assert re.search(r"^all +1/1 +1/1 +0/1 +0/0 +(\d+)/\1 ", people, re.MULTILINE)
    assert (programs["answerable"], programs["first"], programs["verbatim"]) == (1, 1, True)
    assert programs["replays"][0]["first"]["text"] == DEMAND


def test_golden_questions_are_compared_and_drawn_while_stdout_holds_json_only(indexed: Path, tmp_path: Path) -> None:
    first = belegbot("eval", "corpus/golden.jsonl", "--json", cwd=indexed).stdout
    (tmp_path / "earlier.json").write_bytes(first)
    more = ["--compare", str(tmp_path / "earlier.json"), "--plot", str(tmp_path / "scores.png")]

    second = belegbot("eval", "corpus/golden.jsonl", "--json", *more, cwd=indexed)

    nothing = {"gained": [], "lost": [], "changed": [], "same": 1, "new": [], "gone": []}
    assert json.loads(second.stdout) == json.loads(first) | {"comparison": nothing}
    assert second.stderr.decode().splitlines()[-1] == f"Drawn: {tmp_path / 'scores.png'}"
    assert (tmp_path / "scores.png").read_bytes().startswith(b"\x89PNG")


def test_golden_questions_that_are_missing_or_broken_are_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "broken.jsonl").write_text("{}", encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")

    assert refused(capsys, "eval", "none.jsonl").startswith("belegbot: none.jsonl is no file")
    assert refused(capsys, "eval", "broken.jsonl").startswith('belegbot: broken.jsonl, line 1: "question" is missing')
    assert refused(capsys, "eval", "empty.jsonl").startswith("belegbot: empty.jsonl holds no golden question")


def test_what_cannot_be_compared_or_drawn_is_told_before_anything_is_asked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "golden.jsonl").write_text(GOLDEN, encoding="utf-8")

    def told(*options: str) -> str:
        return refused(capsys, "eval", "golden.jsonl", "--corpus", "none", *options)

    assert told("--compare", "golden.jsonl").startswith("belegbot: golden.jsonl holds no earlier result: make one with")
    assert told("--plot", "scores.bmp") == "belegbot: scores.bmp is no PNG: give --plot a name that ends in .png\n"
    assert told("--plot", "none/scores.png").startswith("belegbot: none is no folder that can be written to")


def test_drawing_without_matplotlib_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "golden.jsonl").write_text(GOLDEN, encoding="utf-8")
    script = (
        "import sys; sys.modules['matplotlib'] = None\n"  # as if it were not installed
        "from bot.cli import main; main(['eval', 'golden.jsonl', '--plot', 'scores.png'])"
    )

    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, env=environment(), check=False
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "belegbot: --plot needs matplotlib: install it with pip install matplotlib\n"


def test_index_tells_what_was_added_changed_removed_and_failed(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name in ("a.txt", "b.txt"):
        (corpus / name).write_text(f"Der Inhalt von {name} ist kurz. Er hat zwei Sätze.", encoding="utf-8")
    first = belegbot("index", cwd=tmp_path).stdout.decode()
    (corpus / "a.txt").write_text("Jetzt steht hier etwas anderes.", encoding="utf-8")
    (corpus / "b.txt").unlink()
    (corpus / "c.md").write_text("# Neu\n\nEin neues Dokument ist da.", encoding="utf-8")
    (corpus / "d.txt").write_bytes(b"\xff\xfe\xff")

    second = belegbot("index", cwd=tmp_path).stdout.decode()
    third = belegbot("index", cwd=tmp_path, LANG="de_DE.UTF-8").stdout.decode()

    assert "Added (2):\n• a.txt\n• b.txt" in first
    assert (
        "Added (1):\n• c.md\n\nChanged (1):\n• a.txt\n\nRemoved (1):\n• b.txt\n\nCould not be read (1):\n• d.txt: "
        in second
    )
    assert third.startswith("Nichts hat sich geändert.\n")

    (corpus / "e\x1b[2J.txt").write_bytes(b"\xff")
    told = belegbot("ask", "Was steht hier?", cwd=tmp_path).stderr.decode()
    assert "e\ufffd[2J.txt: is not UTF-8" in told
    assert "\x1b" not in told


def test_doctor_finds_nothing_wrong_with_an_indexed_corpus(indexed: Path) -> None:
    lines = belegbot("doctor", cwd=indexed).stdout.decode().splitlines()

    assert [line.split(":")[0].split() for line in lines] == [
        ["ok", "settings"],
        ["ok", "corpus"],
        ["ok", "index"],
        ["ok", "database"],
        ["ok", "token"],
    ]


def test_doctor_names_each_problem_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Ein Satz.", encoding="utf-8")
    (tmp_path / "corpus" / "b.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / ".belegbot").mkdir()
    (tmp_path / ".belegbot" / "belegbot.sqlite3").write_bytes(b"no database at all, but long enough to be read" * 100)

    done = belegbot("doctor", cwd=tmp_path, code=1, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")

    out = done.stdout.decode()
    assert re.search(r"^problem  corpus: b\.txt: begins as UTF-16 and is none", out, re.MULTILINE)
    assert re.search(r"^problem  index: .*: run `belegbot index`$", out, re.MULTILINE)
    assert re.search(r"^problem  database: .*move .*belegbot\.sqlite3 away", out, re.MULTILINE)
    assert re.search(r"^problem  token: http://127\.0\.0\.1:9 cannot be asked \(ConnectError\)", out, re.MULTILINE)
    assert "canary" not in out + done.stderr.decode()
