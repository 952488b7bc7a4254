from importlib.resources import files
from pathlib import Path

import pytest
from agreelint_drafting.amounts import value
from agreelint_drafting.numbering import _wrong

import agreelint
from agreelint import testing

RULES = files("agreelint_drafting") / "rules"
POLICY = 'name = "drafts"\nfail-on = "minor"\nextends = ["drafting/drafting"]\nplugins = ["drafting"]\n'
DRAFT = """This Agreement is made between Northwind Ltd ("Provider") and Contoso Inc. ("Customer").

1. Definitions. "Restricted Field" means the field described in Annex 2.

2. Fees. Customer shall pay a fee of [●] within thirty (60) days, subject to Section 14.3.

4. Support. The Supplier shall report each Service Incident, and Provider shall answer every Service Incident.

5. Place. The place is to be agreed.
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    made = tmp_path / "agreelint.toml"
    made.write_text(POLICY, encoding="utf-8")
    return made


@pytest.mark.parametrize("case", testing.cases(RULES), ids=str)
def test_every_example_does_what_its_page_says(case: testing.Case) -> None:
    case.verify()


def test_a_draft_with_every_fault_shows_each_of_them(policy: Path) -> None:
    review = agreelint.review_text(DRAFT, policy=policy)
    (document,) = review.documents
    found = {(finding.rule.removeprefix("drafting/"), " ".join(finding.quote.split())) for finding in document.findings}
    assert found == {
        ("unused-terms", "Restricted Field"),
        ("missing-exhibits", "Annex 2"),
        ("placeholders", "[●]"),
        ("inconsistent-amounts", "thirty (60)"),
        ("dangling-references", "Section 14.3"),
        (
            "numbering-gaps",
            "4. Support. The Supplier shall report each Service Incident, and Provider shall answer every Service Incident.",
        ),
        ("party-name-drift", "Supplier"),
        ("undefined-terms", "Service Incident"),
        ("open-points", "to be agreed"),
    }
    assert not document.gaps
    assert review.exit_code == 1


def test_a_whole_draft_passes(policy: Path) -> None:
    assert agreelint.review_text("1. The fee is 100 euros.\n", policy=policy).exit_code == 0


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("twenty-one", 21),
        ("one hundred and five", 105),
        ("two hundred thousand", 200_000),
        ("one million two hundred thousand", 1_200_000),
        ("thousand", 1000),
        ("three hundred sixty-five", 365),
        ("two billion", 2 * 10**9),
    ],
)
def test_numbers_in_words(words: str, number: int) -> None:
    assert value(words) == number


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("1", "2", ""),
        ("1", "3", "2"),
        ("7.2", "7.4", "7.3"),
        ("(a)", "(b)", ""),
        ("(a)", "(c)", "(b)"),
        ("(h)", "(i)", ""),
        ("(iv)", "(v)", ""),
        ("(i)", "(ii)", ""),
        ("3", "3", "3"),
        ("(d)", "(a)", ""),
        ("9", "1", ""),
        ("1", "40", ""),
        ("7.2", "8.1", ""),
        ("A", "C", "B"),
        ("(z)", "(aa)", ""),
    ],
)
def test_which_number_follows_on_which(before: str, after: str, wrong: str) -> None:
    assert _wrong(before, after) == wrong
