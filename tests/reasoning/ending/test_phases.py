"""A limit that binds in one phase protects nobody in the next; one that binds in all of them is a limit."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

RED_LINE = "autonomous-weapons"
NO_TARGETS = "no user shall employ the Model to select or engage targets"
PHASES = "Phase 1 is analysis. Phase 2 is operations."
STAGES = "Stage One covers set-up and Stage Two covers live traffic."
OPTIONS = "Customer may use the Model in the Base Year and, upon exercise, in each Option Year."


@pytest.mark.parametrize(
    "clauses",
    [
        (STAGES, f"Throughout Stage One, {NO_TARGETS}."),
        (STAGES, "No user, during Stage One, shall employ the Model to select or engage targets."),
        (STAGES, "Users shall not employ the Model to select or engage targets in Stage One."),
        ("Customer may use the Model in the Prototype Phase and in Follow-on Production.", f"In the Prototype Phase {NO_TARGETS}."),
        ("Follow-on Production means all use after the prototype.", f"During the Prototyping Phase {NO_TARGETS}."),
        (PHASES, f"In Phase 1 {NO_TARGETS}.", "In Phase 2 invoices are due monthly."),
        (STAGES, "During Stage One, users shall not:\n(a) employ the Model to select or engage targets;\n(b) resell it."),
        (OPTIONS, f"For the Base Year {NO_TARGETS}."),
    ],
)  # fmt: skip
def test_a_limit_for_one_phase_is_none_in_the_next(clauses: tuple[str, ...]) -> None:
    assert standing(RED_LINE, *clauses) is Standing.HOLLOW


@pytest.mark.parametrize(
    "clauses",
    [
        (PHASES, f"In Phase 1 {NO_TARGETS}. In Phase 2, likewise, {NO_TARGETS}."),
        (PHASES, "No user shall employ the Model to select or engage targets in Phase 1 or Phase 2."),
        (PHASES, f"In either Phase {NO_TARGETS}."),
        (STAGES, "No user shall employ the Model to select or engage targets, whichever Stage is running."),
        (STAGES, f"During Stage One and always thereafter, {NO_TARGETS}."),
        (
            STAGES,
            "No user shall employ the Model to select or engage targets found in data collected during Stage One.",
        ),
        (STAGES, f"Throughout Stage One, {NO_TARGETS}.", "Section 2 applies in Stage Two as it does in Stage One."),
        (OPTIONS, f"In the Base Year, each Option Year and any extension, {NO_TARGETS}."),
        (OPTIONS, f"In the Base Year {NO_TARGETS}.", "Section 2 carries over to each Option Year."),
        ("Stage Two will not be begun.", f"Throughout Stage One, {NO_TARGETS}."),
        ("Fees are due within the Payment Period.", f"In the Subscription Period {NO_TARGETS}."),
    ],
)
def test_a_limit_for_all_phases_is_a_limit(clauses: tuple[str, ...]) -> None:
    assert standing(RED_LINE, *clauses) is Standing.HELD


@pytest.mark.parametrize(
    "behind",
    [
        "Section 2 no longer applies in Phase 2.",
        "Section 2 applies in Phase 2 where Customer so chooses.",
        "Section 2 applies in Phase 2 as guidance.",
        "Fees for work under Section 2 remain due in Phase 2.",
    ],
)
def test_a_limit_that_is_carried_on_by_halves_is_none_in_the_next_phase(behind: str) -> None:
    assert standing(RED_LINE, PHASES, f"In Phase 1 {NO_TARGETS}.", behind) is Standing.HOLLOW


def test_people_alike_are_no_phases_alike() -> None:
    assert standing(RED_LINE, PHASES, f"In Phase 1, for staff and visitors alike, {NO_TARGETS}.") is Standing.HOLLOW
    assert standing(RED_LINE, PHASES, f"In all phases alike, {NO_TARGETS}.") is Standing.HELD


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (f"Until Phase 2 begins, {NO_TARGETS}.", False),
        (f"Before Phase 2, {NO_TARGETS}.", False),
        (f"As long as Phase 1 lasts, {NO_TARGETS}.", False),
        (f"In the interest of safety {NO_TARGETS} until the start of Phase 2.", False),
        (f"Before Phase 2 and thereafter, {NO_TARGETS}.", True),
        (f"Before Customer asks for Phase 2 it pays its debts, and {NO_TARGETS}.", True),
    ],
)
def test_a_limit_until_the_next_phase_is_none_in_it(words: str, held: bool) -> None:
    assert (standing(RED_LINE, PHASES, words) is Standing.HELD) is held
