"""Rows of a table are clauses that know what stands over them; a table that only lays out clauses is none."""

from agreelint.model.agreement import ClauseKind
from structure.manuscripts import check, lead_in, line, numbers, read, said


def test_rows_are_clauses_that_know_the_head_of_their_table() -> None:
    found = read(
        "1. Uses are these.",
        line("Use", cell=(0, 0, 0), header=True),
        line("Allowed", cell=(0, 0, 1), header=True),
        line("Targeting", cell=(0, 1, 0)),
        line("No", cell=(0, 1, 1)),
        "2. Fees are due.",
    )
    check(found)
    row = said(found, "Targeting")
    assert row.kind is ClauseKind.TABLE_ROW
    assert row.body.of(found.text) == "Targeting | No"
    assert lead_in(found, row) == "Use | Allowed"
    assert found.clauses[row.parent or 0].body.of(found.text) == "Use | Allowed"


def test_a_table_after_an_opening_inherits_it() -> None:
    cells = [
        line(text, cell=(0, row, column))
        for row, pair in enumerate([("Targeting", "people"), ("Tracking", "people")])
        for column, text in enumerate(pair)
    ]
    found = read("1. Customer shall not use the Model for:", *cells)
    assert (
        lead_in(found, said(found, "Tracking")) is None
        or lead_in(found, said(found, "Tracking")) == "Customer shall not use the Model for:"
    )
    assert said(found, "Tracking").parent == 0


def test_a_table_that_only_lays_out_clauses_is_read_as_clauses() -> None:
    rows = [
        ("1.1", "Provider shall deliver the Service to the Customer."),
        ("1.2", "Customer shall pay the fees for the Service."),
    ]
    cells = [line(text, cell=(0, row, column)) for row, pair in enumerate(rows) for column, text in enumerate(pair)]
    found = read("1. General", *cells, "1.3 Ohio law governs.")
    check(found)
    assert numbers(found) == ["1", "1.1", "1.2", "1.3"]
    assert said(found, "Customer shall pay").kind is ClauseKind.OPERATIVE
