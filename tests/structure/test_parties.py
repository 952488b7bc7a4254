"""Parties: who sells and who buys, by the preamble, by the nouns, by "we" and "you", or as the policy says."""

import pytest

from agreelint.model.agreement import Agreement, Role
from structure.manuscripts import read


def sides(found: Agreement) -> dict[str, Role]:
    return {one.aliases[0]: one.role for one in found.parties}


def test_parties_by_the_preamble() -> None:
    found = read(
        "This Agreement is made as of May 1, 2025 (the “Effective Date”) between Acme, Inc., a Delaware corporation (“Acme”), "
        "and the Department of Health of the State of Ohio (the “Department”).",
        "1. Fees are due.",
    )
    assert sides(found) == {"Acme": Role.VENDOR, "Department": Role.CUSTOMER}
    assert [one.name for one in found.parties] == ["Acme, Inc.", "Department of Health of the State of Ohio"]
    assert all(one.span.of(found.text) == one.name for one in found.parties)


def test_parties_by_the_nouns_they_are_called() -> None:
    found = read("1. Contractor shall deliver.", "2. The State may use it. State law applies.")
    assert sides(found) == {"Contractor": Role.VENDOR, "State": Role.CUSTOMER}


def test_we_sell_and_you_buy() -> None:
    assert sides(read("1. We may log what you do.")) == {"we": Role.VENDOR, "you": Role.CUSTOMER}


def test_the_policy_knows_the_parties() -> None:
    found = read(
        "This Agreement is made between Foo LLC (“Foo”) and Bar LLC (“Bar”).",
        "1. Fees are due.",
        us=["Foo LLC"],
        them=["Bar"],
    )
    assert sides(found) == {"Foo": Role.CUSTOMER, "Bar": Role.VENDOR}


VENDOR, CUSTOMER, OTHER = Role.VENDOR, Role.CUSTOMER, Role.OTHER


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        (
            "MASTER TERMS for hosting, between Vale Reasoning, PBC (“Vale”) and the Office of Tolls (the “Office”)",
            {"Vale": VENDOR, "Office": CUSTOMER},
        ),
        (
            "SERVICES ORDER — Cobalt Inference Ltd (“Cobalt”) for Gorse Valley Mining (“Gorse Valley”)",
            {"Cobalt": VENDOR, "Gorse Valley": CUSTOMER},
        ),
        (
            "PILOT: Vale Mining (“Vale”) with Orrin Models GmbH (“Orrin”) at Essen",
            {"Vale": CUSTOMER, "Orrin": VENDOR},
        ),
        (
            "CONSORTIUM between Cobalt Inference Ltd (“Cobalt”) and Orrin Models GmbH (“Orrin”)",
            {"Cobalt": OTHER, "Orrin": OTHER},
        ),
        ("HOSTING TERMS for the service (“Service Terms”)", {}),
        (
            "PILOT between Court Reporting Software, Inc. (“CRS”) and Bank of Ohio Corp. (“Bank”)",
            {"CRS": VENDOR, "Bank": CUSTOMER},
        ),
        (
            "Large Language Model (“LLM”) services of Acme Ltd (“Acme”) for Bolt plc (“Bolt”)",
            {"Acme": OTHER, "Bolt": OTHER},
        ),
    ],
)
def test_a_title_that_names_the_parties_introduces_them(title: str, roles: dict[str, Role]) -> None:
    found = read(title, "1. Fees are due.", "2. Files are kept.")
    assert sides(found) == roles


def test_names_behind_the_first_number_are_no_parties() -> None:
    found = read("HOSTING TERMS", "1. Fees are due.", "Maps by Orrin Models GmbH (“Orrin”) are shown.", "2. Files.")
    assert sides(found) == {}


def test_a_name_in_capitals_behind_a_title_is_whole() -> None:
    found = read("SOFTWARE AGREEMENT — ORRIN Models Corporation (“ORRIN”) and Vale Ltd (“Vale”)", "1. Fees are due.")
    assert [one.name for one in found.parties] == ["ORRIN Models Corporation", "Vale Ltd"]


@pytest.mark.parametrize(
    ("opening", "roles"),
    [
        (
            "This concession is made between the City of Harrow (the 'City') and Lantern Systems Limited ('Lantern').",
            {"City": CUSTOMER, "Lantern": VENDOR},
        ),
        (
            "PARTIES: (1) North Bank plc, of 1 Court (the Bank); and (2) Orrery Limited, of 2 Street (the Supplier).",
            {"Bank": CUSTOMER, "Supplier": VENDOR},
        ),
        (
            "This deed is between Corrigan Marine Software Limited (the Maker) and Haven Port Trust plc (‘Haven’).",
            {"Maker": VENDOR, "Haven": CUSTOMER},
        ),
        (
            "Effective today between Caldera Corporation, of Tallow Creek (Caldera), and Tollgate LLC, of Marisburg (Tollgate).",
            {"Caldera": OTHER, "Tollgate": OTHER},
        ),
        (
            "Awarded to Northmere Analytics, PBC, of Sable Bridge (the Contractor) by the Harbors and Customs Administration (HCA).",
            {"Contractor": VENDOR, "HCA": CUSTOMER},
        ),
        (
            "This Agreement is made between Vale Ltd (the Parent) of Essen (Germany) and Orrin Models GmbH (the Vendor).",
            {"Parent": CUSTOMER, "Vendor": VENDOR},
        ),
        (
            "This Agreement is made between Orrin Models GmbH (“Orrin”) and Pell LLC (the Reseller) on Quill Desk (the Model).",
            {"Orrin": VENDOR, "Reseller": VENDOR},
        ),
    ],
)
def test_parties_are_introduced_in_single_marks_and_without_marks(opening: str, roles: dict[str, Role]) -> None:
    assert sides(read(opening, "1. Fees are due.")) == roles


def test_whoever_offers_the_system_sells_it() -> None:
    opening = "This Agreement is made between Foo LLC (“Foo”) and Bar LLC (“Bar”)."
    found = read(opening, "1. Bar has trained the Model and hosts it.", "2. Foo pays the fee.")
    assert sides(found) == {"Foo": CUSTOMER, "Bar": VENDOR}
    assert sides(read(opening, "1. Bar hosts the Model.", "2. Foo hosts the data.")) == {"Foo": OTHER, "Bar": OTHER}
