"""What a text only tells (recitals, history, what waits to be signed) and what it gives now."""

import pytest

from agreelint.model.review import Standing
from reasoning.agreements import crosses, protects
from reasoning.one_rule import taken_apart, taken_apart_as_it_stands, verdict

RECITAL = "(B) The Customer shall not use the System to recognise shoppers by face."


@pytest.mark.parametrize(
    ("clause", "recital", "standing"),
    [
        ("The recitals form part of this Agreement.", RECITAL, Standing.HELD),
        ("Recital (B) is a covenant of the Customer, enforceable as if set out here.", RECITAL, Standing.HELD),
        ("Recital (A) is a covenant of the Customer.", RECITAL, Standing.HOLLOW),
        ("The recitals form no part of this Agreement.", RECITAL, Standing.MISSING),
        ("The recitals are for information only.", RECITAL, Standing.MISSING),
        ("The Background tells the history only, and creates no right or duty.", RECITAL, Standing.MISSING),
        ("Nothing in the recitals binds either party.", RECITAL, Standing.MISSING),
        ("The recitals shall have no contractual effect.", RECITAL, Standing.MISSING),
        ("Recital (A) has no legal effect.", RECITAL, Standing.HOLLOW),
        ("The recitals create no right for any third party.", RECITAL, Standing.HOLLOW),
        ("The recitals create no right. Recital (B) is a covenant of the Customer.", RECITAL, Standing.HELD),
        ("The recitals form part of this Agreement.", RECITAL.replace("shall", "should"), Standing.HOLLOW),
        ("Fees are due.", RECITAL, Standing.HOLLOW),
    ],
)
def test_a_recital_protects_where_a_clause_makes_it_operative(clause: str, recital: str, standing: Standing) -> None:
    made = taken_apart_as_it_stands(
        f"BACKGROUND\n(A) The Supplier sells analytics.\n{recital}\n\nAGREED TERMS\n1. {clause}\n"
    )
    limit = protects(made, "recognise shoppers by face", "policing-and-biometrics")
    assert verdict(made, "policing-and-biometrics", limit)[0].standing is standing


def test_what_is_told_as_history_and_what_waits_for_both_signatures_is_no_crossing() -> None:
    made = taken_apart('For information: the licence of 2023 allowed "unrestricted use of the System".')
    told = crosses(made, "unrestricted use of the System", "unbounded-use")
    assert verdict(made, "unbounded-use", told, must=False)[0].standing is Standing.SILENT
    made = taken_apart("Supplier may publish new rules; a new text does not bind unless both parties sign it.")
    change = crosses(made, "does not bind", "usage-policy-displaced")
    assert verdict(made, "usage-policy-displaced", change, must=False)[0].standing is Standing.SILENT
    alone = taken_apart("A new text binds unless Customer objects.")
    change = crosses(alone, "A new text binds", "usage-policy-displaced")
    assert verdict(alone, "usage-policy-displaced", change, must=False)[0].standing is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "For information, Customer is permitted to have unrestricted use of the System.",
        "For the record, Customer is hereby authorized to make unrestricted use of the System.",
        "For reference: Customer, as permitted before, has unrestricted use of the System.",
        "By way of background, the licence granted gives Customer unrestricted use of the System.",
    ],
)
def test_what_is_given_now_is_no_history(words: str) -> None:
    made = taken_apart(words)
    told = crosses(made, "unrestricted use of the System", "unbounded-use")
    assert verdict(made, "unbounded-use", told, must=False)[0].standing is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "Customer may amend the rules at its sole discretion until the parties agree otherwise in writing.",
        "Unless the parties agree otherwise in writing, Customer may amend the rules by notice.",
        "Customer may amend the rules, but only with the consent of both the Director and the Secretary in writing.",
    ],
)
def test_a_power_that_lasts_until_both_agree_is_one(words: str) -> None:
    made = taken_apart(words)
    change = crosses(made, "Customer may amend the rules", "limits-amendable")
    assert verdict(made, "limits-amendable", change, must=False)[0].standing is Standing.CROSSED


def test_an_amendment_is_taken_back_by_its_name_and_comes_back_when_that_is_undone() -> None:
    clauses = (
        "Customer may use the System for casework.",
        'Modification P00001. Clause 1 is restated: "Customer may use the System for any lawful purpose."',
        "Modification P00002. Modification P00001 was issued in error. It is rescinded from its date.",
    )
    made = taken_apart(*clauses)
    grant = crosses(made, "any lawful purpose", "blanket-lawful-use")
    assert verdict(made, "blanket-lawful-use", grant, must=False)[0].standing is Standing.SILENT
    back = taken_apart(*clauses, "Modification P00003. Modification P00002 is cancelled.")
    grant = crosses(back, "any lawful purpose", "blanket-lawful-use")
    assert verdict(back, "blanket-lawful-use", grant, must=False)[0].standing is Standing.CROSSED
