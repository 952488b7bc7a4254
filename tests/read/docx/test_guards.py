"""Files made to hurt: each is refused with a sentence, or read with a gap; none is believed."""

import contextlib
import io
import struct
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.model.limits import Limits
from agreelint.read.bounds import bounded
from agreelint.read.intake import Unreadable
from read.docx.wordfile import (
    SPACES,
    manuscript,
    par,
    parts_of,
    read,
    refused,
    relation,
    relations,
    run,
    style,
    texts,
    zipped,
)

GOOD = parts_of(par("Fees."), styles="")


def test_no_zip_at_all() -> None:
    assert "damaged" in refused(b"PK\x03\x04 nothing of the kind")
    assert "damaged" in refused(zipped(GOOD)[:-40])


@pytest.mark.parametrize("name", ["../word/x.xml", "/word/x.xml", "word\\x.xml", "word/../../x.xml", "C:/x.xml"])
def test_unsafe_names(name: str) -> None:
    assert "unsafe name" in refused(zipped(GOOD | {name: "x"}))


def test_name_with_an_end_inside() -> None:
    data = zipped(GOOD | {"word/x.xml@.txt": "x"}).replace(b"word/x.xml@", b"word/x.xml\0")
    assert "unsafe name" in refused(data)


def test_a_part_with_a_second_name_in_its_extra_field(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(entry: zipfile.ZipInfo, *_: object) -> None:  # as newer Pythons do
        entry.filename = entry.filename.replace("seen", "unseen")

    monkeypatch.setattr(zipfile.ZipInfo, "_decodeExtra", renamed)
    assert "two names, of which one is 'word/seen.xml'" in refused(zipped(GOOD | {"word/seen.xml": "x"}))


def test_names_that_differ_only_by_case() -> None:
    assert "share the name" in refused(zipped(GOOD | {"word/Document.xml": "x"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_are_the_same() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, text in (*GOOD.items(), ("word/document.xml", "<other/>")):
            made.writestr(name, text)
    assert "share the name" in refused(held.getvalue())


def test_too_many_parts() -> None:
    assert "2001 parts" in refused(zipped(GOOD | {f"x{at}": "" for at in range(Limits().parts + 1 - len(GOOD))}))


def test_encrypted_part() -> None:
    data = bytearray(zipped(GOOD))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_other_packing() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_BZIP2) as made:
        for name, text in GOOD.items():
            made.writestr(name, text)
    assert "packed in a way" in refused(held.getvalue())


def test_parts_that_share_bytes() -> None:
    data = bytearray(zipped(GOOD))
    entries = [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]
    first = struct.unpack_from("<I", data, entries[0] + 42)[0]
    struct.pack_into("<I", data, entries[1] + 42, first + 1)
    assert "share the same bytes" in refused(bytes(data))


def test_something_before_the_archive() -> None:
    assert "stands before" in refused(b"#!/bin/sh\n" + zipped(GOOD))


def test_part_that_inflates_without_end() -> None:
    bomb = f"<w:document {SPACES}><w:body>{' ' * 4_000_000}</w:body></w:document>"
    data = zipped(GOOD | {"word/document.xml": bomb})
    assert len(data) < 20_000
    with bounded(Limits(part_size=3)):
        why = refused(data)
    assert "larger than 3 MB" in why
    assert "raise `part-size` under [limits]" in why


def test_parts_that_inflate_too_much_together() -> None:
    with bounded(Limits(unpacked_size=1)):
        why = refused(zipped(parts_of(par("x" * 600_000), styles=" " * 600_000)))
    assert "larger than" in why
    assert "raise `unpacked-size` under [limits]" in why


def test_declared_size_is_not_believed() -> None:
    data = bytearray(zipped(GOOD | {"word/document.xml": f"<w:document {SPACES}>{' ' * 1_400_000}</w:document>"}))
    for sign, field in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.index(b"word/document.xml", data.index(sign)) - (46 if field == 24 else 30)
        struct.pack_into("<I", data, at + field, 10)
    with bounded(Limits(part_size=1)):
        assert refused(bytes(data))


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE w:document [<!ENTITY x "may">]>',
        '<!DOCTYPE w:document SYSTEM "http://example.invalid/x.dtd">',
        "<!DOCTYPE w:document>",
    ],
)
def test_document_type(start: str) -> None:
    text = f"<w:document {SPACES}><w:body>{par('Fees.')}</w:body></w:document>"
    assert "document type" in refused(zipped(GOOD | {"word/document.xml": start + text}))
    wide = (start + text).encode("utf-16")
    assert "document type" in refused(zipped(GOOD | {"word/document.xml": wide}))


def test_entity_that_would_delete_words() -> None:
    text = f'<!DOCTYPE d [<!ENTITY x "not">]><w:document {SPACES}><w:body>{par("shall &x; use")}</w:body></w:document>'
    assert refused(zipped(GOOD | {"word/document.xml": text}))


@pytest.mark.parametrize(
    "text", ["", "<w:document", "no xml", "<w:document xmlns:w='x'><w:body></w:document>", b"\xff\xfe\x00"]
)
def test_broken_xml(text: str | bytes) -> None:
    assert refused(zipped(GOOD | {"word/document.xml": text}))


def test_too_many_elements() -> None:
    with bounded(Limits(elements=200)):
        why = refused(zipped(parts_of(par() * 400)))
    assert "more than 200 elements" in why
    assert "raise `elements` under [limits]" in why


def test_no_main_part() -> None:
    assert "which of its parts" in refused(zipped(GOOD | {"_rels/.rels": relations()}))
    two = relations(relation("a", "officeDocument", "word/document.xml"), relation("b", "officeDocument", "word/b.xml"))
    assert "two main documents" in refused(zipped(GOOD | {"_rels/.rels": two, "word/b.xml": "<x/>"}))
    assert "is not in it" in refused(zipped({k: v for k, v in GOOD.items() if k != "word/document.xml"}))


def test_main_part_of_another_kind() -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert "not a Word document" in refused(zipped(parts_of(par("x"), main_type=sheet)))
    assert "not the text" in refused(zipped(GOOD | {"word/document.xml": f"<w:styles {SPACES}/>"}))


def test_main_part_is_found_by_relation_not_by_name() -> None:
    decoy = f"<w:document {SPACES}><w:body>{par('Decoy.')}</w:body></w:document>"
    parts = parts_of(par("unused")) | {"word/document.xml": decoy}
    parts["story/real.xml"] = decoy.replace("Decoy", "Real")
    parts["_rels/.rels"] = relations(relation("a", "officeDocument", "/story/real.xml"))
    assert texts(read(zipped(parts))) == ["Real."]


@pytest.mark.parametrize("part", ["styles", "numbering", "settings"])
def test_damaged_part_beside_the_text_is_a_gap(part: str) -> None:
    known: dict[str, Any] = {part: ""}
    parts = parts_of(par("Fees."), **known)
    parts[f"word/{part}.xml"] = "<broken"
    found = read(zipped(parts))
    assert texts(found) == ["Fees."]
    assert [gap.what for gap in found.gaps] == [f"word/{part}.xml"]


def test_inserted_files_and_links_are_named() -> None:
    links = relation("a", "aFChunk", "chunk.rtf") + relation("b", "subDocument", "file:///x/part2.docx", external=True)
    body = par("Fees.") + '<w:altChunk r:id="a"/>' + par('<w:subDoc r:id="b"/>')
    found = read(zipped(parts_of(body, links=links, parts={"word/chunk.rtf": "{\\rtf1 May use for anything}"})))
    assert [gap.what for gap in found.gaps] == ["word/chunk.rtf", "file:///x/part2.docx"]


def test_fonts_of_its_own_are_noted() -> None:
    links = relation("f", "fontTable", "fontTable.xml")
    parts = {"word/_rels/fontTable.xml.rels": relations(relation("a", "font", "fonts/font1.odttf"))}
    found = read(zipped(parts_of(par("Fees."), links=links, parts=parts)))
    assert ["fonts of its own" in each.what for each in found.notes] == [True]
    assert not read(zipped(parts_of(par("Fees."), links=links))).notes


def test_macros_are_noted() -> None:
    found = read(zipped(parts_of(par("Fees."), links=relation("m", "vbaProject", "vbaProject.bin"))))
    assert ["macros" in each.what for each in found.notes] == [True]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_ends_in_a_sentence(data: st.DataObject) -> None:
    """Any bytes changed or lost: a manuscript or `Unreadable`, and nothing else."""
    whole = bytearray(zipped(parts_of(par(run("Fees.")) * 3, styles="", numbering="", footnotes="")))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for each in (bytes(whole), bytes(whole[:cut])):
        with contextlib.suppress(Unreadable):
            assert read(each).format == "docx"


@pytest.mark.parametrize(
    "body",
    [
        par(run("a"), '<w:rPr><w:del w:id="1"/></w:rPr>') * 20_000,
        par(run("a", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") * 20_000,
        par("<w:r><w:t>a</w:t><w:br/></w:r>" * 20_000),
        par('<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r>' * 10_000),
    ],
    ids=["deleted ends", "hidden ends", "breaks", "open fields"],
)
def test_long_chains_are_read_to_their_end(body: str) -> None:
    assert manuscript(par("Fees.") + body).paragraphs[0].text.startswith("Fees.")


def test_long_chain_of_styles_is_cut() -> None:
    styles = "".join(style(f"s{at}", based_on=f"s{at - 1}") for at in range(1, 3_000))
    body = "".join(par("x", f'<w:pStyle w:val="s{at}"/>') for at in range(1, 3_000))
    assert len(manuscript(body, styles=styles).paragraphs) == 2_999
