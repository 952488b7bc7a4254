import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from agreelint.model.place import Gap, Place
from agreelint.model.policy import Severity
from agreelint.model.review import Kind, Outcome, Standing, Verdict
from agreelint.model.span import Span
from agreelint.output import terminal
from output import reviews

WIDTHS = [60, 80, 120, 200]
FULL = reviews.review(reviews.document(verdicts=reviews.verdicts(unchecked=12)))
CLEAN = reviews.document(
    "clean.pdf",
    format="pdf",
    outcome=Outcome.PASS,
    findings=(),
    gaps=(),
    notes=(),
    verdicts=tuple(v for v in reviews.verdicts() if v.standing is Standing.HELD),
)
CROSSED = reviews.document("crossed.docx", outcome=Outcome.CROSSED, gaps=(), notes=(), findings=reviews.findings()[:2])


@pytest.mark.parametrize("width", WIDTHS)
def test_plain_report(width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(FULL, width=width)
    assert shown == snapshot
    assert max(cell_len(line) for line in shown.splitlines()) <= min(width, 120)
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_coloured_report(width: int, snapshot: SnapshotAssertion) -> None:
    assert terminal.render(FULL, width=width, colour=True) == snapshot


def test_several_documents_end_with_a_summary(snapshot: SnapshotAssertion) -> None:
    several = reviews.review(CROSSED, CLEAN, reviews.document("scan.pdf", findings=()))
    assert terminal.render(several, verbose=True, statistics=True) == snapshot


def test_quiet_gives_one_outcome_each(snapshot: SnapshotAssertion) -> None:
    assert terminal.render(reviews.review(CROSSED, CLEAN), quiet=True, width=120) == snapshot


def test_every_finding_is_told_with_its_id() -> None:
    shown = terminal.render(FULL)
    for finding in reviews.findings():
        assert f"Finding   {finding.id}" in shown.replace("\n            ", " ")


def test_the_gravest_finding_comes_first() -> None:
    grave, minor = reviews.findings()[2], replace(reviews.findings()[0], severity=Severity.MINOR)
    shown = terminal.render(reviews.review(reviews.document(findings=(minor, grave))))
    assert shown.index("BLOCKER") < shown.index("MINOR")


def test_a_missing_limit_says_what_is_missing_and_what_to_ask_for() -> None:
    missing = reviews.findings()[3]
    shown = terminal.render(reviews.review(reviews.document(findings=(missing,), gaps=(), notes=())))
    block = shown[: shown.index("Red lines")]
    assert missing.message in block
    assert missing.ask_for.split(" described")[0] in block
    assert "│" not in block


def test_what_is_asked_for_once_is_not_repeated() -> None:
    first = reviews.findings()[0]
    again = replace(first, id="aaaaaaaaaaaa", span=first.span.shift(9000), clause_start=first.clause_start + 9000)
    shown = terminal.render(reviews.review(reviews.document(findings=(first, again))))
    assert shown.count(first.ask_for) == 1
    assert "the same as for finding 466a530d8bff, above" in shown


def test_many_unchecked_red_lines_are_told_in_one_place_and_stay_incomplete() -> None:
    gaps = tuple(Gap(f"red line red-line-{n}", "not yet checked by this version") for n in range(1, 13))
    shown = terminal.render(
        reviews.review(reviews.document(findings=(), gaps=gaps, verdicts=reviews.verdicts(unchecked=12)))
    )
    said = " ".join(shown.replace("┃", " ").split())
    assert "12 more red lines: not yet checked by this version" not in said  # there is a thirteenth, for its own reason
    assert "13 more red lines: it depends on Exhibit C, which is not part of the file: flow-down" in said
    assert "not yet checked by this version: red-line-1, red-line-2," in said
    assert "NOT CHECKED (12) • 12 red lines: undecided, for the reasons in the table above" in said
    assert shown.splitlines()[-1].startswith("INCOMPLETE")
    for n in range(1, 13):
        assert len(re.findall(rf"red-line-{n}\b", said)) == 1


def test_unchecked_red_lines_of_one_reason_take_one_line() -> None:
    verdicts = tuple(v for v in reviews.verdicts(unchecked=12) if v.red_line != "flow-down")
    said = " ".join(terminal.render(reviews.review(reviews.document(verdicts=verdicts))).split())
    assert "? unresolved 12 more red lines: not yet checked by this version. red-line-1, red-line-2," in said


def test_the_rules_that_a_reason_names_make_no_reason_of_their_own() -> None:
    verdicts = tuple(
        Verdict(name, name, Severity.MAJOR, Standing.UNRESOLVED, why=f"Not yet checked: {rules}.")
        for name, rules in (
            ("use-limits", "floating-law, no-use-limits"),
            ("survival", "survival-gap"),
            ("exit", "x/y"),
        )
    )
    said = " ".join(terminal.render(reviews.review(reviews.document(verdicts=verdicts))).split())
    assert "? unresolved 3 red lines: Not yet checked. use-limits, survival, exit." in said


def test_a_few_undecided_red_lines_stand_in_the_table() -> None:
    shown = terminal.render(reviews.review(reviews.document()))
    assert "? unresolved  The limits bind everyone" in shown


def test_findings_that_tell_the_same_of_a_clause_share_a_block() -> None:
    first = reviews.findings()[1]
    start = first.clause_start + first.clause.index("except")
    again = replace(
        first,
        id="aaaaaaaaaaaa",
        quote="except as the Agency's General Counsel determines",
        span=Span(start, start + 49),
        loophole="self-judging",
        because="the Agency decides",
    )
    shown = terminal.render(reviews.review(reviews.document(findings=(again, first))))
    block = shown[: shown.index("Red lines ─")]
    assert block.count("BLOCKER") == 1
    assert block.count("shall not be intentionally used") == 1
    assert block.count("‾") == len(first.quote) + len(again.quote) - 1  # the blank at the line's end
    assert block.index("0b6ad2c6f1e4") < block.index("aaaaaaaaaaaa")
    assert "Why       · prohibited (“shall not”), but only where it is done “intentionally”\n" in block
    assert "\n            · the Agency decides\n" in block
    assert "Loophole  · intent-qualifier" in block
    assert "            · self-judging" in block


def test_an_item_is_quoted_under_the_words_that_open_its_list() -> None:
    item = replace(reviews.findings()[1], lead_in="Reseller shall ensure that no End Customer uses the Services to:")
    shown = terminal.render(reviews.review(reviews.document(findings=(item,))))
    assert "  │ Reseller shall ensure that no End Customer uses the Services to:\n  │ The AI System" in shown
    long = replace(item, lead_in="Boilerplate follows. " * 50 + "Customer shall not:")
    shown = terminal.render(reviews.review(reviews.document(findings=(long,))))
    assert "│ […] " in shown
    assert "Customer shall not:\n" in shown
    assert shown.count("Boilerplate follows.") < 20


def test_findings_of_different_red_lines_or_kinds_have_blocks_of_their_own() -> None:
    first = reviews.findings()[1]
    others = (replace(first, id="a" * 12, red_line="other"), replace(first, id="b" * 12, kind=Kind.CROSSED))
    shown = terminal.render(reviews.review(reviews.document(findings=(first, *others))))
    assert shown.count("BLOCKER") == 3


def test_a_clause_that_was_quoted_is_cut_close_the_second_time() -> None:
    first = reviews.findings()[2]
    again = replace(first, id="aaaaaaaaaaaa", red_line="enforcement")
    shown = terminal.render(reviews.review(reviews.document(findings=(first, again))))
    one, two = shown[: shown.index("Red lines ─")].split("BLOCKER")[1:]
    assert two.count("│") < one.count("│") - 3
    assert "Supplier shall not suspend" in two


def test_gaps_of_one_reason_that_no_table_names_are_named_once() -> None:
    gaps = tuple(Gap(f"page {n}", "is a picture without text") for n in range(1, 6))
    shown = terminal.render(reviews.review(reviews.document(findings=(), gaps=gaps)))
    assert "page 1, page 2, page 3, page 4 and page 5: is a picture without text" in shown


def test_an_outcome_that_is_incomplete_never_sounds_clean() -> None:
    nothing = reviews.document(findings=(), gaps=(Gap("the file", "is empty"),), verdicts=())
    line = terminal.render(reviews.review(nothing), quiet=True)
    assert line.startswith("INCOMPLETE  vendor-agreement.docx: 1 thing was not checked, so this is no clean result.")
    assert "reviewed in full" not in line


@pytest.mark.parametrize("quiet", [True, False])
def test_hostile_names_are_shown_and_not_obeyed(quiet: bool) -> None:
    evil = "a\x1b[2J\u202e[red]\x9b.docx"
    finding = replace(
        reviews.findings()[1],
        message=evil,
        because=evil,
        ask_for=evil,
        owner=evil,
        rule=evil,
        loophole=evil,
        place=Place(evil, evil, evil, 1),
        clause=evil,
        quote=evil,
        id=evil,
    )
    document = reviews.document(
        evil,
        findings=(finding, replace(finding, waived=reviews.findings()[5].waived)),
        gaps=(Gap(evil, evil),) * 5,
        verdicts=(Verdict(evil, evil, Severity.MAJOR, Standing.UNRESOLVED, why=evil),) * 5,
    )
    shown = terminal.render(reviews.review(document, document), quiet=quiet, verbose=True, statistics=True)
    assert "a<U+001B>[2J<U+202E>[red]<U+009B>.docx" in shown
    assert not set(shown) & set("\x1b\x9b\u202e")


def test_a_file_gets_the_plain_report() -> None:
    assert terminal.write(FULL) == terminal.render(FULL).encode()
