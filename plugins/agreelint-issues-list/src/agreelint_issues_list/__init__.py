"""The issues list that lawyers exchange, as output formats of agreelint."""

from collections.abc import Mapping

from agreelint import Format, Review, hookimpl


def _docx(review: Review) -> bytes:
    from agreelint_issues_list import word

    return word.write(review)


def _xlsx(review: Review) -> bytes:
    from agreelint_issues_list import sheets

    return sheets.xlsx(review)


def _csv(review: Review) -> bytes:
    from agreelint_issues_list import sheets

    return sheets.comma_separated(review)


@hookimpl
def agreelint_formats() -> Mapping[str, Format]:
    """`issues-list/docx`, `issues-list/xlsx` and `issues-list/csv`. What writes them is loaded on use."""
    return {
        "docx": Format(_docx, "the issues list as a Word table"),
        "xlsx": Format(_xlsx, "the issues list as an Excel table"),
        "csv": Format(_csv, "the issues list as comma-separated values"),
    }
