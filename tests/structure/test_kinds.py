import pytest

from agreelint.read import manuscript
from agreelint.structure import agreement

TAIL = "\n\n1. Use\n\nCustomer may use the Services. This Order Form is in clause one of the Reseller Agreement.\n"


def kinds(text: str, **more: object) -> dict[str, str]:
    made = agreement(manuscript("a.txt", text.encode()), **more)  # type: ignore[arg-type]
    return {one.kind: made.words(one.span) for one in made.called}


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("MASTER SERVICES AGREEMENT", "master-agreement"),
        ("Terms of Service", "master-agreement"),
        ("Contract for Artificial Intelligence Services", "master-agreement"),
        ("ORDER FORM NO. 12\n\nto the Master Services Agreement of 3 May 2026", "order-form"),
        ("STATEMENT OF WORK under the Master Services Agreement", "order-form"),
        ("AMENDMENT NO. 1 TO MASTER SUBSCRIPTION AGREEMENT", "amendment"),
        ("Side Letter", "amendment"),
        ("Value-Added Reseller Agreement", "reseller-agreement"),
        ("DISTRIBUTORSHIP AGREEMENT", "reseller-agreement"),
        ("Data Processing Addendum", "amendment data-processing"),
        ("Pilot Agreement", "evaluation"),
        ("Acceptable Use Policy", "usage-policy"),
        ("Mutual Non-Disclosure Agreement", "non-disclosure"),
        ("This Order Form is entered into under the Master Services Agreement of 3 May 2026.", "order-form"),
        ("FRANCHISE AGREEMENT", ""),
        ("Agreement", ""),
    ],
)
def test_a_title_tells_the_kind_by_what_it_names_first(front: str, told: str) -> None:
    assert " ".join(sorted(kinds(front + TAIL))) == told


def test_a_title_hides_no_other_kind_that_the_paper_speaks_of() -> None:
    text = "ORDER FORM\n\nThis Master Services Agreement is made between A Inc. and B Inc." + TAIL
    assert set(kinds(text)) == {"order-form", "master-agreement"}
    assert kinds("ORDER FORM" + TAIL + "\n\nEXHIBIT B – RESELLER TERMS\n\n1. Resale\n\nReseller may resell.\n") == {
        "order-form": "ORDER FORM",
        "reseller-agreement": "RESELLER TERMS",
    }


def test_a_policy_has_words_of_its_own() -> None:
    text = "MODEL  ACCESS RIDER\n\nDated 3 May 2026" + TAIL
    assert kinds(text) == {}
    assert set(kinds(text, kinds={"rider": ["Model access rider"], "order-form": ["Bestellung"]})) == {"rider"}
    assert set(kinds("Bestellung" + TAIL, kinds={"order-form": ["Bestellung"]})) == {"order-form"}
    assert set(kinds("Order Form" + TAIL, kinds={"order-form": ["Bestellung"]})) == {"order-form"}
