import gc
import os
import time
from pathlib import Path

import pytest

from agreelint.engine import limits, worker
from agreelint.engine.message import Done, File, Task
from agreelint.engine.running import made_ready
from agreelint.engine.worker import Step, answers
from agreelint.model.limits import Limits
from agreelint.model.review import Outcome, Standing
from engine.stands import TEXT, crossings, gaps, reviewed, stand, text

BOTH = [("acme/well", "weapon"), ("acme/well", "weapon")]


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1.5)


def test_the_whole_way_in_a_process_of_its_own() -> None:
    document = reviewed(stand("well"))
    assert crossings(document) == BOTH
    assert (document.outcome, document.gaps) == (Outcome.CROSSED, ())
    assert document.coverage.rules == 1
    assert document.coverage.words == len(TEXT.split())
    assert document.coverage.parts_read == ("body",)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        ("fall", "SIGSEGV"),
        ("leave", "ended before it was done"),
        ("fail", "It broke off (ValueError: a plugin's own fault)"),
        ("stop", "tried to end the program (exit code 0)"),
        ("hog", "more memory than is allowed"),
        ("change", "it changed the agreement that it was to read"),
        ("no_effect", "dict where an Effect belongs"),
        ("wrong_types", "ValidationError"),
        ("outside", "named 3 places that the agreement does not have"),
        ("flood", "more than 20,000 effects"),
        ("write", "It broke off"),
        ("connect", "uses no network"),
        ("start", "starts no other program"),
    ],
)
def test_a_check_that_breaks_costs_only_its_own(
    function: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "leak.txt"
    monkeypatch.setenv("WRITE_TO", str(target))
    document = reviewed(stand("well", function, limits=Limits(memory=300)))
    told = gaps(document)
    assert words in told[f"rule acme/{function}"], told
    assert document.outcome is Outcome.INCOMPLETE
    # What it had found is kept, and what the others found stays.
    kept = crossings(document)
    assert kept[:2] == BOTH
    assert (f"acme/{function}", "weapon") in kept
    assert document.verdicts[0].standing is Standing.CROSSED
    assert document.coverage.rules == 1
    assert not target.exists() or not target.read_bytes()


def test_a_check_that_broke_never_lets_its_red_line_pass() -> None:
    document = reviewed(stand("well", "deep"), text(words="1. Fees. Customer shall pay the Fees.\n"))
    assert [verdict.standing for verdict in document.verdicts] == [Standing.SILENT, Standing.UNRESOLVED]
    assert set(gaps(document)) == {"rule acme/deep", "red line deep"}


@pytest.mark.usefixtures("hurried")
def test_a_check_that_never_returns_is_killed_and_named_and_what_it_found_is_kept() -> None:
    document = reviewed(stand("hang", "well"))
    assert gaps(document)["rule acme/hang"] == (
        "It took longer than 2 seconds (raise `seconds` under [limits] of the policy to give it more); what it had found is kept."
    )
    assert crossings(document) == [("acme/hang", "weapon")] * 2 + BOTH


def test_a_check_speaks_for_itself_alone() -> None:
    document = reviewed(stand("well", "other_rule"))
    assert crossings(document) == BOTH
    assert document.verdicts[0].standing is Standing.CROSSED
    assert [held.rule for held in document.verdicts[1].protections] == ["acme/other_rule"] * 2


def test_a_check_that_changes_its_input_changes_nobody_elses() -> None:
    assert crossings(reviewed(stand("change", "well")))[2:] == BOTH


def test_what_a_check_prints_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert crossings(reviewed(stand("talk"))) == [("acme/talk", "weapon")] * 2
    assert capfd.readouterr() == ("", "")


def test_results_come_in_the_order_of_the_files_and_are_the_same_for_any_number_of_jobs() -> None:
    files = [text(f"{n}.txt", TEXT * (7 - n)) for n in range(6)]
    made = []
    for jobs in (1, 4):
        found = list(answers([Task(file) for file in files], stand("well"), jobs=jobs))
        made.append([answer.document for answer in found if isinstance(answer, Done)])
    assert [document.name for document in made[0]] == [file.name for file in files]
    assert made[0] == made[1]


def test_progress_names_the_file_and_its_stage() -> None:
    steps: list[Step] = []
    list(answers([Task(text("a.txt")), Task(text("b.txt"))], stand("well"), progress=steps.append))
    assert Step(0, 2, "a.txt", "reading the file") in steps
    assert "rule acme/well" in [step.stage for step in steps if step.name == "b.txt"]
    assert (steps[-1].done, steps[-1].total) == (2, 2)


def test_a_stage_that_breaks_is_named_and_nothing_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        os._exit(1)

    monkeypatch.setattr("agreelint.structure.agreement", broken)
    document = reviewed(stand("well"))
    assert document.outcome is Outcome.INCOMPLETE
    assert gaps(document)["a.txt"].startswith("Taking it apart into clauses: its process ended")
    assert [verdict.standing for verdict in document.verdicts] == [Standing.UNRESOLVED]
    assert (document.format, len(document.sha256)) == ("text", 64)


@pytest.mark.parametrize("forks", [True, False])
def test_the_policy_bounds_what_is_read(tmp_path: Path, forks: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Fees are due.\n\n" * 70_000)
    bound = stand("well", limits=Limits(file_size=1))
    told = gaps(reviewed(bound, File.at(path), forks=forks))
    assert told["a.txt"].startswith("the file is larger than 1 MB")
    assert "raise `file-size` under [limits]" in told["a.txt"]


@pytest.mark.usefixtures("hurried")
def test_a_file_that_takes_too_long_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        time.sleep(60)

    monkeypatch.setattr("agreelint.read.manuscript", slow)
    document = reviewed(stand("well"))
    assert gaps(document)["a.txt"] == (
        "Reading the file: it took longer than 2 seconds (raise `seconds` under [limits] of the policy to give it more). Look at the file by hand."
    )


def test_a_process_that_sends_what_was_not_agreed_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "packed", lambda _: b"\x00\x00\x00\x02{}")
    assert "sent what was not agreed" in gaps(reviewed(stand("well")))["a.txt"]
    monkeypatch.setattr(worker, "packed", lambda _: b"\xff\xff\xff\xff")
    assert "sent what was not agreed" in gaps(reviewed(stand("well")))["a.txt"]


def test_no_process_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    kill = worker._kill

    def watched(child: worker._Child) -> int:
        seen.append(child.pid)
        return kill(child)

    monkeypatch.setattr(worker, "_kill", watched)
    under_way = answers([Task(text("a.txt")), Task(text("b.txt"))], stand("well", "hang"), jobs=2)
    monkeypatch.setattr(limits, "SECONDS", 1.0)
    next(under_way)
    under_way.close()
    assert len(seen) >= 2
    for pid in seen:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02", b"%PDF-1.7 broken", b"PK\x03\x04broken"])
def test_what_cannot_be_read_is_a_gap(data: bytes) -> None:
    document = reviewed(stand("well"), File("a.bin", data=data))
    assert document.outcome is Outcome.INCOMPLETE
    assert document.gaps
    assert [verdict.standing for verdict in document.verdicts] == [Standing.UNRESOLVED]


def test_a_file_that_is_not_there_is_a_gap(tmp_path: Path) -> None:
    document = reviewed(stand("well"), File.at(tmp_path / "none.docx"))
    assert (document.name, document.outcome) == ("none.docx", Outcome.INCOMPLETE)
    assert str(tmp_path) not in str(document)


def test_a_spawned_process_comes_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    from agreelint.engine.footing import footing

    built_in = footing("ai-vendor", environ={})
    words = "1. Licence. Customer may use the Services for any lawful purpose.\n2. Fees. Customer shall pay.\n"
    forked = reviewed(built_in, text(words=words))
    assert forked.findings
    assert reviewed(built_in, text(words=words), forks=False) == forked


def test_more_pages_may_take_longer_up_to_a_bound() -> None:
    assert [limits.seconds(pages) for pages in (-1, 0, 100, 10**9)] == [30.0, 30.0, 40.0, 1800.0]
    assert [limits.seconds(pages, 300) for pages in (0, 100)] == [300.0, 310.0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_processes_than_jobs_are_under_way(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    under_way: set[int] = set()
    most = 0
    fork, kill = worker._fork, worker._kill

    def started(*given: object) -> worker._Child:
        nonlocal most
        child = fork(*given)  # type: ignore[arg-type]
        under_way.add(child.pid)
        most = max(most, len(under_way))
        return child

    def ended(child: worker._Child) -> int:
        under_way.discard(child.pid)
        return kill(child)

    monkeypatch.setattr(worker, "_fork", started)
    monkeypatch.setattr(worker, "_kill", ended)
    list(answers([Task(text(f"{n}.txt")) for n in range(4)], stand("well"), jobs=jobs))
    assert most == jobs
    assert not under_way


def test_what_is_made_ready_leaves_collecting_as_it_was() -> None:
    made_ready(())
    assert gc.isenabled()
    gc.disable()
    try:
        made_ready(())
        assert not gc.isenabled()
    finally:
        gc.enable()
