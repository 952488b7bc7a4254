import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from agreelint_issues_list import agreelint_formats
from agreelint_issues_list.issues import HEADINGS, issues, outcome, shown
from agreelint_issues_list.sheets import harmless
from docx import Document
from openpyxl import load_workbook

import agreelint
from agreelint.cli.main import main

PAGE = """---
red-line: no-formulas
find: [{any: [formula]}]
says: names a formula
---

# Names a formula

Why.

## Crosses

> The ==formula== is secret.

## Neither

> Fees are due.
"""
POLICY = """name = "Northwind & Co"
plugins = ["issues-list"]
extends = []
rule-pages = ["rules"]
[[red-line]]
id = "no-formulas"
title = "No formulas"
statement = "There is no formula."
rules = ["no-formulas"]
severity = "blocker"
owner = "=HYPERLINK(1)"
ask-for = "Remove the formula."
"""
TEXT = "1. Secrets. The formula is =1+1.\n\n2. Fees. Customer shall pay.\n\n3. More. Another formula stands here.\n"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "no-formulas.md").write_text(PAGE, encoding="utf-8")
    made = tmp_path / "agreelint.toml"
    made.write_text(POLICY, encoding="utf-8")
    return made


@pytest.fixture
def review(policy: Path) -> agreelint.Review:
    return agreelint.review_text(TEXT, policy=policy, name="=draft.txt")


def test_a_row_has_what_a_lawyer_needs(review: agreelint.Review) -> None:
    first, second = issues(review)
    assert first.cells == (
        "=draft.txt",
        "§1 Secrets",
        "formula",
        "No formulas. Blocker, crossed: Names a formula.",
        "Remove the formula.",
        "=HYPERLINK(1)",
        "open",
    )
    assert second.clause == "§3 More"


def test_what_was_not_checked_stands_in_the_list(policy: Path) -> None:
    incomplete = agreelint.review_text("", policy=policy, name="empty.txt")
    (row, *_) = issues(incomplete)
    assert row.status == "not checked"
    assert outcome(incomplete).startswith("Incomplete")


def test_a_csv_holds_every_row_and_no_formula(review: agreelint.Review) -> None:
    data = agreelint_formats()["csv"].write(review)
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(StringIO(data.decode("utf-8-sig")))
    assert tuple(head) == HEADINGS
    assert [row[0] for row in rows] == ["1", "2"]
    assert (rows[0][1], rows[0][6]) == ("'=draft.txt", "'=HYPERLINK(1)")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", "|calc", "%x"])
def test_what_begins_like_a_formula_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless(f"x{cell}") == f"x{cell}"


def test_a_workbook_holds_every_row_as_text(review: agreelint.Review) -> None:
    sheet = load_workbook(BytesIO(agreelint_formats()["xlsx"].write(review))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == HEADINGS
    assert rows[1][:4] == (1, "=draft.txt", "§1 Secrets", "formula")
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n"}


def test_a_word_table_holds_every_row(review: agreelint.Review) -> None:
    document = Document(BytesIO(agreelint_formats()["docx"].write(review)))
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert tuple(rows[0]) == HEADINGS
    assert rows[1][1:] == list(issues(review)[0].cells)
    assert len(rows) == 3
    assert any("at least one red line is crossed" in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize("name", ["csv", "docx", "xlsx"])
def test_the_same_review_gives_the_same_bytes(name: str, review: agreelint.Review) -> None:
    write = agreelint_formats()[name].write
    assert write(review) == write(review)


def test_what_steers_or_hides_is_written_out() -> None:
    assert shown("a\x00b\u202ec\nd") == "a<U+0000>b<U+202E>c d"


def test_the_command_line_writes_all_three(policy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(policy.parent)
    Path("draft.txt").write_text(TEXT, encoding="utf-8")
    formats = [word for name in ("csv", "docx", "xlsx") for word in ("--format", f"issues-list/{name}=out.{name}")]
    assert main(["check", "draft.txt", "--policy", "agreelint.toml", *formats]) == 1
    assert all(Path(f"out.{name}").stat().st_size for name in ("csv", "docx", "xlsx"))
