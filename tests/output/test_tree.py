import json

from syrupy.assertion import SnapshotAssertion

from agreelint.model.agreement import (
    Agreement,
    Clause,
    ClauseKind,
    Part,
    PartKind,
    Party,
    Reach,
    Reference,
    Role,
    Term,
)
from agreelint.model.frame import Actor, Frame, Hit, Segment, SegmentKind, Slot, Status
from agreelint.model.manuscript import Cell, Change, Manuscript, Paragraph, Revision, Run, Story
from agreelint.model.place import Gap, Note
from agreelint.model.span import Span
from agreelint.output import stages
from agreelint.output.terminal import tree
from agreelint.output.terminal.looks import Sheet

SHEET = Sheet(80)
MANUSCRIPT = Manuscript(
    "vendor.docx",
    "00",
    "docx",
    (
        Paragraph((Run("Use of Data", bold=True),), label="7.", outline=1),
        Paragraph(
            (
                Run("The Agency may "),
                Run("not ", live=False, revision=Revision(Change.DELETED, "J. Doe", "2026-03-02T09:30:00Z")),
                Run("use it"),
                Run(" for anything", hidden="white text"),
                Run(".\x1b[2J"),
            ),
            label="7.1",
        ),
        Paragraph((Run("Fees"),), cell=Cell(0, 1, 2)),
        Paragraph((Run("As amended."),), story=Story.FOOTNOTE, note="3"),
    ),
    gaps=(Gap("page 4", "is a picture without text"),),
    notes=(Note("14 tracked changes"),),
)
TEXT = "1. Use\n1.1 The Agency may use the System for monitoring of residents.\nWHEREAS it is so."
AGREEMENT = Agreement(
    "vendor.docx",
    "00",
    "docx",
    TEXT,
    (
        Clause(0, "1", "Use", ClauseKind.HEADING, 0, Span(0, 6), Span(6, 6), (), "1.", children=(1,)),
        Clause(1, "1.1", "", ClauseKind.OPERATIVE, 0, Span(7, 69), Span(11, 69), (Span(11, 69),), "1.1", parent=0),
        Clause(2, "", "", ClauseKind.RECITAL, 1, Span(70, 87), Span(70, 87), (Span(70, 87),)),
    ),
    (Part(PartKind.BODY, "", "", Span(0, 69)), Part(PartKind.RECITALS, "", "Background", Span(70, 87))),
    terms=(Term("System", Span(36, 42), Span(36, 42), 1),),
    references=(Reference(Span(0, 1), "Exhibit C", 1, Reach.DANGLING),),
    parties=(Party("the Agency", (), Role.CUSTOMER, Span(11, 21)),),
)
FRAME = Frame(
    1,
    Span(11, 69),
    Segment(SegmentKind.MAIN, Span(11, 69)),
    Hit("population-monitoring", Span(47, 68)),
    (Slot("verb", Hit("use", Span(26, 29))),),
    Actor.CUSTOMER,
    Status.PERMITTED,
    because="permitted (“may”)",
)


def shown(value: Manuscript | Agreement) -> str:
    return SHEET.print(tree.of(value, SHEET))


def test_a_manuscript_shows_what_counts_and_what_does_not(snapshot: SnapshotAssertion) -> None:
    assert shown(MANUSCRIPT) == snapshot
    assert "\x1b" not in shown(MANUSCRIPT)


def test_clauses_are_a_tree(snapshot: SnapshotAssertion) -> None:
    assert shown(AGREEMENT) == snapshot


def test_frames_show_the_words_they_rest_on(snapshot: SnapshotAssertion) -> None:
    assert SHEET.print(tree.frames(AGREEMENT, (FRAME,), SHEET)) == snapshot


def test_every_stage_is_json_too() -> None:
    assert json.loads(stages.as_json(MANUSCRIPT))["paragraphs"][0]["label"] == "7."
    assert json.loads(stages.as_json(AGREEMENT))["clauses"][1]["number"] == "1.1"
    assert json.loads(stages.as_json(FRAME))["anchor"]["span"] == {"start": 47, "end": 68}
    assert b"\x1b" not in stages.as_json(MANUSCRIPT)
