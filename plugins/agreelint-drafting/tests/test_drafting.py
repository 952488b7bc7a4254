from importlib.resources import files
from pathlib import Path

import pytest

import agreelint
from agreelint import testing

RULES = files("agreelint_drafting") / "rules"
POLICY = 'name = "drafts"\nextends = ["drafting/drafting"]\nplugins = ["drafting"]\n'


@pytest.mark.parametrize("case", testing.cases(RULES), ids=str)
def test_every_example_does_what_its_page_says(case: testing.Case) -> None:
    case.verify()


def test_a_draft_with_blanks_is_crossed(tmp_path: Path) -> None:
    policy = tmp_path / "agreelint.toml"
    policy.write_text(POLICY, encoding="utf-8")
    review = agreelint.review_text("1. The fee is [●].\n\n2. The place is to be agreed.\n", policy=policy)
    (document,) = review.documents
    assert [(finding.rule, finding.quote) for finding in document.findings] == [
        ("drafting/placeholders", "[●]"),
        ("drafting/open-points", "to be agreed"),
    ]
    assert not document.gaps
    assert review.exit_code == 1


def test_a_whole_draft_passes(tmp_path: Path) -> None:
    policy = tmp_path / "agreelint.toml"
    policy.write_text(POLICY, encoding="utf-8")
    assert agreelint.review_text("1. The fee is 100 euros.\n", policy=policy).exit_code == 0
