"""Drafts that are made so that the comments would be lost, stand elsewhere, or make a file that does not open."""

import struct
from collections.abc import Callable

import pytest

from agreelint.model.original import Unmarked
from output.docx.copying import copy, on, parts, ranges, said
from read.docx.wordfile import W, par, parts_of, relation, run, zipped

WORDS = "a lawful purpose"
BODY = par("TERMS") + par(f"1. Use. Customer may use it for {WORDS}.")


def test_a_character_by_a_long_number_is_one_character() -> None:
    body = par("TERMS") + par("1. Use. Customer m&#000000000000000097;y use it for a lawful purpose.")
    assert on(copy(zipped(parts_of(body)), WORDS)) == [WORDS]


def test_a_number_that_is_written_as_a_reference_is_taken() -> None:
    old = (
        '<w:comment w:id="&#48;" w:author="J"><w:p/></w:comment><w:comment w:id=" +01 " w:author="J"><w:p/></w:comment>'
    )
    assert list(said(copy(zipped(parts_of(BODY, comments=old)), WORDS)))[2:] == ["2", "3"]


def test_a_mark_without_its_comment_does_not_get_ours() -> None:
    marks = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    made = copy(zipped(parts_of(BODY + par(marks.format(run("2. Fees."))))), WORDS)
    assert list(said(made)) == ["2", "3"]
    assert ranges(made)["3"] == WORDS


@pytest.mark.parametrize(
    "targets",
    [
        ("document.xml",), ("other.xml",), ("/[Content_Types].xml",), ("gone.xml",), ("",),
        ("..%5C..%5Cgone.exe",), ("comments.xml", "more.xml"),
    ],
)  # fmt: skip
def test_comments_go_nowhere_but_where_comments_are_looked_for(targets: tuple[str, ...]) -> None:
    links = "".join(relation(f"rId{at}", "comments", target) for at, target in enumerate(targets))
    held = dict.fromkeys(("word/comments.xml", "word/more.xml"), f'<w:comments xmlns:w="{W}"/>')
    other = {"word/other.xml": f'<w:styles xmlns:w="{W}"/>'}
    with pytest.raises(Unmarked, match="comments is damaged"):
        copy(zipped(parts_of(BODY, links=links, parts=held | other)), WORDS)


@pytest.mark.parametrize("data", ["<w:comments", "<!DOCTYPE x><x/>", "\ufeff<x>".encode("utf-16")])
def test_damaged_comments_are_told_in_a_sentence(data: str | bytes) -> None:
    file = parts_of(BODY, links=relation("rId1", "comments", "comments.xml"), parts={"word/comments.xml": data})
    with pytest.raises(Unmarked, match=r"^a part of it is damaged: .*\.$"):
        copy(zipped(file), WORDS)


def test_a_part_gets_no_second_type() -> None:
    file = parts_of(BODY)
    types = str(file["[Content_Types].xml"])
    file["[Content_Types].xml"] = types.replace(
        "</Types>", '<Override PartName="/word/Comments.xml" ContentType="x/y"/></Types>'
    )
    made = parts(copy(zipped(file), WORDS))
    assert "word/comments2.xml" in made
    assert made["[Content_Types].xml"].lower().count(b"/word/comments.xml") == 1


def test_a_prefix_that_only_looks_declared_is_declared() -> None:
    main = f'<document xmlns="{W}" xmlns:w14="urn:x"><body><p><r><t>1. Use.</t></r></p><p><r><t xmlns:w="{W}" w:x="">{WORDS}</t></r></p></body></document>'
    file = parts_of(BODY) | {"word/document.xml": main}
    assert on(copy(zipped(file), WORDS)) == [WORDS]


def test_words_whose_name_only_they_declare_are_marked_whole() -> None:
    body = par("TERMS") + f'<w:p><w:r><q:t xmlns:q="{W}">Use it for {WORDS}.</q:t></w:r></w:p>'
    assert on(copy(zipped(parts_of(body)), WORDS, suggest=True)) == [f"Use it for {WORDS}."]


def test_looks_whose_names_only_the_run_declares_are_not_taken_over() -> None:
    body = BODY.replace("<w:r>", '<w:r xmlns:q="urn:q"><w:rPr><q:look/></w:rPr>')
    assert on(copy(zipped(parts_of(body)), WORDS, suggest=True)) == [WORDS]


def test_the_summary_stands_on_words_that_one_sees() -> None:
    made = copy(zipped(parts_of(par(run("HIDDEN", "<w:vanish/>")) + BODY)), WORDS)
    assert list(ranges(made).values()) == ["TERMS", WORDS]


def test_a_copy_in_which_no_comment_would_be_seen_is_not_made() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{BODY}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert len(said(copy(zipped(parts_of(f"<w:p/>{par(box)}")), WORDS))) == 2
    header = f'<w:hdr xmlns:w="{W}">{BODY}</w:hdr>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ends = f'<w:p/><w:sectPr><w:headerReference xmlns:r="{office}" w:type="default" r:id="h"/></w:sectPr>'
    file = parts_of(ends, links=relation("h", "header", "header1.xml"), parts={"word/header1.xml": header})
    with pytest.raises(Unmarked, match="nothing stands in its body"):
        copy(zipped(file), WORDS)


def _far(data: bytearray, entry: int) -> None:
    struct.pack_into("<L", data, entry + 42, len(data) + 1)


def _huge(data: bytearray, entry: int) -> None:
    """A size of 20 GB, in the field that Zip64 has for it."""
    name = struct.unpack_from("<H", data, entry + 28)[0]
    extra = struct.pack("<HHQ", 1, 8, 20 << 30)
    struct.pack_into("<L", data, entry + 24, 0xFFFFFFFF)
    struct.pack_into("<H", data, entry + 30, len(extra))
    data[entry + 46 + name : entry + 46 + name] = extra
    end = data.rfind(b"PK\5\6")
    struct.pack_into("<L", data, end + 12, struct.unpack_from("<L", data, end + 12)[0] + len(extra))


@pytest.mark.parametrize("damaged", [_far, _huge])
def test_an_archive_that_lies_of_a_part_nobody_reads(damaged: Callable[[bytearray, int], None]) -> None:
    data = bytearray(zipped(parts_of(BODY, parts={"docProps/thumbnail.jpeg": "x"})))
    damaged(data, data.rfind(b"PK\1\2"))
    with pytest.raises(Unmarked, match="what holds the file together is damaged"):
        copy(bytes(data), WORDS)
