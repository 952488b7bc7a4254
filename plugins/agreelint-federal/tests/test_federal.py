from importlib.resources import files
from pathlib import Path

import pytest
from agreelint_federal import agreelint_rules
from agreelint_federal.mirror import MIRRORED

import agreelint
from agreelint import EffectKind, red_lines_in, testing

HOME = files("agreelint_federal")
SETS = red_lines_in(HOME / "sets")
# As quoted by law firms from the draft clause GSAR 552.239-7001 of March 2026.
LICENCE = (
    "The Contractor grants the Government an irrevocable, royalty-free, non-exclusive license to use the AI System for"
    " the duration of this contract for any lawful Government purpose."
)
REFUSAL = (
    "The AI System must not refuse to produce data outputs or conduct analyses based on the Contractor's or Service"
    " Provider's discretionary policies."
)
BUYER = f"""1. Licence. {LICENCE}

2. Outputs. {REFUSAL}

3. Continuity. The Contractor shall not suspend, terminate or degrade the Government's access to the AI System.

4. Phase-out. The Contractor shall provide phase-out services for six months after this contract ends.

5. Precedence. In the event of a conflict, this clause takes precedence over the Contractor's commercial terms.
"""
VENDOR = """1. Use. Customer may use the Services solely for its internal business purposes.

2. Safety. The Model may decline a prompt that conflicts with our Usage Policy.

3. Suspension. Provider may suspend Customer's access to the Services at any time.

4. End. No transition assistance will be provided.

5. Rank. If the documents conflict, the Provider's terms prevail.
"""


@pytest.mark.parametrize("case", testing.cases(HOME / "rules"), ids=str)
def test_every_example_does_what_its_page_says(case: testing.Case) -> None:
    case.verify()


WIDENED = {rule.name: rule for rule in agreelint_rules()}
BUILT_IN = {rule.name: rule for rule in agreelint.rules_in(files("agreelint") / "rules")}


def kinds(rule: agreelint.Rule, text: str) -> set[EffectKind]:
    return {effect.kind for effect in testing.run(rule, text)[1]}


@pytest.mark.parametrize("case", testing.cases(HOME / "rules"), ids=str)
def test_a_page_keeps_its_word_when_it_is_widened(case: testing.Case) -> None:
    alone = kinds(case.rule, case.example.text)
    assert kinds(WIDENED[case.rule.name], case.example.text) == alone


@pytest.mark.parametrize(("page", "vendors"), MIRRORED.items())
def test_what_protects_the_vendor_crosses_the_buyers_line(page: str, vendors: str) -> None:
    limits = [example.text for example in BUILT_IN[vendors].examples if example.kind.value == "Protects"]
    seen = [text for text in limits if EffectKind.CROSSES in kinds(WIDENED[page], text)]
    assert len(seen) > len(limits) * 0.7, sorted(set(limits) - set(seen))


def standings(text: str, name: str, folder: Path) -> dict[str, str]:
    policy = folder / "agreelint.toml"
    policy.write_text(f'plugins = ["federal"]\nextends = ["federal/{name}"]\n', encoding="utf-8")
    (document,) = agreelint.review_text(text, policy=policy).documents
    assert not document.gaps
    return {verdict.red_line: verdict.standing.value for verdict in document.verdicts}


def test_the_buyers_paper_holds_every_line(tmp_path: Path) -> None:
    assert set(standings(BUYER, "federal-buyer", tmp_path).values()) == {"held"}


def test_the_vendors_paper_crosses_every_line(tmp_path: Path) -> None:
    assert set(standings(VENDOR, "federal-buyer", tmp_path).values()) == {"crossed"}


def test_paper_that_says_nothing_lacks_every_line(tmp_path: Path) -> None:
    text = "1. Fees. The Government shall pay the Fees within thirty days.\n"
    assert set(standings(text, "federal-buyer", tmp_path).values()) == {"missing"}


def test_the_same_licence_is_a_defect_to_the_vendor() -> None:
    review = agreelint.review_text(f"1. Licence. {LICENCE}\n", policy="ai-vendor")
    assert "blanket-lawful-use" in {finding.rule for finding in review.documents[0].findings}


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("dow-2026-01", {"any-lawful-use", "no-discretionary-refusal"}),
        ("gsar-2026-03", {"any-lawful-use", "no-discretionary-refusal"}),
        ("gsar-2026-06", {"no-discretionary-refusal"}),
    ],
)
def test_a_regime_asks_for_what_it_said_at_its_date(name: str, asked: set[str], tmp_path: Path) -> None:
    assert {line.id for line in SETS[name]} == asked
    assert set(standings(f"1. Licence. {LICENCE}\n\n2. Outputs. {REFUSAL}\n", name, tmp_path)) == asked


def test_the_revision_of_june_no_longer_misses_the_licence(tmp_path: Path) -> None:
    assert standings(f"1. Outputs. {REFUSAL}\n", "gsar-2026-06", tmp_path) == {"no-discretionary-refusal": "held"}
    assert standings(f"1. Outputs. {REFUSAL}\n", "gsar-2026-03", tmp_path)["any-lawful-use"] == "missing"


def test_a_red_line_reads_the_same_in_every_set_but_for_its_reason() -> None:
    for lines in SETS.values():
        for line in lines:
            (whole,) = (one for one in SETS["federal-buyer"] if one.id == line.id)
            assert (line.statement, line.rules, line.ask_for) == (whole.statement, whole.rules, whole.ask_for)


@pytest.mark.parametrize("line", SETS["federal-buyer"], ids=lambda line: line.id)
def test_the_wording_to_ask_for_is_what_the_rules_look_for(line: agreelint.RedLine, tmp_path: Path) -> None:
    assert standings(f"1. Clause. {line.ask_for}\n", "federal-buyer", tmp_path)[line.id] == "held"
    assert standings(f"1. Clause. {line.fall_back}\n", "federal-buyer", tmp_path)[line.id] != "crossed"
