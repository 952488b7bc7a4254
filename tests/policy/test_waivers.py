from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agreelint.model.place import Place
from agreelint.model.policy import Policy, Severity
from agreelint.model.review import Coverage, Document, Finding, Kind, Outcome, Quote
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.policy.waivers import apply, ground, unused
from policy.policies import loaded, mistakes

TODAY = date(2026, 11, 25)
GOOD = """\
[[waiver]]
finding = "466a530d8bff"
red-line = "use-limits"
words = "any  Lawful purpose"
because = "The pilot ends in March."
approved-by = "A. Counsel"
granted = 2026-11-01
expires = 2027-03-31
"""
CLAUSE = "Customer may use the Services for any lawful\npurpose."
FINDING = Finding(
    "466a530d8bff", "use-limits", "blanket-lawful-use", Kind.CROSSED, Certainty.CERTAIN, Severity.MAJOR,
    "m", "b", "any lawful", Span(34, 44), Place("2.1"), clause=CLAUSE,
)  # fmt: skip


def policy(folder: Path, waivers: str = GOOD) -> Policy:
    return loaded(folder, 'name = "n"\n', waivers, today=TODAY)


def waived(made: Policy, finding: Finding = FINDING, today: date = TODAY, text: str = CLAUSE) -> tuple[Finding, str]:
    done = apply([finding], made, today=today, text=text)
    (one,) = done.findings
    return one, done.notes[0].what if done.notes else ""


def test_a_good_waiver_is_used_and_stays_visible(tmp_path: Path) -> None:
    found, note = waived(policy(tmp_path))
    assert found.waived is not None
    assert (found.waived.approved_by, found.waived.because) == ("A. Counsel", "The pilot ends in March.")
    assert not note


@pytest.mark.parametrize(
    ("change", "today", "words"),
    [
        ({}, date(2027, 4, 1), "ended on 2027-03-31"),
        ({}, date(2026, 10, 31), "begins on 2026-11-01"),
        ({"clause": "Customer may use the Services for any legal purpose."}, TODAY, "words that do not stand there"),
        ({"red_line": "human-control"}, TODAY, 'is for red line "use-limits"'),
    ],
)
def test_a_waiver_that_lapsed_waives_nothing_and_says_so(
    tmp_path: Path, change: dict[str, str], today: date, words: str
) -> None:
    found, note = waived(policy(tmp_path), replace(FINDING, **change), today)  # type: ignore[arg-type]
    assert found.waived is None
    assert words in note
    assert note.endswith("the finding counts.")


def test_a_waiver_holds_on_its_first_and_last_day(tmp_path: Path) -> None:
    made = policy(tmp_path)
    assert waived(made, today=date(2026, 11, 1))[0].waived
    assert waived(made, today=date(2027, 3, 31))[0].waived


def test_the_words_of_a_missing_limit_tie_the_waiver_to_one_agreement(tmp_path: Path) -> None:
    missing = replace(FINDING, kind=Kind.MISSING, clause="")
    made = policy(tmp_path, GOOD.replace("any  Lawful purpose", "Order Form 17"))
    assert waived(made, missing, text="ORDER FORM\n17 between us")[0].waived
    assert waived(made, missing, text="Order Form 18")[0].waived is None


def test_a_waiver_lapses_with_the_wording_elsewhere_that_it_rests_on(tmp_path: Path) -> None:
    meaning = Quote("defined here", "“Purpose” means  research.", Span(90, 99), Place("1"))
    finding = replace(FINDING, related=(meaning,), lead_in="Customer may:")
    made = policy(tmp_path, f'{GOOD}rests-on = "{ground(finding)}"\n')
    assert waived(made, finding)[0].waived
    moved = replace(meaning, quote='"Purpose" means research.', span=Span(1, 10), place=Place("9"))
    assert waived(made, replace(finding, related=(moved,), place=Place("7")))[0].waived
    for change in (
        {"related": (replace(meaning, quote="“Purpose” means anything."),)},
        {"related": ()},
        {"lead_in": "Customer and its affiliates may:"},
        {"clause": f"{CLAUSE} And more."},
    ):
        found, note = waived(made, replace(finding, **change))
        assert found.waived is None
        assert "rests on other wording of the clause, or of what it depends on elsewhere" in note


def test_another_finding_is_left_alone(tmp_path: Path) -> None:
    found, note = waived(policy(tmp_path), replace(FINDING, id="000000000000"))
    assert found.waived is None
    assert not note


def document(*findings: Finding) -> Document:
    return Document("a", "", "text", "accepted", Outcome.PASS, Coverage(1, 1, 1, 1), findings=findings)


def test_a_waiver_that_no_document_needs_is_told_with_its_line(tmp_path: Path) -> None:
    made = policy(tmp_path)
    used, _ = waived(made)
    assert unused(made, [document(), document(used)]) == ()
    assert unused(made, [document(FINDING)]) == ()  # it lapsed there, and a note says so
    (one,) = unused(made, [document(replace(FINDING, id="000000000000", red_line="human-control"))])
    assert str(one.problem).startswith(
        "agreelint.waivers.toml:1: the waiver of finding 466a530d8bff was not used: take"
    )


def test_a_waiver_whose_clause_was_reworded_names_the_finding_that_counts_now(tmp_path: Path) -> None:
    reworded = replace(FINDING, id="000000000000", clause=f"{CLAUSE} And more.")
    (one,) = unused(policy(tmp_path), [document(reworded)])
    assert one.instead == reworded
    assert "the clause was reworded, and finding 000000000000 counts now: ask A. Counsel anew." in str(one.problem)
    accepted, _ = waived(policy(tmp_path))
    (one,) = unused(policy(tmp_path), [document(replace(accepted, id="000000000000"))])
    assert one.instead is None


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("words = ", "wrds = ", 4, "'words'"),
        ("because = ", "# because = ", 1, "`because` is missing"),
        ('"466a530d8bff"', '"466a530d8bf"', 2, "`finding` must be a text like"),
        ('red-line = "use-limits"', 'red-line = "use-limit"', 3, "'use-limits'"),
        ('red-line = "use-limits"', 'red-line = "human-control"', 3, "cannot be waived. Take it up with Safety"),
        ("2027-03-31", "2027-11-03", 8, "367 days. 366 is the most"),
        ("2027-03-31", "2026-11-01", 8, "not after it was granted"),
        ("2026-11-01", "2026-11-26", 7, "in the future"),
        ("2027-03-31", '"soon"', 8, "must be a date"),
        ("any  Lawful purpose", "  ", 4, "words of the clause"),
        ("A. Counsel", "", 6, "`approved-by` must be a text that is not empty"),
    ],
)
def test_every_mistake_in_a_waiver_has_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in GOOD
    told = mistakes(tmp_path, 'name = "n"\n', GOOD.replace(old, new), today=TODAY)
    assert any(one.startswith(f"agreelint.waivers.toml:{line}: ") and words in one for one in told), told


def test_a_leap_year_is_not_too_long(tmp_path: Path) -> None:
    leap = GOOD.replace("2026-11-01", "2023-03-01").replace("2027-03-31", "2024-03-01")
    assert not mistakes(tmp_path, 'name = "n"\n', leap, today=TODAY)


def test_the_same_finding_is_waived_once(tmp_path: Path) -> None:
    told = mistakes(tmp_path, 'name = "n"\n', GOOD + GOOD)
    assert told == ["agreelint.waivers.toml:9: finding 466a530d8bff is waived on line 1 already. Keep one of the two."]


def test_mistakes_in_policy_and_waivers_are_told_together(tmp_path: Path) -> None:
    told = mistakes(tmp_path, "nmae = 1\n", GOOD.replace("words", "wrds"))
    assert [one.partition(":")[0] for one in told] == ["agreelint.toml"] + ["agreelint.waivers.toml"] * 2


def test_a_waiver_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    assert "cannot be read" in mistakes(tmp_path, '[waivers]\nfile = "signed.toml"\n')[0]
    (tmp_path / "signed.toml").write_text(GOOD)
    assert len(loaded(tmp_path, '[waivers]\nfile = "signed.toml"\n').waivers) == 1


def test_no_waiver_of_a_red_line_that_the_policy_left_out_is_a_mistake(tmp_path: Path) -> None:
    left = '[[red-line]]\nid = "use-limits"\nleave-out = true\nowner = "GC"\nbecause = "b"\n'
    assert not mistakes(tmp_path, left, GOOD)
