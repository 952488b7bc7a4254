"""Parties: who sells and who buys, by the preamble, by the nouns, by "we" and "you", or as the policy says."""

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
