"""The command line as a process: streams, signals, and what a shell sees."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli import office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
AGREELINT = [sys.executable, "-c", "import sys; from agreelint.cli.main import main; sys.exit(main())"]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    office.furnish(tmp_path)
    return tmp_path


def run(words: list[str], here: Path, **more: object) -> "subprocess.CompletedProcess[bytes]":
    given: dict[str, object] = {"capture_output": True, "cwd": here, "timeout": 60, **more}
    return subprocess.run([*AGREELINT, *words], check=False, **given)  # type: ignore[call-overload,no-any-return]


def test_an_agreement_from_the_standard_input(here: Path) -> None:
    ran = run(["check", "-", "--stdin-name", "pasted.txt"], here, input=office.CROSSING.encode())
    assert ran.returncode == 1
    assert ran.stdout.decode().startswith("pasted.txt\n")
    assert run(["check", "-"], here, input=b"").returncode == 3


def test_a_reader_who_stops_reading_changes_nothing(here: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        ran = run(["check", "crossing.txt"], here, capture_output=False, stdout=closed, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
def test_a_report_that_nobody_got_is_incomplete(here: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run(["check", "sound.txt"], here, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 3
    assert ran.stderr == b"The report could not be written: No space left on device.\n"


def test_plain_without_a_terminal_and_as_it_was_asked(here: Path) -> None:
    assert b"\x1b" not in run(["check", "crossing.txt"], here).stdout
    environ = {**os.environ, "NO_COLOR": "1"}
    assert b"\x1b[" in run(["check", "crossing.txt", "--color", "always"], here, env=environ).stdout


def test_a_narrow_output_encoding_is_no_failure(here: Path) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    ran = run(["check", "crossing.txt"], here, env=environ)
    assert ran.returncode == 1
    assert "‾" in ran.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "darwin", reason="names are UTF-8 there")
def test_a_name_that_is_no_text_is_reviewed(here: Path) -> None:
    (Path(os.fsdecode(os.fsencode(here) + b"/caf\xe9.txt"))).write_text(office.CROSSING)
    ran = run(["check", os.fsdecode(b"caf\xe9.txt"), "-q"], here)
    assert (ran.returncode, ran.stdout.decode().split(":")[0]) == (1, "CROSSED  caf\\xe9.txt")


def test_a_closed_output_is_told(here: Path) -> None:
    ran = run(
        ["check", "sound.txt"], here, preexec_fn=lambda: os.close(1), capture_output=False, stderr=subprocess.PIPE
    )
    assert ran.returncode == 3
    assert ran.stderr == b"The report could not be written: the standard output is closed.\n"


def test_without_a_command_the_help_is_shown(here: Path) -> None:
    ran = run([], here)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(b"Usage: agreelint [OPTIONS] COMMAND")


@pytest.fixture
def waiting(here: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A review that waits for its standard input."""
    process = subprocess.Popen(
        [*AGREELINT, "check", "-"], cwd=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    yield process
    process.kill()
    process.communicate()


def settle(process: "subprocess.Popen[bytes]") -> None:
    """Wait until a process that has begun does no more work, however busy the machine is."""
    if not Path("/proc").exists():
        time.sleep(3.0)
        return
    spent, since = 0, time.monotonic()
    while time.monotonic() - since < 0.7:
        time.sleep(0.1)
        fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        now = int(fields[11]) + int(fields[12])
        if now != spent or fields[0] != "S" or now < 10:  # 0.1 s
            spent, since = now, time.monotonic()


def test_an_interruption_is_130(waiting: "subprocess.Popen[bytes]") -> None:
    settle(waiting)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert waiting.returncode == 130
    assert out == b""
    assert err.strip() == b"Interrupted: nothing can be concluded from this run."
