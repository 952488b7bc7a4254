"""Nothing acts in what the plugin of issues lists writes, nor in what the other commands print."""

import csv
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from agreelint_issues_list import agreelint_formats
from agreelint_issues_list.issues import HEADINGS
from lxml import etree

from agreelint.cli.ending import say
from agreelint.engine.alignment import Edit, Words
from agreelint.engine.compare import Change, Changed, Comparison, Lapsed
from agreelint.model.place import Gap
from agreelint.model.policy import RedLine
from agreelint.model.review import Review
from agreelint.model.rule import Example, ExampleKind, Find, Loophole, Rule
from agreelint.model.span import Span
from agreelint.output import comparison as comparison_json
from agreelint.output import listing
from agreelint.output.terminal import comparison, explanation, lists
from agreelint.output.terminal.looks import Sheet
from output.payloads import PAYLOADS, spoiled

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
FORMATS = agreelint_formats()
SHEET = Sheet(80)
ROWS = 8  # six findings and two gaps
every_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))


def unseen(words: str) -> list[str]:
    return [char for char in words if unicodedata.category(char) in UNSEEN and char != "\n"]


def parts(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False)) for name in names}


def named(made: dict[str, Any]) -> set[str]:
    return {etree.QName(one).localname for part in made.values() for one in part.iter(etree.Element)}


def inert_csv(data: bytes) -> str:
    text = data.decode("utf-8-sig")
    head, *rows = csv.reader(StringIO(text), strict=True)
    assert tuple(head) == HEADINGS
    assert len(rows) == ROWS
    assert {len(row) for row in rows} == {len(HEADINGS)}
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+\-@|%＝＋－＠]", cell)
    return " ".join(cell for row in rows for cell in row)


def inert_xlsx(data: bytes) -> str:
    made = parts(data)
    assert not named(made) & {"f", "hyperlink", "oleObject", "ddeLink", "externalReference"}
    assert not [one for part in made.values() for one in part.xpath("//@TargetMode")]
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    rows = list(sheet.iter_rows(min_row=2))
    assert len(rows) == ROWS
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}
    assert {cell.column for row in rows for cell in row if cell.data_type == "n" and cell.value is not None} == {1}
    return " ".join(str(cell.value) for row in rows for cell in row)


def inert_docx(data: bytes) -> str:
    made = parts(data)
    document = {"document": made["word/document.xml"]}
    assert not named(document) & {"instrText", "fldSimple", "fldChar", "hyperlink", "altChunk", "object", "drawing"}
    assert not [to for part in made.values() for to in part.xpath("//@TargetMode") if to == "External"]
    words = [str(text) for text in made["word/document.xml"].itertext()]
    assert len(made["word/document.xml"].findall(".//{*}tr")) == ROWS + 1
    return " ".join(words)


INERT: dict[str, Callable[[bytes], str]] = {"csv": inert_csv, "xlsx": inert_xlsx, "docx": inert_docx}


def test_every_format_of_the_plugin_is_here() -> None:
    assert set(INERT) == set(FORMATS)


@pytest.mark.parametrize("format_", INERT)
@every_payload
def test_no_payload_acts_in_an_issues_list(payload: str, format_: str) -> None:
    words = INERT[format_](FORMATS[format_].write(spoiled(payload)))
    assert not unseen(words)
    letters = re.findall(r"[a-z]{4,}", payload)
    assert not letters or letters[0] in words


def compared(review: Review, payload: str) -> Comparison:
    (document,) = review.documents
    first, *_, waived = document.findings
    words = (Words(Edit.DELETED, payload), Words(Edit.INSERTED, payload), Words(Edit.SAME, payload))
    found = (
        Changed(Change.NEW, None, first, fresh=True, words=words),
        Changed(Change.REWORDED, first, first, words=words),
        Changed(Change.RESOLVED, first, None),
    )
    assert waived.waived is not None
    lapsed = (Lapsed(waived.waived, payload),)
    return Comparison(document, document, found, lapsed, gaps=(Gap(payload, payload),))


def printed(payload: str) -> dict[str, str]:
    """What every other command prints where all words from outside are the payload."""
    example = Example(ExampleKind.HOLLOW, f"before {payload} after", (Span(7, 7 + len(payload)),), payload)
    rule = Rule(payload, payload, payload, payload, examples=(example,), find=Find((), says=payload))
    rule = replace(rule, blind_spots=(payload,), source=payload, since=payload)
    line = RedLine(payload, payload, payload, (payload,), payload, owner=payload, ask_for=payload, fall_back=payload)
    line = replace(line, applies_to=(payload,))
    loophole = Loophole(payload, payload, payload, payload, payload, payload)
    plugin = listing.Plugin(payload, payload, payload, enabled=True, adds=(payload,), wrong=(payload,))
    value = listing.Value(f"vocabulary.{payload}", payload, payload)
    review = spoiled(payload)
    changes = compared(review, payload)
    return {
        "compare": comparison.render(changes, SHEET, fail_on_new=True),
        "compare as JSON": comparison_json.write(changes, review, fail_on_new=True).decode(),
        "explain a rule": SHEET.print(explanation.rule(rule, {payload: loophole}, SHEET)),
        "explain a red line": SHEET.print(explanation.red_line(line, {payload: rule}, SHEET)),
        "explain a loophole": SHEET.print(explanation.loophole(loophole, SHEET)),
        "rules": SHEET.print(lists.rules([rule], [], SHEET)),
        "rules as JSON": listing.rules([rule], []).decode(),
        "plugins": SHEET.print(lists.plugins([plugin], SHEET)),
        "plugins as JSON": listing.plugins([plugin]).decode(),
        "policy show": SHEET.print(lists.policy([value], SHEET)),
        "policy show as JSON": listing.policy([value]).decode(),
    }


@every_payload
def test_no_payload_acts_in_what_commands_print(payload: str) -> None:
    for command, words in printed(payload).items():
        steers = UNSEEN - {"Cn", "Co"} if command.endswith("JSON") else UNSEEN
        assert not [char for char in words if unicodedata.category(char) in steers and char != "\n"], command
        assert not re.search(r"##(vso|teamcity)?\[", words), command
        assert not re.search(r"^\s*::[a-z]", words, re.MULTILINE), command


@every_payload
def test_no_payload_acts_in_a_message(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(f"Not read: {payload}")
    words = capsys.readouterr().err
    assert not unseen(words.replace("\t", " "))
    assert not re.search(r"##(vso|teamcity)?\[|^\s*::[a-z]", words, re.MULTILINE)
