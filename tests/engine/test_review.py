import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import agreelint
from agreelint.engine.document import blocks
from agreelint.engine.footing import footing
from agreelint.engine.message import File
from agreelint.engine.review import Frames, agreement, frames, manuscript, review_files
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import Manuscript
from agreelint.model.place import Gap
from agreelint.model.policy import Policy, Possible, RedLine, Severity, Waiver
from agreelint.model.review import ExitCode, Finding, Outcome, Standing
from agreelint.model.rule import Certainty
from engine.stands import PLUGINS
from installing import Site

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
GRANT = "1. Licence. Customer may use the Services for any lawful purpose.\n2. Fees. Customer shall pay the Fees.\n"
LAWFUL = footing("ai-vendor", environ={}, red_lines=["lawful-purposes"]).policy


def test_a_text_is_reviewed_from_words_to_verdict() -> None:
    made = agreelint.review_text(GRANT, policy=LAWFUL, name="offer")
    (document,) = made.documents
    assert (document.name, document.outcome, made.exit_code) == ("offer", Outcome.CROSSED, ExitCode.CROSSED)
    (found,) = (f for f in document.findings if f.rule == "blanket-lawful-use")
    assert found.quote == "any lawful purpose"
    assert found.place.section == "1"
    assert document.coverage.words == len(GRANT.split())
    assert {"documents", "policy", "exit_code"} <= set(made.to_dict())


def test_the_same_file_comes_to_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "offer.txt").write_text(GRANT)
    made = [agreelint.review(tmp_path / "offer.txt", policy=LAWFUL) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0].documents[0].name == "offer.txt"
    assert str(tmp_path) not in str(made[0].to_dict())


def test_a_report_that_shows_the_whole_agreement_gets_its_clauses() -> None:
    file = File("offer", data=GRANT.encode())
    (document,) = review_files([file], footing(LAWFUL), whole=True).documents
    read = agreement(file, footing(LAWFUL))
    assert isinstance(read, Agreement)
    assert [(one.span, one.words) for one in document.passages] == [(c.span, read.words(c.span)) for c in read.clauses]
    first = document.passages[0]
    assert first.words[: first.label] == "1."
    assert first.words[first.body :] == "Customer may use the Services for any lawful purpose."
    assert (first.depth, first.place.section, first.place.heading) == (0, "1", "Licence")
    (without,) = review_files([file], footing(LAWFUL)).documents
    assert replace(document, passages=()) == without


def test_a_file_without_words_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n \n")
    made = agreelint.review(tmp_path / "empty.txt", policy=LAWFUL)
    assert made.exit_code == ExitCode.INCOMPLETE
    assert made.documents[0].verdicts[0].standing is Standing.UNRESOLVED


def only(text: str, policy: Policy) -> Finding:
    return next(f for f in agreelint.review_text(text, policy=policy).documents[0].findings if f.quote)


def test_a_waiver_lets_a_document_pass_until_it_ends() -> None:
    found = only(GRANT, LAWFUL)
    waiver = Waiver(found.id, found.red_line, "any lawful", "b", "A. Counsel", date(2026, 1, 1), date(2026, 12, 31))
    policy = replace(LAWFUL, waivers=(waiver,))
    files = [File("offer", data=GRANT.encode())]
    for today, code in ((date(2026, 12, 31), ExitCode.PASS), (date(2027, 1, 1), ExitCode.CROSSED)):
        made = review_files(files, footing(policy, today=today))
        assert made.exit_code == code
        assert bool(made.documents[0].findings[0].waived) is (code == ExitCode.PASS)
    assert any("ended on 2026-12-31" in note.what for note in made.documents[0].notes)


@pytest.mark.parametrize(
    ("change", "fail_on", "possible", "expected"),
    [
        ({}, Severity.BLOCKER, Possible.REPORT, True),
        ({"severity": Severity.MAJOR}, Severity.BLOCKER, Possible.REPORT, False),
        ({"certainty": Certainty.POSSIBLE}, Severity.NOTE, Possible.REPORT, False),
        ({"certainty": Certainty.POSSIBLE}, Severity.NOTE, Possible.BLOCK, True),
    ],
)
def test_what_keeps_a_review_from_passing(
    change: dict[str, object], fail_on: Severity, possible: Possible, expected: bool
) -> None:
    found = replace(only(GRANT, LAWFUL), **change)  # type: ignore[arg-type]
    assert blocks(found, replace(LAWFUL, fail_on=fail_on, possible=possible)) is expected


def test_what_the_policy_leaves_out_stands_in_every_report() -> None:
    made = agreelint.review_text(GRANT, policy=replace(LAWFUL, remarks=("Red line x is left out.",)))
    assert "Red line x is left out." in [note.what for note in made.documents[0].notes]


def test_what_could_not_be_loaded_keeps_every_document_from_passing() -> None:
    policy = replace(LAWFUL, plugins=("no-such-plugin",))
    made = agreelint.review_text("1. Fees. Customer shall pay the Fees.\n", policy=policy)
    assert made.exit_code == ExitCode.INCOMPLETE
    assert "plugin no-such-plugin" in [gap.what for gap in made.documents[0].gaps]


def test_findings_in_a_pdf_have_the_rectangles_of_their_words() -> None:
    made = agreelint.review(SAMPLES / "published-wording.pdf", policy=LAWFUL)
    found = next(f for f in made.documents[0].findings if f.quote)
    assert found.place.page == 1
    assert found.place.boxes
    for box in found.place.boxes:
        assert 0 <= box.left < box.right <= 612
        assert 0 <= box.bottom < box.top <= 792
    words = agreelint.review(SAMPLES / "published-wording.txt", policy=LAWFUL).documents[0]
    assert not any(f.place.boxes for f in words.findings)


class TestInspect:
    """Every stage can be looked at."""

    FILE = File("offer", data=GRANT.encode())
    STAND = footing(LAWFUL)

    def test_each_stage(self) -> None:
        paper = manuscript(self.FILE, self.STAND)
        assert isinstance(paper, Manuscript)
        assert [paragraph.text for paragraph in paper.paragraphs] == GRANT.splitlines()
        said = agreement(self.FILE, self.STAND)
        assert isinstance(said, Agreement)
        assert [clause.number for clause in said.clauses][:2] == ["1", "2"]
        done = frames(self.FILE, self.STAND)
        assert isinstance(done, Frames)
        assert done.agreement == said
        assert any(said.words(frame.anchor.span) == "any lawful purpose" for frame in done.frames)

    def test_what_cannot_be_read_is_told(self) -> None:
        nothing = File("none.pdf", path="none.pdf")
        paper = manuscript(nothing, self.STAND)
        assert isinstance(paper, Manuscript)
        assert paper.gaps == (Gap("none.pdf", "there is no such file."),)

    def test_what_breaks_off_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object, **__: object) -> None:
            raise ValueError("on purpose")

        monkeypatch.setattr("agreelint.structure.agreement", broken)
        told = agreement(self.FILE, self.STAND)
        assert isinstance(told, tuple)
        assert "ValueError: on purpose" in told[0].why


GREEDY = """
from agreelint.model.rule import Activity, Concept, Homonym, Wish
from agreelint.model.frame import Status
ANY = Concept("lawful-anything", "m", ("fees",), (Homonym("any lawful purpose", "x"),))
SYSTEM = Concept("the-system", "m", ("nothing of the sort",), (Homonym("services", "x"),))
@hookimpl
def agreelint_rules():
    wishes = (Wish("anchor", ("lawful-anything",)), Wish("object", ("the-system",), required=False))
    return [Rule("greedy", "t", "w", "r", activities=(Activity(wishes, crosses=tuple(Status)),), concepts=(ANY, SYSTEM))]
@hookimpl
def agreelint_red_lines():
    return {"s": [RedLine("greed", "t", "s", ("greedy",))]}
"""


class TestAPluginCanOnlyAdd:
    """Nothing that a plugin brings takes away what others find."""

    @pytest.fixture
    def site(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
        made = Site(tmp_path, monkeypatch)
        yield made
        made.forget()

    def test_its_vocabulary_touches_nobody_elses_reading(self, site: Site) -> None:
        site.install("greedy", GREEDY)
        own = RedLine("greed", "t", "s", ("greedy/greedy",))
        policy = replace(LAWFUL, plugins=("greedy",), red_lines=(*LAWFUL.red_lines, own))
        alone = agreelint.review_text(GRANT, policy=LAWFUL).documents[0].findings
        beside = agreelint.review_text(GRANT, policy=policy)
        assert [stamp.name for stamp in beside.plugins] == ["greedy"]
        findings = beside.documents[0].findings
        assert tuple(f for f in findings if f.red_line == "lawful-purposes") == alone
        assert {f.rule for f in findings} >= {"greedy/greedy", "blanket-lawful-use"}

    def test_a_reader_is_named_and_cannot_name_another_file(self, site: Site) -> None:
        reader = """
from dataclasses import replace
from agreelint.model.manuscript import Manuscript, Paragraph, Run
@hookimpl
def agreelint_read(path, data):
    if data.startswith(b"ODT"):
        return Manuscript("other.docx", "0" * 64, "odt", (Paragraph((Run("1. " + data.decode()),)),))
"""
        site.install("odt", reader)
        stand = footing(replace(LAWFUL, plugins=("odt",)))
        words = b"ODT: Customer may use the Services for any lawful purpose."
        (document,) = review_files([File("a.odt", data=words)], stand).documents
        assert (document.name, document.format) == ("a.odt", "odt")
        assert document.sha256 != "0" * 64
        assert document.outcome is Outcome.CROSSED
        assert any(note.what == "The file was read by plugin odt." for note in document.notes)


def test_the_built_ins_load_whole() -> None:
    assert not PLUGINS.gaps
    assert all(re.fullmatch(r"[a-z0-9-]+", rule.name) for rule in PLUGINS.rules)
