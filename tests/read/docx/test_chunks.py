"""Files that are shown as a part of the document are read where they stand."""

import pytest

from agreelint.model.manuscript import Manuscript
from read.docx.wordfile import (
    abstract,
    cell,
    labels,
    level,
    listed,
    manuscript,
    num,
    par,
    parts_of,
    relation,
    row,
    run,
    table,
    texts,
    zipped,
)

WORDS = "The Agency may use the Services for monitoring."
CHUNK = '<w:altChunk r:id="a1"/>'


def shown(data: str | bytes, name: str, around: str = CHUNK) -> Manuscript:
    body = par("Fees.") + around + par("Term.")
    return manuscript(body, links=relation("a1", "aFChunk", name), parts={f"word/{name}": data})


def nested(body: str, times: int = 1) -> bytes:
    data = zipped(parts_of(body))
    for _ in range(times - 1):
        links = relation("a1", "aFChunk", "in.docx")
        data = zipped(parts_of(CHUNK, links=links, parts={"word/in.docx": data}))
    return data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("in.docx", nested(par(WORDS))),
        ("in.docx", nested(table(row(WORDS)))),
        ("in.docx", nested(par(WORDS), 2)),
        ("in.bin", nested(par(WORDS))),
        ("in.txt", WORDS),
        ("in.htm", f"<html><head><title>never</title></head><body><p>{WORDS}</p></body></html>"),
        ("in.htm", f"<!DOCTYPE html><html><body><div><b>The Agency</b> {WORDS[11:]}<!-- never --></div></body></html>"),
    ],
)
def test_read_where_it_stands(name: str, data: str | bytes) -> None:
    found = shown(data, name)
    assert texts(found) == ["Fees.", WORDS, "Term."]
    assert not found.gaps
    assert any(f"word/{name}" in note.what for note in found.notes)


def test_in_a_cell_it_stands_in_the_cell() -> None:
    found = shown(nested(par(WORDS)), "in.docx", table(row("x", cell(CHUNK + par()))))
    assert [each.cell.column for each in found.paragraphs if each.cell and each.text == WORDS] == [1]


def test_its_tables_have_numbers_of_their_own() -> None:
    found = shown(nested(table(row("a")) + par("x") + table(row("b"))), "in.docx", table(row("first")) + CHUNK)
    assert [each.cell.table for each in found.paragraphs if each.cell] == [0, 1, 2]


def test_what_it_deletes_and_hides_does_not_count() -> None:
    body = par(
        run("Seen. ") + f'<w:del w:id="1"><w:r><w:delText>{WORDS}</w:delText></w:r></w:del>' + run("x", "<w:vanish/>")
    )
    assert texts(shown(nested(body), "in.docx")) == ["Fees.", "Seen.", "Term."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("in.rtf", b"{\\rtf1 Fees}"),
        ("in.docx", nested(par(WORDS), 3)),
        ("in.docx", nested(par(WORDS))[:200]),
        ("in.mht", b"MIME-Version: 1.0\nContent-Type: text/html\n\nFees"),
        ("in.htm", f'<html><body><p style="display:none">{WORDS}</p></body></html>'),
        ("in.htm", f"<html><body><p>Fees</p><script>{WORDS}</script></body></html>"),
        ("in.htm", "<html></html>"[:6]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_of_it_is_a_gap(name: str, data: bytes) -> None:
    found = shown(data, name)
    assert found.gaps
    assert texts(found)[0] == "Fees."
    assert texts(found)[-1] == "Term."


def test_its_lists_count_by_themselves() -> None:
    numbering = abstract(1, level(0, "%1.")) + num(1, 1)
    inner = zipped(parts_of(listed("a") + listed("b"), numbering=numbering))
    links = relation("a1", "aFChunk", "in.docx")
    found = manuscript(
        listed("x") + CHUNK + listed("y"), numbering=numbering, links=links, parts={"word/in.docx": inner}
    )  # fmt: skip
    assert labels(found) == ["1.", "1.", "2.", "2."]
