"""Limits that end before the use does, named by the part that they stand in or by an ordinal."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

ON = "After the end date the Customer may call for the supply for as long as it likes."
KEEPS = "| Fourth: After the term the Customer keeps a hosted instance for ten years."
FIRST = "| First: The Customer pays the fees."
LIMIT = "| Second: The Customer shall not employ the model against journalists."


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        ((ON, "Parts B (Forbidden Uses) and D (Governance) do not run past the end date."), Standing.CROSSED),
        ((ON, "Part B (Restrictions on use) does not last beyond the expiry of the term."), Standing.CROSSED),
        ((ON, "Upon expiry Parts C, D and B (Forbidden Uses) fall away."), Standing.CROSSED),
        (
            (
                ON,
                "(Part B) The Customer shall not use the Model for watching people.",
                "On the end date Part B ceases to have effect.",
            ),
            Standing.CROSSED,
        ),
        ((ON, "Parts C (Prices) and D (Governance) do not run past the end date."), Standing.SILENT),
        ((ON, "Parts B (Forbidden Uses) and D (Governance) run past the end date."), Standing.SILENT),
        (("Parts B (Forbidden Uses) and D (Governance) do not run past the end date.",), Standing.SILENT),
    ],
)
def test_parts_that_end(clauses: tuple[str, ...], wanted: Standing) -> None:
    assert standing("survival", *clauses) is wanted


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("Of this decision only First and Third remain in effect then.", Standing.CROSSED),
        ("From then on only First and Third continue to bind after its end.", Standing.CROSSED),
        ("Of this decision only Second and Third remain in effect then.", Standing.SILENT),
        ("First and Second remain in effect then.", Standing.HELD),
    ],
)
def test_a_list_of_ordinals_that_remain(last: str, wanted: Standing) -> None:
    told = standing("survival", FIRST, LIMIT, "| Third: The courts of Leeds decide.", f"{KEEPS} {last}")
    assert told is wanted or {told, wanted} == {Standing.HELD, Standing.SILENT}
