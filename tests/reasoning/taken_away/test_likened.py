"""Clauses that a sentence takes away in words that no list holds."""

import pytest

from agreelint.language.likeness.treatment import treatment
from agreelint.language.statements.parties import sides
from agreelint.model.review import Standing
from agreelint.model.rule import Certainty
from reasoning.whole import review, standing

LIMITS = (
    "Supplier provides the AI Services to Customer.",
    "Customer shall not use the AI Services to select or engage targets or to control weapons.",
    "Supplier may suspend access to the AI Services at once where Customer breaches Section 2.",
)
RESTS = "Section 2 rests while an exercise that Customer has entered in its register is under way."
HOPED = "For programs on Customer's list, Section 2 is to be taken as no more than a record of what was hoped."


def weapons(sentence: str, possible: str = "report") -> Standing:
    return standing("autonomous-weapons", *LIMITS, sentence, possible=possible)


@pytest.mark.parametrize(
    "sentence",
    [
        RESTS,
        HOPED,
        "Section 2 takes its place behind whatever the duty officer has written on the day's sheet.",
    ],
)
def test_no_limit_passes_that_a_sentence_seems_to_take_away(sentence: str) -> None:
    assert weapons(sentence) in (Standing.CROSSED, Standing.HOLLOW, Standing.UNRESOLVED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 2 outlives this Agreement for as long as Customer holds an account.",
        "No order of a minister, and no emergency, takes anything from Section 2.",
        "Fees for the training on Section 2 are due within thirty days of the invoice.",
        "Each affiliate is bound by Section 2 as if it had signed this Agreement.",
        "Sections 2 and 3 do not lapse.",
        "Section 2 | Fees | Not applicable",
        "Customer shall not use the AI Services to watch people, Section 2 notwithstanding.",
    ],
)
def test_a_limit_stands_beside_what_keeps_or_only_mentions_it(sentence: str) -> None:
    assert weapons(sentence) is Standing.HELD


def test_the_finding_says_that_no_listed_words_tell() -> None:
    asleep = "Section 2 slumbers while an exercise that Customer has entered in its register is under way."
    findings = review(*LIMITS, asleep, possible="report").findings
    (finding,) = (one for one in findings if one.rule == "autonomous-weapons" and one.place.section == "4")
    assert finding.certainty is Certainty.CERTAIN
    assert "no listed words tell how" in finding.because


def test_without_the_second_reading_nothing_is_told_by_likeness() -> None:
    findings = review(*LIMITS, RESTS).findings
    assert not any("no listed words tell how" in one.because for one in findings)


def test_probabilities_add_up_and_the_parties_names_do_not_matter() -> None:
    read = treatment("", " rests while an exercise is under way, Section 9 excepted.", sides(()))
    assert read.undoes + read.replaces + read.yields + read.keeps + read.mentions == pytest.approx(1)
    told = {treatment("", f" binds {name} only when its clerk says so.", sides(())) for name in ("Customer", "Agency")}
    assert len(told) == 1
