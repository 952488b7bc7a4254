"""The issues list as a table: comma-separated values and Excel."""

import csv
from datetime import UTC, datetime
from io import BytesIO, StringIO

import xlsxwriter

from agreelint import Review
from agreelint_issues_list.issues import HEADINGS, issues, outcome

# A spreadsheet takes a cell that begins so for a formula; also behind blanks, and in the wide forms some locales type.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
_WIDTHS = (5, 18, 22, 48, 44, 48, 18, 20)
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)


def comma_separated(review: Review) -> bytes:
    """UTF-8 with a byte order mark, without which Excel reads another encoding."""
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS)
    for number, issue in enumerate(issues(review), start=1):
        writer.writerow([str(number), *map(harmless, issue.cells)])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell


def xlsx(review: Review) -> bytes:
    """A sheet with a heading row that stays in sight, filters, and wrapped text; every cell is text."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": "Issues list", "comments": outcome(review), "created": _NO_CLOCK})
    sheet = book.add_worksheet("Issues")
    head = book.add_format({"bold": True, "bg_color": "#E8E8E8", "valign": "top", "text_wrap": True, "border": 1})
    body = book.add_format({"valign": "top", "text_wrap": True, "border": 1})
    for column, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    rows = issues(review)
    for number, issue in enumerate(rows, start=1):
        sheet.write_number(number, 0, number, body)
        for column, cell in enumerate(issue.cells, start=1):
            sheet.write_string(number, column, cell[:32_767], body)  # no more fits into a cell
    sheet.autofilter(0, 0, len(rows), len(HEADINGS) - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{outcome(review).replace('&', '&&')[:200]}&RPage &P of &N")
    book.close()
    return out.getvalue()
