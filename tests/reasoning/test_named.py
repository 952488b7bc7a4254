"""The wording to ask for speaks of the parties as the agreement does."""

import pytest

from agreelint import review_text

TERMS = "The Contractor shall provide the Services. The Authority may use the Services for any lawful purpose."
PLAIN = "Provider shall provide the Services. Client may use the Services for any lawful purpose."


def asked(preamble: str, terms: str) -> str:
    text = f"AI SERVICES AGREEMENT\n\n{preamble}\n\n1. {terms}\n"
    findings = review_text(text, policy="ai-vendor").documents[0].findings
    return next(found.ask_for for found in findings if found.red_line == "flow-down")


@pytest.mark.parametrize(
    ("preamble", "terms", "opening", "closing"),
    [
        (
            'This Agreement is between Northwind Ltd (the "Contractor") and the Harbour Board (the "Authority").',
            TERMS,
            "The Authority shall ensure",
            "as for its own.",
        ),
        (
            'This Agreement is between Northwind Ltd ("Provider") and Harbour plc ("Client").',
            PLAIN,
            "Client shall ensure",
            "as for its own.",
        ),
        (
            "The parties sign below.",
            "The System may be used for any lawful purpose.",
            "Customer shall ensure",
            "as for its own.",
        ),
    ],
)
def test_it_uses_the_names_that_the_agreement_gives(preamble: str, terms: str, opening: str, closing: str) -> None:
    wording = asked(preamble, terms)
    assert wording.startswith(opening)
    assert wording.endswith(closing)


def test_two_vendors_have_no_one_name() -> None:
    preamble = (
        'This Agreement is between Northwind Ltd ("Vendor"), Eastwind Ltd ("Provider") and Harbour plc ("Customer").'
    )
    text = f"AI SERVICES AGREEMENT\n\n{preamble}\n\n1. Customer may use the Services for any purpose.\n"
    findings = review_text(text, policy="ai-vendor").documents[0].findings
    assert any(found.ask_for.startswith("Supplier ") for found in findings)
